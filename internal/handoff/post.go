package handoff

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// timeout bounds one letter, answer included.
const timeout = 15 * time.Second

// ErrRefused says that the other hotline will not take the letter, now or
// later: it does not know us, or can't read it.
var ErrRefused = errors.New("the other hotline refuses the letter")

// A Post sends letters. Make one with NewPost.
type Post struct {
	key    Key
	now    func() time.Time
	client *http.Client
}

// NewPost makes a Post that signs with a key.
func NewPost(key Key, now func() time.Time) *Post {
	dialer := &net.Dialer{Timeout: 5 * time.Second}
	return &Post{key: key, now: now, client: &http.Client{
		Transport: &http.Transport{
			Proxy: http.ProxyFromEnvironment, DialContext: dialer.DialContext,
			TLSHandshakeTimeout: 5 * time.Second, IdleConnTimeout: time.Minute,
		},
		Timeout:       timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// Send sends a letter to the hotline at address, and gives what it answers. A
// letter may be sent again: the other side knows it by its ref.
func (p *Post) Send(ctx context.Context, address string, l Letter) (Answer, error) {
	body, err := json.Marshal(l)
	if err != nil {
		return Answer{}, fmt.Errorf("write the letter: %w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, address+Path, bytes.NewReader(body))
	if err != nil {
		return Answer{}, errors.New("the network's address is unreadable")
	}
	req.Header.Set("Content-Type", "application/json")
	id := l.Ref
	if l.Answer != nil {
		id += "." + string(l.Answer.State)
	}
	p.key.seal(req.Header, id, p.now(), body)
	res, err := p.client.Do(req)
	if err != nil {
		return Answer{}, fmt.Errorf("send the letter: %w", withoutURL(err))
	}
	defer res.Body.Close()
	data, err := io.ReadAll(io.LimitReader(res.Body, MaxLetter))
	switch {
	case res.StatusCode == http.StatusForbidden || res.StatusCode == http.StatusBadRequest || res.StatusCode == http.StatusNotFound:
		return Answer{}, fmt.Errorf("%w: HTTP %d", ErrRefused, res.StatusCode)
	case res.StatusCode != http.StatusOK:
		return Answer{}, fmt.Errorf("send the letter: HTTP %d", res.StatusCode)
	case err != nil:
		return Answer{}, fmt.Errorf("read the answer: %w", withoutURL(err))
	}
	var a Answer
	if err := json.Unmarshal(data, &a); err != nil {
		return Answer{}, errors.New("the other hotline's answer is unreadable")
	}
	return a, nil
}

// withoutURL leaves an address out of an error.
func withoutURL(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}

// ValidURL says whether letters may go to an address: https, or this machine.
func ValidURL(s string) bool {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return false
	}
	if u.Scheme == "https" {
		return true
	}
	ip := net.ParseIP(u.Hostname())
	return u.Scheme == "http" && (u.Hostname() == "localhost" || ip != nil && ip.IsLoopback())
}
