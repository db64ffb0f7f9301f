package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A sheet is a CSV file as people keep it: saved by whatever spreadsheet.
type sheet struct {
	head []string
	line int // where the head stands, from 1
	r    *csv.Reader
}

// openSheet reads the head of a CSV file. Cells are set off by commas,
// semicolons or tabs, whichever the head has most of; letters are UTF-8, with
// or without a mark at the beginning, or else those of Windows.
func openSheet(data []byte) (*sheet, error) {
	text, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	s := &sheet{r: csv.NewReader(strings.NewReader(text))}
	s.r.Comma = separator(text)
	s.r.FieldsPerRecord = -1
	s.r.TrimLeadingSpace = s.r.Comma != '\t'
	row, err := s.next()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("the file is empty")
	}
	if err != nil {
		return nil, err
	}
	s.head, s.line = row.cells, row.line
	return s, nil
}

func decodeText(data []byte) (string, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if bytes.IndexByte(data, 0) >= 0 {
		return "", errors.New("this is not a CSV file: save the sheet as \"CSV UTF-8\"")
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(text), err
}

// separator is what sets the cells of the first line that says something
// apart, outside of quotes.
func separator(text string) rune {
	line, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n")
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
		cells, err := s.r.Read()
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return row{}, &rowError{bad.StartLine, quoteWords(bad)}
		}
		if err != nil {
			return row{}, err
		}
		line, _ := s.r.FieldPos(0)
		for i := range cells {
			cells[i] = unguard(strings.TrimSpace(cells[i]))
		}
		if strings.Join(cells, "") == "" {
			continue
		}
		return row{line, cells}, nil
	}
}

// quoteWords say what is wrong with a row's quotation marks.
func quoteWords(e *csv.ParseError) error {
	if errors.Is(e.Err, csv.ErrBareQuote) {
		return errors.New(`a " stands in the middle of a cell: write "" and put the cell in quotes`)
	}
	if e.Line > e.StartLine {
		return fmt.Errorf("a quote begins here and does not end; nothing from here to line %d was read", e.Line)
	}
	return errors.New(`a quote does not end where its cell does: write "" for a " within it`)
}

// unguard takes away the ' that an export puts before what a spreadsheet
// would take for a formula.
func unguard(s string) string {
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune("=+-@\t\r", rune(s[1])) {
		return s[1:]
	}
	return s
}
