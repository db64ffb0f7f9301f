package match

import (
	"cmp"
	"slices"
	"time"
)

// A candidate is a volunteer who may be asked now.
type candidate struct {
	v    *Volunteer
	p    float64
	key  float64
	ring int
}

// before orders candidates: best chance first, those asked most this week
// later, then who was left alone longest, then the lower id.
func (a candidate) before(b candidate) bool { return a.compare(b) < 0 }

func (a candidate) compare(b candidate) int {
	return cmp.Or(
		cmp.Compare(b.key, a.key),
		a.v.LastAsked.Compare(b.v.LastAsked),
		cmp.Compare(a.v.ID, b.v.ID),
	)
}

// A canvass is what one look over all volunteers found.
type canvass struct {
	rings  [len(widen)][]candidate // the best of each ring, in order
	keep   int
	count  [verdicts]int
	freeAt time.Time // when the first of those held may be asked
}

// canvass looks at every volunteer once and keeps the best few of each ring,
// so that a wave over a large town costs one pass and no sorting of it.
func (f *filter) canvass(vs []Volunteer, keep int) *canvass {
	c := &canvass{keep: keep}
	for i := range vs {
		v := &vs[i]
		what, p, ring := f.judge(v)
		c.count[what]++
		switch what {
		case free:
			c.add(candidate{v: v, p: p, key: p / fatigue(v), ring: ring})
		case later:
			if at := f.freeAt(v); c.freeAt.IsZero() || at.Before(c.freeAt) {
				c.freeAt = at
			}
		}
	}
	return c
}

// best is the nearest ring that anybody is in, or only the nearest of all
// where reaches may not be widened.
func (c *canvass) best(wide bool) []candidate {
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
