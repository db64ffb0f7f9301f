// Package jobs rings the doorbells: a table of named jobs, each due at its
// times, driven by one tick. It is the only room of robfig/cron.
//
// The tick comes at the pace of the real clock, but what is due is reckoned
// by the hotline's own clock, so that a demo or a test that moves the clock
// on by a day and calls Tick sees the digest of that day.
//
// It promises that a calendar job runs once for each of its times at most,
// whatever is restarted, killed, late or doubled; that of several times missed
// it runs only the latest; that a job that fails or panics keeps no other from
// running, nor does one that hangs while the runner ticks by itself; and that
// no job runs twice at the same moment.
//
// It never runs a calendar job for a time before the hotline was first
// started with it: whoever starts a hotline at ten does not get the digest of
// eight. A time is claimed before its job runs, so a job killed half-way is
// not run again for that time; one that returns an error is tried again at
// the next tick.
package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/robfig/cron/v3"
)

// A Job is something to do again and again. Run is given the context of
// Start or Tick; it should end soon after that is cancelled.
type Job struct {
	Name string // unique; never changed, since it is remembered
	// Spec says when: empty is at every tick; "@every 10m" is that long after
	// it last began, at a tick, and at the first one; five fields (minute,
	// hour, day, month, weekday) or @daily and the like are times of the
	// calendar in the network's zone.
	Spec string
	Run  func(context.Context) error
	// Claims says that Run itself claims the time (Due) in the transaction
	// that does its work, so that a kill between the two can't lose it. Run is
	// then called again for the same time after a restart, and must find it
	// claimed.
	Claims bool
}

// Options are what a Runner needs from outside.
type Options struct {
	// Tick is how often to look: "@every 15s".
	Tick string
	Now  func() time.Time
	// Zone is where the calendar hangs: the network's.
	Zone *time.Location
	// Once claims a name for ever and says whether it was free: a row in the
	// store, written before it returns.
	Once func(ctx context.Context, name string) (bool, error)
	Log  *slog.Logger
}

// A Runner runs jobs when they are due. Its methods may be called at the same
// time.
type Runner struct {
	opt   Options
	tick  cron.Schedule
	tasks []*task

	state chan *running // holds the one state; taken by Start and Stop
}

// New checks the table and every spec in it; the error names each that is
// wrong.
func New(opt Options, table ...Job) (*Runner, error) {
	var errs []error
	if opt.Now == nil || opt.Zone == nil || opt.Once == nil || opt.Log == nil {
		errs = append(errs, errors.New("jobs: now, zone, once and log are all needed"))
	}
	r := &Runner{opt: opt, state: make(chan *running, 1)}
	r.state <- nil
	tick, err := parseTick(opt.Tick)
	if err != nil {
		errs = append(errs, fmt.Errorf("tick: %w", err))
	}
	r.tick = tick
	names := map[string]bool{}
	for _, j := range table {
		t, err := newTask(j)
		if err == nil && names[j.Name] {
			err = errors.New("two jobs have this name")
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("job %q: %w", j.Name, err))
			continue
		}
		names[j.Name] = true
		r.tasks = append(r.tasks, t)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return r, nil
}

// Tick runs everything that is due now, one after the other in the order of
// the table, and returns when it is done. The error joins those of the jobs.
func (r *Runner) Tick(ctx context.Context) error {
	var errs []error
	for _, t := range r.tasks {
		if err := r.run(ctx, t); err != nil {
			errs = append(errs, fmt.Errorf("job %s: %w", t.job.Name, err))
		}
	}
	return errors.Join(errs...)
}
