package store

import (
	"time"

	"neighborline/internal/aid"
)

// A TalkLine is one text, or one turn of a call, of a talk.
type TalkLine struct {
	ID        int64
	Out       bool // from us
	At        time.Time
	Person    aid.PersonID
	Channel   aid.Channel
	Body      string
	Status    string
	ErrorCode int
	Recording string // the carrier's id of what was said; empty if it was not recorded
}

func scanLine(row scanner) (l TalkLine, err error) {
	err = row.Scan(&l.ID, &l.Out, into{&l.At}, &l.Person, &l.Channel, &l.Body, &l.Status, &l.ErrorCode, &l.Recording)
	return l, err
}

const (
	saidAboutSQL = `
	SELECT id, 0, at, COALESCE(person_id, 0), channel, body, '', 0, recording
	  FROM inbounds
	 WHERE person_id = ?
	   AND (request_id = ? OR conversation_id IN (SELECT id FROM conversations WHERE person_id = ? AND request_id = ?))
	 ORDER BY id DESC
	 LIMIT ?`
	toldAboutSQL = `
	SELECT id, 1, created_at, COALESCE(person_id, 0), 'sms', body, status, error_code, ''
	  FROM outbox
	 WHERE person_id = ?
	   AND (request_id = ? OR conversation_id IN (SELECT id FROM conversations WHERE person_id = ? AND request_id = ?))
	 ORDER BY id DESC
	 LIMIT ?`
	saidBySQL = `
	SELECT id, 0, at, COALESCE(person_id, 0), channel, body, '', 0, recording
	  FROM inbounds
	 WHERE person_id = ?
	 ORDER BY id DESC
	 LIMIT ?`
	toldSQL = `
	SELECT id, 1, created_at, COALESCE(person_id, 0), 'sms', body, status, error_code, ''
	  FROM outbox
	 WHERE person_id = ?
	 ORDER BY id DESC
	 LIMIT ?`
)

// TalkAbout lists what a person and we said to each other about a request: the
// last lines of either side, in no order.
func (r *Reader) TalkAbout(req aid.RequestID, person aid.PersonID, limit int) ([]TalkLine, error) {
	p, q := int64(person), int64(req)
	said, err := all(r, scanLine, saidAboutSQL, p, q, p, q, limit)
	if err != nil {
		return nil, err
	}
	told, err := all(r, scanLine, toldAboutSQL, p, q, p, q, limit)
	return append(said, told...), err
}

// TalkWith lists what a person and we said to each other last, in no order.
func (r *Reader) TalkWith(person aid.PersonID, limit int) ([]TalkLine, error) {
	said, err := all(r, scanLine, saidBySQL, int64(person), limit)
	if err != nil {
		return nil, err
	}
	told, err := all(r, scanLine, toldSQL, int64(person), limit)
	return append(said, told...), err
}

const auditColumns = `id, at, actor, actor_id, action, request_id, person_id, was, became, cause`

func scanAudit(row scanner) (a Audit, err error) {
	err = row.Scan(&a.ID, into{&a.At}, &a.Actor.Role, &a.Actor.ID, &a.Action, &a.Request, &a.Person, &a.From, &a.To, &a.Cause)
	return a, err
}

const (
	auditsOfSQL     = `SELECT ` + auditColumns + ` FROM audit WHERE request_id = ? AND request_id <> 0 ORDER BY id DESC LIMIT ?`
	auditsBeforeSQL = `SELECT ` + auditColumns + ` FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?`
)

// AuditsOf lists what was done to a request, newest first.
func (r *Reader) AuditsOf(req aid.RequestID, limit int) ([]Audit, error) {
	return all(r, scanAudit, auditsOfSQL, int64(req), limit)
}

// AuditsBefore lists what was done before an audit row, newest first; 0 is
// from the last on.
func (r *Reader) AuditsBefore(id int64, limit int) ([]Audit, error) {
	if id <= 0 {
		id = 1 << 62
	}
	return all(r, scanAudit, auditsBeforeSQL, id, limit)
}

// Viewed writes down that somebody looked at what is private of a request or a
// person, unless the same was written down since a time.
func (tx *Tx) Viewed(by Actor, req aid.RequestID, person aid.PersonID, since time.Time) error {
	seen, err := tx.ViewedSince(by.ID, req, person, since)
	if err != nil || seen {
		return err
	}
	return tx.Audit(Audit{Actor: by, Action: "viewed", Request: req, Person: person})
}

const (
	viewedRequestSQL = `SELECT 1 FROM audit WHERE request_id = ? AND request_id <> 0 AND action = 'viewed' AND actor_id = ? AND at > ? ORDER BY id DESC LIMIT 1`
	viewedPersonSQL  = `SELECT 1 FROM audit WHERE person_id = ? AND person_id <> 0 AND request_id = 0 AND action = 'viewed' AND actor_id = ? AND at > ? ORDER BY id DESC LIMIT 1`
)

// ViewedSince says whether somebody's look at a request or a person was
// written down since a time.
func (r *Reader) ViewedSince(by aid.PersonID, req aid.RequestID, person aid.PersonID, since time.Time) (bool, error) {
	q, id := viewedRequestSQL, int64(req)
	if req == 0 {
		q, id = viewedPersonSQL, int64(person)
	}
	var one int
	return found(r.one(q, []any{id, int64(by), stamp(since)}, &one))
}

const linkedSQL = `SELECT ` + requestColumns + ` FROM requests
	 WHERE (linked_id = ? AND linked_id IS NOT NULL) OR id = (SELECT linked_id FROM requests WHERE id = ?) ORDER BY id LIMIT 20`

// LinkedTo lists the requests that belong with another: those made of it, and
// the one it was made of.
func (r *Reader) LinkedTo(id aid.RequestID) ([]aid.Request, error) {
	return all(r, scanRequest, linkedSQL, int64(id), int64(id))
}

// PersonsNamed gives the first names of people, by id. At most as many as a
// page shows.
func (r *Reader) PersonsNamed(ids []aid.PersonID) (map[aid.PersonID]string, error) {
	names := map[aid.PersonID]string{}
	for _, id := range ids {
		if _, ok := names[id]; ok || id == 0 {
			continue
		}
		var name string
		if _, err := found(r.one(`SELECT name FROM people WHERE id = ?`, []any{int64(id)}, &name)); err != nil {
			return nil, err
		}
		names[id] = name
	}
	return names, nil
}

// A Heard is whom a recording is of, and about what.
type Heard struct {
	Person  aid.PersonID
	Request aid.RequestID
}

// HeardIn says of whom a turn of a call is; aid.ErrNotFound where there is none.
func (r *Reader) HeardIn(id aid.InboundID) (h Heard, err error) {
	err = r.one(`SELECT COALESCE(person_id, 0), COALESCE(request_id, 0) FROM inbounds WHERE id = ?`, []any{int64(id)}, &h.Person, &h.Request)
	return h, err
}
