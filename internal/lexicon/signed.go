package lexicon

import (
	"strings"
	"unicode"
)

// mostSigned is how many pieces of a signature are taken off: "Love, Walter".
const mostSigned = 2

// Unsigned gives a text without the name that its writer put under it, as many
// do who grew up with letters: "just me. Walter", "4, Love, Rosa". A piece is a
// name only where it is one or two words with capital letters that count nobody
// and say neither yes nor no; any other text comes back as it is.
func Unsigned(s string) string {
	for range mostSigned {
		at := strings.LastIndexFunc(s, func(r rune) bool { return strings.ContainsRune(".,!;\n-–—", r) })
		if at <= 0 || !nameLike(s[at:]) {
			break
		}
		s = strings.TrimRight(s[:at], " .,!;-–—\n")
	}
	return s
}

func nameLike(piece string) bool {
	piece = strings.TrimLeftFunc(piece, func(r rune) bool { return !unicode.IsLetter(r) })
	words := strings.Fields(piece)
	if len(words) == 0 || len(words) > 2 || ReadYesNo(piece) != Neither {
		return false
	}
	for _, w := range words {
		first, letters := []rune(w)[0], strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
		if _, counts := Number(w); counts || !letters || !unicode.IsUpper(first) || CountsPeople(Fold(w)) {
			return false
		}
	}
	return true
}
