package main

import (
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/lexicon"
)

// A roster turns rows of a sheet into people.
type roster struct {
	at    map[column]int
	width int
	conf  config.Config
	atlas *geo.Atlas
	need  func(string) (string, error)
	seen  map[aid.Phone]int // the line of each phone
}

func newRoster(at map[column]int, width int, conf config.Config, book *flow.Book, atlas *geo.Atlas) *roster {
	return &roster{at: at, width: width, conf: conf, atlas: atlas, need: needReader(book.Needs), seen: map[aid.Phone]int{}}
}

// reading is one row being read: everything that is wrong with it is kept.
type reading struct {
	*roster
	row      row
	p        aid.Person
	problems []string
}

// person reads a row. With any problem the person must not go in.
func (x *roster) person(r row) (aid.Person, []string) {
	d := &reading{roster: x, row: r}
	if len(r.cells) > x.width {
		d.problems = append(d.problems, fmt.Sprintf("has %d cells, the first line has %d", len(r.cells), x.width))
		return d.p, d.problems
	}
	d.phone()
	d.p.Name = d.cell(colName)
	if full := d.cell(colFullName); d.p.Name == "" && full != "" {
		d.p.Name = strings.Fields(full)[0] // strangers are told the first name only
	}
	d.p.ZIP = d.one(colZIP, d.zip)
	d.p.Language = d.one(colLanguage, readLanguage)
	d.p.LineType = aid.LineType(d.one(colLine, lineWords.read))
	d.p.OptedOut = d.one(colOptedOut, yesWords.read) == "yes"
	d.volunteer()
	return d.p, d.problems
}

func (d *reading) cell(c column) string {
	i, ok := d.at[c]
	if !ok || i >= len(d.row.cells) {
		return ""
	}
	return d.row.cells[i]
}

// wrong keeps a problem under the heading that the sheet has for the column.
func (d *reading) wrong(c column, err error) {
	for _, line := range strings.Split(err.Error(), "\n") {
		d.problems = append(d.problems, string(c)+" "+line)
	}
}

// one reads a cell, if there is anything in it.
func (d *reading) one(c column, read func(string) (string, error)) string {
	s := d.cell(c)
	if s == "" {
		return ""
	}
	v, err := read(s)
	if err != nil {
		d.wrong(c, err)
	}
	return v
}

// list reads a cell that holds several.
func (d *reading) list(c column, read func(string) (string, error)) []string {
	out, err := several(d.cell(c), read)
	if err != nil {
		d.wrong(c, err)
	}
	return out
}

func (d *reading) phone() {
	s := d.cell(colPhone)
	if s == "" {
		d.problems = append(d.problems, "phone is missing")
		return
	}
	p, err := typedPhone(s)
	if err != nil {
		d.wrong(colPhone, err)
		return
	}
	first, twice := d.seen[p]
	switch {
	case twice:
		d.wrong(colPhone, fmt.Errorf("is that of line %d", first))
	case p == d.conf.Network.Number:
		d.wrong(colPhone, fmt.Errorf("is the hotline's own"))
	case !slices.ContainsFunc(d.conf.Carrier.Countries, func(code string) bool { return strings.HasPrefix(p.E164(), code) }):
		d.wrong(colPhone, fmt.Errorf("is of a country that carrier.countries does not name"))
	}
	d.seen[p], d.p.Phone = d.row.line, p
}

// zip reads a ZIP, a ZIP+4, and one whose leading zero a spreadsheet ate.
func (d *reading) zip(s string) (string, error) {
	short, _, _ := strings.Cut(strings.TrimSuffix(s, ".0"), "-")
	const digits = 5
	if n := len(short); n > 0 && n < digits && n >= digits-2 {
		short = strings.Repeat("0", digits-n) + short
	}
	if _, ok := d.atlas.ZIP(strings.TrimSpace(short)); !ok {
		return "", fmt.Errorf("%q is no ZIP of the United States", s)
	}
	return strings.TrimSpace(short), nil
}

// volunteer reads what somebody offers. Who offers anything and is called
// nothing else is a volunteer.
func (d *reading) volunteer() {
	o := &d.p.Offer
	o.Needs = d.list(colNeeds, d.need)
	o.Languages = d.list(colLanguages, readLanguage)
	o.Transport = d.one(colTransport, transportWords.read)
	o.Nights = d.one(colNights, yesWords.read) == "yes"
	d.p.Tier = aid.Tier(d.one(colTier, tierWords.read))
	if s := d.cell(colBudget); s != "" {
		n, err := readBudget(s)
		if err != nil {
			d.wrong(colBudget, err)
		}
		o.BudgetPerWeek = n
	}
	if s := d.cell(colPaused); s != "" {
		t, err := readDay(s, d.conf.Network.Timezone)
		if err != nil {
			d.wrong(colPaused, err)
		}
		d.p.PausedUntil = t
	}
	roles := d.list(colRoles, roleWords.read)
	d.p.Volunteer = slices.Contains(roles, roleVolunteer) || len(roles) == 0 && d.cell(colRoles) == "" && len(o.Needs) > 0
}

// sketch is a person in a line, for a dry run.
func sketch(p aid.Person) string {
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
