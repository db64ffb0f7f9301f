package twilio

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// maxError is how much of an error is read: only its code is wanted.
const maxError = 64 << 10

// wireError is for a request that got no answer.
func wireError(err error, written bool) *SendError {
	e := &SendError{Kind: NotTaken, err: withoutURL(err)}
	if written {
		e.Kind = Ambiguous
	}
	return e
}

// withoutURL takes off the layer that quotes the URL: a list's query holds a
// phone number.
func withoutURL(err error) error {
	var e *url.Error
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}

// answerError is for an answer that is not a success.
func (c *Client) answerError(res *http.Response) *SendError {
	e := &SendError{Status: res.StatusCode, RetryAfter: retryAfter(res.Header.Get("Retry-After"), c.cfg.Now())}
	var said struct {
		Code int `json:"code"`
	}
	// An answer that is no JSON comes from something before the carrier: its
	// status is all there is.
	if body, err := io.ReadAll(io.LimitReader(res.Body, maxError)); err == nil && json.Unmarshal(body, &said) == nil {
		e.Code = said.Code
	}
	e.Kind = kindOfAnswer(e.Status, e.Code)
	return e
}

// kindOfAnswer says what an unsuccessful answer to a request means. A code
// counts only where the status says that the request was not carried out.
func kindOfAnswer(status, code int) Kind {
	switch {
	case status == http.StatusTooManyRequests:
		return NotTaken
	case status >= 500:
		return Ambiguous
	case status >= 400 && code != 0:
		kind := Classify(code)
		if kind == Missed { // nothing was taken that could be missed
			return NotTaken
		}
		return kind
	}
	switch status {
	case http.StatusUnauthorized, http.StatusForbidden,
		http.StatusNotFound, http.StatusMethodNotAllowed, // not the carrier's address
		http.StatusMovedPermanently, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return Misconfigured
	}
	return Ambiguous
}

// retryAfter reads the header, in seconds or as a date, up to a day.
func retryAfter(header string, now time.Time) time.Duration {
	const most = 24 * time.Hour
	if header == "" {
		return 0
	}
	if seconds, err := strconv.Atoi(header); err == nil {
		return time.Duration(max(0, min(seconds, int(most/time.Second)))) * time.Second
	}
	at, err := http.ParseTime(header)
	if err != nil {
		return 0
	}
	return max(0, min(at.Sub(now), most))
}
