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
		if !named[i] && lexicon.Turns(w) {
			return true
		}
	}
	return false
}
