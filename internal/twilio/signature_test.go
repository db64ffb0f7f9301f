package twilio_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"neighborline/internal/twilio"
)

// Vectors that the carrier publishes: in its guide to webhook security, and in
// the tests of its own libraries.
var (
	guideForm = url.Values{
		"CallSid": {"CA1234567890ABCDE"}, "Caller": {"+14158675310"}, "Digits": {"1234"},
		"From": {"+14158675310"}, "To": {"+18005551212"},
	}
	libraryForm = url.Values{
		"Digits": {"1234"}, "CallSid": {"CA1234567890ABCDE"}, "To": {"+18005551212"},
		"Caller": {"+14158675309"}, "From": {"+14158675309"},
		"ReasonConferenceEnded": {"test"}, "Reason": {"Participant"},
	}
)

const (
	guideSignature   = "L/OH5YylLD5NRKLltdqwSvS0BnU="
	librarySignature = "vOEb5UThFn24KEfnOFLQY2AE5FY="
)

func TestVerifyGoldenVectors(t *testing.T) {
	const json = `{"property": "value", "boolean": true}`
	const hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620"
	tests := []struct {
		name, public, uri, body, signature string
	}{
		{"the guide's", "https://example.com", "/myapp.php?foo=1&bar=2", guideForm.Encode(), guideSignature},
		{"the library's", "https://mycompany.com", "/myapp.php?foo=1&bar=2", libraryForm.Encode(), librarySignature},
		{"the library's, with a port that was not signed", "https://mycompany.com:1234", "/myapp.php?foo=1&bar=2", libraryForm.Encode(), librarySignature},
		{"the library's, over http", "http://mycompany.com", "/myapp.php?foo=1&bar=2", libraryForm.Encode(), "n2xBNyzSW7rfYStDtOFiFMv7qNo="},
		{"a JSON body", "https://mycompany.com", "/myapp.php?foo=1&bar=2&bodySHA256=" + hash, json, "a9nBmqA0ju/hNViExpshrM61xv4="},
		{"a JSON body with no other parameter", "https://mycompany.com", "/myapp.php?bodySHA256=" + hash, json, "y77kIzt2vzLz71DgmJGsen2scGs="},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := newVerifier(t, test.public, "12345")
			if !v.Verify(http.MethodPost, test.uri, []byte(test.body), test.signature) {
				t.Error("refused")
			}
			if v.Verify(http.MethodPost, test.uri, []byte(test.body+"x"), test.signature) {
				t.Error("believed with another body")
			}
		})
	}
}

func TestSignGoldenVectors(t *testing.T) {
	if got := twilio.Sign("12345", "https://example.com/myapp.php?foo=1&bar=2", guideForm); got != guideSignature {
		t.Errorf("the guide's: got %s, want %s", got, guideSignature)
	}
	if got := twilio.Sign("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", libraryForm); got != librarySignature {
		t.Errorf("the library's: got %s, want %s", got, librarySignature)
	}
}

// A request as the tests below forge it: each changes one thing.
type request struct{ public, method, uri, body, header string }

func TestVerifyRefusesForgeries(t *testing.T) {
	const uri = "/sms/status?o=abc&x=%2F1"
	form := url.Values{"From": {"+15415550123"}, "Body": {"hi ☂\r\nthere"}, "Empty": {""}}
	good := request{"https://h.example", http.MethodPost, uri, form.Encode(), twilio.Sign("tok", "https://h.example"+uri, form)}
	verify := func(r request) bool {
		return newVerifier(t, r.public, "tok").Verify(r.method, r.uri, []byte(r.body), r.header)
	}
	if !verify(good) {
		t.Fatal("the true request is refused")
	}
	forgeries := map[string]func(r *request){
		"no header":                func(r *request) { r.header = "" },
		"blank header":             func(r *request) { r.header = " " },
		"header not base64":        func(r *request) { r.header = "☂" },
		"header cut":               func(r *request) { r.header = r.header[:27] },
		"header longer":            func(r *request) { r.header += "=" },
		"header in the other case": func(r *request) { r.header = swapCase(r.header) },
		"other token":              func(r *request) { r.header = twilio.Sign("other", "https://h.example"+uri, form) },
		"token longer":             func(r *request) { r.header = twilio.Sign("tokk", "https://h.example"+uri, form) },
		"token empty":              func(r *request) { r.header = twilio.Sign("", "https://h.example"+uri, form) },
		"signed for another host":  func(r *request) { r.header = twilio.Sign("tok", "https://evil.example"+uri, form) },
		"signed without the form":  func(r *request) { r.header = twilio.Sign("tok", "https://h.example"+uri, nil) },
		"http for https":           func(r *request) { r.public = "http://h.example" },
		"other host":               func(r *request) { r.public = "https://g.example" },
		"other port form":          func(r *request) { r.public = "https://h.example:8443"; r.uri += "x" },
		"other path":               func(r *request) { r.uri = "/sms?o=abc&x=%2F1" },
		"trailing slash":           func(r *request) { r.uri = "/sms/status/?o=abc&x=%2F1" },
		"doubled slash":            func(r *request) { r.uri = "//sms/status?o=abc&x=%2F1" },
		"path in another case":     func(r *request) { r.uri = "/SMS/status?o=abc&x=%2F1" },
		"query reordered":          func(r *request) { r.uri = "/sms/status?x=%2F1&o=abc" },
		"query unescaped":          func(r *request) { r.uri = "/sms/status?o=abc&x=/1" },
		"query in another case":    func(r *request) { r.uri = "/sms/status?o=abc&x=%2f1" },
		"query dropped":            func(r *request) { r.uri = "/sms/status" },
		"query longer":             func(r *request) { r.uri += "&y=2" },
		"fragment":                 func(r *request) { r.uri += "#x" },
		"absolute URI":             func(r *request) { r.uri = "https://h.example" + r.uri },
		"authority smuggled":       func(r *request) { r.public = "https://h"; r.uri = ".example" + r.uri },
		"asterisk":                 func(r *request) { r.uri = "*" },
		"empty URI":                func(r *request) { r.uri = "" },
		"GET":                      func(r *request) { r.method = http.MethodGet },
		"PUT":                      func(r *request) { r.method = http.MethodPut },
		"HEAD":                     func(r *request) { r.method = http.MethodHead },
		"method in small letters":  func(r *request) { r.method = "post" },
		"no method":                func(r *request) { r.method = "" },
		"no body":                  func(r *request) { r.body = "" },
		"value changed":            func(r *request) { r.body = strings.Replace(r.body, "0123", "0124", 1) },
		"value trimmed":            func(r *request) { r.body = strings.Replace(r.body, "%0D%0A", "%0A", 1) },
		"name changed":             func(r *request) { r.body = strings.Replace(r.body, "From", "from", 1) },
		"field more":               func(r *request) { r.body += "&To=x" },
		"field less":               func(r *request) { r.body = strings.Replace(r.body, "From=%2B15415550123", "", 1) },
		"JSON for a form":          func(r *request) { r.body = `{"From":"+15415550123"}` },
		"body hash in the query":   func(r *request) { r.uri += "&bodySHA256=00" },
		"raw semicolon":            func(r *request) { r.body += ";" },
		"broken escape":            func(r *request) { r.body += "&%zz" },
	}
	for name, forge := range forgeries {
		t.Run(name, func(t *testing.T) {
			r := good
			forge(&r)
			if r == good {
				t.Fatal("nothing was forged")
			}
			if verify(r) {
				t.Errorf("believed: %+v", r)
			}
		})
	}
}

func TestVerifyGET(t *testing.T) {
	const uri = "/voice?visit=2&Digits=1"
	v := newVerifier(t, "https://h.example/line", "tok")
	header := twilio.Sign("tok", "https://h.example/line"+uri, nil)
	if !v.Verify(http.MethodGet, uri, nil, header) {
		t.Error("a signed GET is refused")
	}
	if v.Verify(http.MethodGet, uri+"1", nil, header) {
		t.Error("a GET with another query is believed")
	}
}

func TestVerifyPublicURL(t *testing.T) {
	form := url.Values{"A": {"1"}}
	tests := []struct{ public, uri, signed string }{
		{"https://h.example/", "/sms", "https://h.example/sms"},
		{"https://h.example/a/b", "/sms", "https://h.example/a/b/sms"},
		{"https://h.example/a/b/", "/sms?x=1", "https://h.example/a/b/sms?x=1"},
		{"https://h.example:8443", "/sms", "https://h.example:8443/sms"},
		{"https://h.example:8443", "/sms", "https://h.example/sms"},            // a port that the carrier dropped
		{"https://h.example", "/sms", "https://h.example:443/sms"},             // one that it added
		{"http://127.0.0.1:8080", "/sms", "http://127.0.0.1:8080/sms"},         // the demo
		{"https://h.example", "/s%2Fms?", "https://h.example/s%2Fms?"},         // as received
		{"https://h.example", "/sms?q='a b'", "https://h.example/sms?q='a b'"}, // even when odd
	}
	for _, test := range tests {
		v := newVerifier(t, test.public, "tok")
		if !v.Verify(http.MethodPost, test.uri, []byte(form.Encode()), twilio.Sign("tok", test.signed, form)) {
			t.Errorf("%s + %s signed as %s is refused", test.public, test.uri, test.signed)
		}
	}
}

func TestVerifyTokens(t *testing.T) {
	form := url.Values{"A": {"1"}}
	sign := func(token string) string { return twilio.Sign(token, "https://h.example/sms", form) }
	v := newVerifier(t, "https://h.example", "old", "new")
	for token, want := range map[string]bool{"old": true, "new": true, "oldnew": false, "": false} {
		if got := v.Verify(http.MethodPost, "/sms", []byte("A=1"), sign(token)); got != want {
			t.Errorf("signed with %q: got %v, want %v", token, got, want)
		}
	}
	for name, none := range map[string]*twilio.Verifier{"zero": {}, "no tokens": newVerifier(t, "https://h.example")} {
		if none.Verify(http.MethodPost, "/sms", []byte("A=1"), sign("")) {
			t.Errorf("%s Verifier believes an empty token", name)
		}
	}
}

// A repeated name is signed by the carrier with all its values, and read here
// with the first: the two differ, and the request is refused.
func TestVerifyRefusesRepeatedNames(t *testing.T) {
	form := url.Values{"From": {"+15415550123", "+15415550124"}}
	v := newVerifier(t, "https://h.example", "tok")
	if v.Verify(http.MethodPost, "/sms", []byte(form.Encode()), twilio.Sign("tok", "https://h.example/sms", form)) {
		t.Error("believed")
	}
}

func TestNewVerifierRefuses(t *testing.T) {
	for _, public := range []string{
		"", "h.example", "//h.example", "ftp://h.example", "https://", "https://h.example?x=1", "https://h.example/?",
		"https://h.example/#x", "https://u:p@h.example", "https://h.example:port", "https:h.example",
	} {
		if _, err := twilio.NewVerifier(public, "tok"); err == nil {
			t.Errorf("public URL %q is taken", public)
		}
	}
	for _, token := range []string{"", " ", "\n"} {
		if _, err := twilio.NewVerifier("https://h.example", "tok", token); err == nil {
			t.Errorf("token %q is taken", token)
		}
	}
}

func newVerifier(t testing.TB, public string, tokens ...string) *twilio.Verifier {
	t.Helper()
	v, err := twilio.NewVerifier(public, tokens...)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func swapCase(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r - 32
		case r >= 'A' && r <= 'Z':
			return r + 32
		}
		return r
	}, s)
}

func BenchmarkVerify(b *testing.B) {
	const uri = "/twilio/sms"
	form := smsForm()
	form.Set("Body", strings.Repeat("I need groceries. ", 9))
	body := []byte(form.Encode())
	header := twilio.Sign("tok", "https://h.example"+uri, form)
	v := newVerifier(b, "https://h.example", "tok")
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if !v.Verify(http.MethodPost, uri, body, header) {
			b.Fatal("refused")
		}
	}
}
