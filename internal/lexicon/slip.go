package lexicon

import "unicode/utf8"

// Letters a word needs before one slip, and before two, are forgiven. In
// shorter words a single letter makes another word (fod, fog, for).
const (
	oneSlipFrom = 4
	twoSlipFrom = 8
)

// Distance is the optimal string alignment distance of two strings, in runes:
// letters added, left out, exchanged, or swapped with their neighbor.
func Distance(a, b string) int {
	var bufA, bufB [shortWord]rune
	ra, rb := appendRunes(bufA[:0], a), appendRunes(bufB[:0], b)
	var rows [3][shortWord + 1]int
	before, last, row := rows[0][:], rows[1][:], rows[2][:]
	if len(rb) > shortWord {
		before, last, row = make([]int, len(rb)+1), make([]int, len(rb)+1), make([]int, len(rb)+1)
	}
	for j := range len(rb) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(ra); i++ {
		row[0] = i
		for j := 1; j <= len(rb); j++ {
			cost := 1
			if ra[i-1] == rb[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && ra[i-1] == rb[j-2] && ra[i-2] == rb[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(rb)]
}

// shortWord is the most runes of a word that is compared on the stack.
const shortWord = 32

func appendRunes(dst []rune, s string) []rune {
	for _, r := range s {
		dst = append(dst, r)
	}
	return dst
}

// within says whether two words are at most n edits apart, at a glance where
// their lengths already tell.
func within(a, b string, n int) bool {
	d := utf8.RuneCountInString(a) - utf8.RuneCountInString(b)
	return -n <= d && d <= n && Distance(a, b) <= n
}

// Slip says whether typed may be word with a slip of the thumb: equal, one
// edit away in a word of 4 letters and more, two in one of 8 and more. Both
// must be folded. What was typed must itself be at least three letters long,
// and digits never slip: 12 is not 21.
func Slip(typed, word string) bool {
	if typed == word {
		return true
	}
	n := allowance(utf8.RuneCountInString(word))
	if n == 0 || utf8.RuneCountInString(typed) < oneSlipFrom-1 || anyDigit(word) {
		return false
	}
	return within(typed, word, n)
}

// allowance is the number of edits that are forgiven in a word of so many
// letters.
func allowance(letters int) int {
	switch {
	case letters < oneSlipFrom:
		return 0
	case letters < twoSlipFrom:
		return 1
	}
	return 2
}

func anyDigit(s string) bool {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	return false
}
