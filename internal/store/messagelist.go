package store

import (
	"cmp"
	"slices"
	"time"

	"neighborline/internal/aid"
)

const (
	sentColumns = `1, o.id, o.created_at, 'sms', o.phone, o.body, o.segments, o.status, o.attempts, o.error_code, o.sid,
		COALESCE((SELECT code FROM requests q WHERE q.id = o.request_id), ''), COALESCE(o.conversation_id, 0), ''`
	heardColumns = `0, i.id, i.at, i.channel, i.phone, i.body, 0, 'received', 0, 0, i.sid,
		COALESCE((SELECT code FROM requests q WHERE q.id = i.request_id), ''), COALESCE(i.conversation_id, 0), i.recording`

	sentPageSQL     = `SELECT ` + sentColumns + `, COALESCE(o.person_id, 0) FROM outbox o WHERE o.id < ? ORDER BY o.id DESC LIMIT ?`
	failedPageSQL   = `SELECT ` + sentColumns + `, COALESCE(o.person_id, 0) FROM outbox o WHERE o.status IN ('failed', 'undelivered') AND o.id < ? ORDER BY o.id DESC LIMIT ?`
	heardPageSQL    = `SELECT ` + heardColumns + `, COALESCE(i.person_id, 0) FROM inbounds i WHERE i.id < ? ORDER BY i.id DESC LIMIT ?`
	sentToPersonSQL = `SELECT ` + sentColumns + `, COALESCE(o.person_id, 0) FROM outbox o WHERE o.person_id = ? ORDER BY o.id DESC LIMIT ?`
	heardOfSQL      = `SELECT ` + heardColumns + `, COALESCE(i.person_id, 0) FROM inbounds i WHERE i.person_id = ? ORDER BY i.id DESC LIMIT ?`
)

// A Letter is a message as it is listed: with whose it is.
type Letter struct {
	Message
	Person aid.PersonID // 0 where nobody is known
}

func scanLetter(row scanner) (l Letter, err error) {
	m := &l.Message
	err = row.Scan(&m.Out, &m.ID, into{&m.At}, &m.Channel, &m.Phone, &m.Body, &m.Segments, &m.Status, &m.Attempts,
		&m.ErrorCode, &m.SID, &m.Request, &m.Conversation, &m.Recording, &l.Person)
	return l, err
}

// LettersOut lists what was written to anybody, the newest first: those before
// an id.
func (r *Reader) LettersOut(before int64, limit int) ([]Letter, error) {
	return all(r, scanLetter, sentPageSQL, before, limit)
}

// LettersFailed lists what did not arrive, the newest first.
func (r *Reader) LettersFailed(before int64, limit int) ([]Letter, error) {
	return all(r, scanLetter, failedPageSQL, before, limit)
}

// LettersIn lists what came in, the newest first.
func (r *Reader) LettersIn(before int64, limit int) ([]Letter, error) {
	return all(r, scanLetter, heardPageSQL, before, limit)
}

// LettersWith lists the last messages from and to somebody, the oldest first.
func (r *Reader) LettersWith(person aid.PersonID, limit int) ([]Letter, error) {
	out, err := all(r, scanLetter, sentToPersonSQL, int64(person), limit)
	if err != nil {
		return nil, err
	}
	in, err := all(r, scanLetter, heardOfSQL, int64(person), limit)
	if err != nil {
		return nil, err
	}
	both := append(out, in...)
	slices.SortFunc(both, func(a, b Letter) int {
		if a.Out != b.Out && a.At.Equal(b.At) { // what was said comes before the answer to it
			return cmp.Compare(flag(a.Out), flag(b.Out))
		}
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
	})
	return both[max(0, len(both)-limit):], nil
}

const costSQL = `SELECT count(*), COALESCE(sum(segments), 0) FROM outbox WHERE sent_at >= ? AND sent_at < ? AND sent_at <> ''`

// Spent counts the texts that left in a time, and their segments.
func (r *Reader) Spent(from, to time.Time) (texts, segments int, err error) {
	err = r.one(costSQL, []any{stamp(from), stamp(to)}, &texts, &segments)
	return texts, segments, err
}

// A Fault is why texts did not arrive, as the carrier numbers it.
type Fault struct{ Code, N int }

const faultsSQL = `
	SELECT error_code, count(*) FROM outbox
	 WHERE status IN ('failed', 'undelivered') AND id > COALESCE((SELECT max(id) - 20000 FROM outbox), 0)
	 GROUP BY error_code ORDER BY count(*) DESC, error_code LIMIT 10`

// Faults counts why texts did not arrive, among the last twenty thousand.
func (r *Reader) Faults() ([]Fault, error) {
	return all(r, func(row scanner) (f Fault, err error) {
		err = row.Scan(&f.Code, &f.N)
		return f, err
	}, faultsSQL)
}
