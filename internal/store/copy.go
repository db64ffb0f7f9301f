package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// copyOptions read only; unlike readOptions they let VACUUM INTO write the
// copy.
const copyOptions = "?mode=ro&_busy_timeout=5000"

// Copy writes a consistent copy of the database at from to a new file at to,
// whether or not a hotline runs on it, and looks at every page of the copy.
// Once it returns nil the copy is on disk; after an error there is none. A
// file that is at to already stays as it is and gives an fs.ErrExist.
func Copy(ctx context.Context, from, to string) (c Condition, err error) {
	if err := there(from); err != nil {
		return c, err
	}
	f, err := os.OpenFile(to, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return c, fmt.Errorf("make the copy: %w", err)
	}
	defer func() {
		err = errors.Join(err, f.Close())
		if err != nil {
			err = errors.Join(err, os.Remove(to))
		}
	}()
	if err := copyInto(ctx, from, to); err != nil {
		return c, err
	}
	if c, err = Inspect(ctx, to); err != nil {
		return c, fmt.Errorf("the copy is not good: %w", err)
	}
	if err := f.Sync(); err != nil {
		return c, fmt.Errorf("put the copy on disk: %w", err)
	}
	return c, SyncFolder(filepath.Dir(to))
}

func copyInto(ctx context.Context, from, to string) (err error) {
	db, err := sql.Open("sqlite3", uri(from)+copyOptions)
	if err != nil {
		return fmt.Errorf("open the database to read: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, backupSQL, to); err != nil {
		return fmt.Errorf("copy the database: %w", err)
	}
	return nil
}

// SyncFolder makes the name of a new file survive a power cut.
func SyncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("put the copy's name on disk: %w", err)
	}
	return errors.Join(d.Sync(), d.Close())
}
