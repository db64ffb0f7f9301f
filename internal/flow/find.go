package flow

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// read looks for the answers of other steps in a text and says how many it
// found. What it finds is said back with the next question.
func (m *machine) read(saves []string, self, text string, first bool) int {
	found := 0
	for _, name := range saves {
		step := m.d.saving(name)
		if step == nil || step.ID == self || first && m.known(name) && m.s.Answers[name].Value != "" {
			continue // what is not asked, as in a surge, may still be said
		}
		a, ok := m.find(step, text)
		if ok && name == soonSave && self == placeSave && a.By.IsZero() && lexicon.OnlyNow(text) {
			continue // "we are in Salem now" does not say when
		}
		if ok && (name == risksSave || name == peopleSave) && lexicon.Yields(text) {
			continue // "people with babies before me": others are meant
		}
		if !ok || a.Value == m.s.Answers[name].Value && m.known(name) {
			continue
		}
		m.put(name, a)
		m.heard = append(m.heard, m.aloud(step, a))
		found++
	}
	return found
}

// aloud is an answer as it is said back in a list of several.
func (m *machine) aloud(step *Step, a Answer) string {
	if step.Kind == Number {
		return m.d.counted(step, a.Shown, m.s.Lang)
	}
	if step.Save == needSave && a.Also != "" {
		return strings.Join(append([]string{a.Shown}, m.alsoNamed(a)...), ", ")
	}
	return a.Shown
}

// counted says a number or a time with the step's unit, if its flow gives one.
func (d *Definition) counted(step *Step, n, lang string) string {
	if unit := step.Unit.In(lang, d.Base()); unit != "" {
		return Render(unit, map[string]string{"n": n})
	}
	return n
}

// find looks for one step's answer inside a longer text.
func (m *machine) find(step *Step, text string) (Answer, bool) {
	switch step.Kind {
	case Choice:
		h := m.hear(text)
		if step.Save == risksSave {
			return m.findRisks(step, h, text)
		}
		hits := slices.DeleteFunc(m.d.optionsHeard(step, h, m.s.Lang), func(a hit) bool {
			return step.Choices[a.opt].Key == otherKey || m.explains(a) // "another name" is no need
		})
		idx := optionsOf(hits)
		if len(idx) == 0 && m.mayAsk(step) {
			idx = slices.DeleteFunc(m.d.optionsBySlip(step, mayBeSlips(h), m.s.Lang), func(i int) bool {
				return step.Choices[i].Key == otherKey
			})
		}
		if len(idx) > 1 && !step.Many {
			return m.severalNeeds(step, listed(h, hits))
		}
		if len(idx) == 0 {
			return Answer{}, false
		}
		return optionAnswer(step, m.s.Lang, idx...), true
	case Place:
		if m.ev.Places != nil {
			a, ok := m.ev.Places.FindPlace(text)
			if known := m.s.Answers[placeSave].Also; ok && known != "" && a.Also == known {
				if b, other := m.placeBeside(a, text); other {
					a = b // "Talent, not Ashland"
				}
			}
			if h := m.hear(text); ok && (m.destination(&h, a) || m.otherPlace(a, text)) {
				return Answer{}, false
			}
			a.Words = ""
			return a, ok
		}
	case When:
		if w, ok := lexicon.FindWhen(text, m.s.Lang, m.ev.Now); ok {
			return m.when(step, w), true
		}
	case Number:
		if n, ok := lexicon.FindPeople(text); ok && n >= step.Min && (step.Max == 0 || n <= step.Max) {
			return Answer{Value: itoa(n), Shown: itoa(n)}, true
		}
	}
	return Answer{}, false
}

// mayAsk says whether the open question may be answered by a step's choices: no
// slip is forgiven in what nobody asks for.
func (m *machine) mayAsk(step *Step) bool {
	return m.s.Step == step.ID || m.s.Step == m.d.Steps[0].ID
}

// hear is a text in words; the same text is cut once.
func (m *machine) hear(text string) lexicon.Sense {
	if m.listened != text || m.sense.Words == nil {
		m.listened, m.sense = text, lexicon.Hear(text)
	}
	return m.sense
}
