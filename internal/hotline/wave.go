package hotline

import (
	"context"
	"fmt"
	"maps"
	"math"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/geo"
	"neighborline/internal/match"
	"neighborline/internal/store"
)

// farthest is how far from a request volunteers are looked for, in miles.
const farthest = 90.0

// startAsking begins to ask volunteers for an open request, at once.
func (a *act) startAsking(q aid.Request) error { return a.soon(store.TimerWave, int64(q.ID)) }

func (a *act) waveFor(q aid.Request) config.Wave {
	switch q.HowSoon {
	case aid.Today:
		return a.conf.Outreach.Today
	case aid.Days:
		return a.conf.Outreach.Soon
	}
	return a.conf.Outreach.Week
}

// A wave is whom to ask next for a request, as it was planned.
type wave struct {
	match.Plan
	of     aid.Request // as it was then
	part   int         // of the week
	urgent bool
	at     string        // the ZIP where it is to be helped
	riders []aid.Request // that ride with it
	joined bool          // they have not so far
}

// wave asks the next volunteers for a request. They are chosen while others
// write: only the asking waits for its turn, and looks again at what may have
// changed meanwhile.
func (h *Hotline) wave(ctx context.Context, t store.Timer) error {
	var w *wave
	rules := h.rules.Load()
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		a := &act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book, by: store.Clock}
		w, err = a.planWave(aid.RequestID(t.Subject), 0)
		return err
	})
	if err != nil {
		return fmt.Errorf("plan a wave for request %d: %w", t.Subject, err)
	}
	return h.do(ctx, store.Clock, func(a *act) error {
		taken, err := a.tx.TakeTimer(t)
		if err != nil || !taken {
			return err
		}
		if w == nil { // nobody is asked for it any more, nor for others with it
			return a.leadNone(aid.RequestID(t.Subject))
		}
		return a.askWave(w)
	})
}

// planWave chooses whom to ask for a request; nil where there is nothing to ask
// for any more. With more it is that many beside those who were asked already,
// as a coordinator wants it.
func (a *act) planWave(id aid.RequestID, more int) (*wave, error) {
	q, err := a.tx.Request(id)
	if err != nil || q.State != aid.Open || a.tx.Now.After(a.byTime(q)) {
		return nil, err // too late to ask anybody: the promise tells the neighbor
	}
	set := a.waveFor(q)
	invites, err := a.tx.StandingInvites(id)
	if err != nil {
		return nil, err
	}
	r := a.matchRequest(q, set, invites)
	if r.Underserved, err = a.underserved(q); err != nil {
		return nil, err
	}
	lifted, err := liftedUntil(&a.tx.Reader)
	if err != nil {
		return nil, err
	}
	w := &wave{of: q, part: match.Part(a.tx.Now.In(a.zoneOf(q.ZIP))), urgent: r.Urgent(a.tx.Now)}
	if w.urgent {
		set = a.conf.Outreach.Today
	}
	if more > 0 {
		r.Underserved, set.Target, set.Wave = false, 1, more
		for i := range r.Asked { // they may still answer, and nobody waits for it
			r.Asked[i].Waiting = false
		}
	}
	leaving, err := surgeNow(&a.tx.Reader)
	if err != nil || leaving.covers(q.ZIP) && leaving.Hub == "" {
		return nil, err // nobody is sent where people are leaving
	}
	w.at = leaving.toHub(q.ZIP)
	if lead, err := a.tx.LeadOf(id); err != nil || lead != 0 {
		return nil, err // it is asked for with another
	}
	if w.riders, err = a.tx.Riders(id, a.tx.Now); err != nil {
		return nil, err
	}
	if len(w.riders) == 0 && len(invites) == 0 && more == 0 {
		if w.riders, err = a.mayRide(q, leaving); err != nil {
			return nil, err
		}
		w.joined = len(w.riders) > 0
	}
	if err := a.choose(w, r, leaving, set, !lifted.IsZero()); err != nil {
		return nil, err
	}
	if w.joined && len(w.Picks) == 0 { // nobody takes so much at once
		w.riders, w.joined = nil, false
		if err := a.choose(w, r, leaving, set, !lifted.IsZero()); err != nil {
			return nil, err
		}
	}
	if w.Next.IsZero() || !w.Next.After(a.tx.Now) {
		w.Next = a.tx.Now.Add(max(set.Wait, time.Minute))
	}
	return w, nil
}

// choose picks whom to ask in a wave, near to the place first.
func (a *act) choose(w *wave, r match.Request, leaving surge, set config.Wave, lifted bool) (err error) {
	there, known := a.h.atlas.ZIP(w.at)
	n, _ := a.book.Need(w.of.Need)
	for _, miles := range lookWithin {
		var found []store.Candidate
		if known {
			if found, err = a.tx.Candidates(w.of, boxAround(there, miles), w.part); err != nil {
				return err
			}
		}
		if len(found) < enough && miles < farthest && known {
			continue
		}
		w.Plan = match.Next(a.tx.Now, r, a.volunteers(w.of, there, w.whoCarry(n, leaving.elsewhere(found)), lifted), match.Settings{
			Target: set.Target, Wait: set.Wait, Wave: set.Wave,
			BudgetPerWeek: a.conf.Outreach.BudgetPerWeek, UrgentExtra: a.conf.Outreach.UrgentExtra,
		})
		if len(w.Picks) > 0 {
			break
		}
	}
	return nil
}

// Volunteers are looked for within so many miles of a request first, and
// further off only where fewer than enough of them could help, or none of these
// can be asked now: a chance that falls to a third within 14 miles leaves those
// beyond little to say.
var lookWithin = []float64{15, 35, farthest}

const enough = 200

// askWave asks those who were chosen, if it is still right to.
func (a *act) askWave(w *wave) error {
	q, err := a.tx.Request(w.of.ID)
	if err != nil || q.State != aid.Open {
		return err
	}
	if until, rests, err := a.rests(q); err != nil {
		return err
	} else if rests {
		return a.later(store.TimerWave, int64(q.ID), until)
	}
	if q.ZIP != w.of.ZIP || q.Reopened != w.of.Reopened {
		return a.startAsking(q) // it is another request by now
	}
	if lead, err := a.tx.LeadOf(q.ID); err != nil || lead != 0 {
		return err // it rides by now
	}
	if err := a.gather(w); err != nil {
		return err
	}
	asked := 0
	for _, p := range w.Picks {
		ok, err := a.mayStillAsk(p)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if asked++; asked == 1 {
			if err := a.tx.NextWave(q.ID); err != nil {
				return err
			}
		}
		if err := a.invite(q, p, w); err != nil {
			return err
		}
	}
	switch {
	case w.Exhausted && len(w.riders) > 0: // by itself it may be little enough
		if err := a.leadNone(q.ID); err != nil {
			return err
		}
		return a.startAsking(q)
	case w.Exhausted:
		if err := a.stuck(q); err != nil {
			return err
		}
	case asked < len(w.Picks):
		return a.later(store.TimerWave, int64(q.ID), a.tx.Now.Add(time.Second)) // others instead
	}
	return a.later(store.TimerWave, int64(q.ID), w.Next)
}

// mayStillAsk says whether somebody who was chosen a moment ago still takes
// asks. Other waves may have asked them meanwhile: their weekly limit holds
// whatever the order.
func (a *act) mayStillAsk(p match.Pick) (bool, error) {
	v, err := a.tx.Person(p.ID)
	if err != nil || !v.Volunteer || v.OptedOut || v.PausedUntil.After(a.tx.Now) {
		return false, err
	}
	n, err := a.tx.CountAsks(p.ID, a.tx.Now.Add(-7*24*time.Hour))
	return n < p.Limit, err
}

// boxAround is the piece of the map within so many miles of a place.
func boxAround(p geo.Place, miles float64) store.Box {
	const milesPerDegree = 69.0
	lat := miles / milesPerDegree
	lon := lat / max(0.2, math.Cos(p.Lat*math.Pi/180))
	return store.Box{South: p.Lat - lat, North: p.Lat + lat, West: p.Lon - lon, East: p.Lon + lon}
}

func (a *act) matchRequest(q aid.Request, set config.Wave, invites []aid.Invite) match.Request {
	n, _ := a.book.Need(q.Need)
	deadline := q.CreatedAt.Add(set.Limit)
	if !q.By.IsZero() {
		deadline = q.By
	}
	r := match.Request{
		ID: q.ID, Soon: q.HowSoon, AtRisk: q.AtRisk(), Reopened: q.Reopened, OpenedAt: q.CreatedAt, Deadline: deadline,
		Requester: q.Requester, NeedTier: n.Tier, WantsLanguage: n.Talk && q.Language != "",
	}
	for _, i := range invites {
		r.Asked = append(r.Asked, match.Past{ID: i.Volunteer, P: i.P, At: i.CreatedAt, Waiting: i.State == aid.InviteQueued || i.State == aid.InviteSent})
	}
	return r
}

// invite asks one volunteer.
func (a *act) invite(q aid.Request, p match.Pick, w *wave) error {
	id, fresh, err := a.tx.AddInvite(aid.Invite{Request: q.ID, Volunteer: p.ID, Wave: q.Wave + 1, P: p.P, Exposure: p.Exposure, Part: w.part, Why: p.Why})
	if err != nil || !fresh {
		return err
	}
	v, err := a.tx.Person(p.ID)
	if err != nil {
		return err
	}
	if err := a.later(store.TimerTired, int64(v.ID), a.tx.Now.Add(tiredLook)); err != nil {
		return err
	}
	key, facts := "invite", a.requestFacts(q, a.langOf(v))
	if w.at != q.ZIP {
		facts["place"] = a.townOf(w.at)
	}
	if run, ok, err := a.runFacts(q); err != nil {
		return err
	} else if ok {
		key = "invite_run"
		maps.Copy(facts, run)
	} else if len(w.riders) > 0 {
		key = "invite_stops"
		maps.Copy(facts, a.stopsFacts(w.run(), a.langOf(v)))
	}
	return a.tell(v, key, facts, note{
		class: aid.InviteText, request: q.ID, invite: id, expires: inviteLife,
		anytime: v.Offer.Nights && w.urgent,
	})
}

// stuck tells the coordinators, once, that nobody is left to ask.
func (a *act) stuck(q aid.Request) error {
	there, err := a.tx.OpenTaskAbout(aid.TaskStuck, q.ID)
	if err != nil || there {
		return err
	}
	asked, declined, _, err := a.tx.InviteCounts(q.ID)
	if err != nil {
		return err
	}
	return a.addTask(aid.Task{
		Kind: aid.TaskStuck, Person: q.Requester, Request: q.ID,
		Note: itoa(asked) + " asked, " + itoa(declined) + " said no",
	})
}
