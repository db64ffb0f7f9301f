package demo

import (
	"errors"
	"net/url"
	"slices"
	"strconv"
	"time"
)

// A Habit is what a phone does by itself when it is called.
type Habit string

// The habits.
const (
	Rings    Habit = ""        // it rings until somebody says what happens, or the hotline has waited long enough
	PicksUp  Habit = "answer"  // a person answers at once
	Declines Habit = "busy"    // it is busy
	RingsOut Habit = "ring"    // nobody answers, and no time is lost with it
	Machine  Habit = "machine" // an answering machine does
	NoLine   Habit = "failed"  // it cannot be called
)

// SetHabit says what a phone does by itself from now on when it is called.
func (c *Carrier) SetHabit(phone string, h Habit) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.habits[phone] = h
}

// Events of a call of which the hotline can be told.
const (
	eventInitiated = "initiated"
	eventRinging   = "ringing"
	eventAnswered  = "answered"
	eventCompleted = "completed"
)

// An outgoing is what the hotline asked for with a call that it makes.
type outgoing struct {
	url             string // of what is played to whoever answers
	callback        string // hears of the events; may be empty
	events          []string
	timeout         time.Duration // of ringing
	detect          string        // MachineDetection: Enable or DetectMessageEnd, before url is asked; empty is none
	machineCallback string        // hears what answered, while the call goes on
}

// maxSilences bounds how often an answering machine is asked again.
const maxSilences = 20

// ringUp calls the phone.
func (c *Call) ringUp() error {
	carrier := c.carrier
	c.tell(eventInitiated)
	if !isNumber(c.to) || c.to == carrier.opt.Number {
		return c.end(Failed)
	}
	carrier.mu.Lock()
	habit := carrier.habits[c.to]
	carrier.mu.Unlock()
	if habit == NoLine {
		return c.end(Failed)
	}
	if _, busy := carrier.Active(c.to); busy {
		return c.end(Busy)
	}
	c.mu.Lock()
	c.status = CallRinging
	c.mu.Unlock()
	carrier.calls.changed()
	c.tell(eventRinging)
	switch habit {
	case PicksUp, Machine:
		return c.pickUp(habit == Machine)
	case Declines:
		return c.end(Busy)
	case RingsOut:
		return c.end(NoAnswer)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	// Real time, whatever the demo's clock says: somebody looks at the phone.
	c.ring = time.AfterFunc(c.outgoing.timeout, func() { c.later(c.ringOut) })
	return nil
}

// ringOut ends ringing that nobody has answered.
func (c *Call) ringOut() error {
	if c.Waiting() != WaitsForPickup {
		return nil
	}
	return c.end(NoAnswer)
}

// Answer has the phone's owner take the call that rings, and returns when the
// hotline waits for an answer, the two are joined, or the call is over.
func (c *Call) Answer() error { return c.ringing(func() error { return c.pickUp(false) }) }

// AnswerAsMachine has an answering machine take the call. It says nothing that
// the hotline would understand, and presses no key.
func (c *Call) AnswerAsMachine() error { return c.ringing(func() error { return c.pickUp(true) }) }

// Decline has the phone's owner press the call away.
func (c *Call) Decline() error { return c.ringing(func() error { return c.end(Busy) }) }

// LetRing lets the call ring until the hotline gives up, in no time.
func (c *Call) LetRing() error { return c.ringing(c.ringOut) }

// ringing does something with a call that rings, and with no other.
func (c *Call) ringing(do func() error) error {
	return c.step(func() error {
		if c.Waiting() != WaitsForPickup {
			return errors.New("the phone does not ring")
		}
		return do()
	})
}

// pickUp answers the call.
func (c *Call) pickUp(machine bool) error {
	by := ""
	if c.outgoing.detect != "" || c.outgoing.machineCallback != "" {
		by = answeredBy(machine, c.outgoing.detect)
	}
	c.mu.Lock()
	c.status, c.answered, c.answeredBy = InProgress, c.carrier.opt.Now(), by
	if c.ring != nil {
		c.ring.Stop()
	}
	c.mu.Unlock()
	c.carrier.calls.changed()
	c.tell(eventAnswered)
	c.tellMachine(by)
	var with url.Values
	if c.outgoing.detect != "" {
		with = url.Values{"AnsweredBy": {by}}
	}
	if c.outgoing.url == "" {
		return c.rest()
	}
	err := c.fetch(c.outgoing.url, with)
	if machine {
		err = errors.Join(err, c.tape())
	}
	return err
}

func answeredBy(machine bool, detect string) string {
	switch {
	case !machine:
		return "human"
	case detect == "DetectMessageEnd":
		return "machine_end_beep"
	}
	return "machine_start"
}

// tape is an answering machine: silent, until it has heard enough.
func (c *Call) tape() error {
	for range maxSilences {
		var err error
		switch verb, waits := c.waitsFor(); waits {
		case WaitsForAnswer:
			err = c.silence(verb)
		case WaitsForRecording:
			err = c.goOn()
		default:
			return nil
		}
		if err != nil {
			return err
		}
	}
	return c.end(Completed)
}

// tell tells the hotline where the call stands, if it wants to know.
func (c *Call) tell(event string) {
	callback, events := c.outgoing.callback, c.outgoing.events
	if c.direction == Inbound {
		_, n := c.carrier.settings()
		callback, events = n.StatusCallback, []string{eventCompleted}
	}
	if callback == "" || !slices.Contains(events, event) {
		return
	}
	now := c.carrier.opt.Now()
	form := c.form(url.Values{"CallbackSource": {"call-progress-events"}, "Timestamp": {now.UTC().Format(rfc2822)}})
	if event == eventInitiated {
		form.Set("CallStatus", eventInitiated)
	}
	c.mu.Lock()
	form.Set("SequenceNumber", strconv.Itoa(c.told))
	c.told++
	if event == eventCompleted {
		form.Set("CallDuration", strconv.Itoa(c.talkedLocked()))
	}
	if c.answeredBy != "" {
		form.Set("AnsweredBy", c.answeredBy)
	}
	c.mu.Unlock()
	c.carrier.tell(c.sid, event, callback, form)
}

// talkedLocked is how long the call has lasted, in seconds.
func (c *Call) talkedLocked() int {
	if c.answered.IsZero() {
		return 0
	}
	return int(c.ended.Sub(c.answered).Seconds())
}

// tellMachine tells what answered, where that is told apart from the rest.
func (c *Call) tellMachine(by string) {
	if c.outgoing.machineCallback == "" {
		return
	}
	form := url.Values{
		"CallSid": {c.sid}, "AccountSid": {c.carrier.opt.AccountSID}, "ApiVersion": {apiVersion},
		"AnsweredBy": {by}, "MachineDetectionDuration": {"2500"},
	}
	c.carrier.pool.do(func() { c.carrier.tell(c.sid, "machine", c.outgoing.machineCallback, form) })
}
