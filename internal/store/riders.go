package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const ridersSQL = `
	SELECT ` + requestColumns + `
	  FROM requests
	 WHERE id IN (SELECT request_id FROM riders WHERE lead_id = ? AND left_at = '' AND joined_at <= ?)
	 ORDER BY id`

// Riders lists the requests that ride with another now, and have since a time
// at the latest, in the order in which they were made.
func (r *Reader) Riders(lead aid.RequestID, since time.Time) ([]aid.Request, error) {
	return all(r, scanRequest, ridersSQL, int64(lead), stamp(since))
}

// LeadOf is the request that another rides with now; 0 where it rides with none.
func (r *Reader) LeadOf(id aid.RequestID) (lead aid.RequestID, err error) {
	_, err = found(r.one(`SELECT lead_id FROM riders WHERE request_id = ? AND left_at = ''`, []any{int64(id)}, &lead))
	return lead, err
}

// A request may ride that is open, was never asked for, and neither rode nor
// leads: whoever was asked for it, or for those with it, is not asked twice.
const mayRideSQL = `
	SELECT ` + requestColumns + `
	  FROM requests q
	 WHERE q.state = 'open' AND q.ended_at = '' AND q.need = ? AND q.how_soon = ? AND q.held_until <= ? AND q.reopened = 0
	   AND (q.created_at, q.id) > (?, ?)
	   AND NOT EXISTS (SELECT 1 FROM riders x WHERE x.request_id = q.id)
	   AND NOT EXISTS (SELECT 1 FROM riders x WHERE x.lead_id = q.id)
	   AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.request_id = q.id)
	 ORDER BY q.created_at, q.id
	 LIMIT ?`

// MayRide lists requests that may ride with one, the oldest first, among those
// that were made after it.
func (r *Reader) MayRide(lead aid.Request, limit int) ([]aid.Request, error) {
	return all(r, scanRequest, mayRideSQL, lead.Need, string(lead.HowSoon), stamp(r.Now), stamp(lead.CreatedAt), int64(lead.ID), limit)
}

const rideSQL = `
	INSERT INTO riders (request_id, lead_id, joined_at)
	SELECT q.id, ?, ?
	  FROM requests q
	 WHERE q.id = ? AND q.state = 'open'
	   AND NOT EXISTS (SELECT 1 FROM riders x WHERE x.lead_id = q.id AND x.left_at = '')
	   AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.request_id = q.id)
	ON CONFLICT DO NOTHING`

// Ride lets an open request ride with another, and stops asking for it by
// itself. It says false where it may not any more.
func (tx *Tx) Ride(rider, lead aid.RequestID) (bool, error) {
	n, err := tx.exec(rideSQL, int64(lead), stamp(tx.Now), int64(rider))
	if err != nil {
		return false, fmt.Errorf("let request %d ride with %d: %w", rider, lead, err)
	}
	if n == 0 {
		return false, nil
	}
	return true, tx.ClearTimers(int64(rider), TimerWave)
}

// RideOn keeps a request, which was just claimed for the driver of another,
// with that one.
func (tx *Tx) RideOn(rider, lead aid.RequestID) error {
	_, err := tx.exec(`UPDATE riders SET left_at = '' WHERE request_id = ? AND lead_id = ?`, int64(rider), int64(lead))
	return err
}

const (
	leaveRunSQL = `UPDATE riders SET left_at = ? WHERE (request_id = ? OR lead_id = ?) AND left_at = '' RETURNING request_id`

	askAloneSQL = `
	INSERT INTO timers (kind, subject, due_at, visit)
	SELECT 'wave', id, ?, 0 FROM requests WHERE id = ? AND state = 'open'
	ON CONFLICT (kind, subject) DO UPDATE SET due_at = excluded.due_at`
)

// LeaveRun takes a request off the run that it is on, and everything off the
// run that it leads: what is still open of these is asked for by itself, at
// once. It gives how many left.
func (tx *Tx) LeaveRun(id aid.RequestID) (int, error) {
	left, err := all(&tx.Reader, func(row scanner) (id int64, err error) {
		err = row.Scan(&id)
		return id, err
	}, leaveRunSQL, stamp(tx.Now), int64(id), int64(id))
	if err != nil {
		return 0, fmt.Errorf("take request %d off its run: %w", id, err)
	}
	for _, r := range left {
		if _, err := tx.exec(askAloneSQL, stamp(tx.Now), r); err != nil {
			return 0, fmt.Errorf("ask for request %d by itself: %w", r, err)
		}
	}
	return len(left), nil
}
