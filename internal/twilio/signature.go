package twilio

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/twilio/twilio-go/client"
)

// SignatureHeader is the header that carries the carrier's signature.
const SignatureHeader = "X-Twilio-Signature"

// A Verifier tells the carrier's requests from forged ones. The zero Verifier
// believes nobody. It may be used by many goroutines.
//
// A signature covers the URL and the form but no time: a captured request
// stays good for as long as its token. What defends against replay is that a
// message's SID is taken once.
type Verifier struct {
	publicURL  string
	validators []client.RequestValidator
	quick      []*quickCheck // of the same tokens
}

// NewVerifier makes a Verifier for a hotline reached at publicURL, which is
// what the carrier signs: scheme, host, a port if one is configured there, and
// a path prefix where a proxy strips one. Several tokens are tried in turn, as
// is needed while an auth token is rotated. With no token at all nothing is
// believed; a blank one is an error, because anybody can sign with it.
func NewVerifier(publicURL string, tokens ...string) (*Verifier, error) {
	u, err := url.Parse(publicURL)
	if err != nil || u.Host == "" || (u.Scheme != "https" && u.Scheme != "http") {
		return nil, errors.New("public URL is not of the form https://host/path")
	}
	if u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "" {
		return nil, errors.New("public URL holds a user, a query or a fragment")
	}
	v := &Verifier{publicURL: strings.TrimRight(publicURL, "/#")}
	for i, token := range tokens {
		if strings.TrimSpace(token) == "" {
			return nil, fmt.Errorf("auth token %d is blank", i+1)
		}
		v.validators = append(v.validators, client.NewRequestValidator(token))
		v.quick = append(v.quick, newQuickCheck(token))
	}
	return v, nil
}

// Verify says whether the carrier signed the request. requestURI is the path
// and query as received, r.URL.RequestURI(); body is the body as received,
// before anything parsed it; header is the value of SignatureHeader. The Host
// and X-Forwarded headers are never asked. Methods other than GET and POST
// are refused: the carrier uses no others.
func (v *Verifier) Verify(method, requestURI string, body []byte, header string) bool {
	// RequestURI may also be "*" or a whole URL, for proxies.
	if header == "" || !strings.HasPrefix(requestURI, "/") {
		return false
	}
	if method == http.MethodPost {
		for _, q := range v.quick {
			if q.signed(v.publicURL, requestURI, body, header) {
				return true
			}
		}
	}
	full := v.publicURL + requestURI
	for i := range v.validators {
		switch method {
		case http.MethodPost:
			if v.validators[i].ValidateBody(full, body, header) {
				return true
			}
		case http.MethodGet:
			// The parameters of a GET are in the URL already: none are appended.
			if v.validators[i].Validate(full, map[string]string{}, header) {
				return true
			}
		}
	}
	return false
}
