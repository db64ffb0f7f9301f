package jobs

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"
)

func TestSpecsRefused(t *testing.T) {
	tests := []struct{ spec, want string }{
		{"TZ=", "names a zone"}, // robfig panics on this one
		{"CRON_TZ=America/Los_Angeles 0 8 * * *", "names a zone"},
		{"0 8 * *", "want five fields"},
		{"0 0 8 * * *", "want five fields"},
		{"0 25 * * *", "above maximum"},
		{"*/0 8 * * *", "positive number"},
		{"0 0 30 2 *", "never comes"},
		{", 8 * * *", "never comes"},
		{"@sometimes", "not understood"},
		{"@every", "not understood"},
		{"@every 0s", "at least one"},
		{"@every -5m", "at least one"},
		{"@every 1500ms", "whole seconds"},
		{"@every soon", "not a duration"},
	}
	for _, tt := range tests {
		if _, err := parse(tt.spec); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("job %q: %v, want …%s…", tt.spec, err, tt.want)
		}
		if _, err := parseTick(tt.spec); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("tick %q: %v, want …%s…", tt.spec, err, tt.want)
		}
	}
}

func TestSpecsTaken(t *testing.T) {
	for _, spec := range []string{"0 8 * * *", " 30 3 * * * ", "@daily", "@every 15s", "@every 1h30m", "*/10 8-17 * * mon-fri", "0 8 29 2 *"} {
		if _, err := parse(spec); err != nil {
			t.Errorf("job %q: %v", spec, err)
		}
		if _, err := parseTick(spec); err != nil {
			t.Errorf("tick %q: %v", spec, err)
		}
	}
}

func TestNewNamesEveryMistake(t *testing.T) {
	run := func(context.Context) error { return nil }
	_, err := New(
		Options{Zone: time.UTC, Now: time.Now, Log: slog.New(slog.DiscardHandler)},
		Job{Name: "a", Spec: "0 8 * * *", Run: run},
		Job{Name: "a", Run: run},
		Job{Name: "b"},
		Job{Spec: "@daily", Run: run},
		Job{Name: "c", Spec: "often", Run: run},
	)
	want := strings.Join([]string{
		`jobs: now, zone, once and log are all needed`,
		`tick: empty, want a pace such as "@every 15s"`,
		`job "a": two jobs have this name`,
		`job "b": has nothing to run`,
		`job "": has no name`,
		`job "c": "often" is not understood, want five fields such as "0 8 * * *": expected exactly 5 fields, found 1: [often]`,
	}, "\n")
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"0 8 * * *", "@every 15s", "TZ=", "*/5,1-3 ? jan-mar/2 * 0", "@daily", ", , , , ,"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, spec string) {
		when, err := parse(spec)
		if err != nil || when.calendar == nil {
			return
		}
		now := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
		if at, ok := when.calendar.last(now, time.UTC); ok && at.After(now) {
			t.Errorf("the last %q is %v, after %v", spec, at, now)
		}
	})
}
