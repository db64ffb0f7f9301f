package store

import (
	"fmt"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
)

const placeColumns = `p.id, p.source, p.name, p.zip, p.address, p.phone, p.languages, p.hours, p.notes, p.texts, p.closed,
	p.checked_at, p.asked_at, p.updated_at, p.lat, p.lon,
	COALESCE((SELECT group_concat(need, ';') FROM place_needs n WHERE n.place_id = p.id), '')`

// A PlaceRow is a place with where it lies.
type PlaceRow struct {
	aid.Place
	At Point
}

func scanPlace(row scanner) (PlaceRow, error) {
	var p PlaceRow
	var languages, needs string
	err := row.Scan(&p.ID, &p.Source, &p.Name, &p.ZIP, &p.Address, &p.Phone, &languages, &p.Hours, &p.Notes, &p.Texts, &p.Closed,
		into{&p.CheckedAt}, into{&p.AskedAt}, into{&p.UpdatedAt}, &p.At.Lat, &p.At.Lon, &needs)
	p.Languages, p.Needs = split(languages), split(needs)
	return p, err
}

// Place finds a place; aid.ErrNotFound where there is none.
func (r *Reader) Place(id aid.PlaceID) (PlaceRow, error) {
	return first(r, scanPlace, `SELECT `+placeColumns+` FROM places p WHERE p.id = ?`, int64(id))
}

const knownPlaceSQL = `
	SELECT ` + placeColumns + `
	  FROM places p
	 WHERE p.source <> '' AND p.source = ? OR p.name_key = ? AND p.zip = ?
	 ORDER BY p.source <> '' AND p.source = ? DESC
	 LIMIT 1`

// KnownPlace finds the place that p is: by its source, or else by name and
// ZIP.
func (r *Reader) KnownPlace(p aid.Place) (PlaceRow, error) {
	return first(r, scanPlace, knownPlaceSQL, p.Source, nameKey(p.Name), p.ZIP, p.Source)
}

// nameKey is a name as it is compared: capitals and marks do not matter.
func nameKey(name string) string { return lexicon.Fold(name) }

const placesForSQL = `
	SELECT ` + placeColumns + `
	  FROM places p
	  JOIN place_needs k ON k.place_id = p.id AND k.need = ?
	 WHERE p.closed = 0 AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?
	 ORDER BY p.id
	 LIMIT 2000`

// PlacesFor lists the open places for a need in a box of degrees around a
// point.
func (r *Reader) PlacesFor(need string, around Point, lat, lon float64) ([]PlaceRow, error) {
	return all(r, scanPlace, placesForSQL, need, around.Lat-lat, around.Lat+lat, around.Lon-lon, around.Lon+lon)
}

// A PlaceFilter narrows a list of places; what is empty narrows nothing.
type PlaceFilter struct {
	Need   string
	ZIP    string // how ZIPs begin
	Words  string // in the name or the notes
	Within *Box
	Before time.Time // open places that were last checked before
	Limit  int       // 0: 100
	Offset int
}

func (f PlaceFilter) sql() (query string, args []any) {
	parts := []string{"1 = 1"}
	and := func(part string, values ...any) { parts, args = append(parts, part), append(args, values...) }
	if f.ZIP != "" {
		and("p.zip >= ? AND p.zip < ?", f.ZIP, f.ZIP+":") // the sign after 9
	}
	if b := f.Within; b != nil {
		and("p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?", b.South, b.North, b.West, b.East)
	}
	if !f.Before.IsZero() {
		and("p.closed = 0 AND p.checked_at < ?", stamp(f.Before))
	}
	if f.Need != "" {
		and("EXISTS (SELECT 1 FROM place_needs k WHERE k.need = ? AND k.place_id = p.id)", f.Need)
	}
	if words := strings.NewReplacer("%", "", "_", "").Replace(nameKey(f.Words)); words != "" {
		and("(p.name_key LIKE '%' || ? || '%' OR lower(p.notes) LIKE '%' || ? || '%')", words, words)
	}
	if f.Limit <= 0 {
		f.Limit = 100
	}
	return `SELECT ` + placeColumns + ` FROM places p WHERE ` + strings.Join(parts, " AND ") +
		` ORDER BY p.closed, p.checked_at, p.id LIMIT ? OFFSET ?`, append(args, f.Limit, f.Offset)
}

// Places lists the directory, the longest unchecked first, and closed places
// last.
func (r *Reader) Places(f PlaceFilter) ([]PlaceRow, error) {
	query, args := f.sql()
	return all(r, scanPlace, query, args...)
}

const countStaleSQL = `SELECT count(*) FROM (SELECT 1 FROM places WHERE closed = 0 AND checked_at < ? LIMIT ?)`

// CountStale counts the open places that were last checked before a time, up
// to a number.
func (r *Reader) CountStale(before time.Time, most int) (n int, err error) {
	err = r.one(countStaleSQL, []any{stamp(before), most}, &n)
	return n, err
}

// EveryPlace calls fn for each place, by id.
func (r *Reader) EveryPlace(fn func(PlaceRow) error) error {
	return each(r, scanPlace, fn, `SELECT `+placeColumns+` FROM places p ORDER BY p.id`)
}

// PlacesAsked lists the places behind a phone that were asked and have not
// answered, the longest asked first.
func (r *Reader) PlacesAsked(phone aid.Phone) ([]PlaceRow, error) {
	return all(r, scanPlace, `SELECT `+placeColumns+` FROM places p WHERE p.phone = ? AND p.asked_at <> '' ORDER BY p.asked_at, p.id LIMIT 20`, phone.E164())
}

const addPlaceSQL = `
	INSERT INTO places (source, name, name_key, zip, lat, lon, address, phone, languages, hours, notes, texts, closed, checked_at, asked_at, updated_at)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	RETURNING id`

const savePlaceSQL = `
	UPDATE places
	   SET source = ?, name = ?, name_key = ?, zip = ?, lat = ?, lon = ?, address = ?, phone = ?, languages = ?, hours = ?, notes = ?,
	       texts = ?, closed = ?, checked_at = ?, asked_at = ?, updated_at = ?
	 WHERE id = ?`

// SavePlace writes a place: a new one where its ID is 0.
func (tx *Tx) SavePlace(p aid.Place, at Point) (aid.PlaceID, error) {
	args := []any{
		p.Source, p.Name, nameKey(p.Name), p.ZIP, at.Lat, at.Lon, p.Address, p.Phone.E164(), join(p.Languages), p.Hours, p.Notes,
		flag(p.Texts), flag(p.Closed), stamp(p.CheckedAt), stamp(p.AskedAt), stamp(tx.Now),
	}
	if p.ID == 0 {
		id, err := tx.insert(addPlaceSQL, args...)
		if err != nil {
			return 0, fmt.Errorf("add a place: %w", err)
		}
		p.ID = aid.PlaceID(id)
	} else if _, err := tx.exec(savePlaceSQL, append(args, int64(p.ID))...); err != nil {
		return 0, fmt.Errorf("save place %d: %w", p.ID, err)
	}
	if _, err := tx.exec(`DELETE FROM place_needs WHERE place_id = ?`, int64(p.ID)); err != nil {
		return 0, err
	}
	for _, need := range p.Needs {
		if _, err := tx.exec(`INSERT INTO place_needs (need, place_id) VALUES (?, ?) ON CONFLICT DO NOTHING`, need, int64(p.ID)); err != nil {
			return 0, fmt.Errorf("save what place %d helps with: %w", p.ID, err)
		}
	}
	return p.ID, nil
}

// A Search is what somebody last looked for in the directory, and how many
// places they were told.
type Search struct {
	Need, ZIP string
	Told      int
	At        time.Time
}

// Search is the last of a person; aid.ErrNotFound where there is none.
func (r *Reader) Search(of aid.PersonID) (s Search, err error) {
	err = r.one(`SELECT need, zip, told, at FROM searches WHERE person_id = ?`, []any{int64(of)}, &s.Need, &s.ZIP, &s.Told, into{&s.At})
	return s, err
}

const setSearchSQL = `
	INSERT INTO searches (person_id, need, zip, told, at) VALUES (?, ?, ?, ?, ?)
	ON CONFLICT (person_id) DO UPDATE SET need = excluded.need, zip = excluded.zip, told = excluded.told, at = excluded.at`

// SetSearch remembers what a person looked for.
func (tx *Tx) SetSearch(of aid.PersonID, s Search) error {
	_, err := tx.exec(setSearchSQL, int64(of), s.Need, s.ZIP, s.Told, stamp(tx.Now))
	return err
}
