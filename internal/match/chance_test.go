package match

import (
	"math"
	"testing"
	"time"
)

func about(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.0005 {
		t.Errorf("%s: %.4f, want %.4f", what, got, want)
	}
}

func TestChance(t *testing.T) {
	about(t, "nobody knows them yet", chance(&Volunteer{}, 0), 0.27)
	about(t, "the scale of miles away", chance(&Volunteer{}, 14), 0.27/math.E)
	about(t, "three yes of eight", chance(&Volunteer{Asks: 8, Yes: 3}, 0), 6.24/20)
	about(t, "a yes this week", chance(&Volunteer{YesRecent: 1}, 0), 0.27*0.65)
	about(t, "two asks this week", chance(&Volunteer{Asked7d: 2}, 0), 0.27/1.3)
	about(t, "always yes is not certain", chance(&Volunteer{Asks: 900, Yes: 900}, 0), 0.9)
	about(t, "more yes than asks", chance(&Volunteer{Asks: 1, Yes: 2}, 0), 5.24/14)
	about(t, "counts below nothing", chance(&Volunteer{Asks: -5, Yes: -5, YesRecent: -1, Asked7d: -9}, 0), 0.27)
}

func TestReplied(t *testing.T) {
	about(t, "at once", replied(0), 0)
	about(t, "before", replied(-time.Hour), 0)
	about(t, "the scale", replied(35*time.Minute), 1-1/math.E)
	about(t, "45 minutes", replied(45*time.Minute), 0.6966)
	about(t, "two days", replied(48*time.Hour), 1)
}

func TestSilence(t *testing.T) {
	ask := func(p float64, ago time.Duration, waiting bool) []Past {
		return []Past{{P: p, At: noon.Add(-ago), Waiting: waiting}}
	}
	w := 45 * time.Minute
	about(t, "nobody asked", silence(nil, noon, w), 1)
	about(t, "just asked", silence(ask(0.5, 0, true), noon, w), 1-0.5*replied(w))
	about(t, "said no", silence(ask(0.5, 0, false), noon, w), 1)
	about(t, "from another clock", silence(ask(0.5, -time.Hour, true), noon, w), 1-0.5*replied(w))
	about(t, "more than certain", silence(ask(7, 0, true), noon, w), 1-0.9*replied(w))
	before, then := replied(time.Hour), replied(time.Hour+w)
	about(t, "silent for an hour", silence(ask(0.5, time.Hour, true), noon, w), 1-0.5*(then-before)/(1-0.5*before))
}

func TestReach(t *testing.T) {
	for how, want := range map[string]float64{"walk": 1.5, "bike": 5, "car": 25, "truck": 40, "": 15, "horse": 15} {
		if got := Reach(how); got != want {
			t.Errorf("Reach(%q) = %v, want %v", how, got, want)
		}
	}
}
