package hours

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Weekly is one row of a schedule as directories exchange it (HSDS: freq
// WEEKLY or MONTHLY, byday "MO,WE" or "2TU", opens_at, closes_at; valid_from
// and valid_to where it holds for some days only).
type Weekly struct {
	ByDay              string
	Opens, Closes      string // 15:04 or 15:04:05; both empty: closed
	ValidFrom, ValidTo string // 2006-01-02
}

// FromRows makes hours of rows. A row with an end, both of whose days are
// known, is an exception; one without is the week.
func FromRows(rows []Weekly) (Hours, error) {
	var parts []string
	for _, w := range rows {
		when, err := w.days()
		if err != nil {
			return Hours{}, err
		}
		clock := "closed"
		if w.Opens != "" || w.Closes != "" {
			clock = w.Opens + "-" + w.Closes
			if strings.HasPrefix(w.Opens, "00:00") && strings.HasPrefix(w.Closes, "23:59") { // so HSDS says "always"
				clock = "00:00-24:00"
			}
		}
		for _, d := range when {
			parts = append(parts, d+" "+clock)
		}
	}
	h, err := Parse(strings.Join(parts, "; "))
	h.gather()
	return h, err
}

// gather puts rules together that differ in their days alone, or in which of
// the month they are.
func (h *Hours) gather() {
	var out []rule
next:
	for _, r := range h.rules {
		for i := range out {
			have := &out[i]
			switch {
			case !slices.Equal(have.spans, r.spans):
			case slices.Equal(have.nth, r.nth):
				for d, on := range r.days {
					have.days[d] = have.days[d] || on
				}
				continue next
			case have.days == r.days && len(have.nth) > 0 && len(r.nth) > 0:
				have.nth = append(have.nth, r.nth...)
				continue next
			}
		}
		r.nth = slices.Clone(r.nth)
		out = append(out, r)
	}
	h.rules = out
}

// days are the days of a row as Parse reads them.
func (w Weekly) days() ([]string, error) {
	if w.ValidFrom != "" && w.ValidTo != "" {
		return w.exceptDays()
	}
	if w.ByDay == "" {
		return []string{"daily"}, nil
	}
	var out []string
	for d := range strings.SplitSeq(strings.ToLower(w.ByDay), ",") {
		d = strings.TrimSpace(d)
		n := strings.TrimRight(d, "abcdefghijklmnopqrstuvwxyz")
		name := d[len(n):]
		if !dayWord.MatchString(name) {
			return nil, fmt.Errorf("%q is no weekday", d)
		}
		switch n {
		case "":
			out = append(out, name)
		case "-1":
			out = append(out, "last "+name)
		case "1", "2", "3", "4", "5":
			out = append(out, n+[...]string{"", "st", "nd", "rd", "th", "th"}[number(n)]+" "+name)
		default:
			return nil, fmt.Errorf("%q is no weekday of a month", d)
		}
	}
	return out, nil
}

// longestExcept is how many days an exception with weekdays may span: a season
// at most, day by day.
const longestExcept = 100

// exceptDays are the dates on which a row with a first and a last day holds.
func (w Weekly) exceptDays() ([]string, error) {
	from, err := time.Parse(time.DateOnly, w.ValidFrom)
	if err != nil {
		return nil, fmt.Errorf("valid_from %q is no date", w.ValidFrom)
	}
	to, err := time.Parse(time.DateOnly, w.ValidTo)
	if err != nil || to.Before(from) {
		return nil, fmt.Errorf("valid_to %q is no date after it", w.ValidTo)
	}
	if w.ByDay == "" {
		return []string{w.ValidFrom + " to " + w.ValidTo}, nil
	}
	if to.Sub(from) > longestExcept*24*time.Hour {
		return Weekly{ByDay: w.ByDay}.days() // a long season is the week
	}
	wanted := strings.Split(strings.ToLower(w.ByDay), ",")
	var out []string
	for d := from; !d.After(to); d = d.AddDate(0, 0, 1) {
		if slices.Contains(wanted, weekdays[d.Weekday()]) {
			out = append(out, d.Format(time.DateOnly))
		}
	}
	return out, nil
}

// Rows are the hours as rows of a schedule. Those that hold every year say so
// for the year given.
func (h Hours) Rows(year int) []Weekly {
	var out []Weekly
	for _, r := range h.rules {
		var by []string
		for d, on := range r.days {
			switch {
			case !on:
			case len(r.nth) == 0:
				by = append(by, strings.ToUpper(weekdays[d]))
			default:
				for _, n := range r.nth {
					by = append(by, fmt.Sprintf("%d%s", n, strings.ToUpper(weekdays[d])))
				}
			}
		}
		for _, s := range r.spans {
			out = append(out, Weekly{ByDay: strings.Join(by, ","), Opens: clockText(s.From), Closes: hsdsEnd(s)})
		}
	}
	for _, e := range h.except {
		from, to := e.from, e.to
		if from.year == 0 {
			from.year, to.year = year, year
			if to.before(from) {
				to.year++
			}
		}
		w := Weekly{ValidFrom: from.String(), ValidTo: to.String()}
		if len(e.spans) == 0 {
			out = append(out, w)
		}
		for _, s := range e.spans {
			w.Opens, w.Closes = clockText(s.From), hsdsEnd(s)
			out = append(out, w)
		}
	}
	return out
}

// hsdsEnd is a closing time. HSDS has no word for a whole day but 00:00 to
// 23:59.
func hsdsEnd(s Span) string {
	switch {
	case s == wholeDay:
		return "23:59"
	case s.To == midnight:
		return "00:00"
	}
	return clockText(s.To)
}
