package hotline

import (
	"context"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// PlanWave says how many would be asked next for a request, and asks nobody.
func (h *Hotline) PlanWave(ctx context.Context, id aid.RequestID) (picks int, err error) {
	rules := h.rules.Load()
	err = h.store.Read(ctx, func(r *store.Reader) error {
		a := &act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book, by: store.Clock}
		w, err := a.planWave(id, 0)
		if w != nil {
			picks = len(w.Picks)
		}
		return err
	})
	return picks, err
}

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

// DeedsShown are what coordinators can do, and whether that only shows things.
func DeedsShown() map[Verb]bool {
	out := map[Verb]bool{}
	for _, r := range deedRows() {
		out[r.verb] = r.looks
	}
	return out
}
