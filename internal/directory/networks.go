package directory

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/pattern"
)

// NetworkColumns are the headings of a list of networks.
var NetworkColumns = []string{"name", "area", "phone", "email", "url", "key"}

// IsNetworks says whether a CSV file lists networks rather than places: its
// first line names an area.
func IsNetworks(data []byte) bool {
	head, _, _ := bytes.Cut(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\n"))
	in := csv.NewReader(bytes.NewReader(head))
	in.Comma = separator(head)
	cells, err := in.Read()
	return err == nil && slices.ContainsFunc(cells, func(c string) bool { return strings.EqualFold(strings.TrimSpace(c), "area") })
}

func separator(head []byte) rune {
	if bytes.Count(head, []byte(";")) > bytes.Count(head, []byte(",")) {
		return ';'
	}
	return ','
}

// A NetworkEntry is a network and the line that it stands on.
type NetworkEntry struct {
	aid.Network
	Line int
}

// NetworkReader reads lists of networks.
type NetworkReader struct {
	Phone func(string) (aid.Phone, error)
	Email func(string) bool // is it an address?
	URL   func(string) bool // may letters go there?
	Key   func(string) bool // may it be a key?
}

// Read reads a list whose first line names its columns.
func (r NetworkReader) Read(data []byte) (entries []NetworkEntry, problems []Problem, unused []string, err error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord, in.TrimLeadingSpace = -1, true
	first, _, _ := bytes.Cut(data, []byte("\n"))
	in.Comma = separator(first)
	head, err := in.Read()
	if err != nil {
		return nil, nil, nil, fmt.Errorf("its first line: %w", err)
	}
	at := map[string]int{}
	for i, h := range head {
		h = strings.ToLower(strings.TrimSpace(h))
		if h == "" {
			continue
		}
		if !slices.Contains(NetworkColumns, h) {
			unused = append(unused, h)
			continue
		}
		at[h] = i
	}
	for _, c := range []string{"name", "area"} {
		if _, ok := at[c]; !ok {
			return nil, nil, unused, fmt.Errorf("no column holds the %s: call it %q", c, c)
		}
	}
	problems, err = eachRow(in, 0, func(line int, cells []string) aid.Mistakes {
		n, wrong := r.row(at, cells)
		if len(wrong) == 0 {
			entries = append(entries, NetworkEntry{n, line})
		}
		return wrong
	})
	if err != nil {
		return nil, nil, unused, err
	}
	return entries, problems, unused, nil
}

// One reads one network, given as its cells by the name of their column.
func (r NetworkReader) One(cells map[string]string) (aid.Network, aid.Mistakes) {
	at := map[string]int{}
	row := make([]string, 0, len(NetworkColumns))
	for i, c := range NetworkColumns {
		at[c] = i
		row = append(row, cells[c])
	}
	return r.row(at, row)
}

var area = pattern.New(`^[0-9]{3,5}$`)

// row reads one line; with anything wrong, the network must not go in.
func (r NetworkReader) row(at map[string]int, cells []string) (n aid.Network, wrong aid.Mistakes) {
	cell := func(name string) string {
		i, ok := at[name]
		if !ok || i >= len(cells) {
			return ""
		}
		return unguarded(cells[i])
	}
	bad := func(english, spanish string, values ...any) {
		wrong = append(wrong, aid.Mistakef(english, spanish, values...))
	}
	n = aid.Network{Name: oneLine(cell("name")), Email: cell("email"), URL: strings.TrimRight(cell("url"), "/"), Key: cell("key")}
	if n.Name == "" {
		bad("name is missing", "falta el nombre")
	}
	for a := range strings.FieldsFuncSeq(cell("area"), func(c rune) bool { return c == ';' || c == ',' || c == ' ' }) {
		if !area.MatchString(a) {
			bad("area %q is not how a ZIP begins: 3 to 5 digits", "zona %q no es el comienzo de un código postal: de 3 a 5 cifras", a)
		}
		n.Area = append(n.Area, a)
	}
	if len(n.Area) == 0 {
		bad("area is missing: how do the ZIPs begin?", "falta la zona: ¿cómo empiezan los códigos postales?")
	}
	if s := cell("phone"); s != "" {
		var err error
		n.Phone, err = r.Phone(s)
		for _, m := range aid.MistakesOf(err) {
			wrong = append(wrong, m.About("phone", inSpanish["phone"]))
		}
	}
	if n.Email != "" {
		if !r.Email(n.Email) {
			bad("email %q is no address", "correo %q no es una dirección", n.Email)
		}
	}
	switch {
	case n.URL == "" && n.Key != "", n.URL != "" && n.Key == "":
		bad(`url and key belong together: both come from the other network's "directory card"`, `url y key van juntos: los dos vienen de la "directory card" de la otra red`)
	case n.URL != "" && !r.URL(n.URL):
		bad("url %q does not begin with https://", "url %q no empieza con https://", n.URL)
	case n.Key != "" && !r.Key(n.Key):
		bad(`key is not one: copy it whole from the other network's "directory card"`, `key no vale: cópiela entera de la "directory card" de la otra red`)
	case n.URL == "" && n.Phone == "" && n.Email == "":
		bad("there is no way to reach it: a phone, an email, or url and key", "no hay manera de llegar a ella: un teléfono, un correo, o url y key")
	}
	return n, wrong
}

// WriteNetworks writes networks under NetworkColumns. Guard keeps a cell from
// being taken for a formula.
func WriteNetworks(w io.Writer, networks []aid.Network, guard func(string) string) error {
	out := csv.NewWriter(w)
	if err := out.Write(NetworkColumns); err != nil {
		return err
	}
	for _, n := range networks {
		row := []string{n.Name, strings.Join(n.Area, ";"), n.Phone.E164(), n.Email, n.URL, n.Key}
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
