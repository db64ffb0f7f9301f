package console_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"neighborline/internal/config"
)

// endOf finds the buttons that end a session, each with the session's number.
var endOf = regexp.MustCompile(`name="session" value="([0-9]+)"`)

// TestOneSessionIsEnded lets Dee, who is signed in in three browsers, see where
// and end one: that one is out at once, the others stay in, and only her own
// are hers to end.
func TestOneSessionIsEnded(t *testing.T) {
	b := newBench(t, twoCoordinators)
	phone, library, here := b.browserOf(t, b.dee, "Mozilla/5.0 (iPhone) Safari/604.1"),
		b.browserOf(t, b.dee, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"), b.browserOf(t, b.dee, "Mozilla/5.0 (X11; Linux) Chrome/156.0")
	kim := b.browserOf(t, b.Config.Coordinators[1], "Mozilla/5.0 (Macintosh; Mac OS X) Safari/605.1")

	// Kim sees one session, her own, without a button; Dee sees three.
	if page := kim.get(t, "/console/account").body; endOf.MatchString(page) || !strings.Contains(page, "Safari · Mac OS") || strings.Contains(page, "Firefox") {
		t.Errorf("Kim's page is not of her one session: %s", page)
	}
	page := here.get(t, "/console/account").body
	for _, want := range []string{"Safari · iPhone", "Firefox · Windows", "Chrome · Linux"} {
		if !strings.Contains(page, want) {
			t.Errorf("Dee is not told of %s", want)
		}
	}
	if n := len(endOf.FindAllString(page, -1)); n != 2 {
		t.Fatalf("%d buttons end a session, want one for each of the other two", n)
	}
	row := page[strings.Index(page, "Firefox · Windows"):]
	atLibrary := url.Values{"session": {endOf.FindStringSubmatch(row)[1]}}

	// Somebody else who knows its number ends nothing, nor does a stranger,
	// nor another site in Dee's own browser.
	kim.post(t, "/console/account/end", atLibrary)
	if got := b.stranger(t).post(t, "/console/account/end", atLibrary); got.status != http.StatusUnauthorized {
		t.Errorf("a stranger is answered %d", got.status)
	}
	if got := here.from(t, map[string]string{"Origin": "https://evil.example"}, "/console/account/end", atLibrary); got.status != http.StatusForbidden {
		t.Errorf("another site is answered %d", got.status)
	}
	if n := b.audits(t, "session ended"); n != 0 || !isIn(library.get(t, "/console/")) {
		t.Fatalf("somebody else ended Dee's session: %d in the audit", n)
	}

	got := here.post(t, "/console/account/end", atLibrary)
	if got.path != "/console/account" || strings.Contains(got.body, "Firefox") || !strings.Contains(got.body, "Safari · iPhone") || !strings.Contains(got.body, `class="flash`) {
		t.Errorf("the answer at %s is: %s", got.path, got.body)
	}
	if isIn(library.get(t, "/console/")) {
		t.Error("the ended session is in")
	}
	for name, c := range map[string]client{"the phone": phone, "this browser": here, "Kim": kim} {
		if !isIn(c.get(t, "/console/")) {
			t.Errorf("%s is out", name)
		}
	}
	// Twice the same button is once the deed; a number that is none is told.
	here.post(t, "/console/account/end", atLibrary)
	if n := b.audits(t, "session ended"); n != 1 {
		t.Errorf("it stands in the audit %d times, want once", n)
	}
	if got := here.post(t, "/console/account/end", url.Values{"session": {"1 OR 1=1"}}); got.status != http.StatusNotFound {
		t.Errorf("a number that is none is answered %d", got.status)
	}
}

// browserOf is a browser in which a coordinator is signed in.
func (b *bench) browserOf(t *testing.T, who config.Coordinator, agent string) client {
	t.Helper()
	c := b.stranger(t)
	c.Transport = named{agent}
	if !isIn(c.post(t, strings.TrimPrefix(b.invite(t, who.Phone, false), b.url), nil)) {
		t.Fatalf("%s is not in", who.Name)
	}
	return c
}

// named is a browser that says what it is.
type named struct{ agent string }

func (n named) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("User-Agent", n.agent)
	return http.DefaultTransport.RoundTrip(r)
}

// from posts a form as a page of another site would, with the headers that
// browsers send along then.
func (c client) from(t *testing.T, header map[string]string, path string, form url.Values) response {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, c.b.url+path, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for k, v := range header {
		req.Header.Set(k, v)
	}
	res, err := c.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	return readAll(t, res)
}
