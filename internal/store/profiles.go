package store

import (
	"fmt"

	"neighborline/internal/aid"
)

// A Profile is one of several people who share a phone.
type Profile struct {
	ID             aid.ProfileID
	Name           string
	Language       string
	Minor, Watched bool
}

const profileColumns = `id, name, language, minor, watched`

func scanProfile(row scanner) (p Profile, err error) {
	return p, row.Scan(&p.ID, &p.Name, &p.Language, &p.Minor, &p.Watched)
}

// Profiles lists the people who share a phone, in the order in which they came;
// none where it is one person's.
func (r *Reader) Profiles(of aid.PersonID) ([]Profile, error) {
	return all(r, scanProfile, `SELECT `+profileColumns+` FROM profiles WHERE person_id = ? ORDER BY id LIMIT 20`, int64(of))
}

// Profile finds one of the people who share a phone; aid.ErrNotFound where
// there is none.
func (r *Reader) Profile(id aid.ProfileID) (Profile, error) {
	return first(r, scanProfile, `SELECT `+profileColumns+` FROM profiles WHERE id = ?`, int64(id))
}

// AddProfile adds somebody to those who share a phone. The first of them takes
// the requests that were made before anybody else was known.
func (tx *Tx) AddProfile(of aid.PersonID, p Profile) (aid.ProfileID, error) {
	id, err := tx.insert(`INSERT INTO profiles (person_id, name, language, minor, watched, created_at) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (person_id, name) DO UPDATE SET name = excluded.name RETURNING id`,
		int64(of), p.Name, p.Language, flag(p.Minor), flag(p.Watched), stamp(tx.Now))
	if err != nil {
		return 0, fmt.Errorf("add a profile to person %d: %w", of, err)
	}
	_, err = tx.exec(`UPDATE requests SET profile_id = ? WHERE person_id = ? AND profile_id = 0
		AND NOT EXISTS (SELECT 1 FROM profiles o WHERE o.person_id = ? AND o.id <> ?)`, id, int64(of), int64(of), id)
	return aid.ProfileID(id), err
}

// UseProfile makes one of those who share a phone the one who writes.
func (tx *Tx) UseProfile(of aid.PersonID, p Profile) error {
	_, err := tx.exec(`UPDATE people SET profile_id = ?, name = ?, language = ?, minor = ?, watched = ? WHERE id = ?`,
		int64(p.ID), p.Name, p.Language, flag(p.Minor), flag(p.Watched), int64(of))
	return err
}

// keepProfile writes what is now known of a person to the profile in use.
func (tx *Tx) keepProfile(of aid.PersonID) error {
	_, err := tx.exec(`UPDATE profiles SET (language, minor, watched) = (SELECT language, minor, watched FROM people WHERE id = ?)
		WHERE id = (SELECT profile_id FROM people WHERE id = ?)`, int64(of), int64(of))
	return err
}
