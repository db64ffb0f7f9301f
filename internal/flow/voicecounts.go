package flow

import (
	"strconv"

	"neighborline/internal/pattern"
)

// countWord is a word that a text shortens after a number: its forms after 1,
// after 2 to 4, and after all others.
type countWord struct {
	short          *pattern.Pattern // the number is its only group
	one, few, many string
}

// countWords are those that the shipped texts have: "4 чел.".
var countWords = map[string]countWord{
	"ru": {pattern.New(`\b(\d+) чел\.`), "человек", "человека", "человек"},
	"uk": {pattern.New(`\b(\d+) ос\.`), "особа", "особи", "осіб"},
}

// countsInFull puts the whole word for a short one after a number.
func countsInFull(lang, s string) string {
	w, ok := countWords[lang]
	if !ok {
		return s
	}
	return w.short.ReplaceAllStringFunc(s, func(count string) string {
		digits := w.short.FindStringSubmatch(count)[1]
		return digits + " " + w.after(digits)
	})
}

// after is the form of the word after a number.
func (w countWord) after(digits string) string {
	n, err := strconv.Atoi(digits)
	tens, unit := n%100/10, n%10
	switch {
	case err != nil || tens == 1:
		return w.many
	case unit == 1:
		return w.one
	case unit >= 2 && unit <= 4:
		return w.few
	}
	return w.many
}
