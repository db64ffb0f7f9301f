package jobs

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// rings ticks every five minutes of real time from one moment to another, and
// lists when the job ran, on the wall.
func rings(t *testing.T, zoneName, spec, from, to string) []string {
	t.Helper()
	w := newWorld(t, zoneName, to)
	end := w.clock()
	w.set(t, from)
	var c counter
	r := w.start(t, c.job("it", spec))
	var out []string
	for before := 0; !w.clock().After(end); w.move(5 * time.Minute) {
		tick(t, r)
		if c.runs > before {
			out = append(out, w.clock().In(w.zone).Format("Jan 2 15:04 MST"))
			before = c.runs
		}
	}
	return out
}

func TestDaysOfChange(t *testing.T) {
	const la, howe = "America/Los_Angeles", "Australia/Lord_Howe"
	tests := []struct {
		name, zone, spec, from, to string
		want                       []string
	}{
		{
			"spring skips half past two", la, "30 2 * * *", "2027-03-13 00:00 PST", "2027-03-15 12:00 PDT",
			[]string{"Mar 13 02:30 PST", "Mar 14 03:00 PDT", "Mar 15 02:30 PDT"},
		},
		{
			"spring leaves half past one alone", la, "30 1 * * *", "2027-03-13 00:00 PST", "2027-03-15 12:00 PDT",
			[]string{"Mar 13 01:30 PST", "Mar 14 01:30 PST", "Mar 15 01:30 PDT"},
		},
		{
			"spring leaves eight alone", la, "0 8 * * *", "2027-03-13 00:00 PST", "2027-03-15 12:00 PDT",
			[]string{"Mar 13 08:00 PST", "Mar 14 08:00 PDT", "Mar 15 08:00 PDT"},
		},
		{
			"the end of the gap is not rung twice", la, "0,30 2,3 * * *", "2027-03-14 00:00 PST", "2027-03-14 12:00 PDT",
			[]string{"Mar 14 03:00 PDT", "Mar 14 03:30 PDT"},
		},
		{
			"autumn has half past one twice", la, "30 1 * * *", "2026-10-31 00:00 PDT", "2026-11-02 12:00 PST",
			[]string{"Oct 31 01:30 PDT", "Nov 1 01:30 PDT", "Nov 2 01:30 PST"},
		},
		{
			"autumn leaves half past two alone", la, "30 2 * * *", "2026-10-31 00:00 PDT", "2026-11-02 12:00 PST",
			[]string{"Oct 31 02:30 PDT", "Nov 1 02:30 PST", "Nov 2 02:30 PST"},
		},
		{
			"each hour of autumn", la, "30 * * * *", "2026-11-01 00:00 PDT", "2026-11-01 03:00 PST",
			[]string{"Nov 1 00:30 PDT", "Nov 1 01:30 PDT", "Nov 1 01:30 PST", "Nov 1 02:30 PST"},
		},
		{
			"each hour of spring", la, "15 * * * *", "2027-03-14 00:00 PST", "2027-03-14 05:00 PDT",
			[]string{"Mar 14 00:15 PST", "Mar 14 01:15 PST", "Mar 14 03:00 PDT", "Mar 14 03:15 PDT", "Mar 14 04:15 PDT"},
		},
		{
			"a change of half an hour", howe, "15 2 * * *", "2026-10-02 13:30 UTC", "2026-10-05 01:00 UTC",
			[]string{"Oct 3 02:15 +1030", "Oct 4 02:30 +11", "Oct 5 02:15 +11"},
		},
		{
			"mondays", la, "0 9 * * mon", "2026-11-19 00:00 PST", "2026-12-01 00:00 PST",
			[]string{"Nov 23 09:00 PST", "Nov 30 09:00 PST"},
		},
		{
			"midnight", la, "@daily", "2026-11-19 12:00 PST", "2026-11-21 12:00 PST",
			[]string{"Nov 20 00:00 PST", "Nov 21 00:00 PST"},
		},
		{
			"the last of the month", la, "0 8 31 * *", "2026-11-19 12:00 PST", "2027-01-31 12:00 PST",
			[]string{"Dec 31 08:00 PST", "Jan 31 08:00 PST"},
		},
		{
			"a zone without changes", "UTC", "0 8 * * *", "2026-11-19 12:00 UTC", "2026-11-20 12:00 UTC",
			[]string{"Nov 20 08:00 UTC"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, rings(t, tt.zone, tt.spec, tt.from, tt.to)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestLastOfLongAgo(t *testing.T) {
	z := zone(t, home)
	for spec, want := range map[string]string{
		"0 8 29 2 *":  "2024-02-29 08:00 PST",
		"0 0 1 1 *":   "2026-01-01 00:00 PST",
		"* * * * *":   "2026-11-23 10:07 PST",
		"0 8 * * mon": "2026-11-23 08:00 PST",
		"0 8 1 * *":   "2026-11-01 08:00 PST",
		"0 8 1-7 * ?": "2026-11-07 08:00 PST",
	} {
		when, err := parse(spec)
		if err != nil {
			t.Fatal(err)
		}
		at, ok := when.calendar.last(time.Date(2026, 11, 23, 10, 7, 30, 0, z), z)
		if got := at.In(z).Format(layout); !ok || got != want {
			t.Errorf("last %q: %s, want %s", spec, got, want)
		}
	}
}

// After the clock was put back, a time further on the wall has been.
func TestLastInTheSecondPass(t *testing.T) {
	z := zone(t, home)
	when, err := parse("45 1 * * *")
	if err != nil {
		t.Fatal(err)
	}
	first := time.Date(2026, 11, 1, 8, 45, 0, 0, time.UTC) // 01:45 PDT
	if at, ok := when.calendar.last(first.Add(25*time.Minute), z); !ok || !at.Equal(first) {
		t.Errorf("at 01:10 PST the last was %v, want %v", at, first.In(z))
	}
}
