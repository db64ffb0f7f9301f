package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime/debug"
	"sync/atomic"
	"time"

	"neighborline/internal/aid"
)

// maxBatch bounds the closures of one commit, so that the first of them does
// not wait for ever.
const maxBatch = 128

// ErrClosed says that the store was closed.
var ErrClosed = errors.New("the database is closed")

// job is one closure that waits for the writer.
type job struct {
	ctx context.Context
	fn  func(*Tx) error
	// alone runs outside any transaction, instead of fn.
	alone func(*writer) error
	err   error
	done  chan struct{}
}

// Write runs fn in a transaction and returns once it is on disk, or with the
// error that undid it. Fn runs on the writer's goroutine: it must not wait for
// the network, and must not call Write. Once fn has begun, cancelling ctx no
// longer stops it.
func (s *Store) Write(ctx context.Context, fn func(*Tx) error) error {
	j := &job{ctx: ctx, fn: fn, done: make(chan struct{})}
	if err := s.submit(ctx, j); err != nil {
		return err
	}
	<-j.done
	return s.heed(j.err)
}

func (s *Store) submit(ctx context.Context, j *job) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.shut {
		return ErrClosed
	}
	select {
	case s.jobs <- j:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("wait to write: %w", ctx.Err())
	}
}

// writer is the one goroutine that changes the database.
type writer struct {
	conn  *sql.Conn
	now   func() time.Time
	stmts map[string]*sql.Stmt
	// carry is woken after some closures; nil carries nothing.
	carry   *checkpointer
	written int // closures since then
	// erasedAs gives what stands for a number that was erased; see KnowErased.
	erasedAs atomic.Pointer[func(aid.Phone) ErasureMark]

	nearby  *nearby
	touched map[aid.PersonID]bool // by what is not committed yet
}

func newWriter(ctx context.Context, db *sql.DB, now func() time.Time) (*writer, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("open the database to write: %w", err)
	}
	for _, q := range []string{checkpointSQL, undoInMemorySQL} {
		if _, err := conn.ExecContext(ctx, q); err != nil {
			return nil, fmt.Errorf("make ready to write: %w", err)
		}
	}
	w := &writer{conn: conn, now: now, stmts: map[string]*sql.Stmt{}, nearby: newNearby(), touched: map[aid.PersonID]bool{}}
	if err := watch(ctx, conn, func(id int64) { w.touched[aid.PersonID(id)] = true }); err != nil {
		return nil, fmt.Errorf("watch what is written: %w", err)
	}
	return w, nil
}

// run commits what waits together until jobs is closed.
func (w *writer) run(jobs <-chan *job) {
	for first := range jobs {
		w.commit(first, jobs)
	}
	for _, st := range w.stmts {
		_ = st.Close()
	}
	_ = w.conn.Close()
}

// commit runs the first job and all that come while it works, in one
// transaction, and answers them once that is on disk.
func (w *writer) commit(first *job, more <-chan *job) {
	if first.alone != nil {
		first.err = first.alone(w)
		w.settle()
		close(first.done)
		return
	}
	var next *job // one that must wait for the commit
	batch := append(make([]*job, 0, 16), first)
	err := w.exec(beginSQL)
	for i := 0; i < len(batch); i++ {
		if err == nil {
			err = w.attempt(batch[i])
		}
		if err != nil || next != nil || i+1 < len(batch) || len(batch) >= maxBatch {
			continue
		}
		select {
		case j, ok := <-more:
			if ok && j.alone != nil {
				next = j
			} else if ok {
				batch = append(batch, j)
			}
		default:
		}
	}
	if err == nil {
		w.nearby.committing(w.touched)
		err = w.exec(commitSQL)
	}
	if err != nil {
		_ = w.exec(rollbackSQL) // may have ended by itself
	}
	w.settle()
	for _, j := range batch {
		if err != nil && j.err == nil {
			j.err = fmt.Errorf("commit: %w", err)
		}
		close(j.done)
	}
	if w.written += len(batch); w.carry != nil && w.written >= checkpointAfter {
		w.written = 0
		w.carry.due()
	}
	if next != nil {
		w.commit(next, more)
	}
}

// settle lets those be read anew whom the last transaction touched.
func (w *writer) settle() {
	if len(w.touched) > 0 {
		w.nearby.committing(w.touched)
		w.nearby.committed()
		w.touched = map[aid.PersonID]bool{}
	}
}

// attempt runs one job in a savepoint. The error it returns spoils the whole
// transaction; the job's own error only undoes the job.
func (w *writer) attempt(j *job) error {
	if j.err = j.ctx.Err(); j.err != nil {
		return nil // nobody waits for it any more
	}
	if err := w.exec(markSQL); err != nil {
		return err
	}
	tx := &Tx{Reader: Reader{ctx: context.Background(), q: w, Now: w.now().UTC()}, w: w}
	if j.err = call(j.fn, tx); j.err != nil {
		if err := w.exec(undoSQL); err != nil {
			return err
		}
	}
	return w.exec(keepSQL)
}

// call turns a panic of the closure into its error: one bad text must not
// stop the writer.
func call(fn func(*Tx) error, tx *Tx) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic in a transaction: %s at %s", aid.Recovered(r), debug.Stack())
		}
	}()
	return fn(tx)
}

func (w *writer) stmt(query string) (*sql.Stmt, error) {
	if st, ok := w.stmts[query]; ok {
		return st, nil
	}
	st, err := w.conn.PrepareContext(context.Background(), steady(query))
	if err != nil {
		return nil, err
	}
	w.stmts[query] = st
	return st, nil
}

func (w *writer) exec(query string, args ...any) error {
	_, err := w.ExecContext(context.Background(), query, args...)
	return err
}

// ExecContext, QueryContext and QueryRowContext run prepared statements on the
// writer's connection.
func (w *writer) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	st, err := w.stmt(query)
	if err != nil {
		return nil, err
	}
	return st.ExecContext(ctx, args...)
}

func (w *writer) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	st, err := w.stmt(query)
	if err != nil {
		return nil, err
	}
	return st.QueryContext(ctx, args...)
}
