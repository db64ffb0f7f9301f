package config

import (
	"errors"
	"fmt"
	"log/slog"
	"net/url"
)

// A Secret prints as [set] or [unset], whatever prints it: a log line, a
// panic, JSON. Reveal gives it whole, to whoever must use it.
type Secret string

// Reveal is the secret itself.
func (s Secret) Reveal() string { return string(s) }

func (s Secret) String() string {
	if s == "" {
		return "[unset]"
	}
	return "[set]"
}

// Format hides under every verb (%v, %q, %#v, %x …).
func (s Secret) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(s.String())) }

// LogValue hides in slog.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalText hides in JSON and YAML.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Secrets come from the environment, never from the file.
type Secrets struct {
	AccountSID          string // TWILIO_ACCOUNT_SID; a name, stands in every URL
	AuthToken           Secret // TWILIO_AUTH_TOKEN
	MessagingServiceSID string // TWILIO_MESSAGING_SERVICE_SID, may be empty
	APIURL              string // TWILIO_API_URL; where every REST call goes
	Session             Secret // NEIGHBORLINE_SECRET; signs sessions
}

const (
	defaultAPIURL = "https://api.twilio.com"
	minSession    = 16 // bytes; 128 bits, if they are random
)

func readSecrets(getenv func(string) string) Secrets {
	if getenv == nil {
		getenv = func(string) string { return "" }
	}
	s := Secrets{
		AccountSID:          getenv("TWILIO_ACCOUNT_SID"),
		AuthToken:           Secret(getenv("TWILIO_AUTH_TOKEN")),
		MessagingServiceSID: getenv("TWILIO_MESSAGING_SERVICE_SID"),
		APIURL:              getenv("TWILIO_API_URL"),
		Session:             Secret(getenv("NEIGHBORLINE_SECRET")),
	}
	if s.APIURL == "" {
		s.APIURL = defaultAPIURL
	}
	return s
}

// RequireSecrets says what of the environment is missing or wrong, all at
// once. serve needs it to be nil; check, digest and the exports do not.
func (c Config) RequireSecrets() error {
	var errs []error
	missing := func(name, what string) {
		errs = append(errs, fmt.Errorf("%s is not set in the environment, want %s", name, what))
	}
	if c.Secrets.AccountSID == "" {
		missing("TWILIO_ACCOUNT_SID", "the account's id, which begins with AC")
	}
	if c.Secrets.AuthToken == "" {
		missing("TWILIO_AUTH_TOKEN", "the account's auth token")
	}
	if err := c.RequireSession(); err != nil {
		errs = append(errs, err)
	}
	if u, err := url.Parse(c.Secrets.APIURL); err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		// Not shown: it may hold a password.
		errs = append(errs, fmt.Errorf("TWILIO_API_URL is not an address such as %q", defaultAPIURL))
	}
	return errors.Join(errs...)
}

// RequireSession says what is wrong with the hotline's own secret. What erases
// or restores needs it; so does serve.
func (c Config) RequireSession() error {
	switch n := len(c.Secrets.Session); {
	case n == 0:
		return fmt.Errorf("NEIGHBORLINE_SECRET is not set in the environment, want at least %d random letters", minSession)
	case n < minSession:
		return fmt.Errorf("NEIGHBORLINE_SECRET has %d letters, want at least %d random ones", n, minSession)
	}
	return nil
}
