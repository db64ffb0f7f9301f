package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const callColumns = `id, ref, sid, COALESCE(person_id, 0), purpose, COALESCE(request_id, 0), status, visit, state, tries, due_at, claimed_at, created_at`

func scanCall(row scanner) (aid.Call, error) {
	var c aid.Call
	err := row.Scan(&c.ID, &c.Ref, &c.SID, &c.Person, &c.Purpose, &c.Request, &c.Status, &c.Visit, &c.State, &c.Tries,
		into{&c.DueAt}, into{&c.ClaimedAt}, into{&c.CreatedAt})
	return c, err
}

const addCallSQL = `
	INSERT INTO calls (ref, sid, person_id, purpose, request_id, status, state, due_at, created_at)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
	RETURNING id`

// AddCall records a call: one that came in, or one that we want to make.
func (tx *Tx) AddCall(c aid.Call) (aid.CallID, error) {
	id, err := tx.insert(addCallSQL, c.Ref, c.SID, null(c.Person), string(c.Purpose), null(c.Request), string(c.Status), c.State, stamp(c.DueAt), stamp(tx.Now))
	if err != nil {
		return 0, fmt.Errorf("record a call: %w", err)
	}
	return aid.CallID(id), nil
}

// CallBySID finds a call by the carrier's id; aid.ErrNotFound where there is
// none.
func (r *Reader) CallBySID(sid string) (aid.Call, error) {
	return first(r, scanCall, `SELECT `+callColumns+` FROM calls WHERE sid = ? AND sid <> ''`, sid)
}

// CallByRef finds a call by our own mark; aid.ErrNotFound where there is none.
func (r *Reader) CallByRef(ref string) (aid.Call, error) {
	return first(r, scanCall, `SELECT `+callColumns+` FROM calls WHERE ref = ?`, ref)
}

// SaveCall writes what the next turn of a call is, and what it may answer.
func (tx *Tx) SaveCall(c aid.Call) error {
	_, err := tx.exec(`UPDATE calls SET sid = ?, status = ?, visit = ?, state = ?, request_id = ? WHERE id = ?`,
		c.SID, string(c.Status), c.Visit, c.State, null(c.Request), int64(c.ID))
	if err != nil {
		return fmt.Errorf("save call %d: %w", c.ID, err)
	}
	return nil
}

// TurnCall makes a call of the same person and purpose that is due since a time
// and not yet answered be about something else. It is false where there is
// none.
func (tx *Tx) TurnCall(c aid.Call, since time.Time) (bool, error) {
	n, err := tx.exec(`UPDATE calls SET request_id = ?, state = ? WHERE person_id = ? AND purpose = ? AND due_at > ? AND ended_at = ''
		AND status IN ('queued', 'placing', 'unknown', 'ringing')`, null(c.Request), c.State, int64(c.Person), string(c.Purpose), stamp(since))
	return n > 0, err
}

// EndCall ends a call that is not over yet, and says whether it was not.
func (tx *Tx) EndCall(id aid.CallID, as aid.CallStatus) (bool, error) {
	n, err := tx.exec(`UPDATE calls SET status = ?, ended_at = ? WHERE id = ? AND ended_at = ''`, string(as), stamp(tx.Now), int64(id))
	return n == 1, err
}

// CallUnderWay says whether a person is on the line, or being rung.
func (r *Reader) CallUnderWay(person aid.PersonID, since time.Time) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM calls WHERE person_id = ? AND ended_at = '' AND status IN ('placing', 'unknown', 'ringing', 'talking') AND created_at > ? LIMIT 1`,
		[]any{int64(person), stamp(since)}, &one))
}

// MissedCalls counts the calls to a person, since the last that they took, in
// which they were to hear something and did not.
func (r *Reader) MissedCalls(person aid.PersonID) (n int, err error) {
	err = r.one(`SELECT count(*) FROM calls WHERE person_id = ? AND purpose = 'tell_them' AND status IN ('missed', 'failed')
		AND id > COALESCE((SELECT max(id) FROM calls WHERE person_id = ? AND status = 'ended'), 0)`, []any{int64(person), int64(person)}, &n)
	return n, err
}

// A DueCall is a call to be made, and the phone to ring.
type DueCall struct {
	aid.Call
	To  aid.Phone
	ZIP string
}

func scanDueCall(row scanner) (DueCall, error) {
	var d DueCall
	c := &d.Call
	err := row.Scan(&c.ID, &c.Ref, &c.SID, &c.Person, &c.Purpose, &c.Request, &c.Status, &c.Visit, &c.State, &c.Tries,
		into{&c.DueAt}, into{&c.ClaimedAt}, into{&c.CreatedAt}, &d.To, &d.ZIP)
	return d, err
}

const dueCallsSQL = `SELECT c.id, c.ref, c.sid, c.person_id, c.purpose, COALESCE(c.request_id, 0), c.status, c.visit, c.state, c.tries,
	       c.due_at, c.claimed_at, c.created_at, p.phone, p.zip
	  FROM calls c JOIN people p ON p.id = c.person_id `

// ClaimCall takes the next call that is due: from now on the carrier may have
// it. aid.ErrNotFound where none is due.
func (tx *Tx) ClaimCall() (DueCall, error) {
	c, err := first(&tx.Reader, scanDueCall, dueCallsSQL+`WHERE c.status = 'queued' AND c.due_at <= ? ORDER BY c.due_at, c.id LIMIT 1`, stamp(tx.Now))
	if err != nil {
		return c, err
	}
	c.Tries++
	_, err = tx.exec(`UPDATE calls SET status = 'placing', tries = ?, claimed_at = ?, misses = 0, missed_at = '' WHERE id = ?`, c.Tries, stamp(tx.Now), int64(c.ID))
	return c, err
}

// PlacedCall records that the carrier has a call. One that is further already,
// or over, stays as it is.
func (tx *Tx) PlacedCall(id aid.CallID, sid string) error {
	_, err := tx.exec(`UPDATE calls SET sid = ?, status = CASE WHEN status IN ('placing', 'unknown') THEN 'ringing' ELSE status END WHERE id = ? AND sid IN ('', ?)`,
		sid, int64(id), sid)
	return err
}

// RetryCall queues a call again that the carrier did not take.
func (tx *Tx) RetryCall(id aid.CallID, due time.Time) error {
	_, err := tx.exec(`UPDATE calls SET status = 'queued', due_at = ? WHERE id = ? AND status IN ('placing', 'unknown')`, stamp(due), int64(id))
	return err
}

// DoubtCall says that the carrier may have a call.
func (tx *Tx) DoubtCall(id aid.CallID) error {
	_, err := tx.exec(`UPDATE calls SET status = 'unknown' WHERE id = ? AND status = 'placing'`, int64(id))
	return err
}

// DoubtCalls does that with what an earlier process left.
func (tx *Tx) DoubtCalls() error {
	_, err := tx.exec(`UPDATE calls SET status = 'unknown' WHERE status = 'placing'`)
	return err
}

// UnknownCalls lists the calls that the carrier may have, asked for before a
// time.
func (r *Reader) UnknownCalls(before time.Time) ([]DueCall, error) {
	return all(r, scanDueCall, dueCallsSQL+`WHERE c.status = 'unknown' AND c.claimed_at <= ? ORDER BY c.id LIMIT 100`, stamp(before))
}

const missCallSQL = `
	UPDATE calls SET misses = misses + 1, missed_at = CASE missed_at WHEN '' THEN ? ELSE missed_at END
	 WHERE id = ? AND status = 'unknown'
	RETURNING misses, missed_at`

// MissCall is MissOutbound for a call.
func (tx *Tx) MissCall(id aid.CallID) (misses int, first time.Time, err error) {
	err = tx.one(missCallSQL, []any{stamp(tx.Now), int64(id)}, &misses, into{&first})
	return misses, first, err
}

// LineAsked is the name of the mark that the carrier was asked what kind of
// line a person's is.
func LineAsked(id aid.PersonID) string { return fmt.Sprintf("line asked %d", id) }

// UnknownLines lists people who have called, and of whose line nothing is known
// or was asked.
func (r *Reader) UnknownLines(limit int) ([]aid.Person, error) {
	return all(r, scanPerson, `SELECT `+personColumns+` FROM people p
		 WHERE p.line_type = '' AND EXISTS (SELECT 1 FROM calls c WHERE c.person_id = p.id AND c.purpose = 'called_us')
		   AND NOT EXISTS (SELECT 1 FROM marks m WHERE m.name = 'line asked ' || p.id)
		 ORDER BY p.id LIMIT ?`, limit)
}
