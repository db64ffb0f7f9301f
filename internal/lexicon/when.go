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
	toks := timeTokens(s)
	p := timeParser{toks: toks, whole: true}
	for i := 0; i < len(toks); {
		n := p.take(i)
		if n == 0 {
			return When{}, false
		}
		i += n
	}
	return p.said.resolve(speak(lang).times.dayFirst, now)
}

// FindWhen finds how soon somebody wants help in a longer text. It is stricter
// than ReadWhen about what is a time at all ("sat" is not Saturday), skips
// times that are no wish ("last Monday", "since Friday"), and is false when
// two times are spoken of.
func FindWhen(s, lang string, now time.Time) (When, bool) {
	toks := timeTokens(s)
	p := timeParser{toks: toks}
	for i := 0; i < len(toks); {
		if n := p.aside(i); n > 0 {
			i += n
			continue
		}
		i += max(1, p.take(i))
	}
	return p.said.resolve(speak(lang).times.dayFirst, now)
}

// said is what was said about a time, not yet placed on a calendar.
type said struct {
	class    string // asap, this week
	offset   *int   // days from today
	weekday  *time.Weekday
	this     bool // the coming weekday
	next     bool // the weekday of next week
	weekend  bool
	date     *date
	part     dayPart
	clock    *clock
	after    bool // not before the clock
	stretch  *stretch
	conflict bool // two things were said where one is meant
	words    []string
	pending  []string // words that count only if a time follows: at, in, the
}

// date is a day as people write it; a year of zero was not said, a month of
// zero neither ("the 5th"). A slashed one may be read with the day first.
type date struct {
	year, month, day int
	slashed          bool
}

// clock is an hour as people say it.
type clock struct {
	hour, minute int
	half         half // which half of the day, if it was said
}

type half int

const (
	unknownHalf half = iota
	forenoon
	pastNoon
	wholeClock // on a clock of 24: 15:00
)

// dayPart is a part of a day.
type dayPart int

const (
	noPart dayPart = iota
	morning
	midday
	afternoon
	evening
)

// unit is a unit of a stretch of time.
type unit int

const (
	minutes unit = iota + 1
	hours
	days
	weeks
)

// stretch is a time from now: in 2 hours.
type stretch struct {
	n    int
	unit unit
}

func settle[T comparable](at **T, v T, conflict *bool) {
	if *at != nil && **at != v {
		*conflict = true
	}
	*at = &v
}

func (s *said) setClass(c string) {
	if s.class != "" && s.class != c {
		s.conflict = true
	}
	s.class = c
}

func (s *said) setPart(p dayPart) {
	if s.part != noPart && s.part != p {
		s.conflict = true
	}
	s.part = p
}

func (s *said) empty() bool {
	return s.class == "" && s.offset == nil && s.weekday == nil && !s.weekend && s.date == nil &&
		s.part == noPart && s.clock == nil && s.stretch == nil
}

// dayKnown says whether anything tells the day.
func (s *said) dayKnown() bool {
	return s.offset != nil || s.weekday != nil || s.weekend || s.date != nil
}
