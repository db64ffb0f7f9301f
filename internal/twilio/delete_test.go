package twilio_test

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"neighborline/internal/twilio"
)

// What the carrier holds is deleted by its id alone; what is gone already is
// deleted, and what is no id is asked of nobody.
func TestDelete(t *testing.T) {
	var asked []string
	status := http.StatusNoContent
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.Method+" "+r.URL.Path[strings.LastIndex(r.URL.Path[:strings.LastIndex(r.URL.Path, "/")], "/"):])
		w.WriteHeader(status)
	}))
	defer srv.Close()
	c, err := twilio.NewClient(twilio.Config{AccountSID: account, AuthToken: "a token", APIURL: srv.URL, From: hotline})
	if err != nil {
		t.Fatal(err)
	}
	hex := strings.Repeat("0a", 16)
	for _, status = range []int{http.StatusNoContent, http.StatusNotFound, http.StatusConflict, http.StatusServiceUnavailable} {
		wantErr := status >= http.StatusConflict
		for _, err := range []error{c.DeleteText(t.Context(), "MM"+hex), c.DeleteCall(t.Context(), "CA"+hex), c.DeleteRecording(t.Context(), "RE"+hex)} {
			if (err != nil) != wantErr {
				t.Errorf("HTTP %d gives %v", status, err)
			}
		}
	}
	if want := []string{"DELETE /Messages/MM" + hex + ".json", "DELETE /Calls/CA" + hex + ".json", "DELETE /Recordings/RE" + hex + ".json"}; !slices.Equal(asked[:3], want) {
		t.Errorf("asked %q", asked)
	}
	n := len(asked)
	for _, err := range []error{c.DeleteText(t.Context(), "CA"+hex), c.DeleteCall(t.Context(), "../Messages/SM"+hex), c.DeleteRecording(t.Context(), "")} {
		if err == nil {
			t.Error("an id of another kind was taken")
		}
	}
	if len(asked) != n {
		t.Errorf("asked the carrier: %q", asked[n:])
	}
}

// A ping follows no redirect, and no error of it shows its address.
func TestPing(t *testing.T) {
	status := http.StatusOK
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet || r.URL.Path != "/secretkey" || r.ContentLength > 0 {
			t.Errorf("asked %s %s with %d bytes", r.Method, r.URL.Path, r.ContentLength)
		}
		if status == http.StatusFound {
			w.Header().Set("Location", "http://127.0.0.1:1/secretkey")
		}
		w.WriteHeader(status)
	}))
	for _, tt := range []struct {
		status int
		ok     bool
	}{{200, true}, {204, true}, {302, true}, {404, false}, {500, false}} {
		status = tt.status
		if err := twilio.Ping(t.Context(), srv.URL+"/secretkey"); (err == nil) != tt.ok {
			t.Errorf("HTTP %d gives %v", tt.status, err)
		}
	}
	srv.Close()
	for _, address := range []string{srv.URL + "/secretkey", "http://\x00secretkey"} {
		if err := twilio.Ping(t.Context(), address); err == nil || strings.Contains(err.Error(), "secretkey") {
			t.Errorf("nobody there: %v", err)
		}
	}
}
