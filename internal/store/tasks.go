package store

import (
	"fmt"

	"neighborline/internal/aid"
)

const addTaskSQL = `
	INSERT INTO tasks (kind, person_id, request_id, inbound_id, place_id, note, created_at)
	VALUES (?, ?, ?, ?, ?, ?, ?)
	RETURNING id`

// AddTask makes something that a coordinator must look at.
func (tx *Tx) AddTask(t aid.Task) (aid.TaskID, error) {
	id, err := tx.insert(addTaskSQL, string(t.Kind), null(t.Person), null(t.Request), null(t.Inbound), null(t.Place), t.Note, stamp(tx.Now))
	if err != nil {
		return 0, fmt.Errorf("add a task: %w", err)
	}
	return aid.TaskID(id), nil
}

const taskColumns = `id, kind, COALESCE(person_id, 0), COALESCE(request_id, 0), COALESCE(inbound_id, 0), COALESCE(place_id, 0), note, state, claimed_by, created_at`

func scanTask(row scanner) (aid.Task, error) {
	var t aid.Task
	err := row.Scan(&t.ID, &t.Kind, &t.Person, &t.Request, &t.Inbound, &t.Place, &t.Note, &t.State, &t.ClaimedBy, into{&t.CreatedAt})
	return t, err
}

// Task finds a task; aid.ErrNotFound where there is none.
func (r *Reader) Task(id aid.TaskID) (aid.Task, error) {
	return first(r, scanTask, `SELECT `+taskColumns+` FROM tasks WHERE id = ?`, int64(id))
}

// OpenTasks lists what waits for a coordinator, oldest first.
func (r *Reader) OpenTasks(limit int) ([]aid.Task, error) {
	return all(r, scanTask, `SELECT `+taskColumns+` FROM tasks WHERE state <> 'done' ORDER BY created_at, id LIMIT ?`, limit)
}

// OpenTasksAbout lists what waits about a request.
func (r *Reader) OpenTasksAbout(req aid.RequestID) ([]aid.Task, error) {
	return all(r, scanTask, `SELECT `+taskColumns+` FROM tasks WHERE state <> 'done' AND request_id = ? ORDER BY id`, int64(req))
}

// OpenTasksOf lists what waits of a person.
func (r *Reader) OpenTasksOf(person aid.PersonID) ([]aid.Task, error) {
	return all(r, scanTask, `SELECT `+taskColumns+` FROM tasks WHERE state <> 'done' AND person_id = ? ORDER BY id`, int64(person))
}

// OpenTaskAbout says whether a task of a kind about a request waits already.
func (r *Reader) OpenTaskAbout(kind aid.TaskKind, req aid.RequestID) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM tasks WHERE state <> 'done' AND kind = ? AND request_id = ?`, []any{string(kind), int64(req)}, &one))
}

const openTasksAtSQL = `SELECT ` + taskColumns + ` FROM tasks WHERE state <> 'done' AND place_id IS NOT NULL AND place_id = ? ORDER BY id`

// OpenTasksAt lists what waits about a place of the directory.
func (r *Reader) OpenTasksAt(place aid.PlaceID) ([]aid.Task, error) {
	return all(r, scanTask, openTasksAtSQL, int64(place))
}

// ClaimTask gives a task to the first coordinator who takes it. Won is false
// where somebody has it, or where it is done.
func (tx *Tx) ClaimTask(id aid.TaskID, by aid.PersonID) (won bool, err error) {
	n, err := tx.exec(`UPDATE tasks SET state = 'claimed', claimed_by = ? WHERE id = ? AND state = 'open'`, int64(by), int64(id))
	return n == 1, err
}

// FreeTask lets a task be taken by another again.
func (tx *Tx) FreeTask(id aid.TaskID) error {
	_, err := tx.exec(`UPDATE tasks SET state = 'open', claimed_by = 0 WHERE id = ? AND state = 'claimed'`, int64(id))
	return err
}

// DoneTask closes a task.
func (tx *Tx) DoneTask(id aid.TaskID) (bool, error) {
	n, err := tx.exec(`UPDATE tasks SET state = 'done', done_at = ? WHERE id = ? AND state <> 'done'`, stamp(tx.Now), int64(id))
	return n == 1, err
}

// RedoTask takes back that a task is done: whoever had taken it has it again.
func (tx *Tx) RedoTask(id aid.TaskID) error {
	_, err := tx.exec(`UPDATE tasks SET state = CASE claimed_by WHEN 0 THEN 'open' ELSE 'claimed' END, done_at = '' WHERE id = ? AND state = 'done'`, int64(id))
	return err
}
