package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const addInboundSQL = `
	INSERT INTO inbounds (sid, visit, channel, person_id, phone, body, media, recording, at)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (sid, visit) DO NOTHING
	RETURNING id`

// AddInbound records a text or a turn of a call. Fresh is false where the
// carrier has told us of it before; nothing more must happen then.
func (tx *Tx) AddInbound(in aid.Inbound, person aid.PersonID) (id aid.InboundID, fresh bool, err error) {
	media := make([]string, 0, len(in.Media))
	for _, m := range in.Media {
		media = append(media, m.Type)
	}
	n, err := tx.insert(addInboundSQL, in.SID, in.Visit, string(in.Channel), null(person), in.From.E164(), in.Body.Text(), join(media), in.Recording, stamp(tx.Now))
	if ok, err := found(err); err != nil {
		return 0, false, fmt.Errorf("record an inbound: %w", err)
	} else if !ok {
		return 0, false, nil
	}
	return aid.InboundID(n), true, nil
}

// InboundKnown says whether an inbound was recorded before.
func (r *Reader) InboundKnown(sid string, visit int) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM inbounds WHERE sid = ? AND visit = ?`, []any{sid, visit}, &one))
}

// InboundAnswer is the document that a turn of a call was answered with.
func (r *Reader) InboundAnswer(sid string, visit int) (string, error) {
	var answer string
	err := r.one(`SELECT answer FROM inbounds WHERE sid = ? AND visit = ?`, []any{sid, visit}, &answer)
	return answer, err
}

// SetInboundAnswer keeps the document, so that a retried turn gets it again.
func (tx *Tx) SetInboundAnswer(id aid.InboundID, answer string) error {
	_, err := tx.exec(`UPDATE inbounds SET answer = ? WHERE id = ?`, answer, int64(id))
	return err
}

// FileInbound links an inbound to what it turned out to be about.
func (tx *Tx) FileInbound(id aid.InboundID, c aid.ConversationID, req aid.RequestID) error {
	_, err := tx.exec(`UPDATE inbounds SET conversation_id = COALESCE(?, conversation_id), request_id = COALESCE(?, request_id) WHERE id = ?`,
		null(c), null(req), int64(id))
	return err
}

// LastHeard is when a person last wrote or called, before an inbound; the
// zero time if never.
func (r *Reader) LastHeard(person aid.PersonID, before aid.InboundID) (time.Time, error) {
	var at time.Time
	_, err := found(r.one(`SELECT at FROM inbounds WHERE person_id = ? AND id < ? ORDER BY id DESC LIMIT 1`,
		[]any{int64(person), int64(before)}, into{&at}))
	return at, err
}

// HeardSince says whether a person wrote or called after a time.
func (r *Reader) HeardSince(person aid.PersonID, since time.Time) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM inbounds WHERE person_id = ? AND at > ? LIMIT 1`, []any{int64(person), stamp(since)}, &one))
}

// SaidIn lists what a person wrote in a conversation, in order.
func (r *Reader) SaidIn(c aid.ConversationID) ([]string, error) {
	return all(r, func(row scanner) (body string, err error) { return body, row.Scan(&body) },
		`SELECT body FROM inbounds WHERE conversation_id = ? ORDER BY id`, int64(c))
}

// InboundBody is what somebody wrote.
func (r *Reader) InboundBody(id aid.InboundID) (string, error) {
	var body string
	err := r.one(`SELECT body FROM inbounds WHERE id = ?`, []any{int64(id)}, &body)
	return body, err
}

// A Recorded is an inbound with what somebody said.
type Recorded struct {
	ID     aid.InboundID
	Person aid.PersonID // 0 for a number that was withheld
}

// InboundOfRecording finds the turn of a call in which something was recorded,
// by the carrier's id; aid.ErrNotFound where there is none.
func (r *Reader) InboundOfRecording(sid string) (Recorded, error) {
	return first(r, func(row scanner) (Recorded, error) {
		var rec Recorded
		err := row.Scan(&rec.ID, &rec.Person)
		return rec, err
	}, `SELECT id, COALESCE(person_id, 0) FROM inbounds WHERE recording = ? AND recording <> ''`, sid)
}

// SetTranscript keeps what a machine heard in a recording, by the carrier's id
// of it, where nothing is kept yet.
func (tx *Tx) SetTranscript(sid, words string) error {
	_, err := tx.exec(`UPDATE inbounds SET body = ? WHERE recording = ? AND recording <> '' AND body = ''`, words, sid)
	return err
}

// RecordingOf is the carrier's id of what was recorded in a turn of a call;
// empty where nothing was, or it is deleted.
func (r *Reader) RecordingOf(id aid.InboundID) (string, error) {
	var sid string
	_, err := found(r.one(`SELECT recording FROM inbounds WHERE id = ?`, []any{int64(id)}, &sid))
	return sid, err
}
