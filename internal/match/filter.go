package match

import "time"

// A verdict says whether a volunteer may be asked now.
type verdict int

const (
	free     verdict = iota
	asked            // for this request, before; or it is their own, or barred
	unfit            // not the tier, not the language
	tooFar           // beyond every widening of their reach
	unlikely         // so unlikely to say yes that the text would be wasted
	later            // asleep, resting, past their week's limit, or better asked in their hours
	verdicts
)

// A filter is one request's view of its volunteers.
type filter struct {
	now     time.Time
	r       *Request
	s       Settings
	urgent  bool
	floor   float64 // the least chance that is worth a text
	rate    float64 // the network's
	tier    int
	already idSet
}

func newFilter(now time.Time, r *Request, vs []Volunteer, s Settings) *filter {
	f := &filter{now: now, r: r, s: s, urgent: r.Urgent(now), tier: tierWanted(r.NeedTier)}
	f.survey(vs)
	for _, a := range r.Asked {
		f.already.add(a.ID)
	}
	for _, id := range r.Barred {
		f.already.add(id)
	}
	if r.Requester != 0 {
		f.already.add(r.Requester)
	}
	return f
}

// widen is by how much a reach may be stretched when nobody is within it.
var widen = [...]float64{1, 1.6, 2.2}

// A candidate is a volunteer as one request sees them.
type candidate struct {
	v        *Volunteer
	p        float64 // the chance of a yes, asked now
	worth    float64 // the same, less where an ask costs more
	best     float64 // and asked in their hours
	exposure float64
	key      float64 // what they are ordered by
	ring     int     // by how many steps their reach had to be widened
}

// ringOf says how far v is, taken as within their reach where it is not known,
// and by how many steps their reach must be widened; len(widen) is never.
func ringOf(v *Volunteer) (miles float64, ring int) {
	reach := v.Reach
	if !(reach > 0) { // not known, NaN included
		reach = unknownReach
	}
	miles = v.Miles
	if !(miles >= 0) {
		miles = reach
	}
	for ring < len(widen) && miles > reach*widen[ring] {
		ring++
	}
	return miles, ring
}

// judge says whether v may be asked, and how likely they say yes.
func (f *filter) judge(v *Volunteer) (verdict, candidate) {
	k := candidate{v: v}
	if tierHeld(v.Tier) < f.tier || f.r.WantsLanguage && !v.SharesLanguage {
		return unfit, k
	}
	if f.already.has(v.ID) {
		return asked, k
	}
	miles, ring := ringOf(v)
	k.ring = ring
	if k.ring == len(widen) {
		return tooFar, k
	}
	k.exposure = exposure(v, miles)
	ready := readiness(v, f.rate)
	k.best = chance(v, ready, k.exposure)
	k.p, k.worth = k.best, k.best
	if v.Hours == Busy {
		k.exposure *= offHours
		k.p = chance(v, ready, k.exposure)
		k.worth = worthBusy * k.p
	}
	floor := f.floorFor(v)
	switch {
	case k.best < floor:
		return unlikely, k
	case k.worth < floor || f.held(v):
		return later, k
	}
	k.key = f.key(&k)
	return free, k
}

// What moves a candidate back in the order.
const (
	rankByAsk = 0.15 // for each ask of the week
	keepBack  = 0.6  // who speaks a language that few do is kept for those who need it
)

// quick is the wait within which an urgent request wants its answer.
const quick = 30 * time.Minute

// key is what an ask is worth, less for those whom others may need more, and where it is
// urgent the chance of an answer in time.
func (f *filter) key(k *candidate) float64 {
	key := k.worth / (1 + rankByAsk*float64(max(k.v.Asked7d, 0)))
	if f.urgent {
		return key * replied(time.Duration(float64(quick)/pace(k.v)))
	}
	if k.v.Scarce && !f.r.WantsLanguage {
		key *= keepBack
	}
	return key
}
