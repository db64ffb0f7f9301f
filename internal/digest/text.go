package digest

import (
	"fmt"
	"strings"

	"neighborline/internal/sms"
)

// segments is the most that a digest may take: 306 letters.
const segments = 2

// Text is the day as a text of at most two segments, in the language nearest
// to lang (BCP 47). Where there is not room for all, the details of the less
// pressing requests go first, then their codes, counted.
func Text(d Day, lang string) string {
	d, t := d.tidy(), tongueOf(lang)
	for _, c := range cuts(len(d.Red), len(d.NotHelped)) {
		if s := d.text(t, c); fits(s) {
			return s
		}
	}
	return d.text(t, cut{}) // counts only: its length is bounded, and a test holds it against the limit
}

// fits says whether s leaves as at most two segments of the cheap alphabet.
func fits(s string) bool {
	c := sms.Count(s)
	return !c.Unicode && c.Segments <= segments
}

// A cut says how much of the day is told.
type cut struct {
	full, bare int // red requests with their details; with their code only
	notHelped  int // codes
}

// room is more codes than two segments have room for, so that nobody tries
// to fit a thousand.
const room = 100

// cuts lists ways to tell the day, the fullest first.
func cuts(reds, notHelped int) []cut {
	reds, notHelped = min(reds, room), min(notHelped, room)
	var out []cut
	for full := reds; full > 1; full-- { // first the details of the less pressing
		out = append(out, cut{full, reds - full, notHelped})
	}
	one, rest := min(reds, 1), max(reds-1, 0)
	for n := notHelped; n > 1; n-- { // then the codes of what did not happen
		out = append(out, cut{one, rest, n})
	}
	for bare := rest; bare >= 0; bare-- { // then the codes of the less pressing
		out = append(out, cut{one, bare, min(notHelped, 1)})
	}
	return append(out, cut{0, one, min(notHelped, 1)}) // last, all details
}

func (d Day) text(t *tongue, c cut) string {
	return phrase(
		d.head(t),
		d.actNow(t, c),
		d.sayNotHelped(t, c.notHelped),
		d.sayCallBacks(t),
		d.sayQuiet(t),
		d.sayCounts(t),
		d.sayVolunteers(t),
		d.sayOnCall(t),
		d.sayReply(t),
	)
}

func (d Day) head(t *tongue) string {
	return phrase(d.Network, t.days[d.Now.Weekday()], t.hour(d.Now)) + "."
}

func (d Day) actNow(t *tongue, c cut) string {
	if len(d.Red) == 0 {
		return ""
	}
	var items, codes []string
	for _, r := range d.Red[:c.full] {
		items = append(items, r.say(t, d.Now))
	}
	for _, r := range d.Red[c.full : c.full+c.bare] {
		codes = append(codes, r.Code)
	}
	if len(codes) > 0 {
		items = append(items, strings.Join(codes, " "))
	}
	if rest := len(d.Red) - c.full - c.bare; rest > 0 {
		items = append(items, fmt.Sprintf(t.more, count(rest)))
	}
	return fmt.Sprintf(t.actNow, strings.Join(items, "; "))
}

func (d Day) sayNotHelped(t *tongue, n int) string {
	if len(d.NotHelped) == 0 {
		return ""
	}
	said := strings.Join(d.NotHelped[:n], " ")
	if rest := len(d.NotHelped) - n; rest > 0 {
		said = phrase(said, fmt.Sprintf(t.more, count(rest)))
	}
	return fmt.Sprintf(t.notHelped, said)
}

func (d Day) sayCallBacks(t *tongue) string {
	if d.CallBacks == 0 {
		return ""
	}
	return fmt.Sprintf(t.callBack, d.CallBacks)
}

func (d Day) sayQuiet(t *tongue) string {
	if !d.quiet() {
		return ""
	}
	return t.allQuiet
}

// sayCounts leaves out the counts of a day on which nothing was there to count.
func (d Day) sayCounts(t *tongue) string {
	if d.quiet() && d.New == 0 && d.Open == 0 && d.Done == 0 {
		return ""
	}
	oldest := ""
	if d.Open > 0 && d.Oldest.Code != "" {
		oldest = fmt.Sprintf(t.oldest, d.Oldest.Code, age(d.Oldest.Age))
	}
	return fmt.Sprintf(t.counts, d.New, d.Open, oldest, d.Done)
}

func (d Day) sayVolunteers(t *tongue) string {
	if d.Volunteers == 0 {
		return t.noVolunteers
	}
	said := fmt.Sprintf(t.volunteers, d.Free, d.Volunteers)
	if d.NeverAsked > 0 {
		said += fmt.Sprintf(t.neverAsked, d.NeverAsked)
	}
	if d.Tired > 0 {
		said += fmt.Sprintf(t.tired, d.Tired)
	}
	return said + "."
}

func (d Day) sayOnCall(t *tongue) string {
	if d.OnCall.Name == "" {
		return ""
	}
	until := ""
	if !d.OnCall.Until.IsZero() {
		until = fmt.Sprintf(t.until, t.when(d.OnCall.Until, d.Now))
	}
	return fmt.Sprintf(t.onCall, d.OnCall.Name, until)
}

// sayReply offers the card of the most pressing request, and the list.
func (d Day) sayReply(t *tongue) string {
	switch {
	case len(d.Red) > 0:
		return fmt.Sprintf(t.reply, d.Red[0].Code)
	case len(d.NotHelped) > 0:
		return fmt.Sprintf(t.reply, d.NotHelped[0])
	}
	return t.replyList
}
