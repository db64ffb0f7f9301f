package flow

import (
	"slices"

	"neighborline/internal/lexicon"
)

// explain notes the words of a text that are the answer to a list of choices.
// They mean that, and nothing besides: who would "walk dogs" was not asked how
// they get around.
func (m *machine) explain(step *Step, text string) {
	if step.Kind != Choice || !step.Many {
		return
	}
	h := m.hear(text)
	m.explained = make([]bool, len(h.Words))
	for _, a := range m.d.optionsHeard(step, h, m.s.Lang) {
		for i := a.from; i < a.to; i++ {
			m.explained[i] = true
		}
	}
}

// explains says whether the words of a hit are an answer already.
func (m *machine) explains(a hit) bool {
	return m.explained != nil && a.to <= len(m.explained) && !slices.Contains(m.explained[a.from:a.to], false)
}

// wanted leaves out of several needs those that only tell how somebody is
// placed: "no car" beside a wish for food asks for no ride, and "no food,
// diapers" for no food.
func wanted(step *Step, h lexicon.Sense, hits []hit) []hit {
	const few = 4 // words; "no food, no heat, need a ride" lacks all of it
	if len(optionsOf(hits)) > 1 && (step.Save == needSave || step.Save == offeredSave) {
		hits = slices.DeleteFunc(slices.Clone(hits), func(a hit) bool { return carriesGoods(step, h, hits, a) })
	}
	if step.Save != needSave || len(optionsOf(hits)) < 2 {
		return hits
	}
	if there := haveAlready(step, h, hits); len(there) > 0 {
		left := slices.DeleteFunc(slices.Clone(hits), func(a hit) bool { return slices.Contains(there, a) })
		if len(left) > 0 {
			hits = left
		}
	}
	lacked := func(a hit) bool {
		return (step.Choices[a.opt].Key == rideKey || len(h.Words) <= few) && lexicon.Lacks(h.Words, a.from)
	}
	sure := slices.DeleteFunc(slices.Clone(hits), func(a hit) bool {
		return slices.ContainsFunc(hits, func(b hit) bool { return lacked(b) && b.opt == a.opt && b.from <= a.from && a.to <= b.to })
	})
	if len(sure) == 0 {
		return hits
	}
	return sure
}

// rideKey is the need of which the lack of a thing is no wish.
const rideKey = "ride"

// goodsKeys are the needs that somebody may have at home.
var goodsKeys = []string{"food", "supplies"}

// carriesGoods says whether a word for a ride has right behind it what it carries:
// who can "llevar comida" or "еду возить" brings food, and drives nobody.
func carriesGoods(step *Step, h lexicon.Sense, hits []hit, a hit) bool {
	return step.Choices[a.opt].Key == rideKey && slices.ContainsFunc(hits, func(b hit) bool {
		return (b.from == a.to || b.to == a.from) && h.SameClause(a.from, b.from) && slices.Contains(goodsKeys, step.Choices[b.opt].Key)
	})
}

// haveAlready are the choices of food and supplies that a text says to be there.
func haveAlready(step *Step, h lexicon.Sense, hits []hit) (there []hit) {
	for _, a := range hits {
		if slices.Contains(goodsKeys, step.Choices[a.opt].Key) && h.There(a.from, a.to) {
			there = append(there, a)
		}
	}
	return there
}
