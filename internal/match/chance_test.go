package match

import (
	"math"
	"testing"
	"time"

	"neighborline/internal/aid"
)

func about(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.0005 {
		t.Errorf("%s: %.4f, want %.4f", what, got, want)
	}
}

func TestChance(t *testing.T) {
	const far = 1 / (1 + 3*6/2.0/60) // what a yes is worth of three to eight asks that were two trials
	tests := []struct {
		name  string
		v     Volunteer
		miles float64
		want  float64
	}{
		{"nobody knows them yet", Volunteer{Hours: Free}, 0, 0.22},
		{"the scale of miles away", Volunteer{Hours: Free}, 14, 0.22 / math.E},
		{"outside of their hours", Volunteer{Hours: Busy}, 0, 0.4 * 0.22},
		{"within their hours", Volunteer{Hours: Free}, 14, 0.22 / math.E},
		{"three yes of eight", Volunteer{Hours: Free, Asks: 8, Yes: 3, Exposure: 8}, 14, 5.6 / (2.6/0.22 + 8) / math.E},
		{"three yes of eight asked from far off", Volunteer{Hours: Free, Asks: 8, Yes: 3, Exposure: 2}, 14, (2.6 + 3*far) / (2.6/0.22 + 2*far) / math.E},
		{"always no, from far off", Volunteer{Hours: Free, Asks: 200, Exposure: 50}, 0, 2.6 / (2.6/0.22 + 50)},
		{"a yes to what is not known to be a trial", Volunteer{Hours: Free, Asks: 1, Yes: 1}, 0, 3.6 * 0.22 / 2.6},
		{"a yes this week", Volunteer{Hours: Free, YesRecent: 1}, 0, 0.22 / 1.45},
		{"two fresh asks", Volunteer{Hours: Free, Tired: 2}, 0, 0.22 / 1.3},
		{"likes this kind", Volunteer{Hours: Free, Kind: Tally{Exposure: 5, Yes: 3}}, 14, 0.22 * 23 / (20 + 5*0.22) / math.E},
		{"does not like this kind", Volunteer{Hours: Free, Kind: Tally{Exposure: 9}}, 14, 0.22 * 20 / (20 + 9*0.22) / math.E},
		{"nobody knows when they are free", Volunteer{}, 0, 0.6 * 0.22},
		{"never at this time", Volunteer{Part: Tally{Exposure: 9}}, 14, 0.6 * 0.22 * 8 / (8 + 9*0.22) / math.E},
		{"but says that they are free", Volunteer{Hours: Free, Part: Tally{Exposure: 9}}, 14, 0.22 / math.E},
		{"just likely", Volunteer{Hours: Free, Asks: 20, Yes: 10, Exposure: 20}, 0, 12.6 / (2.6/0.22 + 20)},
		{"likely, and a little of it luck", Volunteer{Hours: Free, Asks: 20, Yes: 15, Exposure: 20}, 0, 0.45 + 0.8*(17.6/(2.6/0.22+20)-0.45)},
		{"always yes, at hours that nobody knows", Volunteer{Asks: 900, Yes: 900, Exposure: 900}, 0, 0.6 * 902.6 / (2.6/0.22 + 900)},
		{"always yes is not certain", Volunteer{Hours: Free, Asks: 900, Yes: 900, Exposure: 900, Kind: Tally{Exposure: 9, Yes: 30}}, 0, 0.9},
		{"counts below nothing", Volunteer{Hours: Free, Asks: -5, Yes: -5, YesRecent: -1, Tired: -9, Exposure: -9, Kind: Tally{-3, -3}}, 14, 0.22 / math.E},
	}
	for _, tt := range tests {
		c := exposure(&tt.v, tt.miles)
		if tt.v.Hours == Busy {
			c *= offHours
		}
		about(t, tt.name, chance(&tt.v, readiness(&tt.v, priorRate), c), tt.want)
	}
}

func TestSurvey(t *testing.T) {
	survey := func(soon aid.Soon, vs ...Volunteer) (rate, floor float64) {
		f := newFilter(noon, &Request{Soon: soon}, vs, weekly)
		return f.rate, f.floor
	}
	rate, floor := survey(aid.Days)
	about(t, "nothing known", rate, 0.22)
	about(t, "nobody tired", floor, 0.02)
	rate, floor = survey(aid.Days, Volunteer{Yes: 6, Exposure: 10, Asked7d: 3}, Volunteer{Yes: 9, Exposure: 20})
	about(t, "they say yes more often", rate, (10*0.22+15)/40)
	about(t, "half used up", floor, 0.02+0.16/9)
	_, floor = survey(aid.Today, Volunteer{Budget: 1, Asked7d: 3})
	about(t, "all used up, and urgent", floor, (0.02+0.16/4)/2)
	rate, _ = survey(aid.Days, Volunteer{Yes: -6, Exposure: -10, Asked7d: -2})
	about(t, "broken counts", rate, 0.22)
}

func TestPace(t *testing.T) {
	about(t, "never answered", pace(&Volunteer{}), 1)
	about(t, "as usual", pace(&Volunteer{Answers: 3, LogDelay: 3 * usualDelay}), 1)
	about(t, "half as long, three times", pace(&Volunteer{Answers: 3, LogDelay: 3 * (usualDelay - math.Ln2)}), math.Exp2(-0.75))
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

func TestCarries(t *testing.T) {
	for _, tt := range []struct {
		how           string
		seats, people int
		want          bool
	}{
		{"car", 4, 0, true},
		{"car", 5, 0, false},
		{"car", 0, 12, true},
		{"car", 0, 13, false},
		{"truck", 3, 0, false},
		{"truck", 0, 40, true},
		{"bike", 0, 2, false},
		{"walk", 1, 0, false},
		{"", 9, 9, true},
	} {
		if got := Carries(tt.how, tt.seats, tt.people); got != tt.want {
			t.Errorf("%q takes %d in seats and goods for %d: %v", tt.how, tt.seats, tt.people, got)
		}
	}
}
