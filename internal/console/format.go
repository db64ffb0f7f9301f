package console

import (
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
)

// functions are what templates may call.
var functions = template.FuncMap{
	"static":  staticPath,
	"phone":   showPhone,
	"age":     showAge,
	"day":     func(w *words, t time.Time) string { return w.date(t, false) },
	"lower":   strings.ToLower,
	"initial": initial,
	"has":     func(list []string, s string) bool { return slices.Contains(list, s) },
	"dict":    dict,
}

// showPhone writes a number as people do: (541) 555-0121.
func showPhone(p aid.Phone) string {
	s := p.E164()
	if d, ok := strings.CutPrefix(s, "+1"); ok && len(d) == 10 {
		return "(" + d[:3] + ") " + d[3:6] + "-" + d[6:]
	}
	return s
}

// showTime writes a time in the network's zone, as short as it can be: the
// hour for today, the day for this week, the date for what lies farther off.
func showTime(w *words, zone *time.Location, now, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	local, here := t.In(zone), now.In(zone)
	hour := w.hour(local)
	if days := dayNumber(local) - dayNumber(here); days == 0 {
		return hour
	} else if days > -7 && days < 7 {
		return w.weekday(local.Weekday()) + " " + hour
	}
	return w.date(local, local.Year() != here.Year()) + ", " + hour
}

// dayNumber counts days, so that the days of two local times can be told
// apart.
func dayNumber(t time.Time) int {
	y, m, d := t.Date()
	return int(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// showAge writes how long ago something was, in the largest unit that says
// enough: 12 min, 26 h, 5 d.
func showAge(now, t time.Time) string {
	switch d := now.Sub(t); {
	case d < time.Minute:
		return "1 min"
	case d < time.Hour:
		return fmt.Sprintf("%d min", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d h", int(d.Hours()))
	default:
		return fmt.Sprintf("%d d", int(d.Hours()/24))
	}
}

// initial is the letter that stands for somebody.
func initial(name string) string {
	for _, r := range name {
		return strings.ToUpper(string(r))
	}
	return "?"
}

// dict hands several named values to a template.
func dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, fmt.Errorf("dict: a name without a value")
	}
	m := map[string]any{}
	for i := 0; i < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict: %v is no name", pairs[i])
		}
		m[name] = pairs[i+1]
	}
	return m, nil
}
