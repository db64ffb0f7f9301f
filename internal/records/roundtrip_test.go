package records

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"neighborline/flows"
	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/flowfile"
	"neighborline/internal/roster"
	"neighborline/internal/store"
)

// What an export says of a person, the import takes back as it was: also names
// that look like formulas, hold quotes, line breaks and separators.
func TestPeopleComeBackAsTheyWent(t *testing.T) {
	book, problems := flowfile.Load(flows.FS)
	if flowfile.Broken(problems) {
		t.Fatal(problems[0])
	}
	rules := roster.Rules{Countries: []string{"+1"}, Zone: time.UTC, Needs: book.Needs, IsZIP: func(zip string) bool { return len(zip) == 5 }}
	rapid.Check(t, func(t *rapid.T) {
		sent := rapid.SliceOfNDistinct(rapid.Custom(drawPerson), 1, 20, func(p aid.Person) aid.Phone { return p.Phone }).Draw(t, "people")
		var file bytes.Buffer
		person := Person(config.Config{})
		to, err := NewSink(&file, false, person(store.PersonRow{}))
		if err != nil {
			t.Fatal(err)
		}
		if err := Pour(to, func(fn func(store.PersonRow) error) error {
			for _, p := range sent {
				if err := fn(store.PersonRow{Person: p}); err != nil {
					return err
				}
			}
			return nil
		}, person); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(file.Bytes())).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range slices.Concat(rows...) {
			if cell != "" && strings.ContainsRune("=+-@\t\n＝＋－＠", []rune(cell)[0]) {
				t.Fatalf("a cell that is a formula: %q", cell)
			}
		}
		list, err := roster.Open(bytes.NewReader(file.Bytes()), rules)
		if err != nil {
			t.Fatal(err)
		}
		var got []aid.Person
		for {
			entry, err := list.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil || len(entry.Problems) > 0 {
				t.Fatalf("line %d: %v, %v of\n%s", entry.Line, err, entry.Problems, file.String())
			}
			got = append(got, entry.Person)
		}
		whole := cmp.Transformer("whole", func(p aid.Phone) string { return p.E164() })
		if diff := cmp.Diff(sent, got, whole); diff != "" {
			t.Fatalf("people (-sent +back):\n%s\n%s", diff, file.String())
		}
	})
}

func drawPerson(t *rapid.T) aid.Person {
	name := rapid.StringOfN(rapid.OneOf(rapid.SampledFrom([]rune("='\"+-@;,\n\t＝ aé")), rapid.Rune()), 0, 12, -1).Filter(func(s string) bool {
		// An import takes the blanks around a cell away, and a mark or a
		// return within is no part of a name.
		return s == strings.TrimSpace(s) && !strings.ContainsFunc(s, func(r rune) bool {
			return r == 0 || r == '\r' || r == '\ufeff' || r == unicode.ReplacementChar
		}) && !strings.HasPrefix(strings.TrimLeft(s, "'"), "\n") && !strings.HasPrefix(strings.TrimLeft(s, "'"), "\t")
	}).Draw(t, "name")
	p := aid.Person{
		Name: name, Phone: aid.Phone("+1541555" + rapid.StringMatching(`01[0-9][0-9]`).Draw(t, "phone")),
		Language: rapid.SampledFrom([]string{"", "en", "es", "vi"}).Draw(t, "language"),
		ZIP:      rapid.SampledFrom([]string{"", "97520", "01001"}).Draw(t, "zip"),
		Tier:     rapid.SampledFrom([]aid.Tier{aid.New, aid.Known, aid.Vetted}).Draw(t, "tier"),
		OptedOut: rapid.Bool().Draw(t, "opted out"), Volunteer: rapid.Bool().Draw(t, "volunteer"),
		LineType: rapid.SampledFrom([]aid.LineType{"", aid.Mobile, aid.Landline}).Draw(t, "line"),
	}
	needs := rapid.SliceOfDistinct(rapid.SampledFrom([]string{"food", "ride", "care", "other"}), rapid.ID[string]).Draw(t, "needs")
	if slices.Sort(needs); len(needs) > 0 {
		p.Offer.Needs = needs
	}
	if langs := rapid.SliceOfDistinct(rapid.SampledFrom([]string{"en", "es", "ru"}), rapid.ID[string]).Draw(t, "languages"); len(langs) > 0 {
		p.Offer.Languages = langs
	}
	p.Offer.BudgetPerWeek = rapid.IntRange(0, 100).Draw(t, "budget")
	p.Offer.Transport = rapid.SampledFrom([]string{"", "walk", "car"}).Draw(t, "transport")
	if days := rapid.IntRange(0, 30).Draw(t, "pause"); days > 0 {
		p.PausedUntil = time.Date(2026, 12, days, 8, 0, 0, 0, time.UTC)
	}
	return p
}
