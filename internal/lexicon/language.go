package lexicon

import (
	"sync"
	"unicode"
)

// language is all that a reader has to know of one language. Words are written
// as people write them, with their accents; they are folded when the tables
// are built. Phrases are patterns (see phrase).
type language struct {
	tag    string              // BCP 47
	script *unicode.RangeTable // nil: Latin
	apart  bool                // its bare words are like those of other languages: read only beside a word of its own
	marks  string              // letters and signs that only this language uses
	names  []string            // what this language is called, in any language
	common []string            // frequent words, for Detect
	shared []string            // words in the lists here that tell nothing, because others have them too

	stop   []string // whole-message opt-outs beside the carrier's
	revoke []string // phrases that ask for no more messages
	others []string // words before such a phrase that make it about somebody else

	yes, no, unsure []string
	marked          []string // of these, the words that only their accents tell from another: never without
	courtesy        []string // please, thanks: mean nothing beside an answer
	thanks          []string // whole messages that end a conversation
	none            []string // nobody, no one
	commands        map[Command][]string

	numbers numberWords
	times   timeWords

	danger   []string // phrases: somebody's life may be at stake
	doubtful []string // phrases: ask
	harmless []string // phrases that only sound like danger
	past     []string // phrases: it is over; danger becomes a question
	negators []string // words that turn what follows into its opposite

	forget []string // phrases: erase what you know of me
	person []string // phrases: let me talk to a human

	wish []string // phrases: something is wanted; a clause of the past without one tells no wish

	beside  []string // phrases that name a thing and ask for none: food bank
	refused []string // phrases: what follows is not wanted
	not     []string // phrases: the very next word is not meant
	gone    []string // phrases: what stands before is not wanted
	goals   []string // phrases: what follows is where somebody wants to go
	also    []string // words that join two wishes, besides those that join people

	risks   map[string][]string // phrases by Request.Risks key
	minor   []string            // phrases: I am under 18
	watched []string            // phrases: somebody reads my phone
}

// numberWords are the words of numbers and of people who are counted.
type numberWords struct {
	units    map[string]int        // 0 to 19; also 20 to 29 where they are one word
	made     func() map[string]int // instead of units, where they are too many to be made at the start
	tens     map[string]int        // the rest up to 90
	groups   map[string]int        // a dozen, a couple
	hundreds map[string]int
	hundred  string   // makes hundreds of the unit before it
	ten      string   // makes tens of the unit before it, and is ten alone
	same     []string // pairs of folded words for strings.NewReplacer: "мы с", "я и"
	and      string   // may stand between tens and unit
	join     []string // joins people: and, plus
	or       []string // offers a second reading
	self     []string // me
	i        []string // me, where it is joined to somebody: my son and I
	mine     []string // my; and me, where another follows: para mi y mis hijos
	age      []string // after an age: years, months, old
	aged     []string // before one: "hes 78"
	owner    []string // I have: leaves open whether the writer is counted
	include  []string // what follows is counted already
	alone    []string // phrases for just one
	one      []string // one relative, without a number: my wife
	many     []string // some of the people: kids, adults
	whole    []string // all of the people: people, family
	we       []string // we are, there are
	aside    []string // animals: counted, but not people
	filler   []string // says nothing about the number
	forWord  []string // for 4
	after    []string // may follow "for 4" in a longer text
}

func (w *numberWords) ones() map[string]int {
	if w.made != nil {
		return w.made()
	}
	return w.units
}

// timeWords are the words of days and hours. All but the weekdays, months and
// units may be several words long.
type timeWords struct {
	day      map[int][]string // days from today: today, tomorrow
	now      []string         // at once
	soon     []string         // at once, when it is the whole answer or ends a text
	week     []string         // this week, next week, no hurry
	nextWeek []string         // the week after this, also of a weekday, beyond doubt

	weekend  []string
	weekdays [7][]string  // from Sunday
	months   [12][]string // from January
	this     []string     // before or after a weekday: the coming one
	next     []string     // before or after a weekday: of next week

	parts   map[dayPart][]string // in the morning
	tonight map[dayPart][]string // a part of today: this morning, tonight

	at       []string         // before an hour
	atOrIn   []string         // before an hour, but also before a place or a thing: an hour only in a whole answer, or when it is called one
	oclock   []string         // after an hour
	hours    []string         // o'clock after "at", and hours after "in": neither alone
	minute   []string         // after the minutes that follow o'clock; without it, none follow
	am, pm   []string         // after an hour
	past     map[int][]string // minutes after the hour, said after it: y media
	half     []string         // before an hour: half past
	in       []string         // before a stretch of time: in 2 hours
	hence    []string         // after such a stretch: 2小时后
	units    map[unit][]string
	few      map[string]int  // numbers only before a unit: an hour, a couple of days
	after    []string        // not before that hour
	filler   []string        // says nothing about the time
	notThen  []string        // before the one time that is not meant: not
	someday  []string        // a week or later, in a whole answer or at the end of a text
	never    []string        // before a time that is no wish: last, since, every
	gone     []string        // after a time that is no wish: ago
	ordinal  []string        // after the number of a day: 5th
	the      []string        // before the number of a day: el 5
	of       []string        // between day and month: 5 de diciembre
	to       []string        // between two hours
	typed    func() []string // pairs for strings.NewReplacer: 2morrow, tomorrow
	dayFirst bool            // 5/12 may be the 5th of December
	dotted   bool            // 25.12 is a date, and 5.12 may be one

	say sayWords
}

// sayWords are for saying a time.
type sayWords struct {
	today, tomorrow, noon string
	weekdays              [7]string // from Sunday
	months                [12]string
	date                  string // for fmt: weekday, day, month
	clock24               bool   // 18:00, not 6 pm
}

// languages holds every language we speak; the first is the base.
var languages = []*language{&english, &spanish, &russian, &ukrainian, &chinese, &vietnamese}

// Languages lists the languages that are understood, as BCP 47 tags.
func Languages() []string {
	tags := make([]string, len(languages))
	for i, l := range languages {
		tags[i] = l.tag
	}
	return tags
}

// speak finds a language by its tag; an unknown tag gets the base language.
func speak(tag string) *language {
	for _, l := range languages {
		if l.tag == tag {
			return l
		}
	}
	return languages[0]
}

// manyWords is about how many words a table of all languages has. A table that
// starts with room for them does not grow, which would touch twice the memory:
// new memory is most of what a start takes.
const manyWords = 1500

// index gathers words of all languages into one folded look-up table. A word
// that two entries claim with different values is kept for neither.
func index[V comparable](pick func(*language) map[V][]string) func() map[string]V {
	return sync.OnceValue(func() map[string]V {
		n := 0
		for _, l := range languages {
			for _, words := range pick(l) {
				n += len(words)
			}
		}
		m, claimed := make(map[string]V, n), make(map[string]bool, n)
		for _, l := range languages {
			for v, words := range pick(l) {
				for _, w := range words {
					w = closeUp(Fold(w))
					if had, ok := m[w]; claimed[w] && (!ok || had != v) {
						delete(m, w)
						continue
					}
					m[w], claimed[w] = v, true
				}
			}
		}
		return m
	})
}
