package hotline

import (
	"context"
	"fmt"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// forget erases whoever asks for it. Nothing is said after it: there is nobody
// left to say it to.
func (r *run) forget(flow.Do) error {
	r.erased = true
	return r.erase(r.person)
}

// Erase forgets the person behind a phone; aid.ErrNotFound where there is
// none.
func (h *Hotline) Erase(ctx context.Context, phone aid.Phone) error {
	err := h.do(ctx, store.Actor{Role: "command"}, func(a *act) error {
		p, err := a.tx.PersonByPhone(phone)
		if err != nil {
			return err
		}
		c, err := a.tx.OpenConversation(p.ID)
		if ok, err := found(err); err != nil {
			return err
		} else if ok {
			c.Status = "handed"
			if err := a.closeTalk(c); err != nil {
				return err
			}
		}
		return a.erase(p)
	})
	if err != nil {
		return err
	}
	return h.store.Scrub(ctx)
}

// erase ends what is open for a person, tells those who are in it no more than
// that it is closed, and removes what is known. The counts stay: that a
// request was made, for which need and roughly where, and how it ended.
func (a *act) erase(p aid.Person) error {
	if err := a.releaseAllOf(p.ID, "left"); err != nil {
		return err
	}
	reqs, err := a.tx.LiveRequestsOf(p.ID)
	if err != nil {
		return err
	}
	for _, q := range reqs {
		if q.State == aid.Done {
			continue // nothing to take back; its words go below
		}
		if err := a.withdraw(q); err != nil {
			return fmt.Errorf("end request %d: %w", q.ID, err)
		}
	}
	if err := a.tx.Erase(p.ID); err != nil {
		return err
	}
	a.scrub = true
	return a.tx.Audit(store.Audit{Actor: a.by, Action: "erase", Person: p.ID})
}
