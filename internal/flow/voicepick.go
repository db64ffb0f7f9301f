package flow

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// picking says whether some of several choices have been made at a step.
func (m *machine) picking(step *Step) bool {
	return step.Many && step.Save != "" && m.s.Answers[step.Save].Value != ""
}

// picked are the choices that have been made, by their places in the list.
func (m *machine) picked(step *Step) []int {
	var out []int
	for key := range strings.SplitSeq(m.s.Answers[step.Save].Value, ";") {
		if i := slices.IndexFunc(step.Choices, func(o Option) bool { return o.Key == key }); i >= 0 {
			out = append(out, i)
		}
	}
	return out
}

// pick adds choices and asks for more, as long as there are some left. A choice
// that was made already brings nothing.
func (m *machine) pick(step *Step, chosen ...int) {
	had := m.picked(step)
	all := had
	for _, i := range chosen {
		if i >= 0 && !slices.Contains(all, i) {
			all = append(all, i)
		}
	}
	if len(all) == len(had) {
		m.miss(step)
		return
	}
	slices.Sort(all)
	a := optionAnswer(step, m.s.Lang, all...)
	if step.Save == "" || len(all) == len(step.Choices) {
		m.goOn(step, a)
		return
	}
	m.save(step, a)
	m.s.Misses = 0
	m.heard = append(m.heard, optionAnswer(step, m.s.Lang, chosen...).Shown)
	m.ask(step)
}

// pickSaid makes the choices that speech names. It says false where it names
// none.
func (m *machine) pickSaid(step *Step, text string) bool {
	if lexicon.ReadYesNo(text) == lexicon.Yes && m.picking(step) { // yes, there is more: which?
		m.repeat(step)
		return true
	}
	found := m.d.manyNamed(step, m.hear(text), m.s.Lang)
	if len(found) == 0 {
		return false
	}
	m.pick(step, found...)
	return true
}
