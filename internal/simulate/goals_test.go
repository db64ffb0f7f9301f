package simulate

import (
	"math"
	"testing"
)

// held are seeds that were not used for tuning.
func held(n int) (seeds []uint64) {
	for i := range n {
		seeds = append(seeds, 501+uint64(i))
	}
	return seeds
}

func worldNamed(t *testing.T, name string) World {
	t.Helper()
	for _, w := range Worlds() {
		if w.Name == name {
			return w
		}
	}
	t.Fatalf("no world %q", name)
	return World{}
}

// figuresOf runs one policy in one world.
func figuresOf(t *testing.T, world, policy string, seeds []uint64) Row {
	t.Helper()
	for _, p := range Policies() {
		if p.Name == policy {
			r, err := Run(t.Context(), []World{worldNamed(t, world)}, []Policy{p}, seeds, nil)
			if err != nil {
				t.Fatal(err)
			}
			return r.Rows[0]
		}
	}
	t.Fatalf("no policy %q", policy)
	return Row{}
}

// TestGoals holds our policy against what it promises, over 24 towns. Of busy
// ones, which take longer, it looks at eight: they may be a point off.
func TestGoals(t *testing.T) {
	seeds := held(24)
	var fs []Figures
	var reckoned counts
	for _, seed := range seeds {
		y := play(worldNamed(t, "default"), seed, adaptive{})
		fs = append(fs, y.figures())
		reckoned.merge(&y.counts)
	}
	f := together(fs)
	near := figuresOf(t, "default", "nearest5", seeds)
	busy := figuresOf(t, "busy", Ours, seeds[:8])
	for _, g := range []struct {
		name string
		ok   bool
		got  float64
	}{
		{"taken by the deadline, 92 %", f.ByDeadline >= 0.92, f.ByDeadline},
		{"urgent within an hour, 80 %", f.UrgentHour >= 0.80, f.UrgentHour},
		{"at most 9.5 invites a request", f.Asks <= 9.5, f.Asks},
		{"at most 6 % opted out", f.OptedOut <= 0.06, f.OptedOut},
		{"nobody past the limit", f.Breaches == 0 && f.Most <= usualWeekly+urgentExtra, f.Most},
		{"in the country, 85 %", f.Rural >= 0.85, f.Rural},
		{"in Spanish, 62 %", f.Spanish >= 0.62, f.Spanish},
		{"a quarter fewer invites than the nearest five", f.Asks <= 0.75*near.Figures.Asks, f.Asks / near.Figures.Asks},
		{"and no fewer taken", f.ByDeadline >= near.Figures.ByDeadline, f.ByDeadline - near.Figures.ByDeadline},
		{"30 points more of the urgent within an hour", f.UrgentHour >= near.Figures.UrgentHour+0.3, f.UrgentHour - near.Figures.UrgentHour},
		{"busy, 72 % less a point", busy.Figures.ByDeadline >= 0.71, busy.Figures.ByDeadline},
	} {
		if !g.ok {
			t.Errorf("%s: %.3f", g.name, g.got)
		}
	}
	// Over so few towns, as towns differ, luck alone takes a bucket of 2,500 up to
	// 3 points further than it is over 200, and one of 5,000 up to 1.
	const enough, plenty = 2500, 5000
	held := 0
	for _, b := range reckoned.bucketsOf(enough) {
		if b.Asks < enough {
			continue
		}
		held++
		most := 0.04
		if b.Asks >= plenty {
			most = 0.02
		}
		if off := math.Abs(b.Predicted - b.Observed); off > most {
			t.Errorf("chances of %.2f come true at %.3f", b.Predicted, b.Observed)
		}
	}
	if held < 8 {
		t.Errorf("%d buckets hold %d invites", held, enough)
	}
}

// before is how our policy fared when it was last looked at, over four towns:
// the share taken in time, and invites for a request. TestGoals is of default.
var before = map[string][2]float64{
	"busy":    {0.7285, 8.48},
	"sparse":  {0.7257, 8.12},
	"hifat":   {0.8747, 11.10},
	"storm":   {0.8566, 9.32},
	"nohours": {0.8769, 14.41},
}

// TestNoWorse fails on a change that costs 1.5 points or 5 % more invites.
func TestNoWorse(t *testing.T) {
	for _, world := range []string{"busy", "sparse", "hifat", "storm", "nohours"} {
		f := figuresOf(t, world, Ours, held(4)).Figures
		if f.ByDeadline < before[world][0]-0.015 || f.Asks > 1.05*before[world][1] {
			t.Errorf("%s: %.4f taken in time with %.2f invites, before %.4f with %.2f", world, f.ByDeadline, f.Asks, before[world][0], before[world][1])
		}
	}
}
