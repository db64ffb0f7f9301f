package hotline

import (
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

// wave asks the next volunteers for a request, if it is still open.
func (a *act) wave(id aid.RequestID) error {
	q, err := a.tx.Request(id)
	if err != nil || q.State != aid.Open || a.tx.Now.After(a.byTime(q)) {
		return err // too late to ask anybody: the promise tells the neighbor
	}
	set := a.waveFor(q)
	there, known := a.h.atlas.ZIP(q.ZIP)
	part := match.Part(a.tx.Now.In(a.zoneOf(q.ZIP)))
	var found []store.Candidate
	if known {
		if found, err = a.tx.Candidates(q, boxAround(there, farthest), part); err != nil {
			return err
		}
	}
	invites, err := a.tx.StandingInvites(id)
	if err != nil {
		return err
	}
	asked := a.matchRequest(q, set, invites)
	if asked.Underserved, err = a.underserved(q); err != nil {
		return err
	}
	lifted, err := liftedUntil(&a.tx.Reader)
	if err != nil {
		return err
	}
	urgent := asked.Urgent(a.tx.Now)
	if urgent {
		set = a.conf.Outreach.Today
	}
	plan := match.Next(a.tx.Now, asked, a.volunteers(q, there, found, !lifted.IsZero()), match.Settings{
		Target: set.Target, Wait: set.Wait, Wave: set.Wave,
		BudgetPerWeek: a.conf.Outreach.BudgetPerWeek, UrgentExtra: a.conf.Outreach.UrgentExtra,
	})
	if len(plan.Picks) > 0 {
		if err := a.tx.NextWave(id); err != nil {
			return err
		}
	}
	for _, p := range plan.Picks {
		if err := a.invite(q, p, part, urgent); err != nil {
			return err
		}
	}
	if plan.Exhausted {
		if err := a.stuck(q); err != nil {
			return err
		}
	}
	next := plan.Next
	if next.IsZero() || !next.After(a.tx.Now) {
		next = a.tx.Now.Add(max(set.Wait, time.Minute))
	}
	return a.later(store.TimerWave, int64(id), next)
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
func (a *act) invite(q aid.Request, p match.Pick, part int, urgent bool) error {
	id, fresh, err := a.tx.AddInvite(aid.Invite{Request: q.ID, Volunteer: p.ID, Wave: q.Wave + 1, P: p.P, Exposure: p.Exposure, Part: part, Why: p.Why})
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
	return a.tell(v, "invite", a.requestFacts(q, a.langOf(v)), note{
		class: aid.InviteText, request: q.ID, invite: id, expires: inviteLife,
		anytime: v.Offer.Nights && urgent,
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
