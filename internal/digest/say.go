package digest

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// say tells a red request: K7 food at risk 26h, due noon, 18 asked 0 yes.
func (r Red) say(t *tongue, now time.Time) string { return r.sayWith(t, now, t.age(r.Age)) }

// sayAloud says it to a caller: the age in words.
func (r Red) sayAloud(t *tongue, now time.Time) string { return r.sayWith(t, now, t.ageAloud(r.Age)) }

func (r Red) sayWith(t *tongue, now time.Time, age string) string {
	risk := ""
	if r.AtRisk {
		risk = t.atRisk
	}
	parts := []string{phrase(r.Code, r.Need, risk, age)}
	if !r.Due.IsZero() {
		pattern := t.due
		if r.Due.Before(now) {
			pattern = t.wasDue
		}
		parts = append(parts, fmt.Sprintf(pattern, t.when(r.Due, now)))
	}
	if r.Asked > 0 {
		parts = append(parts, fmt.Sprintf(t.asked, r.Asked, r.Yes))
	}
	if r.Drops > 0 {
		parts = append(parts, fmt.Sprintf(t.dropped, r.Drops))
	}
	return strings.Join(parts, ", ")
}

// age is minutes within the first hour, hours within two days, then days.
func (t *tongue) age(d time.Duration) string {
	n, unit := spanOf(d)
	return strconv.Itoa(n) + t.units[unit]
}

// ageAloud is age in words that can be said.
func (t *tongue) ageAloud(d time.Duration) string {
	n, unit := spanOf(d)
	if n == 1 {
		return t.oneAloud[unit]
	}
	return fmt.Sprintf(t.unitsAloud[unit], n)
}

// spanOf is an age as a number of minutes (0), hours (1) or days (2).
func spanOf(d time.Duration) (n, unit int) {
	switch {
	case d < time.Minute:
		return 1, 0
	case d < time.Hour:
		return int(d / time.Minute), 0
	case d < 48*time.Hour:
		return int(d / time.Hour), 1
	}
	return int(min(d/(24*time.Hour), 9999)), 2
}

// when is the time of at where the digest is read, with its day unless that
// is today, and with its date when it is not within the week.
func (t *tongue) when(at, now time.Time) string {
	at = at.In(now.Location())
	y, m, d := now.Date()
	midnight := func(days int) time.Time { return time.Date(y, m, d+days, 0, 0, 0, 0, now.Location()) }
	switch {
	case !at.Before(midnight(0)) && at.Before(midnight(1)):
		return t.hour(at)
	case !at.Before(midnight(-6)) && at.Before(midnight(7)):
		return t.days[at.Weekday()] + " " + t.hour(at)
	}
	return fmt.Sprintf(t.date, at.Day(), t.months[at.Month()-1])
}

// hour is 8am, 6:30pm, noon; 18:30 where people write it so.
func (t *tongue) hour(at time.Time) string {
	h, m, _ := at.Clock()
	switch {
	case t.clock24:
		return fmt.Sprintf("%d:%02d", h, m)
	case h == 12 && m == 0:
		return t.noon
	case h == 0 && m == 0:
		return t.midnight
	}
	half := "am"
	if h >= 12 {
		half = "pm"
	}
	h = (h+11)%12 + 1
	if m == 0 {
		return fmt.Sprintf("%d%s", h, half)
	}
	return fmt.Sprintf("%d:%02d%s", h, m, half)
}
