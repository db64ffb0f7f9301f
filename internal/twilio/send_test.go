package twilio_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

const messages = "/2010-04-01/Accounts/" + account + "/Messages.json"

var text = aid.Outbound{ID: 1, Ref: "r3f", To: "+15415550123", Body: "¿Puede ayudar? <K7> & más\n☂", Class: aid.Reply}

const taken = `{"sid":"` + smsSID + `","status":"queued","error_code":null,"num_segments":"1","price":null}`

func TestSendRequest(t *testing.T) {
	form := func(pairs ...string) url.Values {
		return with(url.Values{
			"To": {"+15415550123"}, "From": {"+15415550100"}, "Body": {text.Body.Text()},
			"StatusCallback": {"https://h.example/twilio/sms/status?o=r3f"},
		}, pairs...)
	}
	tests := []struct {
		name string
		cfg  func(*twilio.Config)
		out  func(*aid.Outbound)
		want url.Values
	}{
		{"a text", nil, nil, form()},
		{"through a service", func(c *twilio.Config) { c.MessagingServiceSID = "MG0123456789abcdef0123456789abcdef" }, nil, form("From", "-", "MessagingServiceSid", "MG0123456789abcdef0123456789abcdef")},
		{"without a callback", func(c *twilio.Config) { c.StatusCallback = nil }, nil, form("StatusCallback", "-")},
		{"that expires", nil, func(o *aid.Outbound) { o.ExpiresAt = noon.Add(15*time.Minute + 900*time.Millisecond) }, form("ValidityPeriod", "900")},
		{"that expires in a second", nil, func(o *aid.Outbound) { o.ExpiresAt = noon.Add(time.Second) }, form("ValidityPeriod", "1")},
		{"that expires later than the carrier would keep it", nil, func(o *aid.Outbound) { o.ExpiresAt = noon.Add(10 * time.Hour) }, form()},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newCarrier(t, says(http.StatusCreated, taken))
			cfg, out := config(c.URL), text
			if test.cfg != nil {
				test.cfg(&cfg)
			}
			if test.out != nil {
				test.out(&out)
			}
			sid, err := newClient(t, cfg).Send(t.Context(), out)
			if err != nil || sid != smsSID {
				t.Fatalf("got %q, %v", sid, err)
			}
			got := c.requests()
			if len(got) != 1 {
				t.Fatalf("%d requests, want one", len(got))
			}
			r := got[0]
			if r.Method != http.MethodPost || r.Path != messages || len(r.Query) != 0 || r.User != account || r.Pass != token {
				t.Errorf("got %+v", r)
			}
			if ct := r.Header.Get("Content-Type"); ct != "application/x-www-form-urlencoded" {
				t.Errorf("content type is %q", ct)
			}
			for _, name := range []string{"Idempotency-Key", "X-Idempotency-Key"} {
				if r.Header.Get(name) != "" {
					t.Errorf("%s is set: Go would repeat the request", name)
				}
			}
			if diff := cmp.Diff(test.want, r.Form); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSendBelowAPath(t *testing.T) {
	c := newCarrier(t, says(http.StatusCreated, taken))
	if _, err := newClient(t, config(c.URL+"/api/laml/")).Send(t.Context(), text); err != nil {
		t.Fatal(err)
	}
	if got, want := c.requests()[0].Path, "/api/laml"+messages; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// twilio-go reads these behind one's back; a text must go to the carrier that
// was configured all the same.
func TestSendIgnoresTheEnvironment(t *testing.T) {
	t.Setenv("TWILIO_REGION", "ie1")
	t.Setenv("TWILIO_EDGE", "dublin")
	t.Setenv("TWILIO_ACCOUNT_SID", "ACother")
	t.Setenv("TWILIO_AUTH_TOKEN", "other")
	c := newCarrier(t, says(http.StatusCreated, taken))
	if _, err := newClient(t, config(c.URL)).Send(t.Context(), text); err != nil {
		t.Fatal(err)
	}
	if r := c.requests()[0]; r.Path != messages || r.User != account {
		t.Errorf("got %+v", r)
	}
}

func TestSendExpired(t *testing.T) {
	c := newCarrier(t, says(http.StatusCreated, taken))
	for _, left := range []time.Duration{-time.Hour, 0, 999 * time.Millisecond} {
		out := text
		out.ExpiresAt = noon.Add(left)
		_, err := newClient(t, config(c.URL)).Send(t.Context(), out)
		if twilio.KindOf(err) != twilio.Expired {
			t.Errorf("%v left: got %v", left, err)
		}
	}
	if n := len(c.requests()); n != 0 {
		t.Errorf("%d requests, want none", n)
	}
}

func TestSendAnswers(t *testing.T) {
	coded := func(status, code int) string {
		return fmt.Sprintf(`{"code":%d,"message":"The 'To' number +15415550123 said no","more_info":"https://x","status":%d}`, code, status)
	}
	html := "<html>Bad Gateway</html>"
	tests := []struct {
		name    string
		answer  http.HandlerFunc
		kind    twilio.Kind
		code    int
		status  int
		waiting time.Duration
	}{
		{"too many", says(429, coded(429, 20429), "Retry-After", "7"), twilio.NotTaken, 20429, 429, 7 * time.Second},
		{"too many, until a date", says(429, html, "Retry-After", noon.Add(time.Minute).Format(http.TimeFormat)), twilio.NotTaken, 0, 429, time.Minute},
		{"too many, since a date", says(429, "", "Retry-After", noon.Add(-time.Minute).Format(http.TimeFormat)), twilio.NotTaken, 0, 429, 0},
		{"too many, for ever", says(429, "", "Retry-After", "99999999999999"), twilio.NotTaken, 0, 429, 24 * time.Hour},
		{"too many, nonsense", says(429, "", "Retry-After", "soon"), twilio.NotTaken, 0, 429, 0},
		{"too many, negative", says(429, "", "Retry-After", "-5"), twilio.NotTaken, 0, 429, 0},
		{"queue full", says(400, coded(400, 21611)), twilio.NotTaken, 21611, 400, 0},
		{"queue of a service full", says(400, coded(400, 30001)), twilio.NotTaken, 30001, 400, 0},
		{"bad credentials", says(401, coded(401, 20003)), twilio.Misconfigured, 20003, 401, 0},
		{"bad credentials, in HTML", says(401, html), twilio.Misconfigured, 0, 401, 0},
		{"forbidden", says(403, html), twilio.Misconfigured, 0, 403, 0},
		{"account not there", says(404, coded(404, 20404)), twilio.Misconfigured, 20404, 404, 0},
		{"not the carrier's address", says(404, html), twilio.Misconfigured, 0, 404, 0},
		{"opted out", says(400, coded(400, 21610)), twilio.OptedOut, 21610, 400, 0},
		{"opted out, forbidden", says(403, coded(403, 21610)), twilio.OptedOut, 21610, 403, 0},
		{"invalid number", says(400, coded(400, 21211)), twilio.Refused, 21211, 400, 0},
		{"too long", says(400, coded(400, 21617)), twilio.Refused, 21617, 400, 0},
		{"landline", says(400, coded(400, 21614)), twilio.NotMobile, 21614, 400, 0},
		{"number not ours", says(400, coded(400, 21606)), twilio.Misconfigured, 21606, 400, 0},
		{"a country not enabled stops nobody else", says(403, coded(403, 21408)), twilio.Refused, 21408, 403, 0},
		{"a code that is new", says(400, coded(400, 21999)), twilio.Refused, 21999, 400, 0},
		{"bad request without a code", says(400, html), twilio.Ambiguous, 0, 400, 0},
		{"timeout of a proxy", says(408, html), twilio.Ambiguous, 0, 408, 0},
		{"server error", says(500, coded(500, 20500)), twilio.Ambiguous, 20500, 500, 0},
		{"server error, in HTML", says(500, html), twilio.Ambiguous, 0, 500, 0},
		{"server error with a code of refusal", says(502, coded(400, 21211)), twilio.Ambiguous, 21211, 502, 0},
		{"not available", says(503, "", "Retry-After", "30"), twilio.Ambiguous, 0, 503, 30 * time.Second},
		{"moved", says(308, "", "Location", "https://evil.example/"), twilio.Misconfigured, 0, 308, 0},
		{"see other", says(303, "", "Location", "https://evil.example/"), twilio.Ambiguous, 0, 303, 0},
		{"taken, without a body", says(201, ""), twilio.Ambiguous, 0, 0, 0},
		{"taken, cut JSON", says(201, taken[:40]), twilio.Ambiguous, 0, 0, 0},
		{"taken, HTML", says(200, html), twilio.Ambiguous, 0, 0, 0},
		{"taken, without an id", says(201, `{"status":"queued"}`), twilio.Ambiguous, 0, 0, 0},
		{"taken, with an odd id", says(201, `{"sid":"`+callSID+`"}`), twilio.Ambiguous, 0, 0, 0},
		{"taken, with a code in words", says(201, `{"sid":"`+smsSID+`","error_code":"+15415550123"}`), twilio.Ambiguous, 0, 0, 0},
		{"taken, longer than any answer", says(201, strings.Repeat(" ", 9<<20)), twilio.Ambiguous, 0, 201, 0},
		{"taken, shorter than it said", says(201, taken, "Content-Length", "500"), twilio.Ambiguous, 0, 201, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newCarrier(t, test.answer)
			sid, err := newClient(t, config(c.URL)).Send(t.Context(), text)
			var got *twilio.SendError
			if !errors.As(err, &got) {
				t.Fatalf("got %q, %v, want a SendError", sid, err)
			}
			if got.Kind != test.kind || got.Code != test.code || got.Status != test.status || got.RetryAfter != test.waiting {
				t.Errorf("got %v, code %d, status %d, wait %v\nwant %v, %d, %d, %v", got.Kind, got.Code, got.Status, got.RetryAfter, test.kind, test.code, test.status, test.waiting)
			}
			if n := len(c.requests()); n != 1 {
				t.Errorf("%d requests, want one", n)
			}
			wantNoSecret(t, err)
		})
	}
}

// wantNoSecret checks that an error holds no number, no text and no token.
func wantNoSecret(t *testing.T, err error) {
	t.Helper()
	for _, secret := range []string{"5550123", "5550100", "ayudar", token} {
		if strings.Contains(fmt.Sprintf("%v %+v", err, err), secret) {
			t.Errorf("error holds %q: %v", secret, err)
		}
	}
}

func TestSendWithoutAnAnswer(t *testing.T) {
	hang := newCarrier(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	reset := newCarrier(t, func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		_ = conn.(*net.TCPConn).SetLinger(0)
		_ = conn.Close()
	})
	secure := httptest.NewUnstartedServer(says(http.StatusCreated, taken))
	secure.Config.ErrorLog = quiet()
	secure.StartTLS()
	t.Cleanup(secure.Close)

	tests := []struct {
		name, base string
		kind       twilio.Kind
		is         error
	}{
		{"nobody listens", "http://" + closedPort(t), twilio.NotTaken, nil},
		{"a certificate nobody knows", secure.URL, twilio.NotTaken, nil},
		{"plain text on a TLS port", strings.Replace(hang.URL, "http:", "https:", 1), twilio.NotTaken, nil},
		{"it hangs", hang.URL, twilio.Ambiguous, context.DeadlineExceeded},
		{"reset after it was read", reset.URL, twilio.Ambiguous, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			cfg := config(test.base)
			cfg.Timeout = 200 * time.Millisecond
			_, err := newClient(t, cfg).Send(t.Context(), text)
			if err == nil || twilio.KindOf(err) != test.kind {
				t.Errorf("got %v, want %v", err, test.kind)
			}
			if test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("%v is not %v", err, test.is)
			}
			wantNoSecret(t, err)
		})
	}
	if n := len(reset.requests()); n != 1 {
		t.Errorf("after a reset %d requests, want one", n)
	}
}

func TestSendCancelled(t *testing.T) {
	c := newCarrier(t, says(http.StatusCreated, taken))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := newClient(t, config(c.URL)).Send(ctx, text)
	if twilio.KindOf(err) != twilio.NotTaken || !errors.Is(err, context.Canceled) {
		t.Errorf("before: got %v", err)
	}
	ctx, cancel = context.WithCancel(t.Context())
	c = newCarrier(t, func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	_, err = newClient(t, config(c.URL)).Send(ctx, text)
	if twilio.KindOf(err) != twilio.Ambiguous || !errors.Is(err, context.Canceled) {
		t.Errorf("under way: got %v", err)
	}
}

// A connection that was kept may be dead by the next text. If not a byte left,
// the transport dials anew, or the text is surely not taken; what must not be is
// a text that was taken twice, or taken and said not to be.
func TestSendOverADeadConnection(t *testing.T) {
	c := newCarrier(t, says(http.StatusCreated, taken))
	client := newClient(t, config(c.URL))
	most := 20
	for i := range 20 {
		_, err := client.Send(t.Context(), text)
		switch kind := twilio.KindOf(err); {
		case err == nil, kind == twilio.Ambiguous:
		case kind == twilio.NotTaken:
			most--
		default:
			t.Errorf("text %d: %v", i, err)
		}
		c.CloseClientConnections()
	}
	if n := len(c.requests()); n > most {
		t.Errorf("%d texts that may have been taken made %d requests", most, n)
	}
}

// Errors with long bodies must not hold a connection each.
func TestErrorsFreeTheirConnections(t *testing.T) {
	c := newCarrier(t, says(http.StatusServiceUnavailable, strings.Repeat("x", 20<<10)))
	client := newClient(t, config(c.URL))
	open := map[string]bool{}
	for range 100 {
		_, _ = client.Send(t.Context(), text)
	}
	for _, r := range c.requests() {
		open[r.From] = true
	}
	if len(open) > 5 {
		t.Errorf("100 errors took %d connections", len(open))
	}
}

func closedPort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// drain reads all of r.
func drain(t *testing.T, r io.Reader) string {
	t.Helper()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
