package twilio_test

import (
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"neighborline/internal/twilio"
)

const token = "0123456789abcdef0123456789abcdef"

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// A seen request, as the stand-in carrier got it.
type seen struct {
	Method, Path string
	From         string // the client's end of the connection
	Query, Form  url.Values
	User, Pass   string
	Header       http.Header
}

// A carrier answers every request with answer, and remembers them.
type carrier struct {
	*httptest.Server
	mu   sync.Mutex
	seen []seen
}

func newCarrier(t *testing.T, answer http.HandlerFunc) *carrier {
	t.Helper()
	c := &carrier{}
	c.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		form, _ := url.ParseQuery(string(body))
		user, pass, _ := r.BasicAuth()
		c.mu.Lock()
		c.seen = append(c.seen, seen{r.Method, r.URL.Path, r.RemoteAddr, r.URL.Query(), form, user, pass, r.Header})
		c.mu.Unlock()
		answer(w, r)
	}))
	t.Cleanup(c.Close)
	return c
}

func (c *carrier) requests() []seen {
	c.mu.Lock()
	defer c.mu.Unlock()
	return append([]seen(nil), c.seen...)
}

// config is a good configuration for the carrier at base.
func config(base string) twilio.Config {
	return twilio.Config{
		AccountSID: account, AuthToken: token, APIURL: base, From: hotline, Timeout: 5 * time.Second,
		StatusCallback: func(ref string) string { return "https://h.example/twilio/sms/status?o=" + ref },
		Now:            func() time.Time { return noon },
	}
}

func newClient(t *testing.T, cfg twilio.Config) *twilio.Client {
	t.Helper()
	c, err := twilio.NewClient(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// says answers with a status and a body.
func says(status int, body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// quiet is a log for servers whose complaints are expected.
func quiet() *log.Logger { return log.New(io.Discard, "", 0) }
