package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/gofrs/flock"
)

// A Condition is what can be said of a database without changing it.
type Condition struct {
	Have, Want int64 // its version, and this program's
	InUse      bool  // a hotline runs on it
	Bytes      int64
}

// Inspect looks at a database, and at every page of it, without changing it.
// A file that is missing gives an fs.ErrNotExist; one that is damaged, or of a
// version that serve would refuse, an error that says so. An older version is
// none: serve brings it up to date.
func Inspect(ctx context.Context, path string) (c Condition, err error) {
	if err := there(path); err != nil {
		return c, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return c, fmt.Errorf("look at the database: %w", err)
	}
	c.Bytes = info.Size()
	db, err := sql.Open("sqlite3", uri(path)+readOptions)
	if err != nil {
		return c, fmt.Errorf("open the database to read: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := checkFile(ctx, db); err != nil {
		return c, fmt.Errorf("%s: %w", path, err)
	}
	if c.Have, c.Want, err = versions(ctx, db); err != nil {
		return c, fmt.Errorf("%s: %w", path, err)
	}
	if c.Have > c.Want {
		return c, fmt.Errorf("%s: %w", path, sameVersion(c.Have, c.Want))
	}
	c.InUse, err = InUse(path)
	return c, err
}

// InUse says whether a hotline runs on the database at path. It holds the lock
// for a moment to find out.
func InUse(path string) (bool, error) {
	if _, err := os.Stat(path + ".lock"); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	lock := flock.New(path + ".lock")
	free, err := lock.TryRLock()
	if err != nil {
		return false, fmt.Errorf("look at the database's lock: %w", err)
	}
	return !free, lock.Unlock()
}
