package lexicon

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// tongues is a set of languages, by their place in languages: those in which a
// text may be. A reader asks only these, so that English is not searched for
// Russian, and short Vietnamese words typed without marks (bay, chin, can) are
// not found in English.
type tongues uint

// byAlphabet are the languages of each script; apart are the Latin ones whose
// bare words are too like those of others.
var latinTongues, cyrillicTongues, hanTongues, apartTongues = func() (latin, cyrillic, chinese, apart tongues) {
	for i, l := range languages {
		bit := tongues(1) << i
		switch {
		case l.apart:
			apart |= bit
		case l.script == nil:
			latin |= bit
		case l.script == unicode.Cyrillic:
			cyrillic |= bit
		case l.script == unicode.Han:
			chinese |= bit
		}
	}
	return latin, cyrillic, chinese, apart
}()

// tonguesOf finds the languages in which folded words may be. A language whose
// words are like another's is among them only if one of its very own words is
// there. Words without letters may be of any Latin one.
func tonguesOf(words []string) tongues {
	var t tongues
	for _, w := range words {
		switch c := w[0]; {
		case c < utf8.RuneSelf:
			if isDigit(c) {
				continue
			}
			t |= latinTongues | ownWords()[w]
		case 0xd0 <= c && c <= 0xd4: // U+0400 to U+053F
			t |= cyrillicTongues
		default:
			t |= hanTongues
		}
	}
	if t == 0 {
		return latinTongues
	}
	return t
}

// ownWords are the words of the languages apart that no other Latin one has,
// and that are not said to be shared.
var ownWords = sync.OnceValue(func() map[string]tongues {
	m := make(map[string]tongues, manyWords)
	for i, l := range languages {
		if !l.apart {
			continue
		}
		l.every(func(word string) {
			if w := Fold(word); w != "" && !anyDigit(w) {
				m[w] |= 1 << i
			}
		})
		for _, text := range l.shared {
			delete(m, Fold(text))
		}
	}
	for _, l := range languages {
		if !l.apart && l.script == nil {
			l.every(func(word string) { delete(m, Fold(word)) })
		}
	}
	return m
})

// every hands over each word of a language that a sentence may have.
func (l *language) every(add func(string)) {
	lists := [][]string{l.revoke, l.danger, l.doubtful, l.harmless, l.past, l.minor, l.watched}
	for _, phrases := range l.risks {
		lists = append(lists, phrases)
	}
	for _, list := range lists {
		for _, text := range list {
			phraseWords(text, add)
		}
	}
	l.each(func(text string) {
		for _, w := range Words(text) {
			add(w)
		}
	})
	for _, list := range [][]string{l.yes, l.no, l.unsure, l.courtesy, l.numbers.alone} {
		for _, text := range list {
			for _, w := range Words(text) {
				add(w)
			}
		}
	}
}

// has says whether the language in that place is in the set.
func (t tongues) has(i int) bool { return t>>i&1 != 0 }
