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

// Inbox lists what waits for a coordinator, oldest first, a page at a time,
// without those in danger.
func (r *Reader) Inbox(limit, offset int) ([]aid.Task, error) {
	return all(r, scanTask, inboxSQL, limit, offset)
}

// InboxDanger lists those who may be in danger, oldest first.
func (r *Reader) InboxDanger(limit int) ([]aid.Task, error) {
	return all(r, scanTask, inboxDangerSQL, limit)
}

const countTasksSQL = `SELECT count(*) FROM (SELECT 1 FROM tasks WHERE state <> 'done' LIMIT ?)`

// CountOpenTasks counts what waits for a coordinator, up to a number.
func (r *Reader) CountOpenTasks(most int) (n int, err error) {
	err = r.one(countTasksSQL, []any{most}, &n)
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
