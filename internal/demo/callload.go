package demo

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"time"

	"neighborline/internal/twilio/twimlcheck"
)

// fetch asks the hotline what comes next, and plays it. Calls whose webhook
// fails end, as with the real carrier.
func (c *Call) fetch(webhook string, with url.Values) error {
	for steps := 0; webhook != ""; {
		if err := c.load(webhook, with); err != nil {
			return errors.Join(err, c.end(Failed))
		}
		next, err := c.play(&steps)
		if err != nil {
			return errors.Join(err, c.end(Failed))
		}
		webhook, with = next, nil
	}
	return c.rest()
}

// rest is what becomes of a call when nothing more is to be played: it waits,
// is joined with its caller if it was dialled, or is over.
func (c *Call) rest() error {
	switch {
	case c.Waiting() != "" || c.Over():
		return nil
	case c.whispers() && !c.hang:
		return c.join()
	}
	return c.end(Completed)
}

// load posts what happened and takes the document that answers it. What cannot
// be had is asked for at the number's fallback.
func (c *Call) load(webhook string, with url.Values) error {
	there, err := url.Parse(webhook)
	if err != nil {
		return errors.New("unreadable URL in TwiML")
	}
	verbs, err := c.document(webhook, c.form(with))
	if _, n := c.carrier.settings(); err != nil && n.VoiceFallbackURL != "" {
		form := c.form(with)
		form.Set("ErrorCode", strconv.Itoa(NotTaken))
		form.Set("ErrorUrl", webhook)
		c.carrier.opt.Log.Warn("call goes on with the fallback", "call_sid", c.sid, "err", err)
		if there, err = url.Parse(n.VoiceFallbackURL); err == nil {
			verbs, err = c.document(n.VoiceFallbackURL, form)
		}
	}
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.verbs, c.here, c.hang = verbs, there, false
	return nil
}

// document posts a form and gives the verbs of the answer, after the faults
// that a webhook may meet.
func (c *Call) document(webhook string, form url.Values) ([]node, error) {
	carrier := c.carrier
	faults, _ := carrier.settings()
	again := func() { // what it answers is not wanted
		_, _ = carrier.post(webhook, form, faults.WebhookOnce)
	}
	if carrier.dice.chance(faults.WebhookDoubled, "call doubled", c.sid) {
		carrier.pool.do(again)
	}
	if carrier.dice.chance(faults.WebhookLate, "call late", c.sid) {
		late := carrier.dice.float("call lateness", c.sid)
		carrier.pool.after(time.Duration(late*float64(faults.lateness())), again)
	}
	if carrier.dice.chance(faults.AnswerLost, "call answer lost", c.sid) {
		again()
	}
	got, err := carrier.post(webhook, form, faults.WebhookOnce)
	if err != nil {
		return nil, err
	}
	if !isXML(got.mediaType) {
		return nil, fmt.Errorf("content type is %q, want text/xml", got.mediaType)
	}
	kind := twimlcheck.Call
	if c.whispers() {
		kind = twimlcheck.Whisper
	}
	if err := twimlcheck.Check(kind, got.body); err != nil {
		carrier.opt.Log.Error("TwiML is illegal", "call_sid", c.sid, "err", err)
		return nil, fmt.Errorf("illegal TwiML: %w", err)
	}
	return parseTwiML(got.body)
}

// form is what the carrier posts about a call.
func (c *Call) form(with url.Values) url.Values {
	form := url.Values{
		"CallSid": {c.sid}, "AccountSid": {c.carrier.opt.AccountSID}, "ApiVersion": {apiVersion},
		"From": {c.from}, "Caller": {c.from}, "To": {c.to}, "Called": {c.to},
		"CallStatus": {c.Status()}, "Direction": {c.direction},
	}
	if c.parent != nil {
		form.Set("ParentCallSid", c.parent.sid)
	}
	for name, values := range with {
		form[name] = values
	}
	return form
}

// end ends the call, with the calls that its Dial made, and tells the hotline.
func (c *Call) end(status string) error {
	c.mu.Lock()
	if !c.ended.IsZero() {
		c.mu.Unlock()
		return nil
	}
	c.status, c.ended = status, c.carrier.opt.Now()
	c.waiting, c.verbs = nil, nil
	dial := c.dial
	c.dial, c.other = nil, nil
	if c.ring != nil {
		c.ring.Stop()
	}
	c.mu.Unlock()
	dial.drop(nil)
	if c.whispers() {
		c.parent.later(func() error { return c.parent.legOver(c) })
	}
	c.tell(eventCompleted)
	return nil
}

// hear writes down what the phone hears.
func (c *Call) hear(l Line) {
	c.mu.Lock()
	c.lines = append(c.lines, l)
	c.mu.Unlock()
	c.carrier.calls.changed()
}

// wait says which verb waits.
func (c *Call) wait(v *node) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.waiting = v
}

// whispers says whether what is played comes before the phone is joined with
// the caller who had it dialled.
func (c *Call) whispers() bool { return c.parent != nil && !c.detached }
