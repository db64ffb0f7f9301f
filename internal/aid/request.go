package aid

import (
	"slices"
	"time"
)

// A RequestState is where a request stands between the first text and the
// closed loop. A draft is a conversation under way and has no row.
type RequestState string

// The states of a request.
const (
	Partial     RequestState = "partial"     // ended early; need and place are known
	Review      RequestState = "review"      // a coordinator must release it
	Open        RequestState = "open"        // volunteers are being asked
	Assigned    RequestState = "assigned"    // somebody said yes
	Done        RequestState = "done"        // the volunteer says so
	Verified    RequestState = "verified"    // the neighbor says so
	Unmet       RequestState = "unmet"       // nobody could, and the neighbor was told
	Referred    RequestState = "referred"    // another network or place has it
	Withdrawn   RequestState = "withdrawn"   // no longer needed
	Unreachable RequestState = "unreachable" // the neighbor can't be reached
	Duplicate   RequestState = "duplicate"   // the same wish as another request
)

// requestMoves says what may become what. The schema holds the set of states;
// this holds the moves. A request whose help did not happen goes back to open;
// one that somebody outside helped with is verified from wherever it stood;
// an ended one may be reopened by a person who says that it is still needed.
var requestMoves = map[RequestState][]RequestState{
	Partial:     {Review, Open, Verified, Referred, Withdrawn, Unreachable, Duplicate, Unmet},
	Review:      {Open, Verified, Referred, Withdrawn, Unreachable, Duplicate, Unmet},
	Open:        {Assigned, Review, Verified, Unmet, Referred, Withdrawn, Unreachable, Duplicate},
	Assigned:    {Open, Done, Verified, Withdrawn, Referred, Unreachable, Duplicate, Unmet},
	Done:        {Assigned, Open, Verified, Withdrawn},
	Verified:    {Open},
	Unmet:       {Open, Verified, Withdrawn, Referred},
	Referred:    {Open, Review, Done, Verified, Unmet, Withdrawn},
	Withdrawn:   {Open},
	Unreachable: {Open, Withdrawn},
	Duplicate:   {Open},
}

// CanBecome says whether a request in state s may move to next.
func (s RequestState) CanBecome(next RequestState) bool {
	return slices.Contains(requestMoves[s], next)
}

// Live says whether something still has to happen: the neighbor has no
// outcome yet. A done request is live until the neighbor was asked about it.
func (s RequestState) Live() bool {
	switch s {
	case Partial, Review, Open, Assigned, Done:
		return true
	}
	return false
}

// RequestStates lists every state, for checks and pages.
func RequestStates() []RequestState {
	return []RequestState{Partial, Review, Open, Assigned, Done, Verified, Unmet, Referred, Withdrawn, Unreachable, Duplicate}
}

// Soon is how soon help is wanted; it chooses the waits of the outreach.
type Soon string

// How soon.
const (
	Today Soon = "today" // within hours
	Days  Soon = "soon"  // tomorrow or the day after
	Week  Soon = "week"  // this week or later
)

// A Request is a wish for help.
type Request struct {
	ID         RequestID
	Code       string // for texting: K7, M34
	State      RequestState
	Need       string // the key of its category: food, ride …
	Details    string // the neighbor's own words; never shown before acceptance
	ZIP, Place string
	HowSoon    Soon
	By         time.Time // when it must have happened
	People     int       // how many it is for; 0 is not said
	Risks      []string  // what people chose to tell: baby, over65, sick, outside
	Name       string    // first name, may be empty
	Requester  PersonID
	Profile    ProfileID // who of those that share the phone asked; 0 where it is one person's
	ForWhom    string    // somebody without a phone, if it is not for the texter
	Language   string    // BCP 47
	Channel    Channel
	CreatedAt  time.Time
	PromisedAt time.Time // the neighbor hears back by then
	Wave       int       // waves of invites sent so far
	Reopened   int       // times it came back to the pool; ranks it up
	FollowUps  int       // times the neighbor was asked how it went
	HeldUntil  time.Time // no volunteer is asked for it before
	EndedAt    time.Time // zero while live
	Outcome    string    // in words, for the export
}

// AtRisk says whether the neighbor told us of something that puts them at
// higher risk.
func (r Request) AtRisk() bool { return len(r.Risks) > 0 }
