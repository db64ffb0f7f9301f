package hotline

import (
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// A referral from us: the neighbor agrees, the request is passed on (see
// HandOff), and what the other network says comes back to the neighbor; by the
// promised time in any case.

// otherName is the network that the conversation is about.
func (r *run) otherName() string {
	q, err := r.subject()
	if err != nil {
		return ""
	}
	n, err := r.otherFor(q)
	if err != nil {
		return ""
	}
	return n.Name
}

// otherMark is where it is remembered which network a coordinator chose.
func otherMark(id aid.RequestID) string { return "refer " + itoa(int(id)) }

// otherFor is the network that a request may be passed to: the one that a
// coordinator chose, or else the one that serves its ZIP.
func (a *act) otherFor(q aid.Request) (aid.Network, error) {
	mark, err := a.tx.Mark(otherMark(q.ID))
	if err != nil {
		return aid.Network{}, err
	}
	if mark != "" {
		return a.tx.Network(aid.NetworkID(atoi(mark)))
	}
	return a.tx.NetworkFor(q.ZIP)
}

// passOn passes a request to the other network, and with it whatever else the
// neighbor asked for there.
func (r *run) passOn(do flow.Do) error {
	q, err := r.subject()
	if err != nil {
		return err
	}
	n, err := r.otherFor(q)
	if ok, err := found(err); err != nil {
		return err
	} else if !ok || !mayRefer(q) || !mayPassOn(r.person) {
		return r.keepHere(do)
	}
	reqs, err := r.tx.LiveRequestsOf(r.person.ID)
	if err != nil {
		return err
	}
	for _, other := range reqs {
		if other.ID == q.ID || other.State == aid.Review && other.ZIP == q.ZIP && other.Profile == q.Profile {
			if err := r.refer(other, n); err != nil {
				return err
			}
		}
	}
	return r.promised(q.ID)
}

// mayRefer says whether a request still waits for somebody to be found.
func mayRefer(q aid.Request) bool {
	switch q.State {
	case aid.Review, aid.Partial, aid.Open, aid.Unmet:
		return true
	}
	return false
}

// mayPassOn says whether strangers may be told of a person: not of one who is
// under 18, or whose phone somebody else reads, which whoever is not safe to
// contact is taken to be. Another network could not know, and would text or ring
// them.
func mayPassOn(p aid.Person) bool { return careWords(p) == "" }

// keepHere leaves a request to a coordinator that was not passed on.
func (r *run) keepHere(flow.Do) error {
	q, err := r.subject()
	if err != nil || !q.State.Live() {
		return err
	}
	if there, err := r.tx.OpenTaskAbout(aid.TaskReview, q.ID); err != nil || there {
		return err
	}
	return r.addTask(aid.Task{Kind: aid.TaskReview, Person: q.Requester, Request: q.ID, Note: outOfArea + ", and is not to be passed on"})
}

// refer notes that another network is to be asked for a request, and asks it.
// No volunteer of ours is, until it answers.
func (a *act) refer(q aid.Request, n aid.Network) error {
	if q.State != aid.Review {
		if err := a.holdBack(q, "passed on"); err != nil {
			return err
		}
		q.State = aid.Review
	}
	f := aid.Referral{Ref: a.h.chance.Ref(), Request: q.ID, Network: n.ID, State: aid.ReferralPassing}
	if n.URL != "" {
		f.DueAt = a.tx.Now
	}
	added, err := a.tx.AddReferral(f)
	if err != nil || !added {
		return err
	}
	if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "refer", Request: q.ID, To: n.Name, Cause: "the neighbor agrees"}); err != nil {
		return err
	}
	if err := a.settled(q); err != nil {
		return err
	}
	q.PromisedAt = a.promise(q, a.tx.Now)
	if err := a.tx.Promise(q.ID, q.PromisedAt); err != nil {
		return err
	}
	if err := a.later(store.TimerPromise, int64(q.ID), q.PromisedAt); err != nil {
		return err
	}
	if n.URL != "" {
		return nil
	}
	return a.askPartner(q, n)
}

// askPartner asks a network that has no hotline of this kind: by text where
// it has a phone, else by e-mail, and else through a coordinator.
func (a *act) askPartner(q aid.Request, n aid.Network) error {
	switch {
	case n.Phone != "":
	case n.Email != "" && a.conf.Email.From != "":
		return a.mailPartner(q, n)
	default:
		return a.addTask(aid.Task{Kind: aid.TaskReferral, Person: q.Requester, Request: q.ID, Note: "please pass it on to " + n.Name + " " + n.Email})
	}
	p, err := a.tx.EnsurePerson(n.Phone)
	if err != nil {
		return err
	}
	if p.OptedOut {
		return a.addTask(aid.Task{Kind: aid.TaskReferral, Person: q.Requester, Request: q.ID, Note: n.Name + " takes no texts: please call them"})
	}
	return a.tell(p, "refer_by_text", a.requestFacts(q, a.langOf(p)), note{class: aid.Notice, request: q.ID, expires: followLife})
}

// mailPartner asks a network by e-mail. Its answer comes to people, who read
// the mailbox and the phone that the mail names; where none has come by the
// promised time, a coordinator hears of it.
func (a *act) mailPartner(q aid.Request, n aid.Network) error {
	lang := a.conf.Network.Languages[0]
	return a.tx.AddMail(aid.Mail{
		Ref: a.h.chance.Ref(), To: n.Email, Subject: a.conf.Network.Name + ": " + q.Code,
		Text:    a.words(lang, "refer_by_mail", a.requestFacts(q, lang)) + "\n",
		Request: q.ID, ExpiresAt: a.tx.Now.Add(digestLife),
	})
}

// referralDue looks at a request whose neighbor was to hear by now and that
// another network was asked for. It says whether that was all.
func (a *act) referralDue(q aid.Request) (bool, error) {
	if q.State != aid.Review && q.State != aid.Referred {
		return false, nil
	}
	f, err := a.tx.ReferralOf(q.ID)
	if ok, err := found(err); err != nil || !ok || f.State.Over() {
		return false, err
	}
	n, err := a.tx.Network(f.Network)
	if err != nil {
		return false, err
	}
	said := n.Name + " has not answered"
	if f.State == aid.ReferralTaken {
		said = n.Name + " took it, and has not said how it went"
	}
	if err := a.addTask(aid.Task{Kind: aid.TaskReferral, Person: q.Requester, Request: q.ID, Note: said}); err != nil {
		return false, err
	}
	if f.State == aid.ReferralTaken {
		return true, nil
	}
	if q.PromisedAt, err = a.promiseAnew(q); err != nil {
		return false, err
	}
	return true, a.tellReferred(q, "refer_silent", n)
}

// promiseAnew gives the neighbor of a request a new time to hear by.
func (a *act) promiseAnew(q aid.Request) (time.Time, error) {
	at := a.promise(q, a.tx.Now)
	if err := a.tx.Promise(q.ID, at); err != nil {
		return at, err
	}
	return at, a.later(store.TimerPromise, int64(q.ID), at)
}

// tellReferred tells the neighbor how it stands with another network.
func (a *act) tellReferred(q aid.Request, key string, n aid.Network) error {
	p, err := a.neighborOf(q)
	if err != nil || a.keepsAway(p) {
		return err
	}
	facts := a.factsFor(p, q)
	facts["other"], facts["phone"] = n.Name, localNumber(n.Phone)
	return a.tell(p, key, facts, note{class: aid.Notice, request: q.ID, expires: followLife})
}

// referByHand lets a coordinator have a neighbor asked whether another network
// may have their request: the one that serves the place, or one by its name.
func (t *turn) referByHand(q aid.Request, d Deed) error {
	p, err := t.neighborOf(q)
	if err != nil {
		return err
	}
	if !mayRefer(q) || !mayPassOn(p) {
		t.refused = true
		return t.card(q)
	}
	n, err := t.networkMeant(q, d.Words)
	if ok, err := found(err); err != nil {
		return err
	} else if !ok {
		return t.refuse("refer_none", map[string]string{"code": q.Code})
	}
	if err := t.tx.SetMark(otherMark(q.ID), itoa(int(n.ID))); err != nil {
		return err
	}
	if err := t.settle(q); err != nil {
		return err
	}
	if err := t.soon(store.TimerRefer, int64(q.ID)); err != nil {
		return err
	}
	return t.reply("refer_asked", map[string]string{"code": q.Code, "other": n.Name})
}

// networkMeant finds a network by how its name begins, in any of its words.
func (t *turn) networkMeant(q aid.Request, words string) (aid.Network, error) {
	words = lexicon.Fold(strings.TrimPrefix(words, "@"))
	if words == "" {
		return t.tx.NetworkFor(q.ZIP)
	}
	all, err := t.tx.Networks()
	if err != nil {
		return aid.Network{}, err
	}
	i := slices.IndexFunc(all, func(n aid.Network) bool {
		if !n.Ended.IsZero() {
			return false
		}
		name := lexicon.Fold(n.Name)
		return strings.HasPrefix(name, words) || strings.Contains(name, " "+words)
	})
	if i < 0 {
		return aid.Network{}, aid.ErrNotFound
	}
	return all[i], nil
}

// askRefer asks the neighbor what a coordinator wants to know: may another
// network have it?
func (a *act) askRefer(t store.Timer) error {
	q, err := a.tx.Request(aid.RequestID(t.Subject))
	if err != nil || !mayRefer(q) {
		return err
	}
	return a.question(q, flow.Refer, t, func() error { return nil })
}

// referRows are what is done with other networks.
func referRows() []deedRow {
	return []deedRow{
		{
			verb: DoRefer, say: "REFER K7", reads: inOrder(aCode, maybe(theWords)), with: (*turn).referByHand,
			words: written("refer", "derivar|remitir", "передать", "chuyen giao", "转介", "передати"),
		},
	}
}
