package hotline

import (
	"context"
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// A Shredder has the carrier delete what it holds. Deleting what is not there
// is no error.
type Shredder interface {
	DeleteRecording(ctx context.Context, sid string) error
	DeleteText(ctx context.Context, sid string) error
	DeleteCall(ctx context.Context, sid string) error
}

const (
	// shredAgain is when a copy is tried again that the carrier did not
	// delete: it deletes neither a text on its way nor a call under way.
	shredAgain = time.Hour
	// shredBatch is how many copies one look deletes.
	shredBatch = 100
	// shredAlarm is how often a copy is tried before a coordinator hears of it.
	shredAlarm = 24
)

// Shred has the carrier delete what is too old or was erased: recordings,
// texts, calls. What fails is tried again for as long as it takes; after a day
// in vain a coordinator hears of it, once a day.
func (h *Hotline) Shred(ctx context.Context, c Shredder) error {
	keep := h.rules.Load().Config.Retention.Recordings
	err := h.store.Write(ctx, func(tx *store.Tx) error {
		if keep > 0 {
			if _, err := tx.RetireRecordings(tx.Now.Add(-keep)); err != nil {
				return err
			}
		}
		return tx.SweepErased()
	})
	if err != nil {
		return err
	}
	var copies []store.CarrierCopy
	err = h.store.Read(ctx, func(r *store.Reader) (err error) {
		copies, err = r.CarrierCopies(shredBatch)
		return err
	})
	if err != nil {
		return err
	}
	for _, copied := range copies {
		failed := shred(ctx, c, copied)
		if ctx.Err() != nil {
			return nil
		}
		if failed != nil {
			h.log.Warn("not deleted at the carrier", "kind", copied.Kind, "sid", copied.SID, "err", failed)
		}
		err := h.store.Write(ctx, func(tx *store.Tx) error {
			if failed != nil {
				return tx.CarrierHolds(copied.SID, tx.Now.Add(shredAgain))
			}
			return tx.CarrierForgot(copied.SID)
		})
		if err != nil {
			return err
		}
	}
	return h.tellUnshredded(ctx)
}

func shred(ctx context.Context, c Shredder, copied store.CarrierCopy) error {
	switch copied.Kind {
	case "recording":
		return c.DeleteRecording(ctx, copied.SID)
	case "text":
		return c.DeleteText(ctx, copied.SID)
	case "call":
		return c.DeleteCall(ctx, copied.SID)
	}
	return fmt.Errorf("unknown kind %q", copied.Kind)
}

// tellUnshredded lets a coordinator know that the carrier will not delete.
func (h *Hotline) tellUnshredded(ctx context.Context) error {
	n, tries := 0, 0
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		n, tries, err = r.CountCarrierCopies()
		return err
	})
	if err != nil || tries < shredAlarm {
		return err
	}
	return h.do(ctx, store.Clock, func(a *act) error {
		first, err := a.tx.Once("unshredded " + a.tx.Now.Format(time.DateOnly))
		if err != nil || !first {
			return err
		}
		return a.addTask(aid.Task{Kind: aid.TaskUpkeep, Note: "the carrier does not delete what should be gone: " + itoa(n)})
	})
}
