package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/mattn/go-sqlite3"
)

// A damaged database must not be served, and a check of a large one takes
// seconds in which nobody is answered. What a killed process leaves is whole:
// the journal sees to that, and what the operating system was given stays there
// while it runs. So a large file is checked whole before it is served when the
// machine was started since it was last known to be good (power may have been
// cut), when it is another file than it was (somebody restored or copied one),
// or when damage was seen in it; otherwise beside the service, once those who
// texted meanwhile have their answers. Damage that is found then, or that any query meets, ends the service,
// and no start gets past it: what was taken meanwhile the carrier still holds,
// and the sweep of the restored database takes it again.

// ErrDamaged says that the file must be replaced by a backup.
var ErrDamaged = errors.New(`the database is damaged: restore a backup ("neighborline restore FILE")`)

// checkedWhole is the size up to which a file is always checked before it is
// served: some tenth of a second.
const checkedWhole = 8 << 20

// settled is how long after a start the file is read beside the service: that
// takes a core and all of the disk, and people have waited.
var settled = 15 * time.Second

// bootFile names the run of the operating system.
const bootFile = "/proc/sys/kernel/random/boot_id"

// standing is what the note beside the database says while it is trusted: this
// run of the machine, and this file. Empty where either can't be told.
func standing(path string) string {
	boot, err := os.ReadFile(bootFile)
	if err != nil {
		return ""
	}
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return ""
	}
	return fmt.Sprintf("good %s %d\n", strings.TrimSpace(string(boot)), stat.Ino)
}

// note is where it stands: in the lock file, which lies beside the database
// anyway.
func note(path string) string { return path + ".lock" }

// trusted says whether the file may be served before it is checked whole.
func trusted(path string) bool {
	info, err := os.Stat(path)
	if err != nil || info.Size() <= checkedWhole {
		return false
	}
	said, err := os.ReadFile(note(path))
	want := standing(path)
	return err == nil && want != "" && string(said) == want
}

// checkFile refuses a file that is damaged or not a database.
func checkFile(ctx context.Context, db *sql.DB) error {
	var verdict string
	err := db.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&verdict)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, verdict)
	}
	return nil
}

// vouch writes down that the file is good, or that it is not.
func (s *Store) vouch(words string) error {
	if err := os.WriteFile(note(s.path), []byte(words), 0o600); err != nil {
		return fmt.Errorf("note how the database stands: %w", err)
	}
	return nil
}

// admit checks the file as far as it must be before it is served. Rest is what
// remains to be checked beside the service; nil is nothing.
func (s *Store) admit(ctx context.Context) (rest func(context.Context), err error) {
	if trusted(s.path) {
		return s.checkBeside, nil
	}
	if err := checkFile(ctx, s.write); err != nil {
		return nil, err
	}
	return nil, s.vouch(standing(s.path))
}

// checkBeside reads the whole file on a connection of its own.
func (s *Store) checkBeside(ctx context.Context) {
	select {
	case <-ctx.Done():
		return
	case <-time.After(settled):
	}
	db, err := sql.Open("sqlite3", uri(s.path)+readOptions)
	if err != nil {
		return // the next start looks again
	}
	defer db.Close()
	if err := checkFile(ctx, db); err != nil && ctx.Err() == nil {
		s.damage(err)
	}
}

// Damaged tells once, if ever, that damage was found. Whoever serves must end.
func (s *Store) Damaged() <-chan error { return s.damaged }

// damage makes the next start look, and has this one end.
func (s *Store) damage(err error) {
	select {
	case s.damaged <- errors.Join(err, s.vouch("damaged\n")):
	default: // told already
	}
}

// heed looks at an error of the database: whether it speaks of damage.
func (s *Store) heed(err error) error {
	var e sqlite3.Error
	if errors.As(err, &e) && (e.Code == sqlite3.ErrCorrupt || e.Code == sqlite3.ErrNotADB) {
		s.damage(fmt.Errorf("%w: %w", ErrDamaged, err))
	}
	return err
}
