package lexicon

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// slipTable holds words with a value each, so that those a slip away from a
// typed one are found without comparing it with all.
type slipTable[V comparable] []slipWord[V]

type slipWord[V comparable] struct {
	word    string
	letters uint64 // one bit for each letter, some sharing one
	runes   int
	value   V
}

// slipsOf makes a table of words without digits, in an order that is always
// the same.
func slipsOf[V comparable](words map[string]V) slipTable[V] {
	var t slipTable[V]
	for word, v := range words {
		if !anyDigit(word) {
			t = append(t, slipWord[V]{word, lettersOf(word), utf8.RuneCountInString(word), v})
		}
	}
	slices.SortFunc(t, func(a, b slipWord[V]) int {
		if a.runes != b.runes {
			return a.runes - b.runes
		}
		if a.word < b.word {
			return -1
		}
		return 1
	})
	return t
}

// lettersOf says which letters a word has. An edit changes at most two of the
// bits: what differs in more than two for each edit is farther away.
func lettersOf(word string) uint64 {
	var set uint64
	for _, r := range word {
		set |= 1 << (uint(r) % 64)
	}
	return set
}

func (w *slipWord[V]) near(typed string, letters uint64, runes, edits int) bool {
	d := w.runes - runes
	return -edits <= d && d <= edits && bits.OnesCount64(w.letters^letters) <= 2*edits && Distance(typed, w.word) <= edits
}

// within says whether one of the words is at most so many edits away.
func (t slipTable[V]) within(typed string, edits int) bool {
	letters, runes := lettersOf(typed), utf8.RuneCountInString(typed)
	for i := range t {
		if t[i].near(typed, letters, runes, edits) {
			return true
		}
	}
	return false
}

// nearest finds the one value whose word of at least five letters typed is a
// slip of, and how many edits away it is. Two values equally near are none.
func (t slipTable[V]) nearest(typed string) (best V, distance int, ok bool) {
	const fromLetters = 5
	const far = twoSlipFrom // farther than any slip
	letters, runes := lettersOf(typed), utf8.RuneCountInString(typed)
	if runes < oneSlipFrom-1 {
		return best, far, false
	}
	distance = far
	tied := false
	for i := range t {
		w := &t[i]
		if w.runes < fromLetters || !w.near(typed, letters, runes, allowance(w.runes)) {
			continue
		}
		switch d := Distance(typed, w.word); {
		case d < distance:
			best, distance, tied = w.value, d, false
		case d == distance && w.value != best:
			tied = true
		}
	}
	return best, distance, distance < far && !tied
}
