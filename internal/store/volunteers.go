package store

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"neighborline/internal/aid"
)

// A Candidate is a volunteer who may be asked, with what the past says. Of the
// person there is what a wave looks at: who and where they are, what they
// speak, how they travel and when they may be asked.
type Candidate struct {
	Person *aid.Person // not to be changed
	Record
}

// A Record is what became of a volunteer's invites. They are settled once they
// are answered or aid.Settling old; those that were taken back never are.
type Record struct {
	Asked7d      int       // invites in the last seven days
	OldestOfWeek time.Time // the first of those; zero: none
	LastAsked    time.Time // zero: never
	Tired        float64   // sum over invites of about exp(-age / 7 days)
	Asks         int       // settled invites in all
	Yes          int       // answered with a yes, late ones too
	YesRecent    int       // yes to invites of the last seven days
	Exposure     float64   // sum of the exposures of those settled
	Kind, Part   Tried     // of those, for the request's need, and in this part of the week
	Answers      int       // answered in words, yes or no
	LogDelay     float64   // sum of the natural logarithms of the minutes to these answers
}

// A Tried is what came of some of a volunteer's invites.
type Tried struct {
	Exposure float64
	Yes      int
}

// Comparisons one by one: a list with IN costs twice the time of all else.
const inviteYesSQL = `(i.state = 'accepted' OR i.state = 'late' OR i.state = 'backup')`

// mayHelpSQL are the volunteers within a box of the map who offer a need, are
// not paused, opted out or asked in vain whether they are still there, not the
// requester nor of their household, and were not asked for this request since it
// was last opened. It begins with people, whose index on where they are bounds it
// by place: what the rest of a state offers is not read.
const mayHelpSQL = `
	  FROM people p
	 WHERE p.volunteer = 1
	   AND ` + inBoxSQL + `
	   AND EXISTS (SELECT 1 FROM offers f WHERE f.need = ? AND f.person_id = p.id)
	   AND p.paused_until <= ?
	   AND p.confirm_asked_at = ''
	   AND p.call_back <> 'no'
	   AND p.id <> ?
	   AND p.id NOT IN (SELECT other_id FROM apart WHERE apart.person_id = ?)
	   AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)
	   AND NOT EXISTS (SELECT 1 FROM invites WHERE invites.request_id = ? AND invites.person_id = p.id AND NOT ` + staleSQL + `)
	 ORDER BY p.id`

const mayHelpByZIPSQL = `SELECT p.id, p.zip` + mayHelpSQL

// A Box is a piece of the map, in degrees.
type Box struct{ South, North, West, East float64 }

// barredSQL are those who are not asked for a request: the requester's household
// and whom they blocked, and who was asked since it was last opened.
const barredSQL = `
	SELECT other_id FROM apart WHERE apart.person_id = ?
	UNION ALL
	SELECT person_id FROM invites WHERE request_id = ? AND NOT ` + staleSQL + ``

// Candidates lists the volunteers within a box who may be asked for a request,
// in a part of the week; see match.Part. Of those whom MayHelp lists too it tells
// the past.
func (r *Reader) Candidates(req aid.Request, box Box, part int) ([]Candidate, error) {
	barred, err := all(r, func(row scanner) (id aid.PersonID, err error) { return id, row.Scan(&id) },
		barredSQL, int64(req.Requester), int64(req.ID), r.staleBefore())
	if err != nil {
		return nil, fmt.Errorf("find whom not to ask for request %d: %w", req.ID, err)
	}
	barred = append(barred, req.Requester)
	var out []Candidate
	now := r.Now.UnixMilli()
	err = r.within(box, func(m *member) {
		if m.mayHelp(req.Need, now) && !slices.Contains(barred, m.person.ID) {
			out = append(out, Candidate{Person: &m.person, Record: m.record(req.Need, part, now)})
		}
	})
	if err != nil {
		return nil, fmt.Errorf("find volunteers for request %d: %w", req.ID, err)
	}
	slices.SortFunc(out, func(a, b Candidate) int { return cmp.Compare(a.Person.ID, b.Person.ID) })
	return out, nil
}

// within calls fn with each volunteer in a box.
func (r *Reader) within(box Box, fn func(*member)) error {
	if r.nearby != nil {
		if told, err := r.nearby.within(r, box, fn); told || err != nil {
			return err
		}
	}
	found, err := r.membersIn(box)
	for _, m := range found {
		fn(m)
	}
	return err
}

// MayHelp lists the ids and ZIPs of those whom Candidates lists, without their
// past, which costs most.
func (r *Reader) MayHelp(req aid.Request, box Box) ([]aid.Person, error) {
	return all(r, func(row scanner) (p aid.Person, err error) {
		err = row.Scan(&p.ID, &p.ZIP)
		return p, err
	}, mayHelpByZIPSQL, box.South, box.North, box.West, box.East, req.Need,
		stamp(r.Now), int64(req.Requester), int64(req.Requester), int64(req.ID), r.staleBefore())
}

// A Fare is how requests fared: how many there were, and how many somebody
// took.
type Fare struct{ Of, Taken int }
