package hotline

import (
	"cmp"
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/geo"
	"neighborline/internal/store"
)

// A stop of a run is one site with what it gets.
type stop struct {
	aid.Allocation
	name  string
	at    geo.Place
	known bool
}

// What one driver brings on one run.
const (
	mostStops = 4
	runMiles  = 40 // between one stop and the next
)

// openRuns makes a request for a driver for each run of stops.
func (a *act) openRuns(l aid.Lot, all []aid.Allocation) (int, error) {
	stops, err := a.stopsOf(all)
	if err != nil {
		return 0, err
	}
	from, known := a.h.atlas.ZIP(l.ZIP)
	if !known && len(stops) > 0 {
		from = stops[0].at
	}
	runs := runsOf(from, stops)
	for _, run := range runs {
		if err := a.openRun(l, run); err != nil {
			return 0, err
		}
	}
	return len(runs), nil
}

// stopsOf are the stops where shares go, as far as the sites are still there.
func (a *act) stopsOf(all []aid.Allocation) ([]stop, error) {
	stops := make([]stop, 0, len(all))
	for _, al := range all {
		s, err := a.tx.Site(al.Site)
		if ok, err := found(err); err != nil {
			return nil, err
		} else if !ok {
			continue
		}
		at, known := a.h.atlas.ZIP(s.ZIP)
		stops = append(stops, stop{Allocation: al, name: s.Name, at: at, known: known})
	}
	return stops, nil
}

// runChanged lets a run say what is still to be brought, and tells whoever has
// it. Where nothing is, it is no longer needed.
func (a *act) runChanged(l aid.Lot, id aid.RequestID) error {
	q, err := a.tx.Request(id)
	if ok, err := found(err); err != nil || !ok || q.State != aid.Open && q.State != aid.Assigned {
		return err
	}
	all, err := a.tx.AllocationsOn(id)
	if err != nil {
		return err
	}
	units := 0
	all = slices.DeleteFunc(all, func(al aid.Allocation) bool { return al.State != aid.AllocConfirmed })
	for _, al := range all {
		units += al.Units
	}
	if units == 0 {
		return nil // it is over, and they hear so
	}
	stops, err := a.stopsOf(all)
	if err != nil {
		return err
	}
	if from, known := a.h.atlas.ZIP(l.ZIP); known {
		nearFirst(from, stops)
	}
	details := runDetails(l, units, stops)
	if err := a.tx.SetDetails(id, details); err != nil || q.State == aid.Open {
		return err
	}
	held, err := a.tx.AssignmentOf(id)
	if err != nil {
		return err
	}
	v, err := a.tx.Person(held.Volunteer)
	if err != nil {
		return err
	}
	return a.tell(v, "run_changed", map[string]string{"code": q.Code, "details": details}, note{class: aid.Notice, request: id, expires: followLife})
}

// oneWay begins a run with first: of those left, the nearest to the last stop
// joins it while that is not more than so many miles off, the run has no more
// than mostStops, and it fits. It gives the run and who is left.
func oneWay[S any](first S, left []S, miles float64, at func(S) geo.Place, fits func([]S) bool) (run, rest []S) {
	run, rest = []S{first}, slices.Clone(left)
	for len(run) < mostStops && len(rest) > 0 {
		last := at(run[len(run)-1])
		off := func(i int) float64 { return geo.Miles(last, at(rest[i])) }
		near := 0
		for i := range rest {
			if off(i) < off(near) {
				near = i
			}
		}
		if off(near) > miles {
			break
		}
		if longer := append(run, rest[near]); fits(longer) {
			run = longer
		} else if len(left) == 0 {
			break
		}
		rest = slices.Delete(rest, near, near+1)
	}
	return run, rest
}

// runsOf puts stops together that lie on one way, farthest first.
func runsOf(from geo.Place, stops []stop) (runs [][]stop) {
	left := slices.Clone(stops)
	slices.SortStableFunc(left, func(a, b stop) int {
		return cmp.Or(-cmp.Compare(geo.Miles(from, a.at), geo.Miles(from, b.at)), cmp.Compare(a.ID, b.ID))
	})
	for len(left) > 0 {
		var run []stop
		run, left = oneWay(left[0], left[1:], runMiles, func(s stop) geo.Place { return s.at }, func([]stop) bool { return true })
		nearFirst(from, run)
		runs = append(runs, run)
	}
	return runs
}

// nearFirst orders stops as they are driven to.
func nearFirst(from geo.Place, stops []stop) {
	slices.SortStableFunc(stops, func(a, b stop) int { return cmp.Compare(geo.Miles(from, a.at), geo.Miles(from, b.at)) })
}

// openRun asks for a driver for one run: a request of the coordinator who sees
// to the lot.
func (a *act) openRun(l aid.Lot, run []stop) error {
	by := cmp.Or(l.By, l.Giver)
	p, err := a.tx.Person(by)
	if err != nil {
		return err
	}
	units := 0
	for _, s := range run {
		units += s.Units
	}
	q := aid.Request{
		State: aid.Open, Need: l.Need, HowSoon: aid.Week, Requester: by, Name: a.withName(p).Name, Language: a.langOf(p), Channel: aid.SMS,
		ZIP: cmp.Or(l.ZIP, run[0].at.ZIP), Place: cmp.Or(l.Place, run[0].at.City), Details: runDetails(l, units, run), CreatedAt: a.tx.Now,
	}
	if q.Code, err = a.freeCode(); err != nil {
		return err
	}
	q.PromisedAt = a.promise(q, a.tx.Now)
	if q.ID, err = a.tx.AddRequest(q, 0, a.by); err != nil {
		return err
	}
	for _, s := range run {
		to := s.Allocation
		to.Run = q.ID
		if saved, err := a.tx.SaveAllocation(s.Allocation, to); err != nil || !saved {
			return err
		}
	}
	if err := a.later(store.TimerPromise, int64(q.ID), q.PromisedAt); err != nil {
		return err
	}
	return a.startAsking(q)
}

// runDetails is what the driver reads after saying yes.
func runDetails(l aid.Lot, units int, run []stop) string {
	parts := make([]string, 0, len(run))
	for _, s := range run {
		part := s.name + " " + s.at.ZIP + ": " + itoa(s.Units)
		if s.Condition != "" {
			part += " (" + s.Condition + ")"
		}
		parts = append(parts, part)
	}
	return itoa(units) + " " + l.Item + ". " + strings.Join(parts, "; ")
}

// runFacts is what a volunteer is asked about a run, where a request is one.
func (a *act) runFacts(q aid.Request) (facts map[string]string, ok bool, err error) {
	stops, err := a.tx.AllocationsOn(q.ID)
	if err != nil || len(stops) == 0 {
		return nil, false, err
	}
	l, err := a.tx.Lot(stops[0].Lot)
	if err != nil {
		return nil, false, err
	}
	units := 0
	for _, s := range stops {
		units += s.Units
	}
	return map[string]string{"n": itoa(units), "item": l.Item, "stops": itoa(len(stops))}, true, nil
}

// runDone asks the sites of a run how many came, once the driver says that it
// is done. It says false where the request is no run.
func (a *act) runDone(q aid.Request) (bool, error) {
	stops, err := a.tx.AllocationsOn(q.ID)
	if err != nil || len(stops) == 0 {
		return false, err
	}
	for _, al := range stops {
		if al.State != aid.AllocConfirmed {
			continue
		}
		if err := a.askCount(al); err != nil {
			return true, err
		}
	}
	return true, nil
}

// countDue asks a site again how many came, and then a coordinator.
func (a *act) countDue(t store.Timer) error {
	al, err := a.tx.Allocation(aid.AllocationID(t.Subject))
	if ok, err := found(err); err != nil || !ok || al.State != aid.AllocConfirmed {
		return err
	}
	if t.Visit < 2 {
		return a.askCountAgain(al, t.Visit+1)
	}
	s, err := a.tx.Site(al.Site)
	if err != nil {
		return err
	}
	return a.addTask(aid.Task{Kind: aid.TaskLot, Person: al.Site, Request: al.Run, Note: "lot " + itoa(int(al.Lot)) + ": " + s.Name + " has not said whether its " + itoa(al.Units) + " came"})
}

func (a *act) askCount(al aid.Allocation) error { return a.askCountAgain(al, 1) }

func (a *act) askCountAgain(al aid.Allocation, visit int) error {
	l, err := a.tx.Lot(al.Lot)
	if err != nil {
		return err
	}
	if err := a.tellSite(al.Site, "lot_count", l, al); err != nil {
		return err
	}
	at := a.atOpen(a.tx.Now.Add(lotCounts), l.ZIP)
	return a.tx.SetTimer(store.Timer{Kind: store.TimerLotCount, Subject: int64(al.ID), DueAt: at, Visit: visit})
}
