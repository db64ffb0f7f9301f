package flow

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"neighborline/internal/classify"
	"neighborline/internal/lexicon"
)

// A second opinion of what was read. The readers know words and grammar; known
// words in another sense pass them by. The classifier knows how people tell of a
// thing on the whole. Where it has seldom seen this told so, the person is asked.

// leastSounding are the words that must be left over for a second opinion: a
// text that is explained whole ("food 97520 today for 2") means what it says.
// More are needed where something is wished for: "4 blankets please 97520".
const (
	leastSounding   = 2
	leastBesideWish = 3
)

// sounds is what the classifier hears in a text.
func (m *machine) sounds(text string) classify.Heard {
	if m.classified != text {
		m.classified, m.sound = text, classify.Hear(text)
	}
	return m.sound
}

// explainsAll says whether nothing is left of a text that could be meant
// otherwise, or a choice was made by its number.
func (m *machine) explainsAll(step *Step, text string) bool {
	h := m.hear(text)
	if step.Kind == Choice && (step.Save == needSave || step.Save == offeredSave) && len(m.d.optionsHeard(step, h, m.s.Lang)) == 0 {
		return true
	}
	if step.Save == roleSave && (len(h.Wished()) > 0 || h.Wishes()) {
		return true // "I need …" is no offer
	}
	least := leastSounding
	if h.Wishes() || len(h.Wished()) > 0 {
		least = leastBesideWish
	}
	return m.left(step, &h).words < least
}

// unlikely says whether a text does not sound like the answer that was read from
// it to a step.
func (m *machine) unlikely(step *Step, a Answer, text string) bool {
	return slices.ContainsFunc(m.labels(step, a), m.sounds(text).Unlikely) && !m.explainsAll(step, text)
}

// labels are an answer in the classifier's terms.
func (m *machine) labels(step *Step, a Answer) (all []classify.Label) {
	switch {
	case step.Save == needSave || step.Save == offeredSave:
		for _, key := range keysOf(a) {
			all = append(all, classify.Need(key))
		}
	case step.Save == peopleSave:
		if n, err := strconv.Atoi(a.Value); err == nil {
			all = append(all, classify.People(n))
		}
	case step.Save == risksSave:
		for _, key := range keysOf(a) {
			all = append(all, classify.Of(risksSave, key))
		}
	case step.Save == roleSave:
		all = append(all, classify.Of(roleSave, a.Value))
	case step.Kind == Choice && slices.Contains(outcomes, m.d.Name):
		all = append(all, classify.Of("choice", a.Value))
	case step.Save == soonSave:
		all = append(all, classify.Time)
	}
	return all
}

// keysOf are the keys of all choices in an answer.
func keysOf(a Answer) []string {
	return strings.FieldsFunc(a.Value+";"+a.Also, func(r rune) bool { return r == ';' })
}

// missesNeed says whether a text sounds like a need that was not read from it. Of
// an answer with a need of the network's own nothing is known.
func (m *machine) missesNeed(step *Step, a Answer, text string) bool {
	if step.Save != needSave && step.Save != offeredSave {
		return false
	}
	sound, read := m.sounds(text), keysOf(a)
	if slices.ContainsFunc(read, func(key string) bool { return key != otherKey && !sound.Knows(classify.Need(key)) }) {
		return false
	}
	return slices.ContainsFunc(step.Choices, func(o Option) bool {
		return !slices.Contains(read, o.Key) && sound.Likely(classify.Need(o.Key))
	}) && !m.explainsAll(step, text)
}

// soundsOtherwise says whether an answer to the open question sounds like
// something else.
func (m *machine) soundsOtherwise(step *Step, a Answer, text string) bool {
	if step.Kind == Choice && slices.Contains(outcomes, m.d.Name) {
		return m.otherOutcome(step, a, text)
	}
	return m.unlikely(step, a, text) || m.missesNeed(step, a, text)
}

// otherOutcome says whether an answer to how it went sounds like another one.
func (m *machine) otherOutcome(step *Step, a Answer, text string) bool {
	sound := m.sounds(text)
	return sound.Unlikely(classify.Of("choice", a.Value)) && slices.ContainsFunc(step.Choices, func(o Option) bool {
		return o.Key != a.Value && sound.Certain(classify.Of("choice", o.Key))
	})
}

// soundsOpposite says whether a yes sounds like a no, or the other way.
func (m *machine) soundsOpposite(a Answer, text string) bool {
	yes := a.Value == "yes"
	sound := m.sounds(text)
	return sound.Unlikely(classify.Of("yes", strconv.FormatBool(yes))) && sound.Likely(classify.Of("yes", strconv.FormatBool(!yes)))
}

// dropUnlikely drops what a text was read as beside its need and does not sound
// like: a later question asks it.
func (m *machine) dropUnlikely(names []string, text string) (dropped int) {
	if isOneWord(text) {
		return 0
	}
	for _, name := range names {
		step := m.d.saving(name)
		if name == needSave || step == nil || !m.found(name) {
			continue
		}
		if a := m.s.Answers[name]; !(name == soonSave && m.owed(m.s.Answers[needSave])) && !m.soundsOtherwise(step, a, text) && !(name == offeredSave && m.unsureOffer(step, a, text)) {
			continue
		}
		m.dropFound(name)
		dropped++
	}
	return dropped
}

// unsureOffer says whether a text need not sound like all that was read of an offer:
// "grocery clerk with a car, happy to give rides" brings no groceries.
func (m *machine) unsureOffer(step *Step, a Answer, text string) bool {
	const less = .7 // than what it sounds like most: "groceries" beside "rides"
	sound, most := m.sounds(text), math.Inf(-1)
	for _, l := range m.labels(step, a) {
		if s, known := sound.Score(l); known {
			most = max(most, s)
		}
	}
	return slices.ContainsFunc(m.labels(step, a), func(l classify.Label) bool {
		s, known := sound.Score(l)
		return known && (!sound.Likely(l) || s < most-less)
	}) && !m.explainsAll(step, text)
}

// ForWhom is lexicon.ForWhom, where the text sounds like somebody else's need.
func ForWhom(text, lang string) (whom string, other bool) {
	whom, other = lexicon.ForWhom(text, lang)
	if other && classify.Hear(text).Unlikely(classify.ForWhom) {
		return "", false
	}
	return whom, other
}

// command is the command that a text gives. A person who is asked for in other words
// than ours may be company: "just a living soul beside me, to drink tea and talk".
func (m *machine) command(text string) lexicon.Command {
	c, own := lexicon.HearCommand(text)
	if c != lexicon.Person || !own {
		return c
	}
	sound, company := m.sounds(text), classify.Need("company")
	told, _ := sound.Score(classify.Person)
	lonely, _ := sound.Score(company)
	if sound.Likely(company) && lonely > told {
		return lexicon.NoCommand
	}
	return c
}

// soundsSo says whether a text sounds like the answer that was read from it, or is
// too short to be judged.
func (m *machine) soundsSo(step *Step, a Answer, text string) bool {
	return classify.Words(text) < classify.Few || !slices.ContainsFunc(m.labels(step, a), func(l classify.Label) bool { return !m.sounds(text).Likely(l) })
}

// soundsOffering says whether a text sounds as if somebody would help rather than
// need it.
func (m *machine) soundsOffering(text string) bool {
	sound := m.sounds(text)
	offers, _ := sound.Score(classify.Of(roleSave, "offer"))
	needs, _ := sound.Score(classify.Of(roleSave, "help"))
	return m.d.Name != Join && sound.Likely(classify.Of(roleSave, "offer")) && offers > needs
}
