package flow

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// besides takes a text that answers no question and tells more of what was said
// before: another need ("and diapers") comes along with the first, and for whom
// it is ("for my sister") is kept with the texts. The question is asked again,
// and nothing was missed.
func (m *machine) besides(step *Step, text string) bool {
	if m.s.Mode != Asking || !m.known(needSave) || step.Save == needSave || step.Kind == YesNo {
		return false
	}
	named := m.needsIn(text)
	switch {
	case len(named) > 0 && m.addNeeds(named, text):
		m.s.Misses = 0
		m.ask(step)
	case len(named) > 0 && m.s.By == ByCall, step.Kind == Place && lexicon.OnlyForWhom(text, m.s.Lang):
		m.readAgain(step, func(*Prompt) {})
	default:
		return false
	}
	return true
}

// needsIn are the needs that a text names, by their place among the choices.
func (m *machine) needsIn(text string) []int {
	step := m.d.saving(needSave)
	if step == nil || step.Many {
		return nil
	}
	hits := slices.DeleteFunc(m.d.optionsHeard(step, m.hear(text), m.s.Lang), func(a hit) bool {
		return step.Choices[a.opt].Key == otherKey
	})
	return optionsOf(hits)
}

// addNeeds lets needs come along with the first, where the text says that they
// are wanted too. It says false where it does not, or where none is new.
func (m *machine) addNeeds(named []int, text string) bool {
	h := m.hear(text)
	if !lexicon.Adds(text) && !h.WantsSomething() {
		return false
	}
	need := m.s.Answers[needSave]
	var keys []string
	if also := m.s.Answers[AlsoSave].Value; also != "" {
		keys = strings.Split(also, ";")
	}
	step, before := m.d.saving(needSave), len(keys)
	for _, i := range named {
		if key := step.Choices[i].Key; key != need.Value && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	if len(keys) == before || len(keys) >= mostNeeds {
		return false
	}
	need.Also = strings.Join(keys, ";")
	m.heard = append(m.heard, m.alsoNamed(Answer{Also: strings.Join(keys[before:], ";")})...)
	m.put(needSave, need)
	return true
}
