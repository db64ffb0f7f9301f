package flow

import "strings"

const (
	maxUnheard = 3   // silences in a row, after which a person takes over
	maxAgain   = 20  // turns in a row that only had something read again
	sure       = 0.4 // speech recognised with less is not taken for an answer
)

// hearBy notes how the person is talking. What belongs to one call ends with it.
func (m *machine) hearBy(ev Event) {
	m.s.By = ev.By
	if ev.Kind == Unheard || ev.Kind == Returned {
		m.s.By = ByCall
	}
	if m.s.By != ByCall || ev.Kind == Began || ev.Kind == Returned {
		m.s.Page, m.s.Unheard, m.s.Again = 0, 0, 0
	}
}

// on says whether a step is asked on a channel.
func (step *Step) on(by Channel) bool {
	switch step.By {
	case ByCall:
		return by == ByCall
	case OnlyByText:
		return by != ByCall
	}
	return true
}

// returned takes up an open conversation on a new call.
func (m *machine) returned(step *Step) {
	m.s.Misses = 0
	switch {
	case m.s.Mode == ChoosingLanguage:
		m.s.Visit++
		m.tellLanguages()
	case len(m.s.Past) == 0 && len(m.s.Answers) == 0:
		m.ask(step)
	default:
		m.s.Mode = Resuming
		m.s.Visit++
		m.prompt(step)
	}
}

// turn reads one turn of a call against the open question.
func (m *machine) turn(step *Step) {
	if m.s.Mode == Asking && !step.on(ByCall) {
		m.ask(step)
		return
	}
	keys := strings.Map(key, m.ev.Keys)
	text := strings.TrimSpace(m.ev.Text)
	nothing := keys == "" && text == "" && m.ev.Recording == ""
	if m.ev.Kind == Unheard || nothing {
		m.unheard(step)
		return
	}
	m.s.Unheard = 0
	again := m.s.Again
	switch {
	case keys != "":
		m.keyed(step, keys)
	case text == "":
		m.wasRecorded(step)
	case m.ev.Confidence > 0 && m.ev.Confidence < sure && !m.plain(step, text):
		m.unclear(step)
	default:
		m.said(step, text)
	}
	if m.s.Again == again {
		m.s.Again = 0
	}
}

// unclear asks again what was not understood at all.
func (m *machine) unclear(step *Step) {
	if m.s.Mode == ChoosingLanguage {
		m.languageMissed(step, "")
		return
	}
	m.miss(step)
}

// unheard asks again after a silence. Where silence is an answer it is taken
// for one; after the last a recording follows.
func (m *machine) unheard(step *Step) {
	m.s.Unheard++
	asking := m.s.Mode == Asking
	switch {
	case asking && m.picking(step):
		m.goOn(step, m.s.Answers[step.Save])
	case asking && step.Optional && step.endsSilently():
		m.goOn(step, Answer{})
	case m.s.Unheard >= maxUnheard:
		m.handSaying("silent", "voice_record_now")
	default:
		m.readAgain(step, func(p *Prompt) { p.Unheard = true })
	}
}

// endsSilently says whether a # alone can not be told from silence: it ends
// what is being recorded, or a number of several keys.
func (step *Step) endsSilently() bool {
	return step.Kind == Words || step.Kind == Number || step.Kind == Amount || step.Kind == Place
}

// repeat reads the open question again, and the same part of a menu.
func (m *machine) repeat(step *Step) { m.readAgain(step, func(*Prompt) {}) }

// readAgain reads the open question again, with what else there is to say. A
// caller to whom nothing else happens is handed to a person in the end.
func (m *machine) readAgain(step *Step, more func(*Prompt)) {
	if m.s.Again++; m.s.Again >= maxAgain {
		m.hand("unclear")
		return
	}
	m.s.Visit++
	p := m.open(step)
	more(&p)
	m.out = append(m.out, p)
}

// readOn reads the next part of a menu.
func (m *machine) readOn(step *Step, parts int) {
	m.s.Page = (m.s.Page + 1) % parts
	m.repeat(step)
}
