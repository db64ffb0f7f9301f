package hotline

import (
	"context"
	"strconv"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/match"
	"neighborline/internal/store"
)

// liftMark is where it stands until when the weekly limit is lifted.
const liftMark = "weekly limit lifted until"

// LiftLimit lets volunteers be asked twice as often a week as they said, until
// a time, and at most for two days; a time that is past ends it. It gives the
// time until which it now is so. Those who are tired are left in peace.
func (h *Hotline) LiftLimit(ctx context.Context, by store.Actor, until time.Time) (time.Time, error) {
	err := h.do(ctx, by, func(a *act) error {
		was, now, err := a.liftLimit(until)
		if err != nil {
			return err
		}
		until = now
		return a.tx.Audit(store.Audit{Actor: a.by, Action: string(DoLift), From: was, To: now.Format(time.RFC3339)})
	})
	return until, err
}

// liftLimit also gives until when it was lifted before, if ever.
func (a *act) liftLimit(until time.Time) (was string, now time.Time, err error) {
	if last := a.tx.Now.Add(match.LongestLift); until.After(last) {
		until = last
	}
	if until.Before(a.tx.Now) {
		until = a.tx.Now
	}
	until = until.UTC().Truncate(time.Second)
	if was, err = a.tx.Mark(liftMark); err != nil {
		return was, until, err
	}
	if err := a.tx.SetMark(liftMark, until.Format(time.RFC3339)); err != nil {
		return was, until, err
	}
	return was, until, a.lookAgain()
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

// lift answers ASKMORE 24 and ASKMORE OFF; without hours it is as long as may be.
func (t *turn) lift(d Deed) error {
	wanted := match.LongestLift
	switch {
	case d.How == "off":
		wanted = 0
	case d.N > 0:
		wanted = time.Duration(d.N) * time.Hour
	}
	was, until, err := t.liftLimit(t.tx.Now.Add(wanted))
	if err != nil {
		return err
	}
	t.was, t.became = was, until.Format(time.RFC3339)
	if !until.After(t.tx.Now) {
		return t.reply("lift_ended", nil)
	}
	return t.reply("lifted", map[string]string{"until": t.clock(until.Truncate(time.Minute), "", t.langOf(t.person))})
}

// someHours reads a number of hours: 24, 24h. More than may be is as many as may.
func someHours(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	n, err := strconv.Atoi(strings.TrimRight(head, "hH"))
	if !ok || err != nil || n < 0 {
		return false
	}
	if d.N, a.rest = min(n, int(match.LongestLift.Hours())), rest; n == 0 {
		d.How = "off"
	}
	return true
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
