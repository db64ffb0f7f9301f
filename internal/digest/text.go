package digest

import (
	"fmt"
	"strings"

	"neighborline/internal/sms"
)

// segments is the most that a digest may take: 306 letters, or 134 where the
// language needs an alphabet that costs more.
const segments = 2

// Text is the day as a text of at most two segments, in the language nearest
// to lang (BCP 47), and how many of the red requests it tells in full. Where
// there is not room for all, the details of the less pressing requests go
// first, then what is only good to know, then codes, counted.
func Text(d Day, lang string) (text string, told int) {
	t := tongueOf(lang)
	d = d.tidy(t)
	cuts := cuts(len(d.Red), len(d.NotHelped))
	if !d.Since.IsZero() { // the details were told before
		cuts = cutsOfSame(len(d.Red), len(d.NotHelped))
	}
	for _, c := range cuts {
		if s := d.text(t, c); t.fits(s) {
			return s, c.full
		}
	}
	return d.text(t, countsOnly), 0 // its length is bounded, and a test holds it against the limit
}

// fits says whether s leaves as at most two segments of the alphabet that the
// language needs.
func (t *tongue) fits(s string) bool {
	c := sms.Count(s)
	return (!c.Unicode || t.unicode) && c.Segments <= segments
}

// A cut says how much of the day is told.
type cut struct {
	full, bare int // red requests with their details; with their code only
	notHelped  int // codes
	spare      int // how much of the rest is left out
}

// countsOnly is the day at its shortest.
var countsOnly = cut{spare: mostSpare}

// What is left out of the rest, each with all before it.
const (
	spareTired   = 1 + iota // who was never asked, and who is tired
	spareOldest             // the oldest request
	spareVols               // the volunteers
	spareCounts             // the counts, and who is on call
	mostSpare    = spareCounts
	spareNothing = 0
)

// room is more codes than two segments have room for, so that nobody tries
// to fit a thousand.
const room = 100

// cuts lists ways to tell the day, the fullest first.
func cuts(reds, notHelped int) []cut {
	reds, notHelped = min(reds, room), min(notHelped, room)
	out := []cut{{reds, 0, notHelped, spareNothing}}
	for full := reds; full > 1; full-- { // first the details of the less pressing
		out = append(out, cut{full, reds - full, notHelped, spareTired})
	}
	one, rest := min(reds, 1), max(reds-1, 0)
	for spare := spareTired; spare <= spareVols; spare++ { // then what is only good to know
		out = append(out, cut{one, rest, notHelped, spare})
	}
	for n := notHelped; n > 1; n-- { // then the codes of what did not happen
		out = append(out, cut{one, rest, n, spareTired})
	}
	for _, spare := range []int{spareTired, mostSpare} {
		for bare := rest; bare >= 0; bare-- { // then the codes of the less pressing
			out = append(out, cut{one, bare, min(notHelped, 1), spare})
		}
	}
	return append(out, cutsOfSame(reds, notHelped)...) // last, all details
}

// cutsOfSame lists ways to tell a day on which nothing has changed: the codes
// alone, and what to do.
func cutsOfSame(reds, notHelped int) []cut {
	reds, notHelped = min(reds, room), min(notHelped, room)
	var out []cut
	for n := notHelped; n > 1; n-- {
		out = append(out, cut{0, reds, n, spareVols})
	}
	for _, spare := range []int{spareVols, mostSpare} {
		for bare := reds; bare >= 0; bare-- {
			out = append(out, cut{0, bare, min(notHelped, 1), spare})
		}
	}
	return out
}

func (d Day) text(t *tongue, c cut) string {
	head := d.head(t)
	if c == countsOnly {
		d.Surge = nil
		head = phrase(t.days[d.Now.Weekday()], t.hour(d.Now)) + t.stop
	}
	parts := []string{
		head,
		d.sayDanger(t),
		d.actNow(t, c),
		d.sayNotHelped(t, c.notHelped),
		d.sayCallBacks(t),
		d.sayFailed(t),
		d.sayHeld(t),
		d.sayQuiet(t),
		d.sayCounts(t, c.spare),
		d.sayVolunteers(t, c.spare),
		d.sayOnCall(t, c.spare),
		d.sayReply(t, c),
	}
	return strings.ReplaceAll(phrase(parts...), "。 ", "。")
}

func (d Day) head(t *tongue) string {
	head := phrase(d.Network, t.days[d.Now.Weekday()], t.hour(d.Now))
	if d.Second {
		head = phrase(head, t.second)
	}
	head += t.stop
	if !d.Since.IsZero() && !d.quiet() {
		head = phrase(head, fmt.Sprintf(t.same, t.when(d.Since, d.Now)))
	}
	return head
}

func (d Day) sayDanger(t *tongue) string { return ifAny(t.danger, d.Danger) }

func (d Day) actNow(t *tongue, c cut) string {
	if len(d.Red)+d.MoreRed == 0 {
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
	if rest := len(d.Red) - c.full - c.bare + d.MoreRed; rest > 0 {
		items = append(items, fmt.Sprintf(t.more, count(rest)))
	}
	return fmt.Sprintf(t.actNow, strings.Join(items, t.between))
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

func (d Day) sayCallBacks(t *tongue) string { return ifAny(t.callBack, d.CallBacks) }

func (d Day) sayFailed(t *tongue) string {
	return phrase(ifAny(t.failed, d.Failed), ifAny(t.trouble, d.Troubles))
}

// ifAny is a pattern filled with a number; empty where that is nought.
func ifAny(pattern string, n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(pattern, n)
}

// surgesNamed is how many areas of a surge are named.
const surgesNamed = 2

// sayHeld says why fewer are asked than on other days, or none.
func (d Day) sayHeld(t *tongue) string {
	said := ""
	if n := min(len(d.Surge), surgesNamed); n > 0 {
		said = fmt.Sprintf(t.surge, strings.Join(d.Surge[:n], " "))
	}
	if d.Paused {
		said = phrase(said, t.paused)
	}
	return said
}

func (d Day) sayQuiet(t *tongue) string {
	switch {
	case !d.quiet():
		return ""
	case !d.Since.IsZero():
		return fmt.Sprintf(t.stillQuiet, t.when(d.Since, d.Now))
	}
	return t.allQuiet
}

// sayCounts leaves out the counts of a day on which nothing was there to count,
// and those that were told before.
func (d Day) sayCounts(t *tongue, spare int) string {
	nothing := d.quiet() && d.New == 0 && d.Open == 0 && d.Done == 0
	if nothing || d.Second || spare >= spareCounts || !d.Since.IsZero() {
		return ""
	}
	oldest := ""
	if d.Open > 0 && d.Oldest.Code != "" && spare < spareOldest {
		oldest = fmt.Sprintf(t.oldest, d.Oldest.Code, t.age(d.Oldest.Age))
	}
	return fmt.Sprintf(t.counts, d.New, d.Open, oldest, d.Done)
}

func (d Day) sayVolunteers(t *tongue, spare int) string {
	switch {
	case d.Second || spare >= spareVols:
		return ""
	case d.Volunteers == 0:
		return t.noVolunteers
	}
	said := fmt.Sprintf(t.volunteers, d.Free, d.Volunteers)
	if spare < spareTired {
		said += ifAny(t.neverAsked, d.NeverAsked) + ifAny(t.tired, d.Tired)
	}
	return said + t.stop
}

func (d Day) sayOnCall(t *tongue, spare int) string {
	switch {
	case spare >= spareCounts:
		return ""
	case d.OnCall.Name == "" && d.Alone:
		return ""
	case d.OnCall.Name == "":
		return t.nobodyOnCall
	}
	until := ""
	if !d.OnCall.Until.IsZero() {
		until = fmt.Sprintf(t.until, t.when(d.OnCall.Until, d.Now))
	}
	return fmt.Sprintf(t.onCall, d.OnCall.Name, until)
}

// sayReply offers the card of the most pressing request, the list, and what
// found no room.
func (d Day) sayReply(t *tongue, c cut) string {
	code := ""
	switch {
	case len(d.Red) > 0:
		code = d.Red[0].Code
	case len(d.NotHelped) > 0:
		code = d.NotHelped[0]
	}
	short := c.full < len(d.Red) || c.notHelped < len(d.NotHelped)
	switch {
	case code == "":
		return t.replyList
	case c == countsOnly:
		return t.replyShort
	case short:
		return fmt.Sprintf(t.replyMore, code)
	}
	return fmt.Sprintf(t.reply, code)
}
