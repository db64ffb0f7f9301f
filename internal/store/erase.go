package store

import (
	"context"
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// eraseSQL removes a person's number and words wherever they stand, row by
// row, and leaves what counts need: that something was, when, and of what
// kind. The carrier's ids stay too, or its list would bring the texts back.
var eraseSQL = []string{
	`UPDATE outbox SET status = 'withdrawn' WHERE person_id = ? AND status = 'queued'`,
	`UPDATE outbox SET body = '', phone = '' WHERE person_id = ?`,
	`UPDATE outbox SET body = '' WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?) AND status <> 'queued'`,
	`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT recording, 'recording', '' FROM inbounds
	  WHERE person_id = ? AND recording <> '' ON CONFLICT DO NOTHING`,
	`UPDATE inbounds SET body = '', phone = '', media = '', recording = '', answer = '' WHERE person_id = ?`,
	`UPDATE inbounds SET body = '' WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?)`,
	`DELETE FROM held_texts WHERE person_id = ?`,
	`DELETE FROM profiles WHERE person_id = ?`,
	`UPDATE conversations SET state = '{}' WHERE person_id = ?`,
	`UPDATE requests SET details = '', name = '', for_whom = '', risks = '', place = '', zip = substr(zip, 1, 3), people = 0 WHERE person_id = ?`,
	`UPDATE invites SET condition = '' WHERE person_id = ?`,
	`UPDATE tasks SET note = '', state = 'done' WHERE person_id = ?`,
	`UPDATE audit SET cause = '', was = '', became = CASE action WHEN 'request' THEN became ELSE '' END WHERE person_id = ?`,
	`DELETE FROM timers WHERE kind IN ('remind', 'close') AND subject IN (SELECT id FROM conversations WHERE person_id = ?)`,
	`DELETE FROM timers WHERE kind = 'call' AND subject = ?`,
	`DELETE FROM voice_notes WHERE person_id = ?`,
	`UPDATE voice_notes SET body = '' WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?)`,
	`DELETE FROM duty WHERE person_id = ?`,
	`DELETE FROM console_accounts WHERE person_id = ?`,
	`DELETE FROM console_invites WHERE person_id = ?`,
	`DELETE FROM console_sessions WHERE person_id = ?`,
	`UPDATE calls SET state = '', status = CASE status WHEN 'queued' THEN 'withdrawn' ELSE status END WHERE person_id = ?`,
	`DELETE FROM offers WHERE person_id = ?`,
	`DELETE FROM blocks WHERE person_id = ?`,
	`DELETE FROM blocks WHERE other_id = ?`,
	`DELETE FROM households WHERE phone = (SELECT phone FROM people WHERE id = ?)`,
	`DELETE FROM households WHERE other = (SELECT phone FROM people WHERE id = ?)`,
	`DELETE FROM timers WHERE kind = 'tired' AND subject = ?`,
	`UPDATE people SET phone = 'erased ' || id, name = '', language = '', zip = '', lat = 0, lon = 0, line_type = '', volunteer = 0,
	        tier = 'new', transport = '', languages = '', budget = 0, nights = 0, paused_until = '', heard_at = '', minor = 0, watched = 0, profile_id = 0,
	        call_back = '', free_when = '', tired = 0, still_asked_at = ''
	  WHERE id = ?`,
}

// Erase removes what is known of a person. Scrub must follow once it is
// committed.
func (tx *Tx) Erase(id aid.PersonID) error {
	for _, q := range eraseSQL {
		if _, err := tx.exec(q, int64(id)); err != nil {
			return fmt.Errorf("erase person %d: %w", id, err)
		}
	}
	return nil
}

// scrubWithin is how long Scrub waits for readers that still hold the journal.
const scrubWithin = 10 * time.Second

// Scrub empties the journal into the database, so that no copy of what was
// erased is left in it. What is freed in the database is overwritten
// (secure_delete).
func (s *Store) Scrub(ctx context.Context) error {
	until := time.Now().Add(scrubWithin)
	for {
		busy, err := s.checkpoint(ctx)
		if err != nil || !busy {
			return err
		}
		if time.Now().After(until) {
			return fmt.Errorf("the journal still holds what was erased: a long read is in the way")
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// checkpoint tries once; busy says that a reader was in the way.
func (s *Store) checkpoint(ctx context.Context) (busy bool, err error) {
	j := &job{ctx: ctx, done: make(chan struct{}), alone: func(w *writer) error {
		var log, moved int
		return w.conn.QueryRowContext(context.Background(), truncateSQL).Scan(&busy, &log, &moved)
	}}
	if err := s.submit(ctx, j); err != nil {
		return false, err
	}
	<-j.done
	if j.err != nil {
		return false, fmt.Errorf("empty the journal: %w", j.err)
	}
	return busy, nil
}
