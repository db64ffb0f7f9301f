package lexicon

import (
	"strings"
	"time"
)

// resolve places what was said on the calendar.
func (s *said) resolve(dayFirst bool, now time.Time) (When, bool) {
	w := When{Words: strings.Join(s.words, " "), Whole: s.dayKnown() && (s.clock != nil || s.part == midday)}
	if s.nextWeek && s.weekday == nil {
		s.setClass(SoonWeek)
	}
	switch {
	case s.conflict || s.empty() || s.nextWeek && s.dateKnown():
		return When{}, false
	case s.stretch != nil:
		if s.dayKnown() || s.clock != nil || s.part != noPart || s.class == SoonWeek {
			return When{}, false
		}
		w.By = s.stretch.end(now)
	case s.class != "" && !s.dayKnown() && s.clock == nil && s.part == noPart:
		w.Soon = s.class
		return w, true
	case s.class == SoonWeek:
		return When{}, false // "next week Tuesday": which week's?
	default:
		day, ok := s.day(dayFirst, now)
		if !ok {
			return When{}, false
		}
		if w.By, ok = s.hourOf(day, now); !ok {
			return When{}, false
		}
	}
	if !w.By.After(now) || w.By.Sub(now) > furthest {
		return When{}, false
	}
	w.Soon = classOf(w.By, now)
	return w, true
}

// classOf says how soon a time is.
func classOf(by, now time.Time) string {
	const withinHours = 6 * time.Hour // soon after midnight is still today
	switch d := daysBetween(now, by); {
	case d == 0 || by.Sub(now) <= withinHours:
		return SoonToday
	case d <= 2:
		return SoonDays
	}
	return SoonWeek
}

// daysBetween counts the midnights from a to b.
func daysBetween(a, b time.Time) int {
	day := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return int(day(b).Sub(day(a)) / (24 * time.Hour))
}

func (st stretch) end(now time.Time) time.Time {
	n := min(st.n, 10000) // far beyond what is believed, and no overflow
	switch st.unit {
	case minutes:
		return now.Add(time.Duration(n) * time.Minute)
	case hours:
		return now.Add(time.Duration(n) * time.Hour)
	case weeks:
		n *= 7
	}
	return endOf(now.AddDate(0, 0, n), now)
}

// hour is a time on the day of t.
func hour(t time.Time, h, m int) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), h, m, 0, 0, t.Location())
}

// endOf is the end of a day alone: the evening of it, or its last minute when
// that evening has come.
func endOf(day, now time.Time) time.Time {
	if t := hour(day, endOfDay, 0); t.After(now) {
		return t
	}
	return hour(day, 23, 59)
}

// day finds the day that was said; the zero time means that none was.
func (s *said) day(dayFirst bool, now time.Time) (time.Time, bool) {
	var found []time.Time
	if s.offset != nil {
		found = append(found, now.AddDate(0, 0, *s.offset))
	}
	if s.weekend {
		found = append(found, now.AddDate(0, 0, (7-int(now.Weekday()))%7))
	}
	if s.date != nil {
		d, ok := s.date.on(dayFirst, now)
		if !ok {
			return d, false
		}
		found = append(found, d)
	}
	if len(found) == 0 {
		if s.weekday == nil {
			return time.Time{}, !s.this && !s.next
		}
		return s.coming(now)
	}
	for _, d := range found {
		if daysBetween(found[0], d) != 0 || s.weekday != nil && d.Weekday() != *s.weekday {
			return d, false
		}
	}
	return found[0], true
}

// coming finds the day of a weekday. Said on that very day it may mean today
// or in a week; "next" may mean the coming one or the one after it, unless the
// coming one lies in the next calendar week, wherever weeks begin.
func (s *said) coming(now time.Time) (time.Time, bool) {
	ahead := (int(*s.weekday) - int(now.Weekday()) + 7) % 7
	switch {
	case s.nextWeek:
		toMonday := 1 + (7-int(now.Weekday()))%7
		fromMonday := (int(*s.weekday) + 6) % 7
		return now.AddDate(0, 0, toMonday+fromMonday), true
	case s.next && ahead == 0:
		ahead = 7
	case ahead == 0:
		return now, s.this
	case s.next:
		toSunday := 7 - int(now.Weekday())
		toMonday := 1 + (7-int(now.Weekday()))%7
		if ahead < toSunday || ahead < toMonday {
			return now, false
		}
	}
	return now.AddDate(0, 0, ahead), true
}

// on places a date on the calendar: this year, or the next if that is near.
func (d date) on(dayFirst bool, now time.Time) (time.Time, bool) {
	if d.month == 0 && !d.slashed {
		return d.ofMonth(now)
	}
	t, ok := d.upcoming(now)
	if !d.slashed {
		return t, ok
	}
	turned, okTurned := date{d.year, d.day, d.month, false}.upcoming(now)
	switch {
	case d.month == d.day || !dayFirst && d.month <= 12:
		return t, ok
	case d.month > 12 || d.day > 12:
		if d.month > 12 {
			return turned, okTurned
		}
		return t, ok
	}
	const near = 60 // days; a wish for help is seldom further ahead
	here := ok && daysBetween(now, t) <= near
	there := okTurned && daysBetween(now, turned) <= near
	switch {
	case here && !there:
		return t, true
	case there && !here:
		return turned, true
	}
	return t, false
}

func (d date) upcoming(now time.Time) (time.Time, bool) {
	year := d.year
	if year == 0 {
		year = now.Year()
	}
	t, ok := d.in(year, now)
	if d.year == 0 && (!ok || daysBetween(now, t) < 0) {
		t, ok = d.in(year+1, now)
	}
	return t, ok && daysBetween(now, t) >= 0 && t.Sub(now) <= furthest
}

func (d date) in(year int, now time.Time) (time.Time, bool) {
	t := time.Date(year, time.Month(d.month), d.day, 12, 0, 0, 0, now.Location())
	return t, d.month >= 1 && d.month <= 12 && t.Day() == d.day && d.day >= 1
}

// ofMonth places "the 5th": this month, or the next.
func (d date) ofMonth(now time.Time) (time.Time, bool) {
	first := time.Date(now.Year(), now.Month(), 1, 12, 0, 0, 0, now.Location())
	if d.day < now.Day() {
		first = first.AddDate(0, 1, 0)
	}
	return date{month: int(first.Month()), day: d.day}.in(first.Year(), now)
}
