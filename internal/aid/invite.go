package aid

import "time"

// An InviteState is what became of asking one volunteer for one request.
type InviteState string

// The states of an invite.
const (
	InviteQueued      InviteState = "queued"      // its text waits in the outbox
	InviteSent        InviteState = "sent"        // the carrier has it
	InviteAccepted    InviteState = "accepted"    // first yes: holds the request
	InviteDeclined    InviteState = "declined"    // said no
	InviteConditional InviteState = "conditional" // "yes, after 6"
	InviteLapsed      InviteState = "lapsed"      // no answer in time
	InviteWithdrawn   InviteState = "withdrawn"   // no longer asked for
	InviteLate        InviteState = "late"        // said yes after somebody else
	InviteBackup      InviteState = "backup"      // stands by
)

// Live says whether an answer to the invite still counts.
func (s InviteState) Live() bool {
	switch s {
	case InviteQueued, InviteSent, InviteConditional, InviteBackup:
		return true
	}
	return false
}

// Settling is how long after an invite silence counts as an answer, until one
// comes: nineteen of twenty who answer do so within it. A longer one learns
// from who says yes long before it learns from who keeps silent.
const Settling = 3 * time.Hour

// lastAnswers is when hardly any more answers come.
const lastAnswers = 24 * time.Hour

// Outcome says whether an invite came to a yes, be it a late one, and whether
// it is settled for good: answered, or a day old. One that was taken back never
// is.
func (i Invite) Outcome(now time.Time) (yes, settled bool) {
	switch i.State {
	case InviteAccepted, InviteLate, InviteBackup:
		return true, true
	case InviteDeclined:
		return false, true
	case InviteSent, InviteLapsed, InviteConditional:
		return false, now.Sub(i.CreatedAt) >= lastAnswers
	}
	return false, false
}

// An Invite is one volunteer asked for one request.
type Invite struct {
	ID         InviteID
	Request    RequestID
	Volunteer  PersonID
	State      InviteState
	Wave       int
	P          float64 // the chance of a yes, as reckoned when it was planned
	Exposure   float64 // how much of a trial it is; see match.Pick
	Part       int     // the part of the week in which it is made; see match.Part
	Why        Reason
	Condition  string
	CreatedAt  time.Time
	AnsweredAt time.Time
}

// An AssignmentState is what became of an accepted invite.
type AssignmentState string

// The states of an assignment.
const (
	AssignmentOpen    AssignmentState = "assigned"
	AssignmentDone    AssignmentState = "done"
	AssignmentDropped AssignmentState = "dropped"
)

// An Assignment is an accepted invite: this volunteer does this request.
type Assignment struct {
	ID        AssignmentID
	Request   RequestID
	Volunteer PersonID
	State     AssignmentState
	CreatedAt time.Time
	EndedAt   time.Time
}
