package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// What follows finds candidates as it was first done, by queries alone, which
// take the sums over people and invites themselves: the measure of Candidates.

// inviteTiresSQL is what an invite still tires by its age, as match.Tired has it.
const inviteTiresSQL = `CASE WHEN i.created_at > ? THEN 0.87 WHEN i.created_at > ? THEN 0.65 WHEN i.created_at > ? THEN 0.46
	WHEN i.created_at > ? THEN 0.23 WHEN i.created_at > ? THEN 0.06 ELSE 0.0 END`

const inviteSettledSQL = `(i.state <> 'queued' AND i.state <> 'withdrawn'
	AND (i.created_at <= ? OR i.state <> 'sent' AND i.state <> 'lapsed' AND i.state <> 'conditional'))`

const candidatesSQL = `
	SELECT p.id, p.zip, p.language, p.tier, p.transport, p.languages, p.budget, p.nights, p.free_when, p.tired` + mayHelpSQL

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

const talliesSQL = `
	SELECT t.person_id, t.what, t.asks, t.yes, t.exposure, t.answers, t.log_delay, t.last_at
	  FROM people p
	  JOIN tallies t ON t.person_id = p.id
	 WHERE p.volunteer = 1
	   AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?
	   AND t.what IN ('', ?, ?)
	   AND EXISTS (SELECT 1 FROM offers f WHERE f.need = ? AND f.person_id = p.id)`

// candidatesByQuery lists the volunteers within a box who may be asked for a request,
// in a part of the week; see match.Part.
func (r *Reader) candidatesByQuery(req aid.Request, box Box, part int) ([]Candidate, error) {
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

func scanCandidate(row scanner) (Candidate, error) {
	var c Candidate
	var languages, when string
	c.Person = &aid.Person{}
	p := c.Person
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

// addTallies adds to records what was added up before.
func (r *Reader) addTallies(records map[aid.PersonID]Record, need string, box Box, part int) error {
	ofNeed, ofPart := "need "+need, fmt.Sprint("part ", part)
	return each(r, scanTally, func(t tally) error {
		sum := records[t.person]
		switch t.what {
		case ofNeed:
			sum.Kind.Exposure, sum.Kind.Yes = sum.Kind.Exposure+t.exposure, sum.Kind.Yes+t.yes
		case ofPart:
			sum.Part.Exposure, sum.Part.Yes = sum.Part.Exposure+t.exposure, sum.Part.Yes+t.yes
		default:
			sum.Asks, sum.Yes, sum.Exposure = sum.Asks+t.asks, sum.Yes+t.yes, sum.Exposure+t.exposure
			sum.Answers, sum.LogDelay = sum.Answers+t.answers, sum.LogDelay+t.logDelay
			if t.lastAsked.After(sum.LastAsked) {
				sum.LastAsked = t.lastAsked
			}
		}
		records[t.person] = sum
		return nil
	}, talliesSQL, box.South, box.North, box.West, box.East, ofNeed, ofPart, need)
}
