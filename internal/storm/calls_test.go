package storm

import (
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strings"
	"time"
)

// A turn is one webhook of a call that was answered with 2xx.
type turn struct {
	sid    string
	visit  int
	to     string
	form   url.Values
	answer string
}

// heard is what callers do when they hear some words: press keys, or say
// something where they can.
var heard = []struct{ words, press, say string }{
	{"For English, press 1", "1", ""},
	{"For help, press 1", "1", ""},
	{"What do you need most", "1", "groceries"},
	{"Press the 5 numbers of your zip code", "ZIP", ""},
	{"How soon do you need it", "1", "today"},
	{"How many people is this for", "2", "two"},
	{"at higher risk", "#", ""},
	{"Speak after the tone", "", ""},
	{"What first name may we use", "#", canary},
	{"Is it safe for us to call", "1", "yes"},
	{"Can this phone get text messages", "1", "yes"},
	{"Is that right", "1", "yes"},
}

// action is where the carrier goes on with a call; the last of a document
// counts.
var action = regexp.MustCompile(`action="([^"]+)"`)

// A call is one of somebody's to the hotline, as the carrier has it.
type call struct {
	*crowd
	sid, from, zip string
}

// calls has somebody ring the hotline up and go through the intake by keys and
// by voice. Some hang up on the way, and turns come twice.
func (w *crowd) calls() {
	w.carrier.mu.Lock()
	c := &call{crowd: w, sid: w.newSID("CA"), from: w.phone(), zip: zips[w.dice.n(len(zips))]}
	w.carrier.mu.Unlock()
	w.counted("calls")
	patient := len(heard) + 2
	if w.dice.chance(0.2) {
		patient = 1 + w.dice.n(len(heard))
	}
	said := c.walk(patient)
	w.mu.Lock()
	w.callers[c.from] = said
	w.mu.Unlock()
	c.over()
	if said {
		w.waiting.Add(1)
		w.ready.Go(func() { w.outcome(c.from, w.line(c.from)) })
	}
}

// walk goes through the intake for so many turns, and says whether it came to
// the end.
func (c *call) walk(turns int) bool {
	to, form := c.base+"/twilio/voice", c.form(nil)
	for visit := range turns {
		answer, ok := c.turn(visit, to, form)
		next := action.FindAllStringSubmatch(answer, -1)
		if !ok || next == nil {
			return ok && strings.Contains(answer, "<Hangup/>") && strings.Contains(answer, "your code is")
		}
		to, form = html.UnescapeString(next[len(next)-1][1]), c.form(c.does(answer))
	}
	return false
}

func (c *call) form(more url.Values) url.Values {
	form := url.Values{
		"CallSid": {c.sid}, "AccountSid": {account}, "ApiVersion": {"2010-04-01"}, "From": {c.from}, "To": {number},
		"CallStatus": {"in-progress"}, "Direction": {"inbound"},
	}
	for name, values := range more {
		form[name] = values
	}
	return form
}

// does is what the caller does with what is asked. What they do not know they
// answer with silence.
func (c *call) does(asked string) url.Values {
	for _, h := range heard {
		switch {
		case !strings.Contains(asked, h.words):
			continue
		case h.press == "":
			return url.Values{"RecordingSid": {"RE" + c.sid[2:]}, "RecordingDuration": {"4"}, "RecordingUrl": {c.carrier.rest.URL + "/RE"}, "Digits": {"#"}}
		case h.say != "" && c.dice.chance(0.5):
			return url.Values{"SpeechResult": {h.say}, "Confidence": {"0.9"}}
		}
		return url.Values{"Digits": {strings.Replace(h.press, "ZIP", c.zip, 1)}}
	}
	c.strange("a caller does not know what to do with %q", asked)
	return nil
}

// turn posts one turn of a call until it is answered. A caller waits for that
// no longer than a few seconds.
func (c *call) turn(visit int, to string, form url.Values) (answer string, ok bool) {
	for range tries {
		again := c.dice.chance(c.mix.Load().concurrent)
		twin := make(chan string, 1)
		if again {
			go func() {
				status, body := c.posted(to, form)
				twin <- fmt.Sprint(status, body)
			}()
		}
		status, body := c.posted(to, form)
		if again {
			if other := <-twin; status == 200 && strings.HasPrefix(other, "200") && other != "200"+body {
				c.strange("a turn of a call is answered %q, and %q at the same time", body, other)
			}
		}
		if status == 200 {
			c.counted("turns of calls")
			t := &turn{c.sid, visit, to, form, body}
			c.mu.Lock()
			c.turns = append(c.turns, t)
			c.mu.Unlock()
			if c.dice.chance(c.mix.Load().repeated) {
				c.later(c.dice.upTo(2*time.Second), func() { c.again(t) })
			}
			return body, true
		}
		if status != 0 && status != 503 {
			c.strange("a turn of a call is answered %d %q", status, body)
			return "", false
		}
		time.Sleep(300*time.Millisecond + c.dice.upTo(300*time.Millisecond))
	}
	c.counted("calls that broke off")
	return "", false
}

// again posts a turn that was answered once more: the answer is the same.
func (w *crowd) again(t *turn) {
	if status, body := w.posted(t.to, t.form); status == 200 && body != t.answer {
		w.strange("a turn of a call is answered %q, was %q", body, t.answer)
	}
}

// over tells how the call ended, as all that is told: now and then never, late,
// or twice.
func (c *call) over() {
	form := c.form(url.Values{"CallStatus": {"completed"}, "CallDuration": {"60"}})
	x := c.mix.Load()
	if c.dice.chance(x.dropped) {
		return
	}
	wait := c.dice.upTo(50 * time.Millisecond)
	if c.dice.chance(x.late) {
		wait = c.dice.upTo(5 * time.Second)
	}
	times := 1
	if c.dice.chance(x.doubled) {
		times = 2
	}
	for range times {
		c.later(wait, func() { c.posted(c.base+"/twilio/voice/status", form) })
	}
}
