package console_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"neighborline/internal/config"
	"neighborline/internal/hotline"
	"neighborline/internal/store"
)

// codes makes the codes of Dee's app, which it sets up first.
func (b *bench) app(t *testing.T) (codeNow func() string) {
	t.Helper()
	c := b.signedIn(t)
	page := c.get(t, "/console/enrol/app")
	letters := regexp.MustCompile(`class="secret">([A-Z2-7 ]+)<`).FindStringSubmatch(page.body)
	if letters == nil {
		t.Fatalf("no secret on the page: %s", page.body)
	}
	secret := strings.ReplaceAll(letters[1], " ", "")
	codeNow = func() string {
		code, err := totp.GenerateCode(secret, b.Clock.Now())
		if err != nil {
			t.Fatal(err)
		}
		return code
	}
	if got := c.post(t, "/console/enrol/app", url.Values{"code": {codeNow()}}); got.path != "/console/account" {
		t.Fatalf("the app was not taken: %s", got.path)
	}
	b.Clock.Move(time.Minute)
	return codeNow
}

func code(name, code string) url.Values { return url.Values{"name": {name}, "code": {code}} }

func isIn(r response) bool { return strings.Contains(r.body, `class="page-board"`) }

func TestAppSignsIn(t *testing.T) {
	b := newBench(t, nil)
	codeNow := b.app(t)
	now := codeNow()
	for _, name := range []string{"Dee", "@dee", "(541) 555-0111"} {
		c := b.stranger(t)
		if !isIn(c.post(t, "/console/sign-in/code", code(name, codeNow()))) {
			t.Errorf("%s with a right code is not in", name)
		}
		b.Clock.Move(time.Minute)
	}
	if isIn(b.stranger(t).post(t, "/console/sign-in/code", code("Dee", now))) {
		t.Error("a code of minutes ago signs in")
	}
}

// A code that was read over a shoulder is worth nothing.
func TestCodeWorksOnce(t *testing.T) {
	b := newBench(t, nil)
	now := b.app(t)()
	if !isIn(b.stranger(t).post(t, "/console/sign-in/code", code("Dee", now))) {
		t.Fatal("the first time it does not work")
	}
	if isIn(b.stranger(t).post(t, "/console/sign-in/code", code("Dee", now))) {
		t.Error("the same code signs in twice")
	}
}

// TestBruteForce tries codes until it is told to wait; from then on the right
// one does not work either, and no other name of the same person does. Ten
// minutes later it does.
func TestBruteForce(t *testing.T) {
	b := newBench(t, nil)
	codeNow := b.app(t)
	c := b.stranger(t)
	for i, name := range []string{"Dee", "@dee", "DEE", "5415550111", "+15415550111"} {
		got := c.post(t, "/console/sign-in/code", code(name, "000000"))
		if isIn(got) {
			t.Fatal("a guess was right: run this again")
		}
		if wait := strings.Contains(got.body, "ten minutes"); wait != (i == 4) {
			t.Errorf("after %d wrong codes: told to wait is %v", i+1, wait)
		}
	}
	if isIn(b.stranger(t).post(t, "/console/sign-in/code", code("Dee", codeNow()))) {
		t.Error("a sixth try signs in, from another browser")
	}
	b.Clock.Move(11 * time.Minute)
	if !isIn(b.stranger(t).post(t, "/console/sign-in/code", code("Dee", codeNow()))) {
		t.Error("ten minutes later the right code does not work")
	}
}

// TestNobodyIsNamed shows that somebody unknown is answered like a coordinator,
// byte by byte, whatever is tried.
func TestNobodyIsNamed(t *testing.T) {
	b := newBench(t, func(c *config.Config) { c.Console.TextCodes = true })
	b.app(t)
	for try := range 7 {
		for _, path := range []string{"/console/sign-in/code", "/console/sign-in/text"} {
			known := b.stranger(t).post(t, path, code("Dee", "123456"))
			unknown := b.stranger(t).post(t, path, code("Zoe", "123456"))
			if got, want := strings.ReplaceAll(unknown.body, "Zoe", "Dee"), known.body; got != want || unknown.status != known.status {
				t.Errorf("try %d at %s tells them apart:\n%s\n%s", try, path, want, got)
			}
			if len(known.header["Set-Cookie"]) != len(unknown.header["Set-Cookie"]) {
				t.Errorf("try %d at %s: cookies tell them apart", try, path)
			}
		}
	}
}

func TestTextedCode(t *testing.T) {
	off := newBench(t, nil)
	if got := off.stranger(t).post(t, "/console/sign-in/text", code("Dee", "")); got.status != http.StatusNotFound {
		t.Errorf("where codes are not texted, asking for one answers %d", got.status)
	}
	b := newBench(t, func(c *config.Config) { c.Console.TextCodes = true })
	c := b.stranger(t)
	c.post(t, "/console/sign-in/text", code("Dee", ""))
	texted := ""
	for end := time.Now().Add(10 * time.Second); texted == "" && time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		b.settle(t)
		for _, s := range b.Carrier.Sent(0) {
			if m := regexp.MustCompile(`\b\d{6}\b`).FindString(s.Body); s.To == b.dee.Phone && m != "" {
				texted = m
			}
		}
	}
	if texted == "" {
		t.Fatal("no code was texted")
	}
	if isIn(b.stranger(t).post(t, "/console/sign-in/code", code("Dee", texted))) {
		t.Error("another browser than the one that asked signs in with it")
	}
	if !isIn(c.post(t, "/console/sign-in/code", code("Dee", texted))) {
		t.Error("the code does not sign in")
	}
	again := b.stranger(t)
	again.Jar = c.Jar
	again.post(t, "/console/sign-out", nil)
	if isIn(again.post(t, "/console/sign-in/code", code("Dee", texted))) {
		t.Error("the code signs in twice")
	}
}

// TestInviteWorksOnce shows that a link signs in once and within the hour, that
// looking at it uses nothing up, and that many at once are one.
func TestInviteWorksOnce(t *testing.T) {
	b := newBench(t, nil)
	path := strings.TrimPrefix(b.invite(t, b.dee.Phone, false), b.url)
	for range 3 {
		if got := b.stranger(t).get(t, path); !strings.Contains(got.body, "Welcome, Dee.") {
			t.Fatalf("looked at: %s", got.body)
		}
	}
	var wg sync.WaitGroup
	won := make(chan bool, 20)
	for range 20 {
		c := b.stranger(t)
		wg.Go(func() { won <- isIn(c.post(t, path, nil)) })
	}
	wg.Wait()
	close(won)
	n := 0
	for in := range won {
		if in {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d of 20 who used the link at once are in, want one", n)
	}
	late := strings.TrimPrefix(b.invite(t, b.dee.Phone, false), b.url)
	b.Clock.Move(61 * time.Minute)
	if isIn(b.stranger(t).post(t, late, nil)) {
		t.Error("a link of an hour ago signs in")
	}
	old := strings.TrimPrefix(b.invite(t, b.dee.Phone, false), b.url)
	b.invite(t, b.dee.Phone, false)
	if isIn(b.stranger(t).post(t, old, nil)) {
		t.Error("a link that was replaced signs in")
	}
}

// A first link opens nothing but the setting up.
func TestInviteToEnrolOpensNothingElse(t *testing.T) {
	b := newBench(t, nil)
	c := b.stranger(t)
	got := c.post(t, strings.TrimPrefix(b.invite(t, b.dee.Phone, true), b.url), nil)
	if got.path != "/console/enrol" {
		t.Fatalf("the link leads to %s", got.path)
	}
	for _, path := range []string{"/console/", "/console/inbox", "/console/requests/1", "/console/audit", "/console/account"} {
		if got := c.get(t, path); got.path != "/console/enrol" {
			t.Errorf("%s is open: leads to %s", path, got.path)
		}
	}
}

// TestFixation shows that a mark which somebody was given before they signed in
// is not the one with which they are in.
func TestFixation(t *testing.T) {
	b := newBench(t, nil)
	c := b.stranger(t)
	at, _ := url.Parse(b.url)
	planted := &http.Cookie{Name: "neighborline", Value: "planted-by-somebody-else-planted-by-somebody", Path: "/"}
	c.Jar.SetCookies(at, []*http.Cookie{planted})
	if !isIn(c.post(t, strings.TrimPrefix(b.invite(t, b.dee.Phone, false), b.url), nil)) {
		t.Fatal("not in")
	}
	for _, k := range c.Jar.Cookies(at) {
		if k.Name == planted.Name && k.Value == planted.Value {
			t.Error("the planted mark is the session's")
		}
	}
	thief := b.stranger(t)
	thief.Jar.SetCookies(at, []*http.Cookie{planted})
	if isIn(thief.get(t, "/console/")) {
		t.Error("the planted mark is in")
	}
}

// TestForeignForms posts every action of the console from another site.
func TestForeignForms(t *testing.T) {
	b := newBench(t, nil)
	b.town(t)
	c := b.signedIn(t)
	before := state(t, b)
	posts := 0
	for _, r := range b.console.RoutesShown() {
		if r.Method != http.MethodPost {
			continue
		}
		posts++
		path := "/console" + strings.NewReplacer("{id}", "1", "{id:[0-9]+}", "1", "{token}", "nothing").Replace(r.Path)
		for _, header := range []map[string]string{
			{"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
			{"Sec-Fetch-Site": "same-site", "Origin": "https://other.example.org"},
			{"Origin": "https://evil.example"},
			{"Origin": "null"},
		} {
			if got := c.from(t, header, path, url.Values{"do": {"close"}, "how": {"gone"}, "session": {"1"}}); got.status != http.StatusForbidden {
				t.Errorf("%s with %v answers %d", path, header, got.status)
			}
		}
	}
	if posts < 30 {
		t.Errorf("only %d actions were posted", posts)
	}
	if after := state(t, b); after != before {
		t.Errorf("something was done: %s became %s", before, after)
	}
	if !isIn(c.get(t, "/console/")) {
		t.Error("Dee was signed out")
	}
}

// state sums up what the attacks could have changed.
func state(t *testing.T, b *bench) string {
	t.Helper()
	var p store.Pulse
	if err := b.Store.Read(t.Context(), func(r *store.Reader) (err error) { p, err = r.Pulse(); return err }); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(p)
}

// TestStrangersSeeNothing asks for every page without being signed in.
func TestStrangersSeeNothing(t *testing.T) {
	b := newBench(t, nil)
	b.town(t)
	c := b.stranger(t)
	for _, path := range []string{"/console/", "/console/requests/1", "/console/inbox", "/console/audit", "/console/account", "/console/recordings/1", "/console/enrol"} {
		got := c.get(t, path)
		if !strings.HasPrefix(got.path, "/console/sign-in") {
			t.Errorf("%s shows %s", path, got.path)
		}
		for _, private := range []string{"555-0121", "red door", "Walter"} {
			if strings.Contains(got.body, private) {
				t.Errorf("%s shows %q", path, private)
			}
		}
	}
	for _, path := range []string{"/console/requests/1/do", "/console/inbox/1/do", "/console/account/end-all"} {
		if got := c.post(t, path, url.Values{"do": {"close"}, "how": {"gone"}}); got.status != http.StatusUnauthorized {
			t.Errorf("post %s answers %d", path, got.status)
		}
	}
}

// TestSessionsEnd shows when a session ends: after half an hour of silence,
// after twelve hours whatever happens, when it is ended from elsewhere, and at
// once for somebody who coordinates no more.
func TestSessionsEnd(t *testing.T) {
	b := newBench(t, nil)
	idle := b.signedIn(t)
	b.Clock.Move(29 * time.Minute)
	if !isIn(idle.get(t, "/console/")) {
		t.Error("out after 29 minutes")
	}
	b.Clock.Move(31 * time.Minute)
	if isIn(idle.get(t, "/console/")) {
		t.Error("in after 31 minutes of silence")
	}
	busy := b.signedIn(t)
	for range 12*60/20 - 1 {
		b.Clock.Move(20 * time.Minute)
		if !isIn(busy.get(t, "/console/")) {
			t.Fatal("out while busy")
		}
	}
	b.Clock.Move(21 * time.Minute)
	if isIn(busy.get(t, "/console/")) {
		t.Error("in after more than 12 hours")
	}
	here, there := b.signedIn(t), b.signedIn(t)
	here.post(t, "/console/account/end-all", nil)
	if isIn(there.get(t, "/console/")) || !isIn(here.get(t, "/console/")) {
		t.Error("ending all others ended the wrong ones")
	}
	conf := b.Config
	conf.Coordinators = []config.Coordinator{{Name: "Eve", Phone: "+15415550199", Language: "en"}}
	b.Hotline.SetRules(hotline.Rules{Config: conf, Book: b.Book})
	if isIn(here.get(t, "/console/")) {
		t.Error("somebody who coordinates no more is in")
	}
}

// TestNothingSecretIsStored looks for the marks of cookies and links, and for
// the app's secret, in the database file.
func TestNothingSecretIsStored(t *testing.T) {
	b := newBench(t, nil)
	c := b.signedIn(t)
	page := c.get(t, "/console/enrol/app")
	letters := regexp.MustCompile(`class="secret">([A-Z2-7 ]+)<`).FindStringSubmatch(page.body)
	secret := strings.ReplaceAll(letters[1], " ", "")
	now, err := totp.GenerateCode(secret, b.Clock.Now())
	if err != nil {
		t.Fatal(err)
	}
	if got := c.post(t, "/console/enrol/app", url.Values{"code": {now}}); got.path != "/console/account" {
		t.Fatal(got.path)
	}
	link := b.invite(t, b.dee.Phone, false)
	at, _ := url.Parse(b.url)
	needles := []string{secret, link[strings.LastIndex(link, "/")+1:]}
	for _, k := range c.Jar.Cookies(at) {
		needles = append(needles, k.Value)
	}
	if len(needles) < 3 {
		t.Fatal("there is no cookie")
	}
	for _, ending := range []string{"", "-wal"} {
		data, err := os.ReadFile(b.Store.Path() + ending)
		if err != nil {
			t.Fatal(err)
		}
		for i, n := range needles {
			if bytes.Contains(data, []byte(n)) {
				t.Errorf("secret %d stands in %s", i, ending)
			}
		}
	}
}

// TestCookie shows what keeps the session's cookie from other sites and
// scripts, and what every page is sent with.
func TestCookie(t *testing.T) {
	b := newBench(t, nil)
	c := b.stranger(t)
	c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	got := c.post(t, strings.TrimPrefix(b.invite(t, b.dee.Phone, false), b.url), nil)
	cookie := strings.Join(got.header["Set-Cookie"], "\n")
	for _, want := range []string{"HttpOnly", "SameSite=Strict", "Path=/"} {
		if !strings.Contains(cookie, want) {
			t.Errorf("the cookie %q has no %s", cookie, want)
		}
	}
	h := c.get(t, "/console/").header
	for name, want := range map[string]string{
		"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin",
	} {
		if h.Get(name) != want {
			t.Errorf("%s is %q, want %q", name, h.Get(name), want)
		}
	}
	if csp := h.Get("Content-Security-Policy"); strings.Contains(csp, "unsafe") || !strings.Contains(csp, "default-src 'none'") {
		t.Errorf("the policy is %q", csp)
	}
}

// TestNextStaysHere shows that the page to come back to is one of ours.
func TestNextStaysHere(t *testing.T) {
	b := newBench(t, nil)
	codeNow := b.app(t)
	for _, next := range []string{"https://evil.example/", "//evil.example", "/console//evil.example", `/console/\evil.example`, "/console/../x", "javascript:alert(1)"} {
		c := b.stranger(t)
		c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
		form := code("Dee", codeNow())
		form.Set("next", next)
		to := c.post(t, "/console/sign-in/code", form).header.Get("Location")
		if u, err := url.Parse(to); err != nil || u.Host != "" || u.Scheme != "" || !strings.HasPrefix(u.Path, "/console/") || strings.HasPrefix(to, "//") {
			t.Errorf("%q leads to %q", next, to)
		}
		b.Clock.Move(time.Minute)
	}
}
