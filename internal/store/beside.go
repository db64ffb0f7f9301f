package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/gofrs/flock"
	"github.com/pressly/goose/v3"
)

// besideOptions never make a file.
const besideOptions = writeOptions + flushed + "&mode=rw"

// OpenBeside opens a database that is there already and of this program's
// version, for a short command while a hotline may own it. It takes no lock
// but SQLite's own, so that both write in turn, and it neither makes a
// database nor changes its version. A file that is missing gives an
// fs.ErrNotExist.
func OpenBeside(ctx context.Context, path string, now func() time.Time) (*Store, error) {
	if err := there(path); err != nil {
		return nil, err
	}
	s := &Store{path: path, now: now, lock: flock.New(note(path)), damaged: make(chan error, 1), cancel: func() {}} // the lock is never taken: Close finds nothing to give back
	if err := s.openBeside(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Store) openBeside(ctx context.Context) (err error) {
	if s.write, err = sql.Open("sqlite3", uri(s.path)+besideOptions); err != nil {
		return fmt.Errorf("open the database: %w", err)
	}
	s.write.SetMaxOpenConns(1)
	if s.read, err = sql.Open("sqlite3", uri(s.path)+readOptions); err != nil {
		return errors.Join(fmt.Errorf("open the database to read: %w", err), s.write.Close())
	}
	s.read.SetMaxOpenConns(readers)
	defer func() {
		if err != nil {
			err = errors.Join(err, s.read.Close(), s.write.Close())
		}
	}()
	have, want, err := versions(ctx, s.read)
	if err != nil {
		return fmt.Errorf("%s: %w", s.path, err)
	}
	if err := sameVersion(have, want); err != nil {
		return fmt.Errorf("%s: %w", s.path, err)
	}
	w, err := newWriter(ctx, s.write, s.now)
	if err != nil {
		return err
	}
	s.w = w
	s.jobs, s.done = make(chan *job), make(chan struct{})
	go func() {
		defer close(s.done)
		w.run(s.jobs)
	}()
	return nil
}

// there refuses a path at which no database can be.
func there(path string) error {
	if strings.HasPrefix(path, "postgres://") {
		return errors.New("a postgres database is not supported yet: give the path of a file")
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return missing(path)
	case err != nil:
		return fmt.Errorf("open the database: %w", err)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is not a file, so it is no database", path)
	}
	return nil
}

// missing is the path of a database that is not there.
type missing string

func (m missing) Error() string {
	return fmt.Sprintf("there is no database at %s yet: \"neighborline serve\" makes it", string(m))
}

func (missing) Is(target error) bool { return target == fs.ErrNotExist }

// versions reads the version of a database, and this program's.
func versions(ctx context.Context, db *sql.DB) (have, want int64, err error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return 0, 0, err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files)
	if err != nil {
		return 0, 0, fmt.Errorf("read the migrations: %w", err)
	}
	for _, s := range p.ListSources() {
		want = max(want, s.Version)
	}
	// Goose itself would make its table where it is missing; this only looks.
	err = db.QueryRowContext(ctx, `SELECT COALESCE(max(version_id), 0) FROM goose_db_version WHERE is_applied`).Scan(&have)
	if err != nil {
		return 0, 0, fmt.Errorf("this is not a hotline's database: %w", err)
	}
	return have, want, nil
}

func sameVersion(have, want int64) error {
	switch {
	case have > want:
		return fmt.Errorf("the database is at version %d, this program knows %d: use the newer program", have, want)
	case have < want:
		return fmt.Errorf("the database is at version %d, this program wants %d: \"neighborline serve\" brings it up to date", have, want)
	}
	return nil
}
