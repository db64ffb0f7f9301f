package simulate

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// small is a town that is soon lived through.
func small() World {
	w := Worlds()[0]
	w.Days = 60
	return w
}

// The same seed gives the same figures, and another seed another town.
func TestRunIsTheSameAgain(t *testing.T) {
	figures := func(seeds ...uint64) []Row {
		r, err := Run(t.Context(), []World{small()}, Policies()[8:], seeds, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Rows {
			r.Rows[i].seeds = nil
		}
		return r.Rows
	}
	if diff := cmp.Diff(figures(1, 2), figures(1, 2), cmp.AllowUnexported(Row{})); diff != "" {
		t.Errorf("the same seeds differ:\n%s", diff)
	}
	if cmp.Equal(figures(1, 2), figures(1, 3), cmp.AllowUnexported(Row{})) {
		t.Error("other seeds give the same figures")
	}
}

func TestRunStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	towns := 0
	_, err := Run(ctx, []World{small()}, Policies()[9:10], []uint64{1, 2, 3}, func(done, of int) {
		if towns = done; done == 2 {
			stop()
		}
		if of != 3 {
			t.Errorf("%d towns in all, want 3", of)
		}
	})
	if err == nil || towns != 2 {
		t.Errorf("stopped after %d towns with %v", towns, err)
	}
}

// A watched policy has each of its plans looked over.
type watched struct {
	policy
	t *testing.T
}

func (w watched) plan(t *town, r *request, now minute) ([]pick, minute) {
	picks, next := w.policy.plan(t, r, now)
	seen := map[int]bool{}
	for _, k := range picks {
		p := k.p
		limit := usualWeekly
		if from := minute(t.world.SurgeFrom * day); t.world.Lift && now >= from && now < from+48*hour {
			limit *= 2
		}
		switch n := p.log.week(now) + 1; {
		case urgent(r, now) && n > limit+urgentExtra, !urgent(r, now) && n > limit:
			w.t.Errorf("%d is asked for the %d. time in a week", p.id, n)
		case seen[p.id], r.by[p.id]:
			w.t.Errorf("%d is asked twice for request %d", p.id, r.id)
		case p.left || now < p.joins:
			w.t.Errorf("%d is asked, who left or has not joined", p.id)
		case now.quiet():
			w.t.Errorf("somebody is asked at %.1f h", now.ofDay())
		case !fits(p, r):
			w.t.Errorf("%d does not offer what request %d needs", p.id, r.id)
		}
		seen[p.id] = true
	}
	return picks, next
}

// Neither our policy nor the oracle ever goes past a limit, in any world.
func TestLimitsAreKept(t *testing.T) {
	for _, w := range Worlds() {
		w.Days = 60
		if w.SurgeDays > 0 {
			w.SurgeFrom = 30
		}
		for _, p := range Policies() {
			if p.Name != Ours && p.Name != "oracle" {
				continue
			}
			y := play(w, 7, watched{p.policy, t})
			most := usualWeekly + urgentExtra
			if w.Lift {
				most = 2*usualWeekly + urgentExtra
			}
			if y.breaches != 0 || y.most > most {
				t.Errorf("%s, %s: %d asks past the limit, %d in a week", w.Name, p.Name, y.breaches, y.most)
			}
		}
	}
}

// The limit is broken where nobody keeps it: the count can see.
func TestBreachesAreSeen(t *testing.T) {
	if y := play(small(), 7, alike(5, 30)); y.breaches == 0 || y.most <= usualWeekly+urgentExtra {
		t.Errorf("%d breaches, %d asks in a week, of a policy without a limit", y.breaches, y.most)
	}
}

// What our policy plans does not hang on what is hidden from it.
func TestAdaptiveSeesNothingHidden(t *testing.T) {
	plan := func(change func(*person)) (ids []int) {
		town := newTown(small(), 5)
		for _, p := range town.people {
			change(p)
		}
		for _, r := range town.requests {
			picks, _ := adaptive{}.plan(town, r, r.start)
			for _, k := range picks {
				ids = append(ids, k.p.id)
			}
		}
		return ids
	}
	want := plan(func(*person) {})
	got := plan(func(p *person) {
		p.yes, p.scale, p.delay, p.saysNo, p.wears, p.jobs = 1-p.yes, 99, 1, 0, 0, 99
		p.x, p.y = 0, 0
	})
	if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
		t.Errorf("%d asks, and others where people differ (-want +got):\n%s", len(want), diff)
	}
}

// What is counted adds up.
func TestSums(t *testing.T) {
	y := play(small(), 3, adaptive{})
	byUrgency, reckoned, taken, all := 0, 0, 0, 0
	for u := range urgencies {
		byUrgency += y.asksBy[u]
		all += len(y.waits[u])
		for _, w := range y.waits[u] {
			if w < urgencyHours[u]*hour {
				taken++
			}
		}
	}
	for _, b := range y.counts.buckets() {
		reckoned += b.Asks
	}
	if byUrgency != y.asks || reckoned != y.asks {
		t.Errorf("%d asks, %d by urgency, %d reckoned", y.asks, byUrgency, reckoned)
	}
	if taken != y.accepted || y.accepted > all {
		t.Errorf("%d accepted, %d waits within the deadline, of %d", y.accepted, taken, all)
	}
	f := y.figures()
	if got := f.Asks * f.Requests; int(got+0.5) != y.asks {
		t.Errorf("%.1f asks by the figures, want %d", got, y.asks)
	}
}
