package match

import (
	"testing"
	"time"

	"neighborline/internal/aid"
)

func TestPickWhy(t *testing.T) {
	tests := []struct {
		name string
		r    Request
		v    Volunteer
		want string
	}{
		{
			"the usual",
			Request{Soon: aid.Days},
			Volunteer{ID: 1, Miles: 4.12, Reach: 25, Asks: 8, Yes: 3, Asked7d: 1, LastAsked: noon.Add(-50 * time.Hour), Awake: true},
			"4.1 mi, said yes 3 of 8, asked once this week",
		},
		{
			"somebody new",
			Request{Soon: aid.Days},
			Volunteer{ID: 1, Miles: 2.5, Awake: true},
			"2.5 mi, never asked before",
		},
		{
			"rested and far",
			Request{Soon: aid.Days},
			Volunteer{ID: 1, Miles: 3, Reach: 1.5, Asks: 1, Yes: 1, LastAsked: noon.Add(-400 * time.Hour), Awake: true},
			"3.0 mi, further than they usually go, said yes 1 of 1, not asked this week",
		},
		{
			"in their hours",
			Request{Soon: aid.Days},
			Volunteer{ID: 1, Miles: 4, Reach: 25, Awake: true, Hours: Free, Asks: 3},
			"4.0 mi, free now, said yes 0 of 3, not asked this week",
		},
		{
			"outside of their hours",
			Request{Soon: aid.Today},
			Volunteer{ID: 1, Miles: 4, Reach: 25, Awake: true, Hours: Busy},
			"4.0 mi, outside of the hours they gave, never asked before",
		},
		{
			"at night, in their language",
			Request{Soon: aid.Today, WantsLanguage: true},
			Volunteer{ID: 1, Miles: -1, Asks: 4, Asked7d: 2, Nights: true, SharesLanguage: true},
			"distance not known, said yes 0 of 4, asked twice this week, speaks the language, takes urgent asks at night",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := Next(noon, tt.r, []Volunteer{tt.v}, weekly)
			if len(p.Picks) != 1 {
				t.Fatalf("not asked: %s", p.Why)
			}
			if got := p.Picks[0].Why; got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
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
