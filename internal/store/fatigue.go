package store

import (
	"cmp"
	"slices"
	"time"

	"neighborline/internal/aid"
)

// WornWeeks is over how many weeks it is told how often people were asked.
const WornWeeks = 8

// A Worn is how often a volunteer was asked lately.
type Worn struct {
	Person    aid.Person
	Weeks     [WornWeeks]int // asks in the last seven days, in the seven before, and so on
	LastAsked time.Time      // zero: never
}

// Asks is how often they were asked in all these weeks.
func (w Worn) Asks() int {
	n := 0
	for _, week := range w.Weeks {
		n += week
	}
	return n
}

const week = 7 * 24 * time.Hour

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

// mostAskedSQL looks through the asks since a time, whose index it keeps by
// adding nothing: in the order of people it would read all that ever were.
const mostAskedSQL = `
	SELECT ` + wornColumns + `
	  FROM people p
	 WHERE p.volunteer = 1
	   AND p.id IN (SELECT person_id FROM invites WHERE created_at > ?
	                 GROUP BY person_id + 0 ORDER BY count(*) DESC, person_id LIMIT ?)`

// MostAsked lists the volunteers who were asked in the last weeks, those asked
// most in the last seven days first.
func (r *Reader) MostAsked(limit int) (out []Worn, err error) {
	there := map[aid.PersonID]bool{}
	for _, since := range []time.Duration{week, WornWeeks * week} {
		if len(out) == limit {
			break // most often the last week is enough
		}
		found, err := all(r, scanWorn, mostAskedSQL, append(r.weeks(), stamp(r.Now.Add(-since)), limit)...)
		if err != nil {
			return nil, err
		}
		for _, w := range found {
			if !there[w.Person.ID] {
				there[w.Person.ID] = true
				out = append(out, w)
			}
		}
	}
	slices.SortFunc(out, func(a, b Worn) int {
		return cmp.Or(cmp.Compare(b.Weeks[0], a.Weeks[0]), cmp.Compare(b.Asks(), a.Asks()), cmp.Compare(a.Person.ID, b.Person.ID))
	})
	return out[:min(limit, len(out))], nil
}

// Bounded by place: the volunteers of a box come from the index on where they
// are, and the invites of each from the index on whose they are.
const volunteersNearSQL = `
	SELECT ` + wornColumns + `
	  FROM people p
	 WHERE p.volunteer = 1
	   AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?
	   AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)
	 ORDER BY p.id`

// wornColumns take when each of the weeks began and ended, the latest first.
const wornColumns = personColumns + `,
	` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `,
	` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `, ` + asksOfWeekSQL + `,
	COALESCE((SELECT max(i.created_at) FROM invites i WHERE i.person_id = p.id), '')`

const asksOfWeekSQL = `(SELECT count(*) FROM invites i WHERE i.person_id = p.id AND i.created_at > ? AND i.created_at <= ?)`

// VolunteersIn lists the volunteers of a box who did not say stop.
func (r *Reader) VolunteersIn(box Box) ([]Worn, error) {
	return all(r, scanWorn, volunteersNearSQL, append(r.weeks(), box.South, box.North, box.West, box.East)...)
}

// weeks are the times that wornColumns take.
func (r *Reader) weeks() (args []any) {
	until := r.Now.Add(time.Hour) // nothing is from the future
	for n := range WornWeeks {
		from := r.Now.Add(-time.Duration(n+1) * week)
		args = append(args, stamp(from), stamp(until))
		until = from
	}
	return args
}

// takesAsksSQL says of a person that they may be asked now, limits apart. It
// takes the time.
const takesAsksSQL = `p.volunteer = 1 AND p.paused_until <= ? AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)`

const asksEachSQL = `
	WITH asks AS MATERIALIZED (
	  SELECT person_id, count(*) AS n FROM invites WHERE created_at > ? GROUP BY person_id + 0)
	SELECT COALESCE(a.n, 0) AS times, count(*)
	  FROM people p
	  LEFT JOIN asks a ON a.person_id = p.id
	 WHERE ` + takesAsksSQL + `
	 GROUP BY times
	 ORDER BY times`

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
