package demo

import (
	"fmt"
	"maps"
	"net/url"
	"strconv"
	"unicode/utf8"
)

// maxBody is the longest text, in characters, that the carrier takes.
const maxBody = 1600

// Text has a phone send a text to the hotline, and returns when the hotline
// has answered the webhook, or failed to at every try: then the error says
// how, and the text is all the same in the carrier's list, where the hotline
// can find it. What the hotline sends back comes as texts of its own; see
// Outbox and Settle.
func (c *Carrier) Text(from, body string) (messageSID string, err error) {
	if !isNumber(from) {
		return "", fmt.Errorf("%q is not a number", from)
	}
	if from == c.opt.Number {
		return "", fmt.Errorf("%s is the hotline's own number", from)
	}
	if n := utf8.RuneCountInString(body); n > maxBody {
		return "", fmt.Errorf("text has %d characters, more than %d", n, maxBody)
	}
	if !c.pool.begin() {
		return "", ErrClosed
	}
	defer c.pool.finish()
	m := Message{
		SID: c.dice.sid("SM", from, c.opt.Number, body), Direction: Inbound,
		From: from, To: c.opt.Number, Body: body,
		At: c.opt.Now(), Status: Received, Segments: segments(body),
	}
	c.ledger.add(record{Message: m})
	reply := c.keyword(from, body)
	err = c.deliverToHotline(m)
	if reply != "" {
		c.reply(from, reply)
	}
	if err != nil {
		c.ledger.update(m.SID, c.opt.Now(), func(r *record) { r.ErrorCode = NotTaken })
		c.opt.Log.Warn("text not taken by the hotline", "message_sid", m.SID, "err", err)
		return m.SID, fmt.Errorf("text %s: %w", m.SID, err)
	}
	return m.SID, nil
}

// deliverToHotline posts a text to the webhook, and to the fallback if that
// fails; and does with the answer what the carrier does.
func (c *Carrier) deliverToHotline(m Message) error {
	faults, number := c.settings()
	if c.dice.chance(faults.WebhookLost, "webhook lost", m.SID) {
		return errNotPosted
	}
	form := c.textForm(m)
	if c.dice.chance(faults.WebhookDoubled, "webhook doubled", m.SID) && c.pool.begin() {
		go func() {
			defer c.pool.finish()
			// The second posting is the same delivery over again; what it
			// answers is not wanted.
			_, _ = c.post(number.SMSURL, form, faults.WebhookOnce)
		}()
	}
	got, err := c.post(number.SMSURL, form, faults.WebhookOnce)
	if err != nil && number.SMSFallbackURL != "" && !faults.WebhookOnce {
		again := maps.Clone(form) // the doubled one may still be reading
		again.Set("ErrorCode", strconv.Itoa(NotTaken))
		again.Set("ErrorUrl", number.SMSURL)
		got, err = c.post(number.SMSFallbackURL, again, false)
	}
	if err != nil {
		return err
	}
	replies, err := textReplies(got)
	if err != nil {
		return fmt.Errorf("read the hotline's answer: %w", err)
	}
	for _, body := range replies {
		if !c.isBlocked(m.From) {
			c.reply(m.From, body)
		}
	}
	return nil
}

// textForm is what the carrier posts about a text that comes in. Where the
// sender's number seems to be from is mostly unknown, and so it is here.
func (c *Carrier) textForm(m Message) url.Values {
	return url.Values{
		"MessageSid": {m.SID}, "SmsSid": {m.SID}, "SmsMessageSid": {m.SID},
		"AccountSid": {c.opt.AccountSID}, "ApiVersion": {apiVersion},
		"From": {m.From}, "To": {m.To}, "Body": {m.Body},
		"SmsStatus": {Received}, "NumMedia": {"0"}, "NumSegments": {strconv.Itoa(m.Segments)},
		"FromCountry": {"US"}, "FromState": {""}, "FromCity": {""}, "FromZip": {""},
		"ToCountry": {"US"}, "ToState": {""}, "ToCity": {""}, "ToZip": {""},
	}
}

// reply sends a text to a phone on the carrier's own part: nobody asked for
// its status.
func (c *Carrier) reply(to, body string) {
	m := c.newOutbound(OutboundReply, to, body)
	c.ledger.add(record{Message: m})
	c.carry(m)
}
