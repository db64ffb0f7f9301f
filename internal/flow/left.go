package flow

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// A gap is a word that nobody knows. Known words are no proof either: most of
// what was misread in texts that nobody had seen was made of them. What counts
// is whether a reading has used them. These are the words that one may leave
// over before it is asked back, or before what nobody had asked is dropped.
const (
	leastUnasked = 3 // around a need that is only named in a text that asks for nothing, and around who is at risk: "we have a baby"
	leastVague   = 1 // around a time without a day or an hour, read beside the answer to another question
	leastBeside  = 2 // around how many or when, read beside the answer to another question
)

// left is what a text says beyond what was read from it.
type left struct {
	words  int  // as Sized counts
	turns  int  // of them, noes and buts
	digits bool // a number typed in digits is among them
}

// left looks what the readers of a step, of the needs, the roles, the risks, the
// place, the time and the number of people leave over. Words that are refused
// are left over too.
func (m *machine) left(step *Step, h *lexicon.Sense) (l left) {
	used := make([]bool, len(h.Words))
	mark := func(i int) { used[i] = true }
	m.markHits(step, *h, mark)
	h.RiskWords(mark)
	h.CalmWords(mark)
	m.markPlace(h, mark)
	m.markTime(h, mark)
	if _, counted := lexicon.FindPeople(h.Text()); counted {
		h.CountWords(mark)
	}
	n := 0
	for i, w := range h.Words {
		if used[i] || h.SaysName(w) {
			continue
		}
		n++
		if lexicon.Turns(w) {
			l.turns++
		}
		_, number := lexicon.Numeral(w)
		l.digits = l.digits || number && strings.ContainsAny(w, "0123456789")
	}
	l.words = h.Sized(n)
	return l
}

// markHits marks the words of a step's choices, and of the needs, the roles and
// the risks.
func (m *machine) markHits(step *Step, h lexicon.Sense, mark func(int)) {
	for i := range m.d.Steps {
		if s := m.d.Steps[i]; s == step || s.Save == needSave || s.Save == roleSave || s.Save == risksSave {
			for _, a := range m.d.optionsHeard(s, h, m.s.Lang) {
				for j := a.from; j < a.to; j++ {
					mark(j)
				}
			}
		}
	}
}

// markTime marks the words of the time that a text was read as.
func (m *machine) markTime(h *lexicon.Sense, mark func(int)) {
	w, ok := lexicon.FindWhen(h.Text(), m.s.Lang, m.ev.Now)
	if !ok {
		w, ok = lexicon.ReadWhen(h.Text(), m.s.Lang, m.ev.Now)
	}
	if !ok {
		return
	}
	words := lexicon.Hear(w.Words).Words
	respelled := slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(h.Words, w) }) // 12月 is read as 十二月
	for i, word := range h.Words {
		if _, number := lexicon.Numeral(word); slices.Contains(words, word) || respelled && number {
			mark(i)
		}
	}
}

// leftBeside says whether what was read beside the answer to a step is left
// alone with too much that nobody read.
func (m *machine) leftBeside(step *Step, name string, h *lexicon.Sense) bool {
	least := leastBeside
	switch name {
	case transportSave:
		return false
	case soonSave:
		if m.s.Answers[name].By.IsZero() {
			least = leastVague
		}
	case risksSave:
		least = leastUnasked
	}
	return m.left(step, h).words >= least
}

// onlyNamed says whether a text that nobody asked for names a need without a
// wish before it, says no place, and goes on about something else: "the ride
// that you gave us was so nice".
func (m *machine) onlyNamed(step *Step, h *lexicon.Sense, hits []hit) bool {
	if len(hits) == 0 || m.found(placeSave) || len(h.Wished()) > 0 {
		return false
	}
	if lexicon.Continues(h.Text()) || slices.ContainsFunc(hits, func(a hit) bool { return h.WishesBefore(a.from) }) {
		return false
	}
	return m.left(step, h).words >= leastUnasked
}

// severalApart says whether a text names several needs with more than "and"
// between two of them: one may tell what is there, or why the other is wanted.
func severalApart(h *lexicon.Sense, hits []hit) bool {
	if len(hits) < 2 {
		return false
	}
	hits = slices.Clone(hits)
	slices.SortStableFunc(hits, func(a, b hit) int { return a.from - b.from })
	last := hits[0]
	for _, a := range hits[1:] {
		between := h.Words[min(last.to, a.from):a.from]
		if a.opt != last.opt && (a.from < last.to || slices.ContainsFunc(between, func(w string) bool { return !lexicon.Joins(w) })) {
			return true
		}
		if a.to > last.to || a.opt != last.opt {
			last = a
		}
	}
	return false
}

// saysNumber says whether a number stands in a text as such, and was not only
// reckoned from who is named.
func saysNumber(h *lexicon.Sense, number string) bool {
	return slices.ContainsFunc(h.Words, func(w string) bool {
		n, ok := lexicon.Numeral(w)
		return ok && itoa(n) == number
	})
}

// numerals counts the numbers in a text.
func numerals(h *lexicon.Sense) (n int) {
	for _, w := range h.Words {
		if _, ok := lexicon.Numeral(w); ok {
			n++
		}
	}
	return n
}
