package hotline

import (
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/geo"
	"neighborline/internal/split"
	"neighborline/internal/store"
)

// shareOut approves the shares of a lot and tells them to the sites. Of two
// coordinators who approve at the same time one does.
func (t *turn) shareOut(d Deed) error {
	l, ok, err := t.lotAt(d)
	if err != nil || !ok {
		return err
	}
	if l.State != aid.LotAsking && l.State != aid.LotReady {
		return t.sharedBefore(l)
	}
	if _, wanted, _, err := t.lotWants(l); err != nil {
		return err
	} else if wanted == 0 {
		return t.refuse("lot_nobody", t.lotFacts(l, t.langOf(t.person)))
	}
	moved, err := t.tx.MoveLot(l, aid.LotSharing, time.Time{})
	if err != nil || !moved {
		return err
	}
	l.State = aid.LotSharing
	if err := t.silence(l); err != nil {
		return err
	}
	if err := t.tx.TakeLot(l.ID, t.person.ID); err != nil {
		return err
	}
	given, sites, err := t.giveShares(&l)
	if err != nil {
		return err
	}
	facts := t.lotFacts(l, t.langOf(t.person))
	facts["n"], facts["sites"] = itoa(given), itoa(sites)
	return t.reply("lot_shared", facts)
}

// sharedBefore says to a coordinator who approves shares that another has done
// so, or how the lot stands.
func (t *turn) sharedBefore(l aid.Lot) error {
	if l.By == 0 || l.By == t.person.ID || l.State != aid.LotSharing && l.State != aid.LotMoving {
		return t.lotIs(l)
	}
	p, err := t.tx.Person(l.By)
	if err != nil {
		return err
	}
	all, err := t.tx.Allocations(l.ID)
	if err != nil {
		return err
	}
	facts := t.lotFacts(l, t.langOf(t.person))
	units, sites := 0, 0
	for _, al := range all {
		if al.Units > 0 {
			units, sites = units+al.Units, sites+1
		}
	}
	facts["who"], facts["n"], facts["sites"] = sentence(t.nameOr(t.withName(p).Name, t.langOf(t.person))), itoa(units), itoa(sites)
	return t.refuse("lot_quicker", facts)
}

// sharesOf are the shares of what is left of a lot among the sites that want
// more than they have.
func (a *act) sharesOf(l aid.Lot, all []aid.Allocation) (map[int64]int, error) {
	left, err := a.tx.On(l.ID, aid.Left, 0)
	if err != nil {
		return nil, err
	}
	here, known := a.h.atlas.ZIP(l.ZIP)
	var wants []split.Want
	for _, al := range all {
		if al.State != aid.AllocWants && al.State != aid.AllocConfirmed {
			continue
		}
		s, err := a.tx.Site(al.Site)
		if ok, err := found(err); err != nil {
			return nil, err
		} else if !ok || s.State != aid.SiteOn || s.OptedOut {
			continue
		}
		w := split.Want{Site: int64(al.ID), Want: al.Want - al.Units}
		if s.Capacity > 0 {
			w.Want = min(w.Want, s.Capacity-al.Units)
		}
		if there, ok := a.h.atlas.ZIP(s.ZIP); ok && known {
			w.Far = geo.Miles(here, there) > farMiles
		}
		wants = append(wants, w)
	}
	floor := 0
	if len(wants) > 0 && l.Round == 0 {
		floor = max(1, l.Quantity/(floorShare*len(wants)))
	}
	return split.Shares(left, floor, wants), nil
}

// giveShares allots what is left of a lot and tells each site that gets some.
func (a *act) giveShares(l *aid.Lot) (given, sites int, err error) {
	all, err := a.tx.Allocations(l.ID)
	if err != nil {
		return 0, 0, err
	}
	shares, err := a.sharesOf(*l, all)
	if err != nil {
		return 0, 0, err
	}
	l.DueAt = a.atOpen(a.tx.Now.Add(a.lotWait(*l, lotConfirms)), l.ZIP)
	for _, al := range all {
		n := shares[int64(al.ID)]
		if n == 0 {
			if al.State == aid.AllocWants && l.Round == 0 {
				if err := a.tellSite(al.Site, "lot_none", *l, al); err != nil {
					return 0, 0, err
				}
			}
			continue
		}
		to := al
		to.State, to.Units = aid.AllocOffered, al.Units+n
		if saved, err := a.tx.SaveAllocation(al, to); err != nil || !saved {
			return 0, 0, err
		}
		err := a.tx.MoveUnits(store.Move{Lot: l.ID, Units: n, From: aid.Left, To: aid.Allocated, ToSite: al.Site, Cause: "shared"})
		if err != nil {
			return 0, 0, err
		}
		if err := a.tellSite(al.Site, "lot_share", *l, to); err != nil {
			return 0, 0, err
		}
		given, sites = given+n, sites+1
	}
	if sites == 0 {
		return 0, 0, nil
	}
	if err := a.tx.NextRound(l.ID, l.DueAt); err != nil {
		return 0, 0, err
	}
	l.Round++
	return given, sites, a.later(store.TimerLot, int64(l.ID), l.DueAt)
}

// confirmsOver takes back what sites did not say yes to in their time.
func (a *act) confirmsOver(l aid.Lot) error {
	all, err := a.tx.Allocations(l.ID)
	if err != nil {
		return err
	}
	for _, al := range all {
		if al.State != aid.AllocOffered {
			continue
		}
		back := al
		back.Units = al.Units - al.Sure
		if err := a.tellSite(al.Site, "lot_lapsed", l, back); err != nil {
			return err
		}
		if _, err := a.lessen(l, al, al.Sure, "no word in time"); err != nil {
			return err
		}
	}
	return a.roundOver(l)
}

// lessen sets a site's share to n, which is no more than it has, and puts the
// rest back. The site wants no more than that.
func (a *act) lessen(l aid.Lot, al aid.Allocation, n int, cause string) (aid.Allocation, error) {
	to := al
	to.State, to.Want, to.Units, to.Sure = aid.AllocConfirmed, n, n, n
	if n == 0 {
		to.State = aid.AllocNone
		if al.State == aid.AllocOffered && cause != saidLess {
			to.State = aid.AllocLapsed
		}
	}
	saved, err := a.tx.SaveAllocation(al, to)
	if err != nil || !saved {
		return al, err
	}
	return to, a.tx.MoveUnits(store.Move{Lot: l.ID, Units: al.Units - n, From: aid.Allocated, FromSite: al.Site, To: aid.Left, Cause: cause})
}

// saidLess is the cause of a share that its site lessened.
const saidLess = "the site takes less"

// roundOver goes on once every site has said what it thinks of its share: what
// came back goes to those who wanted more, and in the end all is brought.
func (a *act) roundOver(l aid.Lot) error {
	all, err := a.tx.Allocations(l.ID)
	if err != nil {
		return err
	}
	for _, al := range all {
		if al.State == aid.AllocOffered {
			return nil // they have time yet
		}
	}
	left, err := a.tx.On(l.ID, aid.Left, 0)
	if err != nil {
		return err
	}
	if l.Round < mostRounds && left > 0 && left >= l.Quantity/worthAgain {
		if _, sites, err := a.giveShares(&l); err != nil || sites > 0 {
			return err
		}
	}
	return a.bring(l, all)
}

// bring ends the sharing: what the sites said yes to becomes requests for
// drivers.
func (a *act) bring(l aid.Lot, all []aid.Allocation) error {
	var stops []aid.Allocation
	units := 0
	for _, al := range all {
		if al.State == aid.AllocConfirmed {
			stops = append(stops, al)
			units += al.Units
		}
	}
	next := aid.LotMoving
	if len(stops) == 0 {
		next = aid.LotEnded
	}
	if moved, err := a.tx.MoveLot(l, next, time.Time{}); err != nil || !moved {
		return err
	}
	if err := a.tx.ClearTimers(int64(l.ID), store.TimerLot); err != nil {
		return err
	}
	l.State = next
	if len(stops) == 0 {
		return a.tellLot(l, "lot_nobody", nil)
	}
	runs, err := a.openRuns(l, stops)
	if err != nil {
		return err
	}
	left, err := a.tx.On(l.ID, aid.Left, 0)
	if err != nil {
		return err
	}
	return a.tellLot(l, "lot_runs", map[string]string{"n": itoa(units), "sites": itoa(len(stops)), "runs": itoa(runs), "left": itoa(left)})
}
