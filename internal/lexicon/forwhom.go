package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// forWhomWords tell in one language that something is wanted for somebody
// else. A person of the writer's own household is not among them.
type forWhomWords struct {
	kin   *phraseSet      // who it is
	other map[string]bool // stands before them: for
	need  *phraseSet      // stands after them: needs
	with  map[string]bool // joins them to the writer: my mom and me
	self  map[string]bool // the writer
}

// A token is one word of a text, where it stands, folded. A Chinese character
// is a word.
type token struct {
	from, to int // bytes of the text
	word     string
}

// ForWhom finds for whom a text asks where that is somebody else ("my neighbor
// needs …", "para mi vecina"), in the words used. Lang is the language of the
// writer; a text in another one is read all the same.
func ForWhom(text, lang string) (phrase string, ok bool) {
	if Watched(text) {
		return "", false // "my dad reads my texts" is about him, and not for him
	}
	if Yields(text) {
		return "", false
	}
	tokens := tokensOf(text)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.word
	}
	spoken := tonguesOf(words)
	for i, l := range languages {
		if l.tag != lang && !spoken.has(i) {
			continue
		}
		w := &forWhom()[i]
		for _, at := range w.kin.all(words) {
			phrase := text[tokens[at.from].from:tokens[at.to-1].to]
			from := clauseStart(text, tokens, at.from)
			if strings.ContainsAny(phrase, clauseEnds) {
				continue // "chào bạn, mình cần …" is no friend of mine
			}
			if w.isFor(words[from:], span{at.from - from, at.to - from}) && !(l.apart && otherMarks(phrase)) {
				if onlyThanks(text) {
					return "", false
				}
				return phrase, true
			}
		}
	}
	return "", false
}

// clauseStart is the token with which the clause of token i begins.
func clauseStart(text string, tokens []token, i int) int {
	for i > 0 && !strings.ContainsAny(text[tokens[i-1].to:tokens[i].from], ",.;!?，。；！？") {
		i--
	}
	return i
}

// onlyThanks says whether a text thanks, and wants nothing: "thank you for the ride
// for my mom".
func onlyThanks(text string) bool {
	h := Hear(text)
	for i := range h.Words {
		if h.thanksBegins(i) {
			return !h.WantsSomething() && !h.Wishes()
		}
	}
	return false
}

// otherMarks says whether a word of a phrase is typed with its marks and is none of
// those that are looked for: "chứ" is no "chú", which is an uncle.
func otherMarks(phrase string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(norm.NFC.String(phrase))), func(w string) bool {
		return !isASCII(w) && !markedKin()[w]
	})
}

// markedKin are the words of the languages apart for whom something is, with their
// marks.
var markedKin = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range languages {
		if !l.apart {
			continue
		}
		for _, phrase := range forWhomTables[l.tag].kin {
			for _, w := range strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' || r == '|' || r == '?' }) {
				m[norm.NFC.String(w)] = true
			}
		}
	}
	return m
})

// OnlyForWhom says whether a short text says no more than for whom something
// is: "for my sister", "for the kids".
func OnlyForWhom(text, lang string) bool {
	const longest = 6 // words, or Chinese characters
	tokens := tokensOf(text)
	if len(tokens) == 0 || len(tokens) > longest {
		return false
	}
	if _, ok := ForWhom(text, lang); ok {
		return true
	}
	h := Hear(text)
	for i := range forWhom() {
		if len(tokens) > 1 && (languages[i].tag == lang || i == 0) && forWhom()[i].other[tokens[0].word] {
			return ownPeople.any(h.Words)
		}
	}
	return false
}

// ownPeople are those of one's own household.
var ownPeople = compile([]string{
	"kids|kid|children|child|baby|babies|son|daughter|wife|husband|family|me|us|myself|ourselves|mom|mother|dad|father|grandkids|grandson|granddaughter", "hijos|hijo|hija|hijas|ninos|nino|nina|ninas|bebe|esposa|esposo|familia|mi|nosotros|mama|papa|nietos",
	"детей|ребенка|сына|дочери|дочки|жены|мужа|семьи|меня|нас|мамы|папы|внуков", "дітей|дитини|сина|доньки|дружини|чоловіка|сім'ї|родини|мене|нас|мами|тата|онуків",
	"con|cac|chong|vo|gia|toi|tui", "孩|儿|女|老|家|我",
})

// isFor says whether the person who stands there is the one it is for.
func (w *forWhomWords) isFor(words []string, at span) bool {
	const adverbs = 2 // words between a person and "needs": really, also
	before, after := words[:at.from], words[at.to:]
	for n := len(before); n > 0 && possessives()[before[n-1]]; n-- {
		before = before[:n-1]
	}
	if n := len(before); n > 0 && w.with[before[n-1]] {
		return false
	}
	if len(after) > 1 && w.with[after[0]] && w.self[after[1]] {
		return false
	}
	if n := len(before); n > 0 && w.other[before[n-1]] {
		return n < 2 || !leaving()[before[n-2]] // "leave the gate for my neighbor"
	}
	for i := at.to; i < len(words) && i <= at.to+adverbs; i++ {
		if _, ok := w.need.at(words, i); ok {
			return true
		}
	}
	return false
}

// possessives may stand between "for" or "and" and who it is.
var possessives = lateSet([]string{
	"моя", "мой", "моей", "моему", "моего", "мою", "моим", "наша", "наш", "нашей", "нашему", "нашу", "свою", "своей", "своего", "своему",
	"мій", "моїй", "моєму", "мого", "моєї", "наш", "нашій", "нашому", "свого", "своєї", "своїй", "своєму",
})

// tokensOf cuts a text into words that know where they stood.
func tokensOf(text string) []token {
	var out []token
	from := -1
	flush := func(to int) {
		if from < 0 {
			return
		}
		if w := Fold(text[from:to]); w != "" && !strings.Contains(w, " ") {
			out = append(out, token{from, to, w})
		}
		from = -1
	}
	for i, r := range text {
		switch {
		case isHan(r):
			flush(i)
			from = i
			flush(i + utf8.RuneLen(r))
		case unicode.In(r, unicode.L, unicode.N, unicode.M) || dropApostrophe(r) < 0:
			if from < 0 {
				from = i
			}
		default:
			flush(i)
		}
	}
	flush(len(text))
	return out
}
