package match

import "time"

// A verdict says whether a volunteer may be asked now.
type verdict int

const (
	free     verdict = iota
	asked            // for this request, before; or it is their own
	unfit            // not the tier, not the language
	tooFar           // beyond every widening of their reach
	unlikely         // so unlikely to say yes that the text would be wasted
	later            // asleep, resting, or past their week's limit
	verdicts
)

// A filter is one request's view of its volunteers.
type filter struct {
	now     time.Time
	r       *Request
	s       Settings
	urgent  bool
	floor   float64
	tier    int
	already idSet
}

// The least chance that is worth a text: each text wears a volunteer out.
const (
	floorNear   = 0.05 // within their own reach
	floorWide   = 0.02 // where the reach had to be widened
	floorUrgent = 0.01 // the same, when it is urgent
)

func newFilter(now time.Time, r *Request, s Settings) *filter {
	f := &filter{
		now: now, r: r, s: s, urgent: r.Urgent(now), floor: floorWide,
		tier: tierWanted(r.NeedTier),
	}
	if f.urgent {
		f.floor = floorUrgent
	}
	for _, a := range r.Asked {
		f.already.add(a.ID)
	}
	if r.Requester != 0 {
		f.already.add(r.Requester)
	}
	return f
}

// widen is by how much a reach may be stretched when nobody is within it.
var widen = [...]float64{1, 1.6, 2.2}

// judge says whether v may be asked, how likely they say yes, and by how many
// steps their reach had to be widened.
func (f *filter) judge(v *Volunteer) (what verdict, p float64, ring int) {
	if tierHeld(v.Tier) < f.tier || f.r.WantsLanguage && !v.SharesLanguage {
		return unfit, 0, 0
	}
	if f.already.has(v.ID) {
		return asked, 0, 0
	}
	reach := v.Reach
	if !(reach > 0) { // not known, NaN included
		reach = unknownReach
	}
	miles := v.Miles
	if !(miles >= 0) {
		miles = reach
	}
	for ring < len(widen) && miles > reach*widen[ring] {
		ring++
	}
	if ring == len(widen) {
		return tooFar, 0, 0
	}
	p = chance(v, miles)
	switch {
	case p < f.floor:
		return unlikely, 0, 0
	case ring == 0 && p < floorNear:
		ring = 1 // near, but to be asked only once nobody better is near
	}
	if f.held(v) {
		return later, p, ring
	}
	return free, p, ring
}
