package roster

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
)

// A roster turns rows of a sheet into people.
type roster struct {
	Rules
	at    map[column]int
	width int
	need  func(string) (string, error)
	seen  map[aid.Phone]int // the line of each phone
}

func newRoster(at map[column]int, width int, rules Rules) *roster {
	return &roster{Rules: rules, at: at, width: width, need: needReader(rules.Needs), seen: map[aid.Phone]int{}}
}

// reading is one row being read: everything that is wrong with it is kept.
type reading struct {
	*roster
	row      row
	p        aid.Person
	problems aid.Mistakes
}

// person reads a row. With any problem the person must not go in.
func (x *roster) person(r row) (aid.Person, aid.Mistakes) {
	for len(r.cells) > x.width && r.cells[len(r.cells)-1] == "" {
		r.cells = r.cells[:len(r.cells)-1] // a spreadsheet fills a row up
	}
	d := &reading{roster: x, row: r}
	if len(r.cells) > x.width {
		d.problems = append(d.problems, aid.Mistakef("has %d cells, the first line has %d: put a cell that holds commas in quotes",
			"tiene %d celdas y la primera línea %d: ponga entre comillas la celda que lleva comas", len(r.cells), x.width))
		return d.p, d.problems
	}
	d.phone()
	d.p.Name = d.cell(colName)
	if full := d.cell(colFullName); d.p.Name == "" && full != "" {
		d.p.Name = strings.Fields(full)[0] // strangers are told the first name only
	}
	d.p.ZIP = d.one(colZIP, d.zip)
	d.p.Language = d.one(colLanguage, ReadLanguage)
	d.p.LineType = aid.LineType(d.one(colLine, lineWords.read))
	d.p.OptedOut = d.one(colOptedOut, yesWords.read) == "yes"
	d.volunteer()
	d.site()
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
	for _, m := range aid.MistakesOf(err) {
		d.problems = append(d.problems, m.About(string(c), inSpanish[c]))
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
		d.problems = append(d.problems, aid.Mistakef("phone is missing: nobody can be texted without one", "falta el teléfono: sin él no se puede escribir a nadie"))
		return
	}
	p, err := ReadPhone(s)
	if err != nil {
		d.wrong(colPhone, err)
		return
	}
	first, twice := d.seen[p]
	switch {
	case twice:
		d.wrong(colPhone, aid.Mistakef("is that of line %d", "es el de la línea %d", first))
	case p == d.Number:
		d.wrong(colPhone, aid.Mistakef("is the hotline's own", "es el de la propia línea de ayuda"))
	case d.foreign(p):
		d.wrong(colPhone, aid.Mistakef("is of a country that carrier.countries does not name", "es de un país que carrier.countries no nombra"))
	}
	d.seen[p], d.p.Phone = d.row.line, p
}

// volunteer reads what somebody offers. Who offers anything and is called
// nothing else is a volunteer.
func (d *reading) volunteer() {
	o := &d.p.Offer
	o.Needs = d.list(colNeeds, d.need)
	o.Languages = d.list(colLanguages, ReadLanguage)
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
		t, err := readDay(s, d.Zone)
		if err != nil {
			d.wrong(colPaused, err)
		}
		d.p.PausedUntil = t
	}
	roles := d.list(colRoles, roleWords.read)
	d.p.Volunteer = slices.Contains(roles, Volunteer) || len(roles) == 0 && d.cell(colRoles) == "" && len(o.Needs) > 0
}
