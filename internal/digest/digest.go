// Package digest tells a coordinator's day in words: as a text of at most two
// segments, and in long form for a terminal or an e-mail.
//
// It promises that the text is never longer than two segments in the cheap
// alphabet, whatever it is given; that what has to be acted on stands first,
// worst first; that what finds no room is counted ("+3 more"), never dropped
// in silence; and that it always says something, since a silent digest looks
// like a broken one.
//
// It never prints a neighbor's name, place, words or what puts them at risk,
// because none of these can be put in. It reads no clock and no database.
package digest

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// A Day is what happened since the last digest and what stands open now.
type Day struct {
	Network    string    // the network's short name
	Now        time.Time // in the network's zone
	Red        []Red     // in any order: the digest ranks them
	NotHelped  []string  // codes whose neighbor said that it did not happen
	CallBacks  int       // people who wait for a call
	New, Done  int       // since the last digest
	Open       int       // now
	Oldest     Oldest    // of the open ones; its code is empty where there is none
	Volunteers int       // in all
	Free       int       // of them, who could be asked today
	NeverAsked int       // of them, who want to be asked and never were
	Tired      int       // of them, who left the last asks unanswered
	OnCall     OnCall    // its name is empty where nobody is
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
	return len(d.Red) == 0 && len(d.NotHelped) == 0 && d.CallBacks <= 0
}

// tidy makes a day printable: codes and words in the cheap alphabet and of a
// length that fits, counts that a text can hold.
func (d Day) tidy() Day {
	d.Network = word(d.Network, 8)
	d.Red = ranked(d.Red)
	for i := range d.Red {
		r := &d.Red[i]
		r.Code, r.Need = code(r.Code), word(r.Need, 14)
		r.Asked, r.Yes, r.Drops = count(r.Asked), count(r.Yes), min(count(r.Drops), 99)
	}
	codes := make([]string, 0, len(d.NotHelped))
	for _, c := range d.NotHelped {
		codes = append(codes, code(c))
	}
	slices.Sort(codes)
	d.NotHelped = codes
	d.CallBacks, d.New, d.Done, d.Open = count(d.CallBacks), count(d.New), count(d.Done), count(d.Open)
	d.Volunteers, d.Free = count(d.Volunteers), count(d.Free)
	d.NeverAsked, d.Tired = count(d.NeverAsked), count(d.Tired)
	d.Oldest.Code = word(d.Oldest.Code, 5)
	d.OnCall.Name = word(d.OnCall.Name, 12)
	return d
}

func count(n int) int { return min(max(n, 0), 9999) }

// phrase joins the parts that are not empty with spaces.
func phrase(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " ")
}
