package match

import (
	"testing"
	"time"

	"neighborline/internal/aid"
)

func TestNextLooksAgain(t *testing.T) {
	soon := Request{Soon: aid.Days}
	tests := []struct {
		name      string
		r         Request
		vs        []Volunteer
		wait      time.Duration // until Plan.Next
		exhausted bool
		why       string
	}{
		{
			"picks get their wait", soon,
			[]Volunteer{near(1)},
			45 * time.Minute, false,
			"asking 1 now: about 13 in 100 that somebody says yes within 45 minutes",
		},
		{
			"a deadline near makes it look sooner",
			Request{Soon: aid.Days, Deadline: noon.Add(3*time.Hour + 10*time.Minute)},
			[]Volunteer{near(1)},
			10 * time.Minute, false,
			"asking 1 now: about 13 in 100 that somebody says yes within 45 minutes",
		},
		{
			"the first to wake", soon,
			[]Volunteer{
				with(near(1), func(v *Volunteer) { v.Awake, v.AwakeAt = false, noon.Add(9*time.Hour) }),
				with(near(2), func(v *Volunteer) { v.Awake, v.AwakeAt = false, noon.Add(8*time.Hour) }),
			},
			8 * time.Hour, false,
			"all 2 who could help are asleep, resting or asked enough this week",
		},
		{
			"rest ends twelve hours after the last ask", soon,
			[]Volunteer{with(near(1), func(v *Volunteer) { v.LastAsked = noon.Add(-11 * time.Hour) })},
			time.Hour + time.Second, false,
			"the only one who could help is asleep, resting or asked enough this week",
		},
		{
			"the last of what holds them counts", soon,
			[]Volunteer{with(near(1), func(v *Volunteer) {
				v.LastAsked, v.Asked7d, v.BudgetAt = noon.Add(-11*time.Hour), 3, noon.Add(5*time.Hour)
			})},
			5 * time.Hour, false,
			"the only one who could help is asleep, resting or asked enough this week",
		},
		{
			"never later than half a day", soon,
			[]Volunteer{with(near(1), func(v *Volunteer) { v.Asked7d, v.BudgetAt = 3, noon.Add(50*time.Hour) })},
			12 * time.Hour, false,
			"the only one who could help is asleep, resting or asked enough this week",
		},
		{
			"an hour where it is not known", soon,
			[]Volunteer{with(near(1), func(v *Volunteer) { v.Awake = false })},
			time.Hour, false,
			"the only one who could help is asleep, resting or asked enough this week",
		},
		{
			"those who are free later are worth the wait",
			Request{Soon: aid.Week, OpenedAt: noon, Deadline: noon.Add(96 * time.Hour)},
			[]Volunteer{with(near(1), func(v *Volunteer) { v.Hours, v.FreeAt = Busy, noon.Add(5*time.Hour) })},
			45 * time.Minute, false,
			"those who are likelier to say yes can be asked later",
		},
		{
			"nobody at all", soon, nil,
			time.Hour, true,
			"nobody left to ask: no volunteer offers this",
		},
		{
			"nobody left",
			Request{Soon: aid.Days, NeedTier: "vetted", Asked: []Past{{ID: 1, P: .2, At: noon.Add(-2 * time.Hour), Waiting: true}}},
			[]Volunteer{
				with(near(2), func(v *Volunteer) { v.Tier, v.Miles = aid.Vetted, 90 }), near(3),
				with(near(4), func(v *Volunteer) { v.Tier, v.Asks, v.Exposure = aid.Vetted, 300, 300 }),
			},
			time.Hour, true,
			"nobody left to ask: 1 asked already, 1 too far, 1 very unlikely to come, 1 not for this kind of request",
		},
		{
			"nobody who could be asked in time",
			Request{Soon: aid.Today, Deadline: noon.Add(4 * time.Hour)},
			[]Volunteer{with(near(1), func(v *Volunteer) { v.Awake, v.AwakeAt = false, noon.Add(5*time.Hour) })},
			time.Hour, true,
			"nobody left to ask: 1 not to be asked before it is too late",
		},
		{
			"those just asked come first",
			Request{Soon: aid.Days, Asked: []Past{
				{ID: 1, P: .2, At: noon.Add(-40 * time.Minute), Waiting: true},
				{ID: 2, P: .2, At: noon.Add(-10 * time.Minute), Waiting: true},
				{ID: 3, P: .2, At: noon.Add(-10 * time.Minute)},
			}},
			nil, 5 * time.Minute, false,
			"2 people were just asked and have not answered yet",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Next(noon, tt.r, tt.vs, weekly)
			if d := got.Next.Sub(noon); d != tt.wait || got.Exhausted != tt.exhausted || got.Why != tt.why {
				t.Errorf("next in %v, exhausted %v, %q;\nwant %v, %v, %q", d, got.Exhausted, got.Why, tt.wait, tt.exhausted, tt.why)
			}
		})
	}
}

func TestNextCountsOnOldAsks(t *testing.T) {
	r := Request{Soon: aid.Days}
	for id := range aid.PersonID(12) {
		r.Asked = append(r.Asked, Past{ID: id + 50, P: 0.6, At: noon.Add(-50 * time.Minute), Waiting: true})
	}
	got := Next(noon, r, []Volunteer{near(1)}, weekly)
	if len(got.Picks) != 0 || got.Exhausted || got.Why != "those asked before may still answer" {
		t.Errorf("twelve likely people were asked an hour ago, and yet: %+v", got)
	}
	for i := range r.Asked {
		r.Asked[i].At = noon.Add(-48 * time.Hour)
	}
	if got := Next(noon, r, []Volunteer{near(1)}, weekly); len(got.Picks) != 1 {
		t.Errorf("who was silent for two days is still counted on: %+v", got)
	}
}
