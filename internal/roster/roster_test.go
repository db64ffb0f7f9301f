package roster

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/flows"
	"neighborline/internal/aid"
	"neighborline/internal/flowfile"
	"neighborline/internal/geo"
)

// rosterOf reads one row below a heading.
func rosterOf(t *testing.T, head, cells string) (aid.Person, []string) {
	t.Helper()
	book, problems := flowfile.Load(flows.FS)
	if flowfile.Broken(problems) {
		t.Fatal(problems[0])
	}
	atlas, err := geo.Open()
	if err != nil {
		t.Fatal(err)
	}
	columns := strings.Split(head, "|")
	at, _, err := columnsOf(columns)
	if err != nil {
		t.Fatal(err)
	}
	p, wrong := newRoster(at, len(columns), Rules{
		Number: "+15415550100", Countries: []string{"+1"}, Zone: time.FixedZone("", -8*3600), Needs: book.Needs,
		IsZIP: func(zip string) bool { _, ok := atlas.ZIP(zip); return ok },
	}).person(row{2, strings.Split(cells, "|")})
	var said []string
	for _, m := range wrong {
		if m.Spanish == "" || m.Spanish == m.English {
			t.Errorf("%q is not said in Spanish", m.English)
		}
		said = append(said, m.English)
	}
	return p, said
}

func TestColumns(t *testing.T) {
	tests := []struct {
		head string
		want map[column]int
	}{
		{"Name|Phone #|ZIP", map[column]int{colName: 0, colPhone: 1, colZIP: 2}},
		{"Your first name|Best cell number|Zip Code", map[column]int{colName: 0, colPhone: 1, colZIP: 2}},
		{"Nombre|Número de teléfono|Código postal|Idioma", map[column]int{colName: 0, colPhone: 1, colZIP: 2, colLanguage: 3}},
		{"TELÉFONO MÓVIL|¿Con qué ayuda?|Idiomas|Rol", map[column]int{colPhone: 0, colNeeds: 1, colLanguages: 2, colRoles: 3}},
		{"Mobile|Can help with...|Budget / week|Paused until", map[column]int{colPhone: 0, colNeeds: 1, colPaused: 3}},
		{"phone|Last name|Emergency contact phone", map[column]int{colPhone: 0}},
		{
			"name|phone|language|zip|roles|tier|needs|transport|languages|budget_per_week|paused_until|opted_out|line_type|created_at",
			map[column]int{
				colName: 0, colPhone: 1, colLanguage: 2, colZIP: 3, colRoles: 4, colTier: 5, colNeeds: 6, colTransport: 7,
				colLanguages: 8, colBudget: 9, colPaused: 10, colOptedOut: 11, colLine: 12,
			},
		},
	}
	for _, tt := range tests {
		got, _, err := columnsOf(strings.Split(tt.head, "|"))
		if err != nil {
			t.Errorf("%s: %v", tt.head, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.head, diff)
		}
	}
}

func TestRosterReadsPeople(t *testing.T) {
	day := time.Date(2027, 1, 31, 8, 0, 0, 0, time.UTC)
	tests := []struct {
		name, head, cells string
		want              aid.Person
	}{
		{"a neighbor", "name|phone|zip|language", "Rosa|(541) 555-0122|97520|español", aid.Person{
			Name: "Rosa", Phone: "+15415550122", ZIP: "97520", Language: "es",
		}},
		{"who offers something is a volunteer", "phone|helps with|transport|per week|nights", "541.555.0122|groceries; donde dormir|bici|2|yes", aid.Person{
			Phone: "+15415550122", Volunteer: true,
			Offer: aid.Offer{Needs: []string{"food", "shelter"}, Transport: "bike", BudgetPerWeek: 2, Nights: true},
		}},
		{"unless their role says something else", "phone|needs|role", "5415550122|food|neighbor", aid.Person{
			Phone: "+15415550122", Offer: aid.Offer{Needs: []string{"food"}},
		}},
		{"a role is enough", "phone|role|tier", "5415550122|Voluntaria / vecina|vetted", aid.Person{
			Phone: "+15415550122", Volunteer: true, Tier: aid.Vetted,
		}},
		{"of a full name only the first word", "full name|phone", "Ana María López|5415550122", aid.Person{Name: "Ana", Phone: "+15415550122"}},
		{"a ZIP+4, and one that lost its zero", "phone|zip", "5415550122|1001", aid.Person{Phone: "+15415550122", ZIP: "01001"}},
		{"languages by name and by tag", "phone|language|languages", "5415550122|zh|Vietnamese, inglés, tl", aid.Person{
			Phone: "+15415550122", Language: "zh", Offer: aid.Offer{Languages: []string{"vi", "en", "tl"}},
		}},
		{"a pause in the network's zone", "phone|paused until", "5415550122|1/31/2027", aid.Person{Phone: "+15415550122", PausedUntil: day}},
		{"an opt-out and a landline", "phone|opted out|line type", "5415550122|x|fijo", aid.Person{
			Phone: "+15415550122", OptedOut: true, LineType: aid.Landline,
		}},
		{"fewer cells than columns", "phone|name|zip", "5415550122", aid.Person{Phone: "+15415550122"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := rosterOf(t, tt.head, tt.cells)
			if len(problems) > 0 {
				t.Errorf("problems: %q", problems)
			}
			if !got.PausedUntil.IsZero() {
				got.PausedUntil = got.PausedUntil.UTC()
			}
			if diff := cmp.Diff(tt.want, got, cmp.Transformer("whole", aid.Phone.E164)); diff != "" {
				t.Errorf("person (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRosterNamesWhatIsWrong(t *testing.T) {
	tests := []struct{ head, cells, want string }{
		{"phone", "541-555", `phone "541-555" is too short: write the area code too`},
		{"phone", "555-0122", `phone "555-0122" is too short: write the area code too`},
		{"phone", "541 555 01222", "phone …22 is too long"},
		{"phone", "041 555 0122", "phone …22 is no number that exists"},
		{"phone", "541 555 0122 x7", "phone …x7 has an extension, which nobody can text"},
		{"phone", "+541 555 0122", "phone …22 has a + and no country: write ten digits, or +1 before them"},
		{"phone", "5.41556E+09", "phone was rounded by a spreadsheet: make the column text, and type it again"},
		{"phone", "call her", `phone "call her" is no phone number: write ten digits`},
		{"phone", "+44 20 7946 0958", "phone is of a country that carrier.countries does not name"},
		{"phone", "541 555 0100", "phone is the hotline's own"},
		{"phone|name", "|Ana", "phone is missing: nobody can be texted without one"},
		{"phone|zip", "5415550122|Ashland", `zip "Ashland" is no ZIP of the United States: write its five digits`},
		{"phone|language", "5415550122|Klingonish", `language "Klingonish" is no language known here: write its name in English, or a tag such as es`},
		{"phone|needs", "5415550122|food, unicorns", `needs "unicorns" is none of: food, supplies, ride, medicine, care, shelter, repair, paperwork, company, money, other`},
		{"phone|transport", "5415550122|dragon", `transport "dragon" is none of: bike, car, truck, walk`},
		{"phone|per week", "5415550122|many", `budget_per_week "many" is no whole number from 0 to 100`},
		{"phone|tier", "5415550122|gold", `tier "gold" is none of: known, new, vetted`},
		{"phone|paused", "5415550122|2026-02-30", `paused_until "2026-02-30" is no day such as 2026-01-31`},
		{"phone|opted out", "5415550122|maybe", `opted_out "maybe" is none of: no, yes`},
		{"phone", "5415550122|and more", "has 2 cells, the first line has 1: put a cell that holds commas in quotes"},
	}
	for _, tt := range tests {
		_, problems := rosterOf(t, tt.head, tt.cells)
		if got := strings.Join(problems, "; "); got != tt.want {
			t.Errorf("%s: %s:\n got %s\nwant %s", tt.head, tt.cells, got, tt.want)
		}
	}
}

func TestTypedPhone(t *testing.T) {
	for in, want := range map[string]aid.Phone{
		"5415550123": "+15415550123", "541-555-0123": "+15415550123", "(541) 555 0123": "+15415550123", "1 541 555 0123": "+15415550123",
		"+1 (541) 555-0123": "+15415550123", "tel:+1-541-555-0123": "+15415550123", "5415550123.0": "+15415550123", "+52 55 1234 5678": "+525512345678",
		"\u202a+1 541-555-0123\u202c": "+15415550123", // copied out of a phone's list
	} {
		got, err := ReadPhone(in)
		if err != nil || got != want {
			t.Errorf("ReadPhone(%q) = %s, %v; want %s", in, got.E164(), err, want.E164())
		}
	}
}
