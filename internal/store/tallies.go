package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// foldAfter is the age from which an invite is added up: it tires nobody any
// more and counts for no week, and hardly ever changes.
const foldAfter = 28 * 24 * time.Hour

// foldSQL adds a number of old invites to their volunteers' tallies. Taken back
// ones come to nothing.
const foldSQL = `
	WITH old AS (
	  SELECT i.person_id, i.created_at, i.exposure, i.log_delay, i.part, q.need,
	         i.state NOT IN ('queued', 'withdrawn') AS settled, ` + inviteYesSQL + ` AS yes
	    FROM invites i JOIN requests q ON q.id = i.request_id
	   WHERE i.folded = 0 AND i.created_at <= ?
	   ORDER BY i.id
	   LIMIT ?),
	each AS (
	  SELECT '' AS what, old.* FROM old
	  UNION ALL SELECT 'need ' || need, old.* FROM old
	  UNION ALL SELECT 'part ' || part, old.* FROM old WHERE part >= 0)
	INSERT INTO tallies (person_id, what, asks, yes, exposure, answers, log_delay, last_at)
	SELECT person_id, what, sum(settled), sum(yes), sum(CASE WHEN settled THEN exposure ELSE 0.0 END),
	       count(CASE WHEN log_delay >= 0 THEN 1 END), sum(CASE WHEN log_delay >= 0 THEN log_delay ELSE 0.0 END), max(created_at)
	  FROM each
	 GROUP BY person_id, what
	    ON CONFLICT (person_id, what) DO UPDATE
	   SET asks = asks + excluded.asks, yes = yes + excluded.yes, exposure = exposure + excluded.exposure,
	       answers = answers + excluded.answers, log_delay = log_delay + excluded.log_delay, last_at = max(last_at, excluded.last_at)`

const foldedSQL = `
	UPDATE invites SET folded = 1
	 WHERE id IN (SELECT id FROM invites WHERE folded = 0 AND created_at <= ? ORDER BY id LIMIT ?)`

// FoldInvites adds so many old invites to what is known of their volunteers,
// and says how many there were. What Candidates tells stays the same.
func (tx *Tx) FoldInvites(limit int) (int64, error) {
	old := stamp(tx.Now.Add(-foldAfter))
	if _, err := tx.exec(foldSQL, old, limit); err != nil {
		return 0, fmt.Errorf("add up old invites: %w", err)
	}
	return tx.exec(foldedSQL, old, limit)
}

// talliesSQL reads what was added up of those in a box who offer a need.
const talliesSQL = `
	SELECT t.person_id, t.what, t.asks, t.yes, t.exposure, t.answers, t.log_delay, t.last_at
	  FROM people p
	  JOIN tallies t ON t.person_id = p.id
	 WHERE p.volunteer = 1
	   AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?
	   AND t.what IN ('', ?, ?)
	   AND EXISTS (SELECT 1 FROM offers f WHERE f.need = ? AND f.person_id = p.id)`

// A tally is one row of what was added up.
type tally struct {
	person    aid.PersonID
	what      string
	asks, yes int
	exposure  float64
	answers   int
	logDelay  float64
	lastAsked time.Time
}

func scanTally(row scanner) (t tally, err error) {
	err = row.Scan(&t.person, &t.what, &t.asks, &t.yes, &t.exposure, &t.answers, &t.logDelay, into{&t.lastAsked})
	return t, err
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
