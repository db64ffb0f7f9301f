package demo

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var town = []Phone{
	{maria, "Maria", Neighbor, "es"},
	{bob, "Bob", Volunteer, "en"},
	{"+15415550111", "Ana", Coordinator, "en"},
}

// echo has the hotline send "got …" back to whoever texts, by REST.
func (b *bench) echo(t *testing.T) {
	t.Helper()
	b.hotline.answers(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/twilio/sms" {
			b.post(t, r.PostForm.Get("From"), "got "+r.PostForm.Get("Body"))
		}
		twiml(w, "<Response/>")
	})
}

// post sends a text as a hotline would, from any goroutine.
func (b *bench) post(t *testing.T, to, body string) {
	req, err := http.NewRequest(http.MethodPost, b.api+"/Messages.json", strings.NewReader(b.sendForm(to, body).Encode()))
	if err != nil {
		t.Error(err)
		return
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.SetBasicAuth(testAccount, testToken)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Error(err)
		return
	}
	res.Body.Close()
}

func (b *bench) terminal(t *testing.T) TerminalOptions {
	t.Helper()
	return TerminalOptions{Carrier: b.Carrier, Clock: b.clock, Phones: town}
}

func TestTerminalPlaysAScript(t *testing.T) {
	b := newBench(t, Options{})
	b.echo(t)
	b.SetFaults(Faults{Undeliverable: map[string]int{bob: 30003}})
	b.clock.OnMove(func() {
		if b.clock.Now().Minute() == 0 && b.clock.Now().Hour()%8 == 0 {
			b.post(t, "+15415550199", "good\nmorning")
		}
	})
	script := `
# comments and empty lines are nothing
hello
maria: need food: now
/as BOB
yes K7
Ana: Q
/clock +1h
/clock back
/clock 8am
/as nobody
/dance
maria:
/phones
/quit
maria: never sent
`
	want := `Whose text is that? Write it as "maria: need food", or /as maria first.
maria -> Hotline: need food: now
Hotline -> maria: got need food: now
bob -> Hotline: yes K7
Hotline -> bob: got yes K7 (did not arrive: phone cannot be reached (30003))
ana -> Hotline: Q
Hotline -> ana: got Q
(it is Mon Nov 23, 10:00 am)
How far? Say /clock +1h, /clock 2d or /clock 8am.
(it is Tue Nov 24, 8:00 am)
Hotline -> +15415550199: good
                         morning
Hotline -> +15415550199: good
                         morning
Hotline -> +15415550199: good
                         morning
There is no phone of "nobody". /phones says whose there are.
There is no /dance here. /help says what there is.
maria        neighbor     +15415550121
bob          volunteer    +15415550122
ana          coordinator  +15415550111
`
	var out strings.Builder
	if err := RunTerminal(t.Context(), strings.NewReader(script), &out, b.terminal(t)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("printed (-want +got):\n%s", diff)
	}
}

func TestTerminalWaitsForTheHotline(t *testing.T) {
	b := newBench(t, Options{})
	o := b.terminal(t)
	// A hotline that sends only after its webhook was answered, as from an
	// outbox; what it does is over when Settle returns.
	o.Settle = func(context.Context) error {
		if texts := b.Outbox(maria); len(texts) == 0 {
			b.post(t, maria, "from the outbox")
		}
		return nil
	}
	var out strings.Builder
	if err := RunTerminal(t.Context(), strings.NewReader("maria: hi\n"), &out, o); err != nil {
		t.Fatal(err)
	}
	if want := "maria -> Hotline: hi\nHotline -> maria: from the outbox\n"; out.String() != want {
		t.Errorf("printed %q, want %q", out.String(), want)
	}
	o.Settle = func(context.Context) error { return errors.New("stuck") }
	if err := RunTerminal(t.Context(), strings.NewReader("maria: hi\n"), io.Discard, o); err == nil {
		t.Error("no error, though the hotline is stuck")
	}
}

// A slowWriter can be looked at while it is written to.
type slowWriter struct {
	mu sync.Mutex
	b  strings.Builder
}

func (w *slowWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.Write(p)
}

func (w *slowWriter) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.String()
}

func TestTerminalShowsTextsAsTheyCome(t *testing.T) {
	b := newBench(t, Options{})
	o := b.terminal(t)
	o.Interactive = true
	in, typed := io.Pipe()
	defer typed.Close()
	ctx, cancel := context.WithCancel(t.Context())
	var out slowWriter
	ended := make(chan error)
	go func() { ended <- RunTerminal(ctx, in, &out, o) }()
	if _, err := io.WriteString(typed, "/as maria\n"); err != nil {
		t.Fatal(err)
	}
	b.send(t, maria, "hello")
	deadline := time.Now().Add(5 * time.Second)
	for !strings.Contains(out.String(), "Hotline -> maria: hello\n") || !strings.Contains(out.String(), "maria> ") {
		if time.Now().After(deadline) {
			t.Fatalf("printed %q", out.String())
		}
		time.Sleep(time.Millisecond)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("ended with %v", err)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestTerminalEndsWhenItCannotWrite(t *testing.T) {
	b := newBench(t, Options{})
	err := RunTerminal(t.Context(), strings.NewReader("/help\n"), brokenWriter{}, b.terminal(t))
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("error is %v, want that of the writer", err)
	}
}

func TestFillFindsTheCode(t *testing.T) {
	yes, done := Suggestion{Text: "YES {code}", Role: Volunteer}, Suggestion{Text: "DONE {code}", Role: Volunteer}
	texts := []Message{
		{Direction: OutboundAPI, To: bob, Body: "Can you help? K7: food. Reply YES K7 or NO K7."},
		{Direction: OutboundAPI, To: maria, Body: "Reply YES M3"}, // not a volunteer
		{Direction: Inbound, From: bob, Body: "YES P9"},           // not the hotline's
	}
	tests := []struct {
		name  string
		s     Suggestion
		texts []Message
		to    string
		want  string
	}{
		{"the newest that asks for it", yes, texts, bob, "YES K7"},
		{"nobody asked", done, texts, bob, "DONE"},
		{"no texts", yes, nil, bob, "YES"},
		{"no code in it", Suggestion{Text: "hi"}, texts, maria, "hi"},
		{"of a language", Suggestion{Text: "hi", Language: "en"}, nil, bob, "hi"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			to, text, ok := fill(test.s, town, test.texts)
			if !ok || to.Number != test.to || text != test.want {
				t.Errorf("got %q for %s, want %q for %s", text, to.Name, test.want, test.to)
			}
		})
	}
	if _, _, ok := fill(yes, town[:1], texts); ok {
		t.Error("filled the text of a volunteer where there is none")
	}
}

func TestParseMove(t *testing.T) {
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("west", -8*60*60))
	for s, want := range map[string]time.Duration{
		"+1h": time.Hour, "90m": 90 * time.Minute, " 2d ": 48 * time.Hour, "8am": 23 * time.Hour,
		"": 0, "-1h": 0, "0d": 0, "1y": 0, "d": 0, "99999999999d": 0, "40d": 0, "10000h": 0,
	} {
		d, ok := parseMove(s, now)
		if ok != (want != 0) || (ok && d != want) {
			t.Errorf("%q is %v, %t; want %v", s, d, ok, want)
		}
	}
	if d, _ := parseMove("8am", now.Add(-2*time.Hour)); d != time.Hour {
		t.Errorf("from 7 to 8 is %v", d)
	}
}

func TestRosterAdds(t *testing.T) {
	r := newRoster(town)
	p, err := r.add(Phone{Name: "  Old   Joe ", Role: Neighbor}, testNumber)
	if err != nil || p.Number != "+15415550199" || p.Name != "Old Joe" {
		t.Errorf("added %v, %v", p, err)
	}
	if p, err = r.add(Phone{Name: "Li", Role: Volunteer}, testNumber); err != nil || p.Number != "+15415550198" {
		t.Errorf("then %v, %v", p, err)
	}
	for name, bad := range map[string]Phone{
		"no name":          {Role: Neighbor},
		"a long name":      {Name: strings.Repeat("x", 31), Role: Neighbor},
		"no role":          {Name: "Li"},
		"a broken number":  {Name: "Li", Role: Neighbor, Number: "555"},
		"the hotline's":    {Name: "Li", Role: Neighbor, Number: testNumber},
		"a phone's number": {Name: "Li", Role: Neighbor, Number: maria},
	} {
		if _, err := r.add(bad, testNumber); err == nil {
			t.Errorf("%s: added", name)
		}
	}
	for err = nil; err == nil; {
		_, err = r.add(Phone{Name: "Li", Role: Volunteer}, testNumber)
	}
	if n := len(r.all()); n != maxPhones {
		t.Errorf("%d phones, want %d", n, maxPhones)
	}
}

// values is a form of one value each.
func values(pairs ...string) url.Values {
	form := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	return form
}
