package simulate

import (
	"time"

	"neighborline/internal/match"
)

// A World says what kind of town it is. Times are in days, rates per day.
type World struct {
	Name, About string
	Days        int
	Volunteers  int     // at the start
	SignUps     float64 // more volunteers a day
	Requests    float64
	// Yes are the two shapes of the Beta distribution of how readily people
	// say yes, all being well; Lapsed is the share who hardly ever do.
	YesA, YesB, Lapsed float64
	Fatigue            float64 // how fast people tire; 1 is usual
	// From SurgeFrom on, for SurgeDays, there are Surge times the requests.
	SurgeFrom, SurgeDays int
	Surge                float64
	// Lift says that for the first two days of the surge a coordinator has
	// volunteers asked more often than they said: see match.LongestLift.
	Lift         bool
	HoursUnknown bool // nobody was asked when they are free
}

// Worlds are the towns of the report; the first is the usual one.
func Worlds() []World {
	usual := World{
		Name: "default", About: "150 volunteers, 2.5 requests a day",
		Days: 180, Volunteers: 150, SignUps: 0.2, Requests: 2.5,
		YesA: 1.5, YesB: 1.83, Lapsed: 0.15, Fatigue: 1, Surge: 1,
	}
	but := func(name, about string, change func(*World)) World {
		w := usual
		w.Name, w.About = name, about
		change(&w)
		return w
	}
	return []World{
		usual,
		but("busy", "6 requests a day", func(w *World) { w.Requests = 6 }),
		but("sparse", "40 volunteers, 1 request a day", func(w *World) { w.Volunteers, w.Requests = 40, 1 }),
		but("dense", "300 volunteers, 3 requests a day", func(w *World) { w.Volunteers, w.Requests = 300, 3 }),
		but("shy", "people say yes less than half as often, 30% lapsed", func(w *World) { w.YesA, w.YesB, w.Lapsed = 0.9, 4.1, 0.3 }),
		but("lowfat", "people tire a quarter as fast", func(w *World) { w.Fatigue = 0.25 }),
		but("hifat", "people tire two and a half times as fast", func(w *World) { w.Fatigue = 2.5 }),
		but("storm", "a week with six times the requests", func(w *World) { w.SurgeFrom, w.SurgeDays, w.Surge = 85, 7, 6 }),
		but("lift", "the storm, with the weekly limit lifted for two days", func(w *World) { w.SurgeFrom, w.SurgeDays, w.Surge, w.Lift = 85, 7, 6, true }),
		but("nohours", "nobody was asked when they are free", func(w *World) { w.HoursUnknown = true }),
	}
}

// lifted says whether the weekly limit is lifted at a moment.
func (w World) lifted(now minute) bool {
	from := minute(w.SurgeFrom) * day
	return w.Lift && now >= from && now < from+longestLift
}

const longestLift = minute(match.LongestLift / time.Minute)

// weekly is how many asks in seven days a volunteer takes for r.
func (w World) weekly(r *request, now minute) int {
	n := usualWeekly
	if w.lifted(now) {
		n *= match.LiftedTimes
	}
	if urgent(r, now) {
		n += urgentExtra
	}
	return n
}

// Kinds of needs (food, a ride, pharmacy, repair, company), and how often each
// is asked for.
var (
	kindShares = []float64{35, 25, 15, 10, 15}
	kindOffers = []float64{0.6, 0.4, 0.5, 0.25, 0.4} // the share of volunteers who offer each
)

const kinds = 5

var hoursShare = 0.36

// Urgencies (urgent, soon, this week), how often each comes, and how long help may take, in hours.
const (
	today = iota
	soon
	week
	urgencies
)

var (
	urgencyShares = []float64{20, 50, 30}
	urgencyHours  = []float64{4, 24, 96}
)

const (
	spanishAsked   = 0.12 // requests that need Spanish
	spanishOffered = 0.22 // volunteers who speak it
)

// Requests by hour of the day and by day of the week, Monday first.
var (
	byHour    = []float64{.3, .2, .1, .1, .1, .3, .8, 2, 5, 7, 8, 8, 7, 7, 7, 7, 7, 6, 5, 4, 3, 2, 1, .6}
	byWeekday = []float64{1.2, 1.1, 1.1, 1.1, 1.2, .7, .6}
)
