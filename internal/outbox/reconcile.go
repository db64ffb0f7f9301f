package outbox

import (
	"context"
	"sync"
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

// lookers is how many texts are looked up at the same time.
const lookers = 8

// reconcileLoop looks up unknown texts until ctx is cancelled: at once, for what
// an earlier process left, and then twice in each grace.
func (o *Outbox) reconcileLoop(ctx context.Context) {
	every := max(o.settings().ReconcileAfter/2, 100*time.Millisecond)
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		if err := o.Reconcile(ctx); err != nil && ctx.Err() == nil {
			o.log.Error("outbox cannot reconcile", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}

// Reconcile asks the carrier about every text whose fate is unknown for long
// enough, and about calls after that.
func (o *Outbox) Reconcile(ctx context.Context) error {
	if err := o.doubt(ctx); err != nil {
		return err
	}
	var rows []aid.Outbound
	err := o.store.Read(ctx, func(r *store.Reader) (err error) {
		rows, err = r.Unknowns(r.Now.Add(-o.settings().ReconcileAfter), 100)
		return err
	})
	if err != nil {
		return err
	}
	var looks sync.WaitGroup
	free, failed := make(chan struct{}, lookers), make(chan error, len(rows))
	for _, m := range rows {
		free <- struct{}{}
		looks.Go(func() {
			failed <- o.lookUp(ctx, m)
			<-free
		})
	}
	looks.Wait()
	close(failed)
	for e := range failed {
		if err == nil {
			err = e
		}
	}
	if len(rows) > 0 {
		o.Wake()
	}
	if err != nil || ctx.Err() != nil {
		return err
	}
	return o.reconcileCalls(ctx)
}

// doubtLater remembers what has left, or may have, and could not be written
// down: the disk is full, or fails. Until it is, nothing else leaves to that
// phone.
func (o *Outbox) doubtLater(write func(*store.Tx) error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.unsaid = append(o.unsaid, write)
}

// doubt writes down what could not be when it should have been, once the disk
// takes it again.
func (o *Outbox) doubt(ctx context.Context) error {
	o.mu.Lock()
	writes := o.unsaid
	o.unsaid = nil
	o.mu.Unlock()
	for i, write := range writes {
		if err := o.store.Write(ctx, write); err != nil {
			o.mu.Lock()
			o.unsaid = append(o.unsaid, writes[i:]...)
			o.mu.Unlock()
			return err
		}
	}
	return nil
}

// lookUp reads the carrier's list for one text, and settles what it is.
func (o *Outbox) lookUp(ctx context.Context, m aid.Outbound) error {
	list, listErr := o.carrier.Listed(ctx, m.To, m.ClaimedAt.Add(-lookBack))
	if ctx.Err() != nil {
		return nil
	}
	if listErr != nil {
		o.log.Warn("carrier's list not read", "outbox_id", m.ID, "err", listErr)
	}
	return o.store.Write(ctx, func(tx *store.Tx) error { return o.settle(tx, m, list, listErr) })
}

// settle decides what an unknown text is, given the carrier's list.
func (o *Outbox) settle(tx *store.Tx, m aid.Outbound, list []twilio.Message, listErr error) error {
	if listErr != nil {
		if tx.Now.Sub(m.ClaimedAt) < giveUpAfter {
			return nil
		}
		return o.giveUp(tx, m)
	}
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
	misses, first, err := tx.MissOutbound(m.ID)
	if ok, err := foundRow(err); err != nil || !ok {
		return err // settled meanwhile, by its callback
	}
	if o.surelyMissed(tx.Now, misses, first) {
		return tx.RetryOutbound(m.ID, tx.Now, 0)
	}
	return nil
}

// surelyMissed says whether enough of the carrier's lists have lacked something,
// the first and the last of them a whole grace apart by the clock: two looks
// may come close together, after one that took long.
func (o *Outbox) surelyMissed(now time.Time, misses int, first time.Time) bool {
	return misses >= missesToResend && now.Sub(first) >= o.settings().ReconcileAfter
}

// giveUp settles a text whose fate can't be found out. What somebody waits for
// is sent again, at the risk of saying it twice; the rest is too old to be of
// use by now, and a coordinator is told.
func (o *Outbox) giveUp(tx *store.Tx, m aid.Outbound) error {
	switch m.Class {
	case aid.Alarm, aid.Reply, aid.Relay, aid.Notice:
		return tx.RetryOutbound(m.ID, tx.Now, 0)
	}
	if err := tx.FailOutbound(m.ID, aid.Expired, 0); err != nil {
		return err
	}
	if m.Invite != 0 {
		if err := tx.AnswerInvite(m.Invite, aid.InviteLapsed, ""); err != nil {
			return err
		}
	}
	return o.report(tx, "lists", aid.TroubleLists, aid.Task{Request: m.Request, Note: "the carrier does not say whether texts arrived: its list can't be read"})
}
