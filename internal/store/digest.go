package store

import (
	"time"

	"neighborline/internal/aid"
)

// A AreaTally is how the requests of some areas stand.
type AreaTally struct {
	Open      int // nobody is done with it yet
	New, Done int // since a time
	Oldest    string
	OldestAt  time.Time // zero where nothing is open
}

// AreaTally counts the requests of some areas: what is open now, and what was made
// and went well after a time.
func (r *Reader) AreaTally(areas Areas, since time.Time) (t AreaTally, err error) {
	where, args := areas.within("zip")
	const open = ` FROM requests WHERE state IN ('partial', 'review', 'open', 'assigned') AND ended_at = '' AND `
	if err := r.one(`SELECT count(*)`+open+where, args, &t.Open); err != nil {
		return t, err
	}
	_, err = found(r.one(`SELECT code, created_at`+open+where+` ORDER BY created_at, id LIMIT 1`, args, &t.Oldest, into{&t.OldestAt}))
	if err != nil {
		return t, err
	}
	after := append([]any{stamp(since)}, args...)
	if err := r.one(`SELECT count(*) FROM requests WHERE created_at > ? AND `+where, after, &t.New); err != nil {
		return t, err
	}
	err = r.one(`SELECT count(*) FROM requests WHERE ended_at <> '' AND ended_at > ? AND state = 'verified' AND `+where, after, &t.Done)
	return t, err
}

// UnmetSince lists the codes of the requests of some areas that ended after a
// time with nobody to help.
func (r *Reader) UnmetSince(areas Areas, since time.Time, limit int) ([]string, error) {
	where, args := areas.within("zip")
	return all(r, scanString, `SELECT code FROM requests WHERE ended_at <> '' AND ended_at > ? AND state = 'unmet' AND `+where+` ORDER BY ended_at LIMIT ?`,
		append(append([]any{stamp(since)}, args...), limit)...)
}

func scanString(row scanner) (s string, err error) { return s, row.Scan(&s) }

// Red lists the requests of some areas that want a coordinator now, those that
// came back to the pool first, and counts them all.
func (r *Reader) Red(rule RedRule, areas Areas, limit int) (list []aid.Request, total int, err error) {
	where, more := areas.within("zip")
	args := append(rule.args(), more...)
	const red = ` FROM requests WHERE state IN ('partial', 'review', 'open') AND ended_at = '' AND ` + redSQL + ` AND `
	if err := r.one(`SELECT count(*)`+red+where, args, &total); err != nil {
		return nil, 0, err
	}
	list, err = all(r, scanRequest, `SELECT `+requestColumns+red+where+` ORDER BY reopened DESC, risks = '', created_at, id LIMIT ?`, append(args, limit)...)
	return list, total, err
}

// A TaskCount chooses what of the tasks is counted.
type TaskCount struct {
	Kinds []aid.TaskKind
	Areas Areas
	// Mine is who also counts what they look after; what others look after is
	// not counted.
	Mine   aid.PersonID
	Before time.Time // made before it; zero is any time
}

// CountWaiting counts whom tasks are about, each person once, and each task
// that is about nobody.
func (r *Reader) CountWaiting(c TaskCount) (n int, err error) {
	where, args := c.Areas.within("COALESCE(NULLIF(q.zip, ''), p.zip, '')")
	kinds := ""
	for i, k := range c.Kinds {
		if i > 0 {
			kinds += ", "
		}
		kinds += "?"
		args = append(args, string(k))
	}
	args = append(args, int64(c.Mine))
	before := ""
	if !c.Before.IsZero() {
		before = " AND k.created_at < ?"
		args = append(args, stamp(c.Before))
	}
	err = r.one(`SELECT count(DISTINCT COALESCE(k.person_id, -k.id))
		  FROM tasks k LEFT JOIN requests q ON q.id = k.request_id LEFT JOIN people p ON p.id = k.person_id
		 WHERE k.state <> 'done' AND `+where+` AND k.kind IN (`+kinds+`) AND (k.state = 'open' OR k.claimed_by = ?)`+before, args, &n)
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
