package demo

import (
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// The vector is Twilio's own, from its documentation of webhook security.
func TestSignGivesTheDocumentedSignature(t *testing.T) {
	form := url.Values{
		"CallSid": {"CA1234567890ABCDE"}, "Caller": {"+14158675310"}, "Digits": {"1234"},
		"From": {"+14158675310"}, "To": {"+18005551212"},
	}
	got := sign("12345", "https://example.com/myapp.php?foo=1&bar=2", form)
	if want := "L/OH5YylLD5NRKLltdqwSvS0BnU="; got != want {
		t.Errorf("sign gives %s, want %s", got, want)
	}
}

func TestTextPostsASignedWebhook(t *testing.T) {
	b := newBench(t, Options{})
	sid, err := b.Text(maria, "hi")
	if err != nil {
		t.Fatal(err)
	}
	posts := b.hotline.requests("/twilio/sms")
	if len(posts) != 1 {
		t.Fatalf("%d webhooks, want 1", len(posts))
	}
	p := posts[0]
	want := map[string]string{
		"MessageSid": sid, "SmsSid": sid, "SmsMessageSid": sid, "AccountSid": testAccount, "From": maria, "To": testNumber,
		"Body": "hi", "NumMedia": "0", "NumSegments": "1", "SmsStatus": "received", "ApiVersion": "2010-04-01",
	}
	for name, v := range want {
		if p.Form.Get(name) != v {
			t.Errorf("%s is %q, want %q", name, p.Form.Get(name), v)
		}
	}
	if got := p.Header.Get("X-Twilio-Signature"); got != sign(testToken, b.hotline.URL+"/twilio/sms", p.Form) {
		t.Errorf("signature is %q", got)
	}
}

func TestWebhookIsTriedAgain(t *testing.T) {
	tests := []struct {
		name     string
		fragment string
		bad      int // answers that fail
		status   int
		posts    int
		taken    bool
	}{
		{"a 500, as the number is set up", "#rc=3&rp=ct,rt,5xx", 2, 500, 3, true},
		{"at most so often", "#rc=3&rp=5xx", 9, 503, 4, false},
		{"not a 500, without an override", "", 9, 500, 1, false},
		{"not a 403", "#rc=3&rp=ct,rt,5xx", 9, 403, 1, false},
		{"a 403 if told", "#rc=1&rp=all", 1, 403, 2, true},
		{"not a redirect", "#rc=2&rp=5xx", 9, 302, 1, false},
		{"rc out of range is the usual one", "#rc=99&rp=5xx", 9, 500, 2, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.mu.Lock()
			b.number.SMSURL = b.hotline.URL + "/twilio/sms" + test.fragment
			b.mu.Unlock()
			var n atomic.Int32
			b.hotline.answers(func(w http.ResponseWriter, _ *http.Request) {
				if n.Add(1) <= int32(test.bad) {
					w.WriteHeader(test.status)
					return
				}
				twiml(w, "<Response/>")
			})
			sid, err := b.Text(maria, "hi")
			if (err == nil) != test.taken {
				t.Errorf("taken is %t, want %t: %v", err == nil, test.taken, err)
			}
			posts := b.hotline.requests("/twilio/sms")
			if len(posts) != test.posts {
				t.Errorf("%d tries, want %d", len(posts), test.posts)
			}
			tokens := map[string]bool{}
			for _, p := range posts {
				tokens[p.Header.Get("I-Twilio-Idempotency-Token")] = true
				if p.Form.Get("MessageSid") != sid {
					t.Errorf("a try bears %s, want %s", p.Form.Get("MessageSid"), sid)
				}
			}
			if len(tokens) != 1 || tokens[""] {
				t.Errorf("the tries bear tokens %v, want one", tokens)
			}
		})
	}
}

func TestATextThatIsNotTakenIsInTheList(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.Close()
	if _, err := b.Text(maria, "hi"); err == nil {
		t.Fatal("no error, though nobody answers")
	}
	if m := b.Messages()[0]; m.ErrorCode != NotTaken {
		t.Errorf("error code is %d, want %d", m.ErrorCode, NotTaken)
	}
	if got, _ := b.list(t, url.Values{"To": {testNumber}}); !cmp.Equal(got, []string{"hi"}) {
		t.Errorf("list has %q", got)
	}
}

func TestFallbackIsAskedWhenTheWebhookFails(t *testing.T) {
	b := newBench(t, Options{})
	b.mu.Lock()
	b.number.SMSFallbackURL = b.hotline.URL + "/twilio/sms/fallback"
	b.mu.Unlock()
	b.hotline.answers(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/twilio/sms" {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		twiml(w, "<Response/>")
	})
	if _, err := b.Text(maria, "hi"); err != nil {
		t.Fatal(err)
	}
	posts := b.hotline.requests("/twilio/sms/fallback")
	if len(posts) != 1 || posts[0].Form.Get("ErrorCode") != "11200" || posts[0].Form.Get("Body") != "hi" {
		t.Errorf("fallback got %v", posts)
	}
}

func TestAnswersAreSentBack(t *testing.T) {
	tests := []struct {
		name, mediaType, body string
		want                  []string
		taken                 bool
	}{
		{"an empty Response", "text/xml", "<Response/>", nil, true},
		{"messages", "application/xml", "<Response><Message>a &amp; b</Message><Message><Body>c</Body></Message></Response>", []string{"a & b", "c"}, true},
		{"plain text goes to the person", "text/plain", "ok", []string{"ok"}, true},
		{"nothing at all", "", "", nil, true},
		{"not XML", "text/xml", "<Response>", nil, false},
		{"another root", "text/xml", "<html/>", nil, false},
		{"HTML", "text/html", "<Response/>", nil, false},
		{"a verb of a call", "text/xml", "<Response><Say>hi</Say></Response>", nil, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.hotline.answers(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", test.mediaType)
				_, _ = io.WriteString(w, test.body)
			})
			if _, err := b.Text(maria, "hi"); (err == nil) != test.taken {
				t.Errorf("error is %v", err)
			}
			b.settle(t)
			if diff := cmp.Diff(test.want, bodies(b.Outbox(maria))); diff != "" {
				t.Errorf("sent back (-want +got):\n%s", diff)
			}
		})
	}
}

func TestKeywordsBlockAndUnblock(t *testing.T) {
	b := newBench(t, Options{})
	text := func(body string) {
		t.Helper()
		if _, err := b.Text(maria, body); err != nil {
			t.Fatal(err)
		}
		b.settle(t)
	}
	try := func(want int) {
		t.Helper()
		if status, _ := b.send(t, maria, "news"); status != want {
			t.Errorf("a send is answered %d, want %d", status, want)
		}
		b.settle(t)
	}
	text("stop please") // not the whole text
	try(http.StatusCreated)
	text(" stop ")
	text("STOP") // answered once only
	try(http.StatusBadRequest)
	text("HELP") // silent while blocked
	text("yes")
	try(http.StatusCreated)
	text("YES") // changes nothing, and is not answered
	text("Cancel")
	try(http.StatusBadRequest)
	text("start")
	text("info")
	want := []string{"news", stopReply, startReply, "news", stopReply, startReply, helpReply}
	if diff := cmp.Diff(want, bodies(b.Outbox(maria))); diff != "" {
		t.Errorf("on the phone (-want +got):\n%s", diff)
	}
	if n := len(b.hotline.requests("/twilio/sms?")) + len(b.hotline.requests("/twilio/sms")); n < 9 {
		t.Errorf("the hotline heard %d texts, want all 9", n)
	}
}

func TestKeywordsCanBeLeftToTheHotline(t *testing.T) {
	b := newBench(t, Options{NoKeywords: true})
	if _, err := b.Text(maria, "STOP"); err != nil {
		t.Fatal(err)
	}
	if status, _ := b.send(t, maria, "bye"); status != http.StatusCreated {
		t.Errorf("a send is answered %d, want 201", status)
	}
	b.settle(t)
	if diff := cmp.Diff([]string{"bye"}, bodies(b.Outbox(maria))); diff != "" {
		t.Errorf("on the phone (-want +got):\n%s", diff)
	}
}

func TestTextThatCannotBeIsRefused(t *testing.T) {
	b := newBench(t, Options{})
	for name, test := range map[string]struct{ from, body string }{
		"from what is no number":         {"maria", "hi"},
		"from the hotline":               {testNumber, "hi"},
		"longer than the carrier allows": {maria, strings.Repeat("x", 1601)},
	} {
		if _, err := b.Text(test.from, test.body); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	b.Close()
	if _, err := b.Text(maria, "hi"); !errors.Is(err, ErrClosed) {
		t.Errorf("after Close: %v, want ErrClosed", err)
	}
	if n := len(b.Messages()); n != 0 {
		t.Errorf("%d texts in the list", n)
	}
}

func TestCloseCutsAWebhookShort(t *testing.T) {
	b := newBench(t, Options{})
	reached, release := make(chan struct{}), make(chan struct{})
	b.hotline.answers(func(http.ResponseWriter, *http.Request) {
		close(reached)
		<-release
	})
	defer close(release)
	failed := make(chan error)
	go func() {
		_, err := b.Text(maria, "hi")
		failed <- err
	}()
	<-reached
	b.Close()
	if err := <-failed; err == nil {
		t.Error("the text was taken")
	}
}

func TestSegments(t *testing.T) {
	for _, test := range []struct {
		name string
		body string
		want int
	}{
		{"nothing", "", 1},
		{"160 letters", strings.Repeat("a", 160), 1},
		{"161 letters", strings.Repeat("a", 161), 2},
		{"306 letters", strings.Repeat("a", 306), 2},
		{"307 letters", strings.Repeat("a", 307), 3},
		{"brackets take two places", strings.Repeat("[", 81), 2},
		{"a bracket is not cut in half", strings.Repeat("a", 152) + "[" + strings.Repeat("a", 152), 3},
		{"letters that are free in Spanish", strings.Repeat("ñ¿¡éü", 32), 1},
		{"á is not", strings.Repeat("á", 71), 2},
		{"134 of them", strings.Repeat("á", 134), 2},
		{"an emoji takes two", strings.Repeat("🙂", 35), 1},
		{"and is not cut in half", strings.Repeat("🙂", 67), 3},
	} {
		if got := segments(test.body); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

func TestPaceOfTheNumber(t *testing.T) {
	b := newBench(t, Options{SegmentsPerSecond: 20})
	began := time.Now()
	for _, body := range []string{"one", "two", strings.Repeat("three", 60), "four"} {
		b.send(t, maria, body)
	}
	b.settle(t)
	// The last text waits for the four segments before it.
	if took := time.Since(began); took < 180*time.Millisecond {
		t.Errorf("took %v, want about 0.2 s", took)
	}
	if n := len(b.statuses()); n != 8 {
		t.Errorf("%d statuses, want 8", n)
	}
}

func TestATextTooOldIsNotSent(t *testing.T) {
	b := newBench(t, Options{SegmentsPerSecond: 10})
	b.send(t, bob, "first")
	form := b.sendForm(maria, "can you help now?")
	form.Set("ValidityPeriod", "60")
	b.request(t, http.MethodPost, b.api+"/Messages.json", form)
	b.clock.Move(2 * time.Minute)
	b.settle(t)
	if m := b.Outbox(maria)[0]; m.Status != Failed || m.ErrorCode != 30036 {
		t.Errorf("status is %s, code %d; want failed, 30036", m.Status, m.ErrorCode)
	}
}
