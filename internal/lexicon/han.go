package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// isHan says whether a rune is a Chinese character.
func isHan(r rune) bool { return r >= 0x2e80 && unicode.Is(unicode.Han, r) }

// hasHan says whether a text has a Chinese character in it.
func hasHan(s string) bool {
	const firstOfThree = 0xe2 // no character below U+2000 begins with it or more
	for i := range len(s) {
		if s[i] >= firstOfThree {
			return strings.ContainsFunc(s[i:], isHan)
		}
	}
	return false
}

// hanWords are the Chinese words that the tables know, and for each first
// character the bytes of its longest word. Whole answers (yes, commands) are
// not among them: they are looked up whole, and would swallow parts of
// sentences.
type hanWords struct {
	words   map[string]bool
	longest map[rune]int
}

var han = sync.OnceValue(func() hanWords {
	h := hanWords{make(map[string]bool, manyWords), map[rune]int{}}
	for _, l := range languages {
		if l.script != unicode.Han {
			continue
		}
		l.each(func(word string) {
			w := Fold(word)
			if strings.Contains(w, " ") || !hasHan(w) {
				return
			}
			first, _ := utf8.DecodeRuneInString(w)
			h.words[w] = true
			h.longest[first] = max(h.longest[first], len(w))
		})
	}
	return h
})

// each hands over the words that sentences are cut into: those of numbers and
// times, and frequent ones. Phrases are not cut.
func (l *language) each(add func(string)) {
	all := func(texts []string) {
		for _, t := range texts {
			add(t)
		}
	}
	all(l.common)
	l.numbers.each(add)
	l.times.each(func(_ entryKind, _ int, texts ...string) { all(texts) })
}

// each hands over every word of numbers and of people.
func (w *numberWords) each(add func(string)) {
	for _, m := range []map[string]int{w.ones(), w.tens, w.groups, w.hundreds} {
		for word := range m {
			add(word)
		}
	}
	for _, list := range [][]string{w.join, w.or, w.self, w.i, w.owner, w.include, w.one, w.many, w.whole, w.we, w.aside, w.filler, w.forWord, w.after} {
		for _, word := range list {
			add(word)
		}
	}
	add(w.and)
}

// cutHan cuts the Chinese in folded words, which is written without spaces,
// into the longest words that the tables know, from the left; a character that
// begins none is a word of its own. What is not Chinese stays whole.
func cutHan(fields []string) []string {
	words := make([]string, 0, 2*len(fields))
	for _, f := range fields {
		for f != "" {
			n := han().next(f)
			words = append(words, f[:n])
			f = f[n:]
		}
	}
	return words
}

// characters cuts the Chinese among words into single characters.
func characters(words []string) []string {
	chars := make([]string, 0, 2*len(words))
	for _, w := range words {
		if !hasHan(w) {
			chars = append(chars, w)
			continue
		}
		chars = slices.Grow(chars, utf8.RuneCountInString(w))
		for w != "" {
			n := 0
			if r, size := utf8.DecodeRuneInString(w); isHan(r) {
				n = size
			} else if n = strings.IndexFunc(w, isHan); n < 0 {
				n = len(w)
			}
			chars = append(chars, w[:n])
			w = w[n:]
		}
	}
	return chars
}

// Characters are the folded words of a text, with Chinese cut into single
// characters.
func Characters(s string) []string { return characters(Words(s)) }

// spell gives words as the phrases of the language in that place take them.
func spell(i int, words []string) []string {
	if hanTongues.has(i) {
		return characters(words)
	}
	return words
}

// next gives the bytes of the first word of a text that is not empty.
func (h hanWords) next(s string) int {
	first, size := utf8.DecodeRuneInString(s)
	if !isHan(first) {
		if i := strings.IndexFunc(s, isHan); i >= 0 {
			return i
		}
		return len(s)
	}
	for n := min(h.longest[first], len(s)); n > size; n-- {
		if h.words[s[:n]] {
			return n
		}
	}
	return size
}

// closeUp takes out the spaces that stood between Chinese characters: people
// set them, and commas, where they please.
func closeUp(f string) string {
	if !hasHan(f) || !strings.Contains(f, " ") {
		return f
	}
	var out strings.Builder
	before := rune(0)
	for i, r := range f {
		if r == ' ' {
			after, _ := utf8.DecodeRuneInString(f[i+1:])
			if isHan(before) && isHan(after) {
				continue
			}
		}
		out.WriteRune(r)
		before = r
	}
	return out.String()
}
