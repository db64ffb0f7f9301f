package twilio

import "strconv"

// Gather asks: it speaks its Verbs and takes keys or words meanwhile and
// after, which are posted to Action. Without an answer the call goes on with
// the next verb, unless ActionOnEmptyResult.
type Gather struct {
	Input     string // "dtmf", "speech" or "dtmf speech"; empty is dtmf
	Action    string
	Method    string // empty is POST
	NumDigits int    // 0: until FinishOnKey or Timeout
	// FinishOnKey ends the keys; nil is #, and new("") is no key, without
	// which a lone # counts as no answer.
	FinishOnKey         *string
	Timeout             int    // seconds of silence, also between keys; 0 is 5
	SpeechTimeout       string // seconds, or "auto"
	Language            string // of the speech, such as es-US
	Hints               string // words to expect, with commas between
	ActionOnEmptyResult bool
	Verbs               []Spoken
}

func (g Gather) element() element {
	e := element{name: "Gather"}
	e.setText("input", g.Input)
	e.setText("action", g.Action)
	e.setText("method", g.Method)
	e.setInt("numDigits", g.NumDigits)
	if g.FinishOnKey != nil {
		e.set("finishOnKey", *g.FinishOnKey)
	}
	e.setInt("timeout", g.Timeout)
	e.setText("speechTimeout", g.SpeechTimeout)
	e.setText("language", g.Language)
	e.setText("hints", g.Hints)
	if g.ActionOnEmptyResult {
		e.set("actionOnEmptyResult", "true")
	}
	for _, v := range g.Verbs {
		e.children = append(e.children, elements(v)...)
	}
	return e
}

// Record records what the caller says. The recording may not exist yet when
// Action is asked for; RecordingStatusCallback hears when it does. A caller who
// says nothing makes no recording: the call goes on with the next verb.
type Record struct {
	Action                  string
	MaxLength               int    // seconds; 0 is an hour
	Timeout                 int    // seconds of silence that end it; 0 is 5
	FinishOnKey             string // any of these keys ends it; empty is all of them
	PlayBeep                *bool  // nil is yes
	Trim                    string // trim-silence or do-not-trim
	RecordingStatusCallback string
	// TranscribeCallback has the carrier write down what was said, in American
	// English only, and post it there; a recording may then last 120 seconds.
	TranscribeCallback string
}

func (r Record) element() element {
	e := element{name: "Record"}
	e.setText("action", r.Action)
	e.setInt("maxLength", r.MaxLength)
	e.setInt("timeout", r.Timeout)
	e.setText("finishOnKey", r.FinishOnKey)
	if r.PlayBeep != nil {
		e.set("playBeep", strconv.FormatBool(*r.PlayBeep))
	}
	e.setText("trim", r.Trim)
	e.setText("recordingStatusCallback", r.RecordingStatusCallback)
	if r.TranscribeCallback != "" {
		e.set("transcribe", "true")
		e.set("transcribeCallback", r.TranscribeCallback)
	}
	return e
}

// Redirect goes on with the TwiML at URL.
type Redirect struct{ URL string }

func (r Redirect) element() element { return element{name: "Redirect", text: r.URL} }

// Hangup ends the call.
type Hangup struct{}

func (Hangup) element() element { return element{name: "Hangup"} }

// Reject declines a call, which costs nothing. It must be the first verb.
type Reject struct {
	Reason string // rejected or busy; empty is rejected
}

func (r Reject) element() element {
	e := element{name: "Reject"}
	e.setText("reason", r.Reason)
	return e
}
