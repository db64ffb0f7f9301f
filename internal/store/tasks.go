package store

import (
	"fmt"

	"neighborline/internal/aid"
)

const addTaskSQL = `
	INSERT INTO tasks (kind, person_id, request_id, inbound_id, note, created_at)
	VALUES (?, ?, ?, ?, ?, ?)
	RETURNING id`

// AddTask makes something that a coordinator must look at.
func (tx *Tx) AddTask(t aid.Task) (aid.TaskID, error) {
	id, err := tx.insert(addTaskSQL, string(t.Kind), null(t.Person), null(t.Request), null(t.Inbound), t.Note, stamp(tx.Now))
	if err != nil {
		return 0, fmt.Errorf("add a task: %w", err)
	}
	return aid.TaskID(id), nil
}

const taskColumns = `id, kind, COALESCE(person_id, 0), COALESCE(request_id, 0), COALESCE(inbound_id, 0), note, state, created_at`

func scanTask(row scanner) (aid.Task, error) {
	var t aid.Task
	err := row.Scan(&t.ID, &t.Kind, &t.Person, &t.Request, &t.Inbound, &t.Note, &t.State, into{&t.CreatedAt})
	return t, err
}

// OpenTasks lists what waits for a coordinator, oldest first.
func (r *Reader) OpenTasks(limit int) ([]aid.Task, error) {
	return all(r, scanTask, `SELECT `+taskColumns+` FROM tasks WHERE state <> 'done' ORDER BY created_at, id LIMIT ?`, limit)
}

// OpenTaskAbout says whether a task of a kind about a request waits already.
func (r *Reader) OpenTaskAbout(kind aid.TaskKind, req aid.RequestID) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM tasks WHERE state <> 'done' AND kind = ? AND request_id = ?`, []any{string(kind), int64(req)}, &one))
}

// DoneTask closes a task.
func (tx *Tx) DoneTask(id aid.TaskID) (bool, error) {
	n, err := tx.exec(`UPDATE tasks SET state = 'done', done_at = ? WHERE id = ? AND state <> 'done'`, stamp(tx.Now), int64(id))
	return n == 1, err
}
