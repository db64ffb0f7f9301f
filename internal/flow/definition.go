// Package flow decides what the hotline says next. It holds no clock, no
// database and no telephone: the same Event in the same State always gives the
// same new State and the same Effects.
//
// A Definition is a flow as its author wrote it: steps that ask, the answers
// that they take, and where each answer leads. Next reads one text (or one
// turn of a call) against the step where a person stands. What is built in at
// every step is never drawn in a flow: BACK, MENU, PERSON, SKIP, another
// language, asking again, giving up to a person, going on after a pause.
package flow

import (
	"sync"
	"time"

	"neighborline/internal/lexicon"
)

// A Text is one thing to say, by language (BCP 47).
type Text map[string]string

// In is the text in a language, or in the first of the fallbacks that has it.
func (t Text) In(lang string, fallback ...string) string {
	if s, ok := t[lang]; ok {
		return s
	}
	for _, f := range fallback {
		if s, ok := t[f]; ok {
			return s
		}
	}
	return ""
}

// A Kind is what sort of answer a step takes.
type Kind string

// The kinds of step.
const (
	Choice  Kind = "choice" // one (or several) of a list
	YesNo   Kind = "yes_no"
	Number  Kind = "number"
	Amount  Kind = "amount" // how much of some goods, and on what condition
	Place   Kind = "place"  // a ZIP or a town
	When    Kind = "when"   // how soon, a day, a time
	Name    Kind = "name"   // a first name
	Words   Kind = "words"  // anything
	Telling Kind = "tell"   // says its text and goes on without an answer
)

// Where a step may lead besides another step.
const (
	ToEnd    = "end"
	ToPerson = "a_person" // a task for a coordinator, with the transcript
)

// A Definition is one flow.
type Definition struct {
	Name      string
	Languages []string // the first is used where a translation is missing
	Hash      string   // of its content
	Source    Source
	Moved     map[string]string // steps of earlier versions, and the step that now stands for each
	Starts    Starts
	Quiet     Quiet
	Steps     []*Step // in the author's order; the first is the entry
	byID      map[string]*Step
	startedBy map[string]string // the language of each word that begins it, by the word
}

// A Source is the text that a definition was made from: what is kept of a
// version for as long as a conversation stands in it.
type Source struct{ Flow, Needs []byte }

// Starts says what begins the flow.
type Starts struct {
	Texts map[string][]string // words that begin it, by language
	Calls bool                // a call begins it
	Reads []string            // steps whose answers are looked for in the first text
	Found string              // where to begin when one of them was found
}

// Quiet says what happens when a person falls silent. Zero durations mean the
// network's own.
type Quiet struct {
	RemindAfter, CloseAfter time.Duration
	Do                      []Action // when it closes unfinished, or is handed over
}

// A Step is one question, or one thing said.
type Step struct {
	ID       string
	Line     int // in its file, for messages
	Kind     Kind
	Ask      Text
	Say      Text              // spoken instead of Ask on a call
	Play     map[string]string // a recording in place of Say, by language: a file beside the flow
	By       Channel           // "call" is asked only on a call, "text" only by text; empty on both
	Choices  []Option
	Many     bool // takes several choices
	Min, Max int  // bounds of a number
	Unit     Text // how a number or a time is said back: "for {n}", "by {n}"
	Save     string
	Optional bool     // SKIP is an answer
	Reads    []string // other steps whose answers are looked for in the same text
	Unclear  Text
	Tries    int // misses before giving up
	GiveUp   string
	When     []Branch // the first that holds decides where to go
	Go       string
	Do       []Action // done on the way out
	wordings func() wordings
}

// An Option is one choice of a step.
type Option struct {
	Key   string
	Name  Text
	Say   Text                // the name as it is spoken, where it differs
	Also  map[string][]string // other words for it, by language
	Go    string
	Flow  string   // go on in another flow
	Clear []string // answers to forget, so that they are asked again
	Do    []Action
}

// A Branch goes somewhere when a saved answer is (or is not) one of some
// values.
type Branch struct {
	Save string
	Is   []string // any of these
	Not  []string // none of these
	Go   string
}

// An Action is one of the closed list of things that a flow can do.
type Action struct {
	Name string
	Args map[string]string
}

// Init indexes the steps. It must be called once, after they are set.
func (d *Definition) Init() {
	d.byID = make(map[string]*Step, len(d.Steps))
	d.startedBy = map[string]string{}
	for _, lang := range d.Languages {
		for _, w := range d.Starts.Texts[lang] {
			if w = lexicon.Fold(w); d.startedBy[w] == "" {
				d.startedBy[w] = lang
			}
		}
	}
	for _, s := range d.Steps {
		d.byID[s.ID] = s
		s.wordings = sync.OnceValue(func() wordings { return wordingsOf(s.Choices, d.Languages) })
	}
}

// Step finds a step by its name; nil where there is none.
func (d *Definition) Step(id string) *Step { return d.byID[id] }

// Base is the language used where a translation is missing.
func (d *Definition) Base() string { return d.Languages[0] }

// saving finds the step that saves an answer under a name.
func (d *Definition) saving(name string) *Step {
	for _, s := range d.Steps {
		if s.Save == name {
			return s
		}
	}
	return nil
}
