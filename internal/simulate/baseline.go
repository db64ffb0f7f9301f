package simulate

import (
	"cmp"
	"slices"
)

// A baseline asks without a model: so many at a time, in some order, at fixed
// waits.
type baseline struct {
	wave    [urgencies]int // how many at a time
	wait    [urgencies]minute
	anybody bool    // asks whoever is in the list, for anything
	radius  float64 // the first wave is everybody within so many miles
	random  bool    // in any order, rather than the nearest first
	limited bool    // keeps to the weekly limit
}

// Everybody at once.
const everybody = 1 << 20

func alike(wave int, wait minute) baseline {
	return baseline{wave: [urgencies]int{wave, wave, wave}, wait: [urgencies]minute{wait, wait, wait}}
}

// The weekly limit, and what an urgent request may add to it.
const (
	usualWeekly = 3
	urgentExtra = 2
)

func (b baseline) plan(t *town, r *request, now minute) ([]pick, minute) {
	size, wait := b.wave[r.urgency], b.wait[r.urgency]
	if n := len(r.asked); n > 0 && b.radius == 0 {
		if last := r.asked[n-1].at; now < last+wait && anyWaits(r) {
			return nil, last + wait // a no of one of many does not hurry it
		}
	}
	within := 0.0
	if b.radius > 0 {
		if len(r.asked) == 0 {
			within = b.radius
		} else if now < r.start+wait {
			return nil, r.start + wait
		}
	}
	var found []*person
	for _, p := range t.people {
		if !p.left && now >= p.joins && !r.by[p.id] && (b.anybody || fits(p, r)) &&
			(within == 0 || t.miles(p.zip, r.zip) <= within) && (!b.limited || t.room(p, r, now)) {
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(p, q *person) int {
		return cmp.Or(cmp.Compare(b.key(t, p, r), b.key(t, q, r)), cmp.Compare(p.id, q.id))
	})
	picks := make([]pick, 0, min(size, len(found)))
	for _, p := range found[:min(size, len(found))] {
		picks = append(picks, pick{p: p})
	}
	return picks, now + wait
}

// key is what a baseline sorts by: least first.
func (b baseline) key(t *town, p *person, r *request) float64 {
	if b.random {
		return luck(t.seed, aboutPick, p.id, r.id)
	}
	return t.miles(p.zip, r.zip)
}

// fits says whether p offers what r needs.
func fits(p *person, r *request) bool { return p.offers[r.kind] && (!r.spanish || p.spanish) }

// room says whether p may be asked for r within the weekly limit.
func (t *town) room(p *person, r *request, now minute) bool {
	return p.log.week(now) < t.world.weekly(r, now)
}

// urgent says whether r is urgent by itself or by the hour.
func urgent(r *request, now minute) bool { return r.urgency == today || r.until-now <= 3*hour }

// anyWaits says whether somebody who was asked may still answer.
func anyWaits(r *request) bool {
	return slices.ContainsFunc(r.asked, func(a *asked) bool { return a.replied == 0 })
}
