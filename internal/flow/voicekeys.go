package flow

import "strings"

// keyed reads keys as the answer. # ends them and is no part of it.
func (m *machine) keyed(step *Step, keys string) {
	pressed := strings.TrimRight(keys, "#")
	switch {
	case strings.Contains(keys, "*"):
		m.repeat(step)
	case pressed == "0":
		m.hand("person")
	case m.s.Mode == ChoosingLanguage:
		m.languageKeyed(step, pressed)
	case m.s.Mode == Resuming:
		m.resumeKeyed(step, pressed)
	case m.s.Mode == Doubting:
		m.guessKeyed(step, pressed)
	case step.Kind == Words && m.ev.Recording != "":
		m.wasRecorded(step)
	case pressed == "":
		m.pound(step)
	case pressed == moreKey && step.parts() > 1:
		m.readOn(step, step.parts())
	case step.Many:
		m.pick(step, m.keyedOption(step, pressed))
	default:
		if a, ok := m.parseKeys(step, pressed); ok {
			m.goOn(step, a)
			return
		}
		m.miss(step)
	}
}

// pound is a # alone: no answer, or no further one.
func (m *machine) pound(step *Step) {
	switch {
	case m.picking(step):
		m.goOn(step, m.s.Answers[step.Save])
	case step.Optional:
		m.goOn(step, Answer{})
	default:
		m.unheard(step)
	}
}

// languageKeyed reads a key as the answer to the language question.
func (m *machine) languageKeyed(step *Step, pressed string) {
	all := m.d.Languages
	if parts := (len(all) + perPart - 1) / perPart; pressed == moreKey && parts > 1 {
		m.readOn(step, parts)
		return
	}
	if pressed == "" {
		m.unheard(step)
		return
	}
	if i, ok := inPart(len(all), m.s.Page, pressed); ok {
		m.languageIs(step, all[i], m.s.First)
		return
	}
	m.languageMissed(step, "")
}

// resumeKeyed reads a key as the answer to "go on, or start again?".
func (m *machine) resumeKeyed(step *Step, pressed string) {
	switch pressed {
	case "":
		m.unheard(step)
	case "1":
		m.ask(step)
	case "2":
		m.restart("")
	default:
		m.miss(step)
	}
}

// guessKeyed reads a key as the answer to "is this right?".
func (m *machine) guessKeyed(step *Step, pressed string) {
	switch pressed {
	case "":
		m.unheard(step)
	case "1":
		m.guessRight(step)
	case "2":
		m.ask(step)
	default:
		m.miss(step)
	}
}

// key drops what is no key of a telephone.
func key(r rune) rune {
	if '0' <= r && r <= '9' || r == '*' || r == '#' {
		return r
	}
	return -1
}
