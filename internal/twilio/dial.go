package twilio

import (
	"strings"

	"neighborline/internal/aid"
)

// Dial calls up to ten numbers at once and joins the caller with the first
// that is joined. With an Action, which is told how it ended, the verbs after
// it are never reached. A talk is never recorded.
type Dial struct {
	Action         string
	CallerID       aid.Phone // what the called phones show; the hotline's number
	Timeout        int       // seconds of ringing; 0 is 30
	TimeLimit      int       // seconds of talk; 0 is four hours
	AnswerOnBridge bool      // the caller hears ringing until somebody is joined; Dial must then be the first verb
	Numbers        []DialNumber
}

// A DialNumber is one phone to dial. Whisper is the URL of the TwiML that its
// owner hears before being joined: it joins by coming to its end, and declines
// by Hangup. A box that takes messages answers like a person, so that a
// whisper must ask for a key.
type DialNumber struct {
	Phone   aid.Phone
	Whisper string
	// StatusCallback hears of each of Events (initiated, ringing, answered,
	// completed); of none that is completed alone.
	StatusCallback string
	Events         []string
	// MachineCallback has the carrier listen whether a person or a machine
	// answered, and post it there as AnsweredBy, while the whisper plays.
	MachineCallback string
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
		e.children = append(e.children, n.element())
	}
	return e
}

func (n DialNumber) element() element {
	e := element{name: "Number", text: n.Phone.E164()}
	e.setText("url", n.Whisper)
	e.setText("statusCallbackEvent", strings.Join(n.Events, " "))
	e.setText("statusCallback", n.StatusCallback)
	if n.MachineCallback != "" {
		e.set("machineDetection", "Enable")
		e.set("amdStatusCallback", n.MachineCallback)
	}
	return e
}
