package storm

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base64"
	"fmt"
	"net/url"
	"slices"
	"time"
)

// sign is the carrier's signature, written down here a second time: the
// hotline's own hand must not vouch for itself.
func sign(to string, form url.Values) string {
	names := make([]string, 0, len(form))
	for name := range form {
		names = append(names, name)
	}
	slices.Sort(names)
	mac := hmac.New(sha1.New, []byte(token))
	mac.Write([]byte(to))
	for _, name := range names {
		mac.Write([]byte(name + form.Get(name)))
	}
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

func smsForm(sid, from, body string) url.Values {
	return url.Values{
		"MessageSid": {sid}, "SmsSid": {sid}, "SmsMessageSid": {sid}, "AccountSid": {account}, "ApiVersion": {"2010-04-01"},
		"From": {from}, "To": {number}, "Body": {body}, "SmsStatus": {"received"}, "NumMedia": {"0"}, "NumSegments": {"1"},
	}
}

// tries is how often the carrier posts a text that is not taken.
const tries = 4

// text has a phone send a text. It returns once the carrier has done with it:
// taken, given up, or never posted. The carrier holds it in any case.
func (c *carrier) text(from, body string) *text {
	c.mu.Lock()
	m := &text{sid: c.newSID("SM"), from: from, to: number, body: body, at: time.Now()}
	c.inbox = append(c.inbox, m)
	c.mu.Unlock()
	x := c.mix.Load()
	most := tries
	switch {
	case c.dice.chance(x.never):
		c.counted("webhook never posted")
		return m
	case c.dice.chance(x.once):
		c.counted("webhook tried once")
		most = 1
	}
	if c.dice.chance(x.delayed) {
		time.Sleep(c.dice.upTo(300 * time.Millisecond))
	}
	if c.dice.chance(x.concurrent) {
		c.counted("webhook twice at once")
		c.later(0, func() { c.deliver(m, 1) })
	}
	c.deliver(m, most)
	if c.dice.chance(x.repeated) {
		c.counted("webhook repeated")
		c.later(c.dice.upTo(2*time.Second), func() { c.deliver(m, 1) })
	}
	return m
}

// deliver posts a text until it is taken.
func (c *carrier) deliver(m *text, most int) {
	form := smsForm(m.sid, m.from, m.body)
	for i := range most {
		to := c.base + "/twilio/sms"
		if i == most-1 && i > 0 {
			to += "/fallback"
		}
		c.mu.Lock()
		if m.begunAt.IsZero() {
			m.begunAt = time.Now()
		}
		c.mu.Unlock()
		status, body := c.posted(to, form)
		switch {
		case status >= 200 && status < 300:
			c.mu.Lock()
			if !m.acked {
				m.acked, m.ackedAt, m.answer = true, time.Now(), body
			}
			same := m.answer == body
			c.mu.Unlock()
			if !same {
				c.strange("text %s was answered %q, then %q", m.sid, m.answer, body)
			}
			return
		case status != 0 && status != 503:
			c.strange("text %s was answered %d %q", m.sid, status, body)
			return
		}
		c.counted(fmt.Sprintf("webhook not taken (%d)", status))
		time.Sleep(80*time.Millisecond + c.dice.upTo(80*time.Millisecond))
	}
}

// later has a job done after a while by one of the few that do such.
func (c *carrier) later(after time.Duration, job func()) {
	c.busy.Add(1)
	hand := func() {
		select {
		case c.jobs <- job:
		case <-c.gone:
		}
	}
	if after == 0 {
		hand()
		return
	}
	time.AfterFunc(after, hand)
}

// told posts what became of a text, as its mix says: lost, doubled, late, of
// something else, and the end before the beginning.
func (c *carrier) told(m *text, callback string, now bool) {
	x := c.mix.Load()
	for _, status := range []string{"sent", "delivered"} {
		if !now && c.dice.chance(x.dropped) {
			continue
		}
		sid := m.sid
		if c.dice.chance(x.stray) {
			sid = "SM" + "ffffffff" + m.sid[10:]
			c.later(0, func() { c.posted(c.base+"/twilio/sms/status", statusForm(sid, m.to, status)) })
			continue
		}
		post := func() { c.posted(callback, statusForm(sid, m.to, status)) }
		if now {
			post()
			continue
		}
		times := 1
		if c.dice.chance(x.doubled) {
			times = 2
		}
		for range times {
			wait := c.dice.upTo(20 * time.Millisecond)
			if c.dice.chance(x.late) {
				wait = c.dice.upTo(5 * time.Second)
			}
			c.later(wait, post)
		}
	}
}

func statusForm(sid, to, status string) url.Values {
	return url.Values{
		"MessageSid": {sid}, "SmsSid": {sid}, "MessageStatus": {status}, "SmsStatus": {status},
		"AccountSid": {account}, "From": {number}, "To": {to}, "ApiVersion": {"2010-04-01"},
	}
}
