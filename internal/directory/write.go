package directory

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hours"
)

// WriteJSON writes places as a list of HSDS services, each with its location.
// Ids are made from what is written, so that the same place always has the
// same. Town gives the town and the state of a ZIP.
func WriteJSON(w io.Writer, places []aid.Place, year int, town func(zip string) (city, state string)) error {
	list := make([]service, 0, len(places))
	for _, p := range places {
		s, err := serviceOf(p, year, town)
		if err != nil {
			return fmt.Errorf("place %d: %w", p.ID, err)
		}
		list = append(list, s)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}

func serviceOf(p aid.Place, year int, town func(string) (string, string)) (service, error) {
	open, err := hours.Parse(p.Hours)
	if err != nil {
		return service{}, err
	}
	id := p.Source
	if id == "" {
		id = uuid("service", p)
	}
	s := service{ID: id, Name: p.Name, Description: p.Notes, Status: "active"}
	if p.Closed {
		s.Status = "defunct"
	}
	if !p.CheckedAt.IsZero() {
		s.Assured = p.CheckedAt.UTC().Format(time.DateOnly)
	}
	for _, need := range p.Needs {
		s.Attributes = append(s.Attributes, attribute{ID: uuid("attribute "+need, p), Link: id, Term: term{ID: need, Name: need}})
	}
	for _, l := range p.Languages {
		s.Languages = append(s.Languages, language{ID: uuid("language "+l, p), Code: l})
	}
	if p.Phone != "" {
		s.Phones = []phone{{ID: uuid("phone", p), Number: p.Phone.E164()}}
	}
	at := serviceAt{ID: uuid("at", p), Location: location{ID: uuid("location", p), Type: "physical", Name: p.Name}}
	city, state := town(p.ZIP)
	at.Location.Addresses = []address{{
		ID: uuid("address", p), Street: p.Address, City: city, State: state, ZIP: p.ZIP, Country: "US", Type: "physical",
	}}
	for i, row := range open.Rows(year) {
		freq := "WEEKLY"
		if row.ByDay != "" && row.ByDay[0] >= '-' && row.ByDay[0] <= '9' {
			freq = "MONTHLY"
		}
		at.Schedules = append(at.Schedules, schedule{
			ID: uuid(fmt.Sprint("schedule ", i), p), Freq: freq, ByDay: row.ByDay, Opens: row.Opens, Closes: row.Closes,
			ValidFrom: row.ValidFrom, ValidTo: row.ValidTo,
		})
	}
	s.At = []serviceAt{at}
	return s, nil
}

// uuid makes an id of the form that HSDS wants (RFC 9562, version 8) from what
// a thing of a place is called.
func uuid(what string, p aid.Place) string {
	b := sha256.Sum256([]byte(what + "\n" + p.Name + "\n" + p.ZIP))
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:16])
}
