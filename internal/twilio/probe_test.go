package twilio

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

const (
	probeAccount = "AC00000000000000000000000000000001"
	probeToken   = "a token"
)

// door answers as a hotline does that is reached at a public URL.
func door(t *testing.T, publicURL *string, token string, seen *url.Values) http.Handler {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok\n") })
	mux.HandleFunc("POST /twilio/sms/status", func(w http.ResponseWriter, r *http.Request) {
		v, err := NewVerifier(*publicURL, token)
		if err != nil {
			t.Error(err)
			return
		}
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
			return
		}
		if !v.Verify(r.Method, r.URL.RequestURI(), body, r.Header.Get(SignatureHeader)) {
			http.Error(w, "Forbidden.", http.StatusForbidden)
			return
		}
		form, err := ParseForm(body)
		if err != nil {
			t.Error(err)
		}
		if rc, err := DecodeStatus(form, r.URL.Query(), probeAccount); err != nil || rc.Ref != probeRef {
			t.Errorf("decoded as %+v, %v; want our reference and no error", rc, err)
		}
		*seen = form
	})
	return mux
}

func TestProbe(t *testing.T) {
	var public string
	var seen url.Values
	answer := func(status int, body string) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		})
	}
	sick := http.NewServeMux()
	sick.Handle("/healthz", answer(http.StatusOK, "ok\n"))
	sick.Handle("/", answer(http.StatusServiceUnavailable, "Try again later."))
	elsewhere := "https://elsewhere.example.org"
	tests := []struct {
		name    string
		handler http.Handler
		want    error
	}{
		{"a hotline that believes us", door(t, &public, probeToken, &seen), nil},
		{"another token", door(t, &public, "another", &seen), ErrNotBelieved},
		{"another public URL", door(t, &elsewhere, probeToken, &seen), ErrNotBelieved},
		{"a page of somebody else's", answer(http.StatusOK, "<h1>It works!</h1>"), ErrStranger},
		{"nothing at that path", http.NotFoundHandler(), ErrStranger},
		{"a redirect is not followed", http.RedirectHandler("https://elsewhere.example.org/", http.StatusMovedPermanently), ErrStranger},
		{"a database that can't be written", sick, ErrUnwell},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			srv := httptest.NewServer(tt.handler)
			defer srv.Close()
			public, seen = srv.URL, nil
			if err := Probe(t.Context(), srv.URL+"/", probeAccount, probeToken); !errors.Is(err, tt.want) {
				t.Errorf("Probe() = %v, want %v", err, tt.want)
			}
			if took := seen != nil; took != (tt.want == nil) {
				t.Errorf("the hotline took the status: %v, want %v", took, tt.want == nil)
			}
		})
	}
}

func TestProbeFindsNobody(t *testing.T) {
	srv := httptest.NewServer(http.NotFoundHandler())
	srv.Close()
	err := Probe(t.Context(), srv.URL, probeAccount, probeToken)
	if !errors.Is(err, ErrUnreachable) {
		t.Fatalf("Probe() = %v, want %v", err, ErrUnreachable)
	}
	if strings.Contains(err.Error(), probeToken) {
		t.Errorf("the error holds the token: %v", err)
	}
}
