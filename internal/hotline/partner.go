package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/handoff"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// partner takes YES K7, NO K7 and DONE K7 of a person who answers for a
// network without a hotline of its own.
func (t *turn) partner() (bool, error) {
	as := sms.ParseAnswers(t.text)
	if len(as) != 1 || as[0].Code == "" || as[0].Condition != "" {
		return false, nil
	}
	said, ok := map[sms.Verb]aid.ReferralState{
		sms.Accept: aid.ReferralTaken, sms.Decline: aid.ReferralReturned, sms.Drop: aid.ReferralReturned, sms.Done: aid.ReferralHelped,
	}[as[0].Verb]
	if !ok {
		return false, nil
	}
	n, err := t.tx.NetworkCalling(t.person.Phone)
	if ok, err := found(err); err != nil || !ok {
		return false, err
	}
	q, err := t.tx.RequestByCode(as[0].Code)
	if ok, err := found(err); err != nil || !ok {
		return false, err
	}
	f, err := t.tx.ReferralOf(q.ID)
	if ok, err := found(err); err != nil || !ok || f.Network != n.ID || f.State.Over() {
		return false, err
	}
	if err := t.tx.FileInbound(t.id, 0, q.ID); err != nil {
		return true, err
	}
	switch said {
	case aid.ReferralHelped:
		return true, t.partnerDone(q, f)
	case aid.ReferralReturned:
		err = t.reply("refer_thanks", map[string]string{"code": q.Code})
	case aid.ReferralTaken:
		err = t.partnerTakes(q)
	}
	if err != nil {
		return true, err
	}
	return true, t.referralAnswered(f, n, handoff.Answer{State: said})
}

// partnerTakes shows what was kept back until somebody takes it.
func (t *turn) partnerTakes(q aid.Request) error {
	p, err := t.neighborOf(q)
	if err != nil {
		return err
	}
	return t.reply("refer_details", map[string]string{
		"code": q.Code, "name": t.nameOr(q.Name, t.langOf(t.person)), "phone": localNumber(p.Phone), "details": q.Details,
	})
}

// partnerDone asks the neighbor how it went: nobody else's word is "helped".
func (t *turn) partnerDone(q aid.Request, f aid.Referral) error {
	if q.State == aid.Referred {
		if moved, err := t.tx.MoveRequest(q, aid.Done, t.by, "said to be done"); err != nil || !moved {
			return err
		}
		if _, err := t.tx.SetReferral(f, aid.ReferralHelped, ""); err != nil {
			return err
		}
		if err := t.stopTimers(q.ID); err != nil {
			return err
		}
		if err := t.soon(store.TimerFollowUp, int64(q.ID)); err != nil {
			return err
		}
	}
	return t.reply("refer_thanks", map[string]string{"code": q.Code})
}
