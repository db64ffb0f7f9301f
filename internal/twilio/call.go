package twilio

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"neighborline/internal/aid"
)

// VisitKey is the name, in the query of an action URL, of the turn of the call
// that the answer belongs to.
const VisitKey = "visit"

// A Call is one request of the carrier about a call: that it rings, what the
// caller pressed or said, that a recording is ready, that it is over.
type Call struct {
	CallSID string
	// From is the caller; empty when the caller withholds the number, or has
	// none that could be called back (an internet phone).
	From aid.Phone
	To   aid.Phone
	// Status is the carrier's word: queued, initiated, ringing, in-progress,
	// completed, busy, failed, no-answer or canceled. It is empty, as are the
	// numbers, in a notice about a recording.
	Status    string
	Direction string // inbound, outbound-api or outbound-dial
	// Digits are the keys pressed, without the finishing one; "hangup" when
	// a recording ended because the caller hung up.
	Digits     string
	Speech     string  // what was said, as the carrier understood it
	Confidence float64 // how sure the carrier is of Speech, 0 to 1; 0 also when it does not say
	// RecordingSID is the carrier's id (RE…) of what was recorded.
	RecordingSID string
	// RecordingStatus is completed, absent, failed or in-progress; only in a
	// notice about a recording.
	RecordingStatus   string
	RecordingDuration time.Duration // whole seconds
	// Visit is the turn of the call, from the URL's query; 0 is the first.
	Visit int
	// AnsweredBy is what answered a call of ours (human, machine_start …),
	// where the carrier was asked to tell.
	AnsweredBy string
}

// withheld are the numbers that carriers hand over for callers who have none:
// ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE spelt on a keypad.
var withheld = map[aid.Phone]bool{
	"+266696687":   true,
	"+7378742833":  true,
	"+2562533":     true,
	"+8656696":     true,
	"+86282452253": true,
}

// maxPresses bounds what a caller presses at once. A sleeve or a child on the
// keypad presses hundreds: what they mean is not judged here.
const maxPresses = 1000

// areKeys says whether a caller can have pressed it, or it is the carrier's
// word for hanging up.
func areKeys(s string) bool {
	return s == "hangup" || len(s) <= maxPresses && strings.Trim(s, "0123456789*#ABCD") == ""
}

// maxVisit bounds the turns of one call.
const maxVisit = 100000

// maxRecording is the longest recording in seconds that the carrier makes; a
// whole call may last 24 hours.
const maxRecording = 24 * 60 * 60

// DecodeCall reads a request about a call from its form and the query of its
// URL, both of which must have been verified. accountSID is ours; isOurs says
// which numbers are the hotline's, and nil takes any: the called number of a
// call that comes in, the caller's of one that we made. An error is a
// *FieldError, and the request must change nothing.
func DecodeCall(form, query url.Values, accountSID string, isOurs func(aid.Phone) bool) (Call, error) {
	if err := checkForm(form, accountSID); err != nil {
		return Call{}, err
	}
	if err := once(query); err != nil {
		return Call{}, err
	}
	sid, err := shaped(form, "CallSid", callSID)
	if err != nil {
		return Call{}, err
	}
	c := Call{CallSID: sid}
	for _, read := range []func() error{
		func() error { return c.readParties(form, isOurs) },
		func() error { return c.readAnswer(form) },
		func() error { return c.readRecording(form) },
	} {
		if err := read(); err != nil {
			return Call{}, err
		}
	}
	if c.Visit, err = count(query, VisitKey, maxVisit); err != nil {
		return Call{}, err
	}
	return c, nil
}

// readParties reads who calls whom. A notice about a recording does not say;
// everything else must.
func (c *Call) readParties(form url.Values, isOurs func(aid.Phone) bool) error {
	var err error
	if c.Status, err = oneOf(form, "CallStatus", "queued", "initiated", "ringing", "in-progress",
		"completed", "busy", "failed", "no-answer", "canceled"); err != nil {
		return err
	}
	if c.Direction, err = oneOf(form, "Direction", "inbound", "outbound-api", "outbound-dial"); err != nil {
		return err
	}
	from, to := aid.Phone(form.Get("From")), aid.Phone(form.Get("To"))
	if form.Has("RecordingStatus") && !form.Has("CallStatus") && from == "" && to == "" {
		return nil
	}
	if c.Status == "" {
		return &FieldError{"CallStatus", "is missing"}
	}
	if strings.HasPrefix(c.Direction, "outbound") {
		if !from.Valid() || !ours(isOurs, from) {
			return &FieldError{"From", "is not ours"}
		}
	} else if !to.Valid() || !ours(isOurs, to) {
		return &FieldError{"To", "is not ours"}
	}
	c.From, c.To = reachable(from), reachable(to)
	return nil
}

// reachable gives p if it could be called, else the empty Phone.
func reachable(p aid.Phone) aid.Phone {
	if !p.Valid() || withheld[p] {
		return ""
	}
	return p
}

// readAnswer reads what the caller pressed or said.
func (c *Call) readAnswer(form url.Values) error {
	c.Digits = form.Get("Digits")
	if !areKeys(c.Digits) {
		return &FieldError{"Digits", "are not keys of a phone"}
	}
	c.Speech = cleanText(form.Get("SpeechResult"))
	if s := form.Get("Confidence"); s != "" {
		f, err := strconv.ParseFloat(s, 64)
		// Written so that NaN is refused as well.
		if err != nil || !(f >= 0 && f <= 1) {
			return &FieldError{"Confidence", "is not between 0 and 1"}
		}
		c.Confidence = f
	}
	var err error
	c.AnsweredBy, err = oneOf(form, "AnsweredBy", "human", "machine_start", "machine_end_beep",
		"machine_end_silence", "machine_end_other", "fax", "unknown")
	return err
}

// readRecording reads which recording there is. Its address is left unread:
// it is built from the id when it is fetched.
func (c *Call) readRecording(form url.Values) error {
	var err error
	if form.Has("RecordingSid") {
		if c.RecordingSID, err = shaped(form, "RecordingSid", recordingSID); err != nil {
			return err
		}
	}
	if c.RecordingStatus, err = oneOf(form, "RecordingStatus", "in-progress", "completed", "absent", "failed"); err != nil {
		return err
	}
	// The carrier writes -1 while a recording is not finished.
	if form.Get("RecordingDuration") == "-1" {
		return nil
	}
	seconds, err := count(form, "RecordingDuration", maxRecording)
	c.RecordingDuration = time.Duration(seconds) * time.Second
	return err
}
