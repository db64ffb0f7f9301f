package hours

import (
	"fmt"
	"strings"
	"time"
)

// String writes the hours as Parse reads them: "Mon-Fri 09:00-17:00; Dec 25 closed".
func (h Hours) String() string {
	var parts []string
	for _, r := range h.rules {
		parts = append(parts, r.String())
	}
	for _, e := range h.except {
		parts = append(parts, e.String())
	}
	return strings.Join(parts, "; ")
}

func (r rule) String() string {
	var b strings.Builder
	for i, n := range r.nth {
		if i > 0 {
			b.WriteByte(',')
		}
		if n < 0 {
			b.WriteString("last")
		} else {
			fmt.Fprintf(&b, "%d%s", n, [...]string{"", "st", "nd", "rd", "th", "th"}[n])
		}
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	return b.String() + r.dayWords() + " " + spansText(r.spans)
}

// dayWords name the days from Monday on, those in a row by the first and last.
func (r rule) dayWords() string {
	if r.days == everyDay {
		return "daily"
	}
	var out []string
	for i := 0; i < 7; i++ {
		if !r.on(i) {
			continue
		}
		j := i
		for j+1 < 7 && r.on(j+1) {
			j++
		}
		name := shortDay(i)
		if j > i {
			name += "-" + shortDay(j)
		}
		out = append(out, name)
		i = j
	}
	return strings.Join(out, ",")
}

// on says whether the rule holds on a day counted from Monday.
func (r rule) on(fromMonday int) bool { return r.days[(fromMonday+1)%7] }

func shortDay(fromMonday int) string { return time.Weekday((fromMonday + 1) % 7).String()[:3] }

func (e exception) String() string {
	s := e.from.String()
	if e.to != e.from {
		s += " to " + e.to.String()
	}
	return s + " " + spansText(e.spans)
}

func (d day) String() string {
	if d.year == 0 {
		return fmt.Sprintf("%s %d", d.month.String()[:3], d.day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

func spansText(spans []Span) string {
	if len(spans) == 0 {
		return "closed"
	}
	var out []string
	for _, s := range spans {
		out = append(out, clockText(s.From)+"-"+clockText(s.To))
	}
	return strings.Join(out, ",")
}

// clockText writes a minute of a day; one of the next day as that day's, and
// the end of a day as 24:00.
func clockText(m int) string {
	if m > midnight {
		m -= midnight
	}
	return fmt.Sprintf("%02d:%02d", m/60, m%60)
}
