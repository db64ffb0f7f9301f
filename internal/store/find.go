package store

import (
	"time"

	"neighborline/internal/aid"
)

// Pages of people go down from the newest: before is the last id that was
// shown, or math.MaxInt64. Those who were forgotten have no number any more
// and are in none of them.
// The condition is written so that no index of numbers serves it: that one
// would be read from end to end, and sorted.
const known = `substr(p.phone, 1, 1) = '+'`

const (
	newestPeopleSQL = `SELECT ` + personColumns + ` FROM people p WHERE p.id < ? AND ` + known + ` ORDER BY p.id DESC LIMIT ?`
	peopleInZIPSQL  = `SELECT ` + personColumns + ` FROM people p WHERE p.zip = ? AND p.id < ? AND ` + known + ` ORDER BY p.id DESC LIMIT ?`
	peopleCalledSQL = `SELECT ` + personColumns + ` FROM people p WHERE lower(p.name) >= lower(?) AND lower(p.name) < lower(?) AND ` + known + `
		 ORDER BY lower(p.name), p.id LIMIT ?`
	peopleEndingSQL = `SELECT ` + personColumns + ` FROM people p WHERE substr(p.phone, length(p.phone) - 3) = ? AND ` + known + ` ORDER BY p.id DESC LIMIT ?`
	volunteersSQL   = `SELECT ` + personColumns + ` FROM people p WHERE p.volunteer = 1 AND p.tier = ? AND p.id < ? AND ` + known + ` ORDER BY p.id DESC LIMIT ?`
)

// NewestPeople lists people, the newest first.
func (r *Reader) NewestPeople(before aid.PersonID, limit int) ([]aid.Person, error) {
	return all(r, scanPerson, newestPeopleSQL, int64(before), limit)
}

// PeopleInZIP lists the people of a ZIP, the newest first.
func (r *Reader) PeopleInZIP(zip string, before aid.PersonID, limit int) ([]aid.Person, error) {
	return all(r, scanPerson, peopleInZIPSQL, zip, int64(before), limit)
}

// PeopleCalled lists people whose name begins so, however it is written large
// or small.
func (r *Reader) PeopleCalled(begin string, limit int) ([]aid.Person, error) {
	return all(r, scanPerson, peopleCalledSQL, begin, begin+"\U0010ffff", limit)
}

// PeopleByLastFour lists people whose number ends in four digits, the newest
// first.
func (r *Reader) PeopleByLastFour(digits string, limit int) ([]aid.Person, error) {
	return all(r, scanPerson, peopleEndingSQL, digits, limit)
}

// VolunteersOf lists the volunteers of a tier, the newest first.
func (r *Reader) VolunteersOf(tier aid.Tier, before aid.PersonID, limit int) ([]aid.Person, error) {
	return all(r, scanPerson, volunteersSQL, string(tier), int64(before), limit)
}

// CountTiers counts the volunteers of each tier.
func (r *Reader) CountTiers() ([]Tally, error) {
	return all(r, scanTier, `SELECT tier, count(*) FROM people WHERE volunteer = 1 GROUP BY tier ORDER BY tier`)
}

func scanTier(row scanner) (t Tally, err error) {
	err = row.Scan(&t.State, &t.N)
	return t, err
}

// RequestsBy lists what somebody asked for, the newest first.
func (r *Reader) RequestsBy(person aid.PersonID, limit int) ([]aid.Request, error) {
	return all(r, scanRequest, `SELECT `+requestColumns+` FROM requests WHERE person_id = ? ORDER BY id DESC LIMIT ?`, int64(person), limit)
}

// An Ask is one time that a volunteer was asked.
type Ask struct {
	Request aid.RequestID
	Code    string
	Need    string
	State   aid.InviteState
	At      time.Time
}

const asksOfSQL = `
	SELECT i.request_id, q.code, q.need, i.state, i.created_at
	  FROM invites i JOIN requests q ON q.id = i.request_id
	 WHERE i.person_id = ?
	 ORDER BY i.created_at DESC, i.request_id DESC
	 LIMIT ?`

// AsksOf lists what a volunteer was asked for, the newest first.
func (r *Reader) AsksOf(volunteer aid.PersonID, limit int) ([]Ask, error) {
	return all(r, func(row scanner) (a Ask, err error) {
		err = row.Scan(&a.Request, &a.Code, &a.Need, &a.State, into{&a.At})
		return a, err
	}, asksOfSQL, int64(volunteer), limit)
}

const blockedSQL = `SELECT ` + personColumns + ` FROM people p
	 WHERE p.id IN (SELECT other_id FROM blocks WHERE person_id = ? UNION SELECT person_id FROM blocks WHERE other_id = ?)
	 ORDER BY p.id LIMIT ?`

// BlockedWith lists who is never connected with somebody again, whoever of the
// two wanted it.
func (r *Reader) BlockedWith(person aid.PersonID, limit int) ([]aid.Person, error) {
	return all(r, scanPerson, blockedSQL, int64(person), int64(person), limit)
}
