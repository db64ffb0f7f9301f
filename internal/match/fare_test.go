package match

import (
	"testing"
	"time"

	"neighborline/internal/aid"
)

func TestFareBelow(t *testing.T) {
	for _, tt := range []struct {
		name      string
		part, all Fare
		want      bool
	}{
		{"as the rest", Fare{20, 18}, Fare{100, 90}, false},
		{"clearly worse", Fare{20, 11}, Fare{100, 90}, true},
		{"a few unlucky ones", Fare{2, 1}, Fare{100, 90}, false},
		{"a small network", Fare{10, 0}, Fare{19, 9}, false},
		{"nobody is ever helped", Fare{10, 0}, Fare{100, 0}, false},
	} {
		if got := tt.part.Below(tt.all); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// Who is underserved may ask more people at a time, and less likely ones.
func TestNextForTheUnderserved(t *testing.T) {
	var vs []Volunteer
	for id := range aid.PersonID(30) {
		vs = append(vs, with(near(id+1), func(v *Volunteer) { v.Exposure, v.Asks = 40, 40 }))
	}
	s := Settings{Target: 0.9, Wait: time.Hour, Wave: 5, BudgetPerWeek: 3}
	if n := len(Next(noon, Request{Soon: aid.Days}, vs, s).Picks); n != 0 {
		t.Errorf("asks %d of those who hardly ever say yes", n)
	}
	if n := len(Next(noon, Request{Soon: aid.Days, Underserved: true}, vs, s).Picks); n != 0 {
		t.Errorf("asks %d of those who never say yes", n)
	}
	for i := range vs {
		vs[i].Exposure = 0
	}
	if n := len(Next(noon, Request{Soon: aid.Days}, vs, s).Picks); n != 5 {
		t.Errorf("asks %d, want a wave of 5", n)
	}
	if n := len(Next(noon, Request{Soon: aid.Days, Underserved: true}, vs, s).Picks); n != 8 {
		t.Errorf("asks %d, want half as many more than 5", n)
	}
}
