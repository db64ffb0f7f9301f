// Package hours knows when a place is open: its week, its days of a month
// ("2nd Tue"), and the days that are different.
//
// It promises that what Parse takes, String writes so that Parse takes it to
// the same again, and that a time is never guessed into the night: "1-4" is
// the afternoon. It holds no clock and no zone: the times that it is given are
// those of the place.
package hours

import (
	"cmp"
	"slices"
	"time"
)

// Hours are when a place is open. The zero Hours are not known, which is
// neither open nor closed.
type Hours struct {
	rules  []rule
	except []exception
}

// A rule opens the place on some weekdays; on the nth of the month only, where
// it says which.
type rule struct {
	days  [7]bool // by time.Weekday
	nth   []int   // 1 to 5, or -1 for the last; none is every week
	spans []Span
}

// An exception is in place of the week from its first day to its last.
type exception struct {
	from, to day
	spans    []Span // none: closed
}

// A day is one of the calendar; year 0 is every year.
type day struct {
	year  int
	month time.Month
	day   int
}

// A Span is from one minute of a day to another, counted from midnight. To may
// reach into the next day: above 24*60.
type Span struct{ From, To int }

// wholeDay is a place that never closes.
var wholeDay = Span{0, 24 * 60}

// Known says whether anything is known of when the place is open.
func (h Hours) Known() bool { return len(h.rules) > 0 || len(h.except) > 0 }

// on are the spans that begin on the day of t, in order.
func (h Hours) on(t time.Time) []Span {
	for i := len(h.except) - 1; i >= 0; i-- { // the last that was written holds
		if h.except[i].holds(t) {
			return h.except[i].spans
		}
	}
	var out []Span
	for _, r := range h.rules {
		if r.holds(t) {
			out = append(out, r.spans...)
		}
	}
	slices.SortFunc(out, func(a, b Span) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return out
}

func (r rule) holds(t time.Time) bool {
	if !r.days[t.Weekday()] {
		return false
	}
	if len(r.nth) == 0 {
		return true
	}
	last := t.AddDate(0, 0, 7).Month() != t.Month()
	return slices.Contains(r.nth, (t.Day()-1)/7+1) || last && slices.Contains(r.nth, -1)
}

func (e exception) holds(t time.Time) bool {
	at := day{t.Year(), t.Month(), t.Day()}
	if e.from.year == 0 {
		at.year = 0
		if e.to.before(e.from) { // over the new year
			return !at.before(e.from) || !e.to.before(at)
		}
	}
	return !at.before(e.from) && !e.to.before(at)
}

func (d day) before(o day) bool {
	return cmp.Or(cmp.Compare(d.year, o.year), cmp.Compare(d.month, o.month), cmp.Compare(d.day, o.day)) < 0
}

// A State is how a place stands at one moment.
type State struct {
	Open   bool
	Always bool      // open, and no end of it
	Until  time.Time // when it closes, if it is open
	Next   time.Time // when it opens, if it is closed; zero where that is not within the horizon
}

// horizon is how many days ahead an opening is looked for: a month and a bit,
// so that "2nd Tue" is always found.
const horizon = 40

// At says how the place stands at t, which must be in the place's zone.
func (h Hours) At(t time.Time) State {
	if until, open := h.openAt(t); open {
		return h.closing(until)
	}
	for d := range horizon {
		date := t.AddDate(0, 0, d)
		for _, s := range h.on(date) {
			if from := at(date, s.From); from.After(t) {
				return State{Next: from}
			}
		}
	}
	return State{}
}

// closing follows spans that meet (to midnight, and on from midnight) to the
// time at which the place really closes.
func (h Hours) closing(until time.Time) State {
	for range horizon {
		next, open := h.openAt(until)
		if !open || !next.After(until) {
			return State{Open: true, Until: until}
		}
		until = next
	}
	return State{Open: true, Always: true}
}

// openAt says until when a span reaches that holds at t; the longest of them.
func (h Hours) openAt(t time.Time) (until time.Time, open bool) {
	for _, back := range []int{-1, 0} { // yesterday's may reach into today
		date := t.AddDate(0, 0, back)
		for _, s := range h.on(date) {
			from, to := at(date, s.From), at(date, s.To)
			if !from.After(t) && to.After(t) && to.After(until) {
				until, open = to, true
			}
		}
	}
	return until, open
}

// Today says whether the place is open at t or opens later on that day.
func (h Hours) Today(t time.Time) bool {
	s := h.At(t)
	return s.Open || !s.Next.IsZero() && s.Next.YearDay() == t.YearDay() && s.Next.Year() == t.Year()
}

// at is a minute of a day, by the clock on the wall.
func at(date time.Time, minute int) time.Time {
	return time.Date(date.Year(), date.Month(), date.Day(), 0, minute, 0, 0, date.Location())
}
