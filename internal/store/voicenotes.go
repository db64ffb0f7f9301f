package store

import (
	"fmt"

	"neighborline/internal/aid"
)

const addVoiceNoteSQL = `
	INSERT INTO voice_notes (person_id, body, lang, class, request_id, conversation_id, expires_at, created_at)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?)
	RETURNING id`

// AddVoiceNote keeps what a person must hear in their next call.
func (tx *Tx) AddVoiceNote(n aid.VoiceNote) error {
	_, err := tx.insert(addVoiceNoteSQL, int64(n.Person), n.Body.Text(), n.Lang, string(n.Class), null(n.Request), null(n.Talk), stamp(n.Expires), stamp(tx.Now))
	if err != nil {
		return fmt.Errorf("keep a voice note: %w", err)
	}
	return nil
}

const voiceNotesSQL = `
	SELECT id, person_id, body, lang, class, COALESCE(request_id, 0), COALESCE(conversation_id, 0), expires_at
	  FROM voice_notes
	 WHERE person_id = ? AND heard_at = '' AND (expires_at = '' OR expires_at > ?)
	 ORDER BY id`

// VoiceNotes are what a person has not heard yet and is still of use, oldest
// first.
func (r *Reader) VoiceNotes(person aid.PersonID) ([]aid.VoiceNote, error) {
	return all(r, func(row scanner) (aid.VoiceNote, error) {
		var n aid.VoiceNote
		err := row.Scan(&n.ID, &n.Person, &n.Body, &n.Lang, &n.Class, &n.Request, &n.Talk, into{&n.Expires})
		return n, err
	}, voiceNotesSQL, int64(person), stamp(r.Now))
}

const keepQueuedSQL = `
	INSERT INTO voice_notes (person_id, body, lang, class, request_id, conversation_id, expires_at, created_at)
	SELECT person_id, body, ?, class, request_id, conversation_id, '', ?
	  FROM outbox
	 WHERE person_id = ? AND status = 'queued' AND class <> 'invite'
	 ORDER BY id`

// KeepQueued takes back the texts to a person that have not left: they hear
// them when they call.
func (tx *Tx) KeepQueued(person aid.PersonID, lang string) error {
	if _, err := tx.exec(keepQueuedSQL, lang, stamp(tx.Now), int64(person)); err != nil {
		return fmt.Errorf("keep the texts to person %d: %w", person, err)
	}
	_, err := tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE person_id = ? AND status = 'queued'`, int64(person))
	return err
}

// HeardVoiceNotes marks all that a person was to hear as heard in a call.
func (tx *Tx) HeardVoiceNotes(person aid.PersonID, call aid.CallID) error {
	_, err := tx.exec(`UPDATE voice_notes SET heard_at = ?, call_id = ? WHERE person_id = ? AND heard_at = ''`,
		stamp(tx.Now), null(call), int64(person))
	return err
}
