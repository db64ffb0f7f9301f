package hotline

import (
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// came notes how many units a site has counted, and tells a coordinator where
// that is not its share. It may be said again: the last count holds.
func (a *act) came(l aid.Lot, al aid.Allocation, n int) error {
	to := al
	to.State, to.Got, to.Sure = aid.AllocGot, n, al.Units
	saved, err := a.tx.SaveAllocation(al, to)
	if err != nil || !saved {
		return err
	}
	if al.State == aid.AllocGot {
		err = a.recount(l, al, n)
	} else {
		err = a.counted(l, al, n)
	}
	if err != nil {
		return err
	}
	if err := a.tx.ClearTimers(int64(al.ID), store.TimerLotCount); err != nil {
		return err
	}
	if n != al.Units {
		s, err := a.tx.Site(al.Site)
		if err != nil {
			return err
		}
		err = a.addTask(aid.Task{
			Kind: aid.TaskLot, Person: al.Site, Request: al.Run,
			Note: "lot " + itoa(int(l.ID)) + ": " + s.Name + " counts " + itoa(n) + " of " + itoa(al.Units) + " " + l.Item,
		})
		if err != nil {
			return err
		}
	}
	if err := a.runCounted(al.Run); err != nil {
		return err
	}
	return a.lotOver(l)
}

// counted takes a share off what was promised: what came is there, what did not
// is lost. What came beyond the share was left, or nobody knew of it.
func (a *act) counted(l aid.Lot, al aid.Allocation, n int) error {
	share := min(n, al.Units)
	m := store.Move{Lot: l.ID, Units: share, From: aid.Allocated, FromSite: al.Site, To: aid.There, ToSite: al.Site, Cause: "came"}
	if err := a.tx.MoveUnits(m); err != nil {
		return err
	}
	m.Units, m.To, m.Cause = al.Units-share, aid.Lost, "did not come"
	if err := a.tx.MoveUnits(m); err != nil {
		return err
	}
	return a.extra(l, al, n-share)
}

// extra puts units at a site that nobody had counted as its own.
func (a *act) extra(l aid.Lot, al aid.Allocation, n int) error {
	left, err := a.tx.On(l.ID, aid.Left, 0)
	if err != nil {
		return err
	}
	m := store.Move{Lot: l.ID, Units: min(n, left), From: aid.Left, To: aid.There, ToSite: al.Site, Cause: "came beyond the share"}
	if err := a.tx.MoveUnits(m); err != nil {
		return err
	}
	m.Units = n - m.Units
	return a.tx.FindUnits(m)
}

// recount sets right a count that was told before.
func (a *act) recount(l aid.Lot, al aid.Allocation, n int) error {
	m := store.Move{Lot: l.ID, From: aid.There, FromSite: al.Site, To: aid.Lost, ToSite: al.Site, Cause: "counted again"}
	if n <= al.Got {
		there, err := a.tx.On(l.ID, aid.There, al.Site)
		if err != nil {
			return err
		}
		m.Units = min(al.Got-n, there) // some may be given out by now
		return a.tx.MoveUnits(m)
	}
	lost, err := a.tx.On(l.ID, aid.Lost, al.Site)
	if err != nil {
		return err
	}
	m.From, m.To, m.Units = aid.Lost, aid.There, min(n-al.Got, lost)
	if err := a.tx.MoveUnits(m); err != nil {
		return err
	}
	return a.extra(l, al, n-al.Got-m.Units)
}

// runCounted ends the request of a run once every stop has counted.
func (a *act) runCounted(id aid.RequestID) error {
	if id == 0 {
		return nil
	}
	stops, err := a.tx.AllocationsOn(id)
	if err != nil {
		return err
	}
	came := false
	for _, al := range stops {
		if al.State == aid.AllocConfirmed {
			return nil
		}
		came = came || al.State == aid.AllocGot
	}
	q, err := a.tx.Request(id)
	if err != nil || !q.State.Live() {
		return err
	}
	if !came { // nothing was brought, nor is to be
		return a.withdraw(q)
	}
	return a.runOver(q)
}

// runOver ends the request of a run, and thanks whoever drove.
func (a *act) runOver(q aid.Request) error {
	facts, _, err := a.runFacts(q)
	if err != nil {
		return err
	}
	if err := a.tx.RecallInvites(q.ID); err != nil {
		return err
	}
	if err := a.tx.LapseInvites(q.ID, aid.InviteWithdrawn); err != nil {
		return err
	}
	if err := a.endQuestion(q); err != nil {
		return err
	}
	moved, err := a.tx.MoveRequest(q, aid.Verified, a.by, "every stop has counted what came")
	if err != nil || !moved {
		return err
	}
	if err := a.stopTimers(q.ID); err != nil {
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
		facts["code"] = q.Code
		if err := a.tell(v, "run_thanks", facts, note{class: aid.Notice, request: q.ID, expires: followLife}); err != nil {
			return err
		}
	}
	return a.settled(q)
}

// lotOver ends a lot once all its shares have come.
func (a *act) lotOver(l aid.Lot) error {
	if l.State != aid.LotMoving {
		return nil
	}
	all, err := a.tx.Allocations(l.ID)
	if err != nil {
		return err
	}
	for _, al := range all {
		if al.State == aid.AllocConfirmed {
			return nil
		}
	}
	_, err = a.tx.MoveLot(l, aid.LotEnded, time.Time{})
	return err
}
