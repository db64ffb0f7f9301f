package match

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
)

func far(miles float64) *float64 { return &miles }

func TestPickWhy(t *testing.T) {
	tests := []struct {
		name string
		r    Request
		v    Volunteer
		want aid.Reason
	}{
		{
			"the usual",
			Request{Soon: aid.Days},
			Volunteer{ID: 1, Miles: 4.12, Reach: 25, Asks: 8, Yes: 3, Asked7d: 1, LastAsked: noon.Add(-50 * time.Hour), Awake: true},
			aid.Reason{Miles: far(4.12), Asks: 8, Yes: 3, Week: 1},
		},
		{
			"somebody new",
			Request{Soon: aid.Days},
			Volunteer{ID: 1, Miles: 2.5, Awake: true},
			aid.Reason{Miles: far(2.5), Never: true},
		},
		{
			"rested and far",
			Request{Soon: aid.Days},
			Volunteer{ID: 1, Miles: 3, Reach: 1.5, Asks: 1, Yes: 1, LastAsked: noon.Add(-400 * time.Hour), Awake: true},
			aid.Reason{Miles: far(3), Far: true, Asks: 1, Yes: 1},
		},
		{
			"in their hours",
			Request{Soon: aid.Days},
			Volunteer{ID: 1, Miles: 4, Reach: 25, Awake: true, Hours: Free, Asks: 3},
			aid.Reason{Miles: far(4), Hours: aid.FreeNow, Asks: 3},
		},
		{
			"outside of their hours",
			Request{Soon: aid.Today},
			Volunteer{ID: 1, Miles: 4, Reach: 25, Awake: true, Hours: Busy},
			aid.Reason{Miles: far(4), Hours: aid.OutsideHours, Never: true},
		},
		{
			"where help is found less often",
			Request{Soon: aid.Days, Underserved: true},
			Volunteer{ID: 1, Miles: 4, Reach: 25, Awake: true},
			aid.Reason{Miles: far(4), Never: true, More: true},
		},
		{
			"at night, in their language",
			Request{Soon: aid.Today, WantsLanguage: true},
			Volunteer{ID: 1, Miles: -1, Asks: 4, Asked7d: 2, Nights: true, SharesLanguage: true},
			aid.Reason{Asks: 4, Week: 2, Language: true, Night: true},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := Next(noon, tt.r, []Volunteer{tt.v}, weekly)
			if len(p.Picks) != 1 {
				t.Fatalf("not asked: %s", p.Why)
			}
			if diff := cmp.Diff(tt.want, p.Picks[0].Why); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestMinutes(t *testing.T) {
	for d, want := range map[time.Duration]string{
		8 * time.Minute:           "8 minutes",
		time.Minute:               "1 minute",
		90 * time.Minute:          "90 minutes",
		2 * time.Hour:             "2 hours",
		2*time.Hour + time.Minute: "121 minutes",
	} {
		if got := minutes(d); got != want {
			t.Errorf("minutes(%v) = %q, want %q", d, got, want)
		}
	}
}
