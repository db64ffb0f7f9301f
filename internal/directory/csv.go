package directory

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hours"
	"neighborline/internal/lexicon"
)

// columns are what may stand above a column of a list of places, folded, by
// what the column is.
var columns = map[string][]string{
	"id":         {"id", "source", "source id", "external id"},
	"name":       {"name", "place", "organization", "organisation", "agency", "site", "nombre", "lugar"},
	"needs":      {"needs", "need", "helps with", "services", "service", "type", "category", "ayuda con", "servicios", "tipo"},
	"zip":        {"zip", "zip code", "zipcode", "postal code", "postcode", "codigo postal"},
	"address":    {"address", "street", "street address", "direccion", "domicilio"},
	"phone":      {"phone", "phone number", "telephone", "tel", "telefono"},
	"languages":  {"languages", "language", "idiomas", "idioma"},
	"hours":      {"hours", "open", "opening hours", "open hours", "when", "schedule", "horario", "horas"},
	"notes":      {"notes", "note", "comments", "remarks", "notas"},
	"texts":      {"texts", "may be texted", "text ok", "ask by text"},
	"closed":     {"closed", "cerrado"},
	"checked_at": {"checked at", "checked", "last checked", "verified", "last verified", "updated", "revisado"},
}

// Columns are the headings of a list as it is written.
var Columns = []string{"id", "name", "needs", "zip", "address", "phone", "languages", "hours", "notes", "texts", "closed", "checked_at"}

// ReadCSV reads a list whose first line names its columns, in English or
// Spanish. Unused are the headings that mean nothing here.
func (r Reader) ReadCSV(data []byte) (entries []Entry, problems []Problem, unused []string, err error) {
	data, above := toHeadings(bytes.TrimPrefix(data, []byte("\ufeff")))
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord, in.TrimLeadingSpace = -1, true
	first, _, _ := bytes.Cut(data, []byte("\n"))
	in.Comma = separator(first)
	head, err := in.Read()
	if err == io.EOF {
		return nil, nil, nil, aid.Mistakef("the file is empty", "el archivo está vacío")
	} else if err != nil {
		return nil, nil, nil, fmt.Errorf("its first line: %w", err)
	}
	at, unused, err := columnsOf(head)
	if err != nil {
		return nil, nil, unused, err
	}
	problems, err = eachRow(in, above, func(line int, cells []string) aid.Mistakes {
		p, wrong := r.Place(func(name string) string {
			i, ok := at[name]
			if !ok || i >= len(cells) {
				return ""
			}
			return cells[i]
		})
		if len(wrong) == 0 {
			entries = append(entries, Entry{p, line})
		}
		return wrong
	})
	if err != nil {
		return nil, nil, unused, err
	}
	return entries, problems, unused, nil
}

// titles is how many lines may stand above the headings: what the list is, and
// what Excel wants to read there (sep=;).
const titles = 4

// toHeadings leaves out the lines above the headings, and says how many they
// are. Where no line holds them, nothing is left out.
func toHeadings(data []byte) (from []byte, above int) {
	rest := data
	for above <= titles && len(rest) > 0 {
		line, next, _ := bytes.Cut(rest, []byte("\n"))
		in := csv.NewReader(bytes.NewReader(line))
		in.Comma, in.TrimLeadingSpace = separator(line), true
		if head, err := in.Read(); err == nil {
			if _, _, err := columnsOf(head); err == nil {
				return rest, above
			}
		}
		rest = next
		above++
	}
	return data, 0
}

// eachRow gives each line that is not empty to take, and makes a problem of one
// that is broken, or that take finds mistakes in. Above is how many lines of the
// file were left out before the first.
func eachRow(in *csv.Reader, above int, take func(line int, cells []string) aid.Mistakes) (problems []Problem, err error) {
	for {
		cells, err := in.Read()
		var broken *csv.ParseError
		switch {
		case err == io.EOF:
			return problems, nil
		case errors.As(err, &broken):
			problems = append(problems, problem(broken.StartLine+above, aid.Mistakef("a quotation mark is out of place", "hay unas comillas fuera de lugar")))
			continue
		case err != nil:
			return nil, err
		}
		line, _ := in.FieldPos(0)
		line += above
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		if wrong := take(line, cells); len(wrong) > 0 {
			problems = append(problems, Problem{line, wrong})
		}
	}
}

func columnsOf(head []string) (at map[string]int, unused []string, err error) {
	at = map[string]int{}
	for i, h := range head {
		folded := lexicon.Fold(strings.ReplaceAll(h, "_", " "))
		name := ""
		for c, words := range columns {
			if slices.Contains(words, folded) {
				name = c
			}
		}
		if folded == "" {
			continue
		}
		if name == "" {
			unused = append(unused, strings.TrimSpace(h))
			continue
		}
		if first, twice := at[name]; twice {
			return nil, unused, aid.Mistakef("%q and %q both look like the %s", "%q y %q parecen los dos la columna %s", head[first], h, name)
		}
		at[name] = i
	}
	for _, c := range []string{"name", "needs", "zip"} {
		if _, ok := at[c]; !ok {
			return nil, unused, aid.Mistakef("no column holds the %s: call it %[1]q", "ninguna columna tiene %[1]s: llámela así", c)
		}
	}
	return at, unused, nil
}

// inSpanish names what a place says of itself, as mistakes do.
var inSpanish = map[string]string{
	"name": "nombre", "needs": "ayuda con", "zip": "código postal", "phone": "teléfono", "languages": "idiomas", "hours": "horario", "checked_at": "revisado",
}

// Place reads a place by its fields, which are named as in Columns. With any
// mistake the place must not go in.
func (r Reader) Place(field func(name string) string) (p aid.Place, wrong aid.Mistakes) {
	cell := func(name string) string {
		return unguarded(field(name))
	}
	bad := func(name string, err error) {
		for _, m := range aid.MistakesOf(err) {
			wrong = append(wrong, m.About(name, inSpanish[name]))
		}
	}
	p = aid.Place{
		Source: cell("id"), Name: oneLine(cell("name")), Address: oneLine(cell("address")), Notes: oneLine(cell("notes")),
		Texts: truth(cell("texts")), Closed: truth(cell("closed")),
	}
	if p.Name == "" {
		bad("name", aid.Mistakef("is missing", "falta"))
	}
	p.ZIP, _, _ = strings.Cut(cell("zip"), "-")
	if n := len(p.ZIP); n == 3 || n == 4 { // a spreadsheet ate its zeros
		p.ZIP = "00000"[n:] + p.ZIP
	}
	if _, ok := r.town(p.ZIP); !ok {
		bad("zip", aid.Mistakef("%q is no ZIP of the United States", "%q no es un código postal de Estados Unidos", cell("zip")))
	}
	if p.Needs = r.Needs(cell("needs")); len(p.Needs) == 0 {
		bad("needs", aid.Mistakef("%q is nothing that places help with", "%q no es nada en lo que ayude un lugar", cell("needs")))
	}
	var err error
	if s := cell("phone"); s != "" {
		p.Phone, err = r.Phone(s)
		bad("phone", err)
	}
	for l := range strings.FieldsFuncSeq(cell("languages"), func(c rune) bool { return c == ';' || c == ',' || c == '/' }) {
		tag, err := r.Language(strings.TrimSpace(l))
		bad("languages", err)
		p.Languages = append(p.Languages, tag)
	}
	open, err := hours.Parse(cell("hours"))
	if err != nil {
		bad("hours", aid.Mistake{English: err.Error(), Spanish: `no se entiende: escríbalo como "Mon-Fri 9am-5pm; Sat 10-2"`})
	}
	p.Hours = open.String()
	if s := cell("checked_at"); s != "" {
		if p.CheckedAt, err = time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))]); err != nil {
			bad("checked_at", aid.Mistakef("%q is no date such as 2026-01-31", "%q no es una fecha como 2026-01-31", s))
		}
	}
	return p, wrong
}

// unguarded is a cell without what an export puts before what could be taken
// for a formula.
func unguarded(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune("=+-@", rune(s[1])) {
		return s[1:]
	}
	return s
}

// town says whether a ZIP is one.
func (r Reader) town(zip string) (string, bool) {
	if r.Town == nil {
		return "", true
	}
	return r.Town(zip)
}

func truth(s string) bool {
	return slices.Contains([]string{"yes", "y", "true", "1", "x", "si", "sí"}, strings.ToLower(s))
}

// WriteCSV writes places under Columns. Guard keeps a cell from being taken
// for a formula.
func WriteCSV(w io.Writer, places []aid.Place, guard func(string) string) error {
	out := csv.NewWriter(w)
	if err := out.Write(Columns); err != nil {
		return err
	}
	for _, p := range places {
		checked := ""
		if !p.CheckedAt.IsZero() {
			checked = p.CheckedAt.UTC().Format(time.DateOnly)
		}
		row := []string{
			p.Source, p.Name, strings.Join(p.Needs, ";"), p.ZIP, p.Address, p.Phone.E164(), strings.Join(p.Languages, ";"),
			p.Hours, p.Notes, yes(p.Texts), yes(p.Closed), checked,
		}
		for i, s := range row {
			row[i] = guard(s)
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
