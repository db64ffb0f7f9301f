package lexicon

import (
	"iter"
	"slices"
	"strings"
	"sync"
)

// A Sense is a text in words, with what each of them is worth to a reader who
// looks for wishes. Chinese stands in it character by character.
type Sense struct {
	Words  []string
	Off    []bool // the word names no wish: it is refused, a goal, or part of another expression
	Marked string // of a Vietnamese text typed with its marks: itself, as Marked gives it
	clause []int  // the clause in which it stands
	text   string // as it came
}

// besideWords is one language's sentences about things that nobody wants.
type besideWords struct {
	beside  *phraseSet // name a thing and ask for none: "food bank"
	refused *phraseSet // what follows is not wanted: "dont need"
	not     *phraseSet // the same of the very next word
	gone    *phraseSet // what stands before is not wanted: "не нужна"
	goals   *phraseSet // what follows is where to: "a ride to the"
	past    *phraseSet // it is told, and not asked for: "yesterday"
	wish    *phraseSet // unless something is wanted in the same breath
	only    *phraseSet // what stands before is not wanted, since only the rest is: "we only need"
}

var besides = sync.OnceValue(func() []besideWords {
	var all []besideWords
	for _, l := range languages {
		all = append(all, besideWords{compile(l.beside), compile(l.refused), compile(l.not), compile(l.gone), compile(l.goals), compile(l.past), compile(l.wish), compile(onlyWords[l.tag])})
	}
	return all
})

// clauseEnds part a text where people draw breath.
const clauseEnds = ",;.!?:()&+\n，。！？；、：（）"

// Clauses are the parts of a text between them.
func Clauses(s string) iter.Seq[string] {
	return strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(clauseEnds, r) })
}

// Hear cuts a text into words and says which of them ask for nothing: in "no
// food but I dont need a ride to the food bank" the ride is refused, and the
// first food is wanted, since there is none.
func Hear(s string) Sense {
	h := Sense{Marked: Marked(s), text: s}
	for n := 0; s != ""; n++ {
		part, rest := s, ""
		if i := strings.IndexAny(s, clauseEnds); i >= 0 {
			part, rest = s[:i], strings.TrimLeft(s[i:], clauseEnds)
		}
		for _, w := range characters(Words(part)) {
			h.Words, h.clause = append(h.Words, w), append(h.clause, n)
		}
		s = rest
	}
	h.Off = make([]bool, len(h.Words))
	if len(h.Words) == 0 {
		return h
	}
	if anyIn(curious, h.Words) {
		for i := range h.Off {
			h.Off[i] = true
		}
		return h
	}
	h.deny()
	spoken := tonguesOf(h.Words)
	for i := range besides() {
		if spoken.has(i) {
			h.mark(&besides()[i], languages[i])
		}
	}
	return h
}

// Text is the text as it came.
func (h *Sense) Text() string { return h.text }

// deny turns off a clause of a few words that ends in a no: "comida no, raite".
func (h *Sense) deny() {
	const few = 3
	for i, w := range h.Words {
		last := i == len(h.Words)-1 || h.clause[i+1] != h.clause[i]
		if !last || w != "no" && w != "нет" && w != "ні" {
			continue
		}
		from := i
		for from > 0 && h.clause[from-1] == h.clause[i] {
			from--
		}
		if i-from < few {
			h.off(from, i, i)
		}
	}
}

// Lacks says whether the phrase that begins with word i says that something is
// not there, "no car" or "没车", or the word before it does.
func Lacks(words []string, i int) bool {
	for _, w := range words[max(0, i-1) : i+1] {
		for k := range dangers() {
			if dangers()[k].negators[w] {
				return true
			}
		}
	}
	return false
}

// Denied says whether a text is a few words and a no behind them: "hoy no".
func (h *Sense) Denied() bool {
	last := len(h.Words) - 1
	return last > 0 && !slices.Contains(h.Off[:last], false)
}

// mark turns off what one language says not to want.
func (h *Sense) mark(b *besideWords, l *language) {
	for _, at := range b.beside.all(h.Words) {
		h.off(at.from, at.to, at.from)
	}
	for _, at := range b.past.all(h.Words) {
		h.told(at.from, b)
	}
	for _, at := range b.only.all(h.Words) {
		if at.to < len(h.Words) && !itWords()[h.Words[at.to]] {
			for i := range h.Words[:at.from] {
				h.Off[i] = true
			}
		}
	}
	reach := 2 // words that a refusal reaches
	if hanWord(l) {
		reach = 4 // characters
	}
	for _, at := range b.refused.all(h.Words) {
		h.off(at.from+1, at.to, at.from) // "I dont need": the need is none
		h.after(at, reach, l)
	}
	for _, at := range b.goals.all(h.Words) {
		h.after(at, h.beforeFetched(at.to, reach), l)
	}
	for _, at := range b.not.all(h.Words) {
		h.off(at.from+1, at.to, at.from) // "not a ride": the "a" too
		h.after(at, 1, l)
	}
	for _, at := range b.gone.all(h.Words) {
		h.off(max(0, at.from-reach), at.from, at.from)
	}
}

// beforeFetched is how many of so many words from i on tell where to, and not yet
// what is fetched there: "去药房拿药" goes for medicine.
func (h *Sense) beforeFetched(i, reach int) int {
	for n := range reach {
		if i+n < len(h.Words) && fetching()[h.Words[i+n]] {
			return n
		}
	}
	return reach
}

var fetching = lateSet([]string{"拿", "取", "领"})

// after turns off the words behind a phrase, in its clause. What is wanting
// there is wanted: "I got no food".
func (h *Sense) after(at span, reach int, l *language) {
	if at.to < len(h.Words) && (h.Words[at.to] == "no" || h.Words[at.to] == "нет" || h.Words[at.to] == "нема") {
		return
	}
	h.off(at.to, min(len(h.Words), at.to+reach), at.to-1)
}

// told turns off the clause of word i, which speaks of the past, unless
// something is wanted in it.
func (h *Sense) told(i int, b *besideWords) {
	from, to := i, i
	for from > 0 && h.clause[from-1] == h.clause[i] {
		from--
	}
	for to < len(h.Words) && h.clause[to] == h.clause[i] {
		to++
	}
	for j := from; j < to; j++ {
		if _, wanted := b.wish.at(h.Words[:to], j); wanted {
			return
		}
	}
	h.off(from, to, i)
}

// off turns off words that stand in the same clause as word i.
func (h *Sense) off(from, to, i int) {
	for j := from; j < to; j++ {
		if h.clause[j] == h.clause[i] {
			h.Off[j] = true
		}
	}
}

// Apart says whether two stretches of words, the second from word to on, are
// told one after the other: in two clauses, joined by "and", or side by side.
func (h *Sense) Apart(end, to int) bool {
	if end >= to || h.clause[end-1] != h.clause[to] {
		return true
	}
	for _, w := range h.Words[end:to] {
		if joins()[w] {
			return true
		}
	}
	return false
}

// joins are the words that join two things, in any language.
var joins = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range languages {
		for _, w := range append(l.numbers.join, l.also...) {
			for _, c := range characters([]string{Fold(w)}) {
				m[c] = true
			}
		}
	}
	for _, w := range []string{"с", "со", "з", "із", "зі", "con", "voi", "加"} {
		delete(m, w) // with: one thing, not two
	}
	return m
})

func hanWord(l *language) bool { return l.tag == "zh" }

// Joins says whether a folded word joins two things, as "and" does.
func Joins(word string) bool { return joins()[word] }

// Accompanies says whether a folded word puts somebody beside others: with, and. A
// character of Chinese joins only as a whole word.
func Accompanies(word string) bool { return withWords()[word] || !hasHan(word) && joins()[word] }

var withWords = lateSet([]string{"with", "con", "с", "со", "з", "із", "зі", "voi", "跟", "和", "与", "加"})

// Measures says whether a word makes the one before it a measure: "a box of".
func Measures(word string) bool { return word == "of" || word == "de" }

// Known says whether a folded word is one that people use in some language,
// and so no slip of another.
func Known(word string) bool {
	_, ok := vocabulary()[word]
	return ok || plainWords()[word] || slices.ContainsFunc(peopleTables(), func(t peopleTable) bool { return t.kinds[word] != 0 })
}

// NamesPerson says whether a folded word names somebody who may be counted.
func NamesPerson(word string) bool {
	return slices.ContainsFunc(peopleTables(), func(t peopleTable) bool {
		switch t.kinds[word] {
		case oneWord, manyWord, wholeWord, selfWord, mineWord:
			return true
		}
		return false
	})
}

// Together says whether word i stands in one clause with the word before it.
func (h *Sense) Together(i int) bool { return h.clause[i] == h.clause[i-1] }

// SameClause says whether two words stand in one clause.
func (h *Sense) SameClause(i, j int) bool { return h.clause[i] == h.clause[j] }

// GrownUps says whether a word is one for grown-ups, beside whom a child counts
// extra.
func GrownUps(word string) bool { return grownUps()[word] }

var grownUps = lateSet([]string{"adults", "adultos", "adultas", "взрослых", "взрослые", "дорослих", "дорослі", "lon", "大人", "成人", "成年人"})

// CountsPeople says whether a word may follow a number of people: people, kids,
// and, with, no.
func CountsPeople(word string) bool {
	for i := range peopleTables() {
		if k := peopleTables()[i].kinds[word]; k != 0 && k != asideWord || dangers()[i].negators[word] || peopleTables()[i].after[word] {
			return true
		}
	}
	return false
}
