package store

import (
	"time"

	"neighborline/internal/aid"
)

// each reads rows one at a time, so that a whole table never stands in memory.
// The first error of fn ends it.
func each[T any](r *Reader, scan func(scanner) (T, error), fn func(T) error, query string, args ...any) error {
	rows, err := r.q.QueryContext(r.ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return err
		}
		if err := fn(v); err != nil {
			return err
		}
	}
	return rows.Err()
}

// more scans further columns after those that a scan function knows.
type more struct {
	scanner
	extra []any
}

func (m more) Scan(dest ...any) error { return m.scanner.Scan(append(dest, m.extra...)...) }

// A PersonRow is a person as exported.
type PersonRow struct {
	aid.Person
	Asked bool // has asked for help
}

const everyPersonSQL = `
	SELECT ` + personColumns + `, EXISTS (SELECT 1 FROM requests q WHERE q.person_id = p.id)
	  FROM people p
	 WHERE p.created_at >= ?
	 ORDER BY p.id`

// EveryPerson calls fn for each person first heard of since a time, by id.
func (r *Reader) EveryPerson(since time.Time, fn func(PersonRow) error) error {
	return each(r, func(row scanner) (p PersonRow, err error) {
		p.Person, err = scanPerson(more{row, []any{&p.Asked}})
		return p, err
	}, fn, everyPersonSQL, stamp(since))
}

// A RequestRow is a request as exported: with the neighbor's phone, who helps
// or helped, and how many were asked and said no.
type RequestRow struct {
	aid.Request
	Phone         aid.Phone
	AssignedTo    string // first name of who said yes and did not give it back
	AssignedPhone aid.Phone
	Invited       int
	Declined      int
}

const everyRequestSQL = `
	SELECT ` + requestColumns + `,
	       COALESCE((SELECT p.phone FROM people p WHERE p.id = requests.person_id), ''),
	       COALESCE((SELECT v.name FROM assignments a JOIN people v ON v.id = a.person_id
	                  WHERE a.request_id = requests.id AND a.state <> 'dropped' ORDER BY a.id DESC LIMIT 1), ''),
	       COALESCE((SELECT v.phone FROM assignments a JOIN people v ON v.id = a.person_id
	                  WHERE a.request_id = requests.id AND a.state <> 'dropped' ORDER BY a.id DESC LIMIT 1), ''),
	       (SELECT count(*) FROM invites i WHERE i.request_id = requests.id),
	       (SELECT count(*) FROM invites i WHERE i.request_id = requests.id AND i.state = 'declined')
	  FROM requests
	 WHERE created_at >= ?
	 ORDER BY id`

// EveryRequest calls fn for each request made since a time, by id.
func (r *Reader) EveryRequest(since time.Time, fn func(RequestRow) error) error {
	return each(r, func(row scanner) (q RequestRow, err error) {
		q.Request, err = scanRequest(more{row, []any{&q.Phone, &q.AssignedTo, &q.AssignedPhone, &q.Invited, &q.Declined}})
		return q, err
	}, fn, everyRequestSQL, stamp(since))
}
