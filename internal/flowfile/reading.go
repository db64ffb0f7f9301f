package flowfile

import (
	"strings"
	"unicode"

	"neighborline/internal/flow"
)

// Reading levels above which a text is too hard for somebody of ten, tired and
// on a small screen. Both are formulas for longer texts, so that short ones are
// left alone.
const (
	hardGrade   = 7.0  // Flesch-Kincaid, in school years; Kincaid and others, 1975
	hardHuerta  = 60.0 // Fernandez Huerta, 1959; 60 to 70 is a plain text for adults, and less is harder
	enoughWords = 10
)

// tooHard says whether a text is hard to read in a language that there is a
// formula for.
func tooHard(text, lang string) bool {
	p := proseOf(text)
	if p.words < enoughWords {
		return false
	}
	perSentence := float64(p.words) / float64(p.sentences)
	switch lang {
	case "en":
		return 0.39*perSentence+11.8*float64(p.syllables(englishSyllables))/float64(p.words)-15.59 >= hardGrade
	case "es":
		return 206.84-60*float64(p.syllables(spanishSyllables))/float64(p.words)-1.02*perSentence < hardHuerta
	}
	return false
}

// prose is a text in words.
type prose struct {
	list             []string
	words, sentences int
}

// proseOf splits a text. Names that are filled in, lists of choices and words
// in capitals, which are to be typed, are left out.
func proseOf(text string) prose {
	p := prose{}
	open := false // words stand in the sentence
	for field := range strings.FieldsSeq(text) {
		word := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) })
		switch {
		case len(flow.Names(field)) > 0:
		case word == "" || word == strings.ToUpper(word) && len(word) > 1:
		default:
			p.list = append(p.list, strings.ToLower(word))
			p.words++
			open = true
		}
		if open && strings.ContainsAny(field[len(field)-1:], ".!?:") {
			p.sentences++
			open = false
		}
	}
	if open {
		p.sentences++
	}
	p.sentences = max(p.sentences, 1)
	return p
}

func (p prose) syllables(count func(string) int) (n int) {
	for _, w := range p.list {
		n += max(count(w), 1)
	}
	return n
}

// englishSyllables counts groups of vowels, without a silent e at the end.
func englishSyllables(word string) int {
	n := groups(word, func(r, before rune) bool { return isVowel(r, "aeiouy") && !isVowel(before, "aeiouy") })
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") && n > 1 {
		n--
	}
	if strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ted") && !strings.HasSuffix(word, "ded") && n > 1 {
		n--
	}
	return n
}

// spanishSyllables counts vowels; i and u make one syllable with the vowel
// beside them, unless they carry an accent.
func spanishSyllables(word string) int {
	const strong, weak = "aeoáéóíú", "iuü"
	return groups(word, func(r, before rune) bool {
		if isVowel(r, weak) {
			return !isVowel(before, strong+weak)
		}
		return isVowel(r, strong) && !isVowel(before, weak)
	})
}

func groups(word string, begins func(r, before rune) bool) (n int) {
	before := ' '
	for _, r := range word {
		if begins(r, before) {
			n++
		}
		before = r
	}
	return n
}

func isVowel(r rune, of string) bool { return strings.ContainsRune(of, r) }
