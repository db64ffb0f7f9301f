package store

import "neighborline/internal/aid"

const inboxSQL = `
	SELECT ` + taskColumns + `
	  FROM tasks
	 WHERE state <> 'done' AND kind <> 'danger'
	 ORDER BY created_at, id
	 LIMIT ? OFFSET ?`

const inboxDangerSQL = `
	SELECT ` + taskColumns + `
	  FROM tasks
	 WHERE state <> 'done' AND kind = 'danger'
	 ORDER BY created_at, id
	 LIMIT ?`

// What of the inbox is somebody's: what is in their areas, and what they look
// after wherever it is. That goes between the two halves.
const (
	inboxOfSQL = `
	SELECT ` + taskColumns + `
	  FROM tasks
	 WHERE state <> 'done' AND kind <> 'danger' AND (claimed_by = ? OR `
	inboxOldSQL  = `) ORDER BY created_at, id LIMIT ? OFFSET ?`
	countOfSQL   = `SELECT count(*) FROM (SELECT 1 FROM tasks WHERE state <> 'done' AND (kind = 'danger' OR claimed_by = ? OR `
	countUpToSQL = `) LIMIT ?)`
	// taskZIP is where what a task is about is; empty where nobody knows.
	taskZIP = `COALESCE(NULLIF((SELECT zip FROM requests WHERE id = tasks.request_id), ''), (SELECT zip FROM people WHERE id = tasks.person_id), '')`
)

// An InboxOf chooses whose inbox is read: with no areas it is everybody's.
type InboxOf struct {
	Areas Areas
	Mine  aid.PersonID // what they look after is theirs in any area
}

func (o InboxOf) within() (sql string, args []any) {
	sql, args = o.Areas.within(taskZIP)
	return sql, append([]any{int64(o.Mine)}, args...)
}

// Inbox lists what waits for a coordinator, oldest first, a page at a time,
// without those in danger.
func (r *Reader) Inbox(of InboxOf, limit, offset int) ([]aid.Task, error) {
	if len(of.Areas) == 0 {
		return all(r, scanTask, inboxSQL, limit, offset)
	}
	where, args := of.within()
	return all(r, scanTask, inboxOfSQL+where+inboxOldSQL, append(args, limit, offset)...)
}

// InboxDanger lists those who may be in danger, oldest first, wherever they
// are.
func (r *Reader) InboxDanger(limit int) ([]aid.Task, error) {
	return all(r, scanTask, inboxDangerSQL, limit)
}

const countTasksSQL = `SELECT count(*) FROM (SELECT 1 FROM tasks WHERE state <> 'done' LIMIT ?)`

// CountInbox counts what waits for a coordinator, up to a number.
func (r *Reader) CountInbox(of InboxOf, most int) (n int, err error) {
	if len(of.Areas) == 0 {
		err = r.one(countTasksSQL, []any{most}, &n)
		return n, err
	}
	where, args := of.within()
	err = r.one(countOfSQL+where+countUpToSQL, append(args, most), &n)
	return n, err
}

const inboundLineSQL = `
	SELECT id, 0, at, COALESCE(person_id, 0), channel, body, '', 0, recording
	  FROM inbounds
	 WHERE id = ?`

// InboundLine is one text or turn of a call; aid.ErrNotFound where there is
// none.
func (r *Reader) InboundLine(id aid.InboundID) (TalkLine, error) {
	return first(r, scanLine, inboundLineSQL, int64(id))
}
