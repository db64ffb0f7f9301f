package hotline

import (
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// lotDue takes a lot one step further when its time has come.
func (a *act) lotDue(t store.Timer) error {
	l, err := a.tx.Lot(aid.LotID(t.Subject))
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	switch l.State {
	case aid.LotPlanned:
		return a.askSites(l)
	case aid.LotAsking:
		return a.lotReady(l)
	case aid.LotReady:
		return a.tellReady(l)
	case aid.LotSharing:
		return a.confirmsOver(l)
	case aid.LotStock:
		return a.tx.EndStock(l.ID)
	}
	return nil
}

// askSites has every site asked how much it can use.
func (a *act) askSites(l aid.Lot) error {
	due := a.atOpen(a.tx.Now.Add(a.lotWait(l, lotAnswers)), l.ZIP)
	if moved, err := a.tx.MoveLot(l, aid.LotAsking, due); err != nil || !moved {
		return err
	}
	all, err := a.tx.Allocations(l.ID)
	if err != nil {
		return err
	}
	for _, al := range all {
		if err := a.soon(store.TimerLotAsk, int64(al.ID)); err != nil {
			return err
		}
	}
	return a.later(store.TimerLot, int64(l.ID), due)
}

// lotWait is how long an answer may take: less where the goods would spoil.
func (a *act) lotWait(l aid.Lot, usual time.Duration) time.Duration {
	if l.Expires.IsZero() {
		return usual
	}
	return max(time.Hour, min(usual, l.Expires.Sub(a.tx.Now)/4))
}

// atOpen moves a time out of the quiet hours.
func (a *act) atOpen(at time.Time, zip string) time.Time {
	if local := at.In(a.zoneOf(zip)); a.conf.QuietHours.Quiet(local) {
		return a.conf.QuietHours.NextOpen(local)
	}
	return at
}

// askSite asks one site how much of a lot it can use. It waits while another
// question is open there, and until quiet hours are over.
func (a *act) askSite(t store.Timer) error {
	al, err := a.tx.Allocation(aid.AllocationID(t.Subject))
	if ok, err := found(err); err != nil || !ok || al.State != aid.AllocPlanned {
		return err
	}
	l, err := a.tx.Lot(al.Lot)
	if err != nil || l.State != aid.LotAsking {
		return err
	}
	p, err := a.tx.Person(al.Site)
	if err != nil || p.OptedOut || p.Phone == "" {
		return err // they are silent
	}
	if at := a.atOpen(a.tx.Now, p.ZIP); at.After(a.tx.Now) {
		t.DueAt = at
		return a.tx.SetTimer(t)
	}
	if p.Language == "" { // an organisation is not asked which
		p.Language = a.conf.Network.Languages[0]
		if err := a.tx.SetLanguage(p.ID, p.Language); err != nil {
			return err
		}
	}
	_, err = a.tx.OpenConversation(p.ID)
	if busy, err := found(err); err != nil {
		return err
	} else if busy {
		t.DueAt = a.tx.Now.Add(busyWait)
		return a.tx.SetTimer(t)
	}
	asked := al
	asked.State, asked.AskedAt = aid.AllocAsked, a.tx.Now
	if saved, err := a.tx.SaveAllocation(al, asked); err != nil || !saved {
		return err
	}
	return a.start(p, flow.LotAsk, "", 0)
}

// lotAsked is the lot that a person was last asked about, and their part in it.
func (a *act) lotAsked(p aid.PersonID) (aid.Lot, aid.Allocation, error) {
	all, err := a.tx.AllocationsOf(p)
	if err != nil {
		return aid.Lot{}, aid.Allocation{}, err
	}
	for _, al := range all {
		if al.State == aid.AllocAsked || al.State == aid.AllocSilent {
			l, err := a.tx.Lot(al.Lot)
			return l, al, err
		}
	}
	return aid.Lot{}, aid.Allocation{}, aid.ErrNotFound
}

// askedFacts fills the question about a lot.
func (r *run) askedFacts(facts map[string]string) {
	l, _, err := r.lotAsked(r.person.ID)
	if err != nil {
		return
	}
	for k, v := range r.lotFacts(l, r.lang) {
		facts[k] = v
	}
	if left, err := r.tx.On(l.ID, aid.Left, 0); err == nil && left > 0 {
		facts["units"] = itoa(left) // some may be lost by now
	}
}

// lotWant is the flow's action: a site says how much it can use.
func (r *run) lotWant(do flow.Do) error {
	l, al, err := r.lotAsked(r.person.ID)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	a := do.Answers["want"]
	if a.Value == "" { // a caller's recording: a coordinator hears it
		return r.addTask(aid.Task{Kind: aid.TaskLot, Person: r.person.ID, Note: "lot " + itoa(int(l.ID)) + ": how many?"})
	}
	late, err := r.wants(l, al, atoi(a.Value), a.Also)
	if late {
		r.instead = "lot_late"
	}
	return err
}

// wants notes how much a site can use. Late says that the lot is shared out
// already: what is left over may still come to it.
func (a *act) wants(l aid.Lot, al aid.Allocation, n int, condition string) (late bool, err error) {
	to := al
	to.State, to.Want, to.Condition = aid.AllocWants, n, condition
	if n == 0 {
		to.State, to.Condition = aid.AllocNone, ""
	}
	if saved, err := a.tx.SaveAllocation(al, to); err != nil || !saved {
		return false, err
	}
	if l.State != aid.LotAsking {
		return n > 0 && l.State != aid.LotReady, nil
	}
	all, err := a.tx.Allocations(l.ID)
	if err != nil {
		return false, err
	}
	for _, x := range all {
		if x.State == aid.AllocPlanned || x.State == aid.AllocAsked {
			return false, nil
		}
	}
	return false, a.lotReady(l)
}

// lotReady ends the asking: all have answered, or their time is over.
func (a *act) lotReady(l aid.Lot) error {
	if err := a.silence(l); err != nil {
		return err
	}
	_, wanted, _, err := a.lotWants(l)
	if err != nil {
		return err
	}
	next := aid.LotReady
	if wanted == 0 {
		next = aid.LotEnded
	}
	if moved, err := a.tx.MoveLot(l, next, time.Time{}); err != nil || !moved {
		return err
	}
	l.State = next
	if next == aid.LotEnded {
		return a.tellLot(l, "lot_nobody", nil)
	}
	return a.tellReady(l)
}

// silence notes which sites did not answer in their time.
func (a *act) silence(l aid.Lot) error {
	all, err := a.tx.Allocations(l.ID)
	if err != nil {
		return err
	}
	for _, al := range all {
		if al.State != aid.AllocPlanned && al.State != aid.AllocAsked {
			continue
		}
		if err := a.endAsk(al); err != nil {
			return err
		}
		to := al
		to.State = aid.AllocSilent
		if _, err := a.tx.SaveAllocation(al, to); err != nil {
			return err
		}
	}
	return nil
}

// lotWants sums up what the sites said.
func (a *act) lotWants(l aid.Lot) (answered, wanted, sites int, err error) {
	all, err := a.tx.Allocations(l.ID)
	for _, al := range all {
		switch al.State {
		case aid.AllocWants, aid.AllocNone:
			answered++
			wanted += al.Want
		}
	}
	return answered, wanted, len(all), err
}

// tellReady asks the coordinators to approve the shares, and again each day
// until one does.
func (a *act) tellReady(l aid.Lot) error {
	answered, wanted, sites, err := a.lotWants(l)
	if err != nil {
		return err
	}
	if err := a.later(store.TimerLot, int64(l.ID), a.tx.Now.Add(lotAgain)); err != nil {
		return err
	}
	return a.tellLot(l, "lot_ready_told", map[string]string{
		"answered": itoa(answered), "sites": itoa(sites), "n": itoa(wanted),
	})
}
