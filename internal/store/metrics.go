package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// A Tally is how many rows are in a state.
type Tally struct {
	State string
	N     int
}

// Figures are what whoever runs a hotline watches.
type Figures struct {
	Requests []Tally   // by state, those without an outcome
	Outbox   []Tally   // by status, those not yet settled
	Failed   []Tally   // by the carrier's code, those that did not arrive
	Tasks    int       // open
	Oldest   time.Time // since when the oldest text waits that is due; zero: none
	Heard    time.Time // when the last text or call came in; zero: never
	Swept    time.Time // up to when the carrier's list was read whole; zero: never
	Overdue  int       // timers that were due a minute ago
	Segments int       // that left within a day
	Copies   int       // that the carrier must still forget
	Kept     int       // requests that are kept for an inquiry
	Scrub    time.Time // since when something erased waits in the journal; zero: nothing does
	Paused   time.Time // since when the hotline is paused; zero: it is not
}

// overdueAfter is how late a timer may be before it is counted: the tick comes
// every quarter of a minute.
const overdueAfter = time.Minute

// sweepMark is where the hotline remembers up to when the carrier's list was
// read.
const sweepMark = "sweep"

// Figures counts how things stand now. It reads only the indexes of open rows.
func (r *Reader) Figures() (f Figures, err error) {
	tally := func(row scanner) (Tally, error) {
		var t Tally
		err := row.Scan(&t.State, &t.N)
		return t, err
	}
	f.Requests, err = all(r, tally, `SELECT state, count(*) FROM requests
		 WHERE state IN ('partial', 'review', 'open', 'assigned', 'done') GROUP BY state ORDER BY state`)
	if err != nil {
		return f, err
	}
	if f.Outbox, err = r.unsent(); err != nil {
		return f, err
	}
	f.Failed, err = all(r, tally, `SELECT CAST(error_code AS TEXT), count(*) FROM outbox
		 WHERE error_code <> 0 AND status IN ('failed', 'undelivered') GROUP BY error_code ORDER BY error_code`)
	if err != nil {
		return f, err
	}
	for _, q := range []struct {
		sql  string
		args []any
		dest any
	}{
		{`SELECT count(*) FROM tasks WHERE state <> 'done'`, nil, &f.Tasks},
		{`SELECT COALESCE(min(due_at), '') FROM outbox WHERE status = 'queued' AND due_at <= ?`, []any{stamp(r.Now)}, into{&f.Oldest}},
		{`SELECT COALESCE((SELECT at FROM inbounds ORDER BY id DESC LIMIT 1), '')`, nil, into{&f.Heard}},
		{`SELECT count(*) FROM timers WHERE due_at < ?`, []any{stamp(r.Now.Add(-overdueAfter))}, &f.Overdue},
		{`SELECT count(*) FROM carrier_copies`, nil, &f.Copies},
		{`SELECT count(*) FROM requests WHERE kept_at <> ''`, nil, &f.Kept},
	} {
		if err := r.one(q.sql, q.args, q.dest); err != nil {
			return f, err
		}
	}
	if f.Segments, err = r.SegmentsSince(r.Now.Add(-24 * time.Hour)); err != nil {
		return f, err
	}
	swept, err := r.Mark(sweepMark)
	if err != nil {
		return f, err
	}
	if swept != "" {
		if f.Swept, err = time.Parse(time.RFC3339, swept); err != nil {
			return f, fmt.Errorf("read when the carrier's list was read: %w", err)
		}
	}
	if f.Scrub, err = r.ScrubSince(); err != nil {
		return f, err
	}
	f.Paused, err = r.PausedSince()
	return f, err
}

// unsent counts the texts that are not settled, by status.
func (r *Reader) unsent() (out []Tally, err error) {
	for _, of := range []struct{ status, sql string }{
		{"queued", `SELECT count(*) FROM outbox WHERE status = 'queued'`},
		{"sending", `SELECT count(*) FROM outbox WHERE ` + inFlight + ` AND status = 'sending'`},
		{"unknown", `SELECT count(*) FROM outbox WHERE ` + inFlight + ` AND status = 'unknown'`},
	} {
		t := Tally{State: of.status}
		if err := r.one(of.sql, nil, &t.N); err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}

// Sizes are how many bytes the database and its journal have on disk.
func (s *Store) Sizes() (database, journal int64, err error) {
	info, err := os.Stat(s.path)
	if err != nil {
		return 0, 0, fmt.Errorf("look at the database: %w", err)
	}
	wal, err := os.Stat(s.path + "-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return info.Size(), 0, nil
	}
	if err != nil {
		return 0, 0, fmt.Errorf("look at the journal: %w", err)
	}
	return info.Size(), wal.Size(), nil
}
