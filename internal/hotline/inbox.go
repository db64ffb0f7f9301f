package hotline

import (
	"context"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// How much of the inbox is shown at once.
const (
	inboxSize   = 30
	inboxDanger = 50
	inboxCount  = 1000 // more are not counted
)

// A Waiting is one task with what one must know to deal with it.
type Waiting struct {
	aid.Task
	Person  aid.Person
	Request aid.Request    // the zero request where it is about none
	Said    store.TalkLine // what was said; its id is 0 where it was nothing
	Claimer string         // who looks after it
	Mine    bool
	Away    bool // it is not safe to write to or ring the person
}

// An InboxPage is what waits for a coordinator.
type InboxPage struct {
	List  []Waiting // who may be in danger first, then oldest first
	Count int       // in all, at most inboxCount
	More  bool
	// Elsewhere is how many wait outside the areas that were asked for.
	Elsewhere int
}

// Inbox reads a page of what waits, from 1, for one coordinator: in some areas
// (ZIP prefixes; none is everywhere), and what has no ZIP. Danger, and what
// they look after themselves, is shown wherever it is.
func (h *Hotline) Inbox(ctx context.Context, me aid.PersonID, areas []string, page int) (in InboxPage, err error) {
	rules := h.rules.Load()
	err = h.store.Read(ctx, func(r *store.Reader) error {
		a := &act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book}
		var tasks []aid.Task
		of := store.InboxOf{Areas: areas, Mine: me}
		if page <= 1 {
			page = 1
			if tasks, err = r.InboxDanger(inboxDanger); err != nil {
				return err
			}
		}
		rest, err := r.Inbox(of, inboxSize+1, (min(page, boardPages)-1)*inboxSize)
		if err != nil {
			return err
		}
		if in.More = len(rest) > inboxSize; in.More {
			rest = rest[:inboxSize]
		}
		for _, k := range append(tasks, rest...) {
			w, err := a.waitingFor(k, me)
			if err != nil {
				return err
			}
			in.List = append(in.List, w)
		}
		if in.Count, err = r.CountInbox(of, inboxCount); err != nil || len(areas) == 0 {
			return err
		}
		every, err := r.CountInbox(store.InboxOf{}, inboxCount)
		in.Elsewhere = every - in.Count
		return err
	})
	return in, err
}

func (a *act) waitingFor(k aid.Task, me aid.PersonID) (w Waiting, err error) {
	w.Task = k
	if k.Person != 0 {
		if w.Person, err = a.tx.Person(k.Person); err != nil {
			return w, err
		}
		w.Away = a.keepsAway(w.Person)
	}
	if k.Request != 0 {
		if w.Request, err = a.tx.Request(k.Request); err != nil {
			return w, err
		}
	}
	if k.Inbound != 0 {
		said, err := a.tx.InboundLine(k.Inbound)
		if ok, err := found(err); err != nil {
			return w, err
		} else if ok {
			w.Said = said
		}
	}
	if k.ClaimedBy != 0 {
		w.Mine = k.ClaimedBy == me
		p, err := a.tx.Person(k.ClaimedBy)
		if err != nil {
			return w, err
		}
		w.Claimer = p.Name
		if c, ok := a.coordinatorAt(p.Phone); ok {
			w.Claimer = c.Name
		}
	}
	return w, nil
}
