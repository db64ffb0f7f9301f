package hotline

import (
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/match"
	"neighborline/internal/store"
)

// In a surge with a hub, what several neighbors wait for at one place is one
// run: one request leads, others ride with it, and a driver is asked once, for
// them all. As with the goods of a lot, a run has mostStops at most.

const (
	// gatherFor is how long a request that is helped at the hub waits for
	// others before volunteers are asked: less than a wave waits for answers.
	gatherFor = 5 * time.Minute
	// lookAmong is how many of those who wait are looked through for a run.
	lookAmong = 40
	// doorMiles is how far one door is from the next on a run.
	doorMiles = 10
)

// gathers says until when a request may wait for others to ride with it; zero
// where it does not: nobody at risk waits.
func (a *act) gathers(s surge, q aid.Request) time.Time {
	n, _ := a.book.Need(q.Need)
	if n.Carry == "" || s.Hub == "" || !s.covers(q.ZIP) || q.AtRisk() {
		return time.Time{}
	}
	return a.tx.Now.Add(gatherFor)
}

// mayRide lists what may ride with a request for which nobody was asked yet:
// the same need, as soon, at the same place or at doors on one way, and no more
// than a car takes.
func (a *act) mayRide(q aid.Request, s surge) ([]aid.Request, error) {
	n, _ := a.book.Need(q.Need)
	if n.Carry == "" || s.Hub == "" || q.Reopened > 0 {
		return nil, nil
	}
	if lead, err := a.tx.LeadOf(q.ID); err != nil || lead != 0 {
		return nil, err
	}
	waiting, err := a.tx.MayRide(q, lookAmong)
	if err != nil {
		return nil, err
	}
	waiting = slices.DeleteFunc(waiting, func(o aid.Request) bool {
		return s.covers(o.ZIP) != s.covers(q.ZIP) || a.byTime(o).Before(a.byTime(q)) || n.Talk && o.Language != q.Language
	})
	at := func(o aid.Request) geo.Place {
		p, _ := a.h.atlas.ZIP(s.toHub(o.ZIP))
		return p
	}
	run, _ := oneWay(q, waiting, doorMiles, at, func(run []aid.Request) bool { return carries(n, "car", run) })
	return run[1:], nil
}

// carries says whether one vehicle takes a run.
func carries(n flow.Need, transport string, run []aid.Request) bool {
	people := 0
	for _, q := range run {
		people += max(q.People, 1)
	}
	seats := 0
	if n.Carry == flow.CarryPeople {
		seats, people = people, 0
	}
	return match.Carries(transport, seats, people)
}

// whoCarry are those found whose vehicle takes a run.
func (w *wave) whoCarry(n flow.Need, found []store.Candidate) []store.Candidate {
	if len(w.riders) == 0 {
		return found
	}
	run := w.run()
	return slices.DeleteFunc(found, func(c store.Candidate) bool { return !carries(n, c.Person.Offer.Transport, run) })
}

// run is all that a wave asks for.
func (w *wave) run() []aid.Request { return append([]aid.Request{w.of}, w.riders...) }

// gather lets those ride that were chosen, as far as they still may.
func (a *act) gather(w *wave) error {
	for _, q := range w.riders {
		now, err := a.tx.Request(q.ID)
		if err != nil {
			return err
		}
		if !w.joined || now.ZIP != q.ZIP || now.HeldUntil.After(a.tx.Now) {
			continue
		}
		if _, err := a.tx.Ride(q.ID, w.of.ID); err != nil {
			return err
		}
	}
	var err error
	w.riders, err = a.tx.Riders(w.of.ID, a.tx.Now)
	return err
}

// leadNone lets what rides with a request be asked for by itself.
func (a *act) leadNone(id aid.RequestID) error {
	lead, err := a.tx.LeadOf(id)
	if err != nil || lead != 0 {
		return err
	}
	n, err := a.tx.LeaveRun(id)
	a.due = a.due || n > 0
	return err
}

// stopsFacts is what a volunteer is asked about a run of requests.
func (a *act) stopsFacts(run []aid.Request, lang string) map[string]string {
	people := 0
	for _, q := range run {
		people += max(q.People, 1)
	}
	return map[string]string{
		"stops":  itoa(len(run)),
		"people": a.words(lang, "for_people", map[string]string{"n": itoa(people)}),
	}
}

// claimRiders gives the volunteer who has just won a request what rode with it
// since they were asked. What may not be theirs is asked for by itself, as it
// is again since the request was claimed.
func (t *turn) claimRiders(lead aid.Request, riders []aid.Request) (won []aid.Request, err error) {
	for _, q := range riders {
		if may, err := t.mayRideAlong(q); err != nil {
			return nil, err
		} else if !may {
			continue
		}
		ok, err := t.tx.Claim(q.ID, t.person.ID, "said yes to "+lead.Code)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		if err := t.tx.RideOn(q.ID, lead.ID); err != nil {
			return nil, err
		}
		if err := t.spree(); err != nil {
			return nil, err
		}
		won = append(won, q)
	}
	return won, nil
}

// mayRideAlong says whether the writer may have a request that rides: they did
// not ask for it, and are not apart from whoever did.
func (t *turn) mayRideAlong(q aid.Request) (bool, error) {
	if q.Requester == t.person.ID {
		return false, nil
	}
	apart, err := t.tx.Apart(t.person.ID, q.Requester)
	return !apart, err
}

// assignedRun tells a driver all that they have on a run, and each neighbor.
func (t *turn) assignedRun(run []aid.Request) error {
	lang := t.langOf(t.person)
	facts := t.requestFacts(run[0], lang)
	lines := make([]string, 0, len(run))
	for _, q := range run {
		neighbor, err := t.neighborOf(q)
		if err != nil {
			return err
		}
		place, err := t.helpedAt(q)
		if err != nil {
			return err
		}
		parts := []string{q.Code + " " + t.nameOr(q.Name, lang), t.requestFacts(q, lang)["people"], place, t.detailsFor(neighbor, q, lang)}
		parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
		lines = append(lines, strings.Join(parts, ", "))
	}
	facts["list"], facts["stops"] = strings.Join(lines, "\n"), itoa(len(run))
	if err := t.tell(t.person, "accepted_stops", facts, note{class: aid.Reply, request: run[0].ID, expires: replyLife}); err != nil {
		return err
	}
	for _, q := range run {
		if err := t.matched(q, t.person); err != nil {
			return err
		}
	}
	return nil
}

// heldStops are the codes of the run that a job is on, as far as its driver
// still has them; first says whether the job is the first of these.
func (a *act) heldStops(q aid.Request, driver aid.PersonID) (codes []string, first bool, err error) {
	run, err := a.runWith(q)
	if err != nil || len(run) == 0 {
		return []string{q.Code}, true, err
	}
	for _, o := range run {
		held, err := a.tx.AssignmentOf(o.ID)
		if ok, err := found(err); err != nil {
			return nil, false, err
		} else if ok && held.Volunteer == driver {
			codes = append(codes, o.Code)
		}
	}
	return codes, len(codes) == 0 || codes[0] == q.Code, nil
}

// runWith is the run that a request is on, the one that leads it first; empty
// where it is on none.
func (a *act) runWith(q aid.Request) ([]aid.Request, error) {
	lead, err := a.tx.LeadOf(q.ID)
	if err != nil {
		return nil, err
	}
	if lead == 0 {
		lead = q.ID
	}
	riders, err := a.tx.Riders(lead, a.tx.Now)
	if err != nil || len(riders) == 0 {
		return nil, err
	}
	if q, err = a.tx.Request(lead); err != nil {
		return nil, err
	}
	return append([]aid.Request{q}, riders...), nil
}

// runCodes are the codes of the run that a request is on, for pages.
func (a *act) runCodes(q aid.Request) (string, error) {
	run, err := a.runWith(q)
	codes := make([]string, 0, len(run))
	for _, o := range run {
		codes = append(codes, o.Code)
	}
	return strings.Join(codes, ", "), err
}
