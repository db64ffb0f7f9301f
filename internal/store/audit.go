package store

import (
	"time"

	"neighborline/internal/aid"
)

// An Actor is who did something.
type Actor struct {
	Role string // neighbor, volunteer, coordinator, clock, carrier, command
	ID   aid.PersonID
}

// Clock is the actor of everything that happens because its time has come.
var Clock = Actor{Role: "clock"}

// An Audit is one thing that was done: to a request or to a person, by whom
// and why.
type Audit struct {
	ID       int64
	At       time.Time
	Actor    Actor
	Action   string
	Request  aid.RequestID
	Person   aid.PersonID
	From, To string
	Cause    string
}

const addAuditSQL = `
	INSERT INTO audit (at, actor, actor_id, action, request_id, person_id, was, became, cause)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

// Audit records what was done.
func (tx *Tx) Audit(a Audit) error {
	_, err := tx.exec(addAuditSQL, stamp(tx.Now), a.Actor.Role, int64(a.Actor.ID), a.Action, int64(a.Request), int64(a.Person), a.From, a.To, a.Cause)
	return err
}

const auditSQL = `
	SELECT id, at, actor, actor_id, action, request_id, person_id, was, became, cause
	  FROM audit
	 WHERE id > ? AND at >= ?
	 ORDER BY id
	 LIMIT ?`

// Audits lists what was done since a time, by id, a page at a time.
func (r *Reader) Audits(after int64, since time.Time, limit int) ([]Audit, error) {
	return all(r, func(row scanner) (Audit, error) {
		var a Audit
		err := row.Scan(&a.ID, into{&a.At}, &a.Actor.Role, &a.Actor.ID, &a.Action, &a.Request, &a.Person, &a.From, &a.To, &a.Cause)
		return a, err
	}, auditSQL, after, stamp(since), limit)
}
