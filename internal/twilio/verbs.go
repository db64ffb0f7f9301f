package twilio

import (
	"strconv"

	"neighborline/internal/aid"
)

// Say reads a text aloud. Voice and Language go in pairs: see VoiceFor.
type Say struct {
	Voice    string
	Language string
	Text     string
}

func (s Say) element() element {
	e := element{name: "Say", text: s.Text}
	e.setText("voice", s.Voice)
	e.setText("language", s.Language)
	return e
}

// Play plays a sound file, mp3 or wav.
type Play struct{ URL string }

func (p Play) element() element { return element{name: "Play", text: p.URL} }

// Pause waits Length seconds; 0 is the carrier's one second.
type Pause struct{ Length int }

func (p Pause) element() element {
	e := element{name: "Pause"}
	e.setInt("length", p.Length)
	return e
}

func (Say) spoken()   {}
func (Play) spoken()  {}
func (Pause) spoken() {}

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
		e.children = append(e.children, v.element())
	}
	return e
}

// Record records what the caller says. The recording may not exist yet when
// Action is asked for; RecordingStatusCallback hears when it does.
type Record struct {
	Action                  string
	MaxLength               int    // seconds; 0 is an hour
	Timeout                 int    // seconds of silence that end it; 0 is 5
	FinishOnKey             string // any of these keys ends it; empty is all of them
	PlayBeep                *bool  // nil is yes
	Trim                    string // trim-silence or do-not-trim
	RecordingStatusCallback string
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
	return e
}

// Dial calls up to ten numbers at once and joins the caller with the first
// that answers. With an Action the verbs after it are never reached.
type Dial struct {
	Action         string
	CallerID       aid.Phone // what the called phones show; the hotline's number
	Timeout        int       // seconds of ringing; 0 is 30
	TimeLimit      int       // seconds of talk; 0 is four hours
	AnswerOnBridge bool      // the caller hears ringing until somebody answers
	Numbers        []DialNumber
}

// A DialNumber is one phone to dial. Whisper is the URL of the TwiML that its
// owner hears before being joined.
type DialNumber struct {
	Phone   aid.Phone
	Whisper string
}

func (d Dial) element() element {
	e := element{name: "Dial"}
	e.setText("action", d.Action)
	e.setText("callerId", d.CallerID.E164())
	e.setInt("timeout", d.Timeout)
	e.setInt("timeLimit", d.TimeLimit)
	if d.AnswerOnBridge {
		e.set("answerOnBridge", "true")
	}
	for _, n := range d.Numbers {
		number := element{name: "Number", text: n.Phone.E164()}
		number.setText("url", n.Whisper)
		e.children = append(e.children, number)
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
