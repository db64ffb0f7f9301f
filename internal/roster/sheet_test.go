package roster

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readSheet reads a whole sheet: good rows joined by |, others as their error.
func readSheet(t *testing.T, data string) []string {
	t.Helper()
	s, err := openSheet(strings.NewReader(data))
	if err != nil {
		return []string{"no sheet: " + err.Error()}
	}
	out := []string{strings.Join(s.head, "|")}
	for {
		r, err := s.next()
		var bad *rowError
		switch {
		case errors.Is(err, io.EOF):
			return out
		case errors.As(err, &bad):
			out = append(out, bad.Error())
		case err != nil:
			t.Fatal(err)
		default:
			out = append(out, strings.Join(r.cells, "|"))
		}
	}
}

func TestOpenSheet(t *testing.T) {
	tests := []struct {
		name, data string
		want       []string
	}{
		{"commas", "name,phone\nAna,1\n", []string{"name|phone", "Ana|1"}},
		{"semicolons, with commas in the cells", "name;needs\nAna;food, ride\n", []string{"name|needs", "Ana|food, ride"}},
		{"tabs", "name\tphone\tzip\nAna\t\t97520\n", []string{"name|phone|zip", "Ana||97520"}},
		{"a semicolon within quotes is no separator", `"a;b;c",phone` + "\nx,y\n", []string{"a;b;c|phone", "x|y"}},
		{"one column", "phone\n1\n", []string{"phone", "1"}},
		{"a mark at the beginning, Windows line ends", "\ufeffname,phone\r\nAna,1\r\n", []string{"name|phone", "Ana|1"}},
		{"the letters of Windows", "nombre,a\xf1o\nJos\xe9,\x93x\x94\n", []string{"nombre|año", "José|“x”"}},
		{"blank lines and empty rows", "\n\nname,phone\n,\n  , \nAna,1\n\n", []string{"name|phone", "Ana|1"}},
		{"a cell with a line break", "name,phone\n\"Ana\nLi\",1\nBo,2\n", []string{"name|phone", "Ana\nLi|1", "Bo|2"}},
		{"an exported phone", "name,phone\nAna,'+15415550123\n", []string{"name|phone", "Ana|+15415550123"}},
		{"a name that begins with a quote", "name\n'Aolani\n", []string{"name", "'Aolani"}},
		{"no line end at the end", "name,phone\nAna,1", []string{"name|phone", "Ana|1"}},
		{"a quote in the middle: only that row is lost", "name,phone\nA\"na,1\nBo,2\n", []string{
			"name|phone", `line 2: a " stands in the middle of a cell: write "" and put the cell in quotes`, "Bo|2",
		}},
		{"a quote without end", "name,phone\n\"Ana,1\nBo,2\n", []string{
			"name|phone", `line 2: a quote begins here and does not end: take it out, or write "" for a " within a cell`, "Bo|2",
		}},
		{"a quote without end, and good quotes below", "name,phone\n\"Ana,1\nBo,2\n\"Chu, Jr\",3\nDi,4\n", []string{
			"name|phone", `line 2: a quote begins here and does not end: take it out, or write "" for a " within a cell`, "Bo|2", "Chu, Jr|3", "Di|4",
		}},
		{"two stray quotes that look like a cell", "name,phone\n\"Ana,1\nBo,2\nChu\",3\nDi,4\n", []string{
			"name|phone", "Ana,1\nBo,2\nChu|3", "Di|4",
		}},
		{"two stray quotes that make too few cells", "name,phone,zip\n\"Ana,1,2\nBo,2,3\nChu,3,4\"\nDi,4,5\n", []string{
			"name|phone|zip", `line 2: a quote begins here and does not end: take it out, or write "" for a " within a cell`, "Bo|2|3",
			`line 4: a " stands in the middle of a cell: write "" and put the cell in quotes`, "Di|4|5",
		}},
		{"UTF-16 as Excel saves it", "\xff\xfen\x00a\x00m\x00e\x00\n\x00\xd1\x00u\x00\n\x00", []string{"name", "Ñu"}},
		{"UTF-16 the other way, without a mark", "\x00n\x00a\x00m\x00e\x00\n\x00B\x00o", []string{"name", "Bo"}},
		{"the line ends of old Macs", "name,phone\rAna,1\rBo,2\r", []string{"name|phone", "Ana|1", "Bo|2"}},
		{"Windows letters after a mark that lies", "\xef\xbb\xbfname\nJos\xe9\n", []string{"ï»¿name", "José"}},
		{"nothing", "", []string{"no sheet: the file is empty"}},
		{"nothing but blanks", "\n \n,,\n", []string{"no sheet: the file is empty"}},
		{"a workbook", "PK\x03\x04\x00", []string{`no sheet: this is not a CSV file: save the sheet as "CSV UTF-8"`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readSheet(t, tt.data)); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSheetKnowsItsLines(t *testing.T) {
	s, err := openSheet(strings.NewReader("\nname,phone\n\n\"Ana\nLi\",1\n\nBo,2\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := []int{s.line}
	for {
		r, err := s.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, r.line)
	}
	if diff := cmp.Diff([]int{2, 4, 7}, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

// A stranger's file must never be more than a list of errors, and reading it
// must end.
func FuzzSheet(f *testing.F) {
	for _, s := range []string{"name,phone\nAna,1\n", "a;\"b\n\"", "\xff\xfe\x00", "\ufeff\"", "a\tb\n'=x\t\"\"\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		s, err := openSheet(strings.NewReader(data))
		if err != nil {
			return
		}
		last := s.line
		for range len(data) + 1 {
			r, err := s.next()
			var bad *rowError
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.As(err, &bad):
				continue
			case err != nil:
				t.Fatal(err)
			case r.line <= last:
				t.Fatalf("line %d after line %d", r.line, last)
			}
			last = r.line
		}
		t.Fatal("the sheet does not end")
	})
}
