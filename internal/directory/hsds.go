// Package directory reads and writes lists of places in the form in which
// directories exchange them: the Human Services Data Specification (HSDS 3,
// openreferral.org), as JSON or as a package of CSV tables.
//
// It promises that a service that cannot be used is named with its line and
// its reason, and that those that can go in all the same. It opens no file and
// asks no server.
package directory

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hours"
)

// A Problem is an entry that does not go in.
type Problem struct {
	Line     int // in the file, from 1
	Mistakes aid.Mistakes
}

func problem(line int, m aid.Mistake) Problem { return Problem{line, aid.Mistakes{m}} }

// aboutAll puts a name before each mistake in an error.
func aboutAll(name string, err error) (out aid.Mistakes) {
	for _, m := range aid.MistakesOf(err) {
		out = append(out, m.About(name, name))
	}
	return out
}

// An Entry is a place with the line of its service.
type Entry struct {
	aid.Place
	Line int
}

// A service is what HSDS says of one, as far as it is used here.
type service struct {
	ID           string        `json:"id"`
	Name         string        `json:"name"`
	Description  string        `json:"description,omitempty"`
	Status       string        `json:"status"`
	Assured      string        `json:"assured_date,omitempty"`
	Modified     string        `json:"last_modified,omitempty"`
	Phones       []phone       `json:"phones,omitempty"`
	Schedules    []schedule    `json:"schedules,omitempty"`
	Languages    []language    `json:"languages,omitempty"`
	Attributes   []attribute   `json:"attributes,omitempty"`
	At           []serviceAt   `json:"service_at_locations,omitempty"`
	Organization *organization `json:"organization,omitempty"`
}

type phone struct {
	ID     string `json:"id"`
	Number string `json:"number"`
}

type schedule struct {
	ID        string `json:"id"`
	ValidFrom string `json:"valid_from,omitempty"`
	ValidTo   string `json:"valid_to,omitempty"`
	Freq      string `json:"freq,omitempty"`
	ByDay     string `json:"byday,omitempty"`
	Opens     string `json:"opens_at,omitempty"`
	Closes    string `json:"closes_at,omitempty"`
}

type language struct {
	ID   string `json:"id"`
	Code string `json:"code"`
	Name string `json:"name,omitempty"`
}

type attribute struct {
	ID   string `json:"id"`
	Link string `json:"link_id,omitempty"`
	Term term   `json:"taxonomy_term"`
}

type term struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type serviceAt struct {
	ID        string     `json:"id"`
	Phones    []phone    `json:"phones,omitempty"`
	Schedules []schedule `json:"schedules,omitempty"`
	Location  location   `json:"location"`
}

type location struct {
	ID        string     `json:"id"`
	Type      string     `json:"location_type"`
	Name      string     `json:"name,omitempty"`
	Phones    []phone    `json:"phones,omitempty"`
	Schedules []schedule `json:"schedules,omitempty"`
	Languages []language `json:"languages,omitempty"`
	Addresses []address  `json:"addresses,omitempty"`
}

type address struct {
	ID      string `json:"id"`
	Street  string `json:"address_1"`
	City    string `json:"city"`
	State   string `json:"state_province"`
	ZIP     string `json:"postal_code"`
	Country string `json:"country"`
	Type    string `json:"address_type"`
}

type organization struct {
	ID     string  `json:"id"`
	Name   string  `json:"name"`
	Phones []phone `json:"phones,omitempty"`
}

// A Reader knows what the directory itself does not: numbers and needs.
type Reader struct {
	// Phone reads a number as people write it.
	Phone func(string) (aid.Phone, error)
	// Needs finds what a place helps with in words about it.
	Needs func(string) []string
	// Language gives the tag of a language that is named.
	Language func(string) (string, error)
	// Town gives the town of a ZIP, and whether there is one; nil takes any.
	Town func(zip string) (string, bool)
	// Plain gives a table as UTF-8, however it was saved; nil takes it as it is.
	Plain func([]byte) ([]byte, error)
}

// ReadJSON reads services: a list, or a page of one as the HSDS API gives it
// (its "contents").
func (r Reader) ReadJSON(data []byte) (entries []Entry, problems []Problem, err error) {
	start, err := findList(data)
	if err != nil {
		return nil, nil, err
	}
	dec := json.NewDecoder(bytes.NewReader(data[start:]))
	if _, err := dec.Token(); err != nil {
		return nil, nil, fmt.Errorf("not JSON: %w", err)
	}
	for dec.More() {
		at := start + int(dec.InputOffset())
		at += len(data[at:]) - len(bytes.TrimLeft(data[at:], ", \t\r\n"))
		line := 1 + bytes.Count(data[:at], []byte("\n"))
		var s service
		if err := dec.Decode(&s); err != nil {
			var wrong *json.UnmarshalTypeError
			if !errors.As(err, &wrong) {
				return nil, nil, fmt.Errorf("line %d: not JSON: %w", line, err)
			}
			problems = append(problems, problem(line, aid.Mistakef("%s is a %s", "%s es un %s", wrong.Field, wrong.Value)))
			continue
		}
		got, wrong := r.places(s, line)
		entries, problems = append(entries, got...), append(problems, wrong...)
	}
	return entries, problems, nil
}

// findList is where the list of services begins.
func findList(data []byte) (int, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	for depth := 0; ; {
		before := int(dec.InputOffset())
		t, err := dec.Token()
		if err == io.EOF {
			return 0, aid.Mistakef("no list of services in it", "no hay en él una lista de servicios")
		}
		if err != nil {
			return 0, fmt.Errorf("not JSON: %w", err)
		}
		switch t {
		case json.Delim('['):
			return before + bytes.IndexByte(data[before:], '['), nil
		case json.Delim('{'):
			if depth++; depth > 1 {
				return 0, aid.Mistakef("no list of services in it: want [ … ], or contents: [ … ]", "no hay en él una lista de servicios: [ … ], o contents: [ … ]")
			}
		}
	}
}

// places are the places at which a service is given.
func (r Reader) places(s service, line int) (entries []Entry, problems []Problem) {
	if s.Name == "" {
		return nil, []Problem{problem(line, aid.Mistakef("a service without a name", "un servicio sin nombre"))}
	}
	if len(s.At) == 0 {
		return nil, []Problem{problem(line, aid.Mistakef("%s: it is given at no location (service_at_locations)", "%s: no se da en ningún lugar (service_at_locations)", s.Name))}
	}
	for _, at := range s.At {
		p, err := r.place(s, at)
		if err != nil {
			problems = append(problems, Problem{line, aboutAll(s.Name+":", err)})
			continue
		}
		entries = append(entries, Entry{p, line})
	}
	return entries, problems
}

func (r Reader) place(s service, at serviceAt) (aid.Place, error) {
	p := aid.Place{Name: s.Name, Source: s.ID, Notes: oneLine(s.Description), Closed: s.Status == "defunct" || s.Status == "inactive"}
	if len(s.At) > 1 {
		p.Source += "@" + at.Location.ID
	}
	for _, a := range at.Location.Addresses {
		if p.ZIP == "" || a.Type == "physical" {
			p.ZIP, _, _ = strings.Cut(strings.TrimSpace(a.ZIP), "-")
			p.Address = a.Street
		}
	}
	if p.ZIP == "" {
		return p, aid.Mistakef("its location has no postal_code", "su lugar no tiene postal_code")
	}
	if _, ok := r.town(p.ZIP); !ok {
		return p, aid.Mistakef("postal_code %q is no ZIP of the United States", "postal_code %q no es un código postal de Estados Unidos", p.ZIP)
	}
	about := s.Name + " " + s.Description
	for _, a := range s.Attributes {
		about = a.Term.ID + " " + a.Term.Name + " " + about
	}
	if p.Needs = r.Needs(about); len(p.Needs) == 0 {
		return p, aid.Mistakef("nothing says what it helps with: name it in a taxonomy_term", "nada dice en qué ayuda: póngalo en un taxonomy_term")
	}
	numbers := append(append(append([]phone{}, at.Phones...), at.Location.Phones...), s.Phones...)
	if s.Organization != nil {
		numbers = append(numbers, s.Organization.Phones...)
	}
	for _, n := range numbers {
		if read, err := r.Phone(strings.Trim(n.Number, `"`)); err == nil {
			p.Phone = read
			break
		}
	}
	for _, l := range append(s.Languages, at.Location.Languages...) {
		if l.Code != "" {
			p.Languages = append(p.Languages, l.Code)
		}
	}
	h, err := openingHours(at.Schedules, at.Location.Schedules, s.Schedules)
	if err != nil {
		return p, aid.Mistake{English: "its schedule: " + err.Error(), Spanish: "su horario no se entiende"}
	}
	p.Hours, p.CheckedAt = h, checked(s.Assured, s.Modified)
	return p, nil
}

// openingHours are those of the nearest that has any: the service there, the
// location, the service.
func openingHours(lists ...[]schedule) (string, error) {
	for _, list := range lists {
		var rows []hours.Weekly
		for _, s := range list {
			if s.Opens == "" && s.Closes == "" && s.ValidFrom == "" {
				continue // described in words only
			}
			rows = append(rows, hours.Weekly{ByDay: s.ByDay, Opens: s.Opens, Closes: s.Closes, ValidFrom: s.ValidFrom, ValidTo: s.ValidTo})
		}
		if len(rows) > 0 {
			h, err := hours.FromRows(rows)
			return h.String(), err
		}
	}
	return "", nil
}

// checked is when somebody last vouched for the service, or changed it.
func checked(dates ...string) time.Time {
	for _, d := range dates {
		if len(d) >= len(time.DateOnly) {
			if t, err := time.Parse(time.DateOnly, d[:len(time.DateOnly)]); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
