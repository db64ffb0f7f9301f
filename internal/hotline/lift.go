package hotline

import (
	"context"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// longestLift is how long the weekly limit may be lifted at a time. In a storm
// people give more than they can for long.
const longestLift = 48 * time.Hour

// liftedTimes is how many times as often volunteers are asked meanwhile.
const liftedTimes = 2

// liftMark is where it stands until when the weekly limit is lifted.
const liftMark = "weekly limit lifted until"

// LiftLimit lets volunteers be asked twice as often a week as they said, until
// a time, and at most for two days; a time that is past ends it. It gives the
// time until which it now is so. Those who are tired are left in peace.
func (h *Hotline) LiftLimit(ctx context.Context, by store.Actor, until time.Time) (time.Time, error) {
	err := h.do(ctx, by, func(a *act) (err error) {
		until, err = a.liftLimit(until)
		return err
	})
	return until, err
}

func (a *act) liftLimit(until time.Time) (time.Time, error) {
	if last := a.tx.Now.Add(longestLift); until.After(last) {
		until = last
	}
	if until.Before(a.tx.Now) {
		until = a.tx.Now
	}
	until = until.UTC().Truncate(time.Second)
	was, err := a.tx.Mark(liftMark)
	if err != nil {
		return until, err
	}
	if err := a.tx.SetMark(liftMark, until.Format(time.RFC3339)); err != nil {
		return until, err
	}
	if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "lift", From: was, To: until.Format(time.RFC3339)}); err != nil {
		return until, err
	}
	return until, a.lookAgain()
}

// lookAgain looks at once whom to ask for everything that is open.
func (a *act) lookAgain() error {
	reqs, err := a.tx.LiveRequests(5000)
	for _, q := range reqs {
		if q.State == aid.Open && err == nil {
			err = a.startAsking(q)
		}
	}
	return err
}

// lift answers LIFT 24 (hours; none is as long as may be, 0 ends it).
func (t *turn) lift(hours string) error {
	n := longestLift
	if hours = strings.TrimSpace(hours); hours != "" {
		n = time.Duration(atoi(digitsOf(hours))) * time.Hour
	}
	until, err := t.liftLimit(t.tx.Now.Add(min(n, longestLift)))
	if err != nil {
		return err
	}
	if !until.After(t.tx.Now) {
		return t.reply("lift_ended", nil)
	}
	return t.reply("lifted", map[string]string{"until": t.clock(until.Truncate(time.Minute), "", t.langOf(t.person))})
}

// liftedUntil is until when the weekly limit is lifted; zero where it is not.
func liftedUntil(r *store.Reader) (time.Time, error) {
	mark, err := r.Mark(liftMark)
	if err != nil || mark == "" {
		return time.Time{}, err
	}
	until, err := time.Parse(time.RFC3339, mark)
	if err != nil || !until.After(r.Now) {
		return time.Time{}, err
	}
	return until, nil
}
