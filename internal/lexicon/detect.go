package lexicon

import (
	"strings"
	"unicode"
)

var languageNames = index(func(l *language) map[string][]string {
	return map[string][]string{l.tag: l.names}
})

// LanguageNamed reads a whole message that names a language ("español",
// "english please"), with a slip forgiven in a name of five letters and more.
func LanguageNamed(s string) (tag string, ok bool) {
	f := trimCourtesy(Fold(s))
	if tag, ok := languageNames[f]; ok {
		return tag, true
	}
	if strings.Contains(f, " ") {
		return "", false
	}
	tag, _, ok = nearest(f, languageNames)
	return tag, ok
}

// vocabulary says which one language a word belongs to. A word of several
// ("no", "me", "hospital") tells nothing and is in none.
var vocabulary = func() map[string]string {
	m := map[string]string{}
	for _, l := range languages {
		for _, list := range [][]string{l.common, l.yes, l.no, l.unsure, l.courtesy, l.names} {
			for _, text := range list {
				for _, w := range Words(text) {
					if had, ok := m[w]; ok && had != l.tag {
						m[w] = ""
						continue
					}
					m[w] = l.tag
				}
			}
		}
	}
	return m
}()

// Detect says in which of our languages a text is, by its script, then its
// letters and its words. sure is false when little speaks for the language or
// much against it; tag is then the better guess, or empty.
func Detect(s string) (tag string, sure bool) {
	if tag := byScript(s); tag != "" {
		return tag, true
	}
	score := map[string]int{}
	for _, l := range languages {
		if l.marks != "" && strings.ContainsAny(s, l.marks) {
			score[l.tag] += 2
		}
	}
	for w := range strings.FieldsSeq(Fold(s)) {
		if tag := vocabulary[w]; tag != "" {
			score[tag]++
		}
	}
	best, second := 0, 0
	for _, l := range languages { // in order, so that a tie has one outcome
		switch n := score[l.tag]; {
		case n > best:
			tag, best, second = l.tag, n, best
		case n > second:
			second = n
		}
	}
	return tag, best > 2*second
}

// byScript finds the one language in whose script most letters are.
func byScript(s string) string {
	letters, in, tag := 0, 0, ""
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for _, l := range languages {
			if l.script != nil && unicode.Is(l.script, r) {
				in++
				tag = l.tag
				break
			}
		}
	}
	if 2*in > letters {
		return tag
	}
	return ""
}
