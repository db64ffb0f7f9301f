package handoff

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

var now = time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)

func key(t testing.TB, secret string) Key {
	t.Helper()
	k, err := KeyOf([]byte(secret))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// A letter that is tampered with in any part, late, for somebody else, or
// signed by another hand is refused.
func TestOnlyAWholeLetterIsOpened(t *testing.T) {
	ours, theirs, third := key(t, "ours"), key(t, "theirs"), key(t, "third")
	body, err := json.Marshal(Letter{Ref: "r1", To: ours.Public(), Request: &Wish{Phone: "+15415550121", ZIP: "97601"}})
	if err != nil {
		t.Fatal(err)
	}
	sealed := func() http.Header {
		h := http.Header{}
		theirs.seal(h, "r1", now, body)
		return h
	}
	if l, from, err := ours.Open(sealed(), body, now.Add(leeway)); err != nil || from != theirs.Public() || l.Request.ZIP != "97601" {
		t.Fatalf("a good letter: %v from %q, %v", l, from, err)
	}
	swap := func(name, value string) http.Header {
		h := sealed()
		h.Set(name, value)
		return h
	}
	for name, c := range map[string]struct {
		h    http.Header
		body string
		at   time.Time
		want error
	}{
		"a body that was changed": {sealed(), strings.Replace(string(body), "97601", "97602", 1), now, ErrSignature},
		"another id":              {swap(headID, "r2"), string(body), now, ErrSignature},
		"another time":            {swap(headTime, "1795456801"), string(body), now, ErrSignature},
		"another's key":           {swap(headKey, third.Public()), string(body), now, ErrSignature},
		"no key":                  {swap(headKey, ""), string(body), now, ErrSignature},
		"no signature":            {swap(headSignature, ""), string(body), now, ErrSignature},
		"another version":         {swap(headSignature, strings.Replace(sealed().Get(headSignature), "v1a", "v1", 1)), string(body), now, ErrSignature},
		"six minutes late":        {sealed(), string(body), now.Add(6 * time.Minute), ErrTime},
		"six minutes early":       {sealed(), string(body), now.Add(-6 * time.Minute), ErrTime},
	} {
		if _, _, err := ours.Open(c.h, []byte(c.body), c.at); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if _, _, err := third.Open(sealed(), body, now); !errors.Is(err, ErrNotForUs) {
		t.Errorf("a letter for somebody else: %v", err)
	}
	for _, bad := range []string{`{}`, `[]`, `{"ref":"r","to":"x"}`, `{"ref":"","request":{}}`, `{"ref":"r","request":{},"answer":{}}`} {
		h := http.Header{}
		theirs.seal(h, "r", now, []byte(bad))
		if _, _, err := ours.Open(h, []byte(bad), now); err == nil {
			t.Errorf("%s was opened", bad)
		}
	}
}

// What goes wrong on the wire is told apart: what a later try may mend, and
// what it will not. No error shows an address or a word of the letter.
func TestSend(t *testing.T) {
	status, body := http.StatusOK, `{"state":"taken","code":"M4"}`
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if status == http.StatusFound {
			w.Header().Set("Location", "/elsewhere")
		}
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}))
	defer srv.Close()
	post := NewPost(key(t, "ours"), func() time.Time { return now })
	l := Letter{Ref: "r1", Request: &Wish{Phone: "+15415550121", Details: "insulin"}}
	if a, err := post.Send(t.Context(), srv.URL, l); err != nil || a.Code != "M4" {
		t.Fatalf("answer %v, %v", a, err)
	}
	for s, refused := range map[int]bool{403: true, 400: true, 404: true, 503: false, 500: false, 302: false} {
		status = s
		_, err := post.Send(t.Context(), srv.URL, l)
		if err == nil || errors.Is(err, ErrRefused) != refused {
			t.Errorf("HTTP %d: %v", s, err)
		}
	}
	status, body = http.StatusOK, "<html>"
	if _, err := post.Send(t.Context(), srv.URL, l); err == nil {
		t.Error("a page was taken for an answer")
	}
	srv.Close()
	_, err := post.Send(t.Context(), srv.URL, l)
	if err == nil || strings.Contains(err.Error(), "127.0.0.1:") && strings.Contains(err.Error(), Path) || strings.Contains(err.Error(), "insulin") {
		t.Errorf("nobody there: %v", err)
	}
}

func TestValidURL(t *testing.T) {
	for s, want := range map[string]bool{
		"https://a.example": true, "http://127.0.0.1:8080": true, "http://localhost:1": true,
		"http://a.example": false, "a.example": false, "ftp://a.example": false, "https://u:p@a.example": false, "https://a.example?x=1": false, "": false,
	} {
		if ValidURL(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
