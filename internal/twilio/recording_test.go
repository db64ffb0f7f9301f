package twilio_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

func TestRecording(t *testing.T) {
	sound := strings.Repeat("mp3", 1000)
	c := newCarrier(t, says(200, sound, "Content-Type", "audio/mpeg; x=y"))
	body, kind, err := newClient(t, config(c.URL)).Recording(t.Context(), recSID)
	if err != nil {
		t.Fatal(err)
	}
	defer body.Close()
	if got := drain(t, body); got != sound || kind != "audio/mpeg" {
		t.Errorf("got %d bytes of %s", len(got), kind)
	}
	r := c.requests()[0]
	if r.Method != http.MethodGet || r.Path != "/2010-04-01/Accounts/"+account+"/Recordings/"+recSID+".mp3" || r.User != account || r.Pass != token {
		t.Errorf("asked %+v", r)
	}
}

func TestRecordingRefuses(t *testing.T) {
	elsewhere := newCarrier(t, says(200, "sound", "Content-Type", "audio/mpeg"))
	tests := []struct {
		name     string
		answer   http.HandlerFunc
		notFound bool
	}{
		{"not there", says(404, `{"code":20404}`), true},
		{"redirected", says(302, "", "Location", elsewhere.URL+"/x.mp3"), false},
		{"moved", says(301, "", "Location", elsewhere.URL+"/x.mp3"), false},
		{"moved for good", says(308, "", "Location", elsewhere.URL+"/x.mp3"), false},
		{"over 5 MB", says(200, strings.Repeat("x", 5<<20+1), "Content-Type", "audio/mpeg"), false},
		{"a page", says(200, "<script>", "Content-Type", "text/html"), false},
		{"of no kind", says(200, "sound", "Content-Type", ""), false},
		{"cut", says(200, "sound", "Content-Type", "audio/mpeg", "Content-Length", "500"), false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newCarrier(t, test.answer)
			body, _, err := newClient(t, config(c.URL)).Recording(t.Context(), recSID)
			if err == nil || body != nil {
				t.Fatal("taken")
			}
			if got := errors.Is(err, aid.ErrNotFound); got != test.notFound {
				t.Errorf("%v: not found %v, want %v", err, got, test.notFound)
			}
			wantNoSecret(t, err)
		})
	}
	if n := len(elsewhere.requests()); n != 0 {
		t.Errorf("%d redirects were followed", n)
	}
}

func TestRecordingIDs(t *testing.T) {
	c := newCarrier(t, says(200, "sound", "Content-Type", "audio/mpeg"))
	client := newClient(t, config(c.URL))
	for _, sid := range []string{
		"", "RE1", smsSID, recSID + "x", recSID + "/../..", "../" + recSID, strings.ToUpper(recSID), recSID + "?x=", recSID + "\n",
		"http://169.254.169.254/", "https://[::ffff:127.0.0.1]/" + recSID, "x@evil.example/" + recSID,
	} {
		if _, _, err := client.Recording(t.Context(), sid); twilio.KindOf(err) != twilio.Refused {
			t.Errorf("%q: got %v", sid, err)
		}
	}
	if n := len(c.requests()); n != 0 {
		t.Errorf("%d requests, want none", n)
	}
}
