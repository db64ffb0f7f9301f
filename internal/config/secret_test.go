package config

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
)

func TestSecretsComeFromTheEnvironmentAndStayHidden(t *testing.T) {
	env := map[string]string{
		"TWILIO_ACCOUNT_SID":           "AC0123",
		"TWILIO_AUTH_TOKEN":            "hunter2hunter2",
		"TWILIO_MESSAGING_SERVICE_SID": "MG0123",
		"TWILIO_API_URL":               "http://127.0.0.1:9999",
		"NEIGHBORLINE_SECRET":          "swordfishswordfish",
	}
	c, err := Parse("hotline.yaml", []byte(small), func(k string) string { return env[k] })
	if err != nil {
		t.Fatal(err)
	}
	want := Secrets{AccountSID: "AC0123", AuthToken: "hunter2hunter2", MessagingServiceSID: "MG0123", APIURL: "http://127.0.0.1:9999", Session: "swordfishswordfish"}
	if c.Secrets != want {
		t.Error("the secrets are not those of the environment")
	}
	if err := c.RequireSecrets(); err != nil {
		t.Errorf("RequireSecrets: %v", err)
	}
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "token", c.Secrets.AuthToken, "config", c)
	asJSON, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{
		fmt.Sprint(c), fmt.Sprintf("%+v", c), fmt.Sprintf("%#v", c), fmt.Sprintf("%x %q %s %d", c.Secrets.AuthToken, c.Secrets.AuthToken, c.Secrets.Session, c.Secrets.Session),
		c.Secrets.AuthToken.String(), string(asJSON), log.String(),
	} {
		for _, secret := range []string{"hunter2", "swordfish", fmt.Sprintf("%x", "hunter2")} {
			if strings.Contains(out, secret) {
				t.Errorf("a secret shows in %s", out)
			}
		}
		if !strings.Contains(out, "[set]") {
			t.Errorf("[set] does not show in %s", out)
		}
	}
	if got := Secret("").String(); got != "[unset]" {
		t.Errorf("an empty secret prints as %s", got)
	}
}

func TestRequireSecrets(t *testing.T) {
	tests := []struct {
		name string
		env  map[string]string
		want string
	}{
		{"nothing", nil, `TWILIO_ACCOUNT_SID is not set in the environment, want the account's id, which begins with AC
TWILIO_AUTH_TOKEN is not set in the environment, want the account's auth token
NEIGHBORLINE_SECRET is not set in the environment, want at least 16 random letters`},
		{"a short secret and a bad address", map[string]string{
			"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "t", "NEIGHBORLINE_SECRET": "short", "TWILIO_API_URL": "api.twilio.com",
		}, `NEIGHBORLINE_SECRET has 5 letters, want at least 16 random ones
TWILIO_API_URL is not an address such as "https://api.twilio.com"`},
		{"all, and Twilio's address by default", map[string]string{
			"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "t", "NEIGHBORLINE_SECRET": "0123456789abcdef",
		}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := Parse("hotline.yaml", []byte(small), func(k string) string { return tt.env[k] })
			if err != nil {
				t.Fatalf("Parse needs no secrets: %v", err)
			}
			got := ""
			if err := c.RequireSecrets(); err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestMoney(t *testing.T) {
	for s, want := range map[string]Money{"0": 0, "20": 20 * Dollar, "20.00": 20 * Dollar, "0.0083": 8300, "0.000001": 1, "999999999.999999": 999_999_999_999_999} {
		if got, err := ParseMoney(s); err != nil || got != want {
			t.Errorf("ParseMoney(%q) = %d, %v, want %d", s, got, err, want)
		}
	}
	for _, s := range []string{"", "-1", "$1", "1,50", ".5", "1.", "1e3", "0.0000001", "1000000000"} {
		if got, err := ParseMoney(s); err == nil {
			t.Errorf("ParseMoney(%q) = %v, want an error", s, got)
		}
	}
	for m, want := range map[Money]string{0: "0.00", 8300: "0.0083", 20 * Dollar: "20.00", 1_500_000: "1.50", -8300: "-0.0083"} {
		if got := m.String(); got != want {
			t.Errorf("%d prints as %s, want %s", int64(m), got, want)
		}
	}
}
