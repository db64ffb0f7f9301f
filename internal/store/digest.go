package store

import (
	"time"

	"neighborline/internal/aid"
)

// EndedSince lists the requests that ended after a time.
func (r *Reader) EndedSince(since time.Time) ([]aid.Request, error) {
	return all(r, scanRequest, `SELECT `+requestColumns+` FROM requests WHERE ended_at <> '' AND ended_at > ? ORDER BY ended_at LIMIT 5000`, stamp(since))
}

// CountCreated counts the requests made after a time.
func (r *Reader) CountCreated(since time.Time) (n int, err error) {
	err = r.one(`SELECT count(*) FROM requests WHERE created_at > ?`, []any{stamp(since)}, &n)
	return n, err
}

// CountTasks counts the open tasks of some kinds.
func (r *Reader) CountTasks(kinds ...aid.TaskKind) (total int, err error) {
	for _, k := range kinds {
		var n int
		if err := r.one(`SELECT count(*) FROM tasks WHERE state <> 'done' AND kind = ?`, []any{string(k)}, &n); err != nil {
			return 0, err
		}
		total += n
	}
	return total, nil
}

// Drops says how many volunteers gave a request back, and how many said yes to
// it in all.
func (r *Reader) Drops(id aid.RequestID) (drops, yes int, err error) {
	err = r.one(`SELECT COALESCE(sum(state = 'dropped'), 0), count(*) FROM assignments WHERE request_id = ?`, []any{int64(id)}, &drops, &yes)
	return drops, yes, err
}
