package store

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrJournalHeld says that a long read keeps what was erased in the journal.
var ErrJournalHeld = errors.New("the journal still holds what was erased: a long read is in the way")

// rewriteAtOnce is the largest database that is rewritten whole during the day.
// It takes about a second for 100 MB, in which nothing else is written; a
// larger one waits for the night.
const rewriteAtOnce = 128 << 20

// scrubMark remembers, in the transaction that erases, that what was erased is
// still in the files: a crash must not forget it. Its value is how far that
// has come.
const (
	scrubMark      = "scrub"
	scrubToDo      = "to do"
	scrubRewritten = "rewritten" // only the journal is left
)

// MarkScrub says, within the transaction that erases, that Scrub must follow.
func (tx *Tx) MarkScrub() error {
	_, err := tx.exec(`INSERT INTO marks (name, value, at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
		scrubMark, scrubToDo, stamp(tx.Now))
	return err
}

// ScrubSince is since when something erased waits to leave the files; the zero
// time if nothing does.
func (r *Reader) ScrubSince() (time.Time, error) {
	var at time.Time
	_, err := found(r.one(`SELECT at FROM marks WHERE name = ?`, []any{scrubMark}, into{&at}))
	return at, err
}

// Scrub takes what was erased out of the files. What is freed is overwritten
// (secure_delete), but SQLite leaves copies of rows where it moves them from
// one page to another, so the database is rewritten; then the journal is
// emptied into it. That is tried again within a time while a reader is in the
// way; after it the error is ErrJournalHeld. A database that is too large to
// be rewritten by day is only at night: done says whether it is done.
func (s *Store) Scrub(ctx context.Context, within time.Duration, night bool) (done bool, err error) {
	if done, err = s.rewrite(ctx, night); err != nil {
		return false, err
	}
	until := time.Now().Add(within)
	for {
		busy, err := s.Checkpoint(ctx)
		if err != nil {
			return false, err
		}
		if !busy {
			break
		}
		if time.Now().After(until) {
			return false, ErrJournalHeld
		}
		select {
		case <-ctx.Done():
			return false, ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
	if !done {
		return false, nil
	}
	return true, s.Write(ctx, func(tx *Tx) error {
		_, err := tx.exec(`DELETE FROM marks WHERE name = ? AND value = ?`, scrubMark, scrubRewritten)
		return err
	})
}

// rewrite writes the whole database anew where that is still to do.
func (s *Store) rewrite(ctx context.Context, night bool) (done bool, err error) {
	stage := ""
	err = s.Read(ctx, func(r *Reader) (err error) {
		stage, err = r.Mark(scrubMark)
		return err
	})
	if err != nil || stage != scrubToDo {
		return true, err
	}
	size, _, err := s.Sizes()
	if err != nil || size > rewriteAtOnce && !night {
		return false, err
	}
	j := &job{ctx: ctx, done: make(chan struct{}), alone: func(w *writer) error {
		// One job of the writer: no erasure can come between the two.
		if err := w.rewrite(context.Background()); err != nil {
			return err
		}
		return w.exec(`UPDATE marks SET value = ? WHERE name = ?`, scrubRewritten, scrubMark)
	}}
	if err := s.submit(ctx, j); err != nil {
		return false, err
	}
	<-j.done
	if j.err != nil {
		return false, fmt.Errorf("rewrite the database: %w", j.err)
	}
	return true, nil
}

// Checkpoint tries once to empty the journal; busy says that a reader was in
// the way.
func (s *Store) Checkpoint(ctx context.Context) (busy bool, err error) {
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

func (w *writer) rewrite(ctx context.Context) (err error) {
	if _, err := w.conn.ExecContext(ctx, undoInFileSQL); err != nil {
		return err
	}
	defer func() {
		_, e := w.conn.ExecContext(ctx, undoInMemorySQL)
		err = errors.Join(err, e)
	}()
	_, err = w.conn.ExecContext(ctx, rewriteSQL)
	return err
}
