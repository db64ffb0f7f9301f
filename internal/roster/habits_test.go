package roster

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// readList reads a whole list: the line and the number of who may go in, and
// the line and the problems of who may not.
func readList(t *testing.T, data string) []string {
	t.Helper()
	l, err := Open(strings.NewReader(data), Rules{Countries: []string{"+1"}, Zone: time.UTC, IsZIP: func(string) bool { return true }})
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	for {
		e, err := l.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		said := strconv.Itoa(e.Line) + " " + e.Person.Phone.E164()
		for _, p := range e.Problems {
			said = strconv.Itoa(e.Line) + " " + p.English
		}
		out = append(out, said)
	}
}

// What spreadsheets, and those who keep lists in them, put around good rows
// loses none of them.
func TestHabitsOfSpreadsheets(t *testing.T) {
	for name, tt := range map[string]struct {
		data string
		want []string
	}{
		"Excel's word for the separator": {"sep=;\r\nName;Phone\r\nAna;541-555-0131\r\n", []string{"3 +15415550131"}},
		"the same, of a comma":           {"\ufeff\"sep=,\"\r\nName,Phone\r\nAna,541-555-0131\r\n", []string{"3 +15415550131"}},
		"a title above the headings":     {"Volunteers 2026,,\r\n,,\r\nName,Phone,ZIP\r\nAna,541-555-0131,97520\r\n", []string{"4 +15415550131"}},
		"a title in one cell":            {"Volunteers 2026\nName;Phone\nAna;541-555-0131\n", []string{"3 +15415550131"}},
		"cells behind the last heading":  {"Name,Phone\nAna,541-555-0131,,,\nBen,541-555-0132,x\n", []string{"2 +15415550131", "3 has 3 cells, the first line has 2: put a cell that holds commas in quotes"}},
		"text that must be no number":    {"Name,Phone\nAna,'5415550131\nBen,=\"5415550132\"\nChu,\"5415550133\"\n", []string{"2 +15415550131", "3 +15415550132", "4 +15415550133"}},
		"a quote where there is none":    {"Name,Phone\nAna \"A\",=\"5415550131\"\n", []string{`2 a " stands in the middle of a cell: write "" and put the cell in quotes`}},
		"no headings at all":             {"Ana,541-555-0131\nBen,541-555-0132\n", []string{`the first line must name the columns, and none is called "phone"`}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readList(t, tt.data)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A table is read in whatever letters it was saved; a zip stays one.
func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"\xff\xfeJ\x00o\x00s\x00\xe9\x00": "José", "Jos\xe9\nBo": "José\nBo", "\ufeffJosé\rBo": "José\nBo", "PK\x03\x04\x00": "PK\x03\x04\x00",
	} {
		if got, err := Plain([]byte(in)); err != nil || string(got) != want {
			t.Errorf("%q: %q, %v, want %q", in, got, err, want)
		}
	}
}
