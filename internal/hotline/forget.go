package hotline

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// scrubAlarm is after how long a journal that can't be emptied is told.
const scrubAlarm = time.Minute

// A KeptError says that somebody can't be erased, because requests of theirs
// are kept.
type KeptError struct{ Codes []string }

func (e *KeptError) Error() string {
	return "kept for an inquiry: " + strings.Join(e.Codes, ", ") + "; they are erased once nothing of theirs is kept"
}

// forget erases whoever asks for it. Nothing is said after it: there is nobody
// left to say it to. Of whom something is kept, a person looks at it.
func (r *run) forget(flow.Do) error {
	codes, err := r.tx.KeptOf(r.person.ID)
	if err != nil {
		return err
	}
	if len(codes) > 0 {
		if err := r.tx.WantErase(r.person.ID); err != nil {
			return err
		}
		if err := r.addTask(aid.Task{Kind: aid.TaskPerson, Person: r.person.ID, Note: "wants to be forgotten, but something of theirs is kept"}); err != nil {
			return err
		}
		return r.tell(r.person, "forget_later", nil, note{class: aid.Reply, expires: replyLife})
	}
	r.erased = true
	return r.erase(r.person)
}

// Erase forgets the person behind a phone; aid.ErrNotFound where there is
// none, and a *KeptError where something of theirs is kept: they are then
// erased once it is not.
func (h *Hotline) Erase(ctx context.Context, phone aid.Phone) error {
	var kept *KeptError
	err := h.do(ctx, store.Actor{Role: "command"}, func(a *act) error {
		p, err := a.tx.PersonByPhone(phone)
		if err != nil {
			return err
		}
		codes, err := a.tx.KeptOf(p.ID)
		if err != nil {
			return err
		}
		if len(codes) > 0 {
			kept = &KeptError{Codes: codes}
			return a.tx.WantErase(p.ID)
		}
		return a.eraseWhole(p)
	})
	if err == nil && kept != nil {
		return kept
	}
	return err
}

// eraseWhole ends the talk with a person too, where none is under way in this
// act.
func (a *act) eraseWhole(p aid.Person) error {
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
	referred, err := a.tx.ReferredOf(p.ID) // who has them is told that they are over
	if err != nil {
		return err
	}
	for _, q := range append(reqs, referred...) {
		if q.State == aid.Done {
			continue // nothing to take back; its words go below
		}
		if err := a.withdraw(q); err != nil {
			return fmt.Errorf("end request %d: %w", q.ID, err)
		}
	}
	if err := a.leaveLots(p.ID); err != nil {
		return err
	}
	if err := a.tx.Erase(p.ID, EraseMark(a.conf.Secrets.Session.Reveal(), p.Phone)); err != nil {
		return err
	}
	a.scrub = true
	if err := a.tx.MarkScrub(); err != nil {
		return err
	}
	return a.tx.Audit(store.Audit{Actor: a.by, Action: "erase", Person: p.ID})
}

// settleErasure writes an erasure that is committed into the ledger beside the
// database, and empties the journal if nobody is in the way. Scrub does the
// rest, some seconds later.
func (h *Hotline) settleErasure(ctx context.Context) error {
	if err := h.store.SyncLedger(ctx); err != nil {
		h.log.Error("an erasure is not in the ledger yet", "err", err) // Scrub tries again
	}
	_, err := h.store.Checkpoint(ctx)
	return err
}

// Scrub takes what was erased out of the files of the database, and brings the
// ledger up to date. After a minute in vain it tells a coordinator, once.
func (h *Hotline) Scrub(ctx context.Context) error { return h.scrub(ctx, false) }

func (h *Hotline) scrub(ctx context.Context, night bool) error {
	var since time.Time
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		since, err = r.ScrubSince()
		return err
	})
	if err != nil || since.IsZero() {
		return err
	}
	if err := h.store.SyncLedger(ctx); err != nil {
		return err
	}
	_, err = h.store.Scrub(ctx, 0, night)
	if !errors.Is(err, store.ErrJournalHeld) {
		return err
	}
	if h.store.Now().Sub(since) < scrubAlarm {
		return nil
	}
	h.log.Error("what was erased is still in the journal: end whatever reads the database for so long", "since", since)
	return h.do(ctx, store.Clock, func(a *act) error {
		first, err := a.tx.Once("scrub alarm " + since.Format(time.RFC3339))
		if err != nil || !first {
			return err
		}
		return a.addTask(aid.Task{Kind: aid.TaskUpkeep, Note: "what was erased is not out of the journal yet: something reads the database for too long"})
	})
}
