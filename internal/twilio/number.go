package twilio

import (
	"context"
	"errors"
	"fmt"

	api "github.com/twilio/twilio-go/rest/api/v2010"

	"neighborline/internal/aid"
)

// A Number is the hotline's number as it is set up at the carrier.
type Number struct {
	SID      string
	Phone    aid.Phone
	Webhooks Webhooks
	// SMSApplication, VoiceApplication and Trunk are ids of settings that
	// override the webhooks; empty when there are none.
	SMSApplication   string
	VoiceApplication string
	Trunk            string
}

// Webhooks are the URLs that the carrier posts to. One that is asked for by
// GET counts as not set.
type Webhooks struct {
	SMS           string // each text
	SMSFallback   string // each text that SMS did not take
	Voice         string // each call
	VoiceFallback string
	VoiceStatus   string // the end of each call
}

// Account asks the carrier whether the credentials are good and the account
// may be used. An account that is suspended or closed is Misconfigured.
func (c *Client) Account(ctx context.Context) error {
	a, err := c.service(ctx).FetchAccount(c.cfg.AccountSID)
	if err != nil {
		return asSendError(err)
	}
	switch status := str(a.Status); status {
	case "active":
		return nil
	case "suspended", "closed":
		return &SendError{Kind: Misconfigured, err: fmt.Errorf("account is %s", status)}
	}
	return &SendError{Kind: Ambiguous, err: errors.New("answer does not say whether the account is active")}
}

// FetchNumber asks the carrier how the hotline's number is set up. A number
// that is not the account's gives aid.ErrNotFound, Misconfigured.
func (c *Client) FetchNumber(ctx context.Context) (Number, error) {
	params := &api.ListIncomingPhoneNumberParams{}
	params.SetPhoneNumber(c.cfg.From.E164())
	list, err := c.service(ctx).PageIncomingPhoneNumber(params, "", "")
	if err != nil {
		return Number{}, asSendError(err)
	}
	for _, n := range list.IncomingPhoneNumbers {
		if aid.Phone(str(n.PhoneNumber)) != c.cfg.From { // the filter also finds parts of numbers
			continue
		}
		return Number{
			SID: str(n.Sid), Phone: c.cfg.From,
			Webhooks: Webhooks{
				SMS:           posted(n.SmsUrl, n.SmsMethod),
				SMSFallback:   posted(n.SmsFallbackUrl, n.SmsFallbackMethod),
				Voice:         posted(n.VoiceUrl, n.VoiceMethod),
				VoiceFallback: posted(n.VoiceFallbackUrl, n.VoiceFallbackMethod),
				VoiceStatus:   posted(n.StatusCallback, n.StatusCallbackMethod),
			},
			SMSApplication: str(n.SmsApplicationSid), VoiceApplication: str(n.VoiceApplicationSid), Trunk: str(n.TrunkSid),
		}, nil
	}
	return Number{}, &SendError{Kind: Misconfigured, err: fmt.Errorf("hotline's number at the carrier's account: %w", aid.ErrNotFound)}
}

// posted gives the URL unless its method is not POST, the carrier's default.
func posted(url, method *string) string {
	if m := str(method); m != "" && m != "POST" {
		return ""
	}
	return str(url)
}

// ConfigureNumber sets the webhooks of the number with that id (PN…), all by
// POST. One that is empty is left as it is.
func (c *Client) ConfigureNumber(ctx context.Context, sid string, w Webhooks) error {
	if !numberSID.MatchString(sid) {
		return &SendError{Kind: Refused, err: errors.New("number's id is not PN and 32 hexadecimal digits")}
	}
	p := &api.UpdateIncomingPhoneNumberParams{}
	if w.SMS != "" {
		p.SetSmsUrl(w.SMS).SetSmsMethod("POST")
	}
	if w.SMSFallback != "" {
		p.SetSmsFallbackUrl(w.SMSFallback).SetSmsFallbackMethod("POST")
	}
	if w.Voice != "" {
		p.SetVoiceUrl(w.Voice).SetVoiceMethod("POST")
	}
	if w.VoiceFallback != "" {
		p.SetVoiceFallbackUrl(w.VoiceFallback).SetVoiceFallbackMethod("POST")
	}
	if w.VoiceStatus != "" {
		p.SetStatusCallback(w.VoiceStatus).SetStatusCallbackMethod("POST")
	}
	if _, err := c.service(ctx).UpdateIncomingPhoneNumber(sid, p); err != nil {
		return asSendError(err)
	}
	return nil
}
