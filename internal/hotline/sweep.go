package hotline

import (
	"context"
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

const (
	// sweepMark remembers up to when the carrier's list was read whole.
	sweepMark = "sweep"
	// sweepsAgain is how many sweeps' time is read again each time, and
	// leastAgain the least of it: the list may lag behind.
	sweepsAgain = 5
	leastAgain  = time.Minute
	// codeRest is how long a request's code rests before it names another.
	codeRest = 30 * 24 * time.Hour
)

// An Inbox lists the texts that the carrier took for us.
type Inbox interface {
	Inbox(ctx context.Context, since time.Time) ([]aid.Inbound, error)
}

// Sweep takes the texts that the carrier holds and that never reached us. The
// mark moves only after a whole list was taken.
func (h *Hotline) Sweep(ctx context.Context, box Inbox) error {
	var mark string
	var began time.Time
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		began = r.Now
		mark, err = r.Mark(sweepMark)
		return err
	})
	if err != nil {
		return err
	}
	since, err := time.Parse(time.RFC3339, mark)
	if err != nil { // the first: nothing from before the hotline existed
		return h.setMark(ctx, sweepMark, began)
	}
	again := max(leastAgain, sweepsAgain*h.rules.Load().Config.Carrier.SweepEvery)
	list, err := box.Inbox(ctx, since.Add(-again))
	if err != nil {
		return fmt.Errorf("list the carrier's texts: %w", err)
	}
	missed, err := h.unknown(ctx, list)
	if err != nil {
		return err
	}
	for _, in := range missed {
		if err := h.Receive(ctx, in); err != nil {
			return fmt.Errorf("take a text from the carrier's list: %w", err)
		}
	}
	return h.setMark(ctx, sweepMark, began)
}

// unknown is what of a list is not on record yet: mostly nothing, and no reason
// to write.
func (h *Hotline) unknown(ctx context.Context, list []aid.Inbound) (missed []aid.Inbound, err error) {
	err = h.store.Read(ctx, func(r *store.Reader) error {
		for _, in := range list {
			known, err := r.InboundKnown(in.SID, in.Visit)
			if err != nil {
				return err
			}
			if !known {
				missed = append(missed, in)
			}
		}
		return nil
	})
	return missed, err
}

func (h *Hotline) setMark(ctx context.Context, name string, at time.Time) error {
	return h.store.Write(ctx, func(tx *store.Tx) error { return tx.SetMark(name, at.UTC().Format(time.RFC3339)) })
}

// foldAtOnce is how many old invites one transaction adds up: the texts that
// come meanwhile wait for no more than that.
const foldAtOnce = 500

// Retire frees the codes of requests that ended long ago, forgets the versions
// of flows in which nobody stands, and adds up old invites.
func (h *Hotline) Retire(ctx context.Context) error {
	var current []string
	for _, d := range h.rules.Load().Book.Flows {
		current = append(current, d.Hash)
	}
	err := h.store.Write(ctx, func(tx *store.Tx) error {
		if _, err := tx.FreeCodes(tx.Now.Add(-codeRest)); err != nil {
			return err
		}
		_, err := tx.DropFlows(current)
		return err
	})
	for left := int64(foldAtOnce); err == nil && left == foldAtOnce; {
		err = h.store.Write(ctx, func(tx *store.Tx) (err error) {
			left, err = tx.FoldInvites(foldAtOnce)
			return err
		})
	}
	return err
}
