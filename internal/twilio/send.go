package twilio

import (
	"context"
	"errors"
	"time"

	api "github.com/twilio/twilio-go/rest/api/v2010"

	"neighborline/internal/aid"
)

// maxValidity is the longest that the carrier keeps a text in its queue, and
// what it does if it is not told.
const maxValidity = 36000 * time.Second

// Send hands one text to the carrier and gives the carrier's id for it. Its
// error says whether the carrier may have taken the text; see Kind. It sends
// at most once and never tries again.
//
// A text with an expiry is dropped by the carrier too, if it is still queued
// there by then. One that has expired already, or would within a second, is
// not sent.
func (c *Client) Send(ctx context.Context, out aid.Outbound) (sid string, err error) {
	params := &api.CreateMessageParams{}
	params.SetTo(out.To.E164()).SetBody(out.Body.Text())
	if c.cfg.MessagingServiceSID != "" {
		params.SetMessagingServiceSid(c.cfg.MessagingServiceSID)
	} else {
		params.SetFrom(c.cfg.From.E164())
	}
	if c.cfg.StatusCallback != nil {
		params.SetStatusCallback(c.cfg.StatusCallback(out.Ref))
	}
	if !out.ExpiresAt.IsZero() {
		left := out.ExpiresAt.Sub(c.cfg.Now())
		if left < time.Second {
			return "", &SendError{Kind: Expired}
		}
		if left < maxValidity {
			params.SetValidityPeriod(int(left / time.Second))
		}
	}
	m, err := c.service(ctx).CreateMessage(params)
	if err != nil {
		return "", asSendError(err)
	}
	if m.Sid == nil || !messageSID.MatchString(*m.Sid) {
		return "", &SendError{Kind: Ambiguous, err: errors.New("answer has no message id")}
	}
	return *m.Sid, nil
}

// asSendError keeps a *SendError; anything else is twilio-go failing to read
// an answer of success, after which nothing is sure. Its errors quote what
// they could not read and are not kept.
func asSendError(err error) error {
	var e *SendError
	if errors.As(err, &e) {
		return e
	}
	return &SendError{Kind: Ambiguous, err: errors.New("unreadable answer")}
}
