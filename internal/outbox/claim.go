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
		next, err := r.NextDue()
		due = !next.IsZero() && !next.After(r.Now)
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
		spent, err := o.spent(tx)
		if err != nil {
			return err
		}
		for _, row := range rows {
			ok, err := o.mayLeave(tx, row, spent)
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
				spent += row.Segments
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

// spent is how many segments the day has cost, where that matters.
func (o *Outbox) spent(tx *store.Tx) (int, error) {
	if o.settings().DailySegments <= 0 {
		return 0, nil
	}
	return tx.SegmentsSince(tx.Now.Add(-24 * time.Hour))
}

// mayLeave decides at the last moment whether a text may leave, and settles it
// if it may not. Spent is the day's segments so far.
func (o *Outbox) mayLeave(tx *store.Tx, w store.Waiting, spent int) (bool, error) {
	if held, err := o.held(tx, w.To); err != nil || held {
		if err != nil {
			return false, err
		}
		return false, tx.Defer(w.ID, tx.Now.Add(pausedWait))
	}
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
	return o.underCaps(tx, w, spent)
}

// pausedWait is how long a text waits at a time while the hotline is paused.
const pausedWait = 30 * time.Second

// held says whether a text must wait because the hotline was restored and
// nobody has looked at it yet.
func (o *Outbox) held(tx *store.Tx, to aid.Phone) (bool, error) {
	since, err := tx.PausedSince()
	if err != nil || since.IsZero() {
		return false, err
	}
	lets := o.settings().Coordinator
	return lets == nil || !lets(to), nil
}

// expire ends a text that is too old to be of use. Whoever an invite did not
// reach was not asked, and may still be: a carrier that is down for an hour
// must not use up the neighborhood.
func (o *Outbox) expire(tx *store.Tx, m aid.Outbound) error {
	if err := tx.ExpireOutbound(m.ID); err != nil {
		return err
	}
	if m.Invite != 0 {
		return tx.ForgetInvite(m.Invite)
	}
	return nil
}

// premium begins numbers that cost whoever texts or rings them.
const premium = "+1900"

func allowed(to aid.Phone, countries []string) bool {
	if strings.HasPrefix(to.E164(), premium) {
		return false
	}
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

// breaker is how often over a day's money is spent before answers wait too:
// somebody floods the hotline, or a loop runs.
const breaker = 2

// underCaps keeps one phone and the whole day within their limits. What is
// over waits, and a coordinator hears of it once a day. Answers may use up the
// day's money once more; beyond that only the emergency numbers leave, what is
// told to coordinators of it, and a last word.
func (o *Outbox) underCaps(tx *store.Tx, w store.Waiting, spent int) (bool, error) {
	if w.Class == aid.Alarm || w.Class == aid.Goodbye {
		return true, nil // somebody's life, or their last word from us
	}
	if set := o.settings(); set.MaxPerPersonDay > 0 && (set.Coordinator == nil || !set.Coordinator(w.To)) {
		n, err := tx.SentTo(w.To, tx.Now.Add(-24*time.Hour))
		if err != nil {
			return false, err
		}
		if n >= o.settings().MaxPerPersonDay {
			return false, o.hold(tx, w, "person "+itoa(int(w.Person)), aid.TroublePerson, "one phone had all its texts of a day: "+itoa(n))
		}
	}
	most := o.settings().DailySegments
	switch now := spent + w.Segments; {
	case most <= 0:
	case now > breaker*most:
		return false, o.hold(tx, w, "breaker", aid.TroubleBreaker, "the day's money for texts is used up twice over: answers wait too")
	case now > most && w.Class != aid.Reply:
		return false, o.hold(tx, w, "money", aid.TroubleMoney, "the day's money for texts is used up")
	}
	return true, nil
}

// hold lets a text wait an hour and tells of the cap.
func (o *Outbox) hold(tx *store.Tx, w store.Waiting, capped string, what aid.Trouble, why string) error {
	if err := tx.Defer(w.ID, tx.Now.Add(time.Hour)); err != nil {
		return err
	}
	return o.report(tx, "cap "+capped, what, aid.Task{Person: w.Person, Request: w.Request, Note: why})
}
