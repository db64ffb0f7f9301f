package store

import (
	"time"

	"neighborline/internal/aid"
)

// A CarrierCopy is something that the carrier holds and must forget.
type CarrierCopy struct {
	SID  string
	Kind string // recording, text, call
}

// RetireRecordings forgets recordings of before a time, and leaves to be
// deleted what the carrier holds of them. It gives how many. Those of a request
// that is kept stay.
func (tx *Tx) RetireRecordings(before time.Time) (int64, error) {
	const which = ` FROM inbounds WHERE recording <> '' AND at < ?
		AND COALESCE(request_id, 0) NOT IN (SELECT id FROM requests WHERE kept_at <> '')
		AND COALESCE(person_id, 0) NOT IN (SELECT person_id FROM requests WHERE kept_at <> '')`
	_, err := tx.exec(`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT recording, 'recording', ?`+which+` ON CONFLICT DO NOTHING`,
		stamp(tx.Now), stamp(before))
	if err != nil {
		return 0, err
	}
	return tx.exec(`UPDATE inbounds SET recording = '' WHERE id IN (SELECT id`+which+`)`, stamp(before))
}

// SweepErased ends texts to people who were erased while they were on their
// way, and lists for deletion those that the carrier turns out to hold.
func (tx *Tx) SweepErased() error {
	for _, q := range []string{
		`UPDATE outbox SET status = 'failed' WHERE status = 'unknown' AND phone = ''`,
		`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT sid, 'text', '' FROM outbox WHERE phone = '' AND sid <> '' ON CONFLICT DO NOTHING`,
		`UPDATE outbox SET sid = '' WHERE phone = '' AND sid <> '' AND status NOT IN ('queued', 'sending')`,
	} {
		if _, err := tx.exec(q); err != nil {
			return err
		}
	}
	return nil
}

// CarrierCopies lists what the carrier must forget now.
func (r *Reader) CarrierCopies(limit int) ([]CarrierCopy, error) {
	return all(r, func(row scanner) (c CarrierCopy, err error) { return c, row.Scan(&c.SID, &c.Kind) },
		`SELECT sid, kind FROM carrier_copies WHERE due_at <= ? ORDER BY due_at, sid LIMIT ?`, stamp(r.Now), limit)
}

// CountCarrierCopies says how much the carrier must still forget, and how often
// the most stubborn of it was tried.
func (r *Reader) CountCarrierCopies() (n, tries int, err error) {
	err = r.one(`SELECT count(*), COALESCE(max(tries), 0) FROM carrier_copies`, nil, &n, &tries)
	return n, tries, err
}

// CarrierForgot records that the carrier holds a copy no more.
func (tx *Tx) CarrierForgot(sid string) error {
	_, err := tx.exec(`DELETE FROM carrier_copies WHERE sid = ?`, sid)
	return err
}

// CarrierHolds puts off a copy that the carrier did not delete.
func (tx *Tx) CarrierHolds(sid string, due time.Time) error {
	_, err := tx.exec(`UPDATE carrier_copies SET due_at = ?, tries = tries + 1 WHERE sid = ?`, stamp(due), sid)
	return err
}

// Keep keeps a request, and all that its neighbor wrote, from being purged, or
// lets it go again. It says whether that changed anything.
func (tx *Tx) Keep(id aid.RequestID, on bool) (bool, error) {
	if on {
		n, err := tx.exec(`UPDATE requests SET kept_at = ? WHERE id = ? AND kept_at = ''`, stamp(tx.Now), int64(id))
		return n == 1, err
	}
	n, err := tx.exec(`UPDATE requests SET kept_at = '' WHERE id = ? AND kept_at <> ''`, int64(id))
	return n == 1, err
}

// KeptOf names the requests of a person that are kept, by their codes.
func (r *Reader) KeptOf(id aid.PersonID) ([]string, error) {
	return all(r, func(row scanner) (code string, err error) { return code, row.Scan(&code) },
		`SELECT code FROM requests WHERE person_id = ? AND kept_at <> '' ORDER BY id`, int64(id))
}
