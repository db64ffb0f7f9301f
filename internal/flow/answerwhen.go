package flow

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// parseWhen reads one of the step's own choices, or a time in words.
func (m *machine) parseWhen(step *Step, text string) (Answer, bool, bool) {
	if i, ok := m.d.exactOption(step.asChoice(), text, m.s.Lang); ok {
		return m.soon(step, step.Choices[i].Key), false, true
	}
	w, ok := lexicon.ReadWhen(text, m.s.Lang, m.ev.Now)
	if h := m.hear(text); !ok && !isOneWord(text) && h.Denied() {
		return Answer{}, false, false // "hoy no": when, then?
	}
	if !ok {
		w, ok = lexicon.FindWhen(text, m.s.Lang, m.ev.Now)
	}
	if said, gives := lexicon.WithoutReason(text); !ok && gives { // "Saturday, because I work on Friday"
		w, ok = lexicon.FindWhen(said, m.s.Lang, m.ev.Now)
	}
	if ok {
		return m.when(step, w), !w.By.IsZero(), true
	}
	if lexicon.SpeaksOfTime(text, m.s.Lang) {
		return Answer{}, false, false // "today or tomorrow": which?
	}
	if i, slip, ok := m.d.readOption(step.asChoice(), text, m.s.Lang); ok {
		return m.soon(step, step.Choices[i].Key), slip, true
	}
	return Answer{}, false, false
}

// asChoice is the step with no answer but its own choices.
func (step *Step) asChoice() *Step {
	return &Step{Kind: Choice, Choices: step.Choices, wordings: step.wordings}
}

// when is a time that was said. Today without an hour is said back as the choice
// it is; any other time as the hour by which it will be over.
func (m *machine) when(step *Step, w lexicon.When) Answer {
	a := m.soon(step, w.Soon)
	a.By = w.By
	if !w.By.IsZero() && (w.Soon != lexicon.SoonToday || hasNumber(w.Words)) {
		a.Shown = m.d.counted(step, lexicon.SayWhen(w.By, m.ev.Now, m.s.Lang), m.s.Lang)
	}
	return a
}

func hasNumber(words string) bool {
	return slices.ContainsFunc(strings.Fields(words), func(w string) bool {
		_, ok := lexicon.Number(w)
		return ok
	})
}

func (m *machine) soon(step *Step, key string) Answer {
	shown := key
	for _, o := range step.Choices {
		if o.Key == key {
			shown = o.Name.In(m.s.Lang, m.d.Base())
		}
	}
	return Answer{Value: key, Shown: shown}
}
