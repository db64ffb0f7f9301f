package demo

import (
	"errors"
	"maps"
	"time"
)

// Faults are the ways in which the carrier misbehaves, switched by SetFaults
// at any time. The zero value is a carrier that works.
//
// A float64 is the probability, 0 to 1, with which it happens to each request
// or text, by the carrier's seed. Of the faults of one send the first in this
// order that comes up happens.
type Faults struct {
	// Down closes every REST connection without an answer.
	Down bool

	// What a request to send a text may meet, with nothing sent …
	Unauthorized float64 // 401, as if the account were suspended
	TooMany      float64 // 429 with Retry-After: 1
	Unavailable  float64 // 503
	// … and once the text was taken, which the hotline cannot see.
	ServerError float64 // 500
	Reset       float64 // the connection dies
	Hang        float64 // no answer, until the client gives up or HangFor is over
	CutAnswer   float64 // 201, and half of the JSON
	// HangFor is in real time; 0 is 30 seconds.
	HangFor time.Duration

	// ListUnavailable is a 503 to a request for the list of texts.
	ListUnavailable float64
	// ListLag is how long, by the carrier's clock, a new text is missing from
	// the list.
	ListLag time.Duration

	// What may become of a status callback.
	CallbackEarly   float64 // all of them come before the answer to the send
	CallbackDropped float64
	CallbackDoubled float64
	CallbackLate    float64 // by up to Lateness, and so maybe after its successor
	// Lateness is in real time; 0 is 100 milliseconds.
	Lateness time.Duration

	// What may become of the webhook of a text to the hotline, or of a turn of a
	// call.
	WebhookLost    float64 // it is only in the list; texts alone
	WebhookDoubled float64 // twice at once
	WebhookLate    float64 // once more, by up to Lateness later; calls alone
	AnswerLost     float64 // posted again, since the first answer got lost; calls alone
	WebhookOnce    bool    // never tried again, and no fallback

	// RecordingLost is a recording that the hotline is told of and that never
	// comes: no notice, and nothing to fetch.
	RecordingLost float64

	// Undeliverable gives, by phone, the error code of texts to it. Codes
	// from 21000 to 21999 are answered to the send, such as 21610 (opted out)
	// and 21211 (no such number); those from 30000 come as a status, such as
	// 30003 (unreachable), 30005 (unknown), 30006 (landline), 30007 (filtered).
	Undeliverable map[string]int
}

// errNotPosted is a webhook that a fault lost.
var errNotPosted = errors.New("webhook was lost on the way")

// hangFor is how long a request hangs at most.
func (f Faults) hangFor() time.Duration {
	if f.HangFor <= 0 {
		return 30 * time.Second
	}
	return f.HangFor
}

// lateness is how late a late callback is at most.
func (f Faults) lateness() time.Duration {
	if f.Lateness <= 0 {
		return 100 * time.Millisecond
	}
	return f.Lateness
}

// SetFaults has the carrier misbehave from now on as f says, and no otherwise.
func (c *Carrier) SetFaults(f Faults) {
	f.Undeliverable = maps.Clone(f.Undeliverable)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.faults = f
}

// Faults is what SetFaults last said.
func (c *Carrier) Faults() Faults {
	c.mu.Lock()
	defer c.mu.Unlock()
	f := c.faults
	f.Undeliverable = maps.Clone(f.Undeliverable)
	return f
}

// settings gives what a request needs to know, as of now. The map in it must
// not be changed: SetFaults puts another in its place.
func (c *Carrier) settings() (Faults, number) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.faults, c.number
}

// undeliverable is the code of texts to a phone, or 0.
func (c *Carrier) undeliverable(phone string) int {
	f, _ := c.settings()
	return f.Undeliverable[phone]
}

// What may happen to a send, in the order in which chance is asked.
type sendFault int

const (
	sendFine sendFault = iota
	sendUnauthorized
	sendTooMany
	sendUnavailable
	sendServerError
	sendReset
	sendHang
	sendCutAnswer
)

// sendFault asks chance what happens to one try to send a text.
func (c *Carrier) sendFault(f Faults, to, body string) sendFault {
	for i, p := range []float64{f.Unauthorized, f.TooMany, f.Unavailable, f.ServerError, f.Reset, f.Hang, f.CutAnswer} {
		which := sendFault(i + 1)
		if c.dice.chance(p, "send", string(rune('0'+which)), to, body) {
			return which
		}
	}
	return sendFine
}
