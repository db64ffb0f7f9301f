package store

import "neighborline/internal/aid"

const peopleInSQL = `
	SELECT ` + personColumns + `
	  FROM people p
	 WHERE p.phone LIKE '+%' AND p.line_type <> 'landline' AND p.watched = 0 AND p.call_back <> 'no'
	   AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)
	   AND (p.volunteer = 1 AND substr(p.zip, 1, length(?)) = ?
	        OR EXISTS (SELECT 1 FROM requests q WHERE q.person_id = p.id AND substr(q.zip, 1, length(?)) = ?))
	 ORDER BY p.id`

// PeopleIn lists those who asked or offered in an area (the first digits of a
// ZIP) and may be texted about anything: not those who said stop, whose phone
// takes no texts, or is read by somebody else.
func (r *Reader) PeopleIn(area string) ([]aid.Person, error) {
	return all(r, scanPerson, peopleInSQL, area, area, area, area)
}
