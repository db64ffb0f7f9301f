package main

import (
	"context"
	"errors"
	"strings"

	"neighborline/internal/twilio"
)

// errUnwell says why no ping left.
var errUnwell = errors.New("not well, so no ping left")

// ping lets whoever watches from outside know that the hotline is well. Where
// it is not it stays silent, and they notice.
func (a *app) ping(ctx context.Context) error {
	address := a.conf.Watch.Ping.Reveal()
	if address == "" {
		return nil
	}
	if err := a.well(ctx); err != nil {
		return err
	}
	return twilio.Ping(ctx, address)
}

// well says whether the database can be written, texts leave, and the
// carrier's list is read.
func (a *app) well(ctx context.Context) error {
	if err := a.store.Ready(ctx); err != nil {
		return errors.Join(errUnwell, err)
	}
	if a.outbox.Stopped() {
		return errors.Join(errUnwell, errors.New("the carrier refuses the account"))
	}
	wrong, err := a.hotline.Ailments(ctx)
	if err != nil {
		return errors.Join(errUnwell, err)
	}
	if len(wrong) == 0 {
		return nil
	}
	var says []string
	for _, w := range wrong {
		says = append(says, w.Says)
	}
	return errors.Join(errUnwell, errors.New(strings.Join(says, "; ")))
}
