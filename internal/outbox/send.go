package outbox

import (
	"context"
	"errors"
	"strconv"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

func itoa(n int) string { return strconv.Itoa(n) }

// accountPause is how long nothing leaves after the carrier has refused the
// account itself.
const accountPause = 30 * time.Second

// send hands one claimed text to the carrier and records the outcome. What the
// record needs survives the end of the process: a row left as sending is taken
// as unknown at the next start.
func (o *Outbox) send(ctx context.Context, m aid.Outbound) {
	defer o.land(m.To)
	sid, sendErr := o.carrier.Send(ctx, m)
	err := o.store.Write(ctx, func(tx *store.Tx) error {
		if sendErr == nil {
			return tx.SentOutbound(m, sid)
		}
		return o.unsent(tx, m, sendErr)
	})
	if err != nil {
		o.log.Error("a text's outcome is not recorded", "outbox_id", m.ID, "err", err)
		o.doubtLater(func(tx *store.Tx) error { return tx.DoubtOutbound(m.ID) })
	}
	if sendErr != nil {
		o.log.Warn("text not sent", "outbox_id", m.ID, "to", m.To, "attempt", m.Attempts, "err", sendErr)
	}
	o.Wake()
}

// unsent records a send that did not end with the carrier's yes.
func (o *Outbox) unsent(tx *store.Tx, m aid.Outbound, sendErr error) error {
	var e *twilio.SendError
	if !errors.As(sendErr, &e) {
		return tx.DoubtOutbound(m.ID)
	}
	switch e.Kind {
	case twilio.NotTaken:
		wait := backoff(m.Attempts, o.settings().RetryFirst, o.settings().RetryLast)
		return tx.RetryOutbound(m.ID, tx.Now.Add(max(wait, e.RetryAfter)), e.Code)
	case twilio.Misconfigured:
		o.pause(accountPause)
		if err := o.alert(tx, e); err != nil {
			return err
		}
		return tx.RetryOutbound(m.ID, tx.Now.Add(accountPause), e.Code)
	case twilio.Expired:
		return o.expire(tx, m)
	case twilio.Refused, twilio.OptedOut, twilio.NotMobile:
		return o.lost(tx, m, aid.Failed, e.Kind, e.Code)
	}
	return tx.DoubtOutbound(m.ID)
}

// alert tells, once a day, what is wrong with the account.
func (o *Outbox) alert(tx *store.Tx, e *twilio.SendError) error {
	return o.report(tx, "account "+itoa(e.Code), aid.TroubleAccount, aid.Task{Note: "no text leaves: " + e.Error()})
}

// report tells the coordinators what keeps texts from arriving, once a day for
// each name.
func (o *Outbox) report(tx *store.Tx, name string, what aid.Trouble, k aid.Task) error {
	first, err := tx.Once("trouble " + tx.Now.Format(time.DateOnly) + " " + name)
	if err != nil || !first {
		return err
	}
	k.Kind = aid.TaskDelivery
	if tell := o.settings().Tell; tell != nil {
		return tell(tx, what, k)
	}
	_, err = tx.AddTask(k)
	return err
}

// lost ends a text that will not arrive, and draws the consequence: an opt-out
// is written down, a landline is remembered, an invite is not waited for, and
// where a neighbor misses something a coordinator hears of it.
func (o *Outbox) lost(tx *store.Tx, m aid.Outbound, as aid.OutboundStatus, kind twilio.Kind, code int) error {
	if err := tx.FailOutbound(m.ID, as, code); err != nil {
		return err
	}
	switch kind {
	case twilio.OptedOut:
		fresh, err := tx.OptOut(m.To, "21610", aid.SMS)
		if err != nil {
			return err
		}
		if fresh {
			err = tx.Audit(store.Audit{Actor: store.Actor{Role: "carrier"}, Action: "opt_out", Person: m.Person, Cause: "the carrier says so (21610)"})
			if err != nil {
				return err
			}
		}
	case twilio.NotMobile:
		if m.Person != 0 {
			return o.saidInstead(tx, m)
		}
	}
	if m.Invite != 0 {
		return tx.AnswerInvite(m.Invite, aid.InviteLapsed, "")
	}
	if m.Class == aid.Digest || m.Class == aid.Bulk {
		return nil
	}
	_, err := tx.AddTask(aid.Task{Kind: aid.TaskDelivery, Person: m.Person, Request: m.Request, Note: "a text did not arrive (" + itoa(code) + ")"})
	return err
}
