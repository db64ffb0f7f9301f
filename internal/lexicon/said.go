package lexicon

import "time"

// said is what was said about a time, not yet placed on a calendar.
type said struct {
	class      string // asap, this week
	offset     *int   // days from today
	weekday    *time.Weekday
	this       bool // the coming weekday
	next       bool // the weekday of next week
	nextWeek   bool // the weekday of the week that begins next Monday
	weekend    bool
	date       *date
	part       dayPart
	clock      *clock
	after      bool // not before the clock
	stretch    *stretch
	perhapsDay bool // a number that may be a day was not understood
	conflict   bool // two things were said where one is meant
	words      []string
	pending    []string // words that count only if a time follows: at, in, the
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
	return s.class == "" && s.offset == nil && s.weekday == nil && !s.nextWeek && !s.weekend && s.date == nil &&
		s.part == noPart && s.clock == nil && s.stretch == nil
}

// dateKnown says whether the very day was said.
func (s *said) dateKnown() bool { return s.offset != nil || s.weekend || s.date != nil }

// dayKnown says whether anything tells the day.
func (s *said) dayKnown() bool {
	return s.offset != nil || s.weekday != nil || s.weekend || s.date != nil
}
