package store

import (
	"time"

	"neighborline/internal/aid"
)

// A Message is one text or turn of a call, in or out, as it is exported.
type Message struct {
	ID           int64
	Out          bool
	At           time.Time
	Channel      aid.Channel
	Phone        aid.Phone
	Body         string
	Segments     int
	Status       string
	Attempts     int
	ErrorCode    int
	SID          string
	Request      string // code
	Conversation aid.ConversationID
	Recording    string
}

const messagesSQL = `
	SELECT 0, i.id, i.at AS at, i.channel, i.phone, i.body, 0, 'received', 0, 0, i.sid, COALESCE(q.code, ''), COALESCE(i.conversation_id, 0), i.recording
	  FROM inbounds i LEFT JOIN requests q ON q.id = i.request_id
	 WHERE i.at >= ?
	UNION ALL
	SELECT 1, o.id, o.created_at AS at, 'sms', o.phone, o.body, o.segments, o.status, o.attempts, o.error_code, o.sid, COALESCE(q.code, ''), COALESCE(o.conversation_id, 0), ''
	  FROM outbox o LEFT JOIN requests q ON q.id = o.request_id
	 WHERE o.created_at >= ?
	 ORDER BY at, 1, 2
	 LIMIT ? OFFSET ?`

// Messages lists what came in and went out since a time, in order, a page at a
// time.
func (r *Reader) Messages(offset int, since time.Time, limit int) ([]Message, error) {
	from := stamp(since)
	return all(r, func(row scanner) (Message, error) {
		var m Message
		err := row.Scan(&m.Out, &m.ID, into{&m.At}, &m.Channel, &m.Phone, &m.Body, &m.Segments, &m.Status, &m.Attempts,
			&m.ErrorCode, &m.SID, &m.Request, &m.Conversation, &m.Recording)
		return m, err
	}, messagesSQL, from, from, limit, offset)
}
