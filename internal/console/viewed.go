package console

import (
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// viewedOnce is how long one look at somebody's private life stands for more
// of them.
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
