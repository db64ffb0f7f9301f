package lexicon

import (
	"slices"
	"sync"
)

// riskKeys are the keys of what people may choose to tell, in the order in
// which they are listed.
var riskKeys = []string{"baby", "over65", "sick", "outside"}

type riskWords struct {
	byKey    map[string]*phraseSet
	negators map[string]bool
}

var risks = sync.OnceValue(func() []riskWords {
	var all []riskWords
	for _, l := range languages {
		w := riskWords{byKey: map[string]*phraseSet{}, negators: wordSet(append(slices.Clone(l.negators), l.numbers.aside...))}
		for key, phrases := range l.risks {
			w.byKey[key] = compile(phrases)
		}
		all = append(all, w)
	}
	return all
})

// FindRisks finds what a text tells of people at higher risk, as keys in a
// fixed order: baby, over65, sick, outside. What is denied ("no baby") is not
// found. It is nil when there is none.
func FindRisks(s string) []string {
	words := Words(s)
	spoken := tonguesOf(words)
	var found []string
	for _, key := range riskKeys {
		for i, w := range risks() {
			if spoken.has(i) && w.tells(key, spell(i, words)) {
				found = append(found, key)
				break
			}
		}
	}
	return found
}

func (w riskWords) tells(key string, words []string) bool {
	for _, at := range w.byKey[key].all(words) {
		d := dangerWords{negators: w.negators}
		if !d.denied(words, at) {
			return true
		}
	}
	return false
}

var (
	minors   = phrasesOf(func(l *language) []string { return l.minor })
	watchers = phrasesOf(func(l *language) []string { return l.watched })
)

// Minor says whether a text says that its writer is under 18.
func Minor(s string) bool {
	words := Words(s)
	spoken := tonguesOf(words)
	for i := range minors {
		if !spoken.has(i) {
			continue
		}
		text := spell(i, words)
		for _, at := range minors[i].all(text) {
			if (at.from == 0 || !children()[text[at.from-1]]) && !anyIn(experience, words) {
				return true
			}
		}
	}
	return false
}

// experience is what years are of that are nobody's age.
var experience = setsOf(map[string][]string{
	"en": {"years|yrs of? experience|sober|married|retired"}, "es": {"anos de _? experiencia|casado|casada|trabajar|manejar"}, "ru": {"лет стажа"}, "uk": {"років стажу"},
	"vi": {"nam kinh nghiem"}, "zh": {"年 的? 经验|工龄|驾龄"},
})

// children are words before "I, 15 years old" that make it somebody else: in
// Vietnamese my son is "con trai tôi".
var children = lateSet([]string{"con", "trai", "gai", "chau", "be", "em", "dua", "ban", "cua"})

// Watched says whether a text says that somebody else reads its writer's
// phone. A machine that reads to somebody blind is nobody.
func Watched(s string) bool {
	words := Words(s)
	return watchers.any(words) && !anyIn(blind, characters(words))
}

var blind = setsOf(map[string][]string{
	"en": {"blind|screenreader", "screen reader"}, "es": {"ciego|ciega|invidente"}, "ru": {"слепой|слепая|незрячий|незрячая"}, "uk": {"сліпий|сліпа|незрячий|незряча"}, "vi": {"khiem thi", "bi mu"}, "zh": {"盲人|失明"},
})
