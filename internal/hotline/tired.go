package hotline

import (
	"slices"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// A volunteer who leaves so many asks in a row without any answer is asked,
// once, whether they still want them, and asked less until they say. Of those
// who say yes to one ask in four and no to some others, hardly one in a hundred
// is silent so often by chance.
const tiredAfter = 5

// tiredLook is how long after an ask it is looked whether it was answered.
const tiredLook = 24 * time.Hour

// lookWhetherTired asks a volunteer who did not answer the last asks whether
// they still want them.
func (a *act) lookWhetherTired(t store.Timer) error {
	p, err := a.tx.Person(aid.PersonID(t.Subject))
	if err != nil || !p.Volunteer || p.OptedOut || p.Offer.Tired || p.PausedUntil.After(a.tx.Now) {
		return err
	}
	n, err := a.tx.Unanswered(p.ID, tiredAfter, a.tx.Now.Add(-tiredLook+time.Hour))
	if err != nil || n < tiredAfter {
		return err
	}
	if err := a.tx.Tire(p.ID); err != nil {
		return err
	}
	if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "tired", Person: p.ID}); err != nil {
		return err
	}
	return a.tell(p, "still_want", nil, note{class: aid.Notice, expires: followLife})
}

// rested notes that a tired volunteer was heard from.
func (t *turn) rested() error {
	if !t.person.Offer.Tired {
		return nil
	}
	t.person.Offer.Tired = false
	return t.tx.Rested(t.person.ID)
}

// stillWants takes a plain yes or no to "still want these?", as long as that is
// the last thing that the volunteer was asked.
func (t *turn) stillWants(a sms.Answer, live []aid.Invite) (bool, error) {
	if !t.person.Offer.Tired || !bare([]sms.Answer{a}) {
		return false, nil
	}
	at, err := t.tx.StillAskedAt(t.person.ID)
	if err != nil || slices.ContainsFunc(live, func(i aid.Invite) bool { return i.CreatedAt.After(at) }) {
		return false, err
	}
	if a.Verb == sms.Decline {
		return t.pause(sms.Answer{Verb: sms.Off})
	}
	return t.pause(sms.Answer{Verb: sms.On})
}
