// Package match decides whom to ask for a request, how many at once, and when
// to look again.
//
// It promises that nobody is asked past their weekly limit, while it is quiet
// where they are (save those who offered their nights, for urgent requests),
// twice for the same request, or for a request of their own; that a wave is
// never larger than the settings say; and that the same facts give the same
// plan, whatever order the volunteers come in. Every pick says why, in facts
// that a coordinator can check.
//
// It never reads a clock or a database, rolls no dice, remembers nothing and
// changes nothing it is given. What it knows of the past is what it is told:
// whoever plans several requests at one moment counts each pick in before
// planning the next.
package match

import (
	"time"

	"neighborline/internal/aid"
)

// A Volunteer is somebody who offers what a request needs, as far as asking
// them is concerned. Whether they offer it, are paused or have opted out is
// for the caller to know.
//
// What decides whether they can be among the best stands first: of a large town
// most of the rest is never read.
type Volunteer struct {
	ID aid.PersonID
	// Miles is how far the request is from them. Negative is not known: then
	// they count as just within their reach.
	Miles float64
	// Reach is how far they go, in miles; 0 is not known. See Reach.
	Reach float64
	// Budget is how many asks they take in seven days; 0 is the network's.
	Budget  int
	Asked7d int   // asks in the last seven days, this moment's included
	Hours   Hours // whether they said that they are free now

	// What became of their asks that are settled: answered, or aid.Settling old.
	Asks     int     // how many
	Yes      int     // how many of those they said yes to, late ones too
	Exposure float64 // the sum of their exposures; see Pick
	Kind     Tally   // of those, for the kind of this request
	Part     Tally   // of those, in this part of the week

	YesRecent int     // yes to asks of the last seven days
	Answers   int     // how many they answered, yes or no
	LogDelay  float64 // the sum of the natural logarithms of the minutes to these answers
	// Tired is the sum over their asks of what each still tires. See Tired.
	Tired     float64
	LastAsked time.Time // zero: never
	Tier      aid.Tier  // empty counts as new

	// SharesLanguage says that they speak the neighbor's language; Scarce that
	// they speak one that few volunteers do.
	SharesLanguage, Scarce bool
	Awake                  bool // it is not quiet hours where they are
	Nights                 bool // may be asked in quiet hours when it is urgent
	// AwakeAt is when their quiet hours end, BudgetAt when the oldest ask of
	// their week leaves it, and FreeAt when the next hours begin in which they
	// said that they are free. Zero is not known. They only decide when to
	// look again.
	AwakeAt, BudgetAt, FreeAt time.Time
}

// Hours say whether somebody is free at a time.
type Hours int

// What they said of a time, if they were asked for their hours at all.
const (
	HoursUnknown Hours = iota
	Free
	Busy
)

// Part is the part of the week, 0 to 5, that a time lies in, where a volunteer
// is: the morning, the afternoon from noon and the evening from five, of
// working days and of weekends.
func Part(local time.Time) int {
	part := 0
	switch h := local.Hour(); {
	case h >= 17:
		part = 2
	case h >= 12:
		part = 1
	}
	if d := local.Weekday(); d == time.Saturday || d == time.Sunday {
		part += 3
	}
	return part
}

// A Tally is what came of some of a person's asks.
type Tally struct {
	Exposure float64 // the sum of their exposures
	Yes      int
}

// Tired is what an ask of this age still adds to Volunteer.Tired: exp(-age / 7
// days), as its mean over the first two days, the next two and so on, which a
// database adds up at a third of the cost. Package store does the same.
func Tired(age time.Duration) float64 {
	const day = 24 * time.Hour
	switch {
	case age < 2*day:
		return 0.87
	case age < 4*day:
		return 0.65
	case age < 7*day:
		return 0.46
	case age < 14*day:
		return 0.23
	case age < 28*day:
		return 0.06
	}
	return 0
}

// A Request is a wish for help that waits for a volunteer.
type Request struct {
	ID        aid.RequestID
	Requester aid.PersonID // never asked, even if they volunteer
	Soon      aid.Soon
	AtRisk    bool
	Reopened  int // times it came back to the pool
	OpenedAt  time.Time
	Deadline  time.Time // zero: none
	// NeedTier is the tier that the need wants: empty or new is anybody,
	// known, vetted. Any other word (coordinator) is nobody.
	NeedTier      string
	WantsLanguage bool // only for who shares the neighbor's language
	// Underserved says that the place or the language fares clearly worse than
	// the rest: it may ask more people at a time, and less likely ones.
	Underserved bool
	Barred      []aid.PersonID // never asked: the household, those blocked
	Asked       []Past         // everybody asked so far
}

// A Past is one who was asked before.
type Past struct {
	ID      aid.PersonID
	P       float64 // the chance of a yes, as it was reckoned then
	At      time.Time
	Waiting bool // no answer yet, and one would still count
}

// Settings are what the network decides about asking.
type Settings struct {
	// Target is the chance of a yes within Wait at which a wave is large
	// enough. 1 always asks the whole wave.
	Target float64
	Wait   time.Duration // from one wave to the next; at least a minute
	Wave   int           // at most so many wait for an answer within Wait; at least 1
	// BudgetPerWeek is how many asks in seven days a volunteer takes who did
	// not say; UrgentExtra how many more for urgent requests.
	BudgetPerWeek, UrgentExtra int
}

// A Plan is what to do now for one request.
type Plan struct {
	Picks []Pick    // best first
	Next  time.Time // when to look again, with nothing heard; always after now
	// Exhausted says that nobody is left to ask, now or before the deadline,
	// and that everybody asked has had the time to answer: a coordinator
	// should hear of it.
	Exhausted bool
	Why       string
}

// A Pick is one volunteer to ask.
type Pick struct {
	ID aid.PersonID
	P  float64 // the chance that they say yes
	// Exposure is how much of a trial this ask is, beside one next door to
	// somebody free and rested: to be kept, and summed in Volunteer.Exposure
	// once the invite is answered or aid.Settling old.
	Exposure float64
	Limit    int // how many asks in seven days they take for such a request
	Why      aid.Reason
}

// In a storm people give more than they can for long: a coordinator may have
// volunteers asked LiftedTimes as often a week as they said, for LongestLift
// at a time. Those who are tired are left in peace.
const (
	LiftedTimes = 2
	LongestLift = 48 * time.Hour
)

// urgentWithin is how long before its deadline any request becomes urgent.
const urgentWithin = 3 * time.Hour

// Urgent says whether the request is wanted today, or its deadline is so near
// that the settings for today should be used for it.
func (r Request) Urgent(now time.Time) bool {
	return r.Soon == aid.Today || !r.Deadline.IsZero() && r.Deadline.Sub(now) <= urgentWithin
}

// Reach is how many miles somebody goes who travels so: walk, bike, car or
// truck; any other word is not known.
func Reach(transport string) float64 {
	switch transport {
	case "walk":
		return 1.5
	case "bike":
		return 5
	case "car":
		return 25
	case "truck":
		return 40
	}
	return unknownReach
}

const unknownReach = 15 // miles

// Carries says whether somebody who travels so can take that much at once: so
// many people in seats, or goods for so many. How somebody travels who has not
// said it is not known, and bounds nothing.
func Carries(transport string, seats, people int) bool {
	switch transport {
	case "walk", "bike":
		return false
	case "car":
		return seats <= 4 && people <= 12
	case "truck":
		return seats <= 2 && people <= 40 // a pickup's cab
	}
	return true
}
