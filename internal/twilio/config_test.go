package twilio_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"neighborline/internal/twilio"
)

func TestNewClientAddress(t *testing.T) {
	tests := []struct {
		base string
		ok   bool
	}{
		{"", true},
		{"https://api.twilio.com", true},
		{"https://space.example.com/api/laml/", true},
		{"https://127.0.0.1:8443", true},
		{"http://127.0.0.1:8080", true},
		{"http://localhost:8080", true},
		{"http://[::1]:8080", true},
		{"http://127.9.9.9", true},
		{"http://api.twilio.com", false},
		{"http://10.0.0.1", false},
		{"http://0.0.0.0:8080", false},
		{"http://localhost.example.com", false},
		{"http://127.0.0.1.example.com", false},
		{"http://127.0.0.1@example.com", false},
		{"http://[::ffff:10.0.0.1]", false},
		{"https://user:pass@api.twilio.com", false},
		{"https://api.twilio.com?x=1", false},
		{"https://api.twilio.com#x", false},
		{"ftp://127.0.0.1", false},
		{"file:///etc/passwd", false},
		{"api.twilio.com", false},
		{"https:api.twilio.com", false},
		{"https://", false},
		{"://", false},
	}
	for _, test := range tests {
		_, err := twilio.NewClient(config(test.base))
		if (err == nil) != test.ok {
			t.Errorf("%q: %v, want ok %v", test.base, err, test.ok)
		}
	}
}

func TestNewClientReportsEveryMistake(t *testing.T) {
	_, err := twilio.NewClient(twilio.Config{
		AccountSID: "AC/../x", AuthToken: " ", MessagingServiceSID: "MG1", From: "5551234x", APIURL: "http://example.com", Timeout: -time.Second,
	})
	if err == nil {
		t.Fatal("taken")
	}
	for _, want := range []string{"account id", "auth token", "messaging service", "hotline's number", "API URL", "timeout"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not speak of the %s", err, want)
		}
	}
	if strings.Contains(err.Error(), "5551234") {
		t.Errorf("error holds a number: %v", err)
	}
}

func TestPrintingKeepsTheToken(t *testing.T) {
	cfg := config("http://127.0.0.1:1")
	client := newClient(t, cfg)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		for _, printed := range []string{fmt.Sprintf(verb, cfg), fmt.Sprintf(verb, &cfg), fmt.Sprintf(verb, client)} {
			if strings.Contains(printed, token) {
				t.Errorf("%s prints the token: %s", verb, printed)
			}
		}
	}
}
