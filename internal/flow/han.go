package flow

import (
	"slices"
	"strings"
	"unicode"
)

// Chinese has no blanks between its words. So its text and the words that are
// looked for in it are both taken character by character.

// split makes each Chinese character a word of its own; other words stay.
func split(words []string) []string {
	if !slices.ContainsFunc(words, hasHan) {
		return words
	}
	var out []string
	for _, w := range words {
		from := 0
		for i, r := range w {
			if !isHan(r) {
				continue
			}
			if from < i {
				out = append(out, w[from:i])
			}
			from = i + len(string(r))
			out = append(out, w[i:from])
		}
		if from < len(w) {
			out = append(out, w[from:])
		}
	}
	return out
}

func hasHan(s string) bool { return strings.ContainsFunc(s, isHan) }

func isHan(r rune) bool {
	const first = '\u2e80' // no letter before it is Chinese: most texts go no further
	return r >= first && unicode.Is(unicode.Han, r)
}
