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
	told := h.Plain(m.s.Lang)
	mark := func(i int) { told[i] = true }
	on := *h
	on.Off = make([]bool, len(h.Words)) // what is refused is understood too
	m.markHits(step, on, mark)
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

// whatGaps are the gaps that may be a thing or a deed, and no place: not the
// "dentist" of "to the dentist".
func whatGaps(h *lexicon.Sense, gaps []int) []int {
	if len(gaps) == 0 {
		return nil
	}
	where := make([]bool, len(h.Words))
	h.Where(func(i int) { where[i] = true })
	return slices.DeleteFunc(slices.Clone(gaps), func(g int) bool { return where[g] })
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

// isTown says whether a place was read from the words of a town, and not from
// a ZIP.
func (a *Answer) isTown() bool {
	return a.Words != "" && !strings.ContainsAny(a.Words, "0123456789")
}

// placeOfGap says whether the town of a text belongs to something that nothing
// explains: "to the never-heard of Medford" does not say where somebody is.
func (m *machine) placeOfGap(h *lexicon.Sense, gaps []int) bool {
	if m.ev.Places == nil {
		return false
	}
	a, ok := m.ev.Places.FindPlace(h.Text())
	if !ok || !a.isTown() {
		return false
	}
	at := indexWords(h.Words, split(lexicon.Words(a.Words)))
	return at > 1 && h.Together(at) && lexicon.Measures(h.Words[at-1]) && slices.Contains(gaps, at-2)
}

// otherPlace says whether a text names another town than the one it was read as,
// and than the one that was known.
func (m *machine) otherPlace(a Answer, text string) bool {
	b, ok := m.placeBeside(a, text)
	return ok && b.Also != m.s.Answers[placeSave].Also
}

// placeBeside finds another town in a text than the one it was read as.
func (m *machine) placeBeside(a Answer, text string) (Answer, bool) {
	if a.Words == "" || a.Also == "" {
		return Answer{}, false
	}
	named := lexicon.Words(a.Words)
	raw := strings.Fields(text) // as it is typed: Talent is a town, and talent is none
	for i := range raw {
		for n := 1; n <= len(named) && i+n <= len(raw); n++ {
			if slices.Equal(lexicon.Words(strings.Join(raw[i:i+n], " ")), named) {
				return m.otherIn(a, raw[:i], raw[i+n:])
			}
		}
	}
	words, named := split(lexicon.Words(text)), split(named) // no space parts the place from the rest
	at := indexWords(words, named)
	if at < 0 {
		return Answer{}, false
	}
	return m.otherIn(a, words[:at], words[at+len(named):])
}

// otherIn finds another town than a place in the words before and behind it.
func (m *machine) otherIn(a Answer, before, after []string) (Answer, bool) {
	for _, part := range [][]string{before, after} {
		if b, ok := m.ev.Places.FindPlace(strings.Join(part, " ")); ok && b.Also != a.Also {
			return b, true
		}
	}
	return Answer{}, false
}

// manyNumbers says whether a place was told in numbers that are no ZIP: "ninety
// seven five oh four, Medford" is more than Medford.
func manyNumbers(h *lexicon.Sense) bool {
	const many = 3
	n := 0
	for _, w := range h.Words {
		if _, ok := lexicon.Numeral(w); ok {
			n++
		}
	}
	return n >= many
}

// movedOn says whether a text about a place has a "now" in it, and a gap: "Bend,
// now never-heard" is not Bend.
func (m *machine) movedOn(step *Step, h *lexicon.Sense) bool {
	_, _, moved := h.Moved()
	return moved && len(m.gaps(step, h)) > mostGapsSure
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

// partUnread says whether a part of a list names nothing that anybody reads: "I can
// drive, and keep the lonely company". What somebody offers is asked once.
func (m *machine) partUnread(h *lexicon.Sense) bool {
	const little = 2 // words: "sure", "most days"
	read := make([]bool, len(h.Words))
	for i := range m.d.Steps {
		if s := m.d.Steps[i]; s.Kind == Choice {
			for _, a := range m.d.optionsHeard(s, *h, m.s.Lang) {
				read[a.from] = true
			}
		}
	}
	m.markTime(h, func(i int) { read[i] = true })
	for from, to := 0, 0; from < len(h.Words); from = to {
		named := read[from]
		for to = from + 1; to < len(h.Words) && h.Together(to) && !lexicon.Joins(h.Words[to]); to++ {
			named = named || read[to]
		}
		if !named && h.Sized(to-from) > little {
			return true
		}
	}
	return false
}

// gapBefore says whether a gap stands before word i in its clause.
func gapBefore(h *lexicon.Sense, gaps []int, i int) bool {
	for ; i > 0 && h.Together(i); i-- {
		if slices.Contains(gaps, i-1) && !lexicon.Measures(h.Words[i]) {
			return true // not the box of "a box of food"
		}
	}
	return false
}

// gapAdded says whether "and" stands before a gap, with nothing between but
// grammar: "3 kids and my never-heard" are more than 3.
func gapAdded(h *lexicon.Sense, gaps []int) bool {
	const near = 3
	for _, g := range gaps {
		for j := g; j > 0 && g-j < near && h.Together(j); j-- {
			if lexicon.Joins(h.Words[j-1]) {
				return true
			}
		}
	}
	return false
}

// compound says whether two choices stand in Chinese side by side, as parts of
// what may be one word: "油钱" is the money for gas.
func compound(h *lexicon.Sense, hits []hit) bool {
	for _, a := range hits {
		for _, b := range hits {
			if a.to == b.from && a.opt != b.opt && hasHan(h.Words[b.from]) && h.Together(b.from) {
				return true
			}
		}
	}
	return false
}

// touches says whether a gap stands right beside a choice: "stale food" is what
// "food" alone is not.
func touches(h *lexicon.Sense, gaps []int, a hit) bool {
	if hasHan(h.Words[a.from]) {
		return false // a character beside a word is often part of it
	}
	return slices.Contains(gaps, a.from-1) && h.Together(a.from)
}

// timeGap says whether a gap stands beside the words of a time, with nothing
// between but grammar: it may be the day or the hour.
func (m *machine) timeGap(h *lexicon.Sense, gaps []int) bool {
	w, ok := lexicon.FindWhen(h.Text(), m.s.Lang, m.ev.Now)
	if !ok {
		return false
	}
	if w.Whole {
		return gapAdded(h, gaps) // "at 9 and never-heard"
	}
	words, plain := lexicon.Hear(w.Words).Words, h.Plain(m.s.Lang)
	gap := func(j int) bool { return slices.Contains(gaps, j) }
	found := false
	for i := range h.Words {
		if !slices.Contains(words, h.Words[i]) {
			continue
		}
		found = true
		before, after := i-1, i+1
		for before >= 0 && h.Together(before+1) && plain[before] {
			before--
		}
		for after < len(h.Words) && h.Together(after) && plain[after] {
			after++
		}
		if before >= 0 && h.Together(before+1) && gap(before) || after < len(h.Words) && h.Together(after) && gap(after) {
			return true
		}
	}
	return !found && len(gaps) > 0
}
