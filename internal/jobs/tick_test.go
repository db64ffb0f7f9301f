package jobs

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"
)

const home = "America/Los_Angeles"

func TestDigestOfOneDay(t *testing.T) {
	w := newWorld(t, home, "2026-11-22 20:00 PST")
	var digest counter
	r := w.start(t, digest.job("digest", "0 8 * * *"))
	tick(t, r)
	digest.want(t, 0, "the evening before")
	w.set(t, "2026-11-23 07:59 PST")
	tick(t, r)
	digest.want(t, 0, "a minute before")
	w.set(t, "2026-11-23 08:00 PST")
	tick(t, r)
	digest.want(t, 1, "at eight")
	tick(t, r)
	w.set(t, "2026-11-23 08:01 PST")
	tick(t, r)
	digest.want(t, 1, "a minute after")
}

func TestFirstStartLooksForward(t *testing.T) {
	w := newWorld(t, home, "2026-11-23 10:00 PST")
	var digest counter
	tick(t, w.start(t, digest.job("digest", "0 8 * * *")))
	digest.want(t, 0, "first started at ten")
	tick(t, w.start(t, digest.job("digest", "0 8 * * *")))
	digest.want(t, 0, "started again")
	w.set(t, "2026-11-24 08:00 PST")
	tick(t, w.start(t, digest.job("digest", "0 8 * * *")))
	digest.want(t, 1, "started a third time, the next day")
}

func TestDownAtItsTime(t *testing.T) {
	w := newWorld(t, home, "2026-11-22 20:00 PST")
	var digest counter
	tick(t, w.start(t, digest.job("digest", "0 8 * * *")))
	w.set(t, "2026-11-23 08:20 PST")
	tick(t, w.start(t, digest.job("digest", "0 8 * * *")))
	digest.want(t, 1, "back at twenty past")
	tick(t, w.start(t, digest.job("digest", "0 8 * * *")))
	digest.want(t, 1, "and started again")
}

func TestSeveralMissedRunOnce(t *testing.T) {
	w := newWorld(t, home, "2026-11-22 20:00 PST")
	var digest counter
	r := w.start(t, digest.job("digest", "0 8 * * *"))
	tick(t, r)
	w.move(3 * 24 * time.Hour)
	tick(t, r)
	digest.want(t, 1, "three days on")
	w.move(-2 * 24 * time.Hour)
	tick(t, r)
	w.move(2 * 24 * time.Hour)
	tick(t, r)
	digest.want(t, 1, "the clock went back and came again")
	w.move(24 * time.Hour)
	tick(t, r)
	digest.want(t, 2, "the day after")
}

func TestNewSpecLooksForward(t *testing.T) {
	w := newWorld(t, home, "2026-11-22 20:00 PST")
	var digest counter
	tick(t, w.start(t, digest.job("digest", "0 20 * * *")))
	w.set(t, "2026-11-23 10:00 PST")
	tick(t, w.start(t, digest.job("digest", "0 8 * * *")))
	digest.want(t, 0, "moved from the evening to the morning, at ten")
	w.set(t, "2026-11-24 08:00 PST")
	tick(t, w.start(t, digest.job("digest", "0 8 * * *")))
	digest.want(t, 1, "the next morning")
}

func TestTwoServersTwoTicks(t *testing.T) {
	w := newWorld(t, home, "2026-11-22 20:00 PST")
	var digest counter
	servers := []*Runner{w.start(t, digest.job("digest", "0 8 * * *")), w.start(t, digest.job("digest", "0 8 * * *"))}
	for _, r := range servers {
		tick(t, r)
	}
	w.set(t, "2026-11-23 08:00 PST")
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			if err := servers[i%2].Tick(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	digest.want(t, 1, "twenty ticks on two servers")
}

func TestEveryAndEachTick(t *testing.T) {
	w := newWorld(t, home, "2026-11-23 12:00 PST")
	var each, every counter
	r := w.start(t, each.job("invites", ""), every.job("sweep", "@every 2m"))
	for range 9 { // 12:00:00 to 12:04:00
		tick(t, r)
		w.move(30 * time.Second)
	}
	each.want(t, 9, "each tick")
	every.want(t, 3, "every two minutes, the first at once")
	w.move(-time.Hour)
	tick(t, r)
	every.want(t, 4, "after the clock was put back")
}

func TestOneFailureStopsNoOther(t *testing.T) {
	w := newWorld(t, home, "2026-11-23 12:00 PST")
	full := errors.New("disk full")
	var last counter
	r := w.start(
		t,
		Job{Name: "full", Run: func(context.Context) error { return full }},
		Job{Name: "mad", Run: func(context.Context) error { panic("oh no") }},
		last.job("last", ""),
	)
	err := r.Tick(t.Context())
	if !errors.Is(err, full) || !strings.Contains(err.Error(), "job full: disk full") {
		t.Errorf("the error is not told: %v", err)
	}
	if err == nil || !strings.Contains(err.Error(), "job mad: panic: a string") {
		t.Errorf("the panic is not told: %v", err)
	}
	last.want(t, 1, "after a failure and a panic")
}

func TestFailedIsTriedAgain(t *testing.T) {
	w := newWorld(t, home, "2026-11-22 20:00 PST")
	runs, broken := 0, true
	job := Job{Name: "digest", Spec: "0 8 * * *", Run: func(context.Context) error {
		runs++
		if broken {
			return errors.New("disk full")
		}
		return nil
	}}
	r := w.start(t, job)
	tick(t, r)
	w.set(t, "2026-11-23 08:00 PST")
	for range 2 {
		if err := r.Tick(t.Context()); err == nil {
			t.Error("the failure is not told")
		}
	}
	broken = false
	tick(t, r)
	tick(t, r)
	if runs != 3 {
		t.Errorf("ran %d times, want twice in vain and once well", runs)
	}
}

func TestStoreThatCannotRemember(t *testing.T) {
	w := newWorld(t, home, "2026-11-22 20:00 PST")
	var digest counter
	job := digest.job("digest", "0 8 * * *")
	tick(t, w.start(t, job))
	w.set(t, "2026-11-23 08:00 PST")
	r := w.start(t, job)
	w.broken = errors.New("database is locked")
	if err := r.Tick(t.Context()); !errors.Is(err, w.broken) {
		t.Errorf("got %v", err)
	}
	digest.want(t, 0, "not claimed, not run")
	w.broken = nil
	tick(t, r)
	digest.want(t, 1, "once the store is well")
}

// The claim of a time is kept when what follows it fails.
func TestStoreThatForgetsHalfway(t *testing.T) {
	w := newWorld(t, home, "2026-11-22 20:00 PST")
	var digest counter
	job := digest.job("digest", "0 8 * * *")
	tick(t, w.start(t, job))
	w.set(t, "2026-11-23 08:00 PST")
	calls := 0
	r := w.start(t, job)
	r.opt.Once = func(ctx context.Context, name string) (bool, error) {
		if calls++; calls == 2 {
			return false, errors.New("database is locked")
		}
		return w.once(ctx, name)
	}
	if err := r.Tick(t.Context()); err == nil {
		t.Error("the failure is not told")
	}
	tick(t, r)
	tick(t, r)
	digest.want(t, 1, "claimed in one tick, known in the next")
}

func TestTickGivesUpWithItsContext(t *testing.T) {
	w := newWorld(t, home, "2026-11-23 12:00 PST")
	began, end := make(chan struct{}), make(chan struct{})
	r := w.start(t, Job{Name: "slow", Run: func(context.Context) error { close(began); <-end; return nil }})
	done := make(chan error)
	go func() { done <- r.Tick(context.Background()) }()
	<-began
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := r.Tick(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("waiting for a slow job: %v", err)
	}
	close(end)
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// What failed is not tried again once another server has done the next one.
func TestFailedIsLeftToTheOther(t *testing.T) {
	w := newWorld(t, home, "2026-11-22 20:00 PST")
	runs := 0
	bad := w.start(t, Job{Name: "digest", Spec: "0 8 * * *", Run: func(context.Context) error { runs++; return errors.New("disk full") }})
	tick(t, bad)
	var digest counter
	w.set(t, "2026-11-23 08:00 PST")
	if err := bad.Tick(t.Context()); err == nil {
		t.Error("the failure is not told")
	}
	w.set(t, "2026-11-24 08:00 PST")
	tick(t, w.start(t, digest.job("digest", "0 8 * * *")))
	tick(t, bad)
	tick(t, bad)
	digest.want(t, 1, "the other server")
	if runs != 1 {
		t.Errorf("the first server ran %d times, want 1", runs)
	}
}
