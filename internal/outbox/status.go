package outbox

import (
	"context"
	"errors"

	"neighborline/internal/aid"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

func foundRow(err error) (bool, error) {
	if errors.Is(err, aid.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// height is how far a text has come. Statuses only move up.
var height = map[aid.OutboundStatus]int{
	aid.Queued: 0, aid.Sending: 1, aid.Unknown: 1, aid.Sent: 2,
	aid.Delivered: 3, aid.Undelivered: 3, aid.Failed: 3, aid.Expired: 3, aid.Recalled: 3,
}

// Receive takes a status that the carrier posted. It may come before the
// answer of the send, twice, out of order, or for a text that is not ours: the
// first final status stays, and nothing goes back.
func (o *Outbox) Receive(ctx context.Context, rc aid.Receipt) error {
	err := o.store.Write(ctx, func(tx *store.Tx) error {
		m, err := tx.OutboundByReceipt(rc)
		if ok, err := foundRow(err); err != nil || !ok {
			return err
		}
		if m.SID != "" && rc.SID != "" && m.SID != rc.SID {
			return nil // of an earlier try; the row speaks of the later one
		}
		if height[rc.Status] <= height[m.Status] && !surprise(m.Status, rc) {
			return nil
		}
		if err := tx.SentOutbound(m, rc.SID); err != nil { // a receipt proves that the carrier has it
			return err
		}
		if rc.Status == aid.Failed || rc.Status == aid.Undelivered {
			return o.lost(tx, m, rc.Status, twilio.Classify(rc.ErrorCode), rc.ErrorCode)
		}
		if rc.Status == aid.Delivered {
			return tx.SetStatus(m.ID, rc)
		}
		return nil
	})
	o.Wake()
	return err
}

// surprise is a proof that the carrier has a text which we had given up.
func surprise(have aid.OutboundStatus, rc aid.Receipt) bool {
	return (have == aid.Failed || have == aid.Expired) && rc.Status == aid.Delivered
}
