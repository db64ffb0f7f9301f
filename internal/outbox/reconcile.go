package outbox

import (
	"context"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

const (
	// lookBack is how long before the claim the carrier's list is read: its
	// clock and ours differ.
	lookBack = 2 * time.Minute
	// missesToResend is how many lists of the carrier must lack a text before
	// it is sent again (reliability.md 1.1: two, a grace apart).
	missesToResend = 2
	// giveUpAfter is when a text whose fate cannot be found out is settled
	// without the carrier: what somebody waits for is sent again, the rest is
	// not.
	giveUpAfter = 15 * time.Minute
)

// reconcileLoop looks up unknown texts until ctx is cancelled.
func (o *Outbox) reconcileLoop(ctx context.Context) {
	every := max(o.settings().ReconcileAfter/2, 100*time.Millisecond)
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			if err := o.Reconcile(ctx); err != nil && ctx.Err() == nil {
				o.log.Error("outbox cannot reconcile", "err", err)
			}
		}
	}
}

// Reconcile asks the carrier about every text whose fate is unknown for long
// enough.
func (o *Outbox) Reconcile(ctx context.Context) error {
	var rows []aid.Outbound
	err := o.store.Read(ctx, func(r *store.Reader) (err error) {
		rows, err = r.Unknowns(r.Now.Add(-o.settings().ReconcileAfter), 100)
		return err
	})
	if err != nil {
		return err
	}
	for _, m := range rows {
		list, listErr := o.carrier.Listed(ctx, m.To, m.ClaimedAt.Add(-lookBack))
		if ctx.Err() != nil {
			return nil
		}
		if listErr != nil {
			o.log.Warn("carrier's list not read", "outbox_id", m.ID, "err", listErr)
		}
		if err := o.store.Write(ctx, func(tx *store.Tx) error { return o.settle(tx, m, list, listErr) }); err != nil {
			return err
		}
	}
	if len(rows) > 0 {
		o.Wake()
	}
	return o.reconcileCalls(ctx)
}

// settle decides what an unknown text is, given the carrier's list.
func (o *Outbox) settle(tx *store.Tx, m aid.Outbound, list []twilio.Message, listErr error) error {
	if listErr == nil {
		for _, c := range list {
			if c.Body != "" && c.Body != m.Body {
				continue
			}
			linked, err := tx.SIDLinked(c.SID)
			if err != nil {
				return err
			}
			if !linked {
				return tx.SentOutbound(m, c.SID)
			}
		}
		misses, err := tx.MissOutbound(m.ID)
		if ok, err := foundRow(err); err != nil || !ok {
			return err // settled meanwhile, by its callback
		}
		// Each look is half the grace after the last, so one more than needed
		// puts the first and the last of them a whole grace apart.
		if misses > missesToResend {
			return tx.RetryOutbound(m.ID, tx.Now, 0)
		}
		return nil
	}
	if tx.Now.Sub(m.ClaimedAt) < giveUpAfter {
		return nil
	}
	switch m.Class {
	case aid.Reply, aid.Relay, aid.Notice:
		return tx.RetryOutbound(m.ID, tx.Now, 0)
	}
	return o.lost(tx, m, aid.Failed, twilio.Ambiguous, 0)
}
