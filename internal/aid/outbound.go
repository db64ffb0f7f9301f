package aid

import "time"

// A Class is why a text leaves. With how it presses it decides its place in the
// queue, and by itself whether quiet hours hold it, and when it is too old to be sent.
type Class string

// The classes, in the order in which they leave where nothing presses.
const (
	Goodbye    Class = "goodbye"   // the one confirmation of an opt-out; the STOP list lets it pass
	Alarm      Class = "alarm"     // the emergency numbers: no limit holds them
	Reply      Class = "reply"     // an answer to what somebody just wrote
	Relay      Class = "relay"     // one neighbor's words to another
	Notice     Class = "notice"    // what became of something: matched, dropped, the promise
	InviteText Class = "invite"    // can you help?
	FollowUp   Class = "follow_up" // how did it go?
	Digest     Class = "digest"
	Bulk       Class = "bulk"
)

// A Press says how little a text may wait behind those to others.
type Press int

// How texts press. A number sends one segment a second: on the worst day what
// leaves first is decided by it.
const (
	Unpressed   Press = iota
	Pressed           // help is needed by today, or nobody knows yet by when
	MostPressed       // somebody at higher risk needs it; or a coordinator steers
)

// LastRank is that of what leaves last.
const LastRank = 11

// byClass orders what does not press.
var byClass = map[Class]int{Reply: 0, Relay: 1, Notice: 2, InviteText: 3, FollowUp: 4, Digest: 5, Bulk: 6}

// Rank orders texts: lower leaves first. Whose life may hang on it comes before
// all else, then who is at higher risk, then who needs help today: answers to
// them first, and then what brings the help.
func (o Outbound) Rank() int {
	switch c := o.Class; {
	case c == Goodbye || c == Alarm:
		return 0
	case c == Reply && o.Press != Unpressed:
		return 1 + 2*int(MostPressed-o.Press)
	case (c == Relay || c == Notice || c == InviteText) && o.Press != Unpressed:
		return 2 + 2*int(MostPressed-o.Press)
	default:
		return LastRank - byClass[Bulk] + byClass[c]
	}
}

// Quiet says whether quiet hours hold texts of this class.
func (c Class) Quiet() bool { return c != Goodbye && c != Alarm && c != Reply && c != Relay }

// An OutboundStatus is where a text of ours stands. It only moves up.
type OutboundStatus string

// The statuses of an outbound text.
const (
	Queued      OutboundStatus = "queued"
	Sending     OutboundStatus = "sending" // claimed; its bytes may be on the wire
	Unknown     OutboundStatus = "unknown" // the carrier may have it: look before resending
	Sent        OutboundStatus = "sent"    // the carrier has it
	Delivered   OutboundStatus = "delivered"
	Undelivered OutboundStatus = "undelivered"
	Failed      OutboundStatus = "failed"
	Expired     OutboundStatus = "expired"   // too old to be of use
	Recalled    OutboundStatus = "withdrawn" // no longer wanted, never sent
)

// Final says whether nothing more will become of the text.
func (s OutboundStatus) Final() bool {
	switch s {
	case Delivered, Undelivered, Failed, Expired, Recalled:
		return true
	}
	return false
}

// An Outbound is one text on its way out.
type Outbound struct {
	ID        OutboundID
	Ref       string // random, unguessable; carried by the status callback
	To        Phone
	Person    PersonID
	Body      Body
	Class     Class
	Request   RequestID // 0 when it is about none
	Invite    InviteID  // 0 when it is none
	Talk      ConversationID
	Anytime   bool // quiet hours do not hold it
	Press     Press
	Segments  int
	Misses    int // lists of the carrier that did not have it, while unknown
	Status    OutboundStatus
	Attempts  int
	DueAt     time.Time
	ExpiresAt time.Time // zero: never too old
	ClaimedAt time.Time
	SID       string // the carrier's id
	ErrorCode int    // the carrier's code
}

// A Receipt is what the carrier says became of a text: the answer to a send,
// a status callback, or a line of its list.
type Receipt struct {
	Ref       string // ours; empty when the carrier did not carry it
	SID       string
	Status    OutboundStatus
	ErrorCode int
}
