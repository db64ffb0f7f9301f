package lexicon

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// A timeToken is a word, a number, a clock (3:30) or a date (12/5).
type timeToken struct {
	text  string // folded; as written for numbers, clocks and dates
	kind  tokenKind
	parts [3]int      // the numbers
	n     int         // how many
	slip  timeMeaning // of a word that may be a time word with a slip

	entries []timeEntry // that begin with this word
	number  bool        // a number in words may begin here
}

type tokenKind int

const (
	wordToken tokenKind = iota
	numberToken
	clockToken // h:mm, or h.mm
	dateToken  // a/b, a/b/c
	dashToken  // a-b, a-b-c: a date or from … to
	dotToken   // a.b.c: a date, day first
	oddToken   // digits that are none of these
)

// tokens cuts a text into words and numbers, keeping together what a colon,
// a slash or a dash joins. Letters that follow digits are a word of their own:
// "3pm" is 3 and pm.
func (b *timeBook) tokens(s string) []timeToken {
	s = b.respell.Replace(strings.ToLower(norm.NFKC.String(s)))
	const usual = 8
	toks := make([]timeToken, 0, usual)
	for len(s) > 0 {
		i := 0
		for i < len(s) && !isDigit(s[i]) {
			i++
		}
		for _, w := range Words(s[:i]) {
			t := timeToken{text: w, entries: b.entries[w], number: b.begins[w]}
			if t.entries == nil {
				t.slip = b.slipOf(w)
			}
			toks = append(toks, t)
		}
		if s = s[i:]; s == "" {
			break
		}
		t, rest := numeric(s)
		toks = append(toks, t)
		s = rest
	}
	return toks
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// numeric reads what begins with a digit.
func numeric(s string) (timeToken, string) {
	t := timeToken{kind: numberToken}
	var sep byte
	i := 0
	for {
		from := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		if t.n == len(t.parts) || i-from > 4 {
			t.kind = oddToken
		} else {
			for _, c := range []byte(s[from:i]) {
				t.parts[t.n] = 10*t.parts[t.n] + int(c-'0')
			}
			t.n++
		}
		if i+1 >= len(s) || !isDigit(s[i+1]) || !strings.ContainsRune(":/-.", rune(s[i])) {
			break
		}
		if sep != 0 && sep != s[i] {
			t.kind = oddToken
		}
		sep = s[i]
		i++
	}
	t.text = s[:i]
	if t.kind != oddToken && t.n > 1 {
		t.kind = joinedKind(sep, t.n, s[:i])
	}
	return t, s[i:]
}

func joinedKind(sep byte, n int, text string) tokenKind {
	twoMinutes := len(text) >= 4 && !isDigit(text[len(text)-3]) // h:mm
	switch {
	case sep == '/':
		return dateToken
	case sep == '-':
		return dashToken
	case n == 2 && twoMinutes:
		return clockToken
	case n == 3 && sep == '.':
		return dotToken
	}
	return oddToken
}
