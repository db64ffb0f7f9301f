package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"
	"time"

	"neighborline/internal/aid"
)

// A Reader reads one consistent view of the database, at one moment.
type Reader struct {
	ctx context.Context
	q   queryer
	Now time.Time // UTC

	nearby *nearby // nil where the view holds what is not committed
	sees   uint64  // see nearby
}

// A Tx reads and writes. It carries its own time, so that everything done in
// one transaction happens at one moment.
type Tx struct {
	Reader
	w *writer
}

type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// exec runs one statement and says how many rows it changed.
func (tx *Tx) exec(query string, args ...any) (int64, error) {
	res, err := tx.w.ExecContext(tx.ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

// insert runs one INSERT … RETURNING id.
func (tx *Tx) insert(query string, args ...any) (int64, error) {
	var id int64
	err := tx.one(query, args, &id)
	return id, err
}

// one reads one row into dest; aid.ErrNotFound where there is none.
func (r *Reader) one(query string, args []any, dest ...any) error {
	rows, err := r.q.QueryContext(r.ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	if !rows.Next() {
		if err := rows.Err(); err != nil {
			return err
		}
		return aid.ErrNotFound
	}
	if err := rows.Scan(dest...); err != nil {
		return err
	}
	return rows.Close()
}

// all reads every row with scan.
func all[T any](r *Reader, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	rows, err := r.q.QueryContext(r.ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// first reads one row with scan; aid.ErrNotFound where there is none.
func first[T any](r *Reader, scan func(scanner) (T, error), query string, args ...any) (T, error) {
	var zero T
	got, err := all(r, scan, query, args...)
	if err != nil {
		return zero, err
	}
	if len(got) == 0 {
		return zero, aid.ErrNotFound
	}
	return got[0], nil
}

type scanner interface{ Scan(dest ...any) error }

// found tells "not there" from a failure.
func found(err error) (bool, error) {
	if errors.Is(err, aid.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// timeLayout is how times stand in the database: UTC, of one width, so that
// they sort as text.
const timeLayout = "2006-01-02T15:04:05.000Z"

// stamp is a time in the database; the zero time is ”.
type stamp time.Time

// Value implements driver.Valuer.
func (s stamp) Value() (driver.Value, error) {
	t := time.Time(s)
	if t.IsZero() {
		return "", nil
	}
	return t.UTC().Format(timeLayout), nil
}

// into scans a time and refuses what is none, where the driver would silently
// give the zero time.
type into struct{ t *time.Time }

func (i into) Scan(v any) error {
	s, ok := v.(string)
	if !ok {
		return fmt.Errorf("a time in the database is a %T", v)
	}
	if s == "" {
		*i.t = time.Time{}
		return nil
	}
	t, err := time.Parse(timeLayout, s)
	if err != nil {
		return fmt.Errorf("a time in the database: %w", err)
	}
	*i.t = t
	return nil
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// null stores an absent id as NULL, so that the schema can check the others.
func null[T ~int64](id T) any {
	if id == 0 {
		return nil
	}
	return int64(id)
}

func join(list []string) string { return strings.Join(list, ";") }

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}
