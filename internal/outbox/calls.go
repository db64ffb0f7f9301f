package outbox

import (
	"context"
	"errors"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

// callsPerSecond is the carrier's own limit for a new account (twilio.md 9).
const callsPerSecond = 1

// ringAgainAfter is when somebody is rung again whose number the carrier could
// not reach.
const ringAgainAfter = 3 * time.Hour

// ringLoop makes the calls that are due, one a second, until ctx is cancelled.
func (o *Outbox) ringLoop(ctx context.Context) {
	t := time.NewTicker(time.Second / callsPerSecond)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		if _, err := o.ringNext(ctx); err != nil && ctx.Err() == nil {
			o.log.Error("a call can't be claimed", "err", err)
		}
	}
}

// ringNext makes the next call that is due; it says whether there was one.
func (o *Outbox) ringNext(ctx context.Context) (bool, error) {
	if o.paused() {
		return false, nil
	}
	var c store.DueCall
	err := o.store.Write(ctx, func(tx *store.Tx) (err error) {
		if since, err := tx.PausedSince(); err != nil || !since.IsZero() {
			return errors.Join(err, aid.ErrNotFound) // nobody is rung before a person has looked
		}
		c, err = tx.ClaimCall()
		return err
	})
	if ok, err := foundRow(err); err != nil || !ok {
		return false, err
	}
	sid, ringErr := "", error(nil)
	if !allowed(c.To, o.settings().Countries) {
		ringErr = &twilio.SendError{Kind: twilio.Refused}
	} else {
		sid, ringErr = o.carrier.Ring(context.WithoutCancel(ctx), c.Call, c.To)
	}
	err = o.store.Write(context.WithoutCancel(ctx), func(tx *store.Tx) error {
		if ringErr == nil {
			return tx.PlacedCall(c.ID, sid)
		}
		return o.notRung(tx, c.Call, ringErr)
	})
	if err != nil {
		o.doubtLater(func(tx *store.Tx) error { return tx.DoubtCall(c.ID) })
	}
	if ringErr != nil {
		o.log.Warn("call not made", "call_id", int64(c.ID), "to", c.To, "try", c.Tries, "err", ringErr)
	}
	return true, err
}

// notRung records a call that did not end with the carrier's yes.
func (o *Outbox) notRung(tx *store.Tx, c aid.Call, ringErr error) error {
	var e *twilio.SendError
	if !errors.As(ringErr, &e) {
		return tx.DoubtCall(c.ID)
	}
	switch e.Kind {
	case twilio.NotTaken:
		wait := backoff(c.Tries, o.settings().RetryFirst, o.settings().RetryLast)
		return tx.RetryCall(c.ID, tx.Now.Add(max(wait, e.RetryAfter)))
	case twilio.Misconfigured:
		o.pause(accountPause)
		if err := o.alert(tx, e); err != nil {
			return err
		}
		return tx.RetryCall(c.ID, tx.Now.Add(accountPause))
	case twilio.Refused, twilio.OptedOut, twilio.NotMobile:
		if _, err := tx.EndCall(c.ID, aid.CallFailed); err != nil {
			return err
		}
		if c.Purpose != aid.TellThem {
			return nil
		}
		return tx.SetTimer(store.Timer{Kind: store.TimerCall, Subject: int64(c.Person), DueAt: tx.Now.Add(ringAgainAfter)})
	}
	return tx.DoubtCall(c.ID)
}

// reconcileCalls asks the carrier about calls that it may have. One that it has
// not is made again; one whose list can't be read is not, after a while: nobody
// is rung twice for the same thing.
func (o *Outbox) reconcileCalls(ctx context.Context) error {
	var rows []store.DueCall
	err := o.store.Read(ctx, func(r *store.Reader) (err error) {
		rows, err = r.UnknownCalls(r.Now.Add(-o.settings().ReconcileAfter))
		return err
	})
	if err != nil {
		return err
	}
	for _, c := range rows {
		list, listErr := o.carrier.Rung(ctx, c.To, c.ClaimedAt.Add(-lookBack))
		if ctx.Err() != nil {
			return nil
		}
		err := o.store.Write(ctx, func(tx *store.Tx) error {
			if listErr != nil {
				o.log.Warn("carrier's list of calls not read", "call_id", int64(c.ID), "err", listErr)
				return nil
			}
			for _, l := range list {
				_, err := tx.CallBySID(l.SID)
				if taken, err := foundRow(err); err != nil {
					return err
				} else if !taken {
					return tx.PlacedCall(c.ID, l.SID)
				}
			}
			misses, first, err := tx.MissCall(c.ID)
			if ok, err := foundRow(err); err != nil || !ok {
				return err // settled meanwhile, by what was said on it
			}
			if o.surelyMissed(tx.Now, misses, first) {
				return tx.RetryCall(c.ID, tx.Now)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// saidInstead remembers that a phone takes no texts, and keeps the words of
// this one for a call: what was asked is asked again there by its flow, and an
// invite is read there.
func (o *Outbox) saidInstead(tx *store.Tx, m aid.Outbound) error {
	if err := tx.SetLine(m.Person, aid.Landline); err != nil {
		return err
	}
	p, err := tx.Person(m.Person)
	if err != nil {
		return err
	}
	n := aid.VoiceNote{Person: p.ID, Body: aid.Body(flow.Aloud(p.Language, m.Body.Text())), Lang: p.Language, Class: m.Class, Request: m.Request, Talk: m.Talk, Expires: m.ExpiresAt}
	if err := tx.AddVoiceNote(n); err != nil {
		return err
	}
	return tx.SetTimer(store.Timer{Kind: store.TimerCall, Subject: int64(p.ID), DueAt: tx.Now})
}
