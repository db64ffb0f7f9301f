package demo

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
)

// play goes through the verbs until one waits for the caller, leads to another
// document, whose URL it gives, or none is left.
func (c *Call) play(steps *int) (next string, err error) {
	c.waiting = nil
	for len(c.verbs) > 0 {
		if *steps++; *steps > maxSteps {
			return "", fmt.Errorf("more than %d verbs without an answer of the caller", maxSteps)
		}
		v := c.verbs[0]
		c.verbs = c.verbs[1:]
		switch v.XMLName.Local {
		case "Say", "Play", "Pause":
			c.listen(v)
		case "Gather":
			for _, spoken := range v.Children {
				c.listen(spoken)
			}
			c.waiting = &v
			return "", nil
		case "Record":
			c.waiting = &v
			return "", nil
		case "Redirect":
			return c.resolve(v.words())
		case "Hangup", "Reject":
			c.verbs = nil
		default:
			return "", fmt.Errorf("cannot play <%s>", v.XMLName.Local)
		}
	}
	return "", nil
}

// listen writes down what one verb lets the caller hear.
func (c *Call) listen(v node) {
	if words := v.words(); words != "" {
		c.heard = append(c.heard, words)
	}
}

// resolve gives a URL in a document whole; an empty one is the document's own.
func (c *Call) resolve(ref string) (string, error) {
	u, err := c.here.Parse(ref)
	if err != nil {
		return "", errors.New("unreadable URL in TwiML")
	}
	return u.String(), nil
}

// Press has the caller press keys: 0 to 9, * and #. Keys after the one that
// ends the answer are lost, as on a phone.
func (c *Call) Press(keys string) error {
	return c.step(func() error {
		gather, err := c.gather("dtmf")
		if err != nil {
			return err
		}
		if finish := gather.attr("finishOnKey", "#"); finish != "" {
			keys, _, _ = strings.Cut(keys, finish)
		}
		if n, err := strconv.Atoi(gather.attr("numDigits", "")); err == nil && n > 0 && len(keys) > n {
			keys = keys[:n]
		}
		if keys == "" { // a lone # is no answer
			return c.silence(gather)
		}
		return c.answer(gather, url.Values{"Digits": {keys}})
	})
}

// SayWords has the caller say something that the carrier understands.
func (c *Call) SayWords(text string) error {
	return c.step(func() error {
		gather, err := c.gather("speech")
		if err != nil {
			return err
		}
		return c.answer(gather, url.Values{"SpeechResult": {text}, "Confidence": {"0.9"}})
	})
}

// Silence has the caller say and press nothing until the hotline goes on.
func (c *Call) Silence() error {
	return c.step(func() error {
		gather, err := c.gather("")
		if err != nil {
			return err
		}
		return c.silence(gather)
	})
}

// gather is the Gather that waits, if it takes such input.
func (c *Call) gather(input string) (node, error) {
	if c.waiting == nil || c.waiting.XMLName.Local != "Gather" {
		return node{}, errors.New("the hotline is not waiting for an answer")
	}
	if takes := c.waiting.attr("input", "dtmf"); !strings.Contains(takes, input) {
		return node{}, fmt.Errorf("the hotline waits for %s, not %s", takes, input)
	}
	return *c.waiting, nil
}

// silence goes on after a Gather without an answer.
func (c *Call) silence(gather node) error {
	if gather.attr("actionOnEmptyResult", "false") == "true" {
		return c.answer(gather, url.Values{"Digits": {""}})
	}
	steps := 0
	next, err := c.play(&steps)
	if err != nil {
		return errors.Join(err, c.end("failed"))
	}
	if next == "" && c.waiting != nil {
		return nil
	}
	return c.fetch(next, nil)
}

// answer posts what the caller did to the verb's action.
func (c *Call) answer(v node, with url.Values) error {
	action, err := c.resolve(v.attr("action", ""))
	if err != nil {
		return errors.Join(err, c.end("failed"))
	}
	c.waiting = nil
	return c.fetch(action, with)
}

// Record has the caller speak for so many seconds, and then stay silent.
func (c *Call) Record(seconds int) error {
	return c.step(func() error {
		if c.waiting == nil || c.waiting.XMLName.Local != "Record" {
			return errors.New("the hotline is not recording")
		}
		verb := *c.waiting
		if most, err := strconv.Atoi(verb.attr("maxLength", "3600")); err == nil {
			seconds = min(seconds, most)
		}
		sid := c.carrier.keep(c.sid, seconds)
		about := url.Values{
			"RecordingSid": {sid}, "RecordingDuration": {strconv.Itoa(seconds)},
			"RecordingUrl": {"https://api.twilio.com/" + apiVersion + "/Accounts/" + c.carrier.opt.AccountSID + "/Recordings/" + sid},
		}
		if err := c.announce(verb, about); err != nil {
			return errors.Join(err, c.end("failed"))
		}
		return c.answer(verb, about)
	})
}

// announce tells that a recording is ready, where the verb asks for it. It may
// arrive before or after what the verb's action is told.
func (c *Call) announce(verb node, about url.Values) error {
	ref := verb.attr("recordingStatusCallback", "")
	if ref == "" {
		return nil
	}
	callback, err := c.resolve(ref)
	if err != nil {
		return err
	}
	form := url.Values{
		"CallSid": {c.sid}, "AccountSid": {c.carrier.opt.AccountSID}, "ApiVersion": {apiVersion},
		"RecordingStatus": {"completed"}, "RecordingChannels": {"1"}, "RecordingSource": {"RecordVerb"},
	}
	for name, values := range about {
		form[name] = values
	}
	carrier := c.carrier
	carrier.pool.do(func() {
		if _, err := carrier.post(callback, form, false); err != nil {
			carrier.opt.Log.Warn("recording not taken by the hotline", "recording_sid", form.Get("RecordingSid"), "err", err)
		}
	})
	return nil
}

// keep makes a recording of a call.
func (c *Carrier) keep(call string, seconds int) (sid string) {
	sid = c.dice.sid("RE", call)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.recordings[sid] = seconds
	return sid
}
