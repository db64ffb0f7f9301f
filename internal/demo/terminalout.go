package demo

import (
	"context"
	"fmt"
	"strings"
)

// settle waits, in a script, until nothing is in flight, and prints what came.
func (t *terminal) settle(ctx context.Context) error {
	if t.opt.Interactive {
		return nil // watch prints
	}
	for {
		if err := t.opt.Carrier.Settle(ctx); err != nil {
			return fmt.Errorf("wait for the carrier: %w", err)
		}
		if t.opt.Settle != nil {
			if err := t.opt.Settle(ctx); err != nil {
				return fmt.Errorf("wait for the hotline: %w", err)
			}
		}
		// The hotline may have sent while the carrier was no longer watched.
		if t.opt.Carrier.InFlight() == 0 {
			break
		}
	}
	t.callNews()
	t.news()
	return nil
}

// watch prints texts and calls as they come.
func (t *terminal) watch(ctx context.Context) {
	for {
		called, next := t.callNews(), t.news()
		select {
		case <-next:
		case <-called:
		case <-ctx.Done():
			return
		}
	}
}

// news prints the texts of the hotline that have come to their end since it
// last looked, in the order in which they were sent.
func (t *terminal) news() (next <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	changed, revision, next := t.opt.Carrier.Changes(t.since)
	t.since = revision
	for _, m := range changed {
		if m.Direction == Inbound || m.Status == Queued || m.Status == Sent || t.shown[m.SID] == m.Status {
			continue
		}
		t.shown[m.SID] = m.Status
		to := t.name(m.To)
		why := ""
		if m.ErrorCode != 0 {
			why = " (" + inWords(m.ErrorCode) + ")"
		}
		// Further lines of a text stand under its first.
		lead := "Hotline -> " + to + ": "
		body := strings.ReplaceAll(m.Body, "\n", "\n"+strings.Repeat(" ", len(lead)))
		t.printLocked("%s%s%s\n", lead, body, why)
	}
	return next
}

func (t *terminal) prompt() {
	if !t.opt.Interactive {
		return
	}
	if t.as != nil {
		t.print("%s> ", handle(*t.as))
		return
	}
	t.print("> ")
}

func (t *terminal) print(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.printLocked(format, args...)
}

func (t *terminal) printLocked(format string, args ...any) {
	if t.err == nil {
		_, t.err = fmt.Fprintf(t.out, format, args...)
	}
}

// failure is the error of writing, if there was one.
func (t *terminal) failure() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.err
}
