package flow

import (
	"slices"

	"neighborline/internal/lexicon"
)

// outcomes are the flows in which an answer has its effect at once: nothing is
// read back.
var outcomes = []string{HowItWent, NobodyCould, StillNeeded}

// turnsAgain says whether a folded word begins what goes against what stands
// before it. Chinese says it in two characters, 不过.
func turnsAgain(w string) bool { return lexicon.TakesBack(w) || w == "过" }

// mixed says whether an answer about how it went names a choice and turns: "they
// came, but no milk" is no "all good". It is asked again.
func (m *machine) mixed(step *Step, opt int, text string) bool {
	if !slices.Contains(outcomes, m.d.Name) || isOneWord(text) {
		return false
	}
	if exact, ok := m.d.exactOption(step, text, m.s.Lang); ok && exact == opt {
		return false
	}
	h := m.hear(text)
	named := make([]bool, len(h.Words))
	for _, a := range m.d.optionsHeard(step, h, m.s.Lang) {
		for i := a.from; i < a.to; i++ {
			named[i] = true
			if a.opt == opt && lexicon.Turns(h.Words[i]) { // "nobody came": the choice itself says no
				return lexicon.Got(text) && slices.ContainsFunc(h.Words[a.to:], turnsAgain) // "… but my son bought it"
			}
		}
	}
	for i, w := range h.Words {
		if !named[i] && lexicon.Turns(w) && !(i == 0 && agrees(&step.Choices[opt], w)) {
			return true
		}
	}
	return false
}

// agrees says whether the yes or the no that an answer begins with goes with a
// choice: "yes they brought it", "no, nobody came".
func agrees(o *Option, first string) bool {
	switch lexicon.PlainYesNo(first) {
	case lexicon.Yes:
		return o.does(ActVerify) || o.does(ActOpenLinked)
	case lexicon.No:
		return o.does(ActReopen) || o.does(ActWithdraw)
	}
	return false
}

// does says whether a choice brings an action about.
func (o *Option) does(action string) bool {
	return slices.ContainsFunc(o.Do, func(a Action) bool { return a.Name == action })
}

// laterOutcome reads an answer about how it went that names two choices of which
// one goes on from the other: "they came, but it was not enough" needs more, and
// "no need, my son drove me" was helped otherwise.
func (m *machine) laterOutcome(step *Step, text string) (opt int, ok bool) {
	if !slices.Contains(outcomes, m.d.Name) {
		return -1, false
	}
	h := m.hear(text)
	hits := m.d.optionsHeard(step, h, m.s.Lang)
	named := optionsOf(hits)
	if len(named) != 2 {
		return -1, false
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.from - b.from })
	first, last := hits[0], hits[len(hits)-1]
	to := first.to // where the first choice ends
	for _, a := range hits {
		switch {
		case a.opt == first.opt && a.from < last.from:
			to = max(to, a.to)
		case a.opt == first.opt:
			return -1, false
		}
	}
	if first.opt == last.opt || !h.Apart(to, last.from) && !slices.ContainsFunc(h.Words[min(to, last.from):last.from], turnsAgain) {
		return -1, false
	}
	one, other := &step.Choices[first.opt], &step.Choices[last.opt]
	switch {
	case one.does(ActVerify) && other.does(ActOpenLinked) && !lexicon.Denied(h.Words, last.from):
		return last.opt, true
	case one.does(ActWithdraw) && other.does(ActVerify):
		return first.opt, true
	}
	return -1, false
}
