package demo

import (
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Record has the phone's owner speak for so many seconds, and then stay silent.
func (c *Call) Record(seconds int) error { return c.Speak("", seconds) }

// Speak is Record of words that the carrier writes down, where the hotline
// wants it.
func (c *Call) Speak(words string, seconds int) error {
	return c.step(func() error { return c.record(words, seconds, false) })
}

// RecordThenHangUp is Record by somebody who hangs up instead of staying
// silent.
func (c *Call) RecordThenHangUp(seconds int) error {
	return c.step(func() error { return c.record("", seconds, true) })
}

func (c *Call) record(words string, seconds int, hangUp bool) error {
	verb, waits := c.waitsFor()
	if waits != WaitsForRecording {
		return errors.New("the hotline is not recording")
	}
	if seconds <= 0 { // nothing said, nothing recorded
		return c.goOn()
	}
	if most, err := strconv.Atoi(verb.attr("maxLength", "3600")); err == nil {
		seconds = min(seconds, most)
	}
	sid, kept := c.carrier.keep(c.sid, seconds)
	about := url.Values{
		"RecordingSid": {sid}, "RecordingDuration": {strconv.Itoa(seconds)},
		"RecordingUrl": {"https://api.twilio.com/" + apiVersion + "/Accounts/" + c.carrier.opt.AccountSID + "/Recordings/" + sid},
	}
	if kept {
		if err := errors.Join(c.announce(verb, about), c.transcribe(verb, about, words)); err != nil {
			return errors.Join(err, c.end(Failed))
		}
	}
	if !hangUp {
		return c.answer(verb, about)
	}
	// The hotline is told of the recording all the same; what it answers can
	// no longer be heard.
	action, err := c.resolve(verb.attr("action", ""))
	if err == nil {
		about.Set("Digits", "hangup")
		about.Set("CallStatus", Completed)
		_, err = c.carrier.post(action, c.form(about), false)
	}
	return errors.Join(err, c.end(Completed))
}

// announce tells that a recording is ready, where the verb asks for it. It may
// arrive before or after what the verb's action is told.
func (c *Call) announce(verb node, about url.Values) error {
	if !slices.Contains(strings.Fields(verb.attr("recordingStatusCallbackEvent", "completed")), "completed") {
		return nil
	}
	return c.report(verb.attr("recordingStatusCallback", ""), about, url.Values{
		"CallSid": {c.sid}, "AccountSid": {c.carrier.opt.AccountSID}, "ApiVersion": {apiVersion},
		"RecordingStatus": {"completed"}, "RecordingChannels": {"1"}, "RecordingSource": {"RecordVerb"},
	})
}

// transcribe tells what the carrier heard in a recording, where the verb asks
// for it; without words that is nothing.
func (c *Call) transcribe(verb node, about url.Values, words string) error {
	if verb.attr("transcribe", "false") != "true" {
		return nil
	}
	form := c.form(url.Values{
		"TranscriptionSid": {c.carrier.dice.sid("TR", c.sid)}, "TranscriptionStatus": {"completed"}, "TranscriptionText": {words},
	})
	if words == "" {
		form.Set("TranscriptionStatus", "failed")
	}
	about = url.Values{"RecordingSid": about["RecordingSid"], "RecordingUrl": about["RecordingUrl"]}
	return c.report(verb.attr("transcribeCallback", ""), about, form)
}

// report posts a form with what it is about to a callback of a verb, if there
// is one, some time soon.
func (c *Call) report(ref string, about, form url.Values) error {
	if ref == "" {
		return nil
	}
	callback, err := c.resolve(ref)
	if err != nil {
		return err
	}
	for name, values := range about {
		form[name] = values
	}
	carrier := c.carrier
	carrier.pool.do(func() { carrier.tell(form.Get("RecordingSid"), "recording", callback, form) })
	return nil
}

// keep makes a recording of a call; by a fault it may be one that never comes.
func (c *Carrier) keep(call string, seconds int) (sid string, kept bool) {
	sid = c.dice.sid("RE", call)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.dice.chance(c.faults.RecordingLost, "recording lost", call) {
		return sid, false
	}
	c.recordings[sid] = seconds
	return sid, true
}
