package flow

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// gapsFound are the gaps of a text beside a step, so that they are looked for
// once.
type gapsFound struct {
	text string
	step *Step
	at   []int
}

// gaps gives the places of the words that nothing explains: neither grammar,
// numbers, times and people, nor a choice of a step, a risk, a place or a name.
func (m *machine) gaps(step *Step, h *lexicon.Sense) []int {
	if text := h.Text(); m.gap.text != text || m.gap.step != step {
		m.gap = gapsFound{text, step, m.findGaps(step, h)}
	}
	return m.gap.at
}

func (m *machine) findGaps(step *Step, h *lexicon.Sense) []int {
	told := h.Plain()
	mark := func(i int) { told[i] = true }
	on := *h
	on.Off = make([]bool, len(h.Words)) // what is refused is understood too
	for i := range m.d.Steps {
		if s := m.d.Steps[i]; s == step || s.Save == needSave || s.Save == roleSave || s.Save == risksSave {
			for _, a := range m.d.optionsHeard(s, on, m.s.Lang) {
				for j := a.from; j < a.to; j++ {
					mark(j)
				}
			}
		}
	}
	if !slices.Contains(told, false) {
		return nil
	}
	h.RiskWords(mark)
	h.CalmWords(mark)
	m.markPlace(h, mark)
	var gaps []int
	for i, w := range h.Words {
		if !told[i] && !h.SaysName(w) {
			gaps = append(gaps, i)
		}
	}
	return gaps
}

// markPlace marks the words of the place that a text names.
func (m *machine) markPlace(h *lexicon.Sense, mark func(int)) {
	if m.ev.Places == nil {
		return
	}
	a, ok := m.ev.Places.FindPlace(h.Text())
	if !ok {
		return
	}
	words := split(lexicon.Words(a.Words + " " + a.Also))
	for i, w := range h.Words {
		if slices.Contains(words, w) {
			mark(i)
		}
	}
}

// otherPlace says whether a text names another town than the one it was read as.
func (m *machine) otherPlace(a Answer, text string) bool {
	if a.Words == "" || a.Also == "" {
		return false
	}
	words := split(lexicon.Words(text))
	at := indexWords(words, split(lexicon.Words(a.Words)))
	if at < 0 {
		return false
	}
	for _, part := range [][]string{words[:at], words[at+len(split(lexicon.Words(a.Words))):]} {
		if b, ok := m.ev.Places.FindPlace(strings.Join(part, " ")); ok && b.Also != a.Also {
			return true
		}
	}
	return false
}

// linked says whether a need is named right behind a wish: "I need some food".
func linked(h *lexicon.Sense, hits []hit, gaps []int) bool {
	for _, end := range h.Wished() {
		for _, a := range hits {
			between := func(i int) bool { return end < i && i < a.from }
			if end < a.from && a.from-end-1 <= linkWords && !slices.ContainsFunc(gaps, between) {
				return true
			}
		}
	}
	return false
}

// onlyLacks says whether a need is known only from what somebody has not: "no
// car" beside something that nothing explains may tell why they ask for that.
func onlyLacks(step *Step, h *lexicon.Sense, hits []hit) bool {
	return len(hits) > 0 && !slices.ContainsFunc(hits, func(a hit) bool {
		return step.Choices[a.opt].Key != rideKey || !lexicon.Lacks(h.Words, a.from)
	})
}

// listGap says whether "and" joins a choice to something that nothing explains:
// "propane and bread" asks for more than bread.
func listGap(h *lexicon.Sense, hits []hit, gaps []int) bool {
	for i, w := range h.Words {
		if !lexicon.Joins(w) {
			continue
		}
		before, after := i, i
		for before > 0 && h.Together(before) {
			before--
		}
		for after+1 < len(h.Words) && h.Together(after+1) {
			after++
		}
		named := func(from, to int) bool {
			return slices.ContainsFunc(hits, func(a hit) bool { return from <= a.from && a.to <= to+1 })
		}
		gap := func(from, to int) bool {
			return slices.ContainsFunc(gaps, func(g int) bool { return from <= g && g <= to })
		}
		if named(before, i) && !named(i, after) && gap(i, after) || named(i, after) && !named(before, i) && gap(before, i) {
			return true
		}
	}
	return false
}
