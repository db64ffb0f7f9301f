package hotline

import (
	"context"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// A Directory knows what kind of line a number is; empty where it does not, or
// where the account may not ask.
type Directory interface {
	LineType(ctx context.Context, phone aid.Phone) (aid.LineType, error)
}

// LookUpLines asks once about each phone that has called and of which nobody
// said whether it takes texts: a landline is rung, and not texted in vain.
func (h *Hotline) LookUpLines(ctx context.Context, d Directory) error {
	if !h.rules.Load().Config.Carrier.LookUpLines {
		return nil
	}
	var people []aid.Person
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		people, err = r.UnknownLines(50)
		return err
	})
	if err != nil {
		return err
	}
	for _, p := range people {
		line, err := d.LineType(ctx, p.Phone)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			h.log.Warn("line not looked up", "person", int64(p.ID), "err", err)
			return nil // the next tick tries again
		}
		err = h.store.Write(ctx, func(tx *store.Tx) error {
			if _, err := tx.Once(store.LineAsked(p.ID)); err != nil || line == "" {
				return err
			}
			return tx.SetLine(p.ID, line)
		})
		if err != nil {
			return err
		}
	}
	return nil
}
