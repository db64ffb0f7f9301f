package store

import (
	"time"

	"neighborline/internal/aid"
)

const requestStatesSQL = `
	SELECT state, count(*) FROM requests
	 WHERE created_at >= ? AND created_at < ? GROUP BY state ORDER BY state`

// RequestStates counts the requests that were made in a time by how they stand
// today.
func (r *Reader) RequestStates(from, to time.Time) ([]Tally, error) {
	return all(r, scanTier, requestStatesSQL, stamp(from), stamp(to))
}

// A NeedTally counts the requests of a need by how they stand.
type NeedTally struct {
	Need  string
	State aid.RequestState
	N     int
}

const requestNeedsSQL = `SELECT need, state, count(*) FROM requests WHERE created_at >= ? GROUP BY need, state ORDER BY need, state`

// RequestNeeds counts requests by need.
func (r *Reader) RequestNeeds(since time.Time) ([]NeedTally, error) {
	return all(r, func(row scanner) (n NeedTally, err error) {
		err = row.Scan(&n.Need, &n.State, &n.N)
		return n, err
	}, requestNeedsSQL, stamp(since))
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
