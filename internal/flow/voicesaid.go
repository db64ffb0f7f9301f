package flow

import (
	"strings"

	"neighborline/internal/lexicon"
)

// said reads speech as the answer, as a text is read. A digit that is said is
// the key of that name.
func (m *machine) said(step *Step, text string) {
	spokenKey := asKey(text)
	switch m.s.Mode {
	case ChoosingLanguage:
		if spokenKey != "" {
			m.keyed(step, spokenKey)
		} else {
			m.languageChosen(text)
		}
		return
	case Resuming:
		switch c := lexicon.ReadCommand(text); {
		case spokenKey != "":
			m.keyed(step, spokenKey)
			return
		case c == lexicon.Continue:
			m.ask(step)
			return
		case c == lexicon.Restart:
			m.restart("")
			return
		case m.resumed(step, text):
			return
		}
	}
	if m.s.Mode == Doubting {
		if spokenKey != "" {
			m.keyed(step, spokenKey)
			return
		}
		if m.doubted(step, text) {
			return
		}
	}
	if m.picking(step) && (lexicon.ReadYesNo(text) == lexicon.No || lexicon.None(text) || lexicon.ReadCommand(text) == lexicon.Skip) {
		m.goOn(step, m.s.Answers[step.Save])
		return
	}
	if m.builtIn(step, text) {
		return
	}
	m.answerSaid(step, text, spokenKey)
}

// answerSaid tries speech as the answer to the step itself.
func (m *machine) answerSaid(step *Step, text, spokenKey string) {
	menu := step.hasMenu() || step.Kind == YesNo
	switch {
	case menu && spokenKey != "":
		m.keyed(step, spokenKey)
	case step.Many && m.pickSaid(step, text):
	case step.Kind == Place && m.placeSpelled(step, text):
	case m.accept(step, text), m.besides(step, text):
	default:
		m.miss(step)
	}
}

// wasRecorded takes a recording for words that only a person can hear.
func (m *machine) wasRecorded(step *Step) {
	if step.Kind != Words || m.s.Mode != Asking {
		m.unclear(step)
		return
	}
	text := strings.TrimSpace(m.ev.Text)
	m.recorded = true
	m.goOn(step, Answer{Value: text, Shown: text, Recording: m.ev.Recording})
}

// plain says whether speech that was hardly recognised is taken all the same:
// one of the choices as it was read, or a call for help.
func (m *machine) plain(step *Step, text string) bool {
	if c := lexicon.ReadCommand(text); c == lexicon.Person || c == lexicon.Repeat {
		return true
	}
	_, exact := m.d.exactOption(step, text, m.s.Lang)
	return exact && m.s.Mode == Asking
}
