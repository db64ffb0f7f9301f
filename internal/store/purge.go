package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// unkept is a condition on a row with person_id and request_id: nothing of a
// request that is kept, or of its neighbor, is purged.
const unkept = ` AND COALESCE(request_id, 0) NOT IN (SELECT id FROM requests WHERE kept_at <> '')
	AND COALESCE(person_id, 0) NOT IN (SELECT person_id FROM requests WHERE kept_at <> '')`

// A Purge is one table's part of a class of what is not kept for ever. Each
// step removes the personal part of at most limit rows older than a time.
type purge struct {
	name string
	// sql has two arguments, the time and the limit.
	sql []string
}

const oldDetails = `(SELECT id FROM requests WHERE ended_at <> '' AND ended_at < ? AND kept_at = ''
	AND (details <> '' OR name <> '' OR for_whom <> '' OR place <> '' OR risks <> '' OR length(zip) > 3) ORDER BY id LIMIT ?)`

// PurgeDetails removes what was told of requests that ended before a time: who,
// for whom, where exactly, and in which words. The need, the first three digits
// of the ZIP, and how it ended stay. It gives how many requests, at most limit.
func (tx *Tx) PurgeDetails(before time.Time, limit int) (int64, error) {
	return tx.exec(`UPDATE requests SET details = '', name = '', for_whom = '', place = '', risks = '', zip = substr(zip, 1, 3)
		WHERE id IN `+oldDetails, stamp(before), limit)
}

// oldTexts are the words of texts, calls and notes, each the query that removes
// those of at most so many rows from before a time.
var oldTexts = []purge{
	{"texts in", []string{
		`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT sid, CASE channel WHEN 'sms' THEN 'text' ELSE 'call' END, '' FROM inbounds
		  WHERE id IN (SELECT id FROM inbounds WHERE at < ? AND (body <> '' OR phone <> '' OR answer <> '' OR media <> '')` + unkept + ` ORDER BY id LIMIT ?)
		    AND sid NOT LIKE 'erased %' ON CONFLICT DO NOTHING`,
		`UPDATE inbounds SET body = '', phone = '', answer = '', media = ''
		  WHERE id IN (SELECT id FROM inbounds WHERE at < ? AND (body <> '' OR phone <> '' OR answer <> '' OR media <> '')` + unkept + ` ORDER BY id LIMIT ?)`,
	}},
	{"texts out", []string{
		`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT sid, 'text', '' FROM outbox
		  WHERE id IN (SELECT id FROM outbox WHERE created_at < ? AND phone <> '' AND status NOT IN ('queued', 'sending', 'unknown')` + unkept + ` ORDER BY id LIMIT ?)
		    AND sid <> '' ON CONFLICT DO NOTHING`,
		`UPDATE outbox SET body = '', phone = '', sid = ''
		  WHERE id IN (SELECT id FROM outbox WHERE created_at < ? AND phone <> '' AND status NOT IN ('queued', 'sending', 'unknown')` + unkept + ` ORDER BY id LIMIT ?)`,
	}},
	{"notes", []string{`DELETE FROM voice_notes WHERE id IN (SELECT id FROM voice_notes WHERE created_at < ?` + unkept + ` ORDER BY id LIMIT ?)`}},
	{"held texts", []string{`DELETE FROM held_texts WHERE id IN (SELECT id FROM held_texts WHERE created_at < ?` + unkept + ` ORDER BY id LIMIT ?)`}},
	{"conversations", []string{`UPDATE conversations SET state = '{}'
		WHERE id IN (SELECT id FROM conversations WHERE updated_at < ? AND status <> 'open' AND state <> '{}'` + unkept + ` ORDER BY id LIMIT ?)`}},
	{"calls", []string{`UPDATE calls SET state = '' WHERE id IN (SELECT id FROM calls WHERE created_at < ? AND ended_at <> '' AND state <> ''` + unkept + ` ORDER BY id LIMIT ?)`}},
	{"tasks", []string{`UPDATE tasks SET note = '' WHERE id IN (SELECT id FROM tasks WHERE created_at < ? AND state = 'done' AND note <> ''` + unkept + ` ORDER BY id LIMIT ?)`}},
}

// PurgeTexts removes the words and the numbers of texts, calls and notes from
// before a time, and lists what the carrier holds of them for deletion. That
// they were, when, and whose, stays, and so do the ids of what came in: a
// captured webhook is still known. It gives how many rows, at most limit of
// each table.
func (tx *Tx) PurgeTexts(before time.Time, limit int) (total int64, err error) {
	for _, p := range oldTexts {
		for _, q := range p.sql {
			n, err := tx.exec(q, stamp(before), limit)
			if err != nil {
				return 0, fmt.Errorf("purge %s: %w", p.name, err)
			}
			if q == p.sql[len(p.sql)-1] {
				total += n
			}
		}
	}
	return total, nil
}

// PurgeAudit removes what was done before a time, and adds it to the counts by
// month and action. What was done about a request that is kept stays. It gives
// how many rows, at most limit.
func (tx *Tx) PurgeAudit(before time.Time, limit int) (int64, error) {
	const old = `(SELECT id FROM audit WHERE at < ? AND request_id NOT IN (SELECT id FROM requests WHERE kept_at <> '')
		AND person_id NOT IN (SELECT person_id FROM requests WHERE kept_at <> '') ORDER BY id LIMIT ?)`
	_, err := tx.exec(`INSERT INTO month_counts (month, what, n) SELECT substr(at, 1, 7), action, count(*) FROM audit WHERE id IN `+old+` GROUP BY 1, 2
		ON CONFLICT (month, what) DO UPDATE SET n = month_counts.n + excluded.n`, stamp(before), limit)
	if err != nil {
		return 0, err
	}
	return tx.exec(`DELETE FROM audit WHERE id IN `+old, stamp(before), limit)
}

// PurgeMarks forgets what happened once before a time: that a digest of one day
// went out, a warning of one day. Which jobs are known stays.
func (tx *Tx) PurgeMarks(before time.Time, limit int) (int64, error) {
	return tx.exec(`DELETE FROM marks WHERE name IN (SELECT name FROM marks WHERE at < ? AND value = '' AND name NOT LIKE 'job % known as %' LIMIT ?)`, stamp(before), limit)
}

// idleSQL finds people with nothing open who have not been heard of since a
// time.
const idleSQL = `
	SELECT p.id FROM people p
	 WHERE p.created_at < ? AND p.phone NOT LIKE 'erased %'
	   AND NOT EXISTS (SELECT 1 FROM inbounds i WHERE i.person_id = p.id AND i.at >= ?)
	   AND NOT EXISTS (SELECT 1 FROM requests q WHERE q.person_id = p.id AND (q.kept_at <> '' OR q.ended_at = '' OR q.ended_at >= ?))
	   AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = p.id AND (a.state = 'assigned' OR a.ended_at >= ?))
	   AND p.id > ?
	 ORDER BY p.id
	 LIMIT ?`

// IdlePeople lists people not heard of since a time, with nothing open, by id,
// a page at a time: those after an id.
func (r *Reader) IdlePeople(before time.Time, after aid.PersonID, limit int) ([]aid.Person, error) {
	ids, err := all(r, func(row scanner) (id aid.PersonID, err error) { return id, row.Scan(&id) },
		idleSQL, stamp(before), stamp(before), stamp(before), stamp(before), int64(after), limit)
	if err != nil {
		return nil, err
	}
	var out []aid.Person
	for _, id := range ids {
		p, err := r.Person(id)
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// A MonthTally is how often something was done in a month, of rows that are
// gone.
type MonthTally struct {
	Month, What string
	N           int
}

// Tallies lists what was counted of rows that are gone.
func (r *Reader) Tallies() ([]MonthTally, error) {
	return all(r, func(row scanner) (t MonthTally, err error) { return t, row.Scan(&t.Month, &t.What, &t.N) },
		`SELECT month, what, n FROM month_counts ORDER BY month, what`)
}
