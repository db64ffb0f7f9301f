package flow

import (
	"maps"
	"strings"

	"neighborline/internal/lexicon"
)

// guess takes back what was read from this text and asks whether it is right.
// Step is where the conversation goes on.
func (m *machine) guess(step *Step) {
	guess := map[string]Answer{}
	for name, a := range m.s.Answers {
		if had, ok := m.was[name]; !ok || had != a {
			guess[name] = a
		}
	}
	m.s.Answers, m.s.Guess = maps.Clone(m.was), guess
	if m.s.Answers == nil {
		m.s.Answers = map[string]Answer{}
	}
	m.s.Step, m.s.Mode, m.s.Misses = step.ID, Doubting, 0
	m.s.Page, m.s.Unheard = 0, 0
	m.s.Visit++
	m.heard = nil
	m.tellGuess(step)
}

// tellGuess asks whether the guess is right.
func (m *machine) tellGuess(step *Step) {
	if m.s.By == ByCall {
		m.out = append(m.out, m.open(step))
		return
	}
	m.out = append(m.out, Tell{Key: "doubt", Lang: m.s.Lang, Vars: map[string]string{"heard": strings.Join(m.guessed(), ", ")}})
}

// guessed are the answers of the guess as they are said back, in the order of
// the flow's steps.
func (m *machine) guessed() []string {
	var said []string
	for i := range m.d.Steps {
		step := m.d.Steps[i]
		a, ok := m.s.Guess[step.Save]
		if !ok || step.Save == "" || a.Shown == "" || step.Save == roleSave && len(m.s.Guess) > 1 {
			continue
		}
		said = append(said, m.aloud(step, a))
		if also := m.s.Guess[AlsoSave]; step.Save == needSave && also.Shown != "" {
			said = append(said, also.Shown)
		}
	}
	return said
}

// doubted reads the answer to "is this what you mean?". It says false when the
// text is neither yes nor no: it is then read as the answer itself.
func (m *machine) doubted(step *Step, text string) bool {
	said := lexicon.ReadYesNo(text)
	if said == lexicon.Neither {
		said = lexicon.AnswersYesNo(text)
	}
	switch strings.TrimRight(strings.TrimSpace(text), ".)") {
	case "1":
		said = lexicon.Yes
	case "2":
		said = lexicon.No
	}
	switch said {
	case lexicon.Yes:
		m.guessRight(step)
	case lexicon.No:
		m.ask(step)
	default:
		m.s.Guess, m.s.Mode = nil, Asking
		return false
	}
	return true
}

// guessRight keeps the guess and goes on.
func (m *machine) guessRight(step *Step) {
	guess := m.s.Guess
	m.s.Guess, m.s.Mode = nil, Asking
	also := guess[AlsoSave]
	for name, a := range guess {
		if name != step.Save && name != AlsoSave {
			m.s.Answers[name] = a
		}
	}
	a, ok := guess[step.Save]
	if !ok {
		m.goTo(step.ID)
		return
	}
	a.Also = also.Value
	m.goOn(step, a)
}
