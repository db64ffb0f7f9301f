package hotline

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/handoff"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// Why a letter is not taken.
var (
	ErrStranger   = errors.New("the letter is from nobody in the directory of networks")
	ErrBadLetter  = errors.New("the letter makes no sense")
	ErrNotStarted = errors.New("the hotline was restored and waits for a person")
)

const (
	// referralsADay is how many requests a network may pass to us in a day: more
	// is a mistake or mischief, and goes back.
	referralsADay = 100
	// longestDetails is how many characters of a neighbor's words are taken over.
	longestDetails = 1000
	mostPeople     = 99
)

// TakeLetter takes a letter that was signed with a key. What it answers is on
// disk; the same letter again gets the answer as it stands by then.
func (h *Hotline) TakeLetter(ctx context.Context, key string, l handoff.Letter) (handoff.Answer, error) {
	if since, err := h.Paused(ctx); err != nil {
		return handoff.Answer{}, err
	} else if !since.IsZero() {
		return handoff.Answer{}, ErrNotStarted
	}
	var answer handoff.Answer
	err := h.do(ctx, store.Actor{Role: "network"}, func(a *act) error {
		n, err := a.tx.NetworkKeyed(key)
		if ok, err := found(err); err != nil {
			return err
		} else if !ok {
			return ErrStranger
		}
		f, err := a.tx.ReferralNamed(l.Ref)
		known, err := found(err)
		if err != nil {
			return err
		}
		switch {
		case known && f.Network != n.ID:
			return ErrBadLetter
		case l.Answer != nil:
			return a.heardBack(f, known, n, *l.Answer)
		case known:
			answer, err = a.answerTo(f)
			return err
		case !n.Ended.IsZero(): // nothing new
			answer.State = aid.ReferralReturned
			return nil
		}
		answer, err = a.takeReferral(l, n)
		return err
	})
	return answer, err
}

// heardBack takes what the other side says of a referral.
func (a *act) heardBack(f aid.Referral, known bool, n aid.Network, said handoff.Answer) error {
	switch {
	case !known:
		return nil // never ours, or erased: nothing is to be done
	case !f.In:
		return a.referralAnswered(f, n, said)
	case said.State != aid.ReferralWithdrawn:
		return ErrBadLetter
	}
	q, err := a.tx.Request(f.Request)
	if err != nil {
		return err
	}
	if err := a.tx.ReferralTold(f.ID, aid.ReferralWithdrawn); err != nil {
		return err
	}
	return a.withdraw(q)
}

// answerTo says how a request stands that came to us.
func (a *act) answerTo(f aid.Referral) (handoff.Answer, error) {
	q, err := a.tx.Request(f.Request)
	if err != nil || !f.In {
		return handoff.Answer{}, errors.Join(err, ErrBadLetter)
	}
	return handoff.Answer{State: stands(q.State), Code: q.Code, HearBy: q.PromisedAt}, nil
}

// takeReferral makes a request of ours of one that another network passes on:
// its neighbor hears from us at once, and is asked nothing again. What we can't
// care for goes back.
func (a *act) takeReferral(l handoff.Letter, n aid.Network) (handoff.Answer, error) {
	back := handoff.Answer{State: aid.ReferralReturned}
	w := *l.Request
	phone := aid.Phone(w.Phone)
	if !phone.Valid() {
		return back, ErrBadLetter
	}
	if _, ok := a.h.atlas.ZIP(w.ZIP); !ok || !a.inArea(w.ZIP) {
		return back, nil
	}
	if many, err := a.tx.CountReferralsFrom(n.ID, a.tx.Now.Add(-24*time.Hour)); err != nil || many >= referralsADay {
		return back, err
	}
	p, err := a.knownByLetter(phone, w)
	if err != nil || p.OptedOut {
		return back, err
	}
	q := a.wished(w, p)
	why := a.mayOpen(p, q)
	if q.State = aid.Open; why != "" {
		q.State = aid.Review
	}
	q.PromisedAt = a.promise(q, a.tx.Now)
	r := &run{act: a, person: p, talk: store.Conversation{Channel: q.Channel}, lang: q.Language, facts: map[string]string{}}
	if err := r.addRequest(&q, 0); err != nil {
		return back, err
	}
	state := stands(q.State)
	if _, err := a.tx.AddReferral(aid.Referral{Ref: l.Ref, Request: q.ID, Network: n.ID, In: true, State: state, Told: state, Code: w.Code}); err != nil {
		return back, err
	}
	if err := a.tellReferred(q, "refer_here", n); err != nil {
		return back, err
	}
	if why != "" {
		err = a.addTask(aid.Task{Kind: aid.TaskReview, Person: p.ID, Request: q.ID, Note: why + ", from " + n.Name})
	} else {
		err = a.startAsking(q)
	}
	return handoff.Answer{State: state, Code: q.Code, HearBy: q.PromisedAt}, err
}

// knownByLetter is whoever is behind a number. What we know of them ourselves
// weighs more than what a letter says.
func (a *act) knownByLetter(phone aid.Phone, w handoff.Wish) (aid.Person, error) {
	p, err := a.tx.EnsurePerson(phone)
	if err != nil {
		return p, err
	}
	if p.Language == "" && slices.Contains(a.conf.Network.Languages, w.Language) {
		p.Language = w.Language
		if err := a.tx.SetLanguage(p.ID, p.Language); err != nil {
			return p, err
		}
	}
	if line := aid.LineType(w.LineType); p.LineType == "" && line == aid.Landline {
		p.LineType = line
		return p, a.tx.SetLine(p.ID, line)
	}
	return p, nil
}

// wished is a request as a letter describes it, with whatever we do not know
// left out.
func (a *act) wished(w handoff.Wish, p aid.Person) aid.Request {
	q := aid.Request{
		Need: w.Need, Details: clip(sms.Clean(w.Details), longestDetails), ZIP: w.ZIP, Place: clip(oneLine(w.Place), 60), HowSoon: aid.Soon(w.HowSoon),
		By: w.By, People: min(max(w.People, 0), mostPeople), Name: clip(oneLine(w.Name), 40), ForWhom: clip(oneLine(w.ForWhom), 60),
		Requester: p.ID, Language: a.langOf(p), Channel: aid.SMS,
	}
	if _, ok := a.book.Need(q.Need); !ok {
		q.Need = "other"
	}
	switch q.HowSoon {
	case aid.Today, aid.Days, aid.Week:
	default:
		q.HowSoon = aid.Week
	}
	if q.By.Before(a.tx.Now) {
		q.By = time.Time{}
	}
	for _, r := range w.Risks {
		if _, ok := flow.TextKeys["risk_"+r]; ok {
			q.Risks = append(q.Risks, r)
		}
	}
	return q
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// clip is at most so many characters of s.
func clip(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most])
	}
	return s
}
