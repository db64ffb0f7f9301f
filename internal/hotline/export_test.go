package hotline

import (
	"context"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// WavesTogether plans waves for requests from one view of the database, and
// asks only then: what happens where several look at the same moment.
func (h *Hotline) WavesTogether(ctx context.Context, ids []aid.RequestID) error {
	rules := h.rules.Load()
	var waves []*wave
	err := h.store.Read(ctx, func(r *store.Reader) error {
		a := &act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book, by: store.Clock}
		for _, id := range ids {
			w, err := a.planWave(id, 0)
			if err != nil {
				return err
			}
			waves = append(waves, w)
		}
		return nil
	})
	for _, w := range waves {
		if err == nil {
			err = h.do(ctx, store.Clock, func(a *act) error { return a.askWave(w) })
		}
	}
	return err
}
