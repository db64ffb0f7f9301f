package store

import (
	"fmt"

	"neighborline/internal/aid"
)

// Excluded lists who is never asked for a person's requests, besides the
// person: those who live with them, and those whom either of the two blocked.
// In SQL the same is the view apart (person_id, other_id).
func (r *Reader) Excluded(requester aid.PersonID) ([]aid.PersonID, error) {
	return all(r, func(row scanner) (id aid.PersonID, err error) {
		return id, row.Scan(&id)
	}, `SELECT DISTINCT other_id FROM apart WHERE person_id = ? ORDER BY other_id`, int64(requester))
}

// Apart says whether two people are never to help each other.
func (r *Reader) Apart(a, b aid.PersonID) (bool, error) {
	n := 0
	err := r.one(`SELECT EXISTS (SELECT 1 FROM apart WHERE person_id = ? AND other_id = ?)`, []any{int64(a), int64(b)}, &n)
	return n > 0, err
}

// Block keeps two people apart from now on, because the first wants it. Fresh
// is false where the first had said so before.
func (tx *Tx) Block(person, other aid.PersonID, about aid.RequestID) (fresh bool, err error) {
	var req any
	if about != 0 {
		req = int64(about)
	}
	n, err := tx.exec(`INSERT INTO blocks (person_id, other_id, request_id, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		int64(person), int64(other), req, stamp(tx.Now))
	if err != nil {
		return false, fmt.Errorf("block person %d for person %d: %w", other, person, err)
	}
	return n > 0, nil
}

// LiveTogether notes that two numbers are of one household. The hotline need
// not know either yet.
func (tx *Tx) LiveTogether(a, b aid.Phone) error {
	for _, pair := range [][2]aid.Phone{{a, b}, {b, a}} {
		_, err := tx.exec(`INSERT INTO households (phone, other, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
			pair[0].E164(), pair[1].E164(), stamp(tx.Now))
		if err != nil {
			return fmt.Errorf("note a household: %w", err)
		}
	}
	return nil
}

const withdrawBetweenSQL = `
	UPDATE invites SET state = 'withdrawn'
	 WHERE person_id = ? AND state IN ('queued', 'sent', 'conditional', 'backup')
	   AND request_id IN (SELECT id FROM requests WHERE person_id = ?)
	RETURNING request_id`

// WithdrawBetween takes back what a volunteer was asked for a neighbor's
// requests: the invites, and the standing by.
func (tx *Tx) WithdrawBetween(volunteer, neighbor aid.PersonID) error {
	about, err := all(&tx.Reader, func(row scanner) (id aid.RequestID, err error) {
		return id, row.Scan(&id)
	}, withdrawBetweenSQL, int64(volunteer), int64(neighbor))
	if err != nil {
		return err
	}
	for _, id := range about {
		_, err := tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE request_id = ? AND person_id = ? AND class = 'invite' AND status = 'queued'`,
			int64(id), int64(volunteer))
		if err != nil {
			return err
		}
	}
	return nil
}

const otherEndSQL = `
	SELECT CASE WHEN q.person_id = ? THEN a.person_id ELSE q.person_id END
	  FROM assignments a
	  JOIN requests q ON q.id = a.request_id
	 WHERE q.id = ? AND q.person_id <> a.person_id AND (q.person_id = ? OR a.person_id = ?)
	 ORDER BY a.id DESC
	 LIMIT 1`

// OtherEnd is who was last connected with a person through a request;
// aid.ErrNotFound where nobody was.
func (r *Reader) OtherEnd(req aid.RequestID, person aid.PersonID) (other aid.PersonID, err error) {
	err = r.one(otherEndSQL, []any{int64(person), int64(req), int64(person), int64(person)}, &other)
	return other, err
}
