package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/flow"
)

// condition holds "yes, after 6": the neighbor is asked whether it suits, and
// where that can't be done now a coordinator is.
func (t *turn) condition(q aid.Request, i aid.Invite, words string) error {
	if q.State != aid.Open {
		return t.covered(q, i)
	}
	if err := t.tx.AnswerInvite(i.ID, aid.InviteConditional, words); err != nil {
		return err
	}
	asked, err := t.askAbout(q)
	if err != nil {
		return err
	}
	if !asked {
		if err := t.addTask(aid.Task{Kind: aid.TaskCondition, Person: t.person.ID, Request: q.ID, Inbound: t.id, Note: words}); err != nil {
			return err
		}
	}
	return t.reply("condition_asked", map[string]string{"code": q.Code, "condition": words})
}

// askAbout asks the neighbor about a condition, unless another question is
// open, it is night, or they want no texts.
func (a *act) askAbout(q aid.Request) (bool, error) {
	p, err := a.neighborOf(q)
	if err != nil || p.OptedOut || p.Watched || a.conf.QuietHours.Quiet(a.tx.Now.In(a.zoneOf(p.ZIP))) {
		return false, err
	}
	_, err = a.tx.OpenConversation(p.ID)
	if busy, err := found(err); err != nil || busy {
		return false, err
	}
	return true, a.start(p, flow.Condition, "", q.ID)
}

// conditional is the newest "yes, if" to a request; aid.ErrNotFound where
// there is none.
func (a *act) conditional(q aid.Request) (aid.Invite, error) {
	invites, err := a.tx.InvitesOf(q.ID)
	if err != nil {
		return aid.Invite{}, err
	}
	var newest aid.Invite
	for _, i := range invites {
		if i.State == aid.InviteConditional && !i.AnsweredAt.Before(newest.AnsweredAt) {
			newest = i
		}
	}
	if newest.ID == 0 {
		return newest, aid.ErrNotFound
	}
	return newest, nil
}

// offer says who could help on what condition, for the question about it.
func (r *run) offer(q aid.Request) (volunteer, condition string) {
	i, err := r.conditional(q)
	if err != nil {
		return "", ""
	}
	v, err := r.tx.Person(i.Volunteer)
	if err != nil {
		return "", ""
	}
	return r.nameOr(v.Name, r.lang), i.Condition
}

// takeOffer gives the request to the volunteer whose condition suits, if
// nobody else has taken it meanwhile (then the neighbor has heard that).
func (r *run) takeOffer(flow.Do) error {
	q, err := r.subject()
	if err != nil {
		return err
	}
	i, err := r.conditional(q)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	won, err := r.tx.Claim(q.ID, i.Volunteer, "the neighbor agreed: "+i.Condition)
	if err != nil || !won {
		return err
	}
	if err := r.tx.AnswerInvite(i.ID, aid.InviteAccepted, i.Condition); err != nil {
		return err
	}
	if err := r.tx.RecallInvites(q.ID); err != nil {
		return err
	}
	v, err := r.tx.Person(i.Volunteer)
	if err != nil {
		return err
	}
	return r.assigned(q, v, "accepted")
}

// refuseOffer thanks the volunteer whose condition does not suit.
func (r *run) refuseOffer(flow.Do) error {
	q, err := r.subject()
	if err != nil {
		return err
	}
	i, err := r.conditional(q)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	// It was no plain yes, and they refused nothing: nothing is learned of them.
	if err := r.tx.AnswerInvite(i.ID, aid.InviteWithdrawn, i.Condition); err != nil {
		return err
	}
	v, err := r.tx.Person(i.Volunteer)
	if err != nil {
		return err
	}
	return r.tell(v, "condition_refused", map[string]string{"code": q.Code}, note{class: aid.Notice, request: q.ID, expires: replyLife})
}
