package demo

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
)

// play goes through the verbs until one waits for the phone, leads to another
// document, whose URL it gives, or none is left.
func (c *Call) play(steps *int) (next string, err error) {
	c.wait(nil)
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
			c.wait(&v)
			return "", nil
		case "Record":
			c.wait(&v)
			return "", nil
		case "Dial":
			c.dialOut(v)
			return "", nil
		case "Redirect":
			return c.resolve(v.words())
		case "Hangup", "Reject":
			c.verbs, c.hang = nil, true
		default:
			return "", fmt.Errorf("cannot play <%s>", v.XMLName.Local)
		}
	}
	return "", nil
}

// listen writes down what one verb lets the phone hear.
func (c *Call) listen(v node) {
	if words := v.words(); words != "" {
		c.hear(Line{Lang: browserLang(v.attr("language", "")), Text: words, Sound: v.XMLName.Local == "Play"})
	}
}

// browserLang is a language of Say as browsers name it: they know Mandarin as
// zh.
func browserLang(say string) string {
	if region, ok := strings.CutPrefix(say, "cmn"); ok {
		return "zh" + region
	}
	return say
}

// resolve gives a URL in a document whole; an empty one is the document's own.
func (c *Call) resolve(ref string) (string, error) {
	u, err := c.here.Parse(ref)
	if err != nil {
		return "", errors.New("unreadable URL in TwiML")
	}
	return u.String(), nil
}

// Press has the phone press keys: 0 to 9, * and #. Keys after the one that
// ends the answer are lost, as on a phone. While a message is recorded, a key
// that ends it at once leaves nothing recorded. People who talk hear nothing
// of it.
func (c *Call) Press(keys string) error {
	return c.step(func() error {
		switch verb, waits := c.waitsFor(); {
		case waits == WaitsForTalk:
			return nil
		case waits == WaitsForRecording:
			if !strings.ContainsAny(keys, verb.attr("finishOnKey", "1234567890*#")) {
				return nil
			}
			return c.goOn()
		}
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

// SayWords has the phone's owner say something that the carrier understands,
// or that the person at the other end hears.
func (c *Call) SayWords(text string) error { return c.SayUnsure(text, 0.9) }

// SayUnsure is SayWords with how sure the carrier is of the words, 0 to 1.
func (c *Call) SayUnsure(text string, confidence float64) error {
	return c.step(func() error {
		if c.Waiting() == WaitsForTalk {
			c.talk(text)
			return nil
		}
		gather, err := c.gather("speech")
		if err != nil {
			return err
		}
		return c.answer(gather, url.Values{
			"SpeechResult": {text}, "Confidence": {strconv.FormatFloat(confidence, 'f', -1, 64)},
		})
	})
}

// Silence has the phone's owner say and press nothing until the hotline goes
// on. Where a message would be recorded, none is.
func (c *Call) Silence() error {
	return c.step(func() error {
		if _, waits := c.waitsFor(); waits == WaitsForRecording {
			return c.goOn()
		}
		gather, err := c.gather("")
		if err != nil {
			return err
		}
		return c.silence(gather)
	})
}

// waitsFor is the verb that waits, and what Waiting says.
func (c *Call) waitsFor() (verb node, waits string) {
	waits = c.Waiting()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting != nil {
		verb = *c.waiting
	}
	return verb, waits
}

// gather is the Gather that waits, if it takes such input.
func (c *Call) gather(input string) (node, error) {
	verb, waits := c.waitsFor()
	if waits != WaitsForAnswer {
		return node{}, errors.New("the hotline is not waiting for an answer")
	}
	if takes := verb.attr("input", "dtmf"); !strings.Contains(takes, input) {
		return node{}, fmt.Errorf("the hotline waits for %s, not %s", takes, input)
	}
	return verb, nil
}

// silence goes on after a Gather without an answer.
func (c *Call) silence(gather node) error {
	if gather.attr("actionOnEmptyResult", "false") == "true" {
		return c.answer(gather, url.Values{"Digits": {""}})
	}
	return c.goOn()
}

// goOn plays what comes after the verb that waited.
func (c *Call) goOn() error {
	steps := 0
	next, err := c.play(&steps)
	switch {
	case err != nil:
		return errors.Join(err, c.end(Failed))
	case next != "":
		return c.fetch(next, nil)
	}
	return c.rest()
}

// answer posts what the phone did to the verb's action.
func (c *Call) answer(v node, with url.Values) error {
	action, err := c.resolve(v.attr("action", ""))
	if err != nil {
		return errors.Join(err, c.end(Failed))
	}
	c.wait(nil)
	return c.fetch(action, with)
}
