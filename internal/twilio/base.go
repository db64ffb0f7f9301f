package twilio

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"github.com/twilio/twilio-go/client"
	api "github.com/twilio/twilio-go/rest/api/v2010"
)

// maxAnswer is how much of an answer is read: a page of 200 long texts is well
// under 1 MB.
const maxAnswer = 8 << 20

// newHTTPClient makes the one client of a Client. It follows no redirect, for
// that would carry a POST elsewhere as a GET, and the account's token with
// it. HTTP/2 is left off: on one connection for each request a stuck one
// holds up no other, and what has left this machine is known.
func newHTTPClient() *http.Client {
	dialer := &net.Dialer{Timeout: 5 * time.Second, KeepAlive: 30 * time.Second}
	return &http.Client{
		Transport: &http.Transport{
			Proxy:               http.ProxyFromEnvironment,
			DialContext:         dialer.DialContext,
			TLSHandshakeTimeout: 5 * time.Second,
			MaxIdleConnsPerHost: 8,
			IdleConnTimeout:     60 * time.Second,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// A bound is twilio-go's door to the wire, for one call of a Client's method:
// it carries that call's context, which twilio-go does not.
type bound struct {
	ctx    context.Context
	client *Client
}

var _ client.BaseClient = (*bound)(nil)

// service gives twilio-go's service for one call. Its request handler is made
// by hand, because the library's own constructor would take another host from
// TWILIO_REGION and TWILIO_EDGE.
func (c *Client) service(ctx context.Context) *api.ApiService {
	return api.NewApiService(&client.RequestHandler{Client: &bound{ctx, c}})
}

func (b *bound) AccountSid() string       { return b.client.cfg.AccountSID }
func (b *bound) SetTimeout(time.Duration) {}
func (b *bound) SetOauth(client.OAuth)    {}
func (b *bound) OAuth() client.OAuth      { return nil }

// SendRequest makes one request to the configured carrier, whatever host the
// URL names, and gives the whole answer, or a *SendError for any that is not
// a success. raw and data are twilio-go's.
func (b *bound) SendRequest(method, raw string, data url.Values, _ map[string]any, _ ...byte) (*http.Response, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, &SendError{Kind: Refused, err: errors.New("unreadable path")}
	}
	res, err := b.client.do(b.ctx, method, u.Path, data, maxAnswer)
	if err != nil {
		return nil, err
	}
	return res, nil
}

// do makes one request and gives the answer with its body already read, of at
// most limit bytes.
func (c *Client) do(ctx context.Context, method, path string, data url.Values, limit int64) (*http.Response, error) {
	return c.doAt(ctx, c.base, method, path, data, limit)
}

// doAt is do at one of the carrier's addresses.
func (c *Client) doAt(ctx context.Context, base *url.URL, method, path string, data url.Values, limit int64) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(ctx, c.cfg.Timeout)
	defer cancel()
	// Once the headers are on their way the carrier may act; before that it
	// cannot have, whatever the error. (The transport itself repeats a POST
	// only if not a byte of it was written.)
	var written atomic.Bool
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		WroteHeaders: func() { written.Store(true) },
	})
	req, err := c.request(ctx, base, method, path, data)
	if err != nil {
		return nil, &SendError{Kind: Refused, err: errors.New("request cannot be made")}
	}
	res, err := c.http.Do(req)
	if err != nil {
		return nil, wireError(err, written.Load())
	}
	defer res.Body.Close()
	if res.StatusCode >= 300 {
		return nil, c.answerError(res)
	}
	body, err := io.ReadAll(io.LimitReader(res.Body, limit+1))
	if err != nil {
		return nil, &SendError{Kind: Ambiguous, Status: res.StatusCode, err: fmt.Errorf("answer cut short: %w", withoutURL(err))}
	}
	if int64(len(body)) > limit {
		return nil, &SendError{Kind: Ambiguous, Status: res.StatusCode, err: fmt.Errorf("answer is longer than %d bytes", limit)}
	}
	res.Body = io.NopCloser(bytes.NewReader(body))
	return res, nil
}

func (c *Client) request(ctx context.Context, base *url.URL, method, path string, data url.Values) (*http.Request, error) {
	u := *base
	u.Path += path
	var body io.Reader
	if method == http.MethodPost {
		body = strings.NewReader(data.Encode())
	} else {
		u.RawQuery = data.Encode()
	}
	req, err := http.NewRequestWithContext(ctx, method, u.String(), body)
	if err != nil {
		return nil, err
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	req.Header.Set("Accept", "application/json")
	req.Header.Set("User-Agent", "neighborline")
	// Never an Idempotency-Key: the carrier knows none, and Go would take it
	// as leave to repeat the POST.
	req.SetBasicAuth(c.cfg.AccountSID, c.cfg.AuthToken)
	return req, nil
}
