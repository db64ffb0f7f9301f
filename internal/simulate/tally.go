package simulate

import (
	"math"
	"slices"
)

// A tally is what came of one town under one policy.
type tally struct {
	waits    [urgencies][]float64 // minutes from the first moment on; +Inf is never
	asks     int
	asksBy   [urgencies]int
	accepted int
	wasted   int
	optOuts  int
	breaches int // asks past the weekly limit
	most     int // asks of one person in seven days
	gini     float64
	// rural, spanish and last are of the country, of requests in Spanish and
	// of the last thirty days: how many came, how many were taken.
	rural, spanish, last share
	joined               int
	counts               counts // of what was reckoned
}

type share struct{ of, taken int }

func (s *share) add(taken bool) {
	s.of++
	if taken {
		s.taken++
	}
}

func newTally(t *town) *tally { return &tally{joined: len(t.people)} }

// ask counts an ask in, before it is made.
func (y *tally) ask(t *town, a *asked) {
	y.asks++
	y.asksBy[a.r.urgency]++
	n := a.p.log.week(a.at) + 1
	y.most = max(y.most, n)
	if n > t.world.weekly(a.r, a.at) {
		y.breaches++
	}
}

// finish reads the rest off the town at its end.
func (y *tally) finish(t *town) {
	for _, r := range t.requests {
		wait := math.Inf(1)
		if r.taken > 0 {
			wait = float64(r.taken - r.start)
			y.accepted++
		}
		y.waits[r.urgency] = append(y.waits[r.urgency], wait)
		if t.places[r.zip].rural {
			y.rural.add(r.taken > 0)
		}
		if r.spanish {
			y.spanish.add(r.taken > 0)
		}
		if r.at.day() >= t.world.Days-30 {
			y.last.add(r.taken > 0)
		}
		for _, a := range r.asked {
			if a.chance == 0 {
				continue
			}
			y.counts.add(a.chance, a.reply == yes)
		}
	}
	var rates []float64
	end := minute(t.world.Days) * day
	for _, p := range t.people {
		active := float64(end-p.joins) / day
		if p.left {
			active = float64(p.log.asks[len(p.log.asks)-1].at-p.joins) / day
		}
		rates = append(rates, float64(len(p.log.asks))/max(active, 1))
	}
	y.gini = gini(rates)
}

// gini is 0 where all have the same and near 1 where one has everything.
func gini(xs []float64) float64 {
	slices.Sort(xs)
	var sum, weighted float64
	for i, x := range xs {
		sum += x
		weighted += x * float64(2*i+1-len(xs))
	}
	if sum == 0 {
		return 0
	}
	return weighted / (sum * float64(len(xs)))
}
