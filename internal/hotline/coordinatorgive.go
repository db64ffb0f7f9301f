package hotline

import (
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/match"
	"neighborline/internal/store"
)

// give puts a request into the hands of somebody who was asked elsewhere: on
// the phone, at the door.
func (t *turn) give(q aid.Request, d Deed) error {
	v, ok, err := t.onePerson(d)
	if err != nil || !ok {
		return err
	}
	v = t.withName(v)
	t.whom, t.stood.Person = v.ID, v.ID
	facts := map[string]string{"code": q.Code, "name": t.nameOr(v.Name, t.langOf(t.person)), "digits": lastDigits(v.Phone)}
	held, err := t.tx.AssignmentOf(q.ID)
	has, err := found(err)
	if err != nil {
		return err
	}
	if has && held.Volunteer == v.ID {
		return t.refuse("give_done", facts)
	}
	if fits, err := t.mayHave(q, v); err != nil {
		return err
	} else if !fits {
		return t.refuse("give_not", facts)
	}
	if has {
		if err := t.unassign(q, "taken_over", "given to somebody else"); err != nil {
			return err
		}
	}
	won, err := t.claimFor(q, v, "given by a coordinator")
	if err != nil {
		return err
	}
	if !won {
		t.refused = true
		return t.card(q) // it is over
	}
	q.State = aid.Assigned
	if err := t.assigned(q, v, "promoted"); err != nil {
		return err
	}
	return t.reply("give_done", facts)
}

// mayHave says whether somebody may be given a request: they take texts, are
// not apart from whoever asked, and known well enough for its need.
func (t *turn) mayHave(q aid.Request, v aid.Person) (bool, error) {
	if v.OptedOut || v.ID == q.Requester {
		return false, nil
	}
	if apart, err := t.tx.Apart(v.ID, q.Requester); err != nil || apart {
		return false, err
	}
	n, _ := t.book.Need(q.Need)
	return t.isCoordinator(v.Phone) || match.TierFits(n.Tier, v.Tier), nil
}

// claimFor gives a request that is not over to a person, and lets nobody else
// wait for it.
func (t *turn) claimFor(q aid.Request, v aid.Person, cause string) (bool, error) {
	if q.State != aid.Open {
		moved, err := t.tx.MoveRequest(q, aid.Open, t.by, cause)
		if err != nil || !moved {
			return false, err
		}
	}
	won, err := t.tx.Claim(q.ID, v.ID, cause)
	if err != nil || !won {
		return false, err
	}
	if err := t.tx.LapseInvites(q.ID, aid.InviteWithdrawn); err != nil {
		return false, err
	}
	return true, t.tx.RecallInvites(q.ID)
}

// onePerson finds the one whom a coordinator means: a volunteer, or one of the
// coordinators.
func (t *turn) onePerson(d Deed) (aid.Person, bool, error) {
	all, err := t.meantBy(d)
	if err != nil {
		return aid.Person{}, false, err
	}
	if c, ok := t.coordinatorNamed(d.Who); ok && d.Who != "" {
		err := t.withCoordinator(c, func(p aid.Person) error {
			for _, q := range all {
				if q.ID == p.ID {
					return nil
				}
			}
			all = append(all, p)
			return nil
		})
		if err != nil {
			return aid.Person{}, false, err
		}
	}
	var fit []aid.Person
	for _, p := range all {
		if p.Volunteer || t.isCoordinator(p.Phone) {
			fit = append(fit, t.withName(p))
		}
	}
	switch len(fit) {
	case 0:
		return aid.Person{}, false, t.refuse("vet_none", map[string]string{"who": d.Who})
	case 1:
		return fit[0], true, nil
	}
	return aid.Person{}, false, t.refuse("which_person", map[string]string{"list": t.endings(fit)})
}

// widenBy is how many more are asked where no number is said.
const widenBy = 5

// widen asks so many more volunteers for a request now, whatever its waves say,
// and within each one's own limits.
func (t *turn) widen(q aid.Request, d Deed) error {
	if d.N == 0 {
		d.N = widenBy
	}
	if q.State != aid.Open {
		t.refused = true
		return t.card(q)
	}
	if paused, err := t.outreachPaused(); err != nil {
		return err
	} else if paused {
		return t.refuse("invite_paused", map[string]string{"code": q.Code})
	}
	w, err := t.planWave(q.ID, d.N)
	if err != nil {
		return err
	}
	if w == nil || len(w.Picks) == 0 {
		return t.refuse("invite_nobody", map[string]string{"code": q.Code})
	}
	if !t.sure {
		return t.ask(d, len(w.Picks), 1)
	}
	if err := t.tx.HoldRequest(q.ID, time.Time{}); err != nil {
		return err
	}
	if err := t.askWave(w); err != nil {
		return err
	}
	return t.reply("invite_done", map[string]string{"code": q.Code, "n": itoa(len(w.Picks))})
}

// holdDefault is how long HOLD K7 without a time lasts.
const holdDefault = 2 * time.Hour

// holdOff lets nobody new be asked for a request for a while.
func (t *turn) holdOff(q aid.Request, d Deed) error {
	until := d.Until
	if until.IsZero() {
		until = t.tx.Now.Add(holdDefault)
	}
	if !q.State.Live() || !until.After(t.tx.Now) {
		t.refused = true
		return t.card(q)
	}
	if err := t.tx.HoldRequest(q.ID, until); err != nil {
		return err
	}
	if err := t.tx.RecallInvites(q.ID); err != nil {
		return err
	}
	if err := t.holdChanged(q, until); err != nil {
		return err
	}
	return t.reply("held", map[string]string{"code": q.Code, "time": t.clock(until, q.ZIP, t.langOf(t.person))})
}

// holdChanged sets when the next volunteers are asked.
func (t *turn) holdChanged(q aid.Request, until time.Time) error {
	switch {
	case q.State != aid.Open:
		return nil
	case until.After(t.tx.Now):
		return t.later(store.TimerWave, int64(q.ID), until)
	}
	return t.startAsking(q)
}

// noteDown keeps something about a request that coordinators alone read.
func (t *turn) noteDown(q aid.Request, d Deed) (err error) {
	if t.stood.Note, err = t.tx.AddNote(q.ID, t.person.ID, d.Words); err != nil {
		return err
	}
	return t.reply("note_done", map[string]string{"code": q.Code})
}

func (t *turn) undoNote(_ Deed, s stood) error { return t.tx.DropNote(s.Note) }
