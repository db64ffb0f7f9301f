package demo

import (
	"net/url"
	"strconv"
	"time"
)

// newOutbound makes a text from the hotline's number, queued.
func (c *Carrier) newOutbound(direction, to, body string) Message {
	return Message{
		SID: c.dice.sid("SM", c.opt.Number, to, body), Direction: direction,
		From: c.opt.Number, To: to, Body: body,
		At: c.opt.Now(), Status: Queued, Segments: segments(body),
	}
}

// carry takes a text that is in the ledger to its phone, at the pace of the
// number.
func (c *Carrier) carry(m Message) {
	c.pool.after(c.wait(m.Segments), func() { c.progress(m.SID) })
}

// wait gives how long the number's pace holds up a text of so many segments,
// and books its place.
func (c *Carrier) wait(segments int) time.Duration {
	if c.opt.SegmentsPerSecond <= 0 {
		return 0
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	now := time.Now() // a real pace, whatever the demo's clock says
	if c.free.Before(now) {
		c.free = now
	}
	start := c.free
	c.free = start.Add(time.Duration(float64(segments) / c.opt.SegmentsPerSecond * float64(time.Second)))
	return start.Sub(now)
}

// progress takes a text from the queue to its end, and tells each status.
func (c *Carrier) progress(sid string) {
	r, ok := c.ledger.find(sid)
	if !ok || r.Status != Queued {
		return
	}
	now := c.opt.Now()
	if !r.expires.IsZero() && now.After(r.expires) {
		c.become(r, Failed, codeExpired)
		return
	}
	code := c.undeliverable(r.To)
	if neverSent[code] {
		c.become(r, Failed, code)
		return
	}
	c.become(r, Sent, 0)
	if code != 0 {
		c.become(r, Undelivered, code)
		return
	}
	c.become(r, Delivered, 0)
}

// Codes of a text that the carrier took.
const codeExpired = 30036

// neverSent are the codes with which a text fails before it leaves: a full
// queue, an account or a number that may not send.
var neverSent = map[int]bool{30001: true, 30002: true, 30032: true, 30033: true, 30034: true, 30035: true, codeExpired: true}

// become writes a status down and tells it.
func (c *Carrier) become(r record, status string, code int) {
	now := c.opt.Now()
	r, ok := c.ledger.update(r.SID, now, func(r *record) {
		r.Status, r.ErrorCode = status, code
		if status == Sent {
			r.sent = now
		}
	})
	if !ok || r.callback == "" {
		return
	}
	form := url.Values{
		"MessageSid": {r.SID}, "SmsSid": {r.SID},
		"MessageStatus": {status}, "SmsStatus": {status},
		"AccountSid": {c.opt.AccountSID}, "From": {r.From}, "To": {r.To},
		"ApiVersion": {apiVersion},
	}
	if code != 0 {
		form.Set("ErrorCode", strconv.Itoa(code))
	}
	if status == Delivered || status == Undelivered {
		form.Set("RawDlrDoneDate", now.UTC().Format("0601021504"))
	}
	c.tell(r.SID, status, r.callback, form)
}

// tell posts a status, if faults let it, once or twice, now or late. A failed
// try is the carrier's loss: it is not told again.
func (c *Carrier) tell(sid, status, callback string, form url.Values) {
	faults, _ := c.settings()
	if c.dice.chance(faults.CallbackDropped, "callback dropped", sid, status) {
		return
	}
	times := 1
	if c.dice.chance(faults.CallbackDoubled, "callback doubled", sid, status) {
		times = 2
	}
	for range times {
		post := func() {
			if _, err := c.post(callback, form, false); err != nil {
				c.opt.Log.Warn("status not taken by the hotline", "sid", sid, "status", status, "err", err)
			}
		}
		if c.dice.chance(faults.CallbackLate, "callback late", sid, status) {
			late := c.dice.float("callback lateness", sid, status)
			c.pool.after(time.Duration(late*float64(faults.lateness())), post)
			continue
		}
		post()
	}
}
