package hotline

import (
	"context"

	"neighborline/internal/store"
)

// Settled says whether nothing is due: no text waits to leave, no timer to
// ring. It is for tests and the demo, which wait for it.
func (h *Hotline) Settled(ctx context.Context) (bool, error) {
	settled := false
	err := h.store.Read(ctx, func(r *store.Reader) error {
		texts, err := r.Unsettled()
		if err != nil || texts > 0 {
			return err
		}
		due, err := r.DueTimers(1)
		settled = len(due) == 0
		return err
	})
	return settled, err
}
