package store

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unique"

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

// A tally is one row of what was added up.
type tally struct {
	person    aid.PersonID
	what      string
	part      int // -1 where it is of something else
	asks, yes int
	exposure  float64
	answers   int
	logDelay  float64
	lastAsked time.Time
}

func scanTally(row scanner) (t tally, err error) {
	err = row.Scan(&t.person, &t.what, &t.asks, &t.yes, &t.exposure, &t.answers, &t.logDelay, into{&t.lastAsked})
	t.what, t.part = unique.Make(t.what).Value(), -1
	if part, ok := strings.CutPrefix(t.what, "part "); ok && err == nil {
		t.part, err = strconv.Atoi(part)
	}
	return t, err
}
