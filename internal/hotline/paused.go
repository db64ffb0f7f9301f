package hotline

import (
	"context"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// Paused is since when the hotline is paused; the zero time if it is not.
func (h *Hotline) Paused(ctx context.Context) (since time.Time, err error) {
	err = h.store.Read(ctx, func(r *store.Reader) (err error) {
		since, err = r.PausedSince()
		return err
	})
	return since, err
}

// IsCoordinator says whether a phone is a coordinator's, by the configuration.
func (h *Hotline) IsCoordinator(phone aid.Phone) bool {
	a := act{conf: h.rules.Load().Config}
	return a.isCoordinator(phone)
}

// TellPaused lets the coordinators of a paused hotline know, once.
func (h *Hotline) TellPaused(ctx context.Context) error {
	return h.do(ctx, store.Clock, func(a *act) error {
		since, err := a.tx.PausedSince()
		if err != nil || since.IsZero() {
			return err
		}
		first, err := a.tx.Once("paused told " + since.Format(time.RFC3339))
		if err != nil || !first {
			return err
		}
		return a.tellCoordinators("", func(p aid.Person) error {
			return a.tell(p, "restored", nil, note{class: aid.Notice, anytime: true})
		})
	})
}

// Resume lets a paused hotline send again; was is false where it was not
// paused.
func (h *Hotline) Resume(ctx context.Context, by store.Actor) (was bool, err error) {
	err = h.do(ctx, by, func(a *act) (err error) {
		if was, err = a.resume(); err != nil || !was {
			return err
		}
		return a.tx.Audit(store.Audit{Actor: a.by, Action: "resume"})
	})
	return was, err
}

func (a *act) resume() (was bool, err error) {
	if was, err = a.tx.ResumeAll(); err != nil || !was {
		return was, err
	}
	a.due = true // what came due in the meantime
	return true, nil
}
