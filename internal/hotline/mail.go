package hotline

import (
	"context"
	"errors"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// A Mailer hands one e-mail to a mail server. Its error wraps
// aid.ErrMailRefused where trying again is of no use.
type Mailer interface {
	Mail(ctx context.Context, m aid.Mail) error
}

const (
	mailPage    = 20
	mailRetry   = time.Minute // doubled with each failure
	mailRetryAt = time.Hour   // up to this
)

// mailDigest puts a digest among the mails that wait to leave, where its
// coordinator has an address and mail can leave.
func (a *act) mailDigest(d DigestText) error {
	if d.To.Email == "" || a.conf.Email.From == "" {
		return nil
	}
	head := strings.TrimRight(d.Long[0], ".。")
	return a.tx.AddMail(aid.Mail{
		Ref: a.h.chance.Ref(), To: d.To.Email, Subject: head, Text: strings.Join(d.Long, "\n") + "\n",
		ExpiresAt: a.tx.Now.Add(digestLife),
	})
}

// SendMail hands the e-mails that are due to a mail server. One that fails is
// tried again, later each time, until it is too old; then, or where the server
// refuses it, the coordinators get a task. The error is of the database alone.
func (h *Hotline) SendMail(ctx context.Context, by Mailer) error {
	var due []aid.Mail
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		due, err = r.DueMails(mailPage)
		return err
	})
	if err != nil {
		return err
	}
	off := h.rules.Load().Config.Email.From == ""
	for _, m := range due {
		var failed error
		if !off && h.store.Now().Before(m.ExpiresAt) {
			failed = by.Mail(ctx, m)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if failed != nil {
			h.log.Warn("mail not sent", "mail_id", m.ID, "attempt", m.Attempts+1, "err", failed)
		}
		if err := h.do(context.WithoutCancel(ctx), store.Clock, func(a *act) error { return a.mailed(m, failed) }); err != nil {
			return err
		}
	}
	return nil
}

// mailed writes down what became of a mail.
func (a *act) mailed(m aid.Mail, failed error) error {
	if failed == nil {
		return a.tx.DropMail(m.ID)
	}
	again := a.tx.Now.Add(min(mailRetry<<min(m.Attempts, 10), mailRetryAt))
	if !errors.Is(failed, aid.ErrMailRefused) && again.Before(m.ExpiresAt) {
		return a.tx.PutOffMail(m.ID, again)
	}
	if err := a.tx.DropMail(m.ID); err != nil {
		return err
	}
	if m.Request != 0 {
		return a.partnerNotMailed(m)
	}
	first, err := a.tx.Once("mail failed" + a.tx.Now.Format(" 2006-01-02"))
	if err != nil || !first {
		return err
	}
	return a.addTask(aid.Task{Kind: aid.TaskUpkeep, Note: "the digest by e-mail could not be sent: see email in hotline.yaml"})
}

// partnerNotMailed hands a request to a coordinator that another network could
// not be asked for.
func (a *act) partnerNotMailed(m aid.Mail) error {
	q, err := a.tx.Request(m.Request)
	if err != nil || !q.State.Live() {
		return err
	}
	return a.addTask(aid.Task{Kind: aid.TaskReferral, Person: q.Requester, Request: q.ID, Note: "the e-mail to " + m.To + " could not be sent: please ask them"})
}
