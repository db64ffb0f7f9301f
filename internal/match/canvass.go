package match

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// before orders candidates: best chance first, those asked most this week
// later, then who was left alone longest, then the lower id.
func (k candidate) before(b candidate) bool { return k.compare(b) < 0 }

func (k candidate) compare(b candidate) int {
	return cmp.Or(
		cmp.Compare(b.key, k.key),
		k.v.LastAsked.Compare(b.v.LastAsked),
		cmp.Compare(k.v.ID, b.v.ID),
	)
}

// A canvass is what one look over all volunteers found.
type canvass struct {
	rings  [len(widen)][]candidate // the best of each ring, in order
	keep   int
	count  [verdicts]int
	freeAt time.Time // when the first of those held may be asked
	best   float64   // the best chance that is to be had before the deadline
}

// canvass looks at every volunteer once and keeps the best few of each ring,
// so that a wave over a large town costs one pass and no sorting of it.
//
// A quick one passes over those who can be neither among the best nor the best
// chance, and counts and times nobody: it finds the same rings and the same
// best in a third of the time (BenchmarkNext over 100,000: 4 ms of CPU rather than 10).
func (f *filter) canvass(vs []Volunteer, keep int, quick bool) *canvass {
	c := &canvass{keep: keep}
	for i := range vs {
		if quick && f.hopeless(&vs[i], c) {
			continue
		}
		what, k := f.judge(&vs[i])
		c.count[what]++
		switch what {
		case free:
			c.add(k)
			c.best = max(c.best, k.p)
			if k.best > c.best && f.inTime(f.freeAt(k.v)) {
				c.best = k.best
			}
		case later:
			at := f.freeAt(k.v)
			if c.freeAt.IsZero() || at.Before(c.freeAt) {
				c.freeAt = at
			}
			if k.best > c.best && f.inTime(at) {
				c.best = k.best
			}
		}
	}
	return c
}

// nearest is the nearest ring that anybody is in, or only the nearest of all
// where reaches may not be widened.
func (c *canvass) nearest(wide bool) []candidate {
	for i, ring := range c.rings {
		if len(ring) > 0 && (wide || i == 0) {
			return ring
		}
	}
	return nil
}

// add puts k in its place if it is among the best of its ring. A volunteer
// given twice is kept once.
func (c *canvass) add(k candidate) {
	ring := c.rings[k.ring]
	if len(ring) == c.keep && !k.before(ring[len(ring)-1]) {
		return
	}
	if i := slices.IndexFunc(ring, func(o candidate) bool { return o.v.ID == k.v.ID }); i >= 0 {
		if !k.before(ring[i]) {
			return
		}
		ring = slices.Delete(ring, i, i+1)
	}
	at, _ := slices.BinarySearchFunc(ring, k, candidate.compare)
	ring = slices.Insert(ring, at, k)
	c.rings[k.ring] = ring[:min(len(ring), c.keep)]
}

// milesTable holds exp(-miles / milesScale) for whole miles.
var milesTable = func() (out [256]float64) {
	for i := range out {
		out[i] = math.Exp(-float64(i) / milesScale)
	}
	return out
}()

// hopeless says, without the costly parts of judge, that v would change nothing
// in c but its counts and times. What they may reach at most is reckoned as if
// they lived on the near side of their mile, and were rested, free and fast.
func (f *filter) hopeless(v *Volunteer, c *canvass) bool {
	miles, ring := ringOf(v)
	if ring == len(widen) {
		return true
	}
	most := min(maxChance, readiness(v, f.rate)*milesTable[min(int(miles), len(milesTable)-1)]) * aLittleMore
	best := c.rings[ring]
	return most <= c.best && len(best) == c.keep && most/(1+rankByAsk*float64(max(v.Asked7d, 0))) < best[len(best)-1].key
}

// aLittleMore makes up for rounding in another order.
const aLittleMore = 1 + 1e-9
