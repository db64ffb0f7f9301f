package sms

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"neighborline/internal/lexicon"
)

// A token is a word of a text, and where it stands.
type token struct {
	folded   string
	code     string // if the word is a request's code
	from, to int    // bytes of the text
}

// scan cuts a text into words and codes. A code may be written in two words
// ("k 7"); a picture of a thumb is a yes or a no where nothing else is said.
func scan(text string) []token {
	var toks []token
	from := -1
	flush := func(to int) {
		if from >= 0 {
			if f := lexicon.Fold(text[from:to]); f != "" && !strings.Contains(f, " ") {
				c := ""
				if isDigit(f[len(f)-1]) { // no other word is one
					c, _ = code(f)
				}
				toks = append(toks, token{f, c, from, to})
			}
			from = -1
		}
	}
	chinese := false // the last character
	for i, r := range text {
		was := chinese
		chinese = unicode.Is(unicode.Han, r)
		if !inWord(r) || chinese != was {
			flush(i) // a code and Chinese stand side by side: 接受K7
		}
		if inWord(r) && from < 0 {
			from = i
		}
	}
	flush(len(text))
	return withThumb(text, joinCodes(toks))
}

// inWord says whether a character is part of a word: letters, digits, and what
// people put inside a word.
func inWord(r rune) bool {
	return unicode.In(r, unicode.L, unicode.Nd, unicode.M, unicode.Cf) || strings.ContainsRune("'`´‘’ʼ", r)
}

// joinCodes makes one code of a letter and the digits after it. A lone a or y
// is more often a word than the letter of a code: it is joined only right
// after the first word, when nothing follows.
func joinCodes(toks []token) []token {
	var out []token
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if i+1 < len(toks) && len(t.folded) == 1 && !isDigit(t.folded[0]) && isDigit(toks[i+1].folded[0]) {
			word := t.folded == "a" || t.folded == "y" || t.folded == "e"
			c, ok := code(t.folded + toks[i+1].folded)
			if ok && (!word || i == 1 && i+2 == len(toks)) {
				out = append(out, token{t.folded + toks[i+1].folded, c, t.from, toks[i+1].to})
				i++
				continue
			}
		}
		out = append(out, t)
	}
	return out
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// withThumb adds the yes or no of a picture to a text that has only codes.
func withThumb(text string, toks []token) []token {
	if !onlyCodes(toks) {
		return toks
	}
	pictures := strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.So) {
			return r
		}
		return -1
	}, text)
	if strings.HasSuffix(strings.TrimSpace(text), "+") {
		pictures += "+" // a yes; between codes it joins them
	}
	switch lexicon.ReadYesNo(pictures) {
	case lexicon.Yes:
		return append(toks, token{folded: "yes", from: len(text), to: len(text)})
	case lexicon.No:
		return append(toks, token{folded: "no", from: len(text), to: len(text)})
	}
	return toks
}

// onlyCodes says whether every token is a code: "ok" after them is the answer.
func onlyCodes(toks []token) bool {
	for _, t := range toks {
		if t.code == "" {
			return false
		}
	}
	return true
}

func foldedOf(toks []token) []string {
	words := make([]string, len(toks))
	for i, t := range toks {
		words[i] = t.folded
	}
	return words
}

// trimCourtesy takes greetings and thanks off both ends, but never the whole
// text.
func trimCourtesy(toks []token) []token {
	for again := true; again; {
		again = false
		for _, c := range polite().byLast[toks[len(toks)-1].folded] {
			n := len(toks) - len(c)
			if n > 0 && matches(toks[n:], c) && !negations()[toks[n-1].folded] && !onlyCodes(toks[:n]) {
				toks, again = toks[:n], true
				break
			}
		}
		for _, c := range polite().byFirst[toks[0].folded] {
			if len(c) < len(toks) && matches(toks[:len(c)], c) {
				toks, again = toks[len(c):], true
				break
			}
		}
	}
	return toks
}

// negations before a courtesy make it something else: "not sure", "not good".
var negations = wordSet(func(t *tongue) string { return t.negations }, "not no dont cant isnt never nunca ni")

// politeness is all courtesies by their last word, and those that may stand
// before an answer by their first.
type politeness struct{ byLast, byFirst map[string][][]string }

var polite = sync.OnceValue(func() politeness {
	p := politeness{map[string][][]string{}, map[string][][]string{}}
	all := slices.Clone(courtesies)
	for _, t := range tongues {
		all = append(all, t.courtesies...)
	}
	for _, c := range all {
		words := strings.Fields(lexicon.Fold(c))
		end := words[len(words)-1]
		p.byLast[end] = append(p.byLast[end], words)
		if greets(words) {
			p.byFirst[words[0]] = append(p.byFirst[words[0]], words)
		}
	}
	longestFirst := func(a, b []string) int { return len(b) - len(a) } // "ya voy" leaves no "ya"
	for _, by := range []map[string][][]string{p.byLast, p.byFirst} {
		for _, c := range by {
			slices.SortStableFunc(c, longestFirst)
		}
	}
	return p
})

// greets says whether a courtesy may also begin a text without changing it:
// "ok" and "i can" there are the answer itself.
func greets(words []string) bool {
	switch strings.Join(words, " ") {
	case "hi", "hello", "hola", "hey", "buenos dias", "buenas tardes", "buenas noches", "please", "por favor", "sorry", "so sorry", "im sorry", "perdon", "lo siento", "thanks", "thank you", "gracias":
		return true
	}
	return greetWords()[strings.Join(words, " ")]
}

func matches(toks []token, words []string) bool {
	for i, w := range words {
		if toks[i].folded != w {
			return false
		}
	}
	return true
}
