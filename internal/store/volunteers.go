package store

import (
	"time"

	"neighborline/internal/aid"
)

// A Candidate is a volunteer who may be asked, with what the past says.
type Candidate struct {
	Person    aid.Person
	Asked7d   int       // invites in the last seven days
	LastAsked time.Time // zero: never
	Asks      int       // settled invites in all
	Yes       int       // answered with a yes, late ones too
	YesRecent int       // yes in the last seven days
}

// candidatesSQL finds volunteers in a box of the map who offer a need, are not
// paused or opted out, not on a landline, not the requester, and were not asked for this request
// since it was last opened. What they were asked in the past is counted beside.
const candidatesSQL = `
	SELECT ` + personColumns + `,
	       (SELECT count(*) FROM invites i WHERE i.person_id = p.id AND i.created_at > ?),
	       COALESCE((SELECT max(i.created_at) FROM invites i WHERE i.person_id = p.id), ''),
	       (SELECT count(*) FROM invites i WHERE i.person_id = p.id AND i.state NOT IN ('queued', 'withdrawn')),
	       (SELECT count(*) FROM invites i WHERE i.person_id = p.id AND i.state IN ('accepted', 'late', 'backup')),
	       (SELECT count(*) FROM invites i WHERE i.person_id = p.id AND i.state IN ('accepted', 'late', 'backup') AND i.created_at > ?)
	  FROM offers f
	  JOIN people p ON p.id = f.person_id
	 WHERE f.need = ?
	   AND p.volunteer = 1
	   AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?
	   AND p.line_type <> 'landline'
	   AND p.paused_until <= ?
	   AND p.id <> ?
	   AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)
	   AND NOT EXISTS (SELECT 1 FROM invites WHERE invites.request_id = ? AND invites.person_id = p.id AND NOT ` + staleSQL + `)
	 ORDER BY p.id`

// A Box is a piece of the map, in degrees.
type Box struct{ South, North, West, East float64 }

// Candidates lists the volunteers who may be asked for a request within a box.
func (r *Reader) Candidates(req aid.Request, box Box) ([]Candidate, error) {
	week := stamp(r.Now.Add(-7 * 24 * time.Hour))
	return all(r, scanCandidate, candidatesSQL, week, week, req.Need, box.South, box.North, box.West, box.East,
		stamp(r.Now), int64(req.Requester), int64(req.ID), r.staleBefore())
}

func scanCandidate(row scanner) (Candidate, error) {
	var c Candidate
	var r personRow
	err := row.Scan(append(r.dest(), &c.Asked7d, into{&c.LastAsked}, &c.Asks, &c.Yes, &c.YesRecent)...)
	c.Person = r.person()
	return c, err
}
