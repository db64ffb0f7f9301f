package store

import "time"

// pausedMark remembers that the hotline is paused, and since when.
const pausedMark = "paused"

// PausedSince is since when the hotline sends nothing, because it was restored
// and nobody has looked at it yet; the zero time if it is not paused.
func (r *Reader) PausedSince() (time.Time, error) {
	var at time.Time
	_, err := found(r.one(`SELECT at FROM marks WHERE name = ?`, []any{pausedMark}, into{&at}))
	return at, err
}

// PauseAll keeps everything but texts to coordinators from leaving, until
// ResumeAll, and remembers up to when this copy of the database knows what
// happened. Texts that may have left since are in doubt: they are looked up at
// the carrier before they are sent.
func (tx *Tx) PauseAll() error {
	var known string
	err := tx.one(`SELECT max(COALESCE((SELECT max(at) FROM marks), ''), COALESCE((SELECT at FROM inbounds ORDER BY id DESC LIMIT 1), ''),
		COALESCE((SELECT created_at FROM outbox ORDER BY id DESC LIMIT 1), ''))`, nil, &known)
	if err != nil {
		return err
	}
	if err := tx.SetMark(pausedMark, known); err != nil {
		return err
	}
	_, err = tx.exec(`UPDATE outbox SET status = 'unknown', misses = 0, claimed_at = CASE claimed_at WHEN '' THEN created_at ELSE claimed_at END
		WHERE status = 'sending' OR status = 'queued' AND due_at <= ?`, stamp(tx.Now))
	if err != nil {
		return err
	}
	return tx.DoubtCalls()
}

// soonDue is how far ahead texts are due that only the pause holds back.
const soonDue = time.Minute

// ResumeAll lets texts leave again. What was queued meanwhile answers texts that
// the lost database may have answered too: each is looked up at the carrier,
// from the time on that the copy knows nothing of, before it is sent. Was is
// false where the hotline was not paused.
func (tx *Tx) ResumeAll() (was bool, err error) {
	known, err := tx.Mark(pausedMark)
	if err != nil {
		return false, err
	}
	n, err := tx.exec(`DELETE FROM marks WHERE name = ?`, pausedMark)
	if err != nil || n == 0 {
		return false, err
	}
	_, err = tx.exec(`UPDATE outbox SET status = 'unknown', misses = 0, claimed_at = ? WHERE status = 'queued' AND due_at <= ?`,
		known, stamp(tx.Now.Add(soonDue)))
	return true, err
}
