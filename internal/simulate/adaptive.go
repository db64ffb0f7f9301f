package simulate

import (
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/match"
)

// adaptive is the hotline's own policy: match.Next, told what the hotline
// knows.
type adaptive struct{}

var soonness = [urgencies]aid.Soon{aid.Today, aid.Days, aid.Week}

// Settings are what the simulator takes a network's settings to be, by how
// soon help is wanted.
func Settings() map[aid.Soon]match.Settings {
	out := map[aid.Soon]match.Settings{}
	for u, soon := range soonness {
		out[soon] = settings(u)
	}
	return out
}

func settings(u int) match.Settings {
	w := waves[u]
	return match.Settings{
		Target: w.target, Wait: time.Duration(w.wait) * time.Minute, Wave: w.size, BudgetPerWeek: usualWeekly, UrgentExtra: urgentExtra,
	}
}

func (adaptive) plan(t *town, r *request, now minute) ([]pick, minute) {
	u := r.urgency
	if urgent(r, now) {
		u = today
	}
	q := match.Request{
		ID: aid.RequestID(r.id + 1), Soon: soonness[r.urgency], OpenedAt: r.start.time(), Deadline: r.until.time(), WantsLanguage: r.spanish,
	}
	q.Underserved = t.underserved(r, now)
	for _, a := range r.asked {
		q.Asked = append(q.Asked, match.Past{ID: aid.PersonID(a.p.id + 1), P: a.chance, At: a.at.time(), Waiting: a.replied == 0})
	}
	vs := t.seen[:0]
	for _, p := range t.people {
		if !p.left && now >= p.joins && p.offers[r.kind] && !r.by[p.id] {
			vs = append(vs, t.volunteer(p, r, now))
		}
	}
	t.seen = vs
	plan := match.Next(now.time(), q, vs, settings(u))
	picks := make([]pick, 0, len(plan.Picks))
	for _, k := range plan.Picks {
		picks = append(picks, pick{p: t.people[k.ID-1], chance: k.P, exposure: k.Exposure})
	}
	return picks, since(plan.Next)
}

// underserved says whether the place or the language of r fared clearly worse
// than the rest in the last two months.
func (t *town) underserved(r *request, now minute) bool {
	var all, here, alike match.Fare
	count := func(to *match.Fare, taken bool) {
		to.Of++
		if taken {
			to.Taken++
		}
	}
	for _, o := range t.requests[:r.id] {
		if o.until > now || o.at < now-60*day {
			continue
		}
		count(&all, o.taken > 0)
		if o.zip == r.zip {
			count(&here, o.taken > 0)
		}
		if o.spanish == r.spanish {
			count(&alike, o.taken > 0)
		}
	}
	return here.Below(all) || alike.Below(all)
}

// volunteer is what the hotline knows of p.
func (t *town) volunteer(p *person, r *request, now minute) match.Volunteer {
	k := &p.log
	k.ripen(now)
	v := match.Volunteer{
		ID: aid.PersonID(p.id + 1), Miles: t.miles(p.zip, r.zip), Reach: p.reach, SharesLanguage: p.spanish, Awake: true,
		Asked7d: k.week(now), Asks: k.settled, Yes: k.yes, YesRecent: k.yesLately(now), Exposure: k.exposure,
		Kind: k.kind[r.kind], Part: k.part[now.part()],
		Tired: k.tired(now), Answers: k.answers, LogDelay: k.logDelay, Scarce: p.spanish,
	}
	if t.world.lifted(now) {
		v.Budget = match.LiftedTimes * usualWeekly
	}
	if n := len(k.asks); n > 0 {
		v.LastAsked = k.asks[n-1].at.time()
		if v.Asked7d > 0 {
			v.BudgetAt = (k.asks[n-v.Asked7d].at + 7*day).time()
		}
	}
	if !t.world.HoursUnknown {
		v.Hours = match.Free
		if !p.hours[now.part()] {
			v.Hours, v.FreeAt = match.Busy, t.freeFrom(p, now).time()
		}
	}
	return v
}

// freeFrom is when the next hours begin in which p said that they are free.
func (t *town) freeFrom(p *person, now minute) minute {
	for _, starts := range []float64{12, 17, 24 + wakes, 24 + 12, 24 + 17} {
		at := minute(now.day())*day + minute(starts*hour)
		if at > now && p.hours[at.part()] {
			return at
		}
	}
	for d := now.day() + 2; ; d++ {
		for _, starts := range []float64{wakes, 12, 17} {
			if at := minute(d)*day + minute(starts*hour); p.hours[at.part()] {
				return at
			}
		}
	}
}
