package hotline

import (
	"errors"
	"strconv"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

func atoi(s string) int {
	n, _ := strconv.Atoi(s) // the flow has read it as a number already
	return n
}

// errGone says that the request a conversation was about is not there.
var errGone = errors.New("the conversation is about no request")

// subject is the request that the conversation is about.
func (r *run) subject() (aid.Request, error) {
	if r.talk.Request == 0 {
		return aid.Request{}, errGone
	}
	return r.tx.Request(r.talk.Request)
}

// verify ends a request well: the neighbor says that the help came.
func (r *run) verify(flow.Do) error {
	q, err := r.subject()
	if err != nil {
		return err
	}
	return r.act.verify(q, "the neighbor says so")
}

func (a *act) verify(q aid.Request, cause string) error {
	moved, err := a.tx.MoveRequest(q, aid.Verified, a.by, cause)
	if err != nil || !moved {
		return err
	}
	last, err := a.tx.LastAssignment(q.ID)
	if ok, err := found(err); err != nil {
		return err
	} else if ok {
		if err := a.tx.EndAssignment(last.ID, aid.AssignmentDone, true); err != nil {
			return err
		}
		v, err := a.tx.Person(last.Volunteer)
		if err != nil {
			return err
		}
		if err := a.tell(v, "outcome_thanks", a.requestFacts(q, a.langOf(v)), note{class: aid.Notice, request: q.ID, expires: followLife}); err != nil {
			return err
		}
	}
	return a.stopTimers(q.ID)
}

// reopen gives a request whose help did not happen back to the pool, at top
// rank, and accuses nobody.
func (r *run) reopen(flow.Do) error {
	q, err := r.subject()
	if err != nil {
		return err
	}
	if err := r.unassign(q, "reopened_told", "the neighbor says that it did not happen"); err != nil {
		return err
	}
	if err := r.backToPool(q, "it did not happen"); err != nil {
		return err
	}
	return r.promised(q.ID)
}

// promised lets the texts that follow say the new time by which the neighbor
// hears.
func (r *run) promised(id aid.RequestID) error {
	q, err := r.tx.Request(id)
	if err != nil {
		return err
	}
	r.facts["hear_by"] = r.clock(q.PromisedAt, q.ZIP, r.lang)
	if r.keepsAway(r.person) {
		r.instead = "asking_unsafe"
	}
	return nil
}

// unassign ends whoever holds a request, telling them with one of the texts.
func (a *act) unassign(q aid.Request, key, cause string) error {
	held, err := a.tx.AssignmentOf(q.ID)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	if err := a.tx.EndAssignment(held.ID, aid.AssignmentDropped, false); err != nil {
		return err
	}
	if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "unassign", Request: q.ID, Person: held.Volunteer, Cause: cause}); err != nil {
		return err
	}
	v, err := a.tx.Person(held.Volunteer)
	if err != nil || key == "" || v.ID == a.by.ID { // who does it themselves knows
		return err
	}
	return a.tell(v, key, map[string]string{"code": q.Code}, note{class: aid.Notice, request: q.ID, expires: followLife})
}

// backToPool opens a request again, with a new promise, and starts asking.
func (a *act) backToPool(q aid.Request, cause string) error {
	moved, err := a.tx.MoveRequest(q, aid.Open, a.by, cause)
	if err != nil || !moved {
		return err
	}
	q.State, q.Reopened = aid.Open, q.Reopened+1
	if err := a.stopTimers(q.ID); err != nil {
		return err
	}
	if p, err := a.tx.Person(q.Requester); err != nil {
		return err
	} else if p.OptedOut { // nobody is asked for somebody who can't be told
		if err := a.holdBack(q, "opted out"); err != nil {
			return err
		}
		return a.addTask(aid.Task{Kind: aid.TaskOptedOut, Person: p.ID, Request: q.ID, Note: cause})
	}
	if err := a.renew(&q); err != nil {
		return err
	}
	at := a.promise(q, a.tx.Now)
	if err := a.tx.Promise(q.ID, at); err != nil {
		return err
	}
	if err := a.later(store.TimerPromise, int64(q.ID), at); err != nil {
		return err
	}
	if err := a.later(store.TimerStillNeeded, int64(q.ID), a.tx.Now.Add(a.conf.FollowUp.StillNeeded)); err != nil {
		return err
	}
	return a.startAsking(q)
}

// openLinked ends a request well and opens another like it: more is needed.
func (r *run) openLinked(flow.Do) error {
	q, err := r.subject()
	if err != nil {
		return err
	}
	if err := r.act.verify(q, "the neighbor needs more"); err != nil {
		return err
	}
	more := q
	more.State, more.By, more.Wave, more.FollowUps, more.Reopened = aid.Open, time.Time{}, 0, 0, 0
	more.CreatedAt = r.tx.Now
	more.PromisedAt = r.promise(more, r.tx.Now)
	if err := r.addRequest(&more, q.ID); err != nil {
		return err
	}
	for k, v := range r.factsFor(r.person, more) {
		r.facts[k] = v
	}
	return r.startAsking(more)
}

// withdraw ends a request that is no longer needed.
func (r *run) withdraw(flow.Do) error {
	q, err := r.subject()
	if err != nil {
		return err
	}
	return r.act.withdraw(q)
}

func (a *act) withdraw(q aid.Request) error {
	moved, err := a.tx.MoveRequest(q, aid.Withdrawn, a.by, "no longer needed")
	if err != nil || !moved {
		return err
	}
	if err := a.endQuestion(q); err != nil {
		return err
	}
	if err := a.unassign(q, "withdrawn_told", "no longer needed"); err != nil {
		return err
	}
	if err := a.tx.LapseInvites(q.ID, aid.InviteWithdrawn); err != nil {
		return err
	}
	if err := a.tx.RecallInvites(q.ID); err != nil {
		return err
	}
	return a.stopTimers(q.ID)
}

// keepTrying opens a request again that nobody could take.
func (r *run) keepTrying(flow.Do) error {
	q, err := r.subject()
	if err != nil {
		return err
	}
	if q.State == aid.Unmet {
		if err := r.backToPool(q, "the neighbor wants us to keep trying"); err != nil {
			return err
		}
	}
	return r.promised(q.ID)
}

// stillNeeded notes that a waiting request stands, and asks on where its time
// was over.
func (r *run) stillNeeded(flow.Do) error {
	q, err := r.subject()
	if err != nil {
		return err
	}
	if q.State == aid.Open {
		if err := r.renew(&q); err != nil {
			return err
		}
		if err := r.startAsking(q); err != nil {
			return err
		}
	}
	return r.tx.Audit(store.Audit{Actor: r.by, Action: "still_needed", Request: q.ID})
}

// stopTimers forgets all that was due for a request.
func (a *act) stopTimers(id aid.RequestID) error {
	return a.tx.ClearTimers(int64(id), store.TimerWave, store.TimerPromise, store.TimerNudge, store.TimerWindow,
		store.TimerFollowUp, store.TimerStillNeeded, store.TimerRefer)
}
