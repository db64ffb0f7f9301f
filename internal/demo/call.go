package demo

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"sync"
	"time"
)

// What Call.Waiting may say.
const (
	WaitsForAnswer    = "answer"    // a key or a word: Press, SayWords or Silence
	WaitsForRecording = "recording" // Record, or Silence
	WaitsForPickup    = "ringing"   // the phone rings: Answer, Decline, LetRing or AnswerAsMachine
	WaitsForDial      = "dialing"   // the hotline rings somebody: nothing to do but HangUp
	WaitsForTalk      = "talking"   // joined with somebody: SayWords
)

// What Call.Status may be besides Queued and Failed, in the carrier's words.
const (
	CallRinging  = "ringing"
	InProgress   = "in-progress"
	Completed    = "completed"
	Busy         = "busy"
	NoAnswer     = "no-answer"
	Canceled     = "canceled"
	OutboundDial = "outbound-dial" // a Direction: from the hotline, to join somebody with a caller
)

// maxSteps bounds the verbs that are played between two answers of the
// caller; a hotline that goes in a circle is an error, not a long call.
const maxSteps = 100

// A Call is one call between a phone and the hotline, whoever rang. It plays
// what the hotline says until it waits for the phone or is over. Play takes no
// time; nothing is heard but what Heard and Lines give. Only ringing takes
// real time, unless LetRing ends it.
//
// It knows the verbs Say, Play, Pause, Gather, Record, Dial, Redirect, Hangup
// and Reject. A document that the real carrier would refuse, or that would
// leave the caller in silence, ends the call with an error.
type Call struct {
	carrier   *Carrier
	sid       string
	from, to  string
	direction string
	parent    *Call // whose Dial made it; nil for any other
	made      time.Time
	outgoing  outgoing // what the hotline asked for; empty for a call that came in

	turn     sync.Mutex // held through one thing that happens to the call, and guards these
	hang     bool       // the document has told to hang up
	detached bool       // no longer of its parent's Dial: the hotline has called it away

	mu         sync.Mutex // guards what follows; never held through a request
	status     string
	answered   time.Time // zero until then
	ended      time.Time // zero until then
	answeredBy string
	here       *url.URL // of the document that is playing
	verbs      []node   // of it, still to be played
	waiting    *node    // the Gather, Record or Dial that waits; nil if none does
	lines      []Line
	dial       *dialing // what the Dial that waits has brought about
	other      *Call    // joined with it
	told       int      // notices of its status so far
	ring       *time.Timer
}

// A Line is one thing that the phone has heard.
type Line struct {
	// Lang is the language (BCP 47, as browsers know it); empty if not known.
	Lang string
	// Text is what was said, or the URL of a sound.
	Text  string
	Sound bool // Text is a URL
	Other bool // said by the person at the other end, not by the hotline
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
	now := c.opt.Now()
	call := &Call{
		carrier: c, sid: c.dice.sid("CA", from, c.opt.Number), from: from, to: c.opt.Number, direction: Inbound,
		made: now, status: InProgress, answered: now, here: here,
	}
	c.calls.add(call)
	return call, call.step(func() error { return call.fetch(n.VoiceURL, url.Values{"CallStatus": {CallRinging}}) })
}

// SID is the carrier's id of the call, CA and 32 hexadecimal digits.
func (c *Call) SID() string { return c.sid }

// Phone is the phone's end of the call, whichever way it went.
func (c *Call) Phone() string {
	if c.direction == Inbound {
		return c.from
	}
	return c.to
}

// Direction is Inbound, OutboundAPI or OutboundDial.
func (c *Call) Direction() string { return c.direction }

// Shows is the number that a phone which is called sees.
func (c *Call) Shows() string { return c.from }

// Status is the carrier's word for where the call stands.
func (c *Call) Status() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.status
}

// Heard is all that the phone has heard, in order; a recording that was played
// stands as its URL.
func (c *Call) Heard() []string {
	var texts []string
	for _, l := range c.Lines() {
		texts = append(texts, l.Text)
	}
	return texts
}

// Lines is all that the phone has heard, in order.
func (c *Call) Lines() []Line {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.lines)
}

// Waiting says what the call waits for; empty when it is over, or while the
// hotline is asked what comes next.
func (c *Call) Waiting() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case !c.ended.IsZero():
		return ""
	case c.status == CallRinging && c.direction != Inbound:
		return WaitsForPickup
	case c.other != nil:
		return WaitsForTalk
	case c.waiting == nil:
		return ""
	}
	switch c.waiting.XMLName.Local {
	case "Record":
		return WaitsForRecording
	case "Dial":
		return WaitsForDial
	}
	return WaitsForAnswer
}

// Partner is the phone with which this one is joined; empty if with none.
// Neither phone shows it: it is for whoever watches both.
func (c *Call) Partner() string {
	c.mu.Lock()
	other := c.other
	c.mu.Unlock()
	if other == nil {
		return ""
	}
	return other.Phone()
}

// Over says whether the call has ended.
func (c *Call) Over() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return !c.ended.IsZero()
}

// HangUp has the phone hang up. What was being recorded is lost: see
// RecordThenHangUp. A call that is over stays so, and one that rings is
// declined.
func (c *Call) HangUp() error {
	return c.step(func() error {
		if c.Status() == CallRinging && c.direction != Inbound {
			return c.end(Busy)
		}
		return c.end(Completed)
	})
}

// step does one thing that happens to the call, after the one before it.
func (c *Call) step(do func() error) error {
	if !c.carrier.pool.begin() {
		return ErrClosed
	}
	defer c.carrier.pool.finish()
	c.turn.Lock()
	defer c.turn.Unlock()
	if c.Over() {
		return nil
	}
	err := do()
	c.carrier.calls.changed()
	if err != nil {
		return fmt.Errorf("call %s: %w", c.sid, err)
	}
	return nil
}

// later does one thing that happens to the call as soon as it can, while its
// errors go to the log.
func (c *Call) later(do func() error) {
	c.carrier.pool.do(func() {
		if err := c.step(do); err != nil {
			c.carrier.opt.Log.Warn("call went wrong", "call_sid", c.sid, "err", err)
		}
	})
}
