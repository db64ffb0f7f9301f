package store

import (
	"fmt"

	"neighborline/internal/aid"
)

// A HeldText is what somebody wrote to a neighbor whose phone others read.
type HeldText struct {
	ID      int64
	Request aid.RequestID
	Sender  string // as it is said to the neighbor
	Body    string
}

// HoldText keeps words for a person until they ask for them. First says that
// nothing else waited.
func (tx *Tx) HoldText(to aid.PersonID, t HeldText) (first bool, err error) {
	had, err := tx.HeldTexts(to)
	if err != nil {
		return false, err
	}
	_, err = tx.exec(`INSERT INTO held_texts (person_id, request_id, sender, body, created_at) VALUES (?, ?, ?, ?, ?)`,
		int64(to), null(t.Request), t.Sender, t.Body, stamp(tx.Now))
	if err != nil {
		return false, fmt.Errorf("hold a text for person %d: %w", to, err)
	}
	return len(had) == 0, nil
}

// HeldTexts lists what waits for a person, in order.
func (r *Reader) HeldTexts(of aid.PersonID) ([]HeldText, error) {
	return all(r, func(row scanner) (t HeldText, err error) {
		return t, row.Scan(&t.ID, &t.Request, &t.Sender, &t.Body)
	}, `SELECT id, COALESCE(request_id, 0), sender, body FROM held_texts WHERE person_id = ? ORDER BY id LIMIT 20`, int64(of))
}

// DropHeldText forgets a text that was handed over.
func (tx *Tx) DropHeldText(id int64) error {
	_, err := tx.exec(`DELETE FROM held_texts WHERE id = ?`, id)
	return err
}
