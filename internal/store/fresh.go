package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	"github.com/mattn/go-sqlite3"
)

// fresh is a new database of this program's version, in memory. The migrations
// are run there, where none of them is flushed to a disk, and once for all the
// databases that a process makes.
var fresh = sync.OnceValues(func() (*sql.DB, error) {
	db, err := sql.Open("sqlite3", memoryOptions)
	if err != nil {
		return nil, fmt.Errorf("open a database in memory: %w", err)
	}
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	if err := climb(context.Background(), db); err != nil {
		return nil, errors.Join(fmt.Errorf("make a new database: %w", err), db.Close())
	}
	return db, nil
})

// isEmpty says whether nothing was ever in the database.
func isEmpty(ctx context.Context, db *sql.DB) (bool, error) {
	n := 0
	if err := db.QueryRowContext(ctx, schemaSizeSQL).Scan(&n); err != nil {
		return false, fmt.Errorf("read the schema: %w", err)
	}
	return n == 0, nil
}

// begin makes an empty database this program's: it copies the fresh one, in one
// transaction. Whoever is killed before its end has an empty database still.
func begin(ctx context.Context, db *sql.DB) error {
	from, err := fresh()
	if err != nil {
		return err
	}
	src, err := from.Conn(ctx)
	if err != nil {
		return fmt.Errorf("open a database in memory: %w", err)
	}
	defer src.Close()
	dst, err := db.Conn(ctx)
	if err != nil {
		return fmt.Errorf("open the database: %w", err)
	}
	defer dst.Close()
	err = dst.Raw(func(to any) error {
		return src.Raw(func(from any) error {
			return copied(to.(*sqlite3.SQLiteConn), from.(*sqlite3.SQLiteConn))
		})
	})
	if err != nil {
		return fmt.Errorf("make a new database: %w", err)
	}
	return nil
}

// copied copies one database over another.
func copied(to, from *sqlite3.SQLiteConn) error {
	b, err := to.Backup("main", from, "main")
	if err != nil {
		return err
	}
	const all = -1 // pages
	done, err := b.Step(all)
	if err == nil && !done {
		err = sqlite3.ErrBusy
	}
	return errors.Join(err, b.Finish())
}
