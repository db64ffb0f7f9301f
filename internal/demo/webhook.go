package demo

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
)

// maxDocument is the longest TwiML that the carrier takes, 64 kB.
const maxDocument = 64 << 10

// An answer is what a webhook said.
type answer struct {
	mediaType string // without its parameters
	body      []byte
}

// A webhookError says which kind of failure it was, in the words of override.
type webhookError struct {
	kind string // ct, rt, 4xx, 5xx; empty is never tried again
	err  error
}

func (e *webhookError) Error() string { return e.err.Error() }
func (e *webhookError) Unwrap() error { return e.err }

// post calls a webhook with a signed form, as often as its URL's fragment says.
// once is for a carrier that never tries again.
func (c *Carrier) post(webhook string, form url.Values, once bool) (answer, error) {
	if webhook == "" {
		return answer{}, errors.New("no webhook is set")
	}
	bare, o := splitOverride(webhook)
	if once {
		o.retries = 0
	}
	ctx, cancel := context.WithTimeout(c.pool.ctx, o.total)
	defer cancel()
	// All tries of one delivery bear the same token.
	token := c.dice.sid("", "delivery", bare, form.Encode())
	for try := 0; ; try++ {
		got, err := c.try(ctx, bare, o, form, token)
		if err == nil {
			return got, nil
		}
		var failure *webhookError
		if !errors.As(err, &failure) || try >= o.retries || !o.retried(failure.kind) || ctx.Err() != nil {
			return answer{}, err
		}
	}
}

func (c *Carrier) try(ctx context.Context, bare string, o override, form url.Values, token string) (answer, error) {
	// The carrier's limit is on silence; on one whole answer is near enough.
	ctx, cancel := context.WithTimeout(ctx, o.connect+o.read)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, bare, strings.NewReader(form.Encode()))
	if err != nil {
		return answer{}, &webhookError{"", errors.New("webhook's URL is unreadable")}
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
	req.Header.Set("X-Twilio-Signature", sign(c.opt.AuthToken, bare, form))
	req.Header.Set("I-Twilio-Idempotency-Token", token)
	req.Header.Set("User-Agent", "TwilioProxy/1.1")
	res, err := c.client.Do(req)
	if err != nil {
		return answer{}, &webhookError{failureKind(err), fmt.Errorf("call webhook: %w", err)}
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, maxDocument+1))
	switch {
	case res.StatusCode >= 300:
		return answer{}, &webhookError{fmt.Sprintf("%dxx", res.StatusCode/100), fmt.Errorf("webhook answered %d", res.StatusCode)}
	case err != nil: // a partial answer is never tried again
		return answer{}, &webhookError{"", fmt.Errorf("read webhook's answer: %w", err)}
	case len(body) > maxDocument:
		return answer{}, &webhookError{"", errors.New("webhook's answer is longer than 64 kB")}
	}
	kind, _, err := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if err != nil && len(bytes.TrimSpace(body)) > 0 {
		return answer{}, &webhookError{"", errors.New("webhook's answer has no type")}
	}
	return answer{mediaType: kind, body: body}, nil
}

// failureKind tells a connection that never came about from one that died or
// stayed silent.
func failureKind(err error) string {
	var op *net.OpError
	if errors.As(err, &op) && op.Op == "dial" {
		return "ct"
	}
	return "rt"
}
