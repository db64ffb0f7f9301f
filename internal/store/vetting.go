package store

import (
	"fmt"

	"neighborline/internal/aid"
)

// mostNamed bounds how many people one name or number may mean.
const mostNamed = 20

// endsInSQL finds by the last four digits, of which there is an index.
const endsInSQL = `SELECT ` + personColumns + ` FROM people p
	 WHERE substr(p.phone, length(p.phone) - 3) = substr(?, -4) AND substr(p.phone, -length(?)) = ? AND p.phone LIKE '+%'
	 ORDER BY p.volunteer DESC, p.id LIMIT ?`

// PeopleEnding lists those whose number ends in some digits, four at least,
// volunteers first.
func (r *Reader) PeopleEnding(digits string) ([]aid.Person, error) {
	return all(r, scanPerson, endsInSQL, digits, digits, digits, mostNamed)
}

// VolunteersNamed lists the volunteers of a first name, however it is written
// large or small.
func (r *Reader) VolunteersNamed(name string) ([]aid.Person, error) {
	return all(r, scanPerson, `SELECT `+personColumns+` FROM people p WHERE p.volunteer = 1 AND lower(p.name) = lower(?) ORDER BY p.id LIMIT ?`, name, mostNamed)
}

// SetTier sets how well the network knows a volunteer.
func (tx *Tx) SetTier(id aid.PersonID, tier aid.Tier) error {
	_, err := tx.exec(`UPDATE people SET tier = ? WHERE id = ?`, string(tier), int64(id))
	if err != nil {
		return fmt.Errorf("set the tier of person %d: %w", id, err)
	}
	return nil
}
