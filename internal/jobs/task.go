package jobs

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"neighborline/internal/aid"
)

// A task is a job with what is remembered of it.
type task struct {
	job  Job
	when timing
	// busy is held while the job runs, and guards what stands below.
	busy chan struct{}

	met   bool      // a first tick has been
	last  time.Time // the time of the calendar that was last claimed, or when an @every job last began
	again bool      // the last run returned an error
	ours  time.Time // the last time that this process claimed
}

func newTask(j Job) (*task, error) {
	if j.Name == "" {
		return nil, errors.New("has no name")
	}
	if j.Run == nil {
		return nil, errors.New("has nothing to run")
	}
	when, err := parse(j.Spec)
	if err != nil {
		return nil, err
	}
	return &task{job: j, when: when, busy: make(chan struct{}, 1)}, nil
}

// run runs t if it is due, after waiting for a run of it that is under way.
func (r *Runner) run(ctx context.Context, t *task) error {
	select {
	case t.busy <- struct{}{}:
		defer func() { <-t.busy }()
	case <-ctx.Done():
		return ctx.Err()
	}
	due, err := r.due(ctx, t)
	if err != nil || !due {
		return err
	}
	err = guarded(context.WithValue(ctx, dueKey{}, t.last), t.job.Run)
	t.again = err != nil
	return err
}

// due says whether t has to run now, and claims its time if it has.
func (r *Runner) due(ctx context.Context, t *task) (bool, error) {
	now := r.opt.Now()
	switch {
	case t.when.calendar != nil:
		return r.calendarDue(ctx, t, now)
	case t.when.every > 0:
		// A clock that was put back does not silence the job until it has
		// caught up.
		since := now.Sub(t.last)
		if t.met && !t.again && since >= 0 && since < t.when.every {
			return false, nil
		}
		t.met, t.last = true, now
		return true, nil
	}
	return true, nil
}

// calendarDue claims the latest time of t's calendar if nobody has.
func (r *Runner) calendarDue(ctx context.Context, t *task, now time.Time) (bool, error) {
	at, ok := t.when.calendar.last(now, r.opt.Zone)
	if t.met && (!ok || !at.After(t.last)) {
		return t.again, nil
	}
	mine, err := r.claim(ctx, t, at)
	if err != nil {
		return false, err
	}
	if !t.met {
		// The time is claimed before the job is written down as known, so
		// that a kill between the two cannot make a new job look late.
		fresh, err := r.opt.Once(ctx, fmt.Sprintf("job %s known as %s", t.job.Name, t.job.Spec))
		if err != nil {
			return false, fmt.Errorf("remember the job: %w", err)
		}
		mine = mine && !fresh
	}
	t.met, t.last, t.again = true, at, false
	return mine, nil
}

// claim makes a time of t this process's own; false means that it is another's,
// or that there is none (zero).
func (r *Runner) claim(ctx context.Context, t *task, at time.Time) (bool, error) {
	if at.IsZero() {
		return false, nil
	}
	if at.Equal(t.ours) {
		return true, nil // claimed in a tick that failed after it
	}
	if t.job.Claims {
		t.ours = at
		return true, nil
	}
	mine, err := r.opt.Once(ctx, fmt.Sprintf("job %s at %s", t.job.Name, at.UTC().Format(time.RFC3339)))
	if err != nil {
		return false, fmt.Errorf("claim its time: %w", err)
	}
	if mine {
		t.ours = at
	}
	return mine, nil
}

// dueKey is where a run finds the time it was due at.
type dueKey struct{}

// Due is the time of the calendar that a job runs for, which may be long past
// when it runs late.
func Due(ctx context.Context) time.Time {
	at, _ := ctx.Value(dueKey{}).(time.Time)
	return at
}

// guarded turns a panic into an error, so that the jobs after it still run.
func guarded(ctx context.Context, run func(context.Context) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %s\n%s", aid.Recovered(p), debug.Stack())
		}
	}()
	return run(ctx)
}
