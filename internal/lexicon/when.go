package lexicon

import "time"

// When is how soon somebody wants help.
type When struct {
	// Soon is the class: today (within hours, or by the end of today), soon
	// (tomorrow or the day after) or week (this week or later).
	Soon string
	// By is the end of the time that was said, in the zone of the now that was
	// given; zero when only a class was said ("asap", "this week").
	By time.Time
	// Words are the words that said it, folded.
	Words string
	// Whole says that both the day and the hour were said.
	Whole bool
}

// The classes of When.Soon.
const (
	SoonToday = "today"
	SoonDays  = "soon"
	SoonWeek  = "week"
)

// The hours at which what people say ends, on a clock of 24.
const (
	endOfDay       = 20 // a day alone: nobody brings groceries later
	endOfMorning   = 12
	endOfAfternoon = 17
	endOfEvening   = 21
	dayOpens       = 7  // a bare "at 3" lies between these two
	dayCloses      = 21 // inclusive
)

// furthest is how far ahead a date may lie; beyond it is a slip, or last year.
const furthest = 183 * 24 * time.Hour

// ReadWhen reads a whole answer that says how soon ("today", "Thursday 3pm",
// "mañana en la mañana", "in 2 hours"). now is the person's local time; lang
// decides only what 5/12 may mean, all languages are understood. It is false
// when a word says something else, when the time is over, and when two times
// could be meant: By, if it is set, always lies after now.
func ReadWhen(s, lang string, now time.Time) (When, bool) {
	if b := apartBook(s, lang); b != nil {
		if w, ok := b.read(s, lang, now); ok {
			return w, true
		}
	}
	return commonTimes().read(s, lang, now)
}

// apartBook is the book of the language that has one to itself, if a text is
// in it, or its writer speaks it.
func apartBook(s, lang string) *timeBook {
	if apartTongues == 0 {
		return nil
	}
	spoken := tonguesOf(Words(s))
	for i, book := range apartTimes {
		if languages[i].tag == lang || spoken.has(i) {
			return book()
		}
	}
	return nil
}

func (b *timeBook) read(s, lang string, now time.Time) (When, bool) {
	toks := b.tokens(s)
	p := timeParser{book: b, toks: toks, dots: speak(lang).times.dotted, whole: true}
	for i := 0; i < len(toks); {
		n := p.take(i)
		if n == 0 {
			return When{}, false
		}
		i += n
	}
	if p.last == atEntry {
		return When{}, false // "thứ năm trước": before what?
	}
	return p.said.resolve(speak(lang).times.dayFirst, now)
}

// FindWhen finds how soon somebody wants help in a longer text. It is stricter
// than ReadWhen about what is a time at all ("sat" is not Saturday), skips
// times that are no wish ("last Monday", "since Friday"), and is false when
// two times are spoken of.
func FindWhen(s, lang string, now time.Time) (When, bool) {
	if b := apartBook(s, lang); b != nil {
		if said := b.find(s, lang); !said.empty() {
			return said.wish(s).resolve(speak(lang).times.dayFirst, now)
		}
	}
	said := commonTimes().find(s, lang)
	return said.wish(s).resolve(speak(lang).times.dayFirst, now)
}

// wish is what was said as far as it is a wish: "any day except tomorrow" leaves
// out what it does not say in so many words, and must be asked. So must a day
// that may have been told beside an hour, and was not understood.
func (s *said) wish(text string) *said {
	if s.perhapsDay && !s.dayKnown() {
		s.conflict = true
	}
	if s.class == SoonWeek && !s.dayKnown() && excepts(text) {
		s.conflict = true
	}
	return s
}

// SpeaksOfTime says whether a text speaks of a time at all, though perhaps of
// two of them, or of one that is over.
func SpeaksOfTime(s, lang string) bool {
	if b := apartBook(s, lang); b != nil {
		if said := b.find(s, lang); !said.empty() {
			return true
		}
	}
	said := commonTimes().find(s, lang)
	return !said.empty()
}

func (b *timeBook) find(s, lang string) said {
	toks := b.tokens(s)
	p := timeParser{book: b, toks: toks, dots: speak(lang).times.dotted, text: s}
	for i := 0; i < len(toks); {
		if n := p.aside(i); n > 0 {
			i += n
			continue
		}
		i += max(1, p.take(i))
	}
	return p.said
}
