package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const personColumns = `p.id, p.phone, p.name, p.language, p.zip, p.line_type, p.volunteer, p.tier, p.transport,
	p.languages, p.budget, p.nights, p.paused_until, p.created_at, p.minor, p.watched, p.call_back, p.profile_id,
	p.free_when, p.tired,
	EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone),
	COALESCE((SELECT group_concat(need, ';') FROM offers f WHERE f.person_id = p.id), '')`

func scanPerson(row scanner) (aid.Person, error) {
	var r personRow
	err := row.Scan(r.dest()...)
	return r.person(), err
}

// personRow is a person as the columns hold them.
type personRow struct {
	p                          aid.Person
	languages, needs, freeWhen string
}

func (r *personRow) dest() []any {
	p := &r.p
	return []any{
		&p.ID, &p.Phone, &p.Name, &p.Language, &p.ZIP, &p.LineType, &p.Volunteer, &p.Tier, &p.Offer.Transport,
		&r.languages, &p.Offer.BudgetPerWeek, &p.Offer.Nights,
		into{&p.PausedUntil},
		into{&p.CreatedAt},
		&p.Minor, &p.Watched, &p.CallBack, &p.Profile,
		&r.freeWhen, &p.Offer.Tired,
		&p.OptedOut, &r.needs,
	}
}

func (r *personRow) person() aid.Person {
	r.p.Offer.Languages, r.p.Offer.Needs = split(r.languages), split(r.needs)
	r.p.Offer.When = split(r.freeWhen)
	return r.p
}

const personByIDSQL = `SELECT ` + personColumns + ` FROM people p WHERE p.id = ?`

// Person finds a person; aid.ErrNotFound where there is none.
func (r *Reader) Person(id aid.PersonID) (aid.Person, error) {
	return first(r, scanPerson, personByIDSQL, int64(id))
}

const personByPhoneSQL = `SELECT ` + personColumns + ` FROM people p WHERE p.phone = ?`

// PersonByPhone finds the person behind a phone; aid.ErrNotFound where there
// is none.
func (r *Reader) PersonByPhone(phone aid.Phone) (aid.Person, error) {
	return first(r, scanPerson, personByPhoneSQL, phone.E164())
}

const peopleSQL = `SELECT ` + personColumns + ` FROM people p WHERE p.id > ? ORDER BY p.id LIMIT ?`

// People lists people by id, a page at a time: those after an id.
func (r *Reader) People(after aid.PersonID, limit int) ([]aid.Person, error) {
	return all(r, scanPerson, peopleSQL, int64(after), limit)
}

const addPersonSQL = `
	INSERT INTO people (phone, created_at) VALUES (?, ?)
	ON CONFLICT (phone) DO UPDATE SET phone = excluded.phone
	RETURNING id`

// EnsurePerson finds the person behind a phone, adding one where there is none.
func (tx *Tx) EnsurePerson(phone aid.Phone) (aid.Person, error) {
	p, err := tx.PersonByPhone(phone)
	if ok, err := found(err); ok || err != nil {
		return p, err
	}
	id, err := tx.insert(addPersonSQL, phone.E164(), stamp(tx.Now))
	if err != nil {
		return p, fmt.Errorf("add a person: %w", err)
	}
	if err := tx.stoppedBefore(phone); err != nil {
		return p, err
	}
	return tx.Person(aid.PersonID(id))
}

const savePersonSQL = `
	UPDATE people
	   SET name = ?, language = ?, zip = ?, lat = ?, lon = ?, line_type = ?, volunteer = ?, tier = ?,
	       transport = ?, languages = ?, budget = ?, nights = ?, free_when = ?, paused_until = ?
	 WHERE id = ?`

// A Point is where a ZIP lies, for finding volunteers near it.
type Point struct{ Lat, Lon float64 }

// SavePerson writes what is known of a person and of what they offer. At is
// the point of their ZIP.
func (tx *Tx) SavePerson(p aid.Person, at Point) error {
	if p.Tier == "" {
		p.Tier = aid.New
	}
	_, err := tx.exec(savePersonSQL, p.Name, p.Language, p.ZIP, at.Lat, at.Lon, string(p.LineType), flag(p.Volunteer), string(p.Tier),
		p.Offer.Transport, join(p.Offer.Languages), p.Offer.BudgetPerWeek, flag(p.Offer.Nights), join(p.Offer.When), stamp(p.PausedUntil), int64(p.ID))
	if err != nil {
		return fmt.Errorf("save person %d: %w", p.ID, err)
	}
	if _, err := tx.exec(`DELETE FROM offers WHERE person_id = ?`, int64(p.ID)); err != nil {
		return err
	}
	for _, need := range p.Offer.Needs {
		if _, err := tx.exec(`INSERT INTO offers (need, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING`, need, int64(p.ID)); err != nil {
			return fmt.Errorf("save what person %d offers: %w", p.ID, err)
		}
	}
	return nil
}

// SetCare remembers that a person needs particular care: that they are under
// 18, or that somebody else reads their phone. Neither is ever forgotten by
// itself.
func (tx *Tx) SetCare(id aid.PersonID, minor, watched bool) error {
	_, err := tx.exec(`UPDATE people SET minor = max(minor, ?), watched = max(watched, ?) WHERE id = ?`, flag(minor), flag(watched), int64(id))
	if err != nil {
		return err
	}
	return tx.keepProfile(id)
}

// EndWatched forgets that somebody else reads a person's phone: they say that
// it is safe.
func (tx *Tx) EndWatched(id aid.PersonID) error {
	_, err := tx.exec(`UPDATE people SET watched = 0, call_back = '' WHERE id = ?`, int64(id))
	if err != nil {
		return err
	}
	return tx.keepProfile(id)
}

// SetLanguage remembers the language a person speaks.
func (tx *Tx) SetLanguage(id aid.PersonID, lang string) error {
	_, err := tx.exec(`UPDATE people SET language = ? WHERE id = ?`, lang, int64(id))
	if err != nil {
		return err
	}
	return tx.keepProfile(id)
}

// SetName remembers a person's first name.
func (tx *Tx) SetName(id aid.PersonID, name string) error {
	_, err := tx.exec(`UPDATE people SET name = ? WHERE id = ?`, name, int64(id))
	return err
}

// SetPlace remembers where a person is.
func (tx *Tx) SetPlace(id aid.PersonID, zip string, at Point) error {
	_, err := tx.exec(`UPDATE people SET zip = ?, lat = ?, lon = ? WHERE id = ?`, zip, at.Lat, at.Lon, int64(id))
	return err
}

// SetLine remembers what kind of line a phone is.
func (tx *Tx) SetLine(id aid.PersonID, line aid.LineType) error {
	_, err := tx.exec(`UPDATE people SET line_type = ? WHERE id = ?`, string(line), int64(id))
	return err
}

// SetCallBack remembers whether it is safe to ring a person back: yes or no.
func (tx *Tx) SetCallBack(id aid.PersonID, safe string) error {
	_, err := tx.exec(`UPDATE people SET call_back = ? WHERE id = ?`, safe, int64(id))
	return err
}

// Pause keeps a volunteer from being asked until a time; the zero time ends
// the pause.
func (tx *Tx) Pause(id aid.PersonID, until time.Time) error {
	_, err := tx.exec(`UPDATE people SET paused_until = ? WHERE id = ?`, stamp(until), int64(id))
	return err
}

const countVolunteersSQL = `
	SELECT count(*), COALESCE(sum(paused_until <= ? AND NOT EXISTS (
	         SELECT 1 FROM assignments a WHERE a.person_id = p.id AND a.state = 'assigned')
	         AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)), 0)
	  FROM people p
	 WHERE p.volunteer = 1 AND `

// CountVolunteers says how many volunteers of some areas there are, and how
// many of them are free: not paused, not on a job, not opted out.
func (r *Reader) CountVolunteers(areas Areas) (total, free int, err error) {
	where, args := areas.within("p.zip")
	err = r.one(countVolunteersSQL+where, append([]any{stamp(r.Now)}, args...), &total, &free)
	return total, free, err
}
