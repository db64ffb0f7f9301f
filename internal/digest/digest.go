// Package digest tells a coordinator's day in words: as a text of at most two
// segments, and in long form for a terminal, an e-mail or a call.
//
// It promises that the text is never longer than two segments, in the cheap
// alphabet where the language allows it, whatever it is given; that what has to
// be acted on stands first, worst first; that requests that find no room are
// counted ("+3 more"), never dropped in silence; that it says briefly what it
// said before; and that it always says something, since a silent digest looks
// like a broken one.
//
// It never prints a neighbor's name, place, words or what puts them at risk,
// because none of these can be put in. It reads no clock and no database.
package digest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Day is what happened since the last digest and what stands open now, where
// one coordinator looks.
type Day struct {
	Network    string    // the network's short name
	Now        time.Time // in the network's zone
	Second     bool      // the one that is sent only when something is red
	Since      time.Time // of the digest before, where nothing has changed since; else zero
	Danger     int       // people who may be in danger, and whom nobody looks after
	Red        []Red     // in any order: the digest ranks them
	MoreRed    int       // requests that are red and not in the list
	NotHelped  []string  // codes of what ended unmet since the last digest
	CallBacks  int       // people who wait for a person
	Failed     int       // texts that mattered and did not arrive
	Troubles   int       // things about the hotline itself that somebody must look at
	Paused     bool      // no volunteer is asked at all
	Surge      []string  // how the ZIPs begin that people are told to leave
	New, Done  int       // since the last digest
	Open       int       // now
	Oldest     Oldest    // of the open ones; its code is empty where there is none
	Volunteers int       // in all
	Free       int       // of them, who could be asked today
	NeverAsked int       // of them, who want to be asked and never were
	Tired      int       // of them, who left the last asks unanswered
	OnCall     OnCall    // its name is empty where nobody is
	Alone      bool      // there is one coordinator: nobody else could be on call
}

// A Red is a request that a coordinator should act on today.
type Red struct {
	Code   string
	Need   string        // what it is, in the coordinator's language: food, ride
	AtRisk bool          // printed as just that
	Age    time.Duration // since it was opened
	Asked  int           // volunteers asked so far
	Yes    int           // of them, who said yes
	Due    time.Time     // in any zone; zero: no time was said
	Drops  int           // volunteers who said yes and gave it back
}

// An Oldest is the request that has been open longest.
type Oldest struct {
	Code string
	Age  time.Duration
}

// An OnCall is the coordinator who answers today.
type OnCall struct {
	Name  string
	Until time.Time // zero: not said
}

// ranked puts the worst first: those whose help fell through, then those at
// risk, then what is due first, then what waited longest.
func ranked(reds []Red) []Red {
	out := slices.Clone(reds)
	slices.SortStableFunc(out, func(a, b Red) int {
		return cmp.Or(
			cmp.Compare(b.Drops, a.Drops),
			cmp.Compare(flag(b.AtRisk), flag(a.AtRisk)),
			cmp.Compare(flag(a.Due.IsZero()), flag(b.Due.IsZero())),
			a.Due.Compare(b.Due),
			cmp.Compare(b.Age, a.Age),
			cmp.Compare(a.Code, b.Code),
		)
	})
	return out
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// quiet says whether nothing waits for a coordinator.
func (d Day) quiet() bool {
	return !d.IsRed() && len(d.NotHelped) == 0 && d.CallBacks <= 0 && !d.Paused && len(d.Surge) == 0
}

// IsRed says whether something should not wait for the next digest: somebody in
// danger, a request that is red, texts that do not arrive, the hotline itself.
func (d Day) IsRed() bool {
	return d.Danger > 0 || len(d.Red) > 0 || d.MoreRed > 0 || d.Failed > 0 || d.Troubles > 0
}

// Said is what a digest tells, without the times in it: where it is the same as
// that of the digest before, nothing has changed.
func (d Day) Said() string {
	d = d.tidy(&english)
	var b strings.Builder
	fmt.Fprintf(&b, "%d %d %d %d %t %v", d.Danger, d.MoreRed, d.Failed, d.Troubles, d.Paused, d.Surge)
	for _, r := range d.Red {
		fmt.Fprintf(&b, " %s/%d", r.Code, r.Drops)
	}
	if d.Second {
		return b.String()
	}
	fmt.Fprintf(&b, ";%v %d %d %d %d %d %s", d.NotHelped, d.CallBacks, d.New, d.Done, d.Open, d.Volunteers, d.OnCall.Name)
	return b.String()
}

// tidy makes a day printable in a tongue: codes and words in letters that it
// has and of a length that fits, counts that a text can hold.
func (d Day) tidy(t *tongue) Day {
	d.Network = t.word(d.Network, 8)
	d.Red = ranked(d.Red)
	for i := range d.Red {
		r := &d.Red[i]
		r.Code, r.Need = code(r.Code), t.word(r.Need, 14)
		r.Asked, r.Yes, r.Drops = count(r.Asked), count(r.Yes), min(count(r.Drops), 99)
	}
	codes := make([]string, 0, len(d.NotHelped))
	for _, c := range d.NotHelped {
		codes = append(codes, code(c))
	}
	slices.Sort(codes)
	d.NotHelped = codes
	for _, n := range []*int{
		&d.Danger, &d.MoreRed, &d.Failed, &d.Troubles, &d.CallBacks, &d.New, &d.Done, &d.Open,
		&d.Volunteers, &d.Free, &d.NeverAsked, &d.Tired,
	} {
		*n = count(*n)
	}
	d.Oldest.Code = word(d.Oldest.Code, 5)
	d.OnCall.Name = t.word(d.OnCall.Name, 12)
	return d
}

func count(n int) int { return min(max(n, 0), 9999) }

// phrase joins the parts that are not empty with spaces.
func phrase(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " ")
}
