// Package roster reads lists of people as anybody keeps them: CSV files from
// whatever spreadsheet, in whatever letters, with headings in English or
// Spanish. A row that can't be read is named, with what to do about it, and
// loses none of the others. A list of any length needs little memory: rows are
// read one after the other.
package roster

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"neighborline/internal/aid"
)

// A sheet is a CSV file, read row by row.
type sheet struct {
	letters letters
	head    []string
	line    int // where the head stands, from 1
	lines   lines
	comma   rune
	buf     *bufio.Reader // what one record is parsed from
}

// openSheet reads the head of a CSV file. Cells are set off by commas,
// semicolons or tabs, whichever the head has most of.
func openSheet(f io.ReadSeeker) (*sheet, error) {
	l, err := sniff(f)
	if err != nil {
		return nil, err
	}
	text, err := l.open(f)
	if err != nil {
		return nil, err
	}
	s := &sheet{letters: l, lines: lines{r: bufio.NewReaderSize(text, 64<<10)}, buf: bufio.NewReader(strings.NewReader(""))}
	if err := s.separatorLine(); err != nil {
		return nil, err
	}
	row, err := s.next()
	if errors.Is(err, io.EOF) {
		return nil, aid.Mistakef("the file is empty", "el archivo está vacío")
	}
	if err != nil {
		return nil, err
	}
	s.head, s.line = row.cells, row.line
	return s, nil
}

// separatorLine takes what Excel wants to read in the first line of a list:
// what sets its cells apart, as in sep=; .
func (s *sheet) separatorLine() error {
	line, err := s.lines.next()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil {
		return err
	}
	mark, ok := strings.CutPrefix(strings.ToLower(strings.Trim(line, "\ufeff\r\n\" ,")), "sep=")
	switch {
	case ok && len(mark) == 1 && strings.ContainsAny(mark, ",;\t|"):
		s.comma = rune(mark[0])
	case ok && mark == "": // the comma was trimmed
		s.comma = ','
	default:
		s.lines.back([]string{line})
	}
	return nil
}

// titles is how many lines may stand above the headings: what the list is, and
// of when.
const titles = 4

// skipTitles goes on to the headings, where the first line has none that isHead
// knows and one of the next does. Else the first stays the head.
func (s *sheet) skipTitles(isHead func([]string) bool) error {
	if isHead(s.head) {
		return nil
	}
	comma := s.comma
	var passed []string
	for range titles {
		record, err := s.lines.record()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		passed = append(passed, record...)
		s.comma = separator(record[0])
		if cells, err := s.split(strings.Join(record, "")); err == nil && isHead(trimmed(cells)) {
			s.head, s.line = cells, s.lines.n-len(record)+1
			return nil
		}
	}
	s.comma = comma
	s.lines.back(passed)
	return nil
}

// trimmed are cells as they count.
func trimmed(cells []string) []string {
	for i := range cells {
		cells[i] = Unguard(strings.TrimSpace(cells[i]))
	}
	return cells
}

// separator is what sets the cells of a line apart, outside of quotes.
func separator(line string) rune {
	counts, quoted := map[rune]int{}, false
	for _, r := range line {
		if r == '"' {
			quoted = !quoted
		}
		if !quoted {
			counts[r]++
		}
	}
	best := ','
	for _, r := range ";\t" {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}

// A row is one line of a sheet (several, where a cell holds line breaks).
type row struct {
	line  int // from 1
	cells []string
}

// A rowError is a row that cannot be read; those after it can.
type rowError struct {
	line int
	err  error
}

func (e *rowError) Error() string { return fmt.Sprintf("line %d: %v", e.line, e.err) }

// next reads the next row that has anything in it; io.EOF after the last.
func (s *sheet) next() (row, error) {
	for {
		record, err := s.lines.record()
		if err != nil {
			return row{}, err
		}
		line := s.lines.n - len(record) + 1
		if s.comma == 0 && strings.TrimSpace(record[0]) != "" {
			s.comma = separator(record[0])
		}
		cells, err := s.parse(record)
		if err != nil {
			return row{}, &rowError{line, err}
		}
		if cells = trimmed(cells); strings.Join(cells, "") == "" {
			continue
		}
		return row{line, cells}, nil
	}
}

// parse splits a record. Where its quotes are wrong, only its first line is
// lost: the others are read again, each for itself. The same goes for lines
// that a stray quote made one record of, which shows in the number of cells.
func (s *sheet) parse(record []string) ([]string, error) {
	cells, err := s.split(strings.Join(record, ""))
	wide := len(record) > 1 && s.head != nil && len(cells) != len(s.head)
	switch {
	case err == nil && !wide:
		return cells, nil
	case len(record) > 1:
		s.lines.back(record[1:])
		if _, err := s.split(record[0]); errors.Is(err, csv.ErrBareQuote) {
			return nil, quoteWords(err)
		}
		return nil, aid.Mistakef(`a quote begins here and does not end: take it out, or write "" for a " within a cell`,
			`aquí se abren comillas que no se cierran: quítelas, o escriba "" por cada " dentro de una celda`)
	}
	return nil, quoteWords(err)
}

func (s *sheet) split(text string) ([]string, error) {
	s.buf.Reset(strings.NewReader(text))
	r := csv.NewReader(s.buf)
	if s.comma != 0 {
		r.Comma = s.comma
	}
	r.FieldsPerRecord, r.TrimLeadingSpace = -1, r.Comma != '\t'
	cells, err := r.Read()
	switch plain := s.withoutFormulas(text); {
	case errors.Is(err, io.EOF):
		return nil, nil // an empty line
	case errors.Is(err, csv.ErrBareQuote) && plain != text:
		return s.split(plain)
	}
	return cells, err
}

// withoutFormulas takes off what a spreadsheet was told to keep a number whole
// with: ="5415550131" is "5415550131".
func (s *sheet) withoutFormulas(text string) string {
	comma := ","
	if s.comma != 0 {
		comma = string(s.comma)
	}
	if rest, ok := strings.CutPrefix(text, `="`); ok {
		text = `"` + rest
	}
	return strings.ReplaceAll(text, comma+`="`, comma+`"`)
}

// quoteWords say what is wrong with a row's quotation marks.
func quoteWords(err error) error {
	if errors.Is(err, csv.ErrBareQuote) {
		return aid.Mistakef(`a " stands in the middle of a cell: write "" and put the cell in quotes`,
			`hay un " en medio de una celda: escriba "" y ponga la celda entre comillas`)
	}
	return aid.Mistakef(`a quote does not end where its cell does: write "" for a " within it`,
		`unas comillas no terminan donde su celda: escriba "" por cada " de dentro`)
}
