package directory_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/directory"
)

// reader knows two needs, numbers of ten figures, English, and ZIPs of Oregon.
func reader() directory.Reader {
	return directory.Reader{
		Phone: func(s string) (aid.Phone, error) {
			digits := strings.Map(func(r rune) rune {
				if r < '0' || r > '9' {
					return -1
				}
				return r
			}, s)
			digits = strings.TrimPrefix(digits, "1")
			if len(digits) != 10 {
				return "", errors.New("is no number")
			}
			return aid.Phone("+1" + digits), nil
		},
		Needs: func(s string) (out []string) {
			for _, need := range []string{"food", "shelter", "shower", "supplies", "clinic", "warmth"} {
				if strings.Contains(strings.ToLower(s), need) {
					out = append(out, need)
				}
			}
			return out
		},
		Language: func(s string) (string, error) { return s, nil },
		Town:     func(zip string) (string, bool) { return "Town", strings.HasPrefix(zip, "97") && len(zip) == 5 },
	}
}

// pack makes a zip of tables.
func pack(t *testing.T, tables map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range tables {
		w, err := z.Create("hsds/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadPackage(t *testing.T) {
	entries, problems, err := reader().ReadPackage(pack(t, map[string]string{
		"organization.csv":        "id,name\no1,Rogue Org\n",
		"service.csv":             "id,organization_id,name,description,status,assured_date\ns1,o1,Rogue Kitchen,Hot food,active,2026-10-02\ns2,o1,Dance,Lessons,active,\ns3,,Nowhere Food,,active,\n",
		"service_at_location.csv": "id,service_id,location_id\na1,s1,l1\na2,s2,l1\n",
		"location.csv":            "id,name\nl1,Hall\n",
		"address.csv":             "id,location_id,address_1,postal_code,address_type\nd1,l1,1 Main St,97501-1234,physical\n",
		"phone.csv":               "id,organization_id,number\np1,o1,(541) 555-0142\n",
		"schedule.csv":            "id,service_id,freq,byday,opens_at,closes_at,valid_from,valid_to\nh1,s1,WEEKLY,\"MO,TU\",10:00:00,14:00:00,,\nh2,s1,,,,,2026-12-25,2026-12-25\n",
		"language.csv":            "id,location_id,code\ng1,l1,es\n",
		"readme.txt":              "not a table",
	}))
	if err != nil {
		t.Fatal(err)
	}
	want := []directory.Entry{{Line: 2, Place: aid.Place{
		Source: "s1", Name: "Rogue Kitchen", Needs: []string{"food"}, ZIP: "97501", Address: "1 Main St", Phone: "+15415550142",
		Languages: []string{"es"}, Hours: "Mon-Tue 10:00-14:00; 2026-12-25 closed", Notes: "Hot food",
		CheckedAt: time.Date(2026, 10, 2, 0, 0, 0, 0, time.UTC),
	}}}
	if diff := cmp.Diff(want, entries); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	wantProblems := []directory.Problem{
		{Line: 3, Mistakes: aid.Mistakes{{English: "Dance: nothing says what it helps with: name it in a taxonomy_term"}}},
		{Line: 4, Mistakes: aid.Mistakes{{English: "Nowhere Food: it is given at no location (service_at_locations)"}}},
	}
	for i := range problems {
		if m := &problems[i].Mistakes[0]; m.Spanish == "" || m.Spanish == m.English {
			t.Errorf("%q is not said in Spanish", m.English)
		} else {
			m.Spanish = ""
		}
	}
	if diff := cmp.Diff(wantProblems, problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestReadPackageRefuses(t *testing.T) {
	for name, data := range map[string][]byte{
		"no zip":     []byte("PK\x03\x04 and nothing"),
		"no service": pack(t, map[string]string{"location.csv": "id\nl1\n"}),
	} {
		if _, _, err := reader().ReadPackage(data); err == nil {
			t.Errorf("%s: went in", name)
		}
	}
}

// The sample is whole, and says of every place that it is one.
func TestSample(t *testing.T) {
	entries, problems, unused, err := reader().ReadCSV(directory.Sample)
	if err != nil || len(problems) > 0 || len(unused) > 0 {
		t.Fatalf("problems %v, unused %v, err %v", problems, unused, err)
	}
	if len(entries) != 20 {
		t.Errorf("%d places, want 20", len(entries))
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name, "SAMPLE ") || !strings.Contains(e.Phone.E164(), "55501") || e.Hours == "" {
			t.Errorf("line %d: %q is not plainly a sample", e.Line, e.Name)
		}
	}
}

// What is written is read to the same again, in both forms.
func TestWrittenIsRead(t *testing.T) {
	entries, _, _, err := reader().ReadCSV(directory.Sample)
	if err != nil {
		t.Fatal(err)
	}
	var places []aid.Place
	for _, e := range entries {
		places = append(places, e.Place)
	}
	var asCSV, asJSON bytes.Buffer
	if err := directory.WriteCSV(&asCSV, places, func(s string) string { return s }); err != nil {
		t.Fatal(err)
	}
	if err := directory.WriteJSON(&asJSON, places, 2026, func(string) (string, string) { return "Town", "OR" }); err != nil {
		t.Fatal(err)
	}
	again, problems, _, err := reader().ReadCSV(asCSV.Bytes())
	compare(t, "CSV", places, again, problems, err)
	fromJSON, problems, err := reader().ReadJSON(asJSON.Bytes())
	for i := range fromJSON { // HSDS keeps dates of one year alone
		if strings.Contains(places[i].Hours, "Dec 25") {
			fromJSON[i].Hours = strings.ReplaceAll(fromJSON[i].Hours, "2026-12-25", "Dec 25")
		}
	}
	compare(t, "HSDS", places, fromJSON, problems, err)
}

func compare(t *testing.T, form string, want []aid.Place, got []directory.Entry, problems []directory.Problem, err error) {
	t.Helper()
	if err != nil || len(problems) > 0 {
		t.Fatalf("%s: problems %v, err %v", form, problems, err)
	}
	var places []aid.Place
	for _, e := range got {
		places = append(places, e.Place)
	}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Errorf("%s (-want +got):\n%s", form, diff)
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(`[{"name":"A"}]`))
	f.Add([]byte(`{"contents":[{"name":1},{}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _, _ = reader().ReadJSON(data) // never panics
	})
}

// What spreadsheets put around a table costs no place, and lines keep their
// numbers.
func TestReadCSVOfSpreadsheets(t *testing.T) {
	for name, data := range map[string]string{
		"a title":              "Pantries 2026,,,\nName,Needs,ZIP,,\nShelf,food,97501,,\nNowhere,food,,,\n",
		"Excel's separator":    "sep=;\r\nName;Needs;ZIP;\r\nShelf;food;97501;\r\nNowhere;food;;\r\n",
		"a mark and one title": "\ufeffPantries\r\nName;Needs;ZIP;\r\nShelf;food;97501;\r\nNowhere;food;;\r\n",
	} {
		entries, problems, unused, err := reader().ReadCSV([]byte(data))
		if err != nil || len(unused) > 0 || len(entries) != 1 || entries[0].Line != 3 || len(problems) != 1 || problems[0].Line != 4 {
			t.Errorf("%s: entries %+v, problems %+v, unused %q, err %v", name, entries, problems, unused, err)
		}
	}
	r := reader()
	r.Town = nil // takes any
	entries, _, _, err := r.ReadCSV([]byte("name,needs,zip\nShelf,food,2134\n"))
	if err != nil || len(entries) != 1 || entries[0].Place.ZIP != "02134" {
		t.Errorf("a ZIP that lost its zero: %+v, %v", entries, err)
	}
}
