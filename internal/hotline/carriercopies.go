package hotline

import (
	"context"
	"time"

	"neighborline/internal/store"
)

// A Shredder has the carrier delete what a caller said. Deleting what is not
// there is no error.
type Shredder interface {
	DeleteRecording(ctx context.Context, sid string) error
}

// shredAgain is when a recording is tried again that the carrier did not
// delete.
const shredAgain = time.Hour

// Shred has the carrier delete the recordings that are too old, or whose
// speaker was erased. What fails is tried again for as long as it takes.
func (h *Hotline) Shred(ctx context.Context, c Shredder) error {
	keep := h.rules.Load().Config.Retention.Recordings
	if keep > 0 {
		err := h.store.Write(ctx, func(tx *store.Tx) error {
			_, err := tx.RetireRecordings(tx.Now.Add(-keep))
			return err
		})
		if err != nil {
			return err
		}
	}
	var sids []string
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		sids, err = r.CarrierCopies(100)
		return err
	})
	if err != nil {
		return err
	}
	for _, sid := range sids {
		failed := c.DeleteRecording(ctx, sid)
		if ctx.Err() != nil {
			return nil
		}
		if failed != nil {
			h.log.Warn("recording not deleted at the carrier", "sid", sid, "err", failed)
		}
		err := h.store.Write(ctx, func(tx *store.Tx) error {
			if failed != nil {
				return tx.CarrierHolds(sid, tx.Now.Add(shredAgain))
			}
			return tx.CarrierForgot(sid)
		})
		if err != nil {
			return err
		}
	}
	return nil
}
