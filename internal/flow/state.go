package flow

import (
	"maps"
	"slices"
	"time"
)

// A State is one person's place in one flow. It is stored as JSON between two
// events.
type State struct {
	Flow    string            `json:"flow"`
	Step    string            `json:"step"`
	Visit   int               `json:"visit"` // grows with each question asked
	Lang    string            `json:"lang"`
	Answers map[string]Answer `json:"answers,omitempty"`
	Misses  int               `json:"misses,omitempty"`
	Past    []string          `json:"past,omitempty"` // steps answered, for BACK
	Mode    Mode              `json:"mode,omitempty"`
	First   string            `json:"first,omitempty"`   // the first text, held while the language is asked
	By      Channel           `json:"by,omitempty"`      // of the last event
	Page    int               `json:"page,omitempty"`    // which part of a long menu is being read, from 0
	Unheard int               `json:"unheard,omitempty"` // turns of a call in a row in which nothing was heard
	Again   int               `json:"again,omitempty"`   // turns of a call in a row that only had something read again
	Guess   map[string]Answer `json:"guess,omitempty"`   // what was understood with doubt, until the person says whether it is right
}

// A Mode is a built-in question that stands before the step's own.
type Mode string

// The modes.
const (
	Asking           Mode = ""         // the step's own question is open
	ChoosingLanguage Mode = "language" // which language?
	Resuming         Mode = "resume"   // go on, or start again?
	Doubting         Mode = "doubt"    // is this what you mean?
)

// An Answer is what was understood.
type Answer struct {
	Value string    `json:"v"`           // food, 97520, today, 4; several are joined by ";"
	Shown string    `json:"s,omitempty"` // as it is said back
	By    time.Time `json:"by,omitzero"` // the time that was said, for When
	Also  string    `json:"a,omitempty"` // a second value: the town of a ZIP
	// Recording is the carrier's id of what was said, where the words are in it
	// and nowhere else: Value and Shown are then empty.
	Recording string `json:"r,omitempty"`
	// Words are those of the text in which a place was found, folded. They are
	// not kept.
	Words string `json:"-"`
}

// clone copies what Next changes, so that the caller's State stays as it was.
func (s State) clone() State {
	s.Answers = maps.Clone(s.Answers)
	if s.Answers == nil {
		s.Answers = map[string]Answer{}
	}
	s.Guess = maps.Clone(s.Guess)
	s.Past = slices.Clone(s.Past)
	return s
}

// A Channel is how a person is talking with us.
type Channel string

// The channels.
const (
	ByText Channel = ""
	ByCall Channel = "call"
	// OnlyByText is the mark of a step that a call passes over; no event has it.
	OnlyByText Channel = "text"
)

// An Event is what happens to a conversation.
type Event struct {
	Kind   EventKind
	Text   string        // on a call: speech as it was recognised
	Now    time.Time     // in the person's zone
	Quiet  time.Duration // since the person was last heard
	Places Places
	By     Channel

	// Of a call:
	Keys       string  // the keys pressed; a # that only ends them may be left out
	Recording  string  // the carrier's id of what was recorded
	Confidence float64 // of Text, from 0 to 1; 0 where it is not known
}

// An EventKind says what happened.
type EventKind int

// The kinds of event.
const (
	Began    EventKind = iota // the first text, or a call; or we begin (no Text)
	Answered                  // a text or a turn of a call
	Silence                   // nobody answered: remind
	GaveOut                   // nobody answered the reminder either: close
	Unheard                   // a turn of a call in which nothing was pressed, said or recorded
	Returned                  // a call that finds the conversation open: go on, or start again?
)

// Places reads places; it is the one thing that a flow cannot know by itself.
type Places interface {
	// ReadPlace reads a whole answer as a place. Repaired says that it was
	// not typed as it is understood, and must be said back.
	ReadPlace(text string) (a Answer, repaired, ok bool)
	// FindPlace looks for a place inside a longer text.
	FindPlace(text string) (a Answer, ok bool)
}

// An Effect is something that the engine wants done. The set is closed:
// Prompt, Tell, Do, SetLanguage, SwitchFlow, End.
type Effect interface{ effect() }

// A Prompt says a step's text. Whoever carries it out renders it (Prompt.SMS,
// or Prompt.Voice on a call) with the facts that earlier effects produced.
type Prompt struct {
	Flow    *Definition
	Step    *Step
	Lang    string
	Heard   []string // what was understood and must be said back first
	Unclear bool     // the last answer was not understood

	// Of a call:
	By       Channel
	Mode     Mode     // a built-in question in place of the step's; by text a Tell asks those
	Page     int      // the part of a long menu to read, from 0
	Unheard  bool     // nothing was heard
	Another  bool     // something was chosen: anything else?
	Guess    []string // what was understood with doubt, and is it right?
	Recorded bool     // an answer was recorded, and that must be said back first
}

// A Tell says one of the system's own texts.
type Tell struct {
	Key  string
	Lang string
	Vars map[string]string
}

// A Do runs an action with the answers as they stood.
type Do struct {
	Action  Action
	Answers map[string]Answer
}

// SetLanguage remembers the language a person chose.
type SetLanguage struct{ Lang string }

// SwitchFlow goes on in another flow, with the text that led there.
type SwitchFlow struct {
	Name string
	Text string
}

// An End closes the conversation.
type End struct{ Reason EndReason }

// An EndReason says why a conversation ended.
type EndReason string

// The reasons.
const (
	Finished  EndReason = "finished"
	Handed    EndReason = "handed" // to a person
	WentQuiet EndReason = "quiet"
	Moved     EndReason = "moved" // to another flow
)

func (Prompt) effect()      {}
func (Tell) effect()        {}
func (Do) effect()          {}
func (SetLanguage) effect() {}
func (SwitchFlow) effect()  {}
func (End) effect()         {}
