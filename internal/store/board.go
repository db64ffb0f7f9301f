package store

import (
	"strings"

	"neighborline/internal/aid"
)

// A BoardFilter chooses live requests.
type BoardFilter struct {
	States []aid.RequestState
	Areas  Areas  // whose; what has no ZIP is in all of them
	Area   string // how the ZIP begins; empty is everywhere
	Need   string // empty is any
	Red    *bool  // whether a coordinator is wanted now; nil is either
	Rule   RedRule
}

func (f BoardFilter) where() (sql string, args []any) {
	parts := []string{"ended_at = ''"}
	var states []string
	for _, s := range f.States {
		states = append(states, "?")
		args = append(args, string(s))
	}
	parts = append(parts, "state IN ("+strings.Join(states, ", ")+")")
	if len(f.Areas) > 0 {
		theirs, zips := f.Areas.within("zip")
		parts, args = append(parts, theirs), append(args, zips...)
	}
	if f.Area != "" {
		parts = append(parts, "zip >= ? AND zip < ?")
		args = append(args, f.Area, f.Area+":") // the sign after 9
	}
	if f.Need != "" {
		parts = append(parts, "need = ?")
		args = append(args, f.Need)
	}
	if f.Red != nil {
		is := redSQL
		if !*f.Red {
			is = "NOT " + redSQL
		}
		parts = append(parts, is)
		args = append(args, f.Rule.args()...)
	}
	return strings.Join(parts, " AND "), args
}

// What the board asks of the requests that a filter chooses: how many, and a
// page of them.
const (
	boardCountSQL = `SELECT count(*) FROM requests WHERE `
	boardPageSQL  = `SELECT ` + requestColumns + ` FROM requests WHERE `
	boardOldSQL   = ` ORDER BY created_at, id LIMIT ? OFFSET ?`
	boardEndedSQL = ` ORDER BY ended_at DESC LIMIT ? OFFSET ?`
)

// BoardCount counts what a filter chooses.
func (r *Reader) BoardCount(f BoardFilter) (n int, err error) {
	where, args := f.where()
	err = r.one(boardCountSQL+where, args, &n)
	return n, err
}

// BoardPage lists what a filter chooses, oldest first.
func (r *Reader) BoardPage(f BoardFilter, limit, offset int) ([]aid.Request, error) {
	where, args := f.where()
	return all(r, scanRequest, boardPageSQL+where+boardOldSQL, append(args, limit, offset)...)
}

// BoardEnded lists the requests that ended last, newest first.
func (r *Reader) BoardEnded(f BoardFilter, limit, offset int) ([]aid.Request, error) {
	where, args := f.ended()
	return all(r, scanRequest, boardPageSQL+where+boardEndedSQL, append(args, limit, offset)...)
}

func (f BoardFilter) ended() (where string, args []any) {
	where = "ended_at <> ''"
	if len(f.Areas) > 0 {
		theirs, zips := f.Areas.within("zip")
		where, args = where+" AND "+theirs, append(args, zips...)
	}
	if f.Area != "" {
		where += " AND zip >= ? AND zip < ?"
		args = append(args, f.Area, f.Area+":")
	}
	if f.Need != "" {
		where += " AND need = ?"
		args = append(args, f.Need)
	}
	return where, args
}

const helperOfSQL = `
	SELECT p.name
	  FROM assignments a
	  JOIN people p ON p.id = a.person_id
	 WHERE a.request_id = ? AND a.state IN ('assigned', 'done')
	 ORDER BY a.id DESC
	 LIMIT 1`

// HelperOf is the first name of whoever has a request; empty if nobody.
func (r *Reader) HelperOf(id aid.RequestID) (name string, err error) {
	err = r.one(helperOfSQL, []any{int64(id)}, &name)
	_, err = found(err)
	return name, err
}
