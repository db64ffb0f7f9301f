package main

import (
	"context"
	"io"
	"time"

	"neighborline/internal/records"
	"neighborline/internal/store"
)

// formFlags say in what form a list is written.
type formFlags struct {
	Format string `help:"csv or json (one object a line)." enum:"csv,json" default:"csv"`
	JSON   bool   `help:"The same as --format json." name:"json"`
}

func (f formFlags) json() bool { return f.JSON || f.Format == "json" }

// exportFlags are those of every export of what happened.
type exportFlags struct {
	formFlags
	Since        string `help:"Only what was made since: 2026-01-31, or 7d." placeholder:"WHEN"`
	WithoutNames bool   `help:"Leave out names, phones and what people wrote."`
	Excel        bool   `help:"Begin the CSV with the mark by which Excel reads names like Peña; other programs may stumble over it."`
}

// peopleExportCmd lists people.
type peopleExportCmd struct{ exportFlags }

// Run writes everybody to stdout.
func (x peopleExportCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		return export(ctx, e, s, x.exportFlags, records.Person(s.conf), (*store.Reader).EveryPerson)
	})
}

// requestsExportCmd lists requests.
type requestsExportCmd struct{ exportFlags }

// Run writes the requests to stdout.
func (x requestsExportCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		return export(ctx, e, s, x.exportFlags, records.Request, (*store.Reader).EveryRequest)
	})
}

// messagesExportCmd lists texts and calls.
type messagesExportCmd struct{ exportFlags }

// Run writes the messages to stdout.
func (x messagesExportCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		return export(ctx, e, s, x.exportFlags, records.Message, (*store.Reader).EveryMessage)
	})
}

// auditExportCmd lists who did what.
type auditExportCmd struct{ exportFlags }

// Run writes the audit to stdout.
func (x auditExportCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		return export(ctx, e, s, x.exportFlags, records.Audit, (*store.Reader).EveryAudit)
	})
}

// export writes every row since a time to stdout, as of one moment.
func export[T any](ctx context.Context, e *env, s *short, x exportFlags, of func(T) record,
	every func(*store.Reader, time.Time, func(T) error) error,
) error {
	since, err := parseSince(x.Since, s.now(), s.conf.Network.Timezone)
	if err != nil {
		return err
	}
	var none T
	if x.Excel && !x.json() {
		if _, err := io.WriteString(e.stdout, records.SheetMark); err != nil {
			return err
		}
	}
	to, err := records.NewSink(e.stdout, x.json(), of(none))
	if err != nil {
		return err
	}
	if x.WithoutNames {
		whole := of
		of = func(v T) record { return whole(v).WithoutNames() }
	}
	return s.store.Read(ctx, func(r *store.Reader) error {
		return records.Pour(to, func(fn func(T) error) error { return every(r, since, fn) }, of)
	})
}

// lotsExportCmd lists goods in bulk.
type lotsExportCmd struct {
	exportFlags
	Of string `help:"lots, allocations (each site's share, and who brings it) or deliveries (every movement)." enum:"lots,allocations,deliveries" default:"lots"`
}

// Run writes the lots, the sites' shares, or every movement to stdout.
func (x lotsExportCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		switch x.Of {
		case "allocations":
			return export(ctx, e, s, x.exportFlags, records.Share, (*store.Reader).EveryShare)
		case "deliveries":
			return export(ctx, e, s, x.exportFlags, records.Delivery, (*store.Reader).EveryMove)
		}
		return export(ctx, e, s, x.exportFlags, records.Lot, (*store.Reader).EveryLot)
	})
}
