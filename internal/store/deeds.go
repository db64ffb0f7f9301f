package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// A Deed is what a coordinator did, or wants to do once they have sent its
// code. Both parts are JSON of whoever keeps it here.
type Deed struct {
	ID    int64
	Deed  string
	Stood string // how things stood before it; empty where it can't be undone
}

// AddDeed keeps what a coordinator did.
func (tx *Tx) AddDeed(person aid.PersonID, deed, stood string) error {
	_, err := tx.exec(`INSERT INTO deeds (person_id, deed, stood, state, created_at) VALUES (?, ?, ?, 'done', ?)`,
		int64(person), deed, stood, stamp(tx.Now))
	if err != nil {
		return fmt.Errorf("keep a deed: %w", err)
	}
	return nil
}

// AskDeed keeps what a coordinator wants to do until they send its code, and
// forgets what they let pass.
func (tx *Tx) AskDeed(person aid.PersonID, deed, code string, until time.Time) error {
	if _, err := tx.exec(`DELETE FROM deeds WHERE state IN ('waiting', 'used') AND (until <= ? OR person_id = ? AND code = ?)`,
		stamp(tx.Now), int64(person), code); err != nil {
		return err
	}
	_, err := tx.exec(`INSERT INTO deeds (person_id, deed, code, state, created_at, until) VALUES (?, ?, ?, 'waiting', ?, ?)`,
		int64(person), deed, code, stamp(tx.Now), stamp(until))
	return err
}

// TakeDeed gives what waits for a code of a coordinator's, once;
// aid.ErrNotFound where nothing does, or its time is over.
func (tx *Tx) TakeDeed(person aid.PersonID, code string) (deed string, err error) {
	const takeSQL = `
		UPDATE deeds SET state = 'used'
		 WHERE id = (SELECT max(id) FROM deeds WHERE person_id = ? AND code = ? AND state = 'waiting' AND until > ?)
		   AND state = 'waiting'
		RETURNING deed`
	taken, err := all(&tx.Reader, func(row scanner) (s string, err error) { return s, row.Scan(&s) }, takeSQL, int64(person), code, stamp(tx.Now))
	if err != nil {
		return "", err
	}
	if len(taken) == 0 {
		return "", aid.ErrNotFound
	}
	return taken[0], nil
}

// DeedsSince lists what a coordinator did since a time and has not undone,
// newest first.
func (r *Reader) DeedsSince(person aid.PersonID, since time.Time) ([]Deed, error) {
	return all(r, func(row scanner) (d Deed, err error) { return d, row.Scan(&d.ID, &d.Deed, &d.Stood) },
		`SELECT id, deed, stood FROM deeds WHERE person_id = ? AND state = 'done' AND created_at > ? ORDER BY id DESC LIMIT 50`, int64(person), stamp(since))
}

// UndoneDeed marks a deed as undone. It is false where it was undone already.
func (tx *Tx) UndoneDeed(id int64) (bool, error) {
	n, err := tx.exec(`UPDATE deeds SET state = 'undone' WHERE id = ? AND state = 'done'`, id)
	return n == 1, err
}

// RecallSince withdraws what was queued about a request for a person after a
// text, and says whether there was anything.
func (tx *Tx) RecallSince(req aid.RequestID, person aid.PersonID, after aid.OutboundID) (bool, error) {
	n, err := tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE request_id = ? AND person_id = ? AND id > ? AND status = 'queued'`,
		int64(req), int64(person), int64(after))
	return n > 0, err
}

// HoldRequest lets no volunteer be asked for a request until a time.
func (tx *Tx) HoldRequest(id aid.RequestID, until time.Time) error {
	_, err := tx.exec(`UPDATE requests SET held_until = ? WHERE id = ?`, stamp(until), int64(id))
	return err
}

// MergeRequest links a request to the one that it is the same as, which keeps
// the neighbor's words and the notes of both.
func (tx *Tx) MergeRequest(from, into aid.RequestID) error {
	if _, err := tx.exec(`UPDATE requests SET linked_id = ? WHERE id = ?`, int64(into), int64(from)); err != nil {
		return err
	}
	_, err := tx.exec(`UPDATE notes SET request_id = ? WHERE request_id = ?`, int64(into), int64(from))
	return err
}
