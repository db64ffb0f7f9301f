package hotline

import (
	"context"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

const (
	// silentAfter is how long a volunteer may not be heard of before they are
	// asked whether they are still there: numbers change hands, some 35 million
	// a year in the United States, and whoever has one now is not to be told of
	// requests. (A landline is rung and told nothing before somebody answers for
	// it; it is not asked.)
	silentAfter = 90 * 24 * time.Hour
	// confirmsADay bounds how many are asked in a night: each is a text.
	confirmsADay = 200
)

// Confirm asks volunteers who have been silent for three months whether they
// still want to help. Until they say yes they are asked for nothing, and count
// with those who do not answer.
func (h *Hotline) Confirm(ctx context.Context) error {
	for left := confirmsADay; left > 0; {
		n := 0
		err := h.do(ctx, store.Clock, func(a *act) error {
			who, err := a.tx.SilentVolunteers(a.tx.Now.Add(-silentAfter), min(left, eraseBatch))
			n = len(who)
			for _, p := range who {
				if err == nil {
					err = a.askConfirm(p)
				}
			}
			return err
		})
		if err != nil || n == 0 {
			return err
		}
		left -= n
	}
	return nil
}

func (a *act) askConfirm(p aid.Person) error {
	if err := a.tx.AskConfirm(p.ID); err != nil {
		return err
	}
	if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "confirm", Person: p.ID}); err != nil {
		return err
	}
	return a.tell(p, "still_there", nil, note{class: aid.Notice, expires: 24 * time.Hour})
}
