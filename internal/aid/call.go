package aid

import "time"

// A CallID names a call.
type CallID int64

// A Call is one call of a phone with the hotline, whoever rang.
type Call struct {
	ID      CallID
	Ref     string // ours, unguessable; in the URLs of a call that we make
	SID     string // the carrier's (CA…); empty until the carrier has it
	Person  PersonID
	Purpose CallPurpose
	Request RequestID // what a call of ours is about; 0 for none
	Status  CallStatus
	Visit   int    // the turn that is awaited
	State   string // what that turn may answer; the hotline's own, as JSON
	Tries   int    // how often we rang
	DueAt   time.Time
	// ClaimedAt is when we last asked the carrier to ring.
	ClaimedAt time.Time
	CreatedAt time.Time
}

// A CallPurpose says why there is a call.
type CallPurpose string

// The purposes of a call.
const (
	CalledUs     CallPurpose = "called_us"      // the phone rang us
	TellThem     CallPurpose = "tell_them"      // what others get as texts, for a phone that takes none
	RungForOther CallPurpose = "rung_for_other" // rung because somebody else on the line wants them
	ConnectThem  CallPurpose = "connect_them"   // somebody texted CALL K7: ring them, then the other end
)

// A CallStatus is where a call stands.
type CallStatus string

// The statuses of a call.
const (
	CallQueued   CallStatus = "queued"    // we want to ring
	CallPlacing  CallStatus = "placing"   // the carrier is being asked to
	CallUnknown  CallStatus = "unknown"   // the carrier may have it: look before asking again
	CallRinging  CallStatus = "ringing"   // the carrier has it
	CallTalking  CallStatus = "talking"   // somebody is on the line
	CallEnded    CallStatus = "ended"     // it was answered by a person, and is over
	CallMissed   CallStatus = "missed"    // busy, no answer, a machine
	CallFailed   CallStatus = "failed"    // the carrier can't reach the number
	CallRecalled CallStatus = "withdrawn" // no longer wanted, never rung
)

// Over says whether nothing more will become of the call.
func (s CallStatus) Over() bool {
	switch s {
	case CallEnded, CallMissed, CallFailed, CallRecalled:
		return true
	}
	return false
}

// A VoiceNote is what a phone that takes no texts must hear in its next call.
type VoiceNote struct {
	ID      int64
	Person  PersonID
	Body    Body
	Lang    string
	Class   Class
	Request RequestID
	Talk    ConversationID // a question's: the call asks it itself
	Expires time.Time
}
