package demo

import (
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// line is a hotline that asks for a place, then a message, then ends.
func (h *fakeHotline) line() {
	h.plays(map[string]string{
		"/twilio/sms":   `<Response/>`,
		"/twilio/voice": `<Response><Gather input="dtmf speech" language="es-US" numDigits="5" action="{h}/place"><Say voice="Polly.Lupe-Neural" language="es-US">¿Dónde <![CDATA[<vive>]]>?</Say></Gather><Redirect>{h}/twilio/voice</Redirect></Response>`,
		"/place":        `<Response><Say>Speak now.</Say><Record maxLength="90" finishOnKey="#" action="{h}/recorded"/><Redirect>{h}/recorded</Redirect></Response>`,
		"/recorded":     `<Response><Say>Thank you.</Say><Hangup/></Response>`,
	})
}

// callOn gives the call of a phone.
func (p *phonesBench) callOn(t *testing.T, phone string) *Call {
	t.Helper()
	call, ok := p.latest(phone, func(*Call) bool { return true })
	if !ok {
		t.Fatalf("%s has no call", phone)
	}
	return call
}

// act posts what a phone does in its call, and gives the status.
func (p *phonesBench) act(t *testing.T, phone string, pairs ...string) int {
	t.Helper()
	form := values(pairs...)
	form.Set("call", p.callOn(t, phone).SID())
	return p.submit(t, "/phones/act", form).StatusCode
}

var captionShape = regexp.MustCompile(`<li id="[^"]*" class="caption (\w+)"([^>]*)>(.*?)</li>`)

// captions reads the captions of a page.
func captions(html string) []string {
	var got []string
	for _, m := range captionShape.FindAllStringSubmatch(html, -1) {
		words := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(m[3], "")
		got = append(got, m[1]+m[2]+": "+words)
	}
	return got
}

func TestACallByFormsAlone(t *testing.T) {
	p := newPhonesBench(t)
	p.hotline.line()
	res := p.submit(t, "/phones/call", values("from", maria))
	if res.StatusCode != http.StatusSeeOther || res.Header.Get("Location") != "/phones#p15415550121" {
		t.Fatalf("answered %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	body := p.get(t, "/phones")
	for _, want := range []string{
		`<section class="phone neighbor on-call" id="p15415550121"`, "Listening for 5 keys, or words.",
		`data-waits="answer" data-keys="5" data-finish="#" data-words="true">`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("page does not have %q", want)
		}
	}
	if got := p.act(t, maria, "keys", "9752", "key", "0"); got != http.StatusSeeOther {
		t.Errorf("keys: %d", got)
	}
	if body := p.get(t, "/phones"); !strings.Contains(body, "Recording: speak") || !strings.Contains(body, `data-waits="recording"`) {
		t.Error("the page does not say that it records")
	}
	if got := p.act(t, maria, "do", "say", "words", " the  red door ", "seconds", "7"); got != http.StatusSeeOther {
		t.Errorf("a message: %d", got)
	}
	want := []string{
		`theirs lang="es-US": ¿Dónde &lt;vive&gt;?`, `deed: pressed 97520`, `theirs: Speak now.`,
		`deed: spoke for 7 s: the red door`, `theirs: Thank you.`,
	}
	body = p.get(t, "/phones")
	if diff := cmp.Diff(want, captions(body)); diff != "" {
		t.Errorf("captions (-want +got):\n%s", diff)
	}
	if !strings.Contains(body, "The call is over.") || strings.Contains(body, "on-call") {
		t.Error("the page does not say that the call is over")
	}
	p.settle(t)
	if got := p.hotline.requests("/recorded"); len(got) != 1 || got[0].Form.Get("RecordingDuration") != "7" {
		t.Errorf("the recording was told as %v", got)
	}
	if got := p.act(t, maria, "do", "close"); got != http.StatusSeeOther || strings.Contains(p.get(t, "/phones"), "The call is over.") {
		t.Errorf("closed: %d, and the call still shows", got)
	}
}

func TestDeedsThatCannotBeDone(t *testing.T) {
	p := newPhonesBench(t)
	p.hotline.line()
	p.submit(t, "/phones/call", values("from", maria))
	for name, test := range map[string]struct {
		path   string
		form   url.Values
		status int
	}{
		"a call of nobody":         {"/phones/call", values("from", "+15415550999"), http.StatusNotFound},
		"a second call":            {"/phones/call", values("from", maria), http.StatusConflict},
		"in no call":               {"/phones/act", values("call", "CA0", "key", "1"), http.StatusNotFound},
		"letters for keys":         {"/phones/act", values("keys", "1a"), http.StatusUnprocessableEntity},
		"no keys":                  {"/phones/act", values("keys", ""), http.StatusUnprocessableEntity},
		"no words":                 {"/phones/act", values("do", "say", "words", " "), http.StatusUnprocessableEntity},
		"taking what rings not":    {"/phones/act", values("do", "answer"), http.StatusUnprocessableEntity},
		"declining what rings not": {"/phones/act", values("do", "decline"), http.StatusUnprocessableEntity},
	} {
		if !test.form.Has("call") {
			test.form.Set("call", p.callOn(t, maria).SID())
		}
		if got := p.submit(t, test.path, test.form).StatusCode; got != test.status {
			t.Errorf("%s: %d, want %d", name, got, test.status)
		}
	}
	p.act(t, maria, "key", "97520")
	if got := p.act(t, maria, "do", "say", "seconds", "0"); got != http.StatusUnprocessableEntity {
		t.Errorf("a message of 0 seconds: %d", got)
	}
	want := []string{`theirs lang="es-US": ¿Dónde &lt;vive&gt;?`, "deed: pressed 97520", "theirs: Speak now."}
	if diff := cmp.Diff(want, captions(p.get(t, "/phones"))); diff != "" {
		t.Errorf("captions (-want +got):\n%s", diff)
	}
}

func TestACallThatFailsSaysSo(t *testing.T) {
	p := newPhonesBench(t)
	p.hotline.answers(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) })
	if res := p.submit(t, "/phones/call", values("from", maria)); res.StatusCode != http.StatusSeeOther {
		t.Errorf("answered %d", res.StatusCode)
	}
	if !strings.Contains(p.get(t, "/phones"), "The call broke off: the hotline did not answer.") {
		t.Error("the page does not say that it broke off")
	}
	p.Close()
	if res := p.submit(t, "/phones/call", values("from", maria)); res.StatusCode != http.StatusUnprocessableEntity {
		t.Errorf("after the carrier's end: %d", res.StatusCode)
	}
}

func TestTwoPeopleTalkOnThePage(t *testing.T) {
	p := newPhonesBench(t)
	p.hotline.joins(oneNumber(bob))
	p.submit(t, "/phones/call", values("from", maria))
	p.settle(t)
	body := p.get(t, "/phones")
	for _, want := range []string{"The hotline rings somebody.", "The hotline is calling. It rings.", `<section class="phone volunteer on-call" id="p15415550122"`} {
		if !strings.Contains(body, want) {
			t.Errorf("page does not have %q", want)
		}
	}
	p.act(t, bob, "do", "answer")
	p.act(t, bob, "key", "1")
	p.settle(t)
	body = p.get(t, "/phones")
	for _, want := range []string{"You are talking to Maria. Nobody&#39;s number is shown.", "You are talking to Bob. Nobody&#39;s number is shown."} {
		if !strings.Contains(body, want) {
			t.Errorf("page does not have %q", want)
		}
	}
	p.act(t, bob, "do", "say", "words", "Hello Maria")
	p.act(t, maria, "do", "say", "words", "Come in")
	p.act(t, bob, "do", "hangup")
	p.settle(t)
	want := []string{
		"theirs: We ring somebody.", `theirs lang="en": Bob: Hello Maria`, `mine lang="es": You: Come in`, "theirs: You are alone again.",
		"deed: answered", "theirs: Maria calls. To take the call, press 1.", "deed: pressed 1", "theirs: You are joined.",
		`mine lang="en": You: Hello Maria`, `theirs lang="es": Maria: Come in`, "deed: hung up",
	}
	if diff := cmp.Diff(want, captions(p.get(t, "/phones"))); diff != "" {
		t.Errorf("captions (-want +got):\n%s", diff)
	}
}

func TestWhatBecomesOfACallThatRings(t *testing.T) {
	for _, test := range []struct{ do, shows string }{
		{"decline", ""},
		{"ring", "Missed call."},
		{"machine", "The call is over."},
	} {
		t.Run(test.do, func(t *testing.T) {
			p := newPhonesBench(t)
			p.hotline.joins(oneNumber(bob))
			p.submit(t, "/phones/call", values("from", maria))
			p.settle(t)
			if got := p.act(t, bob, "do", test.do); got != http.StatusSeeOther {
				t.Errorf("answered %d", got)
			}
			p.settle(t)
			_, body, _ := strings.Cut(p.get(t, "/phones"), `id="p15415550122-call"`)
			body, _, _ = strings.Cut(body, "</p>")
			if !strings.HasSuffix(body, `<p class="state" role="status">`+test.shows) {
				t.Errorf("page has %q, want %q", body, test.shows)
			}
		})
	}
}

func TestEventsTellOfCalls(t *testing.T) {
	p := newPhonesBench(t)
	p.hotline.line()
	next := p.stream(t, "/phones/events", "")
	await := func(phone string, wanted func(callEvent) bool) callEvent {
		t.Helper()
		for {
			e := next()
			if e.kind != "call" {
				continue
			}
			var call callEvent
			if err := json.Unmarshal([]byte(e.data), &call); err != nil {
				t.Fatal(err)
			}
			if call.Phone == phone && wanted(call) {
				return call
			}
		}
	}
	await("p15415550122", func(e callEvent) bool { return e.Waits == "" && e.Call == "" })
	p.submit(t, "/phones/call", values("from", maria))
	e := await("p15415550121", func(e callEvent) bool { return e.Waits == WaitsForAnswer })
	if e.Call != p.callOn(t, maria).SID() || e.Keys != 5 || e.Finish != "#" || !e.Words || len(captions(e.HTML)) != 1 {
		t.Errorf("event is %+v", e)
	}
	p.act(t, maria, "do", "hangup")
	await("p15415550121", func(e callEvent) bool { return e.Waits == waitsForNothing })
	p.act(t, maria, "do", "close")
	await("p15415550121", func(e callEvent) bool { return e.Waits == "" })
}
