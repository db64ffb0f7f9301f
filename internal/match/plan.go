package match

import (
	"math"
	"time"
)

// lookAhead is the longest that a plan waits for somebody who sleeps, rests
// or is past their limit before it looks again.
const lookAhead = 12 * time.Hour

// Next says whom to ask for r now. It may be called at any time: before
// Plan.Next, because somebody said no, it asks others in place of those who
// answered and counts on those who still may. Called again at the same moment,
// with its picks among those asked, it picks nobody more, unless somebody who was
// asked at that very moment has said no.
func Next(now time.Time, r Request, vs []Volunteer, s Settings) Plan {
	s = s.sane()
	if r.Underserved {
		s.Wave += (s.Wave + 1) / 2
	}
	f := newFilter(now, &r, vs, s)
	c := f.canvass(vs, s.Wave, true)
	fresh, answers, likely := f.fresh()

	p := Plan{}
	none, soon := silence(r.Asked, now, s.Wait), replied(s.Wait)
	bar, patient, planned := f.bar(max(c.best, likely)), false, f.planned()
	// Reaches are not widened while those just asked may answer.
	for _, k := range c.nearest(fresh == 0) {
		if planned || fresh+len(p.Picks) >= s.Wave || s.Target < 1 && 1-none >= s.Target {
			break
		}
		if k.worth < bar {
			patient = true
			continue
		}
		p.Picks = append(p.Picks, Pick{ID: k.v.ID, P: k.p, Exposure: k.exposure, Limit: f.limit(k.v), Why: f.why(k)})
		none *= 1 - k.p*soon
	}

	if len(p.Picks) == 0 {
		c = f.canvass(vs, s.Wave, false) // where everybody is, and from when on
	}
	switch {
	case len(p.Picks) > 0:
		p.Next = now.Add(s.Wait)
		p.Why = whyPicks(len(p.Picks), 1-none, s.Wait)
	case fresh > 0:
		p.Next = answers
		p.Why = whyWaiting(fresh)
	case patient:
		p.Next = now.Add(s.Wait)
		p.Why = "those who are likelier to say yes can be asked later"
	case c.count[free] > 0: // those asked long ago are likely enough to answer
		p.Next = now.Add(s.Wait)
		p.Why = "those asked before may still answer"
	case c.count[later] > 0 && (r.Deadline.IsZero() || c.freeAt.Before(r.Deadline)):
		p.Next = earlier(c.freeAt, now.Add(lookAhead))
		p.Why = whyLater(c.count[later])
	default:
		p.Next = now.Add(max(s.Wait, guess))
		p.Exhausted = true
		p.Why = c.whyNobody(len(r.Asked))
	}
	p.Next = f.notPast(p.Next)
	return p
}

// fresh counts those asked within the last Wait who have not answered, says
// when the first of them has had the time to, and how likely the likeliest is
// to say yes.
func (f *filter) fresh() (n int, first time.Time, likely float64) {
	for _, a := range f.r.Asked {
		until := a.At.Add(f.s.Wait)
		if !a.Waiting || !until.After(f.now) {
			continue
		}
		if n++; first.IsZero() || until.Before(first) {
			first = until
		}
		likely = max(likely, min(a.P, maxChance))
	}
	return n, first, likely
}

// planned says whether people were asked at this very moment and none of them
// has said no: then there is nothing to add.
func (f *filter) planned() bool {
	now := 0
	for _, a := range f.r.Asked {
		if a.At.Equal(f.now) {
			if !a.Waiting {
				return false
			}
			now++
		}
	}
	return now > 0
}

// notPast pulls a time back to where the request becomes urgent: then other
// limits hold, and it wants another look.
func (f *filter) notPast(t time.Time) time.Time {
	if f.urgent || f.r.Deadline.IsZero() {
		return t
	}
	return earlier(t, f.r.Deadline.Add(-urgentWithin))
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

// sane lifts settings that no configuration allows to the least that works.
func (s Settings) sane() Settings {
	s.Wave = max(s.Wave, 1)
	s.Wait = max(s.Wait, time.Minute)
	if math.IsNaN(s.Target) || s.Target <= 0 {
		s.Target = math.SmallestNonzeroFloat64 // one at a time
	}
	return s
}
