package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// A Candidate is a volunteer who may be asked, with what the past says. Of the
// person there is what a wave looks at: who and where they are, what they
// speak, how they travel and when they may be asked.
type Candidate struct {
	Person aid.Person
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

const (
	// Comparisons one by one: a list with IN costs twice the time of all else.
	inviteYesSQL     = `(i.state = 'accepted' OR i.state = 'late' OR i.state = 'backup')`
	inviteSettledSQL = `(i.state <> 'queued' AND i.state <> 'withdrawn'
		AND (i.created_at <= ? OR i.state <> 'sent' AND i.state <> 'lapsed' AND i.state <> 'conditional'))`

	// What an invite still tires by its age, as match.Tired has it.
	inviteTiresSQL = `CASE WHEN i.created_at > ? THEN 0.87 WHEN i.created_at > ? THEN 0.65 WHEN i.created_at > ? THEN 0.46
		WHEN i.created_at > ? THEN 0.23 WHEN i.created_at > ? THEN 0.06 ELSE 0.0 END`
)

// inBoxSQL are the volunteers within a box of the map who offer a need. It
// begins with people, whose index on where they are bounds it by place: what
// the rest of a state offers is not read.
const inBoxSQL = `
	  FROM people p
	 WHERE p.volunteer = 1
	   AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?
	   AND EXISTS (SELECT 1 FROM offers f WHERE f.need = ? AND f.person_id = p.id)`

// mayHelpSQL are those of a box who are not paused, opted out or asked in vain
// whether they are still there, not the
// requester nor of their household, and were not asked for this request since
// it was last opened.
const mayHelpSQL = inBoxSQL + `
	   AND p.paused_until <= ?
	   AND p.confirm_asked_at = ''
	   AND p.call_back <> 'no'
	   AND p.id <> ?
	   AND p.id NOT IN (SELECT other_id FROM apart WHERE apart.person_id = ?)
	   AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)
	   AND NOT EXISTS (SELECT 1 FROM invites WHERE invites.request_id = ? AND invites.person_id = p.id AND NOT ` + staleSQL + `)
	 ORDER BY p.id`

const candidatesSQL = `
	SELECT p.id, p.zip, p.language, p.tier, p.transport, p.languages, p.budget, p.nights, p.free_when, p.tired` + mayHelpSQL

const mayHelpByZIPSQL = `SELECT p.id, p.zip` + mayHelpSQL

// recordsSQL sums up, in one pass, the invites of those in a box who offer a
// need that are not yet in their tallies. They are grouped as the index on where
// people are has them, so that nothing is sorted.
const recordsSQL = `
	SELECT p.id,
	       count(CASE WHEN i.created_at > ? THEN 1 END),
	       COALESCE(min(CASE WHEN i.created_at > ? THEN i.created_at END), ''),
	       max(i.created_at),
	       sum(` + inviteTiresSQL + `),
	       count(CASE WHEN ` + inviteSettledSQL + ` THEN 1 END),
	       count(CASE WHEN ` + inviteYesSQL + ` THEN 1 END),
	       count(CASE WHEN ` + inviteYesSQL + ` AND i.created_at > ? THEN 1 END),
	       COALESCE(sum(CASE WHEN ` + inviteSettledSQL + ` THEN i.exposure END), 0.0),
	       COALESCE(sum(CASE WHEN q.need = ? AND ` + inviteSettledSQL + ` THEN i.exposure END), 0.0),
	       count(CASE WHEN q.need = ? AND ` + inviteYesSQL + ` THEN 1 END),
	       COALESCE(sum(CASE WHEN i.part = ? AND ` + inviteSettledSQL + ` THEN i.exposure END), 0.0),
	       count(CASE WHEN i.part = ? AND ` + inviteYesSQL + ` THEN 1 END),
	       count(CASE WHEN i.log_delay >= 0 THEN 1 END),
	       COALESCE(sum(CASE WHEN i.log_delay >= 0 THEN i.log_delay END), 0.0)
	  FROM people p
	  JOIN invites i ON i.person_id = p.id AND i.folded = 0
	  JOIN requests q ON q.id = i.request_id
	 WHERE p.volunteer = 1
	   AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?
	   AND EXISTS (SELECT 1 FROM offers f WHERE f.need = ? AND f.person_id = p.id)
	 GROUP BY p.lat, p.lon, p.id`

// A Box is a piece of the map, in degrees.
type Box struct{ South, North, West, East float64 }

// Candidates lists the volunteers within a box who may be asked for a request,
// in a part of the week; see match.Part.
func (r *Reader) Candidates(req aid.Request, box Box, part int) ([]Candidate, error) {
	found, err := all(r, scanCandidate, candidatesSQL, box.South, box.North, box.West, box.East, req.Need,
		stamp(r.Now), int64(req.Requester), int64(req.Requester), int64(req.ID), r.staleBefore())
	if err != nil {
		return nil, fmt.Errorf("find volunteers for request %d: %w", req.ID, err)
	}
	records, err := r.records(req.Need, box, part)
	if err != nil {
		return nil, fmt.Errorf("sum up the past of volunteers for request %d: %w", req.ID, err)
	}
	for i := range found {
		found[i].Record = records[found[i].Person.ID]
	}
	return found, nil
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

func scanCandidate(row scanner) (Candidate, error) {
	var c Candidate
	var languages, when string
	p := &c.Person
	err := row.Scan(&p.ID, &p.ZIP, &p.Language, &p.Tier, &p.Offer.Transport, &languages, &p.Offer.BudgetPerWeek, &p.Offer.Nights, &when, &p.Offer.Tired)
	p.Offer.Languages, p.Offer.When = split(languages), split(when)
	return c, err
}

// records are the records of those in a box who offer a need and were ever
// asked for anything.
func (r *Reader) records(need string, box Box, part int) (map[aid.PersonID]Record, error) {
	ago := func(days int) stamp { return stamp(r.Now.Add(-time.Duration(days) * 24 * time.Hour)) }
	week, settled := ago(7), stamp(r.Now.Add(-aid.Settling))
	out := map[aid.PersonID]Record{}
	err := each(r, scanRecord, func(p personRecord) error {
		out[p.id] = p.Record
		return nil
	}, recordsSQL,
		week, week, ago(2), ago(4), week, ago(14), ago(28), settled, week, settled,
		need, settled, need, part, settled, part,
		box.South, box.North, box.West, box.East, need)
	if err != nil {
		return nil, err
	}
	return out, r.addTallies(out, need, box, part)
}

type personRecord struct {
	id aid.PersonID
	Record
}

func scanRecord(row scanner) (p personRecord, err error) {
	err = row.Scan(&p.id, &p.Asked7d, into{&p.OldestOfWeek}, into{&p.LastAsked}, &p.Tired, &p.Asks, &p.Yes, &p.YesRecent,
		&p.Exposure, &p.Kind.Exposure, &p.Kind.Yes, &p.Part.Exposure, &p.Part.Yes, &p.Answers, &p.LogDelay)
	return p, err
}

// A Fare is how requests fared: how many there were, and how many somebody
// took.
type Fare struct{ Of, Taken int }
