package twilio

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// What a Probe may find.
var (
	// ErrUnreachable: nobody answered.
	ErrUnreachable = errors.New("nobody answers")
	// ErrStranger: something answered that is no hotline, or a proxy in front
	// of it that leads elsewhere.
	ErrStranger = errors.New("what answers is no hotline")
	// ErrNotBelieved: the hotline refused what was signed as the carrier signs.
	ErrNotBelieved = errors.New("the hotline does not believe the signature")
	// ErrUnwell: the hotline believed it, and could not take it.
	ErrUnwell = errors.New("the hotline cannot take what it is sent")
)

// probeTimeout is the carrier's own: it gives a webhook 15 seconds.
const probeTimeout = 15 * time.Second

// probeRef is a reference that no text has: those of real texts are random.
const probeRef = "neighborline-check"

// Probe does what the carrier will do: it reaches a hotline at its public URL
// and posts it the status of a text, signed with the account's token. The
// text is one that nobody sent, so that nothing changes. The error is one of
// those above, with what was seen.
func Probe(ctx context.Context, publicURL, accountSID, token string) error {
	c := newHTTPClient()
	defer c.CloseIdleConnections()
	c.Timeout = probeTimeout
	publicURL = strings.TrimRight(publicURL, "/")
	status, body, err := probe(ctx, c, http.MethodGet, publicURL+"/healthz", nil, "")
	switch {
	case err != nil:
		return err
	case status != http.StatusOK || strings.TrimSpace(body) != "ok":
		return fmt.Errorf("%w: HTTP %d from /healthz", ErrStranger, status)
	}
	full := publicURL + "/twilio/sms/status?" + RefKey + "=" + probeRef
	form := url.Values{
		"AccountSid": {accountSID}, "MessageSid": {"SM" + strings.Repeat("0", 32)}, "MessageStatus": {"sent"},
	}
	status, _, err = probe(ctx, c, http.MethodPost, full, form, Sign(token, full, form))
	switch {
	case err != nil:
		return err
	case status == http.StatusOK:
		return nil
	case status == http.StatusForbidden:
		return ErrNotBelieved
	case status >= http.StatusInternalServerError:
		return fmt.Errorf("%w: HTTP %d", ErrUnwell, status)
	}
	return fmt.Errorf("%w: HTTP %d from a webhook", ErrStranger, status)
}

// probe makes one request and gives the beginning of its answer.
func probe(ctx context.Context, c *http.Client, method, target string, form url.Values, signature string) (int, string, error) {
	req, err := http.NewRequestWithContext(ctx, method, target, strings.NewReader(form.Encode()))
	if err != nil {
		return 0, "", fmt.Errorf("%w: the public URL is unreadable", ErrUnreachable)
	}
	req.Header.Set("User-Agent", "neighborline")
	if signature != "" {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set(SignatureHeader, signature)
	}
	res, err := c.Do(req)
	if err != nil {
		return 0, "", fmt.Errorf("%w: %w", ErrUnreachable, withoutURL(err))
	}
	defer res.Body.Close()
	const most = 1 << 10
	body, err := io.ReadAll(io.LimitReader(res.Body, most))
	if err != nil {
		return 0, "", fmt.Errorf("%w: the answer was cut short", ErrUnreachable)
	}
	return res.StatusCode, string(body), nil
}
