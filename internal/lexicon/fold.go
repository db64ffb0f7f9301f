package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold brings a text into the form in which words are compared: compatibility
// forms resolved (full width, ligatures, keycaps), lower case, accents off
// (ñ is n), invisible characters and apostrophes gone, every other mark a
// space, spaces squeezed. Folding twice changes nothing more.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	var buf [128]byte
	return string(foldBytes(buf[:0], s))
}

// Words gives the folded words of a text, in order. Chinese, which has no
// spaces, is cut into the words that our tables know, and single characters.
func Words(s string) []string {
	words := strings.Fields(Fold(s))
	if hasHan(s) {
		return cutHan(words)
	}
	return words
}

// spaced is a phrase in the form in which the joined words of a text are
// compared.
func spaced(s string) string { return strings.Join(Words(s), " ") }

// folded says whether s is plain ASCII that Fold would leave as it is.
func folded(s string) bool {
	space := true // a leading space would have to go
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			space = false
		case c == ' ' && !space:
			space = true
		default:
			return false
		}
	}
	return s == "" || !space
}

// foldBytes gives the folded form of s, in buf where it can: a buffer on the
// caller's stack makes the look-up of a short text free of allocations.
func foldBytes(buf []byte, s string) []byte {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			if dst, ok := foldPlain(buf, s); ok {
				return dst
			}
			return []byte(foldUnicode(s))
		}
	}
	return foldASCII(buf, s)
}

func foldASCII(dst []byte, s string) []byte {
	gap := false
	for i := range len(s) {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		case c == '\'' || c == '`':
			continue
		default:
			gap = true
			continue
		}
		if gap && len(dst) > 0 {
			dst = append(dst, ' ')
		}
		gap = false
		dst = append(dst, c)
	}
	return dst
}

// foldUnicode folds any text, by the tables of Unicode.
func foldUnicode(s string) string {
	s = falseFriends.Replace(norm.NFC.String(s))
	s = strings.Map(dropApostrophe, s) // before ´ falls apart into space and accent
	s = norm.NFKD.String(strings.Map(lower, norm.NFKD.String(s)))
	var out strings.Builder
	out.Grow(len(s))
	gap := false
	for _, r := range s {
		r, keep := foldRune(r)
		switch {
		case !keep:
			continue
		case r == ' ':
			gap = true
			continue
		case gap && out.Len() > 0:
			out.WriteByte(' ')
		}
		gap = false
		out.WriteRune(r)
	}
	return norm.NFC.String(out.String()) // Hangul back into syllables
}

// falseFriends are words that bare of their marks would be another with a
// meaning of its own: gặp (meet) is not gấp (urgent), mái (roof) not mai
// (tomorrow), mốt (the day after) not một (one). They are spelled as on a Vietnamese keyboard without marks.
var falseFriends = strings.NewReplacer("gặp", "gawp", "Gặp", "gawp", "mái", "mais", "Mái", "mais", "mốt", "mots", "Mốt", "mots")

// foldRune says what becomes of one decomposed, lower-case rune: itself, a
// space, or nothing.
func foldRune(r rune) (rune, bool) {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return r, true
	case dropApostrophe(r) < 0, unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me):
		return 0, false
	case r == '\u115f', r == '\u1160', r == '\u0640': // Hangul fillers are invisible; tatweel only stretches
		return 0, false
	case '٠' <= r && r <= '٩':
		return '0' + r - '٠', true
	case '۰' <= r && r <= '۹':
		return '0' + r - '۰', true
	case unicode.In(r, unicode.L, unicode.Nd, unicode.Mc):
		return plainLetter(r), true
	}
	return ' ', true
}

func lower(r rune) rune { return unicode.ToLower(r) }

// dropApostrophe is for strings.Map: the marks that people put inside a word.
func dropApostrophe(r rune) rune {
	switch r {
	case '\'', '`', '´', '‘', '’', '‛', 'ʻ', 'ʼ', 'ʹ', '′', '＇':
		return -1
	}
	return r
}

// plainLetter undoes the strokes that Unicode does not count as accents, and
// makes simplified characters of traditional ones.
func plainLetter(r rune) rune {
	switch r {
	case 'đ':
		return 'd'
	case 'ø':
		return 'o'
	case 'ł':
		return 'l'
	case 'ı':
		return 'i'
	}
	if isHan(r) {
		if s, ok := simplified()[r]; ok {
			return s
		}
	}
	return r
}
