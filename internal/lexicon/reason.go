package lexicon

import "strings"

// reasonWords begin why something is so, in a text of several words.
var reasonWords = lateSet([]string{
	"because", "cause", "cuz", "bc", "porque", "pues", "потому", "тк", "бо", "оскільки", "vi", "tai", "因为", "因為",
})

// WithoutReason is what a text says before it gives a reason: "Saturday, because I
// work on Friday". It says false where it gives none, or nothing else.
func WithoutReason(s string) (said string, ok bool) {
	if hasHan(s) {
		for _, w := range []string{"因为", "因為"} {
			if i := strings.Index(s, w); i > 0 {
				return s[:i], true
			}
		}
		return s, false
	}
	tokens := tokensOf(s)
	for i, t := range tokens {
		if i > 0 && reasonWords()[t.word] {
			return s[:t.from], true
		}
	}
	return s, false
}
