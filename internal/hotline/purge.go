package hotline

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

const (
	// purgeBatch is how many rows of a table one transaction purges: it holds
	// up texts for some milliseconds only.
	purgeBatch = 500
	// eraseBatch is how many idle people one transaction erases.
	eraseBatch = 20
	// marksKept is how long it is remembered that something happened once.
	marksKept = 60 * 24 * time.Hour
)

// Purge removes what is kept no longer, class by class as the configuration
// says, in batches; a row of the audit for each batch says how much. What is
// kept for an inquiry stays. What fails keeps no other class from its turn.
func (h *Hotline) Purge(ctx context.Context) error {
	keep := h.rules.Load().Config.Retention
	errs := []error{
		h.purgeClass(ctx, "details", keep.Details, (*store.Tx).PurgeDetails),
		h.purgeClass(ctx, "texts", keep.Texts, (*store.Tx).PurgeTexts),
		h.purgeClass(ctx, "audit", keep.Audit, (*store.Tx).PurgeAudit),
		h.purgeClass(ctx, "", marksKept, (*store.Tx).PurgeMarks),
		h.eraseIdle(ctx, keep.IdlePerson),
		h.eraseWanted(ctx),
	}
	return errors.Join(append(errs, h.scrub(ctx, true))...)
}

// purgeClass purges one class until nothing of it is left that is too old.
func (h *Hotline) purgeClass(ctx context.Context, class string, keep time.Duration, batch func(*store.Tx, time.Time, int) (int64, error)) error {
	if keep <= 0 {
		return nil
	}
	var before time.Time
	for n := int64(1); n > 0; {
		err := h.store.Write(ctx, func(tx *store.Tx) (err error) {
			if before.IsZero() {
				before = tx.Now.Add(-keep)
			}
			if n, err = batch(tx, before, purgeBatch); err != nil || n == 0 || class == "" {
				return err
			}
			if err := tx.MarkScrub(); err != nil {
				return err
			}
			return tx.Audit(store.Audit{Actor: store.Clock, Action: "purge", To: class, Cause: strconv.FormatInt(n, 10)})
		})
		if err != nil {
			return fmt.Errorf("purge %s: %w", class, err)
		}
	}
	return nil
}

// eraseIdle forgets people who have not been heard of for a long time and have
// nothing open. Coordinators stay.
func (h *Hotline) eraseIdle(ctx context.Context, keep time.Duration) error {
	if keep <= 0 {
		return nil
	}
	var before time.Time
	for last := aid.PersonID(0); ; {
		var idle []aid.Person
		err := h.store.Read(ctx, func(r *store.Reader) (err error) {
			if before.IsZero() {
				before = r.Now.Add(-keep)
			}
			idle, err = r.IdlePeople(before, last, eraseBatch)
			return err
		})
		if err != nil || len(idle) == 0 {
			return err
		}
		last = idle[len(idle)-1].ID
		if err := h.eraseAll(ctx, "idle_person", idle); err != nil {
			return err
		}
	}
}

// eraseWanted forgets those who asked for it and of whom nothing is kept any
// more.
func (h *Hotline) eraseWanted(ctx context.Context) error {
	var who []aid.Person
	err := h.store.Read(ctx, func(r *store.Reader) error {
		ids, err := r.EraseWanted(purgeBatch)
		for _, id := range ids {
			p, err := r.Person(id)
			if err != nil {
				return err
			}
			who = append(who, p)
		}
		return err
	})
	if err != nil || len(who) == 0 {
		return err
	}
	return h.eraseAll(ctx, "forget_me", who)
}

func (h *Hotline) eraseAll(ctx context.Context, class string, who []aid.Person) error {
	return h.do(ctx, store.Clock, func(a *act) error {
		n := 0
		for _, p := range who {
			if a.isCoordinator(p.Phone) {
				continue
			}
			if heard, err := a.tx.HeardSince(p.ID, a.tx.Now.Add(-time.Minute)); err != nil || heard {
				if err != nil {
					return err
				}
				continue // writes at this moment: not idle after all
			}
			if err := a.eraseWhole(p); err != nil {
				return err
			}
			n++
		}
		if n == 0 {
			return nil
		}
		return a.tx.Audit(store.Audit{Actor: a.by, Action: "purge", To: class, Cause: itoa(n)})
	})
}

// Keep keeps a request and all that its neighbor wrote from being purged or
// erased, for a court or an inquiry, or lets it go again; aid.ErrNotFound where
// no live code names it. Changed is false where it was so already.
func (h *Hotline) Keep(ctx context.Context, code string, on bool) (changed bool, err error) {
	err = h.do(ctx, store.Actor{Role: "command"}, func(a *act) error {
		q, err := a.tx.RequestByCode(code)
		if err != nil {
			return err
		}
		if changed, err = a.tx.Keep(q.ID, on); err != nil || !changed {
			return err
		}
		return a.tx.Audit(store.Audit{Actor: a.by, Action: "keep", Request: q.ID, To: onOrOff[on]})
	})
	return changed, err
}

// onOrOff is how the audit says what was switched.
var onOrOff = map[bool]string{true: "on", false: "off"}
