package store

import (
	"math"
	"time"

	"neighborline/internal/aid"
)

// EveryMessage calls fn for each text and turn of a call since a time, in and
// out, in the order of their times.
func (r *Reader) EveryMessage(since time.Time, fn func(Message) error) error {
	from := stamp(since)
	return each(r, func(row scanner) (Message, error) {
		var m Message
		err := row.Scan(&m.Out, &m.ID, into{&m.At}, &m.Channel, &m.Phone, &m.Body, &m.Segments, &m.Status, &m.Attempts,
			&m.ErrorCode, &m.SID, &m.Request, &m.Conversation, &m.Recording)
		return m, err
	}, fn, messagesSQL, from, from, int64(math.MaxInt64), 0)
}

// An AuditRow is a thing that was done, with the phones and codes that its ids
// stand for. What was forgotten since is empty.
type AuditRow struct {
	Audit
	ActorPhone aid.Phone
	Code       string    // of the request
	Phone      aid.Phone // of the person
}

const everyAuditSQL = `
	SELECT a.id, a.at, a.actor, a.actor_id, a.action, a.request_id, a.person_id, a.was, a.became, a.cause,
	       COALESCE(w.phone, ''), COALESCE(q.code, ''), COALESCE(p.phone, '')
	  FROM audit a
	  LEFT JOIN people w ON w.id = a.actor_id
	  LEFT JOIN requests q ON q.id = a.request_id
	  LEFT JOIN people p ON p.id = a.person_id
	 WHERE a.at >= ?
	 ORDER BY a.id`

// EveryAudit calls fn for each thing that was done since a time, in order.
func (r *Reader) EveryAudit(since time.Time, fn func(AuditRow) error) error {
	return each(r, func(row scanner) (AuditRow, error) {
		var a AuditRow
		err := row.Scan(&a.ID, into{&a.At}, &a.Actor.Role, &a.Actor.ID, &a.Action, &a.Request, &a.Person, &a.From, &a.To, &a.Cause,
			&a.ActorPhone, &a.Code, &a.Phone)
		return a, err
	}, fn, everyAuditSQL, stamp(since))
}
