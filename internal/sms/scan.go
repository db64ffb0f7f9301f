package sms

import (
	"strings"
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
	for i, r := range text {
		if inWord(r) {
			if from < 0 {
				from = i
			}
			continue
		}
		flush(i)
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
		for _, c := range courtesyWords {
			n := len(c)
			if n >= len(toks) {
				continue
			}
			if matches(toks[len(toks)-n:], c) && !negations[toks[len(toks)-n-1].folded] && !onlyCodes(toks[:len(toks)-n]) {
				toks, again = toks[:len(toks)-n], true
				continue
			}
			if greets(c) && matches(toks[:n], c) {
				toks, again = toks[n:], true
			}
		}
	}
	return toks
}

// negations before a courtesy make it something else: "not sure", "not good".
var negations = wordSet("not no dont cant isnt never nunca ni")

var courtesyWords = func() [][]string {
	var all [][]string
	for _, c := range courtesies {
		all = append(all, strings.Fields(lexicon.Fold(c)))
	}
	return all
}()

// greets says whether a courtesy may also begin a text without changing it:
// "ok" and "i can" there are the answer itself.
func greets(words []string) bool {
	switch strings.Join(words, " ") {
	case "hi", "hello", "hola", "hey", "buenos dias", "buenas tardes", "buenas noches", "please", "por favor", "sorry", "so sorry", "im sorry", "perdon", "lo siento", "thanks", "thank you", "gracias":
		return true
	}
	return false
}

func matches(toks []token, words []string) bool {
	for i, w := range words {
		if toks[i].folded != w {
			return false
		}
	}
	return true
}
