package demo

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"sync"
	"time"
)

// What Call.Waiting may say.
const (
	WaitsForAnswer    = "answer"    // a key or a word: Press, SayWords or Silence
	WaitsForRecording = "recording" // Record
)

// maxSteps bounds the verbs that are played between two answers of the
// caller; a hotline that goes in a circle is an error, not a long call.
const maxSteps = 100

// A Call is one call of a phone to the hotline. It plays what the hotline says
// until it waits for the caller or is over. Play takes no time; nothing is
// heard but what Heard gives.
//
// It knows the verbs Say, Play, Pause, Gather, Record, Redirect, Hangup and
// Reject; at any other the call ends with an error.
type Call struct {
	carrier *Carrier
	sid     string
	from    string
	began   time.Time

	mu      sync.Mutex
	here    *url.URL // of the document that is playing
	verbs   []node   // of it, still to be played
	waiting *node    // the Gather or Record that waits; nil if none does
	heard   []string
	over    bool
}

// Call has a phone call the hotline and returns when the hotline waits for the
// caller, or the call is over. from may be what stands in place of a number
// that is withheld, such as anonymous.
func (c *Carrier) Call(from string) (*Call, error) {
	if from == "" || from == c.opt.Number {
		return nil, errors.New("a call needs a phone that makes it")
	}
	_, n := c.settings()
	here, err := url.Parse(n.VoiceURL)
	if err != nil || n.VoiceURL == "" {
		return nil, errors.New("no webhook is set for calls")
	}
	call := &Call{carrier: c, sid: c.dice.sid("CA", from, c.opt.Number), from: from, began: c.opt.Now(), here: here}
	return call, call.step(func() error { return call.fetch(n.VoiceURL, url.Values{"CallStatus": {"ringing"}}) })
}

// SID is the carrier's id of the call, CA and 32 hexadecimal digits.
func (c *Call) SID() string { return c.sid }

// Heard is all that the caller has heard, in order; a recording that was
// played stands as its URL.
func (c *Call) Heard() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.heard)
}

// Waiting says what the hotline waits for; empty when the call is over.
func (c *Call) Waiting() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.waiting == nil:
		return ""
	case c.waiting.XMLName.Local == "Record":
		return WaitsForRecording
	}
	return WaitsForAnswer
}

// Over says whether the call has ended.
func (c *Call) Over() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.over
}

// HangUp has the caller hang up. What was being recorded is lost. A call that
// is over stays so.
func (c *Call) HangUp() error {
	return c.step(func() error { return c.end("completed") })
}

// step does one thing of the caller's, or the hotline's first.
func (c *Call) step(do func() error) error {
	if !c.carrier.pool.begin() {
		return ErrClosed
	}
	defer c.carrier.pool.finish()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.over {
		return nil
	}
	if err := do(); err != nil {
		return fmt.Errorf("call %s: %w", c.sid, err)
	}
	return nil
}

// fetch asks the hotline what comes next, and plays it. Calls whose webhook
// fails end, as with the real carrier.
func (c *Call) fetch(webhook string, with url.Values) error {
	for steps := 0; webhook != ""; {
		if err := c.load(webhook, with); err != nil {
			return errors.Join(err, c.end("failed"))
		}
		next, err := c.play(&steps)
		if err != nil {
			return errors.Join(err, c.end("failed"))
		}
		webhook, with = next, nil
	}
	if c.waiting == nil {
		return c.end("completed")
	}
	return nil
}

// load posts what happened and takes the document that answers it.
func (c *Call) load(webhook string, with url.Values) error {
	there, err := url.Parse(webhook)
	if err != nil {
		return errors.New("unreadable URL in TwiML")
	}
	got, err := c.carrier.post(webhook, c.form(with), false)
	if err != nil {
		return err
	}
	if !isXML(got.mediaType) {
		return fmt.Errorf("content type is %q, want text/xml", got.mediaType)
	}
	c.verbs, err = parseTwiML(got.body)
	c.here = there
	return err
}

// form is what the carrier posts about a call.
func (c *Call) form(with url.Values) url.Values {
	number := c.carrier.opt.Number
	form := url.Values{
		"CallSid": {c.sid}, "AccountSid": {c.carrier.opt.AccountSID}, "ApiVersion": {apiVersion},
		"From": {c.from}, "Caller": {c.from}, "To": {number}, "Called": {number},
		"CallStatus": {"in-progress"}, "Direction": {Inbound},
	}
	for name, values := range with {
		form[name] = values
	}
	return form
}

// end tells the hotline that the call is over.
func (c *Call) end(status string) error {
	c.over, c.waiting, c.verbs = true, nil, nil
	_, n := c.carrier.settings()
	if n.StatusCallback == "" {
		return nil
	}
	seconds := int(c.carrier.opt.Now().Sub(c.began).Seconds())
	_, err := c.carrier.post(n.StatusCallback, c.form(url.Values{
		"CallStatus": {status}, "CallDuration": {strconv.Itoa(seconds)},
	}), false)
	return err
}
