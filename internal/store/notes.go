package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// A Note is what a coordinator noted on a request.
type Note struct {
	ID   int64
	By   aid.PersonID // 0 when they are not known any more
	Body string
	At   time.Time
}

// AddNote notes something on a request for the coordinators.
func (tx *Tx) AddNote(req aid.RequestID, by aid.PersonID, body string) (int64, error) {
	id, err := tx.insert(`INSERT INTO notes (request_id, person_id, body, created_at) VALUES (?, ?, ?, ?) RETURNING id`,
		int64(req), null(by), body, stamp(tx.Now))
	if err != nil {
		return 0, fmt.Errorf("note on request %d: %w", req, err)
	}
	return id, nil
}

// DropNote takes a note back.
func (tx *Tx) DropNote(id int64) error {
	_, err := tx.exec(`DELETE FROM notes WHERE id = ?`, id)
	return err
}

// Notes lists what was noted on a request, newest first.
func (r *Reader) Notes(req aid.RequestID) ([]Note, error) {
	return all(r, func(row scanner) (n Note, err error) {
		return n, row.Scan(&n.ID, &n.By, &n.Body, into{&n.At})
	}, `SELECT id, COALESCE(person_id, 0), body, created_at FROM notes WHERE request_id = ? ORDER BY id DESC LIMIT 200`, int64(req))
}
