package jobs

import (
	"slices"
	"time"

	"github.com/robfig/cron/v3"
)

// A calendar finds the times of a spec in a zone. robfig's own reckoning
// leaves out a daily time in the hour that spring skips, and rings one in the
// hour that autumn doubles twice or not, so robfig reckons only on a wall
// clock without zones, and each time on the wall is then looked up in the
// zone:
//
//   - a time that is skipped is the first moment after the gap;
//   - a time that comes twice is the first of the two; for a spec that runs
//     in every hour it is both.
type calendar struct {
	s      *cron.SpecSchedule // on a wall clock that is kept as UTC
	hourly bool
}

// lookBack is how far back to look for the last time, in growing steps, so
// that a spec of every minute does not count through a year.
var lookBack = []time.Duration{
	2 * time.Hour, 26 * time.Hour, 32 * 24 * time.Hour, 367 * 24 * time.Hour, 5 * 366 * 24 * time.Hour,
}

// last is the latest time of the calendar that is not after now. It is false
// where none was in five years.
func (c *calendar) last(now time.Time, zone *time.Location) (time.Time, bool) {
	until := wallMost(now.In(zone))
	for _, back := range lookBack {
		var best time.Time
		// Next is strictly after what it is given.
		for w := c.s.Next(until.Add(-back)); !w.IsZero() && !w.After(until); w = c.s.Next(w) {
			for _, at := range c.moments(w, zone) {
				if !at.After(now) && at.After(best) {
					best = at
				}
			}
		}
		if !best.IsZero() {
			return best, true
		}
	}
	return time.Time{}, false
}

// wallMost is the furthest that the wall clock has shown up to now: after it
// was put back, that is more than it shows.
func wallMost(now time.Time) time.Time {
	_, off := now.Zone()
	if start, _ := now.ZoneBounds(); !start.IsZero() {
		_, before := start.Add(-time.Nanosecond).Zone()
		off = max(off, before)
	}
	return now.UTC().Add(time.Duration(off) * time.Second)
}

// moments are when the wall clock of the zone shows w: once, or in the hour
// that comes twice both times for an hourly spec. Where it never does, it is
// when the clock jumped past it.
func (c *calendar) moments(w time.Time, zone *time.Location) []time.Time {
	near := time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), 0, zone)
	// The offsets that may hold: that of near's stretch, and of those beside it.
	start, end := near.ZoneBounds()
	stretches := []time.Time{near}
	if !start.IsZero() {
		stretches = []time.Time{start.Add(-time.Nanosecond), near}
	}
	if !end.IsZero() {
		stretches = append(stretches, end)
	}
	var out []time.Time
	for _, in := range stretches {
		_, off := in.In(zone).Zone()
		at := w.Add(-time.Duration(off) * time.Second).In(zone)
		if _, has := at.Zone(); has == off {
			out = append(out, at)
		}
	}
	slices.SortFunc(out, time.Time.Compare)
	switch {
	case len(out) == 0:
		return []time.Time{jump(w, near)}
	case !c.hourly:
		return out[:1]
	}
	return out
}

// jump is the change of the clock, at one of the ends of near's stretch, that
// skipped w.
func jump(w, near time.Time) time.Time {
	start, end := near.ZoneBounds()
	if end.IsZero() {
		return start
	}
	_, off := near.Zone()
	if w.Before(end.UTC().Add(time.Duration(off) * time.Second)) {
		return start
	}
	return end
}
