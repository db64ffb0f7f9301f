package store

import (
	"time"

	"neighborline/internal/aid"
)

// OnDuty lists who answers the phone now, the last to say so first.
func (r *Reader) OnDuty() ([]aid.PersonID, error) {
	return all(r, func(row scanner) (aid.PersonID, error) {
		var id aid.PersonID
		err := row.Scan(&id)
		return id, err
	}, `SELECT person_id FROM duty WHERE until > ? ORDER BY since DESC, person_id`, stamp(r.Now))
}

// DutyUntil is until when somebody answers the phone; zero where they never did.
func (r *Reader) DutyUntil(person aid.PersonID) (until time.Time, err error) {
	_, err = found(r.one(`SELECT until FROM duty WHERE person_id = ?`, []any{int64(person)}, into{&until}))
	return until, err
}

// SetDuty lets somebody answer the phone until a time; one that is past takes
// them off.
func (tx *Tx) SetDuty(person aid.PersonID, until time.Time) error {
	_, err := tx.exec(`INSERT INTO duty (person_id, since, until) VALUES (?, ?, ?)
		ON CONFLICT (person_id) DO UPDATE SET since = excluded.since, until = excluded.until`, int64(person), stamp(tx.Now), stamp(until))
	return err
}
