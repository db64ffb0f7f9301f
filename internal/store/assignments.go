package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const assignmentColumns = `id, request_id, person_id, state, created_at, ended_at`

func scanAssignment(row scanner) (aid.Assignment, error) {
	var a aid.Assignment
	err := row.Scan(&a.ID, &a.Request, &a.Volunteer, &a.State, into{&a.CreatedAt}, into{&a.EndedAt})
	return a, err
}

const (
	claimSQL = `UPDATE requests SET state = 'assigned' WHERE id = ? AND state = 'open'`

	addAssignmentSQL = `
	INSERT INTO assignments (request_id, person_id, state, created_at)
	VALUES (?, ?, 'assigned', ?)
	RETURNING id`
)

// Claim gives an open request to a volunteer. Won is false where it is not
// open any more: somebody was quicker. The schema holds the same rule.
func (tx *Tx) Claim(req aid.RequestID, volunteer aid.PersonID, cause string) (won bool, err error) {
	n, err := tx.exec(claimSQL, int64(req))
	if err != nil || n == 0 {
		return false, err
	}
	_, err = tx.insert(addAssignmentSQL, int64(req), int64(volunteer), stamp(tx.Now))
	if isConstraint(err) {
		return false, fmt.Errorf("request %d is open and assigned at once: %w", req, err)
	}
	if err != nil {
		return false, fmt.Errorf("assign request %d: %w", req, err)
	}
	if _, err := tx.LeaveRun(req); err != nil {
		return false, err
	}
	return true, tx.Audit(Audit{
		Actor: Actor{Role: "volunteer", ID: volunteer}, Action: "request", Request: req,
		From: string(aid.Open), To: string(aid.Assigned), Cause: cause,
	})
}

// AssignmentOf is who does a request now; aid.ErrNotFound where nobody does.
func (r *Reader) AssignmentOf(req aid.RequestID) (aid.Assignment, error) {
	return first(r, scanAssignment, `SELECT `+assignmentColumns+` FROM assignments WHERE request_id = ? AND state = 'assigned'`, int64(req))
}

// LastAssignment is who did or does a request; aid.ErrNotFound where nobody
// ever said yes.
func (r *Reader) LastAssignment(req aid.RequestID) (aid.Assignment, error) {
	return first(r, scanAssignment, `SELECT `+assignmentColumns+` FROM assignments WHERE request_id = ? AND state <> 'dropped' ORDER BY id DESC LIMIT 1`, int64(req))
}

// AssignmentsTo lists what a volunteer does now.
func (r *Reader) AssignmentsTo(volunteer aid.PersonID) ([]aid.Assignment, error) {
	return all(r, scanAssignment, `SELECT `+assignmentColumns+` FROM assignments WHERE person_id = ? AND state = 'assigned' ORDER BY id LIMIT 50`, int64(volunteer))
}

// YesesSince counts what a volunteer was given since a time, whatever became of
// it.
func (r *Reader) YesesSince(volunteer aid.PersonID, since time.Time) (n int, err error) {
	err = r.one(`SELECT count(*) FROM assignments WHERE person_id = ? AND created_at >= ?`, []any{int64(volunteer), stamp(since)}, &n)
	return n, err
}

// relayAfter is how long the two of a request can still text each other once
// it has ended (product.md).
const relayAfter = 24 * time.Hour

// EndAssignment says what became of an assignment, and takes back what its
// volunteer was to be asked. Relay is false where the two must not reach each
// other any more.
func (tx *Tx) EndAssignment(id aid.AssignmentID, state aid.AssignmentState, relay bool) error {
	until := time.Time{}
	if relay {
		until = tx.Now.Add(relayAfter)
	}
	ended, err := all(&tx.Reader, scanAssignment, `UPDATE assignments SET state = ?, ended_at = ?, relay_until = ? WHERE id = ? AND state = 'assigned'
		RETURNING `+assignmentColumns, string(state), stamp(tx.Now), stamp(until), int64(id))
	if err != nil || len(ended) == 0 {
		return err
	}
	return tx.RecallQuestions(ended[0].Request, ended[0].Volunteer)
}

// ResumeAssignment gives a job back to whoever said that it was done.
func (tx *Tx) ResumeAssignment(id aid.AssignmentID) error {
	_, err := tx.exec(`UPDATE assignments SET state = 'assigned', ended_at = '', relay_until = '' WHERE id = ? AND state = 'done'`, int64(id))
	return err
}

// A Pair is the two ends of a relay, seen from one of them.
type Pair struct {
	Request aid.RequestID
	Code    string
	Other   aid.PersonID
	Name    string // the first name of the one who writes, in this request
	Closed  bool   // ended, within its last day
}

const relaysSQL = `
	SELECT q.id, q.code, CASE WHEN a.person_id = ? THEN q.person_id ELSE a.person_id END,
	       CASE WHEN a.person_id = ? THEN v.name ELSE q.name END,
	       a.state <> 'assigned'
	  FROM assignments a
	  JOIN requests q ON q.id = a.request_id
	  JOIN people v ON v.id = a.person_id
	 WHERE a.id IN (SELECT id FROM assignments WHERE person_id = ?
	                UNION ALL SELECT m.id FROM requests r JOIN assignments m ON m.request_id = r.id WHERE r.person_id = ?)
	   AND (a.state = 'assigned' OR a.relay_until > ?)
	   AND NOT EXISTS (SELECT 1 FROM apart x WHERE x.person_id = a.person_id AND x.other_id = q.person_id)
	 ORDER BY a.state <> 'assigned', a.id DESC
	 LIMIT 20`

// Relays lists the open lines between a person and the others of their
// requests, those under way first.
func (r *Reader) Relays(person aid.PersonID) ([]Pair, error) {
	id := int64(person)
	return all(r, func(row scanner) (Pair, error) {
		var p Pair
		err := row.Scan(&p.Request, &p.Code, &p.Other, &p.Name, &p.Closed)
		return p, err
	}, relaysSQL, id, id, id, id, stamp(r.Now))
}
