package hotline

import (
	"maps"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// accept gives the request to the volunteer who said yes, if it is still
// there to be had. The first by the order of the transactions wins; everybody
// else who says yes is told.
func (t *turn) accept(q aid.Request, i aid.Invite) error {
	if q.State == aid.Unmet { // good news, late
		moved, err := t.tx.MoveRequest(q, aid.Open, t.by, "somebody can after all")
		if err != nil {
			return err
		}
		if moved {
			q.State = aid.Open
		}
	}
	if q.State == aid.Assigned {
		held, err := t.tx.AssignmentOf(q.ID)
		if err != nil {
			return err
		}
		if held.Volunteer == t.person.ID {
			return t.reply("already_yours", map[string]string{"code": q.Code})
		}
	}
	riders, err := t.tx.Riders(q.ID, i.CreatedAt)
	if err != nil {
		return err
	}
	won, err := t.tx.Claim(q.ID, t.person.ID, "said yes")
	if err != nil {
		return err
	}
	if !won {
		return t.covered(q, i)
	}
	if err := t.tx.AnswerInvite(i.ID, aid.InviteAccepted, ""); err != nil {
		return err
	}
	if err := t.tx.RecallInvites(q.ID); err != nil {
		return err
	}
	if err := t.spree(); err != nil {
		return err
	}
	theirs, err := t.claimRiders(q, riders)
	if err != nil {
		return err
	}
	if len(theirs) > 0 {
		return t.assignedRun(append([]aid.Request{q}, theirs...))
	}
	return t.assigned(q, t.person, "accepted")
}

// spree has a coordinator look at somebody new who says yes to one request
// after another: each yes tells them a name and where to meet.
func (t *turn) spree() error {
	const many, within = 5, 24 * time.Hour
	if t.person.Tier != aid.New {
		return nil
	}
	n, err := t.tx.YesesSince(t.person.ID, t.tx.Now.Add(-within))
	if err != nil || n != many {
		return err
	}
	return t.addTask(aid.Task{Kind: aid.TaskUpkeep, Person: t.person.ID, Note: "somebody new said yes to " + itoa(many) + " requests in a day: look who it is"})
}

// covered thanks somebody who was quick, but not the first.
func (t *turn) covered(q aid.Request, i aid.Invite) error {
	if i.State == aid.InviteBackup && q.State == aid.Assigned { // says it again: they still stand by
		return t.reply("backup_noted", map[string]string{"code": q.Code})
	}
	if i.State.Live() || i.State == aid.InviteLapsed {
		if err := t.tx.AnswerInvite(i.ID, aid.InviteLate, ""); err != nil {
			return err
		}
	}
	key := "covered"
	if q.State != aid.Assigned {
		key = "over" // ended: there is nothing to stand by for
	}
	return t.reply(key, map[string]string{"code": q.Code})
}

// assigned tells the two ends who they are to each other, and what follows.
func (a *act) assigned(q aid.Request, v aid.Person, key string) error {
	facts, err := a.jobFacts(v, q)
	if err != nil {
		return err
	}
	n := note{class: aid.Reply, request: q.ID, expires: replyLife}
	if key == "promoted" { // they did not just write: it may be night
		n.class, n.anytime = aid.Notice, q.HowSoon == aid.Today
	}
	if err := a.tell(v, key, facts, n); err != nil {
		return err
	}
	return a.matched(q, v)
}

// matched tells a neighbor who helps, tells those who are held by a condition,
// and sets the clocks of the job.
func (a *act) matched(q aid.Request, v aid.Person) error {
	neighbor, err := a.neighborOf(q)
	if err != nil {
		return err
	}
	nlang := a.langOf(neighbor)
	told := a.factsFor(neighbor, q)
	told["name"] = sentence(a.nameOr(a.withName(v).Name, nlang))
	if err := a.tell(neighbor, "matched", told, note{class: aid.Notice, request: q.ID, expires: replyLife, anytime: q.HowSoon == aid.Today}); err != nil {
		return err
	}
	if err := a.tellConditional(q); err != nil {
		return err
	}
	if err := a.endQuestion(q); err != nil {
		return err
	}
	if err := a.stopTimers(q.ID); err != nil {
		return err
	}
	return a.setWindow(q)
}

// jobFacts is what whoever has a request is told of it, and of how to reach its
// neighbor.
func (a *act) jobFacts(v aid.Person, q aid.Request) (map[string]string, error) {
	neighbor, err := a.neighborOf(q)
	if err != nil {
		return nil, err
	}
	lang := a.langOf(v)
	facts := a.requestFacts(q, lang)
	reach := "reach"
	if a.isCoordinator(v.Phone) {
		reach = "reach_by_code" // see notPassedOn
	}
	maps.Copy(facts, map[string]string{
		"name": a.nameOr(q.Name, lang), "details": a.detailsFor(neighbor, q, lang), "reach": a.words(lang, reach, map[string]string{"code": q.Code}),
	})
	facts["place"], err = a.helpedAt(q)
	return facts, err
}

// setWindow sets the clocks of a job.
func (a *act) setWindow(q aid.Request) error {
	window := a.window(q)
	if err := a.later(store.TimerNudge, int64(q.ID), a.tx.Now.Add(window/2)); err != nil {
		return err
	}
	return a.later(store.TimerWindow, int64(q.ID), a.tx.Now.Add(window))
}

// detailsFor is what the volunteer who has the request may know: what puts the
// neighbor at risk, their own words, and that somebody else reads their phone.
func (a *act) detailsFor(neighbor aid.Person, q aid.Request, lang string) string {
	parts := []string{a.forElse(q, lang), a.riskWords(q, lang), q.Details, a.keptFor(q, lang)}
	if neighbor.Watched {
		parts = append(parts, a.words(lang, "careful", nil))
	}
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	return strings.Join(parts, ". ")
}

// tellConditional tells those whose "yes, if" was still being weighed.
func (a *act) tellConditional(q aid.Request) error {
	invites, err := a.tx.InvitesOf(q.ID)
	if err != nil {
		return err
	}
	for _, i := range invites {
		if i.State != aid.InviteConditional {
			continue
		}
		if err := a.tx.AnswerInvite(i.ID, aid.InviteLate, i.Condition); err != nil {
			return err
		}
		v, err := a.tx.Person(i.Volunteer)
		if err != nil {
			return err
		}
		if err := a.tell(v, "covered", map[string]string{"code": q.Code}, note{class: aid.Notice, request: q.ID, expires: replyLife}); err != nil {
			return err
		}
	}
	return nil
}

// window is how long a volunteer has before the neighbor is asked how it went:
// the configured time, or an hour past the time that was said.
func (a *act) window(q aid.Request) time.Duration {
	w := a.conf.FollowUp.Week
	switch q.HowSoon {
	case aid.Today:
		w = a.conf.FollowUp.Today
	case aid.Days:
		w = a.conf.FollowUp.Soon
	}
	if !q.By.IsZero() {
		w = max(w, q.By.Add(time.Hour).Sub(a.tx.Now))
	}
	return w
}
