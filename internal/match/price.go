package match

import "time"

// Each text wears a volunteer out, and one worn out is missing later: an ask
// has a price, and is made where its chance of a yes is worth it.
const (
	leastFloor  = 0.02 // the least chance worth a text where volunteers are rested
	floorByUse  = 0.16 // what is added where all have been asked as often as they may
	urgentShare = 0.5  // of the floor, for urgent requests and for the underserved
	worthBusy   = 0.65 // of the chance: outside of their hours an ask that fails also spoils a better one
)

// survey looks at all volunteers for what the network is like now: its rate,
// and the least chance that is worth a text. The latter rises with the square
// of how much of their weekly limit they have used up, one more who is rested
// among them: where there are one or two, whom to spare them for is not known.
func (f *filter) survey(vs []Volunteer) {
	const unit = 1 << 20 // sums of whole numbers do not hang on the order
	var yes, exposure, used int64
	for i := range vs {
		v := &vs[i]
		yes += int64(max(v.Yes, 0))
		exposure += int64(max(v.Exposure, 0) * unit)
		if n := f.ownLimit(v); v.Asked7d > 0 && n > 0 {
			used += int64(min(1, float64(v.Asked7d)/float64(n)) * unit)
		}
	}
	f.rate = (priorRate*networkWeight + float64(yes)) / (networkWeight + float64(exposure)/unit)
	u := float64(used) / unit / float64(len(vs)+1)
	f.floor = leastFloor + floorByUse*u*u
	if f.urgent || f.r.Underserved {
		f.floor *= urgentShare
	}
}

// floorFor is the least chance at which v is worth a text. Of somebody whose
// hours are not known it is as much less as their chance is for that alone:
// it was reckoned for any hour, and in theirs they are as likely as others.
func (f *filter) floorFor(v *Volunteer) float64 {
	if v.Hours == HoursUnknown {
		return f.floor * anyHours
	}
	return f.floor
}

// The share of the best chance that is to be had before the deadline below
// which nobody is asked yet: at first, and falling to nothing with the time.
const (
	patientSoon = 0.4
	patientWeek = 0.5
)

// bar is the least chance that is asked now while better ones are to come:
// who is free tonight is not asked in vain this morning.
func (f *filter) bar(best float64) float64 {
	if f.urgent || f.r.Deadline.IsZero() {
		return 0
	}
	patience := patientSoon
	if soonness(f.r.Soon) == soonness("") {
		patience = patientWeek
	}
	whole, left := f.r.Deadline.Sub(f.r.OpenedAt), f.r.Deadline.Sub(f.now)
	if whole <= 0 {
		return 0
	}
	return best * patience * min(1, left.Hours()/whole.Hours())
}

// inTime says whether a moment is well before the request becomes urgent.
func (f *filter) inTime(t time.Time) bool {
	return f.r.Deadline.IsZero() || t.Before(f.r.Deadline.Add(-urgentWithin))
}
