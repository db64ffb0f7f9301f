package roster

import (
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

// Rules are what the list is held against.
type Rules struct {
	Number    aid.Phone      // the hotline's own, which nobody has
	Countries []string       // what a number may begin with: carrier.countries
	Zone      *time.Location // of days without one
	Needs     []flow.Need    // what people may offer
	IsZIP     func(string) bool
}

// A List is a file of people being read.
type List struct {
	Letters string   // how the file was saved, where that is not UTF-8
	Line    int      // where the headings stand
	Unused  []string // headings that mean nothing here
	sheet   *sheet
	roster  *roster
}

// An Entry is one row: a person, or what is wrong with it.
type Entry struct {
	Line     int // from 1
	Person   aid.Person
	Problems aid.Mistakes // with any, the person must not go in
}

// A HeadError is a file whose first line does not say what its columns are.
type HeadError struct {
	Line int
	Err  error
}

func (e *HeadError) Error() string { return e.Err.Error() }
func (e *HeadError) Unwrap() error { return e.Err }

// Open reads the headings of a list. The file is read twice, the first time
// to tell its letters.
func Open(f io.ReadSeeker, rules Rules) (*List, error) {
	s, err := openSheet(f)
	if err != nil {
		return nil, err
	}
	if err := s.skipTitles(holdsPhones); err != nil {
		return nil, err
	}
	at, unused, err := columnsOf(s.head)
	if err != nil {
		return nil, &HeadError{s.line, err}
	}
	return &List{Letters: s.letters.name, Line: s.line, Unused: unused, sheet: s, roster: newRoster(at, len(s.head), rules)}, nil
}

// Next reads the next row that has anything in it; io.EOF after the last.
func (l *List) Next() (Entry, error) {
	r, err := l.sheet.next()
	var broken *rowError
	switch {
	case errors.As(err, &broken):
		return Entry{Line: broken.line, Problems: aid.MistakesOf(broken.err)}, nil
	case err != nil:
		return Entry{}, err
	}
	p, problems := l.roster.person(r)
	return Entry{Line: r.line, Person: p, Problems: problems}, nil
}

// Sketch is a person in a line, for a dry run. It shows no whole number.
func Sketch(p aid.Person) string {
	what := "neighbor"
	if p.Volunteer {
		what = "volunteer"
		if len(p.Offer.Needs) > 0 {
			what += ": " + strings.Join(p.Offer.Needs, ", ")
		}
	}
	parts := []string{p.Name, p.Phone.String(), p.ZIP, what}
	if p.Language != "" {
		parts = append(parts, lexicon.NameOf(p.Language))
	}
	if p.OptedOut {
		parts = append(parts, "opted out")
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// foreign says that a number is of a country that the network does not text.
func (r Rules) foreign(p aid.Phone) bool {
	return !slices.ContainsFunc(r.Countries, func(code string) bool { return strings.HasPrefix(p.E164(), code) })
}

// zip reads a ZIP, a ZIP+4, and one whose leading zero a spreadsheet ate.
func (r Rules) zip(s string) (string, error) {
	short, _, _ := strings.Cut(strings.TrimSuffix(s, ".0"), "-")
	const digits = 5
	if n := len(short); n > 0 && n < digits && n >= digits-2 {
		short = strings.Repeat("0", digits-n) + short
	}
	if short = strings.TrimSpace(short); !r.IsZIP(short) {
		return "", aid.Mistakef("%q is no ZIP of the United States: write its five digits", "%q no es un código postal de Estados Unidos: escriba sus cinco cifras", s)
	}
	return short, nil
}
