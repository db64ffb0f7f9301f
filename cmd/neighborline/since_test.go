package main

import (
	"errors"
	"testing"
	"time"
)

func TestParseSince(t *testing.T) {
	zone := time.FixedZone("", -8*3600)
	now := time.Date(2026, 2, 10, 20, 0, 0, 0, time.UTC)
	for in, want := range map[string]time.Time{
		"":                          {},
		"2026-01-31":                time.Date(2026, 1, 31, 8, 0, 0, 0, time.UTC),
		"2026-01-31T10:00:00Z":      time.Date(2026, 1, 31, 10, 0, 0, 0, time.UTC),
		"2026-01-31T10:00:00-08:00": time.Date(2026, 1, 31, 18, 0, 0, 0, time.UTC),
		"7d":                        now.AddDate(0, 0, -7),
		"36h":                       now.Add(-36 * time.Hour),
		" 90m ":                     now.Add(-90 * time.Minute),
	} {
		got, err := parseSince(in, now, zone)
		if err != nil || !got.Equal(want) {
			t.Errorf("parseSince(%q) = %v, %v; want %v", in, got, err, want)
		}
	}
	for _, in := range []string{"foo", "-7d", "-3h", "0s", "31.1.2026", "2026-02-30", "7", "99999999d"} {
		_, err := parseSince(in, now, zone)
		var wrong usageError
		if !errors.As(err, &wrong) {
			t.Errorf("parseSince(%q) = %v, want wrong usage", in, err)
		}
	}
}
