package store

import (
	"time"

	"neighborline/internal/aid"
)

// A DayTally counts the requests that were made on a day and are in a state.
type DayTally struct {
	Day   string // 2026-11-23, UTC
	State aid.RequestState
	N     int
}

const daysSQL = `
	SELECT substr(created_at, 1, 10), state, count(*) FROM requests
	 WHERE created_at >= ? GROUP BY 1, 2 ORDER BY 1, 2`

// RequestDays counts requests by the day on which they were made, and how they
// stand today.
func (r *Reader) RequestDays(since time.Time) ([]DayTally, error) {
	return all(r, func(row scanner) (d DayTally, err error) {
		err = row.Scan(&d.Day, &d.State, &d.N)
		return d, err
	}, daysSQL, stamp(since))
}

// A NeedTally counts the requests of a need by how they stand.
type NeedTally struct {
	Need  string
	State aid.RequestState
	N     int
}

// RequestNeeds counts requests by need.
func (r *Reader) RequestNeeds(since time.Time) ([]NeedTally, error) {
	return all(r, func(row scanner) (n NeedTally, err error) {
		err = row.Scan(&n.Need, &n.State, &n.N)
		return n, err
	}, `SELECT need, state, count(*) FROM requests WHERE created_at >= ? GROUP BY need, state ORDER BY need, state`, stamp(since))
}

// A DayCost is what left on a day.
type DayCost struct {
	Day             string // 2026-11-23, UTC
	Texts, Segments int
}

const costDaysSQL = `
	SELECT substr(sent_at, 1, 10), count(*), sum(segments) FROM outbox
	 WHERE sent_at >= ? AND sent_at <> '' GROUP BY 1 ORDER BY 1`

// CostDays counts the texts that left each day, and their segments.
func (r *Reader) CostDays(since time.Time) ([]DayCost, error) {
	return all(r, func(row scanner) (d DayCost, err error) {
		err = row.Scan(&d.Day, &d.Texts, &d.Segments)
		return d, err
	}, costDaysSQL, stamp(since))
}

// A Duty is until when somebody answers the phone.
type Duty struct {
	Person aid.PersonID
	Until  time.Time
}

// Duties lists who answers the phone now, and until when.
func (r *Reader) Duties() ([]Duty, error) {
	return all(r, func(row scanner) (d Duty, err error) {
		err = row.Scan(&d.Person, into{&d.Until})
		return d, err
	}, `SELECT person_id, until FROM duty WHERE until > ? ORDER BY since DESC, person_id`, stamp(r.Now))
}
