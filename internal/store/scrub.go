package store

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrJournalHeld says that a long read keeps what was erased in the journal.
var ErrJournalHeld = errors.New("the journal still holds what was erased: a long read is in the way")

// scrubMark remembers, in the transaction that erases, that the journal must be
// emptied: a crash must not forget it.
const scrubMark = "scrub"

// MarkScrub says, within the transaction that erases, that Scrub must follow.
func (tx *Tx) MarkScrub() error {
	_, err := tx.exec(`INSERT INTO marks (name, value, at) VALUES (?, '1', ?) ON CONFLICT (name) DO NOTHING`, scrubMark, stamp(tx.Now))
	return err
}

// ScrubSince is since when the journal waits to be emptied; the zero time if it
// does not.
func (r *Reader) ScrubSince() (time.Time, error) {
	var at time.Time
	_, err := found(r.one(`SELECT at FROM marks WHERE name = ?`, []any{scrubMark}, into{&at}))
	return at, err
}

// Scrub empties the journal into the database, so that no copy of what was
// erased is left in it, and tries again within a time while a reader is in the
// way; after it the error is ErrJournalHeld. What is freed in the database is
// overwritten (secure_delete).
func (s *Store) Scrub(ctx context.Context, within time.Duration) error {
	until := time.Now().Add(within)
	for {
		busy, err := s.checkpoint(ctx)
		if err != nil {
			return err
		}
		if !busy {
			return s.Write(ctx, func(tx *Tx) error {
				_, err := tx.exec(`DELETE FROM marks WHERE name = ?`, scrubMark)
				return err
			})
		}
		if time.Now().After(until) {
			return ErrJournalHeld
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// checkpoint tries once; busy says that a reader was in the way.
func (s *Store) checkpoint(ctx context.Context) (busy bool, err error) {
	j := &job{ctx: ctx, done: make(chan struct{}), alone: func(w *writer) error {
		var log, moved int
		ctx := context.Background()
		// Nobody else's text may wait for a long reader: look once and go on.
		if _, err := w.conn.ExecContext(ctx, hurrySQL); err != nil {
			return err
		}
		err := w.conn.QueryRowContext(ctx, truncateSQL).Scan(&busy, &log, &moved)
		_, waits := w.conn.ExecContext(ctx, patienceSQL)
		return errors.Join(err, waits)
	}}
	if err := s.submit(ctx, j); err != nil {
		return false, err
	}
	<-j.done
	if j.err != nil {
		return false, fmt.Errorf("empty the journal: %w", j.err)
	}
	return busy, nil
}
