package flow

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// The answers under which what somebody needs is kept: the one that they named
// first, and the others of the same text, joined by ";".
const (
	needSave = "need"
	AlsoSave = "also_needs"
)

// risksSave is the answer under which it is kept who is at higher risk.
const risksSave = "risks"

// transportSave is the answer under which it is kept how a volunteer gets
// around.
const transportSave = "transport"

// findRisks finds who is at higher risk: what the lexicon knows of it, and the
// step's own words where they are not denied ("no babies").
func (m *machine) findRisks(step *Step, h lexicon.Sense, text string) (Answer, bool) {
	told := lexicon.FindRisks(text)
	var idx []int
	for i := range step.Choices {
		if slices.Contains(told, step.Choices[i].Key) {
			idx = append(idx, i)
		}
	}
	for _, a := range m.d.optionsHeard(step, h, m.s.Lang) {
		if !slices.Contains(idx, a.opt) && !lexicon.Denied(h.Words, a.from) {
			idx = append(idx, a.opt)
		}
	}
	if len(idx) == 0 {
		return Answer{}, false
	}
	slices.Sort(idx)
	return optionAnswer(step, m.s.Lang, idx...), true
}

// otherKey is the choice of whoever finds nothing in the list: it is an answer,
// and nothing to be found in other texts.
const otherKey = "other"

// mostForOther is how many words a text has at most that asks for something
// else.
const mostForOther = 4

// mostNeeds is how many needs one text may name; more are a list of what the
// hotline offers, or a misunderstanding.
const mostNeeds = 3

// severalNeeds makes one answer of several choices: the first is the need, the
// others come along.
func (m *machine) severalNeeds(step *Step, idx []int) (Answer, bool) {
	if step.Save != needSave || step.Many || len(idx) < 2 || len(idx) > mostNeeds {
		return Answer{}, false
	}
	a := optionAnswer(step, m.s.Lang, idx[0])
	a.Also = optionAnswer(step, m.s.Lang, idx[1:]...).Value
	return a, true
}

// numbersOf reads "1 and 3" as choices, in the order in which they were typed.
func numbersOf(step *Step, words []string) []int {
	var found []int
	for _, w := range words {
		n, ok := lexicon.Numeral(w)
		switch {
		case ok && n >= 1 && n <= len(step.Choices):
			if !slices.Contains(found, n-1) {
				found = append(found, n-1)
			}
		case !lexicon.Joins(w):
			return nil
		}
	}
	return found
}

// put keeps an answer under a name. The needs that came along with the first
// are kept beside it, for as long as it stands.
func (m *machine) put(name string, a Answer) {
	if name == needSave {
		delete(m.s.Answers, AlsoSave)
		if a.Also != "" {
			m.s.Answers[AlsoSave] = Answer{Value: a.Also, Shown: strings.Join(m.alsoNamed(a), ", ")}
		}
		a.Also = ""
	}
	m.s.Answers[name] = a
}

// drop forgets an answer, and what came along with it.
func (m *machine) drop(name string) {
	delete(m.s.Answers, name)
	if name == needSave {
		delete(m.s.Answers, AlsoSave)
	}
}

// alsoNamed are the names of the needs that came along with the first.
func (m *machine) alsoNamed(a Answer) []string {
	step := m.d.saving(needSave)
	if step == nil || a.Also == "" {
		return nil
	}
	return step.named(a.Also, m.s.Lang, m.d.Base())
}

// named are the names of choices by their keys, joined by ";".
func (step *Step) named(keys, lang, base string) []string {
	var names []string
	for key := range strings.SplitSeq(keys, ";") {
		for i := range step.Choices {
			if step.Choices[i].Key == key {
				names = append(names, step.Choices[i].Name.In(lang, base))
			}
		}
	}
	return names
}
