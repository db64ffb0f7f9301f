package jobs

import (
	"context"
	"log/slog"

	"github.com/robfig/cron/v3"
)

// running is a started runner.
type running struct {
	cron   *cron.Cron
	cancel context.CancelFunc
}

// Start ticks at the configured pace until Stop, or until ctx is cancelled.
// A job that still runs when its next turn comes misses that turn; the others
// go on. Started twice, it runs once.
func (r *Runner) Start(ctx context.Context) {
	state := <-r.state
	defer func() { r.state <- state }()
	if state != nil {
		return
	}
	ctx, cancel := context.WithCancel(ctx)
	c := cron.New(cron.WithLocation(r.opt.Zone), cron.WithLogger(logger{r.opt.Log}))
	for _, t := range r.tasks {
		log := r.opt.Log.With("job", t.job.Name)
		// Recover stands inside: outside, a panic would pass by the token
		// that SkipIfStillRunning hands on, and the job would never run again.
		chain := cron.NewChain(cron.SkipIfStillRunning(skips{log}), cron.Recover(logger{log}))
		c.Schedule(r.tick, chain.Then(cron.FuncJob(func() {
			if ctx.Err() != nil {
				return
			}
			if err := r.run(ctx, t); err != nil && ctx.Err() == nil {
				log.Error("job not done", "err", err)
			}
		})))
	}
	c.Start()
	state = &running{cron: c, cancel: cancel}
}

// Stop ends the ticking and waits for the jobs under way; when ctx ends first
// it cancels them and returns its error. Stopped twice, it does nothing.
func (r *Runner) Stop(ctx context.Context) error {
	state := <-r.state
	r.state <- nil
	if state == nil {
		return nil
	}
	defer state.cancel()
	select {
	case <-state.cron.Stop().Done():
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// logger hands robfig's words to slog: what it does every tick is of no
// interest, what goes wrong is.
type logger struct{ log *slog.Logger }

func (l logger) Info(msg string, kv ...any) { l.log.Debug("cron: "+msg, kv...) }

func (l logger) Error(err error, msg string, kv ...any) {
	l.log.Error("cron: "+msg, append(kv, "err", err)...)
}

// skips logs the only thing that SkipIfStillRunning says.
type skips struct{ log *slog.Logger }

func (s skips) Info(string, ...any) { s.log.Warn("job skipped, it is still running") }

func (s skips) Error(err error, msg string, kv ...any) { logger(s).Error(err, msg, kv...) }
