package lexicon

import "time"

// hourOf finds the time on a day; a zero day is the next on which it fits.
func (s *said) hourOf(day, now time.Time) (time.Time, bool) {
	switch {
	case s.clock != nil:
		return s.atClock(day, now)
	case s.part != noPart:
		return s.atPart(day, now)
	case day.IsZero():
		return now, false
	}
	return endOf(day, now), true
}

// partEnds is when each part of a day is over.
var partEnds = map[dayPart]int{morning: endOfMorning, midday: endOfMorning, afternoon: endOfAfternoon, evening: endOfEvening}

func (s *said) atPart(day, now time.Time) (time.Time, bool) {
	end := partEnds[s.part]
	if !day.IsZero() {
		t := hour(day, end, 0)
		if s.part == evening && !t.After(now) {
			t = hour(day, 23, 59)
		}
		return t, true
	}
	t := hour(now, end, 0)
	const atLeast = time.Hour // before its end a part of today is still meant
	const dawn = 5
	switch {
	case s.part == morning && now.Hour() >= dawn && now.Hour() < endOfMorning:
		return now, false // this morning, or tomorrow's?
	case t.Sub(now) >= atLeast:
		return t, true
	case s.part == morning || s.part == midday:
		return hour(now.AddDate(0, 0, 1), end, 0), true
	}
	return now, false
}

func (s *said) atClock(day, now time.Time) (time.Time, bool) {
	hs := s.hours()
	if len(hs) == 0 {
		return now, false
	}
	tries := []time.Time{day}
	if day.IsZero() {
		tries = []time.Time{now, now.AddDate(0, 0, 1)}
	}
	for _, d := range tries {
		for _, h := range hs {
			if t := hour(d, h, s.clock.minute); t.After(now) {
				return s.notBefore(t), true
			}
		}
	}
	return now, false
}

// notBefore makes "after 5" the rest of that day.
func (s *said) notBefore(t time.Time) time.Time {
	if !s.after {
		return t
	}
	if end := hour(t, endOfEvening, 0); end.After(t) {
		return end
	}
	return hour(t, 23, 59)
}

// hours lists, on a clock of 24 and in order, the hours that the clock can
// mean; none if it contradicts itself. Midnight said as 12 am is none: it ends
// one day and begins another.
func (s *said) hours() []int {
	h := s.clock.hour
	if h == 0 || h > 12 {
		if h == 24 || s.clock.half != unknownHalf {
			return nil
		}
		return []int{h}
	}
	am, pm := h%12, h%12+12
	half := s.clock.half
	if half == unknownHalf {
		half = s.halfOfPart(h)
	}
	switch {
	case half == forenoon && (am == 0 || s.part > morning):
		return nil
	case half == forenoon:
		return []int{am}
	case half == pastNoon:
		return []int{pm}
	case s.part != noPart:
		return nil
	}
	var hs []int
	for _, h := range []int{am, pm} {
		if h >= dayOpens && (h < dayCloses || h == dayCloses && s.clock.minute == 0) {
			hs = append(hs, h)
		}
	}
	return hs
}

// halfOfPart says which half of the day an hour of a part of it lies in.
func (s *said) halfOfPart(h int) half {
	switch {
	case s.part == morning && h < 12:
		return forenoon
	case s.part == midday && (h == 12 || h <= 2):
		return pastNoon
	case s.part == afternoon && (h == 12 || h <= 7):
		return pastNoon
	case s.part == evening && h >= 4 && h < 12:
		return pastNoon
	}
	return unknownHalf
}
