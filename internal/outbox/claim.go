package outbox

import (
	"context"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// claim takes up to n due texts for sending, and settles those that must not
// leave: opted out, too old, in the recipient's quiet hours, past a cap. Dealt
// counts both.
func (o *Outbox) claim(ctx context.Context, n int) (claimed []aid.Outbound, dealt int, err error) {
	if o.paused() {
		return nil, 0, nil
	}
	due := false
	err = o.store.Read(ctx, func(r *store.Reader) error {
		rows, err := r.QueuedDue(1)
		due = len(rows) > 0
		return err
	})
	if err != nil || !due {
		return nil, 0, err
	}
	err = o.store.Write(ctx, func(tx *store.Tx) error {
		claimed, dealt = claimed[:0], 0
		rows, err := tx.QueuedDue(n)
		if err != nil {
			return err
		}
		dealt = len(rows)
		for _, row := range rows {
			ok, err := o.mayLeave(tx, row)
			if err != nil {
				return err
			}
			if !ok {
				continue
			}
			if ok, err = tx.ClaimOutbound(row.ID); err != nil {
				return err
			}
			if ok {
				row.Attempts++
				row.ClaimedAt = tx.Now
				claimed = append(claimed, row.Outbound)
				o.fly(row.To) // before the commit: a STOP that follows it waits for this
			}
		}
		return nil
	})
	if err != nil {
		for _, m := range claimed {
			o.land(m.To)
		}
		return nil, 0, err
	}
	return claimed, dealt, nil
}

// mayLeave decides at the last moment whether a text may leave, and settles it
// if it may not.
func (o *Outbox) mayLeave(tx *store.Tx, w store.Waiting) (bool, error) {
	switch {
	case w.OptedOut && w.Class != aid.Goodbye:
		return false, tx.Recall(w.ID, aid.Recalled)
	case !w.ExpiresAt.IsZero() && tx.Now.After(w.ExpiresAt):
		return false, o.expire(tx, w.Outbound)
	case !allowed(w.To, o.settings().Countries):
		return false, tx.Recall(w.ID, aid.Failed)
	}
	if !w.Anytime && o.settings().Quiet != nil {
		if until, quiet := o.settings().Quiet(w.ZIP, w.To, tx.Now); quiet {
			return false, tx.Defer(w.ID, until)
		}
	}
	return o.underCaps(tx, w)
}

// expire ends a text that is too old to be of use. Whoever an invite did not
// reach was not asked, and may still be: a carrier that is down for an hour
// must not use up the neighborhood.
func (o *Outbox) expire(tx *store.Tx, m aid.Outbound) error {
	if err := tx.Recall(m.ID, aid.Expired); err != nil {
		return err
	}
	if m.Invite != 0 {
		return tx.ForgetInvite(m.Invite)
	}
	return nil
}

func allowed(to aid.Phone, countries []string) bool {
	if len(countries) == 0 {
		return true
	}
	for _, c := range countries {
		if strings.HasPrefix(to.E164(), c) {
			return true
		}
	}
	return false
}

// underCaps keeps one phone and the whole day within their limits. What is
// over waits, and a coordinator hears of it once a day.
func (o *Outbox) underCaps(tx *store.Tx, w store.Waiting) (bool, error) {
	if w.Class == aid.Alarm || w.Class == aid.Goodbye {
		return true, nil // somebody's life, or their last word from us
	}
	if o.settings().MaxPerPersonDay > 0 {
		n, err := tx.SentTo(w.To, tx.Now.Add(-24*time.Hour))
		if err != nil {
			return false, err
		}
		if n >= o.settings().MaxPerPersonDay {
			return false, o.hold(tx, w, "person "+itoa(int(w.Person)), "one phone had all its texts of a day: "+itoa(n))
		}
	}
	if o.settings().DailySegments > 0 && w.Class != aid.Reply {
		n, err := tx.SegmentsSince(tx.Now.Add(-24 * time.Hour))
		if err != nil {
			return false, err
		}
		if n+w.Segments > o.settings().DailySegments {
			return false, o.hold(tx, w, "money", "the day's money for texts is used up")
		}
	}
	return true, nil
}

// hold lets a text wait an hour and makes one task a day about the cap.
func (o *Outbox) hold(tx *store.Tx, w store.Waiting, capped, why string) error {
	if err := tx.Defer(w.ID, tx.Now.Add(time.Hour)); err != nil {
		return err
	}
	first, err := tx.Once("cap " + tx.Now.Format(time.DateOnly) + " " + capped)
	if err != nil || !first {
		return err
	}
	_, err = tx.AddTask(aid.Task{Kind: aid.TaskDelivery, Person: w.Person, Request: w.Request, Note: why})
	return err
}
