package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostOfName is how many words a name has that stands by itself: a first name,
// or first and last.
const mostOfName = 2

// NameLike says whether a text can hardly be anything but a name: one or two
// words, each with a capital in front and small letters after it, and none that
// says something. It misses names that are written small, and those of scripts
// without capitals.
func NameLike(text string) bool {
	words := strings.Fields(strings.Trim(text, " .!"))
	if len(words) == 0 || len(words) > mostOfName || ReadYesNo(text) != Neither || None(text) || Thanks(text) || len(FindRisks(text)) > 0 {
		return false
	}
	for _, w := range words {
		first, n := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) || strings.ContainsFunc(w[n:], func(r rune) bool { return !unicode.IsLower(r) }) || len(w) == n {
			return false
		}
	}
	return true
}
