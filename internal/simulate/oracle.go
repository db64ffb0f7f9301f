package simulate

import (
	"cmp"
	"math"
	"slices"
)

// The oracle knows everybody's true chance of a yes. It keeps the limits, and
// sizes its waves as the adaptive policy does: what it leaves undone, no
// policy that only models people better can do.
type oracle struct{ floor, floorUrgent float64 }

// waves are how the adaptive policy and the oracle ask, by urgency: the chance
// of a yes to aim for, the minutes to wait for it, and the most to ask at a
// time.
var waves = [urgencies]struct {
	target float64
	wait   minute
	size   int
}{{0.9, 8, 8}, {0.5, 45, 6}, {0.3, 120, 3}}

// replied is the share of all yes answers that come within d.
func replied(d minute) float64 {
	if d <= 0 {
		return 0
	}
	return 1 - math.Exp(-math.Pow(float64(d)/35, 0.7))
}

func (o oracle) plan(t *town, r *request, now minute) ([]pick, minute) {
	w, floor := waves[r.urgency], o.floor
	if urgent(r, now) {
		w, floor = waves[today], o.floorUrgent
	}
	none, fresh := 1.0, 0
	for _, a := range r.asked {
		if a.replied > 0 {
			continue
		}
		s := now - a.at
		if s < w.wait {
			fresh++
		}
		before := replied(s)
		none *= 1 - a.chance*(replied(s+w.wait)-before)/(1-a.chance*before)
	}
	var found []pick
	for _, p := range t.people {
		if p.left || now < p.joins || r.by[p.id] || !fits(p, r) || !t.room(p, r, now) || resting(p, r, now) {
			continue
		}
		if chance := t.truth(p, r, now); chance >= floor {
			found = append(found, pick{p: p, chance: chance})
		}
	}
	slices.SortFunc(found, func(a, b pick) int {
		return cmp.Or(cmp.Compare(b.chance, a.chance), cmp.Compare(a.p.id, b.p.id))
	})
	var picks []pick
	for _, k := range found {
		if fresh+len(picks) >= w.size || 1-none >= w.target {
			break
		}
		none *= 1 - k.chance*replied(w.wait)
		picks = append(picks, k)
	}
	return picks, now + w.wait
}

// resting says whether p was asked within twelve hours, which only urgency may
// disturb.
func resting(p *person, r *request, now minute) bool {
	n := len(p.log.asks)
	return n > 0 && now-p.log.asks[n-1].at <= 12*hour && !urgent(r, now)
}
