package store

import (
	"fmt"

	"neighborline/internal/aid"
)

const siteColumns = `s.person_id, s.kind, s.name, s.zip, s.capacity, s.state, s.lat, s.lon, p.phone,
	EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)`

// A SiteRow is a site with where it lies and how it is reached.
type SiteRow struct {
	aid.Site
	At       Point
	Phone    aid.Phone
	OptedOut bool
}

func scanSite(row scanner) (SiteRow, error) {
	var s SiteRow
	err := row.Scan(&s.Person, &s.Kind, &s.Name, &s.ZIP, &s.Capacity, &s.State, &s.At.Lat, &s.At.Lon, &s.Phone, &s.OptedOut)
	return s, err
}

// Site finds the site that a person is; aid.ErrNotFound where they are none.
func (r *Reader) Site(person aid.PersonID) (SiteRow, error) {
	return first(r, scanSite, `SELECT `+siteColumns+` FROM sites s JOIN people p ON p.id = s.person_id WHERE s.person_id = ?`, int64(person))
}

// Sites lists every site, by ZIP and name. CROSS has SQLite begin with the sites,
// which are few, and not with people.
func (r *Reader) Sites() ([]SiteRow, error) {
	return all(r, scanSite, `SELECT `+siteColumns+` FROM sites s CROSS JOIN people p ON p.id = s.person_id ORDER BY s.zip, s.name, s.person_id`)
}

const saveSiteSQL = `
	INSERT INTO sites (person_id, kind, name, zip, lat, lon, capacity, state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (person_id) DO UPDATE SET kind = excluded.kind, name = excluded.name, zip = excluded.zip, lat = excluded.lat,
		lon = excluded.lon, capacity = excluded.capacity, state = excluded.state`

// SaveSite makes a person a site, or changes the one that they are.
func (tx *Tx) SaveSite(s aid.Site, at Point) error {
	_, err := tx.exec(saveSiteSQL, int64(s.Person), string(s.Kind), s.Name, s.ZIP, at.Lat, at.Lon, s.Capacity, string(s.State), stamp(tx.Now))
	if err != nil {
		return fmt.Errorf("save the site of person %d: %w", s.Person, err)
	}
	return nil
}
