package match

import (
	"math"
	"testing"
)

func TestGini(t *testing.T) {
	for _, tt := range []struct {
		name string
		of   []Portion
		want float64
	}{
		{"nobody", nil, 0},
		{"nothing", []Portion{{0, 9}}, 0},
		{"all alike", []Portion{{3, 9}}, 0},
		{"one of four has all", []Portion{{0, 3}, {8, 1}}, 0.75},
		{"half have twice as much", []Portion{{1, 2}, {2, 2}}, 1.0 / 6},
	} {
		if got := Gini(tt.of); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestFareMore(t *testing.T) {
	for _, tt := range []struct {
		name string
		f    Fare
		each float64
		want int
	}{
		{"all were taken", Fare{20, 20}, 2, 0},
		{"two were not", Fare{4, 2}, 2, 0},
		{"most were taken", Fare{20, 16}, 2, 0},
		{"many were not", Fare{20, 9}, 2, 6},
		{"where each takes less than one", Fare{20, 9}, 0.2, 11},
		{"nobody is there", Fare{5, 0}, 0, 5},
	} {
		if got := tt.f.More(tt.each); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}
