package twilio

import (
	"net/url"
	"time"

	"neighborline/internal/aid"
)

// maxCall is the longest call in seconds: the carrier ends it after 24 hours.
const maxCall = 24 * 60 * 60

// A CallStatus is a notice of the carrier about where a call stands. Notices
// come in any order, more than once, late, and even before the answer to
// PlaceCall: the reader orders them by Sequence.
type CallStatus struct {
	// Call has the ids and numbers, Status, Direction, and AnsweredBy where it
	// was asked for. In a notice that is about AnsweredBy alone the numbers and
	// the status are empty.
	Call
	// Ref is our own reference to the call, from the URL's query.
	Ref string
	// ParentSID is the call that dialled this one; empty if none did.
	ParentSID string
	// Sequence counts the notices of one call from 0, in the order in which
	// they came about. It is 0 too where the carrier does not count.
	Sequence  int
	At        time.Time     // when it came about, UTC; zero where not told
	Duration  time.Duration // of the talk, whole seconds; only at the end
	ErrorCode int           // the carrier's, or 0
}

// over are the words for a call that has ended.
var over = map[string]bool{"completed": true, "busy": true, "failed": true, "no-answer": true, "canceled": true}

// Over says whether the call has ended.
func (s CallStatus) Over() bool { return over[s.Status] }

// DecodeCallStatus reads a status callback of a call from its form and the
// query of its URL, both of which must have been verified: those of a call that
// came in, that we placed, or that a Dial made, and the answer to machine
// detection. accountSID and isOurs are as in DecodeCall. An error is a
// *FieldError, and the callback must change nothing.
func DecodeCallStatus(form, query url.Values, accountSID string, isOurs func(aid.Phone) bool) (CallStatus, error) {
	s := CallStatus{}
	var err error
	if form.Has("AnsweredBy") && !form.Has("CallStatus") {
		s.Call, err = decodeMachine(form, query, accountSID)
	} else {
		s.Call, err = DecodeCall(form, query, accountSID, isOurs)
	}
	if err != nil {
		return CallStatus{}, err
	}
	for _, read := range []func() error{
		func() error { return s.readRefs(form, query) },
		func() error { return s.readTimes(form) },
	} {
		if err := read(); err != nil {
			return CallStatus{}, err
		}
	}
	return s, nil
}

// decodeMachine reads what answered, told by itself.
func decodeMachine(form, query url.Values, accountSID string) (Call, error) {
	if err := checkForm(form, accountSID); err != nil {
		return Call{}, err
	}
	if err := once(query); err != nil {
		return Call{}, err
	}
	c := Call{}
	var err error
	if c.CallSID, err = shaped(form, "CallSid", callSID); err != nil {
		return Call{}, err
	}
	if err = c.readAnswer(form); err != nil {
		return Call{}, err
	}
	if c.Visit, err = count(query, VisitKey, maxVisit); err != nil {
		return Call{}, err
	}
	return c, nil
}

func (s *CallStatus) readRefs(form, query url.Values) error {
	var err error
	if query.Has(RefKey) {
		if s.Ref, err = shaped(query, RefKey, refShape); err != nil {
			return err
		}
	}
	if form.Get("ParentCallSid") != "" {
		if s.ParentSID, err = shaped(form, "ParentCallSid", callSID); err != nil {
			return err
		}
	}
	s.ErrorCode, err = errorCode(form)
	return err
}

func (s *CallStatus) readTimes(form url.Values) error {
	var err error
	if s.Sequence, err = count(form, "SequenceNumber", maxVisit); err != nil {
		return err
	}
	if v := form.Get("Timestamp"); v != "" {
		at, err := time.Parse(time.RFC1123Z, v)
		if err != nil {
			return &FieldError{"Timestamp", "is not a date"}
		}
		s.At = at.UTC()
	}
	s.Duration, err = seconds(form, "CallDuration")
	return err
}

// seconds gives the value of a field that is a length of time, or 0 if it is
// absent or has nothing in it.
func seconds(form url.Values, name string) (time.Duration, error) {
	if form.Get(name) == "" {
		return 0, nil
	}
	n, err := count(form, name, maxCall)
	return time.Duration(n) * time.Second, err
}

// A DialEnd is a turn of a call at whose end the caller is alone again: those
// who were dialled have not come, or have gone.
type DialEnd struct {
	Call
	// Outcome is completed, answered, busy, no-answer, failed or canceled. It is
	// completed or answered only if Bridged: somebody who heard a whisper and
	// was not joined counts as no-answer. A box that takes messages counts as
	// completed: only a key pressed in a whisper tells a person.
	Outcome string
	// DialedSID is the call to whoever was dialled; empty if nobody answered.
	DialedSID string
	Talk      time.Duration // whole seconds
	// Bridged says that the two could talk. Where the carrier does not tell, a
	// completed call counts as bridged.
	Bridged bool
}

// DecodeDial reads what a Dial's action is told, as DecodeCall does. It is a
// turn of the caller's call, with its visit.
func DecodeDial(form, query url.Values, accountSID string, isOurs func(aid.Phone) bool) (DialEnd, error) {
	call, err := DecodeCall(form, query, accountSID, isOurs)
	if err != nil {
		return DialEnd{}, err
	}
	d := DialEnd{Call: call}
	if d.Outcome, err = oneOf(form, "DialCallStatus", "completed", "answered", "busy", "no-answer", "failed", "canceled"); err != nil {
		return DialEnd{}, err
	}
	if d.Outcome == "" {
		return DialEnd{}, &FieldError{"DialCallStatus", "is missing"}
	}
	if form.Get("DialCallSid") != "" {
		if d.DialedSID, err = shaped(form, "DialCallSid", callSID); err != nil {
			return DialEnd{}, err
		}
	}
	if d.Talk, err = seconds(form, "DialCallDuration"); err != nil {
		return DialEnd{}, err
	}
	bridged, err := oneOf(form, "DialBridged", "true", "false")
	if err != nil {
		return DialEnd{}, err
	}
	if d.Outcome == "completed" || d.Outcome == "answered" {
		if d.Bridged = bridged != "false"; !d.Bridged {
			d.Outcome = "no-answer"
		}
	}
	return d, nil
}
