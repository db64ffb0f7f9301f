package lexicon

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

var languageNames = index(func(l *language) map[string][]string {
	return map[string][]string{l.tag: l.names}
})

var nameSlips = sync.OnceValue(func() slipTable[string] { return slipsOf(languageNames()) })

// LanguageNamed reads a whole message that names a language ("español",
// "english please"), with a slip forgiven in a name of five letters and more.
func LanguageNamed(s string) (tag string, ok bool) {
	f := trimCourtesy(closeUp(Fold(s)))
	if tag, ok := languageNames()[f]; ok {
		return tag, true
	}
	if strings.Contains(f, " ") || hasHan(f) {
		return languageAsked(s)
	}
	tag, _, ok = nameSlips().nearest(f)
	return tag, ok
}

var languageAsks = setsOf(languageSaid)

// languageHints are said by who may want another language, and of other things.
var languageHints = setsOf(map[string][]string{
	"en": {"you|u|ya|yall have|got|know|use", "my|mi english|ingles is? not|no|bad|poor|little|so"},
})

// languageThings are of a people, and no language: "Chinese food".
var languageThings = setsOf(map[string][]string{
	"en": {"chinese|russian|spanish|vietnamese|ukrainian teacher|tutor|lesson|lessons|book|books|speaking|speaker|paperwork|papers|form|forms|letter|documents|food|foods|groceries|grocery|store|market|rice|bread|tea|soup|church|restaurant|school|class|homework|takeout|new|lady|man|woman|guy|family|neighbor|neighbors"},
})

// languageAsked finds the one language that a short text asks to be spoken:
// "can you text me in spanish", "можно по-русски?".
func languageAsked(s string) (tag string, ok bool) {
	const few = 8
	words := Words(s)
	if len(words) > few || !asksLanguage(words) || Offers(s) != NoOffer {
		return "", false // "I speak Spanish and can translate"
	}
	named := languagesIn(s, words)
	if len(named) != 1 {
		return "", false
	}
	return named[0], true
}

// asksLanguage says whether words ask for a language to be spoken or written.
func asksLanguage(words []string) bool {
	for i := range languageAsks {
		if scriptsOf(words).has(i) && languageAsks[i].any(spell(i, words)) {
			return true
		}
	}
	return false
}

// languagesIn are the languages that a text names, each once, in its order.
func languagesIn(s string, words []string) (tags []string) {
	f := " " + strings.Join(words, " ") + " "
	at := map[string]int{}
	for name, t := range languageNames() {
		i := strings.Index(f, " "+name+" ")
		if i < 0 && hasHan(name) {
			i = strings.Index(closeUp(Fold(s)), name)
		}
		if was, ok := at[t]; i >= 0 && (!ok || i < was) {
			at[t] = i
		}
	}
	tags = slices.Collect(maps.Keys(at))
	slices.SortFunc(tags, func(a, b string) int { return at[a] - at[b] })
	return tags
}

// MayWantLanguage says whether a text in one language asks for another, perhaps
// for somebody else: "do you speak spanish? my friend doesnt read english".
func MayWantLanguage(s, in string) bool {
	const most = 30 // words
	words := Words(s)
	if offers := Offers(s); len(words) > most || offers == SureOffer || offers == MayOffer && !asksLanguage(words) {
		return false
	}
	if !asksLanguage(words) && !anyIn(languageHints, words) && (in != "en" || anyIn(languageThings, words)) {
		return false // English is named beside papers, in every language
	}
	named := languagesIn(s, words)
	if in != "en" && len(named) > 0 && named[0] == in && asksLanguage(words) {
		return false // "можно по-русски? мой английский плохой"
	}
	return slices.ContainsFunc(named, func(tag string) bool { return tag != in })
}

// NamesLanguage says whether a text names one of our languages.
func NamesLanguage(s string) bool { return len(languagesIn(s, Words(s))) > 0 }

// vocabulary says which one language a word belongs to: its place in
// languages, and 1. A word of several ("no", "me", "hospital") tells nothing
// and is 0.
var vocabulary = sync.OnceValue(func() map[string]int {
	m := make(map[string]int, manyWords)
	for i, l := range languages {
		for _, list := range [][]string{l.common, l.yes, l.no, l.unsure, l.courtesy, l.names} {
			for _, text := range list {
				for _, w := range Words(text) {
					switch had, ok := m[w]; {
					case ok && l.apart && had != i+1:
						// The others keep it.
					case ok && had != i+1:
						m[w] = 0
					default:
						m[w] = i + 1
					}
				}
			}
		}
	}
	for i, l := range languages {
		for _, text := range l.shared {
			if w := Fold(text); m[w] == i+1 {
				m[w] = 0
			}
		}
	}
	return m
})

// lentWords are the frequent words of languages apart that are not theirs
// alone: they speak for the language only beside one that is.
var lentWords = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for i, l := range languages {
		if !l.apart {
			continue
		}
		for _, text := range l.common {
			for _, w := range Words(text) {
				if vocabulary()[w] != i+1 {
					m[w] = i + 1
				}
			}
		}
	}
	return m
})

// sharedWords are the words of languages apart that others have too.
var sharedWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range languages {
		for _, text := range l.shared {
			m[Fold(text)] = true
		}
	}
	return m
})

// Detect says in which of our languages a text is, by its script, then its
// letters and its words. sure is false when little speaks for the language or
// much against it; tag is then the better guess, or empty.
func Detect(s string) (tag string, sure bool) {
	const most = 16 // languages
	var score [most]int
	own := false // a letter or a word that only a language apart has
	if !isASCII(s) {
		if tag := byScript(s); tag != "" {
			return tag, true
		}
		for i, l := range languages {
			if l.marks != "" && strings.ContainsAny(s, l.marks) {
				score[i] += 2
				own = own || l.apart
			}
		}
	}
	f := Fold(s)
	lent := 0 // words of ours that a language apart has too: "can", "be", "so"
	for w := range strings.FieldsSeq(f) {
		if i := vocabulary()[w]; i > 0 {
			score[i-1]++
			own = own || languages[i-1].apart
			if lentWords()[w] > 0 || sharedWords()[w] {
				lent++
			}
		}
	}
	for w := range strings.FieldsSeq(f) {
		i := lentWords()[w]
		if !own || i == 0 || score[i-1] == 0 {
			continue
		}
		score[i-1]++
		if other := vocabulary()[w]; other > 0 {
			score[other-1]--
		}
	}
	best, second, first := 0, 0, 0
	for i, l := range languages { // in order, so that a tie has one outcome
		switch n := score[i]; {
		case n > best:
			tag, best, second, first = l.tag, n, best, i
		case n > second:
			second = n
		}
	}
	if languages[first].script != nil || best == 0 {
		return tag, best > 3*second // who mixes two is asked which
	}
	// In Latin letters people write every language. One that few of the words
	// are of, or beside words that only another has, is a guess.
	const enough, share = 3, 4
	if lent == best && latinWords(f) >= enough && !languages[first].apart || MixesScripts(s) || first > 0 && isSyllable(f) && ReadYesNo(s) == Neither {
		return tag, false
	}
	few := best < enough && best*share < latinWords(f)
	return tag, best > 2*second && !few && (!own || languages[first].apart)
}

// latinWords counts the words of Latin letters in a folded text.
func latinWords(f string) int {
	n := 0
	for w := range strings.FieldsSeq(f) {
		if c := w[0]; c < utf8.RuneSelf && !isDigit(c) {
			n++
		}
	}
	return n
}

// isSyllable says whether a folded text is one short word, which other
// languages have too: "yo" greets in English.
func isSyllable(f string) bool {
	const letters = 3
	return f != "" && len(f) <= letters && !strings.Contains(f, " ")
}

// MixesScripts says whether words of another script stand beside Latin ones
// ("need help 我要吃的"): few write a language that they do not read.
func MixesScripts(s string) bool {
	const letters = 3 // more than the sign of a shop
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			n++
		}
	}
	return n >= letters
}

// byScript finds the one language in whose script most letters are, if no
// other is written in it.
func byScript(s string) string {
	letters, chinese := 0, 0
	for _, r := range s {
		switch {
		case isHan(r):
			chinese++
			letters++
		case unicode.IsLetter(r):
			letters++
		}
	}
	if 2*chinese <= letters {
		return ""
	}
	for _, l := range languages {
		if l.script == unicode.Han {
			return l.tag
		}
	}
	return ""
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// IsSentence says whether a text is long enough that its language is no chance:
// a name, a place or a lent word is not.
func IsSentence(s string) bool {
	const words, characters = 5, 8 // of Chinese, which has no spaces
	if !hasHan(s) {
		return len(strings.Fields(s)) >= words
	}
	return utf8.RuneCountInString(s) >= characters
}
