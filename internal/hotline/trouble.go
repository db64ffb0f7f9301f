package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// Trouble makes a task of something that keeps texts from arriving, in the
// outbox's own transaction, and texts the coordinators. No cap holds that text:
// it may be about the caps.
func (h *Hotline) Trouble(tx *store.Tx, what aid.Trouble, k aid.Task) error {
	rules := h.rules.Load()
	a := &act{h: h, tx: tx, conf: rules.Config, book: rules.Book, by: store.Actor{Role: "carrier"}}
	if _, err := tx.AddTask(k); err != nil {
		return err
	}
	if err := tx.Audit(store.Audit{Actor: a.by, Action: "task", Request: k.Request, Person: k.Person, To: string(k.Kind), Cause: k.Note}); err != nil {
		return err
	}
	if what == aid.TroublePerson {
		return nil // a task of its own tells of the person's texts
	}
	return a.tellCoordinators("", func(p aid.Person) error {
		return a.tell(p, string(what), nil, note{class: aid.Alarm, expires: followLife})
	})
}
