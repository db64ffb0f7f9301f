package config

import (
	"fmt"
	"strconv"
	"time"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/pattern"
)

// A TimeOfDay is minutes after midnight on the wall clock, 0 to 1439.
type TimeOfDay int

var clockTime = pattern.New(`^([01]?[0-9]|2[0-3]):([0-5][0-9])$`)

// ParseTimeOfDay reads "21:00" or "8:30".
func ParseTimeOfDay(s string) (TimeOfDay, error) {
	m := clockTime.FindStringSubmatch(s)
	if m == nil {
		return 0, fmt.Errorf("%q is not a time such as \"21:00\"", s)
	}
	h, _ := strconv.Atoi(m[1]) // digits, by the pattern
	min, _ := strconv.Atoi(m[2])
	return TimeOfDay(h*60 + min), nil
}

func (t TimeOfDay) String() string { return fmt.Sprintf("%02d:%02d", int(t)/60, int(t)%60) }

// QuietHours are when texts that can wait are held. They begin at From and
// end at To, the next day if To is earlier; at To itself it is not quiet.
type QuietHours struct {
	From, To TimeOfDay
	None     bool
}

func (q QuietHours) String() string {
	if q.never() {
		return "none"
	}
	return q.From.String() + "–" + q.To.String()
}

func (q QuietHours) never() bool { return q.None || q.From == q.To }

// Quiet says whether it is quiet where the clock shows local; its location is
// the recipient's.
func (q QuietHours) Quiet(local time.Time) bool {
	if q.never() {
		return false
	}
	h, min, _ := local.Clock()
	t := TimeOfDay(h*60 + min)
	if q.From < q.To {
		return q.From <= t && t < q.To
	}
	return t >= q.From || t < q.To
}

// NextOpen is the first moment from local on that is not quiet: local itself
// when it is not.
func (q QuietHours) NextOpen(local time.Time) time.Time {
	t := local
	for q.Quiet(t) {
		h, min, sec := t.Clock()
		since := time.Duration(h*60+min)*time.Minute + time.Duration(sec)*time.Second + time.Duration(t.Nanosecond())
		wait := time.Duration(q.To)*time.Minute - since
		if wait <= 0 {
			wait += 24 * time.Hour
		}
		// The wall clock runs evenly only until it is next put forward or
		// back: look again there, since To may be skipped or come early.
		open := t.Add(wait)
		if _, shift := t.ZoneBounds(); !shift.IsZero() && !open.Before(shift) {
			open = shift.In(t.Location())
		}
		t = open
	}
	return t
}

// quietHours reads {from, to}, or the word none.
func quietHours(dst *QuietHours) setter {
	return func(v value) {
		if v.node.Kind == yaml.ScalarNode {
			if v.node.Value != "none" {
				v.bad(`none, or {from: "21:00", to: "08:00"}`)
				return
			}
			*dst = QuietHours{None: true}
			return
		}
		section(fields{"from": timeOfDay(&dst.From), "to": timeOfDay(&dst.To)})(v)
	}
}

func timeOfDay(dst *TimeOfDay) setter {
	const want = `a time such as "21:00"`
	return func(v value) {
		s, ok := v.scalar(want)
		if !ok {
			return
		}
		t, err := ParseTimeOfDay(s)
		if err != nil {
			v.bad(want)
			return
		}
		*dst = t
	}
}
