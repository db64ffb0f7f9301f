package store

import (
	"context"
	"database/sql"
	"fmt"
)

// A checkpointer carries what was committed from the journal to the file, beside
// the writer, so that texts do not wait for it.
//
// SQLite begins the journal anew only where nothing was committed meanwhile, so
// alone it would let the journal of a busy hotline grow for ever: beyond the pages
// of checkpointSQL the writer carries the rest itself, which is little by then.
type checkpointer struct {
	db   *sql.DB
	wake chan struct{}
	done chan struct{}
}

// checkpointAfter is after how many closures the journal is carried. As many texts
// of an intake, one by one, write 5 MB; committed together they write less.
const checkpointAfter = 64

func newCheckpointer(path, flush string) (*checkpointer, error) {
	db, err := sql.Open("sqlite3", uri(path)+writeOptions+flush)
	if err != nil {
		return nil, fmt.Errorf("open the database to carry its journal: %w", err)
	}
	db.SetMaxOpenConns(1)
	return &checkpointer{db: db, wake: make(chan struct{}, 1), done: make(chan struct{})}, nil
}

// run carries whenever it is woken, and tells of what fails. It is tried again at
// the next: until then the journal holds it.
func (c *checkpointer) run(tell func(error) error) {
	defer close(c.done)
	for range c.wake {
		_, err := c.db.ExecContext(context.Background(), carrySQL)
		_ = tell(err)
	}
}

// due wakes it; it never waits.
func (c *checkpointer) due() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

func (c *checkpointer) close() error {
	if c == nil { // a command beside the hotline
		return nil
	}
	close(c.wake)
	<-c.done
	return c.db.Close()
}
