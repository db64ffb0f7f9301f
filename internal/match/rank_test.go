package match

import (
	"slices"
	"testing"
	"time"

	"neighborline/internal/aid"
)

func TestRank(t *testing.T) {
	want := []Request{
		{ID: 9, Soon: aid.Week, Reopened: 2, OpenedAt: noon},
		{ID: 8, Soon: aid.Week, Reopened: 1, OpenedAt: noon},
		{ID: 7, Soon: aid.Week, AtRisk: true, OpenedAt: noon},
		{ID: 6, Soon: aid.Today, OpenedAt: noon},
		{ID: 5, Soon: aid.Days, OpenedAt: noon.Add(-time.Hour)},
		{ID: 2, Soon: aid.Days, OpenedAt: noon},
		{ID: 3, Soon: aid.Days, OpenedAt: noon},
		{ID: 4, Soon: aid.Week, OpenedAt: noon.Add(-100 * time.Hour)},
	}
	in := slices.Clone(want)
	slices.Reverse(in)
	got := Rank(in)
	for i := range want {
		if got[i].ID != want[i].ID {
			t.Errorf("place %d: request %d, want %d", i+1, got[i].ID, want[i].ID)
		}
	}
	if in[0].ID != 4 {
		t.Error("the slice given was changed")
	}
}
