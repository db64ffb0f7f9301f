package split

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

func TestShares(t *testing.T) {
	tests := []struct {
		name       string
		lot, floor int
		wants      []Want
		want       map[int64]int
	}{
		{"all are served where there is enough", 100, 5, []Want{{1, 10, false}, {2, 20, false}}, map[int64]int{1: 10, 2: 20}},
		{"in proportion", 50, 0, []Want{{1, 100, false}, {2, 300, false}}, map[int64]int{1: 13, 2: 37}},
		{"the small get their floor", 100, 20, []Want{{1, 20, false}, {2, 1000, false}}, map[int64]int{1: 20, 2: 80}},
		{"a floor is never above the want", 100, 20, []Want{{1, 3, false}, {2, 1000, false}}, map[int64]int{1: 3, 2: 97}},
		{"a floor that the lot does not reach is lowered, the far first", 5, 10, []Want{{1, 30, false}, {2, 30, false}, {3, 30, true}}, map[int64]int{1: 2, 2: 1, 3: 2}},
		{"nothing wanted is nothing given", 10, 1, []Want{{1, 0, false}, {2, -4, false}}, map[int64]int{}},
		{"an empty lot", 0, 5, []Want{{1, 3, false}}, map[int64]int{1: 0}},
		{"nobody", 10, 5, nil, map[int64]int{}},
	}
	for _, tt := range tests {
		if got := Shares(tt.lot, tt.floor, tt.wants); !maps.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

// The 5,000 kits: forty pantries that want nine thousand between them.
func TestFiveThousandKits(t *testing.T) {
	var wants []Want
	for i := range 40 {
		wants = append(wants, Want{Site: int64(i), Want: 30 + 10*i, Far: i%8 == 0})
	}
	got := Shares(5000, 60, wants)
	sum := 0
	for _, w := range wants {
		sum += got[w.Site]
		if got[w.Site] < min(60, w.Want) {
			t.Errorf("site %d wants %d and gets %d", w.Site, w.Want, got[w.Site])
		}
	}
	if sum != 5000 {
		t.Errorf("shared out %d, want all 5000", sum)
	}
}

func draw(t *rapid.T) (lot, floor int, wants []Want) {
	big := rapid.SampledFrom([]int{3, 100, 1 << 40}).Draw(t, "big")
	lot, floor = rapid.IntRange(0, big).Draw(t, "lot"), rapid.IntRange(0, big).Draw(t, "floor")
	for i := range rapid.IntRange(0, 30).Draw(t, "sites") {
		wants = append(wants, Want{Site: int64(i), Want: rapid.IntRange(-1, big).Draw(t, "want"), Far: rapid.Bool().Draw(t, "far")})
	}
	return lot, floor, wants
}

func TestSharesHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lot, floor, wants := draw(t)
		got := Shares(lot, floor, wants)
		sum, all, floors := 0, 0, 0
		for _, w := range wants {
			if got[w.Site] < 0 || got[w.Site] > max(w.Want, 0) {
				t.Fatalf("site %d wants %d and gets %d", w.Site, w.Want, got[w.Site])
			}
			sum, all, floors = sum+got[w.Site], all+max(w.Want, 0), floors+min(floor, max(w.Want, 0))
		}
		if sum != min(lot, all) {
			t.Fatalf("shared out %d of a lot of %d, of which %d are wanted", sum, lot, all)
		}
		for _, a := range wants {
			if floors <= lot && got[a.Site] < min(floor, a.Want) {
				t.Fatalf("site %d is below the floor of %d that the lot reaches for: %d", a.Site, floor, got[a.Site])
			}
			for _, b := range wants { // who wants more never gets less, but for the odd unit
				if a.Want > b.Want && got[a.Site] < got[b.Site]-1 {
					t.Fatalf("site %d wants %d and gets %d; site %d wants %d and gets %d", a.Site, a.Want, got[a.Site], b.Site, b.Want, got[b.Site])
				}
			}
		}
		if again := Shares(lot, floor, rapid.Permutation(wants).Draw(t, "other order")); !maps.Equal(again, got) {
			t.Fatalf("in another order %v, before %v", again, got)
		}
	})
}

func BenchmarkShares(b *testing.B) {
	for _, sites := range []int{40, 10_000} {
		r := rand.New(rand.NewPCG(1, 2))
		wants := make([]Want, sites)
		for i := range wants {
			wants[i] = Want{Site: int64(i), Want: r.IntN(500), Far: i%9 == 0}
		}
		b.Run(fmt.Sprint(sites), func(b *testing.B) {
			for b.Loop() {
				Shares(sites*100, 20, wants)
			}
		})
	}
}
