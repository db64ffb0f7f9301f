package lexicon

import (
	"slices"
	"unicode/utf8"
)

// A Question is something that people ask about the help itself.
type Question int

// The questions.
const (
	NoQuestion Question = iota
	AskWho              // who is coming, has anybody said yes?
	AskWhen             // when, how long?
	AskCost             // is it free?
	AskPapers           // do I need papers?
	AskUs               // who are you, are you the police?
)

// asked is one question in all languages.
type asked struct {
	what Question
	sets []*phraseSet // by place in languages
}

// questions stand in the order in which they are looked for: "are you the
// police? is it free?" is answered with who we are.
var questions = []asked{
	askedIn(AskUs, aboutUs), askedIn(AskPapers, aboutPapers), askedIn(AskCost, aboutCost),
	askedIn(AskWho, aboutWho), askedIn(AskWhen, aboutWhen),
}

func askedIn(q Question, byTag map[string][]string) asked {
	return asked{q, setsOf(byTag)}
}

// setsOf compiles phrases by tag, in the order of languages.
func setsOf(byTag map[string][]string) []*phraseSet {
	sets := make([]*phraseSet, len(languages))
	for i, l := range languages {
		sets[i] = compile(byTag[l.tag])
	}
	return sets
}

// anyIn says whether a phrase of any language stands in the words.
func anyIn(sets []*phraseSet, words []string) bool {
	if len(words) == 0 {
		return false
	}
	written := scriptsOf(words)
	for i := range sets {
		if written.has(i) && sets[i].any(spell(i, words)) {
			return true
		}
	}
	return false
}

// scriptsOf are the languages in whose letters words may be. Latin ones always
// are: a word of theirs stands in any text.
func scriptsOf(words []string) tongues {
	t := latinTongues | apartTongues
	for _, w := range words {
		switch c := w[0]; {
		case c < utf8.RuneSelf:
		case 0xd0 <= c && c <= 0xd4: // U+0400 to U+053F
			t |= cyrillicTongues
		default:
			t |= hanTongues
		}
	}
	return t
}

// AskedAbout finds what a text asks about the help: who comes and when, what
// it costs, whether papers are wanted, who we are. A longer text says more
// than it asks, and is none.
func AskedAbout(s string) Question {
	const longest = 16 // words, or 3 Chinese characters each
	words := Words(s)
	if len(words) > longest && !hasHan(s) || len(words) > 3*longest {
		return NoQuestion
	}
	written := scriptsOf(words)
	for _, q := range questions {
		if q.in(words, written) {
			return q.what
		}
	}
	return NoQuestion
}

// termWords are those without which nobody asks for papers or money; most texts
// have none, and need not be looked through for the questions.
var termWords = lateSet([]string{
	"id", "ids", "identification", "papers", "documents", "insurance", "ssn", "citizen", "legal", "pay", "charge", "cost", "costs", "free", "fee", "price", "much",
	"papeles", "documentos", "identificacion", "pagar", "gratis", "cobran", "cuesta", "cuanto", "документы", "документов", "паспорт", "платить", "платно", "бесплатно", "сколько", "статуса",
	"документи", "документів", "платити", "безкоштовно", "скільки", "статусу", "giay", "tien", "phi", "证", "钱", "费",
})

// NamesTerms says whether a text has a word of the terms on which help is given:
// papers, money.
func (h *Sense) NamesTerms() bool {
	return slices.ContainsFunc(h.Words, func(w string) bool { return termWords()[w] })
}

// in says whether the words ask the question. After a "no" they tell:
// "nobody came" is no question.
func (q asked) in(words []string, written tongues) bool {
	for i := range q.sets {
		if !written.has(i) {
			continue
		}
		text := spell(i, words)
		for _, at := range q.sets[i].all(text) {
			if at.from == 0 || !telling()[text[at.from-1]] {
				return true
			}
		}
	}
	return false
}

// telling are the words before what would be a question.
var telling = lateSet([]string{"没", "không", "chưa", "no", "not", "не", "ні", "nadie", "dont", "know"})

var (
	raids  = setsOf(raidNow)
	strong = setsOf(raidStrong)
	// letters are what comes from an office instead of agents.
	atDoor = setsOf(map[string][]string{ // with a letter or without
		"en": {"door|outside|knocking|banging|here|inside"}, "es": {"puerta|afuera|aqui|tocando|adentro"}, "ru": {"двери|дверь|стучат|стучит|здесь|тут"}, "uk": {"двері|дверях|стукають|стукає|тут"},
		"vi": {"cua", "ngoai"}, "zh": {"门|敲|外面|楼下"},
	})
	letters = setsOf(map[string][]string{
		"en": {"letter|letters|mail|packet|email .. from|immigration", "immigration letter|form|forms|papers|appointment"},
		"es": {"llego|vino|mandaron|llegaron una|la|un|unos|unas carta|cartas|sobre|papeles|correo|notificacion", "carta de la? migra|migracion|inmigracion"},
		"ru": {"пришло|пришла письмо|бумага|повестка", "письмо из|от"}, "uk": {"прийшов|прийшла|прийшло лист|листа|папір|повістка", "лист з|від"},
		"vi": {"thu|giay|don .. di tru"},
		"zh": {"来 了? 封|份|张|个? 信|函|通知|表|文件", "来信|来函", "寄 来"},
	})
)

// RaidNow says whether a text says that immigration agents are there. Ice for
// the cooler, ice on the road, and what happened long ago are no raid.
func RaidNow(s string) bool {
	words := Words(s)
	if !anyIn(raids, words) || anyIn(letters, words) && !anyIn(atDoor, words) {
		return false
	}
	for i := range dangers() {
		if dangers()[i].past.any(spell(i, words)) {
			return false
		}
	}
	return anyIn(strong, words) || !slices.ContainsFunc(words, func(w string) bool { return frozen()[w] })
}

// frozen are words beside which ice is only frozen water.
var frozen = lateSet([]string{
	"cream", "cooler", "chest", "pack", "packs", "cube", "cubes", "bag", "bags", "road", "roads", "slippery", "slip", "slipped", "shovel", "salt", "sidewalk", "driveway",
	"stairs", "steps", "storm", "snow", "freezing", "frozen", "freezer", "melt", "melting", "maker", "machine", "water", "skate", "skating", "tea", "coffee", "roof", "pipes",
	"weather", "black", "dry", "thick", "drink", "drinks", "insulin", "fish",
})
