package config

import (
	"testing"
	"time"
)

func TestQuiet(t *testing.T) {
	night := QuietHours{From: 21 * 60, To: 8 * 60}
	siesta := QuietHours{From: 13 * 60, To: 15*60 + 30}
	tests := []struct {
		q     QuietHours
		clock string
		quiet bool
		open  string // the day's first moment that is not quiet, from clock on
	}{
		{night, "2026-11-22 20:59:59", false, "2026-11-22 20:59:59"},
		{night, "2026-11-22 21:00:00", true, "2026-11-23 08:00:00"},
		{night, "2026-11-22 23:59:59", true, "2026-11-23 08:00:00"},
		{night, "2026-11-23 00:00:00", true, "2026-11-23 08:00:00"},
		{night, "2026-11-23 07:59:59", true, "2026-11-23 08:00:00"},
		{night, "2026-11-23 08:00:00", false, "2026-11-23 08:00:00"},
		{night, "2026-12-31 22:00:00", true, "2027-01-01 08:00:00"},
		{siesta, "2026-11-22 12:59:59", false, "2026-11-22 12:59:59"},
		{siesta, "2026-11-22 13:00:01", true, "2026-11-22 15:30:00"},
		{siesta, "2026-11-22 15:30:00", false, "2026-11-22 15:30:00"},
		{QuietHours{None: true}, "2026-11-22 03:00:00", false, "2026-11-22 03:00:00"},
		{QuietHours{}, "2026-11-22 00:00:00", false, "2026-11-22 00:00:00"},
	}
	la := zone(t, "America/Los_Angeles")
	for _, tt := range tests {
		at, err := time.ParseInLocation(time.DateTime, tt.clock, la)
		if err != nil {
			t.Fatal(err)
		}
		if got := tt.q.Quiet(at); got != tt.quiet {
			t.Errorf("%v at %s: quiet %v, want %v", tt.q, tt.clock, got, tt.quiet)
		}
		if got := tt.q.NextOpen(at).Format(time.DateTime); got != tt.open {
			t.Errorf("%v at %s: open from %s, want %s", tt.q, tt.clock, got, tt.open)
		}
	}
}

// On the days when the clocks change, NextOpen is still the very first moment
// at which Quiet says no: held against a walk through every minute.
func TestNextOpenWhenTheClocksChange(t *testing.T) {
	const days, step = 3, 7
	marks := []TimeOfDay{0, 30, 60, 90, 2 * 60, 2*60 + 30, 3 * 60, 8 * 60, 12 * 60, 21 * 60, 23*60 + 59}
	starts := []time.Time{
		time.Date(2026, 3, 7, 0, 0, 0, 0, zone(t, "America/Los_Angeles")),
		time.Date(2026, 10, 31, 0, 0, 0, 0, zone(t, "America/Los_Angeles")),
		time.Date(2026, 3, 7, 0, 0, 0, 0, zone(t, "America/Boise")),
		time.Date(2026, 4, 4, 0, 0, 0, 0, zone(t, "Australia/Lord_Howe")), // by half an hour
		time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
	}
	for _, start := range starts {
		minutes := make([]time.Time, (days+2)*24*60)
		for i := range minutes {
			minutes[i] = start.Add(time.Duration(i) * time.Minute)
		}
		for _, from := range marks {
			for _, to := range marks {
				q := QuietHours{From: from, To: to}
				var open time.Time
				for i := len(minutes) - 1; i >= 0; i-- {
					if !q.Quiet(minutes[i]) {
						open = minutes[i]
					}
					if i > days*24*60 || i%step != 0 {
						continue
					}
					if got := q.NextOpen(minutes[i]); !got.Equal(open) {
						t.Fatalf("%v at %v: open from %v, want %v", q, minutes[i], got, open)
					}
				}
			}
		}
	}
}

func TestParseTimeOfDay(t *testing.T) {
	for s, want := range map[string]string{"0:00": "00:00", "00:00": "00:00", "8:05": "08:05", "23:59": "23:59"} {
		if got, err := ParseTimeOfDay(s); err != nil || got.String() != want {
			t.Errorf("ParseTimeOfDay(%q) = %v, %v, want %s", s, got, err, want)
		}
	}
	for _, s := range []string{"", "24:00", "8", "8:5", "8:60", "-1:00", "21:00 ", "9pm", "٢١:٠٠"} {
		if got, err := ParseTimeOfDay(s); err == nil {
			t.Errorf("ParseTimeOfDay(%q) = %v, want an error", s, got)
		}
	}
}

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}
