package demo

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"
)

const (
	testAccount = "AC0123456789abcdef0123456789abcdef"
	testToken   = "a token for tests"
	testNumber  = "+15415550100"
	maria       = "+15415550121"
	bob         = "+15415550122"
)

// A posted is one request that the carrier made to the hotline.
type posted struct {
	Path   string // with the query
	Form   url.Values
	Header http.Header
}

// A fakeHotline answers webhooks as a test says and remembers them.
type fakeHotline struct {
	*httptest.Server
	mu     sync.Mutex
	got    []posted
	answer http.HandlerFunc // nil answers with an empty Response
}

func newHotline(t *testing.T) *fakeHotline {
	t.Helper()
	h := &fakeHotline{}
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Server.Close)
	return h
}

func (h *fakeHotline) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	h.mu.Lock()
	h.got = append(h.got, posted{r.URL.RequestURI(), r.PostForm, r.Header})
	answer := h.answer
	h.mu.Unlock()
	if answer != nil {
		answer(w, r)
		return
	}
	twiml(w, "<Response/>")
}

func (h *fakeHotline) answers(f http.HandlerFunc) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.answer = f
}

// requests gives those to paths that begin so.
func (h *fakeHotline) requests(prefix string) []posted {
	h.mu.Lock()
	defer h.mu.Unlock()
	var found []posted
	for _, p := range h.got {
		if strings.HasPrefix(p.Path, prefix) {
			found = append(found, p)
		}
	}
	return found
}

func twiml(w http.ResponseWriter, doc string) {
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	_, _ = io.WriteString(w, doc)
}

// A bench is a carrier, its REST API over HTTP, and a hotline.
type bench struct {
	*Carrier
	hotline *fakeHotline
	clock   *Clock
	api     string // base URL of the account's resources
}

var day = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

func newBench(t *testing.T, o Options) *bench {
	t.Helper()
	hotline := newHotline(t)
	clock := NewClock(func() time.Time { return day })
	o.AccountSID, o.AuthToken, o.Number, o.Webhooks, o.Now = testAccount, testToken, testNumber, hotline.URL, clock.Now
	c := NewCarrier(o)
	t.Cleanup(c.Close)
	rest := httptest.NewServer(c)
	t.Cleanup(rest.Close)
	return &bench{c, hotline, clock, rest.URL + "/2010-04-01/Accounts/" + testAccount}
}

// settle waits until the carrier is done.
func (b *bench) settle(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if err := b.Settle(ctx); err != nil {
		t.Fatalf("settle: %v", err)
	}
}

// request makes a REST request with the right credentials and gives the status
// and the JSON.
func (b *bench) request(t *testing.T, method, address string, form url.Values) (int, map[string]any) {
	t.Helper()
	res, err := b.try(t, method, address, form)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var body map[string]any
	if err := json.NewDecoder(res.Body).Decode(&body); err != nil && res.StatusCode != http.StatusNoContent {
		t.Fatalf("%s %s: %d, not JSON: %v", method, address, res.StatusCode, err)
	}
	return res.StatusCode, body
}

func (b *bench) try(t *testing.T, method, address string, form url.Values) (*http.Response, error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.SetBasicAuth(testAccount, testToken)
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	return client.Do(req)
}

// send has the hotline send a text, with a status callback.
func (b *bench) send(t *testing.T, to, body string) (int, map[string]any) {
	t.Helper()
	return b.request(t, http.MethodPost, b.api+"/Messages.json", b.sendForm(to, body))
}

func (b *bench) sendForm(to, body string) url.Values {
	return url.Values{
		"To": {to}, "From": {testNumber}, "Body": {body},
		"StatusCallback": {b.hotline.URL + "/twilio/sms/status?o=7"},
	}
}

// statuses are the words that were called back, in order.
func (b *bench) statuses() []string {
	var words []string
	for _, p := range b.hotline.requests("/twilio/sms/status") {
		words = append(words, p.Form.Get("MessageStatus"))
	}
	return words
}

func bodies(ms []Message) []string {
	var texts []string
	for _, m := range ms {
		texts = append(texts, m.Body)
	}
	return texts
}
