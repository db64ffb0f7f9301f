package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

const explainSQL = `EXPLAIN QUERY PLAN `

// Plans says how SQLite runs each statement that closures of Write have used so
// far, a line for each step: "SCAN" is where a table is read from end to end.
func (s *Store) Plans(ctx context.Context) (map[string][]string, error) {
	plans := map[string][]string{}
	j := &job{ctx: ctx, done: make(chan struct{}), alone: func(w *writer) (err error) {
		for query := range w.stmts {
			if plans[query], err = w.plan(ctx, query); err != nil {
				return fmt.Errorf("plan %s: %w", query, err)
			}
		}
		return nil
	}}
	if err := s.submit(ctx, j); err != nil {
		return nil, err
	}
	<-j.done
	return plans, j.err
}

func (w *writer) plan(ctx context.Context, query string) (steps []string, err error) {
	rows, err := w.conn.QueryContext(ctx, explainSQL+steady(query), make([]any, strings.Count(query, "?"))...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			return nil, err
		}
		steps = append(steps, step)
	}
	return steps, rows.Err()
}
