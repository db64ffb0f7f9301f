package simulate

import (
	"math"
	"time"
)

// A minute is a moment, counted in minutes from the first midnight, which is a
// Monday's. All of the town is in one time zone without summer time.
type minute float64

const (
	hour = 60
	day  = 24 * hour
)

// Texts leave between these hours only.
const (
	wakes  = 8
	sleeps = 21
)

var firstMidnight = time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC)

func (m minute) time() time.Time {
	return firstMidnight.Add(time.Duration(float64(m) * float64(time.Minute)))
}

func since(t time.Time) minute { return minute(t.Sub(firstMidnight).Minutes()) }

func (m minute) day() int { return int(m / day) }

// ofDay is the time of day in hours.
func (m minute) ofDay() float64 { return float64(m-minute(m.day())*day) / hour }

func (m minute) quiet() bool {
	h := m.ofDay()
	return h < wakes || h >= sleeps
}

// tick rounds m to a 1024th, which both a float and a time.Time hold exactly.
func (m minute) tick() minute { return minute(math.Round(float64(m)*1024) / 1024) }

// open is the first moment from m on at which texts may leave.
func (m minute) open() minute {
	if !m.quiet() {
		return m
	}
	d := m.day()
	if m.ofDay() >= sleeps {
		d++
	}
	return minute(d)*day + wakes*hour
}

// Parts of the week in which somebody is free or not: morning, afternoon and
// evening, of working days and of weekends.
const parts = 6

// part is the part of the week that m is in.
func (m minute) part() int {
	p := 0
	switch h := m.ofDay(); {
	case h >= 17:
		p = 2
	case h >= 12:
		p = 1
	}
	if m.day()%7 >= 5 {
		p += 3
	}
	return p
}

// partOfTown numbers the parts of all days, so that each can have its luck.
func (m minute) partOfTown() int { return m.day()*parts + m.part() }
