package lexicon

import "slices"

// dangerSigns are what often goes with danger, in no certain words: who is hit
// by whom, what was swallowed, what part of the body fails, who would not be
// missed. They are kinds of words rather than phrases, so that they reach
// further than what we know by heart. None pages anybody: whoever writes them
// is given the emergency numbers, and a person reads the text.
var dangerSigns = atLength(ideasOf(map[string][]string{
	"en": englishSigns,
	"es": spanishSigns,
	"ru": russianSigns,
	"uk": ukrainianSigns,
	"vi": vietnameseSigns,
	"zh": chineseSigns,
}))

// DangerSigns says whether a text has a doubtful sign of danger: something that
// often goes with it, in words that are not sure. What only sounds like danger
// ("a dead battery") is none.
func DangerSigns(s string) bool {
	words := Words(s)
	spoken := tonguesOf(words)
	var calm []span
	for i := range dangers() {
		if spoken.has(i) && !hanTongues.has(i) {
			calm = append(calm, dangers()[i].harmless.all(words)...)
		}
	}
	for i := range dangerSigns {
		if !spoken.has(i) {
			continue
		}
		text, calm := spell(i, words), calm
		if hanTongues.has(i) {
			calm = dangers()[i].harmless.all(text)
		}
		if _, ok := dangerSigns[i].find(text, func(s span) bool { return covered(s, calm) }); ok {
			return true
		}
	}
	return false
}

// deathWords are dying and killing, which people say of hunger, bills and
// heat too; wantWords before them make them meant.
var (
	deathWords = ideasOf(map[string][]string{
		"en": {"kill*", "dying", "die", "dies", "died", "dead", "death"}, "es": {"mat*", "muero", "muer*", "morir*", "murien*", "morim*"},
		"ru": {"умира*", "умру", "помира*", "убива*", "убьет|убьёт|убьют", "сдох*", "помру", "умрем"}, "uk": {"вмира*", "помира*", "вбива*", "вб'є|вб'ють", "здох*", "помру", "вмру"},
		"vi": {"chet", "giet"}, "zh": {"死"},
	})
	wantWords = lateSet([]string{
		"want", "wanna", "going", "gonna", "will", "ill", "to", "let", "quiero", "quisiera", "voy", "va", "ganas", "хочу", "хочется", "буду", "хочеться", "muon", "dinh", "想", "要", "去", "不",
	})
	attackers = lateSet([]string{
		"he", "hes", "she", "shes", "they", "theyre", "him", "her", "man", "guy", "someone", "somebody", "husband", "wife", "boyfriend", "girlfriend", "ex", "dad", "stepdad", "son", "brother", "myself", "says", "said", "dijo", "dice", "сказал", "сказала", "казав", "noi", "doa", "说",
		"el", "ella", "esposo", "marido", "novio", "papa", "hijo", "alguien", "hombre", "vecino", "он", "она", "муж", "отец", "сын", "сосед", "мужик", "они", "вони", "він", "вона", "чоловік", "батько", "сусід", "chong", "no", "anh", "他", "她", "夫", "公", "人", "爸",
	})
)

// anybody is somebody who is asked for, where they stand behind the words of
// death; so does the Spanish article there.
var anybody = lateSet([]string{"someone", "somebody", "alguien", "el"})

// lastDeath is the place of the last word of death, or -1.
func lastDeath(words []string, spoken tongues) int {
	for i := len(words) - 1; i >= 0; i-- {
		for k := range deathWords {
			if spoken.has(k) && deathWords[k].in(words[i:i+1]) {
				return i
			}
		}
	}
	return -1
}

// soMuch says whether the Vietnamese "muốn" at word j only says how much: a tooth
// hurts "muốn chết", who is tired is so "muốn chết". Who is sad is asked.
func soMuch(words []string, j int) bool {
	if words[j] != "muon" || j == 0 {
		return false
	}
	if j > 1 && words[j-2] == "troi" && words[j-1] == "oi" { // oh heavens
		return true
	}
	return bearable()[words[j-1]] || j+2 < len(words) && words[j+2] == "luon" && anyIn(laughs, words)
}

// bearable are what somebody may be so much that they say they could die.
var bearable = lateSet([]string{"dau", "met", "doi", "quay", "lanh", "nong", "ban", "nhuc", "khat", "cuoi", "rang", "bung", "lung", "chan", "tay", "vui", "ngon", "mac", "sua"})

// laughs go with what is not meant.
var laughs = setsOf(map[string][]string{
	"en": {"lol|lolol|haha|hahaha|hah|lmao|rofl|jk|hehe|😂"}, "es": {"jaja|jajaja|jeje|jajajaja"}, "ru": {"хаха|ахах|ахаха|ха|хех|шучу|лол"},
	"uk": {"хаха|ахах|ахаха|ха|хех|жартую|лол"}, "vi": {"haha|hihi|hehe|kkk"}, "zh": {"哈哈|呵呵|嘻嘻"},
})

// Laughs says whether a text laughs.
func Laughs(s string) bool { return anyIn(laughs, characters(Words(s))) }

// anybodyActs says whether somebody who may attack is in the words. The Spanish
// "el" before a thing is an article: "el trabajo me mata".
func anybodyActs(words []string) bool {
	for i, w := range words {
		if attackers()[w] && (w != "el" || i+1 < len(words) && hisActs()[words[i+1]]) {
			return true
		}
	}
	return false
}

// hisActs stand behind "él" where it is a man.
var hisActs = lateSet([]string{"me", "nos", "la", "lo", "le", "les", "te", "se", "quiere", "va", "esta", "dijo", "dice", "tiene", "viene", "ya", "trae", "quiso", "que", "y", "no"})

// cries are calls for help that people also laugh with: "救命啊, this is hard haha".
var cries = setsOf(map[string][]string{
	"en": {"help help", "somebody|someone save me"}, "es": {"auxilio|socorro"}, "ru": {"спасите|караул"}, "uk": {"рятуйте|гвалт"}, "vi": {"cuu toi|tui|em|voi|mang"}, "zh": {"救命", "救救我"},
})

// CriesInJest says whether nothing in a text is danger but a cry for help that
// laughs, with nobody who does anything.
func CriesInJest(s string) bool {
	words := characters(Words(s))
	if !anyIn(laughs, words) || anybodyActs(words) {
		return false
	}
	found := false
	for i := range cries {
		for _, at := range cries[i].all(words) {
			for j := at.from; j < at.to; j++ {
				words[j], found = "x", true
			}
		}
	}
	return found && dangerIn(words) == NoDanger
}

// Hyperbole says whether nothing in a text is danger but dying and killing,
// with nobody who does it and nobody who wants it: "this bill is killing me".
func Hyperbole(s string) bool {
	words := Words(s)
	spoken := tonguesOf(words)
	words = characters(words)
	killers := words
	if last := lastDeath(words, spoken); last >= 0 { // "killing me, need somebody to babysit": no killer
		killers = slices.DeleteFunc(slices.Clone(words[last:]), func(w string) bool { return anybody()[w] })
		killers = append(killers, words[:last]...)
	}
	if anybodyActs(killers) {
		return false
	}
	found := false
	for i, w := range words {
		for k := range deathWords {
			if !spoken.has(k) || !deathWords[k].in([]string{w}) {
				continue
			}
			for j := max(0, i-3); j < i; j++ {
				if wantWords()[words[j]] && !(w == "chet" && soMuch(words, j)) {
					return false
				}
			}
			words[i], found = "x", true
			break
		}
	}
	return found && dangerIn(words) == NoDanger
}
