package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A Verdict is what a whole look at a copy of a database found.
type Verdict struct {
	Condition
	Counts []Tally   // rows, by table
	Last   time.Time // the newest text or call that came in; zero if none did
}

// counted are the tables whose rows a person wants to see counted.
var counted = []string{"people", "requests", "invites", "assignments", "inbounds", "outbox", "tasks", "audit", "opt_outs"}

// Verify looks at a database that nobody uses as Inspect does, and further: at
// every index, at every reference from one row to another, and at how many
// rows there are.
func Verify(ctx context.Context, path string) (v Verdict, err error) {
	if v.Condition, err = Inspect(ctx, path); err != nil {
		return v, err
	}
	db, err := sql.Open("sqlite3", uri(path)+readOptions)
	if err != nil {
		return v, fmt.Errorf("open the database to read: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var verdict string
	if err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&verdict); err != nil {
		return v, fmt.Errorf("look at every index: %w", err)
	}
	if verdict != "ok" {
		return v, fmt.Errorf("the database is damaged: %s", verdict)
	}
	var loose int
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM pragma_foreign_key_check`).Scan(&loose); err != nil {
		return v, fmt.Errorf("look at every reference: %w", err)
	}
	if loose > 0 {
		return v, fmt.Errorf("%d rows refer to rows that are not there", loose)
	}
	for _, table := range counted {
		t := Tally{State: table}
		if err := db.QueryRowContext(ctx, `SELECT count(*) FROM `+table).Scan(&t.N); err != nil {
			return v, fmt.Errorf("count %s: %w", table, err)
		}
		v.Counts = append(v.Counts, t)
	}
	err = db.QueryRowContext(ctx, `SELECT COALESCE(max(at), '') FROM inbounds`).Scan(into{&v.Last})
	return v, err
}
