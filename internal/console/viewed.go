package console

import (
	"strconv"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// viewedOnce is how long one look at somebody's private life stands for more
// of them: a page that is open loads itself again whenever something happens.
const viewedOnce = time.Hour

// viewed writes down, before anything of it is shown, that this coordinator
// looks at a request, or at a person where that is 0.
func (v *visit) viewed(req aid.RequestID, person aid.PersonID) error {
	since := v.now.Add(-viewedOnce)
	seen := false
	err := v.read(func(r *store.Reader) (err error) {
		seen, err = r.ViewedSince(v.me.ID, req, person, since)
		return err
	})
	if err != nil || seen {
		return err
	}
	return v.write(func(tx *store.Tx) error { return tx.Viewed(v.actor(), req, person, since) })
}

// noted writes down, before anything of it is shown, who looks at a list of
// people's private lives: one row an hour for each list and coordinator.
func (c *Console) noted(r route) action {
	if r.shows == nothing || r.shows == itself {
		return r.do
	}
	return func(v *visit) error {
		if err := v.viewedList(string(r.shows)); err != nil {
			return err
		}
		return r.do(v)
	}
}

func (v *visit) viewedList(list string) error {
	mark := "viewed " + list + " " + strconv.FormatInt(int64(v.me.ID), 10)
	last := ""
	err := v.read(func(r *store.Reader) (err error) {
		last, err = r.Mark(mark)
		return err
	})
	if at, e := time.Parse(time.RFC3339, last); err != nil || e == nil && v.now.Sub(at) < viewedOnce {
		return err
	}
	return v.write(func(tx *store.Tx) error {
		if err := tx.SetMark(mark, v.now.UTC().Format(time.RFC3339)); err != nil {
			return err
		}
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "viewed", To: list})
	})
}
