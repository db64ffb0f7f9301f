package hotlinetest

import (
	"context"
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

// A RungCall is one call of ours that reached the carrier.
type RungCall struct {
	aid.Call
	To  aid.Phone
	SID string
	At  time.Time

	hidden int
}

// A RingOutcome is what the carrier does with one call.
type RingOutcome struct {
	Err   error // what Ring returns; nil is a plain yes
	Takes bool  // with Err: the phone rings all the same
	// Hidden is how many of the carrier's lists do not show it yet.
	Hidden int
}

// ScriptRing says what happens to the next calls.
func (c *Carrier) ScriptRing(outcomes ...RingOutcome) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ringing = append(c.ringing, outcomes...)
}

// Ring implements outbox.Carrier.
func (c *Carrier) Ring(_ context.Context, call aid.Call, to aid.Phone) (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.tries++
	var o RingOutcome
	if len(c.ringing) > 0 {
		o, c.ringing = c.ringing[0], c.ringing[1:]
	}
	sid := ""
	if o.Err == nil || o.Takes {
		sid = fmt.Sprintf("CAc%031x", len(c.rung)+1)
		c.rung = append(c.rung, RungCall{Call: call, To: to, SID: sid, At: c.now(), hidden: o.Hidden})
	}
	if o.Err != nil {
		return "", o.Err
	}
	return sid, nil
}

// Rung implements outbox.Carrier.
func (c *Carrier) Rung(_ context.Context, to aid.Phone, since time.Time) ([]twilio.PlacedCall, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.listErr != nil {
		return nil, c.listErr
	}
	var out []twilio.PlacedCall
	for i, r := range c.rung {
		if r.To != to || r.At.Before(since) {
			continue
		}
		if r.hidden > 0 {
			c.rung[i].hidden--
		} else {
			out = append(out, twilio.PlacedCall{SID: r.SID, To: to, CreatedAt: r.At})
		}
	}
	return out, nil
}

// RungCalls lists the calls that the carrier took, those before from left out.
func (c *Carrier) RungCalls(from int) []RungCall {
	c.mu.Lock()
	defer c.mu.Unlock()
	return append([]RungCall(nil), c.rung[min(from, len(c.rung)):]...)
}
