package twilio

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/pattern"
)

// Defaults of a Config.
const (
	defaultAPIURL = "https://api.twilio.com"
	// defaultTimeout is under the 15 seconds that the carrier waits for a
	// webhook's answer, since STOP may have to wait for a send under way.
	defaultTimeout = 8 * time.Second
)

// A Config is what a Client needs to know. Printed, it keeps its token.
type Config struct {
	AccountSID string
	AuthToken  string
	// MessagingServiceSID, if there is one, chooses the number that a text
	// leaves from; else From does.
	MessagingServiceSID string
	// APIURL is where the carrier's REST is, without /2010-04-01; empty is
	// Twilio's own. It is https, or http on this machine's loopback: the
	// token must not cross a network in the clear.
	APIURL string
	// From is the hotline's number.
	From aid.Phone
	// StatusCallback gives the URL to which the carrier posts what becomes of
	// the text with that reference; nil asks for none.
	StatusCallback func(ref string) string
	// Timeout bounds one request from dialing to the last byte; 0 is 8 s.
	Timeout time.Duration
	// Now is the clock by which a text's expiry is reckoned; nil is the
	// machine's.
	Now func() time.Time
}

// String keeps the token.
func (c Config) String() string { return "carrier account " + c.AccountSID }

// GoString keeps the token.
func (c Config) GoString() string { return c.String() }

// sidInPath is an account id that can stand in a path; compatible carriers
// have ids of other forms than AC….
var sidInPath = pattern.New(`^[A-Za-z0-9-]+$`)

// serviceSID is the shape of a messaging service's id.
var serviceSID = pattern.New(`^MG[0-9a-f]{32}$`)

// A Client speaks the carrier's REST for one account and one number. It may be
// used by many goroutines. Every error of a request is a *SendError.
type Client struct {
	cfg    Config
	base   *url.URL
	lookup *url.URL // where numbers are looked up
	http   *http.Client
}

// NewClient checks the configuration and reports every mistake in it at once.
// It asks the carrier nothing: see Account.
func NewClient(cfg Config) (*Client, error) {
	var errs []error
	if !sidInPath.MatchString(cfg.AccountSID) {
		errs = append(errs, errors.New("carrier account id is missing or has odd letters"))
	}
	if strings.TrimSpace(cfg.AuthToken) == "" {
		errs = append(errs, errors.New("carrier auth token is missing"))
	}
	if cfg.MessagingServiceSID != "" && !serviceSID.MatchString(cfg.MessagingServiceSID) {
		errs = append(errs, errors.New("messaging service id is not MG and 32 hexadecimal digits"))
	}
	if !cfg.From.Valid() && !shortCode.MatchString(cfg.From.E164()) {
		errs = append(errs, errors.New("hotline's number is not of the form +15415550100"))
	}
	lookupURL := cfg.APIURL
	if cfg.APIURL == "" || strings.TrimRight(cfg.APIURL, "/") == defaultAPIURL {
		cfg.APIURL, lookupURL = defaultAPIURL, defaultLookupURL
	}
	base, err := parseBase(cfg.APIURL)
	if err != nil {
		errs = append(errs, err)
	}
	lookup, _ := parseBase(lookupURL) // wrong only if base is
	if cfg.Timeout < 0 {
		errs = append(errs, fmt.Errorf("carrier timeout is %v, want more than 0", cfg.Timeout))
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	if cfg.Timeout == 0 {
		cfg.Timeout = defaultTimeout
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	return &Client{cfg: cfg, base: base, lookup: lookup, http: newHTTPClient()}, nil
}

// String keeps the token.
func (c *Client) String() string { return c.cfg.String() }

// GoString keeps the token.
func (c *Client) GoString() string { return c.cfg.String() }

// parseBase reads the carrier's address. It does not quote it: an address may
// hold a password.
func parseBase(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	switch {
	case err != nil || u.Hostname() == "" || u.Opaque != "":
		return nil, errors.New("carrier API URL is not of the form https://host")
	case u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return nil, errors.New("carrier API URL holds a user, a query or a fragment")
	case u.Scheme == "https", u.Scheme == "http" && loopback(u.Hostname()):
		u.Path = strings.TrimRight(u.Path, "/")
		u.RawPath = ""
		return u, nil
	}
	return nil, errors.New("carrier API URL is not https (http is for this machine's loopback only)")
}

// loopback says whether host is this machine by its name. Other names are not
// looked up: what they mean can change.
func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}
