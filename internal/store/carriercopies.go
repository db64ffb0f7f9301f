package store

import (
	"time"
)

// RetireRecordings forgets recordings of before a time, and leaves to be
// deleted what the carrier holds of them. It gives how many.
func (tx *Tx) RetireRecordings(before time.Time) (int64, error) {
	_, err := tx.exec(`INSERT INTO carrier_copies (sid, kind, due_at)
		SELECT DISTINCT recording, 'recording', ? FROM inbounds WHERE recording <> '' AND at < ?
		ON CONFLICT DO NOTHING`, stamp(tx.Now), stamp(before))
	if err != nil {
		return 0, err
	}
	return tx.exec(`UPDATE inbounds SET recording = '' WHERE recording <> '' AND at < ?`, stamp(before))
}

// CarrierCopies lists recordings that the carrier must forget now, by the
// carrier's ids.
func (r *Reader) CarrierCopies(limit int) ([]string, error) {
	return all(r, func(row scanner) (string, error) {
		var sid string
		err := row.Scan(&sid)
		return sid, err
	}, `SELECT sid FROM carrier_copies WHERE due_at <= ? ORDER BY due_at, sid LIMIT ?`, stamp(r.Now), limit)
}

// CarrierForgot records that the carrier holds a copy no more.
func (tx *Tx) CarrierForgot(sid string) error {
	_, err := tx.exec(`DELETE FROM carrier_copies WHERE sid = ?`, sid)
	return err
}

// CarrierHolds puts off a copy that the carrier did not delete.
func (tx *Tx) CarrierHolds(sid string, due time.Time) error {
	_, err := tx.exec(`UPDATE carrier_copies SET due_at = ? WHERE sid = ?`, stamp(due), sid)
	return err
}
