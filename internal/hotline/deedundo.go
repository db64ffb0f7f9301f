package hotline

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// undoWithin is how long a coordinator may take a deed back.
const undoWithin = 30 * time.Minute

// stood is how things stood before a deed and after it: what UNDO needs.
type stood struct {
	Before, After standing
	Outbox        aid.OutboundID // the last text before it
	Tasks         []aid.TaskID   // that it closed or took
	Note          int64
	Person        aid.PersonID
	Tier          aid.Tier
	Merged        *merged
	Invites       []invited // of the request, before
	Until         time.Time
	Lot           aid.LotID
	Loss          *loss `json:",omitempty"`
}

// An invited is how one invite stood.
type invited struct {
	ID    aid.InviteID
	State aid.InviteState
}

// A standing is how a request stands.
type standing struct {
	State    aid.RequestState
	Holder   aid.PersonID
	Held     time.Time
	Reopened int
	Opened   time.Time
	Promised time.Time
}

func (t *turn) standingOf(id aid.RequestID) (standing, error) {
	q, err := t.tx.Request(id)
	if err != nil {
		return standing{}, err
	}
	opened, err := t.tx.OpenedAt(id)
	if err != nil {
		return standing{}, err
	}
	s := standing{Opened: opened, State: q.State, Held: q.HeldUntil, Reopened: q.Reopened, Promised: q.PromisedAt}
	held, err := t.tx.AssignmentOf(id)
	if ok, err := found(err); err != nil {
		return s, err
	} else if ok {
		s.Holder = held.Volunteer
	}
	return s, nil
}

// beforeDeed notes how a request stands before something is done about it.
func (t *turn) beforeDeed(id aid.RequestID) (err error) {
	if t.stood.Outbox, err = t.tx.LastOutbound(); err != nil || id == 0 {
		return err
	}
	if t.stood.Before, err = t.standingOf(id); err != nil {
		return err
	}
	invites, err := t.tx.InvitesOf(id)
	for _, i := range invites {
		t.stood.Invites = append(t.stood.Invites, invited{i.ID, i.State})
	}
	return err
}

// remember keeps what was done, so that it can be undone: never the words.
func (t *turn) remember(row deedRow, d Deed, id aid.RequestID) (err error) {
	stood := ""
	if row.undo != nil {
		if id != 0 {
			if t.stood.After, err = t.standingOf(id); err != nil {
				return err
			}
		}
		b, err := json.Marshal(t.stood)
		if err != nil {
			return fmt.Errorf("keep a deed: %w", err)
		}
		stood = string(b)
	}
	d.Words = ""
	b, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("keep a deed: %w", err)
	}
	return t.tx.AddDeed(t.person.ID, string(b), stood)
}

// undo takes back the last thing that a coordinator did, or the last that they
// did about one request.
func (t *turn) undo(d Deed) error {
	all, err := t.tx.DeedsSince(t.person.ID, t.tx.Now.Add(-undoWithin))
	if err != nil {
		return err
	}
	for _, kept := range all {
		var did Deed
		if err := json.Unmarshal([]byte(kept.Deed), &did); err != nil {
			return fmt.Errorf("read deed %d: %w", kept.ID, err)
		}
		if d.Code != "" && did.Code != d.Code {
			continue
		}
		return t.undoOne(kept, did)
	}
	return t.refuse("undo_none", nil)
}

func (t *turn) undoOne(kept store.Deed, did Deed) error {
	row, ok := rowOf(did.Verb)
	if !ok || row.undo == nil || kept.Stood == "" {
		return t.refuse("undo_cannot", map[string]string{"say": did.title()})
	}
	var s stood
	if err := json.Unmarshal([]byte(kept.Stood), &s); err != nil {
		return fmt.Errorf("read deed %d: %w", kept.ID, err)
	}
	if first, err := t.tx.UndoneDeed(kept.ID); err != nil || !first {
		return err
	}
	if err := row.undo(t, did, s); err != nil || t.refused {
		return err
	}
	for _, id := range s.Tasks {
		if err := t.tx.RedoTask(id); err != nil {
			return err
		}
	}
	t.whom = s.Person
	t.became = string(did.Verb)
	return t.sayUndone(did, s)
}

// sayUndone says what was undone, and of how many texts it can't be said that
// they never left.
func (t *turn) sayUndone(did Deed, s stood) error {
	vars := map[string]string{"say": did.title()}
	q, err := t.tx.RequestByCode(did.Code)
	if ok, err := found(err); err != nil || !ok || did.Code == "" {
		return errors.Join(err, t.reply("undone", vars))
	}
	left, err := t.tx.LeftSince(q.ID, s.Outbox, t.person.ID)
	if err != nil || left == 0 {
		return errors.Join(err, t.reply("undone", vars))
	}
	vars["n"] = itoa(left)
	return t.reply("undone_left", vars)
}

// undoRequest puts a request back to where it stood, if nothing has happened to
// it since. What has not left is recalled; whoever has heard is told.
func (t *turn) undoRequest(d Deed, s stood) error {
	q, ok, err := t.requestAt(d.Code)
	if err != nil || !ok {
		return err
	}
	now, err := t.standingOf(q.ID)
	if err != nil {
		return err
	}
	if now.State != s.After.State || now.Holder != s.After.Holder {
		return t.refuse("undo_moved", map[string]string{"code": q.Code})
	}
	if err := errors.Join(t.tx.HoldRequest(q.ID, s.Before.Held), t.unmerge(q, s.Merged)); err != nil {
		return err
	}
	if now.State == s.Before.State && now.Holder == s.Before.Holder {
		return t.holdChanged(q, s.Before.Held)
	}
	unheard, err := t.tx.RecallSince(q.ID, q.Requester, s.Outbox)
	if err != nil {
		return err
	}
	if err := t.endQuestion(q); err != nil {
		return err
	}
	if now.Holder != 0 {
		never, err := t.tx.RecallSince(q.ID, now.Holder, s.Outbox)
		if err != nil {
			return err
		}
		key := "taken_over"
		if never || now.Holder == t.person.ID {
			key = "" // they have not heard, or know
		}
		if err := t.takeBack(q, key, now.Holder != s.Before.Holder); err != nil {
			return err
		}
	}
	if s.Before.Holder != 0 {
		if _, err := t.tx.RecallSince(q.ID, s.Before.Holder, s.Outbox); err != nil {
			return err
		}
	}
	if err := t.putBack(q, s.Before, unheard); err != nil {
		return err
	}
	return t.restore(q, s)
}

// restore lets a request that was put back stand in everything else as it did:
// its invites, its promise if that is still to come, its place in the ranking.
// A task that nobody could be asked is of what was undone.
func (t *turn) restore(q aid.Request, s stood) error {
	for _, i := range s.Invites {
		if err := t.tx.RestoreInvite(i.ID, i.State); err != nil {
			return err
		}
	}
	if err := t.tx.SetOpened(q.ID, s.Before.Opened, s.Before.Reopened); err != nil {
		return err
	}
	tasks, err := t.tx.OpenTasksAbout(q.ID)
	if err != nil {
		return err
	}
	for _, k := range tasks {
		if k.Kind == aid.TaskStuck && s.Before.State != aid.Open {
			if _, err := t.tx.DoneTask(k.ID); err != nil {
				return err
			}
		}
	}
	if waits := s.Before.State == aid.Open || s.Before.State == aid.Review || s.Before.State == aid.Partial; !waits {
		return t.tx.Promise(q.ID, s.Before.Promised)
	}
	return nil
}

// takeBack takes a request from whoever has it. By mistake it was theirs and
// counts as nobody's drop.
func (t *turn) takeBack(q aid.Request, key string, mistake bool) error {
	held, err := t.tx.AssignmentOf(q.ID)
	if err != nil {
		return err
	}
	if err := t.unassign(q, key, "undone"); err != nil || !mistake {
		return err
	}
	return t.tx.DropAssignment(held.ID)
}

// keepPromise holds to when a neighbor was told that they hear back, if that is
// still to come.
func (t *turn) keepPromise(q aid.Request, at time.Time) error {
	if !at.After(t.tx.Now) {
		return nil
	}
	if err := t.tx.Promise(q.ID, at); err != nil {
		return err
	}
	return t.later(store.TimerPromise, int64(q.ID), at)
}

// putBack moves a request to where it stood before.
func (t *turn) putBack(q aid.Request, to standing, unheard bool) error {
	if to.State == aid.Open {
		if err := t.backToPool(q, "undone"); err != nil {
			return err
		}
		if err := t.keepPromise(q, to.Promised); err != nil || unheard {
			return err
		}
		return t.tellAgain(q.ID, "asking_now")
	}
	if q.State != aid.Open {
		if moved, err := t.tx.MoveRequest(q, aid.Open, t.by, "undone"); err != nil || !moved {
			return err
		}
		q.State = aid.Open
	}
	if err := t.stopTimers(q.ID); err != nil {
		return err
	}
	switch to.State {
	case aid.Review, aid.Partial:
		return t.backToReview(q, to.Promised, unheard)
	case aid.Assigned, aid.Done:
		return t.backTo(q, to, unheard)
	}
	if err := t.tx.LapseInvites(q.ID, aid.InviteWithdrawn); err != nil {
		return err
	}
	if err := t.tx.RecallInvites(q.ID); err != nil {
		return err
	}
	_, err := t.tx.MoveRequest(q, to.State, t.by, "undone")
	return err
}

// tellAgain tells the neighbor how their request stands now.
func (t *turn) tellAgain(id aid.RequestID, key string) error {
	q, err := t.tx.Request(id)
	if err != nil {
		return err
	}
	return t.tellNeighbor(q, key)
}

// backToReview lets a request wait for a coordinator again.
func (t *turn) backToReview(q aid.Request, promised time.Time, unheard bool) error {
	if err := t.holdBack(q, "undone"); err != nil {
		return err
	}
	if !promised.After(t.tx.Now) {
		promised = t.promise(q, t.tx.Now)
	}
	if err := t.keepPromise(q, promised); err != nil || unheard {
		return err
	}
	return t.tellAgain(q.ID, "review_told")
}

// backTo gives a request back to whoever had it.
func (t *turn) backTo(q aid.Request, to standing, unheard bool) error {
	holder := to.Holder
	if holder == 0 { // done: it was theirs who did it
		last, err := t.tx.LastAssignment(q.ID)
		if err != nil {
			return err
		}
		holder = last.Volunteer
	}
	v, err := t.tx.Person(holder)
	if err != nil {
		return err
	}
	won, err := t.tx.Reclaim(q.ID, holder)
	if err != nil || !won {
		return err
	}
	if to.State == aid.Done {
		held, err := t.tx.AssignmentOf(q.ID)
		if err != nil {
			return err
		}
		if err := t.tx.EndAssignment(held.ID, aid.AssignmentDone, true); err != nil {
			return err
		}
		q.State = aid.Assigned
		if _, err := t.tx.MoveRequest(q, aid.Done, t.by, "undone"); err != nil {
			return err
		}
		return t.later(store.TimerFollowUp, int64(q.ID), t.tx.Now.Add(t.conf.FollowUp.Today))
	}
	if unheard { // nobody knows that it was otherwise for a moment
		return t.setWindow(q)
	}
	return t.assigned(q, v, "promoted")
}
