package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const unansweredSQL = `
	SELECT count(*)
	  FROM (SELECT state
	          FROM invites
	         WHERE person_id = ? AND state NOT IN ('queued', 'withdrawn') AND created_at <= ?
	           AND created_at > (SELECT still_asked_at FROM people WHERE id = ?)
	         ORDER BY created_at DESC, id DESC
	         LIMIT ?)
	 WHERE state IN ('sent', 'lapsed')`

// Unanswered counts, of the last asks up to a time, those that a volunteer left
// without any answer. What came before they were last asked whether they still
// want them does not count.
func (r *Reader) Unanswered(volunteer aid.PersonID, last int, before time.Time) (n int, err error) {
	err = r.one(unansweredSQL, []any{int64(volunteer), stamp(before), int64(volunteer), last}, &n)
	return n, err
}

// Tire notes that a volunteer was asked whether they still want to be asked.
func (tx *Tx) Tire(volunteer aid.PersonID) error {
	_, err := tx.exec(`UPDATE people SET tired = 1, still_asked_at = ? WHERE id = ?`, stamp(tx.Now), int64(volunteer))
	if err != nil {
		return fmt.Errorf("note person %d as tired: %w", volunteer, err)
	}
	return nil
}

// StillAskedAt is when a volunteer was last asked whether they still want to be
// asked; the zero time where they never were.
func (r *Reader) StillAskedAt(volunteer aid.PersonID) (at time.Time, err error) {
	err = r.one(`SELECT still_asked_at FROM people WHERE id = ?`, []any{int64(volunteer)}, into{&at})
	return at, err
}

// Rested notes that a tired volunteer was heard from again.
func (tx *Tx) Rested(volunteer aid.PersonID) error {
	_, err := tx.exec(`UPDATE people SET tired = 0, confirm_asked_at = '' WHERE id = ?`, int64(volunteer))
	return err
}

// silentSQL finds volunteers who have neither written nor called since a time,
// nor joined since.
const silentSQL = `
	SELECT ` + personColumns + `
	  FROM people p
	 WHERE ` + takesAsksSQL + ` AND p.confirm_asked_at = '' AND p.line_type <> 'landline' AND p.created_at < ?
	   AND NOT EXISTS (SELECT 1 FROM inbounds i WHERE i.person_id = p.id AND i.at >= ?)
	 ORDER BY p.id
	 LIMIT ?`

// SilentVolunteers lists volunteers who take asks, were not heard of since a
// time and were not asked yet whether they are still there.
func (r *Reader) SilentVolunteers(since time.Time, limit int) ([]aid.Person, error) {
	return all(r, scanPerson, silentSQL, stamp(r.Now), stamp(since), stamp(since), limit)
}

// AskConfirm notes that a volunteer was asked whether they are still there: they
// are not asked to help until Rested.
func (tx *Tx) AskConfirm(volunteer aid.PersonID) error {
	if err := tx.Tire(volunteer); err != nil {
		return err
	}
	_, err := tx.exec(`UPDATE people SET confirm_asked_at = ? WHERE id = ?`, stamp(tx.Now), int64(volunteer))
	return err
}

// What the first counts stands in an index, people_taking, so that no volunteer's
// row is read: SQLite sees that where the conditions are counted, not where they
// are asked. The second names the index of those who are tired by its column.
const (
	countNeverAskedSQL = `
	SELECT COALESCE(sum(p.paused_until <= ?
	                    AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.person_id = p.id)
	                    AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)), 0)
	  FROM people p
	 WHERE p.volunteer = 1 AND `
	countTiredSQL = `
	SELECT count(*) FROM people p
	 WHERE p.volunteer = 1 AND p.tired = 1 AND p.still_asked_at >= '' AND p.paused_until <= ?
	   AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone) AND `
)

// CountTired says how many volunteers of some areas who want to be asked never
// were, and how many left the last asks unanswered.
func (r *Reader) CountTired(areas Areas) (neverAsked, tired int, err error) {
	where, args := areas.within("p.zip")
	args = append([]any{stamp(r.Now)}, args...)
	if err := r.one(countNeverAskedSQL+where, args, &neverAsked); err != nil {
		return 0, 0, err
	}
	err = r.one(countTiredSQL+where, args, &tired)
	return neverAsked, tired, err
}
