package simulate

import "math"

// How people are. None of it is known to a policy.
const (
	freeAsStated = 0.75 // chance to be free in hours that they gave
	freeAnyway   = 0.2  // and in others
	notFree      = 0.15 // what that does to their chance of a yes
	restHalfLife = 5 * day
	delaySpread  = 0.9
)

// free says whether somebody is free in the part of the day that m is in.
func (t *town) free(p *person, m minute) bool {
	chance := freeAnyway
	if p.hours[m.part()] {
		chance = freeAsStated
	}
	return luck(t.seed, aboutFree, p.id, m.partOfTown()) < chance
}

// fatigue is how tired somebody is of texts.
func (p *person) fatigue(now minute) float64 {
	return p.tired * math.Exp2(-float64(now-p.tiredAt)/restHalfLife)
}

func (p *person) tire(now minute) { p.tired, p.tiredAt = p.fatigue(now)+1, now }

// busy is how many jobs they took in the last seven days.
func (p *person) busy(now minute) int {
	n := 0
	for i := len(p.done) - 1; i >= 0 && now-p.done[i] < 7*day; i-- {
		n++
	}
	return n
}

// truth is the chance that p says yes to r, asked now.
func (t *town) truth(p *person, r *request, now minute) float64 {
	c := p.yes * p.taste[r.kind] * math.Exp(-math.Hypot(p.x-r.x, p.y-r.y)/p.scale)
	if !t.free(p, now) {
		c *= notFree
	}
	c *= math.Exp2(-float64(p.busy(now))/p.jobs) / (1 + p.wears*p.fatigue(now))
	return min(c, 0.95)
}

// A reply is what becomes of an ask.
type reply int

const (
	silence reply = iota
	no
	yes
	optOut
)

// ask draws what p answers to r and when, and wears p out by it.
func (t *town) ask(p *person, r *request, now minute) (what reply, at minute) {
	chance := t.truth(p, r, now)
	leaves := min(0.015, 0.0015+0.0004*p.fatigue(now))
	p.tire(now)
	switch {
	case luck(t.seed, aboutOptOut, p.id, r.id) < leaves:
		p.left = true
		return optOut, now
	case luck(t.seed, aboutYes, p.id, r.id) < chance:
		what = yes
	case luck(t.seed, aboutNo, p.id, r.id) < p.saysNo:
		what = no
	default:
		return silence, 0
	}
	u, v := luck(t.seed, aboutDelay, p.id, 2*r.id), luck(t.seed, aboutDelay, p.id, 2*r.id+1)
	at = now + minute(p.delay*math.Exp(delaySpread*normal(u, v)))
	if at.quiet() { // they sleep over it
		at = at.open() + minute(hour*u)
	}
	return what, at
}
