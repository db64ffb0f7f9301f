package demo

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// A phonesBench is a bench with the page over HTTP.
type phonesBench struct {
	*bench
	page *httptest.Server
}

func newPhonesBench(t *testing.T) *phonesBench {
	t.Helper()
	return newPhonesBenchOn(t, 0)
}

// newPhonesBenchOn is newPhonesBench over a server that gives a request, and an
// answer, so long; 0 is for ever.
func newPhonesBenchOn(t *testing.T, limit time.Duration) *phonesBench {
	t.Helper()
	b := newBench(t, Options{})
	phones := NewPhones(PhonesOptions{Carrier: b.Carrier, Clock: b.clock, Network: "Eugene <Mutual> Aid", Phones: town})
	page := httptest.NewUnstartedServer(phones.Handler())
	page.Config.ReadTimeout, page.Config.WriteTimeout = limit, limit
	page.Start()
	t.Cleanup(page.Close)
	t.Cleanup(b.Carrier.Close) // before the page: it ends the streams
	return &phonesBench{b, page}
}

// get gives a page.
func (p *phonesBench) get(t *testing.T, path string) string {
	t.Helper()
	res, err := http.Get(p.page.URL + path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("GET %s: %d %v", path, res.StatusCode, err)
	}
	return string(body)
}

// submit posts a form as a browser does, and does not follow the redirect.
func (p *phonesBench) submit(t *testing.T, path string, form url.Values, header ...string) *http.Response {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, p.page.URL+path, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	res, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	return res
}

func TestPageShowsThePhones(t *testing.T) {
	p := newPhonesBench(t)
	if _, err := p.Text(maria, "need <food> & rice"); err != nil {
		t.Fatal(err)
	}
	p.send(t, maria, strings.Repeat("x", 161))
	p.settle(t)
	p.SetFaults(Faults{Undeliverable: map[string]int{bob: 30003}})
	p.send(t, bob, "can you help?")
	p.settle(t)
	body := p.get(t, "/phones")
	for _, want := range []string{
		"Eugene &lt;Mutual&gt; Aid", "541-555-0100", "Mon Nov 23, 9:00 am", `id="p15415550121"`,
		"need &lt;food&gt; &amp; rice", "2 segments", "✓✓", "did not arrive: phone cannot be reached (30003)",
		`value="&#43;15415550122" checked`, "need groceries 97520 today",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("page does not have %q", want)
		}
	}
}

func TestPageNeedsNothingInline(t *testing.T) {
	p := newPhonesBench(t)
	res, err := http.Get(p.page.URL + "/phones")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if got := res.Header.Get("Content-Security-Policy"); !strings.HasPrefix(got, "default-src 'self';") {
		t.Errorf("policy is %q", got)
	}
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<style", " style=", "<script>", " onclick=", "http://", "https://"} {
		if strings.Contains(string(body), bad) {
			t.Errorf("page has %q", bad)
		}
	}
	for _, path := range []string{"phones.css", "calls.css", "phones.js", "calls.js", "icon.svg"} {
		if p.get(t, "/phones/static/"+path) == "" {
			t.Errorf("%s is empty", path)
		}
	}
}

func TestFormsWorkWithoutJavaScript(t *testing.T) {
	tests := []struct {
		name, path string
		form       url.Values
		status     int
		back       string
		check      func(*testing.T, *phonesBench) bool
	}{
		{
			"a text", "/phones/text", values("from", maria, "body", " two\r\nlines "), 303, "/phones#p15415550121",
			func(_ *testing.T, p *phonesBench) bool {
				return len(p.Messages()) == 1 && p.Messages()[0].Body == "two\nlines"
			},
		},
		{
			"an empty text", "/phones/text", values("from", maria, "body", "  "), 303, "/phones#p15415550121",
			func(_ *testing.T, p *phonesBench) bool { return len(p.Messages()) == 0 },
		},
		{
			"a text of nobody", "/phones/text", values("from", "+15415550999", "body", "hi"), 404, "",
			func(_ *testing.T, p *phonesBench) bool { return len(p.Messages()) == 0 },
		},
		{
			"a text too long", "/phones/text", values("from", maria, "body", strings.Repeat("x", 1601)), 422, "",
			func(_ *testing.T, p *phonesBench) bool { return len(p.Messages()) == 0 },
		},
		{
			"an hour", "/phones/clock", values("by", "1h"), 303, "/phones",
			func(_ *testing.T, p *phonesBench) bool { return p.clock.Ahead() == time.Hour },
		},
		{
			"back in time", "/phones/clock", values("by", "-1h"), 422, "",
			func(_ *testing.T, p *phonesBench) bool { return p.clock.Ahead() == 0 },
		},
		{
			"a phone", "/phones/add", values("name", "Li", "role", "volunteer", "language", "en"), 303, "/phones#p15415550199",
			func(t *testing.T, p *phonesBench) bool { return strings.Contains(p.get(t, "/phones"), "Texts of Li") },
		},
		{
			"a phone without a name", "/phones/add", values("role", "volunteer"), 422, "",
			func(t *testing.T, p *phonesBench) bool {
				return strings.Count(p.get(t, "/phones"), "Texts of ") == len(town)
			},
		},
		{
			"faults", "/phones/faults", values("down", "on", "shaky", "on", "fails", bob, "fails", "nobody"), 303, "/phones",
			func(_ *testing.T, p *phonesBench) bool {
				f := p.Faults()
				return f.Down && shaky(f) && len(f.Undeliverable) == 1 && f.Undeliverable[bob] == 30003
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPhonesBench(t)
			res := p.submit(t, test.path, test.form)
			if res.StatusCode != test.status || res.Header.Get("Location") != test.back {
				t.Errorf("answered %d to %q, want %d to %q", res.StatusCode, res.Header.Get("Location"), test.status, test.back)
			}
			if !test.check(t, p) {
				t.Error("it did not do what it should")
			}
		})
	}
}

func TestFaultsOfThePageLeaveOthersAlone(t *testing.T) {
	p := newPhonesBench(t)
	p.SetFaults(Faults{ListLag: time.Minute, Down: true})
	p.submit(t, "/phones/faults", url.Values{})
	if f := p.Faults(); f.Down || f.ListLag != time.Minute {
		t.Errorf("faults are %+v", f)
	}
}

func TestFormsOfOtherSitesAreRefused(t *testing.T) {
	p := newPhonesBench(t)
	res := p.submit(t, "/phones/text", values("from", maria, "body", "hi"), "Sec-Fetch-Site", "cross-site")
	if res.StatusCode != http.StatusForbidden || len(p.Messages()) != 0 {
		t.Errorf("answered %d, with %d texts", res.StatusCode, len(p.Messages()))
	}
}

func TestSuggestionsFillABox(t *testing.T) {
	p := newPhonesBench(t)
	if body := p.get(t, "/phones/try/0"); !strings.Contains(body, ">need groceries 97520 today</textarea>") {
		t.Error("the text is not in a box")
	}
	for _, path := range []string{"/phones/try/99", "/phones/try/x"} {
		res, err := http.Get(p.page.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d, want 404", path, res.StatusCode)
		}
	}
}

// An event is one of the stream's.
type event struct{ kind, id, data string }

// stream opens the events and gives them one by one.
func (p *phonesBench) stream(t *testing.T, path, lastID string) func() event {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, p.page.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if lastID != "" {
		req.Header.Set("Last-Event-ID", lastID)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	if got := res.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Fatalf("type is %s", got)
	}
	lines := bufio.NewScanner(res.Body)
	return func() event {
		t.Helper()
		var e event
		for lines.Scan() {
			name, value, _ := strings.Cut(lines.Text(), ": ")
			switch {
			case lines.Text() == "":
				return e
			case name == "event":
				e.kind = value
			case name == "id":
				e.id = value
			case name == "data":
				e.data = value
			}
		}
		t.Fatalf("stream ended: %v", lines.Err())
		return e
	}
}

// nextText skips to the next event of a text.
func nextText(t *testing.T, next func() event) (event, textEvent) {
	t.Helper()
	for {
		e := next()
		if e.kind != "text" {
			continue
		}
		var text textEvent
		if err := json.Unmarshal([]byte(e.data), &text); err != nil {
			t.Fatal(err)
		}
		return e, text
	}
}

// A page that is open for longer than the server gives a request or an answer
// still hears of every text.
func TestEventsOutliveTheServersLimits(t *testing.T) {
	const limit = 300 * time.Millisecond
	p := newPhonesBenchOn(t, limit)
	next := p.stream(t, "/phones/events", "")
	if e := next(); e.kind != "clock" {
		t.Errorf("first event is %v, want the clock", e)
	}
	time.Sleep(4 * limit) // the limits are real time
	if _, err := p.Text(maria, "still there?"); err != nil {
		t.Fatal(err)
	}
	if _, text := nextText(t, next); !strings.Contains(text.HTML, "still there?") {
		t.Errorf("event is %+v", text)
	}
}

func TestEventsTellOfTextsAndTheClock(t *testing.T) {
	p := newPhonesBench(t)
	if _, err := p.Text(maria, "before"); err != nil {
		t.Fatal(err)
	}
	_, since, _ := strings.Cut(p.get(t, "/phones"), `data-since="`)
	since, _, _ = strings.Cut(since, `"`)
	next := p.stream(t, "/phones/events?since="+since, "")
	if e := next(); e.kind != "clock" {
		t.Errorf("first event is %v, want the clock", e)
	}
	if _, err := p.Text(maria, "after <b>"); err != nil {
		t.Fatal(err)
	}
	e, text := nextText(t, next)
	if text.Phone != "p15415550121" || !text.Mine || !strings.Contains(text.HTML, "after &lt;b&gt;") {
		t.Errorf("event is %+v", text)
	}
	if e.id == "" {
		t.Error("the event has no id to go on from")
	}
	p.clock.Move(time.Hour)
	// An hour goes by in steps, so that what is due in between happens in its
	// order: the page may be told of some of them.
	for e := next(); !strings.Contains(e.data, "1 h ahead"); e = next() {
		if e.kind != "clock" || !strings.Contains(e.data, " ahead") {
			t.Errorf("event is %v, want the clock", e)
		}
	}

	// A browser that comes back says what it has seen last.
	if _, err := p.Text(bob, "meanwhile"); err != nil {
		t.Fatal(err)
	}
	again := p.stream(t, "/phones/events?since="+since, e.id)
	if _, text := nextText(t, again); !strings.Contains(text.HTML, "meanwhile") {
		t.Errorf("after coming back the first text is %+v", text)
	}
}

func TestEventsOfAnEarlierRunReload(t *testing.T) {
	p := newPhonesBench(t)
	for _, id := range []string{"other-3", "nonsense", "-", "other--1"} {
		if e := p.stream(t, "/phones/events", id)(); e.kind != "reload" {
			t.Errorf("%q: event is %v, want reload", id, e)
		}
	}
}
