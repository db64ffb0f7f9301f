package digest

import (
	"fmt"
	"strings"
	"time"
)

// Lines is the day in long form, a line for each thing, nothing left out: for
// a terminal or an e-mail.
func Lines(d Day, lang string) []string {
	t := tongueOf(lang)
	d = d.tidy(t)
	d.Since = time.Time{} // whoever reads this wants all of it
	out := []string{d.head(t)}
	out = add(out, d.sayQuiet(t), d.sayDanger(t))
	if len(d.Red) > 0 {
		out = append(out, t.longRed)
	}
	for _, r := range d.Red {
		out = append(out, "  "+r.say(t, d.Now))
	}
	if d.MoreRed > 0 {
		out = append(out, "  "+fmt.Sprintf(t.more, d.MoreRed))
	}
	if len(d.NotHelped) > 0 {
		out = append(out, fmt.Sprintf(t.longNotHelped, strings.Join(d.NotHelped, ", ")))
	}
	return add(out, d.sayCallBacks(t), d.sayFailed(t), d.sayHeld(t), d.sayCounts(t, 0), d.sayVolunteers(t, 0), d.sayOnCall(t, 0))
}

// Rest lists what a text may have no room for, a line each: the red requests in
// the order of the text, then what was not helped.
func Rest(d Day, lang string) []string {
	t := tongueOf(lang)
	d = d.tidy(t)
	d.Second = false
	var out []string
	for _, r := range d.Red {
		out = append(out, r.say(t, d.Now))
	}
	for codes := d.NotHelped; len(codes) > 0; {
		n := min(len(codes), codesALine)
		out = append(out, fmt.Sprintf(t.notHelped, strings.Join(codes[:n], " ")))
		codes = codes[n:]
	}
	return out
}

// codesALine is how many codes stand in one line of what found no room.
const codesALine = 12

// Spoken is the day as it is said to a caller, sentence by sentence: at most
// so many red requests, the others counted.
func Spoken(d Day, lang string, most int) []string {
	t := tongueOf(lang)
	d = d.tidy(t)
	d.Since = time.Time{}
	out := add(nil, d.sayQuiet(t), d.sayDanger(t))
	if len(d.Red)+d.MoreRed > 0 {
		out = append(out, t.longRed)
	}
	most = min(most, len(d.Red))
	for _, r := range d.Red[:most] {
		out = append(out, r.sayAloud(t, d.Now)+t.stop)
	}
	if rest := len(d.Red) - most + d.MoreRed; rest > 0 {
		out = append(out, fmt.Sprintf(t.othersAloud, rest))
	}
	if len(d.NotHelped) > 0 {
		out = append(out, fmt.Sprintf(t.longNotHelped, strings.Join(d.NotHelped, ", "))+t.stop)
	}
	return add(out, d.sayCallBacks(t), d.sayFailed(t), d.sayHeld(t), d.sayCounts(t, spareOldest), d.sayVolunteers(t, 0), d.sayOnCall(t, 0))
}

// add appends what is not empty.
func add(to []string, parts ...string) []string {
	for _, p := range parts {
		if p != "" {
			to = append(to, p)
		}
	}
	return to
}
