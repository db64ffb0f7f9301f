package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"neighborline/internal/hotline"
	"neighborline/internal/records"
	"neighborline/internal/store"
)

// digestCmd shows what the coordinators are told.
type digestCmd struct {
	Send bool `help:"Text it to every coordinator now."`
	JSON bool `help:"One object a line." name:"json"`
}

// Run prints every coordinator's digest as of now, and sends it if asked to.
func (d digestCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		book, err := loadBook(s.conf)
		if err != nil {
			return err
		}
		h, err := s.hotline(e, book)
		if err != nil {
			return err
		}
		all, err := h.Digests(ctx)
		if err != nil {
			return fmt.Errorf("make the digest: %w", err)
		}
		if err := d.print(e, all); err != nil || !d.Send {
			return err
		}
		if err := h.SendDigests(ctx, time.Time{}); err != nil {
			return fmt.Errorf("send the digest: %w", err)
		}
		return d.sent(e, s, len(all))
	})
}

func (d digestCmd) print(e *env, all []hotline.DigestText) error {
	if d.JSON {
		to, err := records.NewSink(e.stdout, true, nil)
		if err != nil {
			return err
		}
		return records.Pour(to, func(fn func(hotline.DigestText) error) error {
			return whole(func() ([]hotline.DigestText, error) { return all, nil }, fn)
		}, digestRecord)
	}
	for i, t := range all {
		if i > 0 {
			fmt.Fprintln(e.stdout)
		}
		fmt.Fprintf(e.stdout, "%s\n  %s\n", t.To.Name, strings.Join(t.Long, "\n  "))
	}
	return nil
}

// sent says when the texts leave. It goes to stderr, so that a pipe of the
// digest holds only the digest.
func (digestCmd) sent(e *env, s *short, n int) error {
	running, err := store.InUse(s.conf.Database)
	if err != nil {
		return err
	}
	when := "they leave once \"neighborline serve\" runs, if that is within 20 hours"
	if running {
		when = "the running hotline sends them now"
	}
	fmt.Fprintf(e.stderr, "%d queued: %s\n", n, when)
	return nil
}

func digestRecord(d hotline.DigestText) record {
	return record{val("coordinator", d.To.Name), val("language", d.To.Language), val("text", d.Text), val("lines", d.Long)}
}
