package digest

import (
	"fmt"
	"strings"
)

// Lines is the day in long form, a line for each thing, nothing left out: for
// a terminal or an e-mail.
func Lines(d Day, lang string) []string {
	d, t := d.tidy(), tongueOf(lang)
	out := []string{d.head(t)}
	if d.quiet() {
		out = append(out, t.allQuiet)
	}
	if len(d.Red) > 0 {
		out = append(out, t.longRed)
	}
	for _, r := range d.Red {
		out = append(out, "  "+r.say(t, d.Now))
	}
	if len(d.NotHelped) > 0 {
		out = append(out, fmt.Sprintf(t.longNotHelped, strings.Join(d.NotHelped, ", ")))
	}
	for _, line := range []string{d.sayCallBacks(t), d.sayCounts(t), d.sayVolunteers(t), d.sayOnCall(t)} {
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}
