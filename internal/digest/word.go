package digest

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// kept are the letters beyond ASCII that cost one septet each.
const kept = "ñÑéÉüÜöÖäÄ"

// word makes s fit for the cheap alphabet and cuts it to n letters: marks that
// cost are taken off their letters (José stays, María becomes Maria), and what
// has no cheap form is left out.
func word(s string, n int) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		for _, c := range plain(r) {
			if n > 0 && cheap(c) {
				b.WriteRune(c)
				n--
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// word makes s fit for a tongue: its letters and figures, at most n of them,
// where it needs an alphabet of its own.
func (t *tongue) word(s string, n int) string {
	if !t.unicode {
		return word(s, n)
	}
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		if n > 0 && r <= 0xffff && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(" -'.", r)) {
			b.WriteRune(r)
			n--
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// plain takes the marks off r, unless it is cheap with them.
func plain(r rune) string {
	if r <= unicode.MaxASCII || cheap(r) {
		return string(r)
	}
	return norm.NFKD.String(string(r))
}

// cheap says whether r is a single septet; brackets and their like cost two,
// a backtick another alphabet.
func cheap(r rune) bool {
	if strings.ContainsRune(kept, r) {
		return true
	}
	return r >= ' ' && r < unicode.MaxASCII && !strings.ContainsRune("[]{}\\^~|`", r)
}

// code is a request's code as it is printed.
func code(s string) string {
	if s = word(s, 5); s == "" {
		return "?"
	}
	return s
}
