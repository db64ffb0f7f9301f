package twilio

import (
	"errors"
	"fmt"
	"time"
)

// A Kind says what an error at the carrier means for the text, and so what to
// do about it. The zero Kind is the careful one.
type Kind int

// The kinds.
const (
	// Ambiguous: the carrier may have taken the text. Look before sending it
	// again.
	Ambiguous Kind = iota
	// NotTaken: the carrier surely has not taken it. Send it again, later.
	NotTaken
	// Refused: this text to this number will never go. Do not try again.
	Refused
	// OptedOut: the person has texted STOP. Never try again, and write it down.
	OptedOut
	// NotMobile: the line takes no texts. Do not try again; it may be called.
	NotMobile
	// Misconfigured: nothing will go until somebody mends the account or the
	// settings. Stop sending and tell a person.
	Misconfigured
	// Missed: the carrier took it and it did not arrive, for a reason that may
	// pass. It may be tried again a few times, hours apart. Only a status
	// callback or a line of a list says so, never a send.
	Missed
	// Expired: the text was too old by the time it was to leave, and the carrier
	// was not asked.
	Expired
)

func (k Kind) String() string {
	switch k {
	case NotTaken:
		return "not taken"
	case Refused:
		return "refused"
	case OptedOut:
		return "opted out"
	case NotMobile:
		return "not a mobile"
	case Misconfigured:
		return "misconfigured"
	case Missed:
		return "missed"
	case Expired:
		return "too old to be sent"
	}
	return "outcome unknown"
}

// A SendError is why a request to the carrier did not give what was asked for.
// Its text holds the carrier's code and our words for it, never the carrier's
// own message, which quotes phone numbers.
type SendError struct {
	Kind Kind
	// Code is the carrier's, as in its error dictionary; 0 if it gave none.
	Code int
	// Status is that of the HTTP answer; 0 if there was none.
	Status int
	// RetryAfter is how long the carrier asks to be left alone, at most a
	// day; 0 if it does not say.
	RetryAfter time.Duration
	err        error
}

func (e *SendError) Error() string {
	s := "carrier: " + e.Kind.String()
	if e.Code != 0 {
		s += fmt.Sprintf(": code %d", e.Code)
		if says := Meaning(e.Code); says != "" {
			s += " (" + says + ")"
		}
	}
	if e.Status != 0 {
		s += fmt.Sprintf(": HTTP %d", e.Status)
	}
	if e.err != nil {
		s += ": " + e.err.Error()
	}
	return s
}

func (e *SendError) Unwrap() error { return e.err }

// KindOf gives the kind of an error that a Client's method returned. What is
// no SendError is Ambiguous.
func KindOf(err error) Kind {
	var e *SendError
	if errors.As(err, &e) {
		return e.Kind
	}
	return Ambiguous
}
