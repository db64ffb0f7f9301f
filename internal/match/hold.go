package match

import "time"

// rest is how long a volunteer is left alone after an ask that was not urgent.
const rest = 12 * time.Hour

// held says whether v has to be left alone for now.
func (f *filter) held(v *Volunteer) bool {
	return v.Asked7d >= f.limit(v) || f.resting(v) || f.asleep(v)
}

// asleep says whether it is quiet where v is, and this is no reason to wake
// them.
func (f *filter) asleep(v *Volunteer) bool { return !v.Awake && !(v.Nights && f.urgent) }

// resting says whether v was asked so lately that only urgency is a reason to
// ask again.
func (f *filter) resting(v *Volunteer) bool {
	return !f.urgent && !v.LastAsked.IsZero() && f.now.Sub(v.LastAsked) <= rest
}

// limit is how many asks in seven days v takes for this request.
func (f *filter) limit(v *Volunteer) int {
	n := f.ownLimit(v)
	if f.urgent {
		n += max(f.s.UrgentExtra, 0)
	}
	return n
}

// ownLimit is the same for requests that are not urgent.
func (f *filter) ownLimit(v *Volunteer) int {
	if v.Budget > 0 {
		return v.Budget
	}
	return f.s.BudgetPerWeek
}

// freeAt is when v, held now, may be asked: the last of what holds them ends.
// Where the end is not known it is a guess to look again at.
func (f *filter) freeAt(v *Volunteer) time.Time {
	at := f.now
	end := func(t time.Time) {
		if !t.After(f.now) {
			t = f.now.Add(guess)
		}
		if t.After(at) {
			at = t
		}
	}
	if v.Asked7d >= f.limit(v) {
		end(v.BudgetAt)
	}
	if f.resting(v) {
		end(v.LastAsked.Add(rest + time.Second))
	}
	if f.asleep(v) {
		end(v.AwakeAt)
	}
	if v.Hours == Busy {
		end(v.FreeAt)
	}
	return at
}

// guess is when to look again at somebody whose hours are not known.
const guess = time.Hour
