package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const requestColumns = `id, code, state, need, details, zip, place, how_soon, by_at, people, risks, name, person_id, for_whom,
	language, channel, created_at, promised_at, wave, reopened, follow_ups, ended_at, outcome, profile_id, held_until`

func scanRequest(row scanner) (aid.Request, error) {
	var r aid.Request
	var risks string
	err := row.Scan(&r.ID, &r.Code, &r.State, &r.Need, &r.Details, &r.ZIP, &r.Place, &r.HowSoon, into{&r.By}, &r.People, &risks,
		&r.Name, &r.Requester, &r.ForWhom, &r.Language, &r.Channel, into{&r.CreatedAt}, into{&r.PromisedAt},
		&r.Wave, &r.Reopened, &r.FollowUps, into{&r.EndedAt}, &r.Outcome, &r.Profile, into{&r.HeldUntil})
	r.Risks = split(risks)
	return r, err
}

// Request finds a request; aid.ErrNotFound where there is none.
func (r *Reader) Request(id aid.RequestID) (aid.Request, error) {
	return first(r, scanRequest, `SELECT `+requestColumns+` FROM requests WHERE id = ?`, int64(id))
}

// RequestByCode finds the request that a code names now.
func (r *Reader) RequestByCode(code string) (aid.Request, error) {
	return first(r, scanRequest, `SELECT `+requestColumns+` FROM requests WHERE code = ? AND code_live = 1`, code)
}

const liveRequestsOfSQL = `
	SELECT ` + requestColumns + `
	  FROM requests
	 WHERE person_id = ? AND state IN ('partial', 'review', 'open', 'assigned', 'done') AND ended_at = ''
	 ORDER BY id DESC
	 LIMIT 20`

// LiveRequestsOf lists a neighbor's requests that have no outcome yet, newest
// first.
func (r *Reader) LiveRequestsOf(person aid.PersonID) ([]aid.Request, error) {
	return all(r, scanRequest, liveRequestsOfSQL, int64(person))
}

// ReferredOf lists a neighbor's requests that another network has.
func (r *Reader) ReferredOf(person aid.PersonID) ([]aid.Request, error) {
	return all(r, scanRequest, `SELECT `+requestColumns+` FROM requests WHERE person_id = ? AND state = 'referred' ORDER BY id DESC`, int64(person))
}

// LastVerified is the request of a neighbor that they last said went well;
// aid.ErrNotFound where there is none.
func (r *Reader) LastVerified(person aid.PersonID) (aid.Request, error) {
	return first(r, scanRequest, `SELECT `+requestColumns+` FROM requests WHERE person_id = ? AND state = 'verified' ORDER BY ended_at DESC, id DESC LIMIT 1`, int64(person))
}

const liveRequestsSQL = `
	SELECT ` + requestColumns + `
	  FROM requests
	 WHERE state IN ('partial', 'review', 'open', 'assigned', 'done') AND ended_at = ''
	 ORDER BY created_at, id
	 LIMIT ?`

// LiveRequests lists requests that have no outcome yet, oldest first.
func (r *Reader) LiveRequests(limit int) ([]aid.Request, error) {
	return all(r, scanRequest, liveRequestsSQL, limit)
}

const requestsSQL = `SELECT ` + requestColumns + ` FROM requests WHERE id > ? AND created_at >= ? ORDER BY id LIMIT ?`

// Requests lists requests made since a time, by id, a page at a time.
func (r *Reader) Requests(after aid.RequestID, since time.Time, limit int) ([]aid.Request, error) {
	return all(r, scanRequest, requestsSQL, int64(after), stamp(since), limit)
}

// CodeTaken says whether a code names a request now.
func (r *Reader) CodeTaken(code string) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM requests WHERE code = ? AND code_live = 1`, []any{code}, &one))
}

const addRequestSQL = `
	INSERT INTO requests (code, state, need, details, zip, place, how_soon, by_at, people, risks, name, person_id, for_whom,
	                      language, channel, linked_id, promised_at, opened_at, created_at, profile_id)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	RETURNING id`

// AddRequest makes a request, linked to an earlier one if that is not 0, and
// its first audit row.
func (tx *Tx) AddRequest(q aid.Request, linked aid.RequestID, by Actor) (aid.RequestID, error) {
	id, err := tx.insert(addRequestSQL, q.Code, string(q.State), q.Need, q.Details, q.ZIP, q.Place, string(q.HowSoon), stamp(q.By),
		q.People, join(q.Risks), q.Name, int64(q.Requester), q.ForWhom, q.Language, string(q.Channel), null(linked),
		stamp(q.PromisedAt), stamp(tx.Now), stamp(tx.Now), int64(q.Profile))
	if err != nil {
		return 0, fmt.Errorf("add a request: %w", err)
	}
	return aid.RequestID(id), tx.Audit(Audit{Actor: by, Action: "request", Request: aid.RequestID(id), To: string(q.State)})
}

const moveRequestSQL = `
	UPDATE requests
	   SET state = ?, ended_at = ?, outcome = ?, reopened = reopened + ?, opened_at = COALESCE(?, opened_at)
	 WHERE id = ? AND state = ?`

// MoveRequest takes a request from the state it was read in to another, and
// records who did it and why. Moved is false where it stands elsewhere by now:
// somebody was quicker.
func (tx *Tx) MoveRequest(q aid.Request, to aid.RequestState, by Actor, cause string) (moved bool, err error) {
	if !q.State.CanBecome(to) {
		return false, nil
	}
	ended, outcome, reopened := time.Time{}, "", 0
	var opened any
	if !to.Live() {
		ended, outcome = tx.Now, cause
	}
	if to == aid.Open {
		opened = stamp(tx.Now)
		if q.State != aid.Partial && q.State != aid.Review {
			reopened = 1
		}
	}
	n, err := tx.exec(moveRequestSQL, string(to), stamp(ended), outcome, reopened, opened, int64(q.ID), string(q.State))
	if err != nil {
		return false, fmt.Errorf("move request %d to %s: %w", q.ID, to, err)
	}
	if n == 0 {
		return false, nil
	}
	if _, err := tx.LeaveRun(q.ID); err != nil {
		return false, err
	}
	if !to.Live() {
		if err := tx.endHoldFor(q.ID, to == aid.Verified); err != nil {
			return false, err
		}
	}
	return true, tx.Audit(Audit{Actor: by, Action: "request", Request: q.ID, From: string(q.State), To: string(to), Cause: cause})
}

// OpenedAt is when volunteers were last set out to be asked for a request:
// when it was made, released, or came back to the pool.
func (r *Reader) OpenedAt(id aid.RequestID) (at time.Time, err error) {
	err = r.one(`SELECT opened_at FROM requests WHERE id = ?`, []any{int64(id)}, into{&at})
	return at, err
}

// NextWave counts a wave of invites.
func (tx *Tx) NextWave(id aid.RequestID) error {
	_, err := tx.exec(`UPDATE requests SET wave = wave + 1 WHERE id = ?`, int64(id))
	return err
}

// Promise sets when the neighbor hears back.
func (tx *Tx) Promise(id aid.RequestID, at time.Time) error {
	_, err := tx.exec(`UPDATE requests SET promised_at = ? WHERE id = ?`, stamp(at), int64(id))
	return err
}

// SetBy sets how soon a request is wanted, and by when it must have happened.
func (tx *Tx) SetBy(id aid.RequestID, soon aid.Soon, by time.Time) error {
	_, err := tx.exec(`UPDATE requests SET how_soon = ?, by_at = ? WHERE id = ?`, string(soon), stamp(by), int64(id))
	return err
}

// CountFollowUp counts one asking how it went.
func (tx *Tx) CountFollowUp(id aid.RequestID) error {
	_, err := tx.exec(`UPDATE requests SET follow_ups = follow_ups + 1 WHERE id = ?`, int64(id))
	return err
}

// MoveRequestPlace changes where the help is wanted. Whoever was asked for the
// old place may be asked again, and nobody drives there for others too.
func (tx *Tx) MoveRequestPlace(id aid.RequestID, zip, place string) error {
	if _, err := tx.exec(`UPDATE requests SET zip = ?, place = ?, opened_at = ? WHERE id = ?`, zip, place, stamp(tx.Now), int64(id)); err != nil {
		return err
	}
	_, err := tx.LeaveRun(id)
	return err
}

// AddDetails adds the neighbor's later words to a request.
func (tx *Tx) AddDetails(id aid.RequestID, words string) error {
	_, err := tx.exec(`UPDATE requests SET details = CASE details WHEN '' THEN ? ELSE details || ' / ' || ? END WHERE id = ?`, words, words, int64(id))
	return err
}

// FreeCodes lets codes be used again whose request ended before a time.
func (tx *Tx) FreeCodes(before time.Time) (int64, error) {
	return tx.exec(`UPDATE requests SET code_live = 0 WHERE code_live = 1 AND ended_at <> '' AND ended_at < ? AND kept_at = ''`, stamp(before))
}

// EndUnknown ends a request that was said to be done, and of which the
// neighbor never said so.
func (tx *Tx) EndUnknown(id aid.RequestID, by Actor) error {
	n, err := tx.exec(`UPDATE requests SET ended_at = ?, outcome = 'unknown' WHERE id = ? AND state = 'done' AND ended_at = ''`, stamp(tx.Now), int64(id))
	if err != nil || n == 0 {
		return err
	}
	if err := tx.endHoldFor(id, true); err != nil { // the volunteer says that it was brought
		return err
	}
	return tx.Audit(Audit{Actor: by, Action: "request", Request: id, From: "done", To: "done", Cause: "unknown: the neighbor did not answer"})
}
