package hotlinetest

import (
	"context"
	"fmt"
	"sync"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

// A Sent is one text that reached the carrier.
type Sent struct {
	aid.Outbound
	Body string // the words, whole: a test may read them
	SID  string
	At   time.Time
}

// An Outcome is what the carrier does with one text.
type Outcome struct {
	Err     error         // what Send returns; nil is a plain yes
	Takes   bool          // with Err: the carrier has the text all the same
	Delay   time.Duration // on the wire, in real time
	Hidden  int           // lists of the carrier that do not show it yet
	Arrived func()        // called once the bytes are there, before the answer
}

// A Carrier takes texts and keeps them, in order. What it does with the next
// ones can be scripted. Its methods may be called at the same time.
type Carrier struct {
	// Watch, if set before the first text, is told of each when its send
	// begins.
	Watch func(aid.Outbound)

	now func() time.Time

	mu      sync.Mutex
	sent    []Sent
	hidden  map[string]int // by SID
	tries   int
	script  []Outcome
	scripts map[aid.Phone][]Outcome
	listErr error
	rung    []RungCall
	ringing []RingOutcome
}

// NewCarrier makes a carrier that says yes to everything.
func NewCarrier(now func() time.Time) *Carrier {
	return &Carrier{now: now, hidden: map[string]int{}, scripts: map[aid.Phone][]Outcome{}}
}

// Script says what happens to the next texts, whoever they are to.
func (c *Carrier) Script(outcomes ...Outcome) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.script = append(c.script, outcomes...)
}

// ScriptFor says what happens to the next texts to one phone.
func (c *Carrier) ScriptFor(to aid.Phone, outcomes ...Outcome) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.scripts[to] = append(c.scripts[to], outcomes...)
}

// ListFails makes every list fail with err; nil ends that.
func (c *Carrier) ListFails(err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.listErr = err
}

// Send implements outbox.Carrier.
func (c *Carrier) Send(_ context.Context, m aid.Outbound) (string, error) {
	if c.Watch != nil {
		c.Watch(m)
	}
	o := c.next(m.To)
	if o.Delay > 0 {
		time.Sleep(o.Delay)
	}
	sid := ""
	if o.Err == nil || o.Takes {
		sid = c.take(m, o.Hidden)
	}
	if o.Arrived != nil {
		o.Arrived()
	}
	if o.Err != nil {
		return "", o.Err
	}
	return sid, nil
}

// next is what is scripted for a text to a phone.
func (c *Carrier) next(to aid.Phone) (o Outcome) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.tries++
	switch {
	case len(c.scripts[to]) > 0:
		o, c.scripts[to] = c.scripts[to][0], c.scripts[to][1:]
	case len(c.script) > 0:
		o, c.script = c.script[0], c.script[1:]
	}
	return o
}

func (c *Carrier) take(m aid.Outbound, hidden int) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	sid := fmt.Sprintf("SMc%031x", len(c.sent)+1)
	c.sent = append(c.sent, Sent{Outbound: m, Body: m.Body.Text(), SID: sid, At: c.now()})
	c.hidden[sid] = hidden
	return sid
}

// Listed implements outbox.Carrier.
func (c *Carrier) Listed(_ context.Context, to aid.Phone, since time.Time) ([]twilio.Message, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.listErr != nil {
		return nil, c.listErr
	}
	var out []twilio.Message
	for _, s := range c.sent {
		if s.To != to || s.At.Before(since) {
			continue
		}
		if c.hidden[s.SID] > 0 {
			c.hidden[s.SID]--
			continue
		}
		out = append(out, twilio.Message{SID: s.SID, To: to, Body: aid.Body(s.Body), Status: aid.Sent, CreatedAt: s.At})
	}
	return out, nil
}

// Count is how many texts were tried, taken or not.
func (c *Carrier) Count() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.tries
}

// Sent lists the texts that the carrier took, those before from left out.
func (c *Carrier) Sent(from int) []Sent {
	c.mu.Lock()
	defer c.mu.Unlock()
	return append([]Sent(nil), c.sent[min(from, len(c.sent)):]...)
}
