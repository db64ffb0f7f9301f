package demo

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const recordDoc = `<Response><Record action="{h}/said" maxLength="90" recordingStatusCallback="{h}/ready" transcribe="true" transcribeCallback="{h}/words"/><Redirect>{h}/silent</Redirect></Response>`

func TestARecordingOfNothing(t *testing.T) {
	for name, does := range map[string]func(*Call) error{
		"silence":        (*Call).Silence,
		"# at once":      func(c *Call) error { return c.Press("#") },
		"no time at all": func(c *Call) error { return c.Record(0) },
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.hotline.plays(map[string]string{"/twilio/voice": recordDoc})
			call := b.call(t)
			if err := does(call); err != nil {
				t.Fatal(err)
			}
			b.settle(t)
			if len(b.hotline.requests("/silent")) != 1 || len(b.hotline.requests("/said")) != 0 || b.Recordings() != 0 {
				t.Errorf("recorded %d", b.Recordings())
			}
		})
	}
}

func TestAMessageIsWrittenDown(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.plays(map[string]string{"/twilio/voice": recordDoc})
	call := b.call(t)
	if err := call.Speak("I need bread.", 5); err != nil {
		t.Fatal(err)
	}
	b.settle(t)
	got := b.fields(t, "/words", "TranscriptionStatus", "TranscriptionText", "RecordingSid", "RecordingDuration")
	if diff := cmp.Diff([]string{"completed", "I need bread.", b.fields(t, "/ready", "RecordingSid")[0], ""}, got); diff != "" {
		t.Errorf("written down (-want +got):\n%s", diff)
	}
	sid := got[2]
	if status, _ := b.request(t, http.MethodDelete, b.api+"/Recordings/"+sid+".json", nil); status != http.StatusNoContent || b.Recordings() != 0 {
		t.Errorf("deleted with %d, %d left", status, b.Recordings())
	}
	if status, _ := b.request(t, http.MethodDelete, b.api+"/Recordings/"+sid+".json", nil); status != http.StatusNotFound {
		t.Errorf("deleted twice with %d", status)
	}
}

func TestHangingUpWhileSpeaking(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.plays(map[string]string{"/twilio/voice": recordDoc})
	call := b.call(t)
	if err := call.RecordThenHangUp(4); err != nil {
		t.Fatal(err)
	}
	b.settle(t)
	if diff := cmp.Diff([]string{"hangup", "4", Completed}, b.fields(t, "/said", "Digits", "RecordingDuration", "CallStatus")); diff != "" || !call.Over() {
		t.Errorf("told (-want +got):\n%s", diff)
	}
}

func TestARecordingThatNeverComes(t *testing.T) {
	b := newBench(t, Options{})
	b.SetFaults(Faults{RecordingLost: 1})
	b.hotline.plays(map[string]string{"/twilio/voice": recordDoc})
	call := b.call(t)
	if err := call.Record(4); err != nil {
		t.Fatal(err)
	}
	b.settle(t)
	sid := b.fields(t, "/said", "RecordingSid")[0]
	if len(b.hotline.requests("/ready")) != 0 {
		t.Error("it was announced")
	}
	if status, _ := b.request(t, http.MethodGet, b.api+"/Recordings/"+sid+".mp3", nil); status != http.StatusNotFound {
		t.Errorf("it can be fetched: %d", status)
	}
}

func TestTurnsOfACallComeTwice(t *testing.T) {
	for name, faults := range map[string]Faults{
		"at once": {WebhookDoubled: 1}, "later": {WebhookLate: 1}, "since the answer was lost": {AnswerLost: 1},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.SetFaults(faults)
			b.hotline.plays(map[string]string{"/twilio/voice": menu, "/twilio/voice/menu?visit=2": `<Response><Hangup/></Response>`})
			call := b.call(t)
			if err := call.Press("1"); err != nil {
				t.Fatal(err)
			}
			b.settle(t)
			posts := b.hotline.requests("/twilio/voice/menu")
			if len(posts) != 2 || !cmp.Equal(posts[0].Form, posts[1].Form) || !call.Over() {
				t.Errorf("posted %v", posts)
			}
		})
	}
}

func TestACallGoesOnWithTheFallback(t *testing.T) {
	b := newBench(t, Options{})
	b.number.VoiceFallbackURL = b.hotline.URL + "/twilio/voice/fallback"
	b.hotline.answers(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/twilio/voice" {
			http.Error(w, "no", http.StatusInternalServerError)
			return
		}
		twiml(w, `<Response><Say>Please call again.</Say><Hangup/></Response>`)
	})
	call := b.call(t)
	if diff := cmp.Diff([]string{"Please call again."}, call.Heard()); diff != "" {
		t.Errorf("heard (-want +got):\n%s", diff)
	}
	if got := b.fields(t, "/twilio/voice/fallback", "ErrorCode", "CallSid"); got[0] != "11200" || got[1] != call.SID() {
		t.Errorf("told %v", got)
	}
}

func TestIllegalTwiMLEndsTheCall(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.plays(map[string]string{"/twilio/voice": `<Response><Gather action="{h}/x"><Record action="{h}/x"/></Gather><Hangup/></Response>`})
	call, err := b.Call(maria)
	if err == nil || !call.Over() || call.Status() != Failed {
		t.Errorf("the call is %s, %v", call.Status(), err)
	}
}
