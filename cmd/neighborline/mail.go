package main

import (
	"context"
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/hotline"
	"neighborline/internal/jobs"
	"neighborline/internal/mail"
)

// digestJobs are what tells coordinators how the day stands. The second digest
// comes after the first, so that it knows what was told when both are due.
func (a *app) digestJobs(p parts) []jobs.Job {
	out := []jobs.Job{{Name: "digest", Spec: a.conf.Schedules.Digest, Claims: true, Run: func(ctx context.Context) error {
		return a.hotline.SendDigests(ctx, jobs.Due(ctx))
	}}}
	if red := a.conf.Schedules.Red; red != "" {
		out = append(out, jobs.Job{Name: "red", Spec: red, Claims: true, Run: func(ctx context.Context) error {
			return a.hotline.SendRed(ctx, jobs.Due(ctx))
		}})
	}
	return append(out, jobs.Job{Name: "mail", Run: func(ctx context.Context) error {
		return a.hotline.SendMail(ctx, mailer{a.hotline, p.now})
	}})
}

// mailer hands mails to the server that the configuration names by now.
type mailer struct {
	hotline *hotline.Hotline
	now     func() time.Time
}

func (m mailer) Mail(ctx context.Context, one aid.Mail) error {
	s, err := mailServer(m.hotline.Rules().Config, m.now)
	if err != nil {
		return fmt.Errorf("%w: %w", aid.ErrMailRefused, err)
	}
	return s.Mail(ctx, one)
}

func mailServer(c config.Config, now func() time.Time) (*mail.Server, error) {
	return mail.New(c.Email.From, c.Email.SMTP.Reveal(), now)
}

// mail checks whether the digests by e-mail can leave. It sends none.
func (k *checking) mail(ctx context.Context, conf config.Config) {
	const what = "e-mail"
	to := 0
	for _, c := range conf.Coordinators {
		if c.Email != "" {
			to++
		}
	}
	switch {
	case to == 0 && conf.Email.From == "":
		return
	case conf.Email.From == "":
		k.bad(what, "a coordinator has an address, and email.from and email.smtp are not set: no mail can leave")
		return
	case to == 0:
		k.bad(what, "email is set and no coordinator has an address: nobody is mailed; set email of a coordinator")
		return
	}
	s, err := mailServer(conf, time.Now)
	if err != nil {
		k.misused = true
		k.bad(what, "%v", err)
		return
	}
	if err := s.Check(ctx); err != nil {
		k.bad(what, "%v: look at email.smtp", err)
		return
	}
	k.ok(what, "the mail server answers: %s", plural(to, "digest"))
}
