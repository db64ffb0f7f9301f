package hotline

import (
	"context"
	"errors"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/handoff"
	"neighborline/internal/store"
)

// Letters carries what one hotline tells another.
type Letters interface {
	Send(ctx context.Context, address string, l handoff.Letter) (handoff.Answer, error)
}

const (
	// letterBatch is how many letters one look sends.
	letterBatch = 20
	// letterFirst and letterLast bound how long a letter that failed waits.
	letterFirst, letterLast = time.Minute, time.Hour
	// letterAlarm is how often a letter is tried before a coordinator hears of
	// it: about a quarter of an hour.
	letterAlarm = 5
	// letterTries is how often a letter is tried, which takes about three days: a
	// request that has not come by then counts as returned, and what became of
	// one is not told any more.
	letterTries = 76
	// silence is how long after the other network's own promise a coordinator
	// hears that nothing came of what it took.
	silence = 24 * time.Hour
)

// HandOff sends what is owed to other networks: requests whose neighbors
// agreed, and what became of requests that passed between us. A letter that
// fails is sent again, more and more rarely; the other side knows it by its
// ref, so that sending it twice changes nothing.
func (h *Hotline) HandOff(ctx context.Context, post Letters) error {
	if since, err := h.Paused(ctx); err != nil || !since.IsZero() {
		return err
	}
	var changed []aid.ReferralID
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		changed, err = unequal(r)
		return err
	})
	if err != nil {
		return err
	}
	if len(changed) > 0 {
		if err := h.store.Write(ctx, func(tx *store.Tx) error {
			for _, id := range changed {
				if err := tx.ReferralOwes(id); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			return err
		}
	}
	var due []aid.Referral
	err = h.store.Read(ctx, func(r *store.Reader) (err error) {
		due, err = r.DueReferrals(letterBatch)
		return err
	})
	if err != nil {
		return err
	}
	for _, f := range due {
		if err := h.sendLetter(ctx, post, f); err != nil || ctx.Err() != nil {
			return err
		}
	}
	return nil
}

// unequal lists the referrals whose other side does not know how they stand.
func unequal(r *store.Reader) (ids []aid.ReferralID, err error) {
	all, err := r.Passing()
	for _, p := range all {
		if now, owed := owedNow(p.Referral, p.RequestState); owed && now != p.Told {
			ids = append(ids, p.ID)
		}
	}
	return ids, err
}

// owedNow is what the other side of a referral should know: of one that came to
// us, how it stands; of one that went from us, that it is over here.
func owedNow(f aid.Referral, s aid.RequestState) (aid.ReferralState, bool) {
	if f.In {
		return stands(s), true
	}
	switch s {
	case aid.Verified, aid.Withdrawn, aid.Duplicate, aid.Unreachable, aid.Assigned, aid.Open:
		return aid.ReferralWithdrawn, true
	}
	return "", false
}

// stands is what a request that came to us means to whoever passed it on.
func stands(s aid.RequestState) aid.ReferralState {
	switch s {
	case aid.Partial, aid.Review:
		return aid.ReferralHeld
	case aid.Verified:
		return aid.ReferralHelped
	case aid.Withdrawn:
		return aid.ReferralWithdrawn
	case aid.Unmet, aid.Unreachable, aid.Duplicate:
		return aid.ReferralReturned
	}
	return aid.ReferralTaken
}

// sendLetter sends what is owed of one referral, and writes down what came of
// it. The wire is never waited for in a transaction.
func (h *Hotline) sendLetter(ctx context.Context, post Letters, f aid.Referral) error {
	var l handoff.Letter
	var n aid.Network
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		l, n, err = h.letterOf(r, f)
		return err
	})
	if err != nil {
		return err
	}
	answer, failed := handoff.Answer{}, errNoAddress
	if n.URL != "" && n.Key != "" {
		answer, failed = post.Send(ctx, n.URL, l)
	}
	if ctx.Err() != nil {
		return nil // it is sent again
	}
	return h.do(ctx, store.Actor{Role: "network"}, func(a *act) error {
		switch {
		case failed != nil:
			h.log.Warn("letter not sent", "referral", int64(f.ID), "tries", f.Tries+1, "err", failed)
			return a.letterFailed(f, n, failed)
		case l.Answer != nil:
			return a.tx.ReferralTold(f.ID, l.Answer.State)
		}
		return a.referralAnswered(f, n, answer)
	})
}

// errNoAddress says that a network has no hotline that letters could go to.
var errNoAddress = errors.New("the network has no address or no key")

// letterOf writes what is owed: the request that is passed on, or how one
// stands.
func (h *Hotline) letterOf(r *store.Reader, f aid.Referral) (handoff.Letter, aid.Network, error) {
	n, err := r.Network(f.Network)
	if err != nil {
		return handoff.Letter{}, n, err
	}
	q, err := r.Request(f.Request)
	if err != nil {
		return handoff.Letter{}, n, err
	}
	conf := h.rules.Load().Config
	l := handoff.Letter{Ref: f.Ref, To: n.Key, From: conf.Network.Name, Number: conf.Network.Number.E164()}
	if now, owed := owedNow(f, q.State); owed {
		l.Answer = &handoff.Answer{State: now, Code: q.Code, HearBy: q.PromisedAt}
		return l, n, nil
	}
	p, err := r.Person(q.Requester)
	if err != nil {
		return handoff.Letter{}, n, err
	}
	l.Request = &handoff.Wish{
		Code: q.Code, Need: q.Need, Details: q.Details, ZIP: q.ZIP, Place: q.Place, HowSoon: string(q.HowSoon), By: q.By,
		People: q.People, Risks: q.Risks, Name: q.Name, Phone: p.Phone.E164(), ForWhom: q.ForWhom, Language: p.Language, LineType: string(p.LineType),
	}
	return l, n, nil
}

// letterFailed sets when a letter is sent again. A coordinator hears once that
// the other network is not reached.
func (a *act) letterFailed(f aid.Referral, n aid.Network, why error) error {
	q, err := a.tx.Request(f.Request)
	if err != nil {
		return err
	}
	if f.Tries >= letterTries {
		if now, owed := owedNow(f, q.State); owed {
			return a.tx.ReferralTold(f.ID, now)
		}
		return a.referralAnswered(f, n, handoff.Answer{State: aid.ReferralReturned})
	}
	wait := min(letterFirst<<min(f.Tries, 10), letterLast)
	if errors.Is(why, handoff.ErrRefused) {
		wait = letterLast
	}
	if err := a.tx.ReferralLater(f.ID, a.tx.Now.Add(wait)); err != nil {
		return err
	}
	if f.Tries+1 < letterAlarm && wait < letterLast {
		return nil
	}
	if first, err := a.tx.Once("letter " + f.Ref); err != nil || !first {
		return err
	}
	return a.addTask(aid.Task{Kind: aid.TaskReferral, Person: q.Requester, Request: q.ID, Note: n.Name + " is not reached: please call them"})
}

// referralAnswered takes what the other network says to a request of ours.
func (a *act) referralAnswered(f aid.Referral, n aid.Network, said handoff.Answer) error {
	if f.In || f.State.Over() || said.State == f.State {
		return nil
	}
	switch said.State {
	case aid.ReferralHeld, aid.ReferralTaken, aid.ReferralReturned, aid.ReferralHelped, aid.ReferralWithdrawn:
	default:
		said.State = aid.ReferralReturned // it says what we do not know: a person looks
	}
	q, err := a.tx.Request(f.Request)
	if err != nil {
		return err
	}
	if moved, err := a.tx.SetReferral(f, said.State, said.Code); err != nil || !moved {
		return err
	}
	cause := string(said.State) + " by " + n.Name
	if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "refer", Request: q.ID, From: string(f.State), To: string(said.State), Cause: n.Name}); err != nil {
		return err
	}
	switch said.State {
	case aid.ReferralTaken:
		return a.taken(q, n, said)
	case aid.ReferralReturned:
		return a.returned(q, n, cause)
	case aid.ReferralHelped:
		return a.endReferred(q, aid.Verified, cause)
	case aid.ReferralWithdrawn:
		return a.endReferred(q, aid.Withdrawn, cause)
	}
	return nil
}

// taken lets the neighbor know that the other network cares for their request.
func (a *act) taken(q aid.Request, n aid.Network, said handoff.Answer) error {
	moved, err := a.tx.MoveRequest(q, aid.Referred, a.by, "taken by "+n.Name)
	if err != nil || !moved {
		return err
	}
	if err := a.settled(q); err != nil {
		return err
	}
	if err := a.stopTimers(q.ID); err != nil {
		return err
	}
	until := said.HearBy
	if until.Before(a.tx.Now) {
		until = a.tx.Now
	}
	if err := a.later(store.TimerPromise, int64(q.ID), until.Add(silence)); err != nil {
		return err
	}
	if n.URL == "" {
		return a.tellReferred(q, "refer_taken_by", n)
	}
	q.PromisedAt = until
	return a.tellReferred(q, "refer_taken", n)
}

// returned takes a request back that the other network could not help with.
func (a *act) returned(q aid.Request, n aid.Network, cause string) error {
	if q.State == aid.Referred {
		if moved, err := a.tx.MoveRequest(q, aid.Review, a.by, cause); err != nil || !moved {
			return err
		}
	}
	at, err := a.promiseAnew(q)
	if err != nil {
		return err
	}
	q.PromisedAt = at
	if err := a.addTask(aid.Task{Kind: aid.TaskReferral, Person: q.Requester, Request: q.ID, Note: cause}); err != nil {
		return err
	}
	return a.tellReferred(q, "refer_returned", n)
}

// endReferred ends a request with what its neighbor told the other network.
func (a *act) endReferred(q aid.Request, as aid.RequestState, cause string) error {
	if _, err := a.tx.MoveRequest(q, as, a.by, cause); err != nil {
		return err
	}
	if err := a.settled(q); err != nil {
		return err
	}
	return a.stopTimers(q.ID)
}
