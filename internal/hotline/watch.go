package hotline

import (
	"context"
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

const (
	// queueLimit is how long a text that is due may wait before somebody must
	// look: the carrier is down, or the day's money is used up.
	queueLimit = 5 * time.Minute
	// sweepLimit is how long the carrier's list may go unread, at least; with
	// rare sweeps it is three of them.
	sweepLimit = 10 * time.Minute
	// toldBefore is how long what was told of the account or the money says why
	// texts do not leave, and no task of its own says so again.
	toldBefore = time.Hour
)

// An Ailment is something that is wrong with a running hotline.
type Ailment struct {
	Name string // one word
	Says string // in plain words, of nobody
}

// Ailments says what is wrong with the hotline now: nothing is the rule. What
// it finds is reckoned from the database alone; whether that can be written is
// for the caller to find out.
func (h *Hotline) Ailments(ctx context.Context) (wrong []Ailment, err error) {
	sweeps := h.rules.Load().Config.Carrier.SweepEvery
	err = h.store.Read(ctx, func(r *store.Reader) error {
		f, err := r.Figures()
		if err != nil {
			return err
		}
		if waits := r.Now.Sub(f.Oldest); !f.Oldest.IsZero() && waits > queueLimit && f.Paused.IsZero() {
			wrong = append(wrong, Ailment{"queue", fmt.Sprintf("texts do not leave, the oldest waits for %d minutes", int(waits.Minutes()))})
		}
		if age := r.Now.Sub(f.Swept); !f.Swept.IsZero() && age > max(sweepLimit, 3*sweeps) {
			wrong = append(wrong, Ailment{"sweep", fmt.Sprintf("the carrier's list could not be read for %d minutes: texts may be missing", int(age.Minutes()))})
		}
		if !f.Paused.IsZero() {
			wrong = append(wrong, Ailment{"paused", "restored and paused"})
		}
		return nil
	})
	return wrong, err
}

// ailmentMark is where it is remembered that somebody was told of an ailment.
func ailmentMark(name string) string { return "ailing " + name }

// Watch tells the coordinators what is wrong with the hotline, once for as
// long as it lasts, and writes down when it is over.
func (h *Hotline) Watch(ctx context.Context) error {
	wrong, err := h.Ailments(ctx)
	if err != nil {
		return err
	}
	now := map[string]string{}
	for _, w := range wrong {
		if w.Name != "paused" { // they were told by a text of its own
			now[w.Name] = w.Says
		}
	}
	for _, name := range []string{"queue", "sweep"} {
		told := false
		err := h.store.Read(ctx, func(r *store.Reader) error {
			mark, err := r.Mark(ailmentMark(name))
			told = mark != ""
			return err
		})
		if err != nil {
			return err
		}
		if says := now[name]; told != (says != "") {
			if err := h.ailing(ctx, name, says); err != nil {
				return err
			}
		}
	}
	return nil
}

// ailing begins an ailment, or ends it where it says nothing.
func (h *Hotline) ailing(ctx context.Context, name, says string) error {
	return h.do(ctx, store.Clock, func(a *act) error {
		if err := a.tx.SetMark(ailmentMark(name), says); err != nil {
			return err
		}
		if says == "" {
			h.log.Info("well again", "what", name)
			return a.tx.Audit(store.Audit{Actor: a.by, Action: "well", To: name})
		}
		h.log.Error("not well", "what", name, "says", says)
		if name == "queue" { // why nothing leaves may have been told in better words
			if told, err := a.tx.TroubleSince(a.tx.Now.Add(-toldBefore)); err != nil || told {
				return err
			}
		}
		return a.addTask(aid.Task{Kind: aid.TaskUpkeep, Note: says})
	})
}
