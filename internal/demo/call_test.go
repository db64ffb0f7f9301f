package demo

import (
	"encoding/binary"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// plays answers by path, each with a document, in which {h} is the hotline's
// URL.
func (h *fakeHotline) plays(documents map[string]string) {
	h.answers(func(w http.ResponseWriter, r *http.Request) {
		doc, ok := documents[r.URL.RequestURI()]
		if !ok {
			doc = "<Response><Hangup/></Response>"
		}
		twiml(w, strings.ReplaceAll(doc, "{h}", h.URL))
	})
}

const menu = `<Response><Gather input="dtmf speech" numDigits="1" action="{h}/twilio/voice/menu?visit=2"><Say voice="Polly.Joanna" language="en-US">For food, <emphasis>press 1</emphasis></Say></Gather><Redirect>{h}/twilio/voice/again</Redirect></Response>`

func TestACallIsPlayedAndAnswered(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.plays(map[string]string{
		"/twilio/voice":              menu,
		"/twilio/voice/menu?visit=2": `<Response><Say>Tell us.</Say><Play>{h}/beep.wav</Play><Record maxLength="90" action="{h}/twilio/voice/recorded" recordingStatusCallback="{h}/twilio/voice/ready"/><Hangup/></Response>`,
		"/twilio/voice/recorded":     `<Response><Pause/><Say>Thank you.</Say><Hangup/></Response>`,
	})
	call, err := b.Call(maria)
	if err != nil {
		t.Fatal(err)
	}
	if call.Waiting() != WaitsForAnswer {
		t.Errorf("waiting is %q", call.Waiting())
	}
	if err := call.Record(3); err == nil {
		t.Error("could record in a menu")
	}
	if err := call.Press("12"); err != nil {
		t.Fatal(err)
	}
	if call.Waiting() != WaitsForRecording || call.SayWords("hello") == nil {
		t.Errorf("waiting is %q, and words are taken for an answer", call.Waiting())
	}
	if err := call.Record(500); err != nil {
		t.Fatal(err)
	}
	want := []string{"For food, press 1", "Tell us.", b.hotline.URL + "/beep.wav", "Thank you."}
	if diff := cmp.Diff(want, call.Heard()); diff != "" || !call.Over() || call.Waiting() != "" {
		t.Errorf("over is %t; heard (-want +got):\n%s", call.Over(), diff)
	}
	b.settle(t)
	for path, fields := range map[string]map[string]string{
		"/twilio/voice/menu":     {"Digits": "1", "CallStatus": "in-progress", "CallSid": call.SID()},
		"/twilio/voice/recorded": {"RecordingDuration": "90", "From": maria},
		"/twilio/voice/ready":    {"RecordingStatus": "completed"},
		"/twilio/voice/status":   {"CallStatus": "completed", "CallDuration": "0"},
	} {
		posts := b.hotline.requests(path)
		if len(posts) != 1 {
			t.Errorf("%s was asked %d times", path, len(posts))
			continue
		}
		for name, v := range fields {
			if got := posts[0].Form.Get(name); got != v {
				t.Errorf("%s: %s is %q, want %q", path, name, got, v)
			}
		}
		if want := sign(testToken, b.hotline.URL+posts[0].Path, posts[0].Form); posts[0].Header.Get("X-Twilio-Signature") != want {
			t.Errorf("%s: wrong signature", path)
		}
	}
	sid := b.hotline.requests("/twilio/voice/ready")[0].Form.Get("RecordingSid")
	checkRecording(t, b, sid)
}

func checkRecording(t *testing.T, b *bench, sid string) {
	t.Helper()
	for _, ext := range []string{".mp3", ".wav"} {
		res, err := b.try(t, http.MethodGet, b.api+"/Recordings/"+sid+ext, nil)
		if err != nil {
			t.Fatal(err)
		}
		sound, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || res.Header.Get("Content-Type") != "audio/wav" || len(sound) != 44+maxTone*sampleRate {
			t.Fatalf("recording%s: %s of %d bytes, %v", ext, res.Header.Get("Content-Type"), len(sound), err)
		}
		if string(sound[:4])+string(sound[8:12]) != "RIFFWAVE" || int(binary.LittleEndian.Uint32(sound[4:])) != len(sound)-8 {
			t.Errorf("recording%s begins %q", ext, sound[:12])
		}
	}
}

func TestSilenceAndWords(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.plays(map[string]string{
		"/twilio/voice":              menu,
		"/twilio/voice/again":        `<Response><Gather input="speech" actionOnEmptyResult="true" action="{h}/twilio/voice/any"><Say>Well?</Say></Gather></Response>`,
		"/twilio/voice/any":          `<Response><Gather finishOnKey="" action="{h}/twilio/voice/key"/><Say>Bye.</Say><Hangup/></Response>`,
		"/twilio/voice/menu?visit=2": `<Response><Reject/></Response>`,
	})
	call, err := b.Call(maria)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []func() error{call.Silence, call.Silence, call.Silence} {
		if err := step(); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{"For food, press 1", "Well?", "Bye."}, call.Heard()); diff != "" || !call.Over() {
		t.Errorf("over is %t; heard (-want +got):\n%s", call.Over(), diff)
	}
	if p := b.hotline.requests("/twilio/voice/any"); len(p) != 1 || p[0].Form.Get("Digits") != "" {
		t.Errorf("an empty result was told as %v", p)
	}
	if call, err = b.Call("anonymous"); err != nil {
		t.Fatal(err)
	}
	if err := call.SayWords("food please"); err != nil {
		t.Fatal(err)
	}
	if p := b.hotline.requests("/twilio/voice/menu"); p[0].Form.Get("SpeechResult") != "food please" || p[0].Form.Get("From") != "anonymous" {
		t.Errorf("words were told as %v", p[0].Form)
	}
}

func TestKeysOfAGather(t *testing.T) {
	for _, test := range []struct{ name, attrs, press, want string }{
		{"until #", ``, "975#20", "975"},
		{"until another key", `finishOnKey="*"`, "9#7*5", "9#7"},
		{"without a last key", `finishOnKey=""`, "#", "#"},
		{"so many", `numDigits="2"`, "12345", "12"},
		{"a lone # is no answer", ``, "#", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.hotline.plays(map[string]string{"/twilio/voice": `<Response><Gather ` + test.attrs + ` action="{h}/keys"/><Hangup/></Response>`})
			call, err := b.Call(maria)
			if err != nil {
				t.Fatal(err)
			}
			if err := call.Press(test.press); err != nil {
				t.Fatal(err)
			}
			got := ""
			if posts := b.hotline.requests("/keys"); len(posts) > 0 {
				got = posts[0].Form.Get("Digits")
			}
			if got != test.want {
				t.Errorf("keys told are %q, want %q", got, test.want)
			}
		})
	}
}

func TestACallThatGoesWrongEnds(t *testing.T) {
	for name, doc := range map[string]string{
		"in a circle":               `<Response><Redirect>{h}/twilio/voice</Redirect></Response>`,
		"a verb that there is not":  `<Response><Shout>hello</Shout></Response>`,
		"that ends in silence":      `<Response><Say>Bye.</Say></Response>`,
		"not TwiML":                 `hello`,
		"a URL that cannot be read": `<Response><Redirect>http://[::1</Redirect></Response>`,
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.hotline.plays(map[string]string{"/twilio/voice": doc})
			call, err := b.Call(maria)
			if err == nil || !call.Over() {
				t.Errorf("error is %v, over %t", err, call.Over())
			}
			if p := b.hotline.requests("/twilio/voice/status"); len(p) != 1 || p[0].Form.Get("CallStatus") != "failed" {
				t.Errorf("the end was told as %v", p)
			}
		})
	}
}

func TestHangUp(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.plays(map[string]string{"/twilio/voice": menu})
	call, err := b.Call(maria)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second changes nothing
		if err := call.HangUp(); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(b.hotline.requests("/twilio/voice/status")); n != 1 {
		t.Errorf("the end was told %d times", n)
	}
	b.Close()
	if _, err := b.Call(maria); !errors.Is(err, ErrClosed) {
		t.Errorf("after Close: %v", err)
	}
	if _, err := b.Call(""); err == nil {
		t.Errorf("a call of nobody: %v", err)
	}
}
