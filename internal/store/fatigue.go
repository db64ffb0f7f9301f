package store

import (
	"time"

	"neighborline/internal/aid"
)

// WornWeeks is over how many weeks it is told how often people were asked.
const WornWeeks = 8

// A Worn is how often a volunteer was asked lately.
type Worn struct {
	Person    aid.Person
	Weeks     [WornWeeks]int // asks in the last seven days, in the seven before, and so on
	LastAsked time.Time      // zero: not within these weeks
}

// Asks is how often they were asked in all these weeks.
func (w Worn) Asks() int {
	n := 0
	for _, week := range w.Weeks {
		n += week
	}
	return n
}

const (
	week = 7 * 24 * time.Hour

	wornColumns = personColumns + `,
		COALESCE(i.w1, 0), COALESCE(i.w2, 0), COALESCE(i.w3, 0), COALESCE(i.w4, 0),
		COALESCE(i.w5, 0), COALESCE(i.w6, 0), COALESCE(i.w7, 0), COALESCE(i.w8, 0), COALESCE(i.last, '')`

	// asksByWeekSQL takes when each of the weeks began, the latest first.
	asksByWeekSQL = `
		SELECT person_id, max(created_at) AS last,
		       count(CASE WHEN week = 0 THEN 1 END) AS w1, count(CASE WHEN week = 1 THEN 1 END) AS w2,
		       count(CASE WHEN week = 2 THEN 1 END) AS w3, count(CASE WHEN week = 3 THEN 1 END) AS w4,
		       count(CASE WHEN week = 4 THEN 1 END) AS w5, count(CASE WHEN week = 5 THEN 1 END) AS w6,
		       count(CASE WHEN week = 6 THEN 1 END) AS w7, count(CASE WHEN week = 7 THEN 1 END) AS w8
		  FROM (SELECT person_id, created_at,
		               CASE WHEN created_at > ? THEN 0 WHEN created_at > ? THEN 1 WHEN created_at > ? THEN 2 WHEN created_at > ? THEN 3
		                    WHEN created_at > ? THEN 4 WHEN created_at > ? THEN 5 WHEN created_at > ? THEN 6 ELSE 7 END AS week
		          FROM invites
		         WHERE created_at > ?)
		 GROUP BY person_id`
)

// weeksAgo are the times that asksByWeekSQL takes.
func (r *Reader) weeksAgo() []any {
	var out []any
	for n := range WornWeeks {
		out = append(out, stamp(r.Now.Add(-time.Duration(n+1)*week)))
	}
	return out
}

func scanWorn(row scanner) (Worn, error) {
	var r personRow
	var w Worn
	dest := r.dest()
	for i := range w.Weeks {
		dest = append(dest, &w.Weeks[i])
	}
	err := row.Scan(append(dest, into{&w.LastAsked})...)
	w.Person = r.person()
	return w, err
}

const mostAskedSQL = `
	SELECT ` + wornColumns + `
	  FROM (` + asksByWeekSQL + `) i
	  JOIN people p ON p.id = i.person_id
	 WHERE p.volunteer = 1
	 ORDER BY i.w1 DESC, i.w1 + i.w2 + i.w3 + i.w4 + i.w5 + i.w6 + i.w7 + i.w8 DESC, p.id
	 LIMIT ?`

// MostAsked lists the volunteers who were asked in the last weeks, those asked
// most in the last seven days first.
func (r *Reader) MostAsked(limit int) ([]Worn, error) {
	return all(r, scanWorn, mostAskedSQL, append(r.weeksAgo(), limit)...)
}

// Bounded by place: the volunteers of a box come from the index on where they
// are, and the invites of each from the index on whose they are.
const volunteersNearSQL = `
	SELECT ` + personColumns + `,
	       ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `,
	       ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `,
	       COALESCE((SELECT max(i.created_at) FROM invites i WHERE i.person_id = p.id), '')
	  FROM people p
	 WHERE p.volunteer = 1
	   AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?
	   AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)
	 ORDER BY p.id`

const asksOfWeekSQL = `(SELECT count(*) FROM invites i WHERE i.person_id = p.id AND i.created_at > ? AND i.created_at <= ?)`

// VolunteersIn lists the volunteers of a box who did not say stop.
func (r *Reader) VolunteersIn(box Box) ([]Worn, error) {
	var args []any
	until := r.Now.Add(time.Hour) // nothing is from the future
	for n := range WornWeeks {
		from := r.Now.Add(-time.Duration(n+1) * week)
		args = append(args, stamp(from), stamp(until))
		until = from
	}
	return all(r, scanWorn, volunteersNearSQL, append(args, box.South, box.North, box.West, box.East)...)
}

// takesAsksSQL says of a person that they may be asked now, limits apart. It
// takes the time.
const takesAsksSQL = `p.volunteer = 1 AND p.paused_until <= ? AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)`

const asksEachSQL = `
	SELECT n, count(*)
	  FROM (SELECT (SELECT count(*) FROM invites i WHERE i.person_id = p.id AND i.created_at > ?) AS n
	          FROM people p
	         WHERE ` + takesAsksSQL + `)
	 GROUP BY n
	 ORDER BY n`

// An Asked is how many volunteers were asked so often.
type Asked struct{ Times, People int }

// AsksEach says how many of those who take asks were asked how often since a
// time.
func (r *Reader) AsksEach(from time.Time) ([]Asked, error) {
	return all(r, func(row scanner) (a Asked, err error) { return a, row.Scan(&a.Times, &a.People) }, asksEachSQL, stamp(from), stamp(r.Now))
}

const neverAskedSQL = `
	SELECT ` + personColumns + `
	  FROM people p
	 WHERE ` + takesAsksSQL + `
	   AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.person_id = p.id AND i.created_at > ?)
	 ORDER BY p.created_at, p.id
	 LIMIT ?`

// NeverAsked lists those who take asks and were not asked since a time, those
// who joined first first.
func (r *Reader) NeverAsked(since time.Time, limit int) ([]aid.Person, error) {
	return all(r, scanPerson, neverAskedSQL, stamp(r.Now), stamp(since), limit)
}

const tiredSQL = `
	SELECT ` + personColumns + `
	  FROM people p
	 WHERE ` + takesAsksSQL + ` AND p.tired = 1
	 ORDER BY p.still_asked_at, p.id
	 LIMIT ?`

// Tired lists the volunteers who left the last asks unanswered and have not
// said whether they still want them.
func (r *Reader) Tired(limit int) ([]aid.Person, error) {
	return all(r, scanPerson, tiredSQL, stamp(r.Now), limit)
}

// A Share is how the requests of a place, or in a language, fared.
type Share struct {
	Name string // a ZIP, or a language
	Fare
}

const faresByPlaceSQL = `
	SELECT zip, count(*), count(CASE WHEN state <> 'unmet' THEN 1 END)
	  FROM requests
	 WHERE created_at > ? AND state IN ('assigned', 'done', 'verified', 'unmet')
	 GROUP BY zip
	 ORDER BY count(*) DESC, zip`

// FaresByPlace says how the requests since a time fared in each ZIP. Those that
// still wait, or came to another end, do not count.
func (r *Reader) FaresByPlace(from time.Time) ([]Share, error) {
	return all(r, scanShare, faresByPlaceSQL, stamp(from))
}

const faresByLanguageSQL = `
	SELECT language, count(*), count(CASE WHEN state <> 'unmet' THEN 1 END)
	  FROM requests
	 WHERE created_at > ? AND state IN ('assigned', 'done', 'verified', 'unmet')
	 GROUP BY language
	 ORDER BY count(*) DESC, language`

// FaresByLanguage says how the requests since a time fared in each language.
func (r *Reader) FaresByLanguage(from time.Time) ([]Share, error) {
	return all(r, scanShare, faresByLanguageSQL, stamp(from))
}

func scanShare(row scanner) (s Share, err error) {
	err = row.Scan(&s.Name, &s.Of, &s.Taken)
	return s, err
}
