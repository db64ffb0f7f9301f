// Package aid holds the nouns of mutual aid and their legal moves: who a
// person is, what a request may become, what an invite or an assignment is.
// It does nothing: no clock, no database, no telephone. Everything above it
// speaks in these words.
package aid

import (
	"errors"
	"time"
)

// Ids are types of their own, so that a person's id cannot stand where a
// request's is wanted.
type (
	PersonID       int64
	RequestID      int64
	InviteID       int64
	AssignmentID   int64
	ConversationID int64
	InboundID      int64
	OutboundID     int64
	TaskID         int64
)

// ErrNotFound says that what was asked for is not there.
var ErrNotFound = errors.New("not found")

// A Refusal is an error that speaks to the person who asked: one plain
// sentence, in their language. Every other error speaks to us.
type Refusal struct{ Message string }

func (r Refusal) Error() string { return r.Message }

// A Channel is how a message travelled.
type Channel string

// The channels.
const (
	SMS   Channel = "sms"
	Voice Channel = "voice"
	Email Channel = "email"
)

// An Inbound is one text, or one turn of a call, as the carrier handed it to
// us: verified, decoded, not yet understood.
type Inbound struct {
	SID     string // the carrier's id (SM…, MM…; a call's CA…), unique
	Visit   int    // the turn of a call; 0 for a text
	Channel Channel
	From    Phone // empty when a caller withholds it
	To      Phone
	Body    Body // a text's words, a caller's speech, or the keys pressed
	Media   []Media
	// Recording is the carrier's id (RE…) of what a caller said, if it was
	// recorded.
	Recording string
	// OptOut is STOP, START or HELP when the carrier has itself acted on the
	// word and answered (Advanced Opt-Out); else empty.
	OptOut string
	// Late marks a text found at the carrier by the sweep, not posted to us.
	Late bool
	// SentAt is when the carrier took it, if it says so (a swept text).
	SentAt time.Time
}

// Media is a picture or another file that came with a text.
type Media struct {
	URL  string // as posted; never fetched as it stands
	Type string // MIME type
}
