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

// HoldRequest lets no volunteer be asked for a request until a time, and keeps
// it from holding up those that ride with it.
func (tx *Tx) HoldRequest(id aid.RequestID, until time.Time) error {
	if _, err := tx.exec(`UPDATE requests SET held_until = ? WHERE id = ?`, stamp(until), int64(id)); err != nil || until.IsZero() {
		return err
	}
	_, err := tx.LeaveRun(id)
	return err
}

// MergeRequest links a request to the one that it is the same as, which gets
// the notes on it. It gives what it was linked to before, and the notes.
func (tx *Tx) MergeRequest(from, into aid.RequestID) (linked aid.RequestID, notes []int64, err error) {
	if err := tx.one(`SELECT COALESCE(linked_id, 0) FROM requests WHERE id = ?`, []any{int64(from)}, &linked); err != nil {
		return 0, nil, err
	}
	if _, err := tx.exec(`UPDATE requests SET linked_id = ? WHERE id = ?`, int64(into), int64(from)); err != nil {
		return 0, nil, err
	}
	notes, err = all(&tx.Reader, func(row scanner) (id int64, err error) { return id, row.Scan(&id) },
		`UPDATE notes SET request_id = ? WHERE request_id = ? RETURNING id`, int64(into), int64(from))
	return linked, notes, err
}

// UnmergeRequest takes that back.
func (tx *Tx) UnmergeRequest(id, linked aid.RequestID, notes []int64) error {
	if _, err := tx.exec(`UPDATE requests SET linked_id = ? WHERE id = ?`, null(linked), int64(id)); err != nil {
		return err
	}
	for _, n := range notes {
		if _, err := tx.exec(`UPDATE notes SET request_id = ? WHERE id = ?`, int64(id), n); err != nil {
			return err
		}
	}
	return nil
}

// SetDetails sets the neighbor's words on a request.
func (tx *Tx) SetDetails(id aid.RequestID, words string) error {
	_, err := tx.exec(`UPDATE requests SET details = ? WHERE id = ?`, words, int64(id))
	return err
}

// SetRisks sets what puts those at risk whom a request is for.
func (tx *Tx) SetRisks(id aid.RequestID, risks []string) error {
	_, err := tx.exec(`UPDATE requests SET risks = ? WHERE id = ?`, join(risks), int64(id))
	return err
}

// SetOpened sets when a request was last set out to be asked for, and how often
// it came back to the pool: what was undone does not count.
func (tx *Tx) SetOpened(id aid.RequestID, at time.Time, reopened int) error {
	_, err := tx.exec(`UPDATE requests SET opened_at = ?, reopened = ? WHERE id = ?`, stamp(at), reopened, int64(id))
	return err
}

// DropAssignment takes back that somebody was given a request by mistake.
func (tx *Tx) DropAssignment(id aid.AssignmentID) error {
	_, err := tx.exec(`DELETE FROM assignments WHERE id = ? AND state = 'dropped'`, int64(id))
	return err
}

// Reclaim gives an open request back to whoever it was taken from last, as if it
// had not been. Won is false where it is not open any more.
func (tx *Tx) Reclaim(req aid.RequestID, volunteer aid.PersonID) (won bool, err error) {
	n, err := tx.exec(claimSQL, int64(req))
	if err != nil || n == 0 {
		return false, err
	}
	n, err = tx.exec(`UPDATE assignments SET state = 'assigned', ended_at = '', relay_until = ''
		 WHERE id = (SELECT max(id) FROM assignments WHERE request_id = ? AND person_id = ?)`, int64(req), int64(volunteer))
	if err != nil {
		return false, fmt.Errorf("give request %d back: %w", req, err)
	}
	return n == 1, tx.Audit(Audit{
		Actor: Actor{Role: "volunteer", ID: volunteer}, Action: "request", Request: req, From: string(aid.Open), To: string(aid.Assigned), Cause: "undone",
	})
}

// RestoreInvite lets an invite stand as it did before a deed withdrew or took
// it. One whose text never left is forgotten: the volunteer may be asked again.
func (tx *Tx) RestoreInvite(id aid.InviteID, was aid.InviteState) error {
	_, err := tx.exec(`UPDATE invites SET state = ?, answered_at = '' WHERE id = ? AND state IN ('withdrawn', 'accepted') AND state <> ?`, string(was), int64(id), string(was))
	if err != nil || was != aid.InviteQueued {
		return err
	}
	return tx.ForgetInvite(id)
}

// LeftSince counts the texts about a request that were queued after a text and
// have left, without those to one person.
func (r *Reader) LeftSince(req aid.RequestID, after aid.OutboundID, but aid.PersonID) (n int, err error) {
	err = r.one(`SELECT count(*) FROM outbox WHERE request_id = ? AND id > ? AND COALESCE(person_id, 0) <> ? AND status NOT IN ('queued', 'withdrawn', 'expired')`,
		[]any{int64(req), int64(after), int64(but)}, &n)
	return n, err
}
