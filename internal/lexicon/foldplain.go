package lexicon

import "unicode/utf8"

// What foldTables say of a character that is no letter by itself.
const (
	foldHard  = 0 // not by itself: it composes, or becomes several
	foldNone  = 1 // it goes
	foldSpace = ' '
)

// A foldTable is what each character from one on becomes where no accent of
// its own follows.
type foldTable struct {
	from  rune
	folds []rune
}

// foldPlain is foldUnicode for what people mostly write: whole letters, one
// code point each. It gives up at anything else, and at a false friend.
func foldPlain(dst []byte, s string) ([]byte, bool) {
	gap := false
	for i, r := range s {
		if r == utf8.RuneError {
			return nil, false
		}
		switch r = foldOne(r); r {
		case foldHard:
			return nil, false
		case foldNone:
			continue
		case foldSpace:
			gap = true
			continue
		}
		if s[i] >= utf8.RuneSelf && falseFriend(s, i) {
			return nil, false
		}
		if gap && len(dst) > 0 {
			dst = append(dst, ' ')
		}
		gap = false
		dst = utf8.AppendRune(dst, r)
	}
	return dst, true
}

// foldOne gives what one character becomes: a letter or digit, or one of the
// constants above.
func foldOne(r rune) rune {
	const firstHan, lastHan = 0x4e00, 0x9fff // without those that are written as others
	if firstHan <= r && r <= lastHan {
		return plainLetter(r)
	}
	if 0xff01 <= r && r <= 0xff5e { // full width
		r -= 0xff01 - '!'
	}
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return r
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r == '\'', r == '`':
		return foldNone
	case r < utf8.RuneSelf:
		return foldSpace
	}
	for _, t := range &foldTables {
		if i := int(r - t.from); 0 <= i && i < len(t.folds) {
			return t.folds[i]
		}
	}
	return foldHard
}

// falseFriend says whether the letter at i may be that of a word in
// falseFriends.
func falseFriend(s string, i int) bool {
	if i == 0 {
		return false
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if i+n == len(s) {
		return false
	}
	switch before, after := s[i-1]|0x20, s[i+n]; r {
	case 'ặ':
		return before == 'g' && after == 'p'
	case 'á':
		return before == 'm' && after == 'i'
	case 'ố':
		return before == 'm' && after == 't'
	}
	return false
}
