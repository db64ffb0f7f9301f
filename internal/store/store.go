// Package store holds all of the hotline's SQL: one SQLite file, one writer,
// many readers.
//
// Write is the only way to change anything. What it has returned nil for is on
// disk: the journal is a write-ahead log, flushed at every commit. Closures
// that wait are committed together, so that the disk is asked once for many.
// A closure sees everything that was committed before it, and nothing of a
// closure that failed.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"
	"github.com/mattn/go-sqlite3"

	"neighborline/internal/aid"
)

// readers bounds the connections that read at the same time.
const readers = 4

// A Store is an open database, owned by this process alone.
type Store struct {
	path  string
	flush string // an option of the connection that writes
	now   func() time.Time
	lock  *flock.Flock
	write *sql.DB
	read  *sql.DB
	w     *writer

	jobs chan *job
	done chan struct{} // closed when the writer has stopped

	damaged chan error     // see Damaged
	besides sync.WaitGroup // checks under way
	cancel  func()         // ends them

	mu   sync.RWMutex // guards closed
	shut bool
}

// ErrInUse says that another process owns the database.
var ErrInUse = errors.New("another neighborline is using this database")

// Open opens the database at path, creating it and its folder where they are
// missing, and brings it to this program's version. Now is the clock of every
// transaction.
func Open(ctx context.Context, path string, now func() time.Time) (*Store, error) {
	return openFlushing(ctx, path, now, flushed)
}

// OpenUnflushed is Open of what may be thrown away, as a test's database: the
// disk is not waited for, and a power cut may damage the file.
func OpenUnflushed(ctx context.Context, path string, now func() time.Time) (*Store, error) {
	return openFlushing(ctx, path, now, unflushed)
}

func openFlushing(ctx context.Context, path string, now func() time.Time, flush string) (*Store, error) {
	if strings.HasPrefix(path, "postgres://") {
		return nil, errors.New("a postgres database is not supported yet: give the path of a file")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("make the database's folder: %w", err)
	}
	s := &Store{path: path, flush: flush, now: now, lock: flock.New(note(path)), damaged: make(chan error, 1), cancel: func() {}}
	got, err := s.lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock the database: %w", err)
	}
	if !got {
		return nil, fmt.Errorf("%s: %w", path, ErrInUse)
	}
	if err := s.open(ctx); err != nil {
		_ = s.lock.Unlock()
		return nil, err
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) (err error) {
	if err := private(s.path); err != nil {
		return err
	}
	s.write, err = sql.Open("sqlite3", uri(s.path)+writeOptions+s.flush)
	if err != nil {
		return fmt.Errorf("open the database: %w", err)
	}
	s.write.SetMaxOpenConns(1)
	defer func() {
		if err != nil {
			_ = s.write.Close()
		}
	}()
	rest, err := s.admit(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", s.path, err)
	}
	if err := migrate(ctx, s.write); err != nil {
		return fmt.Errorf("%s: %w", s.path, err)
	}
	s.read, err = sql.Open("sqlite3", uri(s.path)+readOptions)
	if err != nil {
		return fmt.Errorf("open the database to read: %w", err)
	}
	s.read.SetMaxOpenConns(readers)
	s.read.SetMaxIdleConns(readers)
	// A connection reads the whole schema before its first query: the first reader
	// of a start need not wait for that (80 ms until it listens instead of 84,
	// 40 starts by turns, twice).
	if err := s.read.QueryRowContext(ctx, `SELECT count(*) FROM goose_db_version`).Scan(new(int)); err != nil {
		return fmt.Errorf("read the database: %w", err)
	}
	w, err := newWriter(ctx, s.write, s.now)
	if err != nil {
		return err
	}
	s.w = w
	if w.carry, err = newCheckpointer(s.path, s.flush); err != nil {
		return err
	}
	go w.carry.run(s.heed)
	s.jobs, s.done = make(chan *job), make(chan struct{})
	go func() {
		defer close(s.done)
		w.run(s.jobs)
	}()
	if rest != nil {
		var checking context.Context
		checking, s.cancel = context.WithCancel(context.WithoutCancel(ctx))
		s.besides.Go(func() { rest(checking) })
	}
	return nil
}

// uri names a file to SQLite. What has a meaning in a URI is escaped: without
// that, of a/b#1 and a/b#2 both would be the file a/b.
func uri(path string) string {
	return "file:" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
}

// private makes the file, readable by its owner alone, where it is missing.
func private(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("open the database: %w", err)
	}
	return f.Close()
}

// KnowErased says what stands for a number whose person was erased: who comes
// back is found on the STOP list by it. Without it nobody is.
func (s *Store) KnowErased(as func(aid.Phone) ErasureMark) { s.w.erasedAs.Store(&as) }

// Path is where the database lies.
func (s *Store) Path() string { return s.path }

// Now is the store's clock.
func (s *Store) Now() time.Time { return s.now() }

// Close finishes what is under way and gives the file back.
func (s *Store) Close() error {
	s.mu.Lock()
	if s.shut {
		s.mu.Unlock()
		return nil
	}
	s.shut = true
	close(s.jobs)
	s.mu.Unlock()
	<-s.done
	s.cancel()
	s.besides.Wait()
	return errors.Join(s.w.carry.close(), s.read.Close(), s.write.Close(), s.lock.Unlock())
}

// Read gives a closure one consistent view of the database.
func (s *Store) Read(ctx context.Context, fn func(*Reader) error) error {
	sees := s.w.nearby.over()
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("begin to read: %w", s.heed(err))
	}
	defer func() { _ = tx.Rollback() }()
	return s.heed(fn(&Reader{ctx: ctx, q: steadyTx{tx}, Now: s.now().UTC(), nearby: s.w.nearby, sees: sees}))
}

// Ready says whether the database can be written.
func (s *Store) Ready(ctx context.Context) error {
	return s.Write(ctx, func(tx *Tx) error {
		return tx.SetMark("ready", "1")
	})
}

// isConstraint says whether the schema refused a row as already there. The
// driver returns its error as a value, never as a pointer.
func isConstraint(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) && (e.ExtendedCode == sqlite3.ErrConstraintUnique || e.ExtendedCode == sqlite3.ErrConstraintPrimaryKey)
}
