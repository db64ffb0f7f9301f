package demo

import (
	"errors"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

// client is the hotline's own client, for this carrier.
func (b *bench) client(t *testing.T) *twilio.Client {
	t.Helper()
	rest := httptest.NewServer(b.Carrier)
	t.Cleanup(rest.Close)
	client, err := twilio.NewClient(twilio.Config{AccountSID: testAccount, AuthToken: testToken, APIURL: rest.URL, From: testNumber})
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// The hotline's client and its stand-in carrier understand each other.
func TestTheHotlinesClientCalls(t *testing.T) {
	b := newBench(t, Options{})
	client := b.client(t)
	b.hotline.plays(map[string]string{"/out?o=7": recordDoc})
	sid, err := client.PlaceCall(t.Context(), twilio.CallRequest{
		To: bob, URL: b.hotline.URL + "/out?o=7", StatusCallback: b.hotline.URL + "/state?o=7", Timeout: 30 * time.Second, MachineDetection: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	b.settle(t)
	call := b.rings(t, bob)
	must(t, call.Answer)
	if err := client.UpdateCall(t.Context(), sid, b.hotline.URL+"/out?o=7"); err != nil {
		t.Error(err)
	}
	b.settle(t)
	if err := call.Speak("bread", 4); err != nil {
		t.Error(err)
	}
	b.settle(t)
	if n := len(b.hotline.requests("/out")); n != 2 || call.SID() != sid {
		t.Errorf("asked %d times what to say", n)
	}
	if err := client.HangUpCall(t.Context(), sid); err != nil {
		t.Error(err)
	}
	if err := client.UpdateCall(t.Context(), sid, b.hotline.URL); !errors.Is(err, aid.ErrNotFound) {
		t.Errorf("moved after its end: %v", err)
	}
	list, err := client.ListCalls(t.Context(), bob, day)
	if err != nil || len(list) != 1 || list[0].SID != sid || list[0].Status != Completed || list[0].AnsweredBy != "human" {
		t.Errorf("listed %+v, %v", list, err)
	}
	recording := b.fields(t, "/ready", "RecordingSid")[0]
	for range 2 {
		if err := client.DeleteRecording(t.Context(), recording); err != nil {
			t.Error(err)
		}
	}
	if _, _, err := client.Recording(t.Context(), recording); !errors.Is(err, aid.ErrNotFound) {
		t.Errorf("after it was deleted: %v", err)
	}
	b.SetLine(bob, "landline")
	if kind, err := client.LineType(t.Context(), bob); err != nil || kind != aid.Landline {
		t.Errorf("bob's line is %q, %v", kind, err)
	}
}

// Everything that the carrier posts about calls is taken for the carrier's.
func TestWhatIsPostedAboutCallsIsUnderstood(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.joins(`<Number url="{h}/whisper" statusCallback="{h}/leg?o=7" statusCallbackEvent="initiated ringing answered completed" machineDetection="Enable" amdStatusCallback="{h}/machine?o=7">` + bob + `</Number>`)
	call := b.call(t)
	leg := b.rings(t, bob)
	must(t, leg.Answer, press(leg, "1"), leg.HangUp)
	b.settle(t)
	b.hotline.plays(map[string]string{"/out": recordDoc})
	b.SetHabit(ana, PicksUp)
	b.ring(t, ana, "Url", b.hotline.URL+"/out", "MachineDetection", "Enable")
	b.settle(t)
	anas, _ := b.Active(ana)
	must(t, func() error { return anas.Speak("bread", 4) })
	b.settle(t)
	if !call.Over() || !anas.Over() {
		t.Fatal("the calls go on")
	}
	ours := func(p aid.Phone) bool { return p == testNumber }
	read := map[string]int{}
	for _, p := range b.hotline.requests("/") {
		u, err := url.Parse(p.Path)
		if err != nil {
			t.Fatal(err)
		}
		switch u.Path {
		case "/leg", "/state", "/machine", "/twilio/voice/status":
			_, err = twilio.DecodeCallStatus(p.Form, u.Query(), testAccount, ours)
		case "/twilio/voice/rung":
			var end twilio.DialEnd
			if end, err = twilio.DecodeDial(p.Form, u.Query(), testAccount, ours); !end.Bridged {
				t.Errorf("the dial ended as %+v", end)
			}
		case "/ready":
			_, err = twilio.DecodeRecording(p.Form, testAccount)
		case "/words":
			_, err = twilio.DecodeTranscript(p.Form, testAccount)
		default:
			_, err = twilio.DecodeCall(p.Form, u.Query(), testAccount, ours)
		}
		if err != nil {
			t.Errorf("%s: %v in %v", p.Path, err, p.Form)
		}
		read[u.Path]++
	}
	for path, want := range map[string]int{"/leg": 4, "/machine": 1, "/state": 4, "/twilio/voice/status": 1, "/twilio/voice/rung": 1, "/ready": 1, "/words": 1, "/whisper": 1, "/said": 1} {
		if read[path] != want {
			t.Errorf("%s was posted to %d times, want %d", path, read[path], want)
		}
	}
}
