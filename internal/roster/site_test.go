package roster

import (
	"strings"
	"testing"

	"neighborline/internal/aid"
)

// An organisation stands in a list beside whoever answers its phone.
func TestOrganisations(t *testing.T) {
	const list = "Name,Phone,Zip,Organization,Organization type,Capacity\n" +
		"Ann,541-555-0141,97520,Ashland Pantry,food pantry,300\n" +
		"Bo,541-555-0142,,No Place,,\n" +
		"Cy,541-555-0143,97520,Odd Kind,castle,many\n" +
		"Di,541-555-0144,97520,,,\n"
	l, err := Open(strings.NewReader(list), Rules{Countries: []string{"+1"}, IsZIP: func(string) bool { return true }})
	if err != nil {
		t.Fatal(err)
	}
	want := aid.Site{Kind: aid.Pantry, Name: "Ashland Pantry", ZIP: "97520", Capacity: 300, State: aid.SiteOn}
	for i, problems := range []int{0, 1, 2, 0} {
		e, err := l.Next()
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Problems) != problems {
			t.Errorf("line %d: problems %q, want %d", e.Line, e.Problems, problems)
		}
		switch i {
		case 0:
			if e.Person.Site != want {
				t.Errorf("got %+v, want %+v", e.Person.Site, want)
			}
		case 3:
			if e.Person.Site != (aid.Site{}) {
				t.Errorf("somebody without one has %+v", e.Person.Site)
			}
		}
	}
}
