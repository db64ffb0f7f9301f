package demo

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A dialing is what a Dial has brought about: a call to each of its phones, of
// which the first that comes to the end of its whisper is joined with the
// caller.
type dialing struct {
	verb   node
	legs   []*Call
	joined *Call // nil until somebody is
	since  time.Time
}

// drop ends all the calls of a dialing but one.
func (d *dialing) drop(but *Call) {
	if d == nil {
		return
	}
	for _, leg := range d.legs {
		if leg != but {
			leg.later(leg.dropped)
		}
	}
}

// dropped ends a call that is no longer wanted, as the carrier does.
func (c *Call) dropped() error {
	if c.Status() == InProgress {
		return c.end(Completed)
	}
	return c.end(Canceled)
}

// dialOut rings the phones of a Dial, all at once.
func (c *Call) dialOut(verb node) {
	carrier := c.carrier
	d := &dialing{verb: verb}
	numbers := slices.DeleteFunc(slices.Clone(verb.Children), func(n node) bool { return n.XMLName.Local != "Number" })
	if len(numbers) == 0 { // the text is the number
		numbers = []node{{Text: verb.Text}}
	}
	timeout, err := strconv.Atoi(verb.attr("timeout", "30"))
	if err != nil {
		timeout = 30
	}
	for _, n := range numbers {
		to := strings.TrimSpace(n.Text)
		leg := &Call{
			carrier: carrier, sid: carrier.dice.sid("CA", carrier.opt.Number, to, c.sid), from: verb.attr("callerId", c.to), to: to,
			direction: OutboundDial, parent: c, made: carrier.opt.Now(), status: Queued, here: c.here,
		}
		leg.outgoing = outgoing{
			events: strings.Fields(n.attr("statusCallbackEvent", eventCompleted)), timeout: time.Duration(timeout) * time.Second,
		}
		for attr, target := range map[string]*string{
			"url": &leg.outgoing.url, "statusCallback": &leg.outgoing.callback, "amdStatusCallback": &leg.outgoing.machineCallback,
		} {
			if ref := n.attr(attr, ""); ref != "" {
				*target, _ = c.resolve(ref) // checked before it was played
			}
		}
		d.legs = append(d.legs, leg)
	}
	c.mu.Lock()
	c.waiting, c.dial = &verb, d
	c.mu.Unlock()
	carrier.calls.add(d.legs...)
	for _, leg := range d.legs {
		leg.later(leg.ringUp)
	}
}

// join joins the phone with the caller who had it dialled, unless another was
// faster or the caller has gone.
func (c *Call) join() error {
	p := c.parent
	p.mu.Lock()
	d := p.dial
	if d == nil || d.joined != nil {
		p.mu.Unlock()
		return c.end(Completed)
	}
	d.joined, d.since = c, c.carrier.opt.Now()
	p.other = c
	p.mu.Unlock()
	c.mu.Lock()
	c.other = p
	c.mu.Unlock()
	d.drop(c)
	c.carrier.calls.changed()
	return nil
}

// talk has the person at the other end hear something.
func (c *Call) talk(text string) {
	c.mu.Lock()
	other := c.other
	c.mu.Unlock()
	if other != nil {
		other.hear(Line{Text: text, Other: true})
	}
}

// legOver goes on with the caller once nobody who was dialled is left.
func (c *Call) legOver(leg *Call) error {
	c.mu.Lock()
	d := c.dial
	if d == nil || !slices.Contains(d.legs, leg) {
		c.mu.Unlock()
		return nil
	}
	joined := d.joined
	c.mu.Unlock()
	if joined != leg && (joined != nil || slices.ContainsFunc(d.legs, func(l *Call) bool { return !l.Over() })) {
		return nil
	}
	c.leaveDial()
	form := url.Values{"DialCallStatus": {outcome(d.legs)}, "DialCallSid": {leg.sid}, "DialBridged": {"false"}}
	if joined != nil {
		talk := c.carrier.opt.Now().Sub(d.since)
		form = url.Values{
			"DialCallStatus": {Completed}, "DialCallSid": {leg.sid}, "DialBridged": {"true"},
			"DialCallDuration": {strconv.Itoa(int(talk.Seconds()))},
		}
	}
	if d.verb.attr("action", "") == "" {
		return c.goOn()
	}
	return c.answer(d.verb, form)
}

// leaveDial takes the call out of its Dial and gives what the Dial had brought
// about, or nil.
func (c *Call) leaveDial() *dialing {
	c.mu.Lock()
	defer c.mu.Unlock()
	d := c.dial
	c.dial, c.other, c.waiting = nil, nil, nil
	return d
}

// outcome is the one word for calls none of which led to a talk. Somebody who
// heard the whisper and was not joined has answered all the same: that nobody
// talked is told by DialBridged alone.
func outcome(legs []*Call) string {
	status := map[string]bool{}
	for _, l := range legs {
		status[l.Status()] = true
	}
	switch {
	case status[Completed]:
		return Completed
	case status[NoAnswer], status[Canceled]:
		return NoAnswer
	case status[Busy]:
		return Busy
	}
	return Failed
}
