package flow

import (
	"maps"
	"slices"
	"strings"
)

// prompt says a step's text, with what was understood in front of it.
func (m *machine) prompt(step *Step) {
	p := m.open(step)
	p.Heard, p.Recorded = m.heard, m.recorded
	m.out = append(m.out, p)
	m.heard, m.recorded = nil, false
}

// open is the question that is open: the step's own, or on a call the built-in
// one that stands before it.
func (m *machine) open(step *Step) Prompt {
	p := Prompt{Flow: m.d, Step: step, Lang: m.s.Lang}
	if m.s.By == ByCall {
		p.By, p.Mode, p.Page, p.Another = ByCall, m.s.Mode, m.s.Page, m.s.Mode == Asking && m.picking(step)
		if m.s.Mode == Doubting {
			p.Guess = m.guessed()
		}
	}
	return p
}

// ask opens a step's question. One that is not for this channel is passed over.
func (m *machine) ask(step *Step) {
	m.s.Mode, m.s.Guess = Asking, nil
	if !step.on(m.s.By) {
		m.goTo(m.d.after(step, m.s, Answer{}))
		return
	}
	m.s.Page, m.s.Unheard = 0, 0
	m.s.Visit++
	m.prompt(step)
}

// reask says the open question again.
func (m *machine) reask(step *Step) {
	switch {
	case m.s.By == ByCall:
		m.repeat(step)
	case m.s.Mode == ChoosingLanguage:
		m.s.Visit++
		m.tellLanguages()
	case m.s.Mode == Doubting:
		m.s.Visit++
		m.tellGuess(step)
	default:
		m.ask(step)
	}
}

// miss asks again, and after too many misses hands over to a person.
func (m *machine) miss(step *Step) {
	m.s.Misses++
	tries := step.Tries
	if tries == 0 {
		tries = DefaultTries
	}
	if m.s.Misses >= tries {
		if step.GiveUp != "" && step.GiveUp != ToPerson {
			m.goTo(step.GiveUp)
			return
		}
		m.hand("unclear")
		return
	}
	m.s.Visit++
	if m.s.By != ByCall { // a caller is asked the built-in question again: nothing else has been heard
		m.s.Mode = Asking
	}
	p := m.open(step)
	p.Unclear = true
	m.out = append(m.out, p)
}

// DefaultTries is how often a question may be missed before a person takes
// over, where its step does not say.
const DefaultTries = 2

// hand gives the conversation to a person: what is known is kept, a task is
// made, and the neighbor is told.
func (m *machine) hand(why string) { m.handSaying(why, "handed") }

func (m *machine) handSaying(why, key string) {
	if m.s.By == ByCall && m.s.Lang == "" { // a voice must be some language's
		m.s.Lang = m.d.Base()
	}
	m.doAll(m.d.Quiet.Do)
	m.do(Action{Name: ActHandToPerson, Args: map[string]string{"why": why}})
	m.tell(key)
	m.end(Handed)
}

func (m *machine) end(r EndReason) { m.out = append(m.out, End{Reason: r}) }

func (m *machine) tell(key string) {
	m.out = append(m.out, Tell{Key: key, Lang: m.s.Lang})
}

func (m *machine) do(a Action) {
	m.out = append(m.out, Do{Action: a, Answers: maps.Clone(m.s.Answers)})
}

func (m *machine) doAll(as []Action) {
	for _, a := range as {
		m.do(a)
	}
}

func (m *machine) known(save string) bool {
	_, ok := m.s.Answers[save]
	return ok
}

func (m *machine) save(step *Step, a Answer) {
	if step.Save != "" {
		m.put(step.Save, a)
	}
}

func (m *machine) speaks(lang string) bool { return slices.Contains(m.d.Languages, lang) }

func (m *machine) setLang(lang string) {
	m.s.Lang = lang
	m.out = append(m.out, SetLanguage{Lang: lang})
}

// SMS is the prompt as a text. Facts fill its names; texts gives the system's
// own words.
func (p Prompt) SMS(texts Texts, facts map[string]string) string {
	base := p.Flow.Base()
	vars := maps.Clone(facts)
	if vars == nil {
		vars = map[string]string{}
	}
	vars["choices"] = p.Step.list(p.Lang, base)
	if p.Unclear {
		if u := p.Step.Unclear.In(p.Lang, base); u != "" {
			return Render(u, vars)
		}
		return texts.Say("unclear", p.Lang, nil) + "\n" + Render(p.Step.Ask.In(p.Lang, base), vars)
	}
	body := Render(p.Step.Ask.In(p.Lang, base), vars)
	if len(p.Heard) > 0 {
		body = texts.Say("heard", p.Lang, map[string]string{"heard": strings.Join(p.Heard, ", ")}) + "\n" + body
	}
	return body
}

// list is the choices as they are texted: "1 food", a line each.
func (step *Step) list(lang, base string) string {
	var b strings.Builder
	for i, o := range step.Choices {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(itoa(i + 1))
		b.WriteByte(' ')
		b.WriteString(o.Name.In(lang, base))
	}
	return b.String()
}
