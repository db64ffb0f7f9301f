package jobs

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// bubble is a world whose clock is that of a synctest bubble.
func bubble(t *testing.T, table ...Job) (*world, *Runner) {
	w := newWorld(t, "UTC", "2026-11-23 12:00 UTC")
	r := w.start(t, table...)
	r.opt.Now = time.Now
	return w, r
}

func TestStartTicks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var each counter
		_, r := bubble(t, each.job("invites", ""))
		r.Start(t.Context())
		r.Start(t.Context()) // once is enough
		time.Sleep(time.Minute + time.Second)
		synctest.Wait()
		each.want(t, 4, "a minute of fifteen seconds")
		if err := r.Stop(t.Context()); err != nil {
			t.Error(err)
		}
		time.Sleep(time.Hour)
		each.want(t, 4, "after stopping")
		r.Start(t.Context())
		time.Sleep(16 * time.Second)
		synctest.Wait()
		each.want(t, 5, "started again")
		if err := r.Stop(t.Context()); err != nil {
			t.Error(err)
		}
		if err := r.Stop(t.Context()); err != nil {
			t.Errorf("stopped twice: %v", err)
		}
	})
}

func TestSlowJobMissesItsTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var other counter
		runs := 0
		slow := Job{Name: "slow", Run: func(context.Context) error {
			runs++
			time.Sleep(40 * time.Second)
			return nil
		}}
		w, r := bubble(t, slow, other.job("other", ""))
		r.Start(t.Context())
		time.Sleep(61 * time.Second) // began at 15, skipped 30 and 45, began again at 60
		synctest.Wait()
		other.want(t, 4, "the other job")
		if runs != 2 {
			t.Errorf("the slow job began %d times, want 2", runs)
		}
		if got := strings.Count(w.log.String(), `msg="job skipped, it is still running" job=slow`); got != 2 {
			t.Errorf("%d skips are logged, want 2:\n%s", got, w.log.String())
		}
		if err := r.Stop(t.Context()); err != nil { // waits for it
			t.Error(err)
		}
	})
}

func TestPanicIsLoggedAndPasses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		runs := 0
		w, r := bubble(t, Job{Name: "mad", Run: func(context.Context) error { runs++; panic("oh no") }})
		r.Start(t.Context())
		time.Sleep(31 * time.Second)
		synctest.Wait()
		if runs != 2 {
			t.Errorf("ran %d times, want again after its panic", runs)
		}
		if log := w.log.String(); !strings.Contains(log, "job=mad") || !strings.Contains(log, "panic: a string") || strings.Contains(log, "oh no") {
			t.Errorf("the panic is not logged:\n%s", log)
		}
		if err := r.Stop(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

// A panic outside the job itself (in the clock, in the store) passes too.
func TestPanicOfTheStorePasses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var c counter
		w, r := bubble(t, c.job("invites", ""), c.job("daily", "@daily"))
		calls := 0
		r.opt.Once = func(context.Context, string) (bool, error) {
			if calls++; calls == 1 {
				panic("no store")
			}
			return true, nil
		}
		r.Start(t.Context())
		time.Sleep(31 * time.Second)
		synctest.Wait()
		if calls < 2 {
			t.Errorf("the store was asked %d times, want again after its panic", calls)
		}
		if log := w.log.String(); !strings.Contains(log, `msg="cron: panic" job=daily`) {
			t.Errorf("the panic is not logged:\n%s", log)
		}
		if err := r.Stop(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

func TestStopCancelsWhatWillNotEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ended := false
		_, r := bubble(t, Job{Name: "endless", Run: func(ctx context.Context) error {
			<-ctx.Done()
			ended = true
			return ctx.Err()
		}})
		r.Start(t.Context())
		time.Sleep(16 * time.Second)
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		if err := r.Stop(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v, want the deadline", err)
		}
		synctest.Wait()
		if !ended {
			t.Error("the job was not cancelled")
		}
	})
}
