package directory

import (
	"bytes"
	"slices"
	"strings"

	"neighborline/internal/aid"
)

// Read reads a list of places in whatever form it is: HSDS as JSON or as a zip
// of its tables, or a CSV table. Unused are headings that mean nothing here.
func (r Reader) Read(data []byte) (entries []Entry, problems []Problem, unused []string, err error) {
	if r.Plain != nil {
		if data, err = r.Plain(data); err != nil {
			return nil, nil, nil, err
		}
	}
	switch start := bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n"); {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		entries, problems, err = r.ReadPackage(data)
	case bytes.HasPrefix(start, []byte("[")) || bytes.HasPrefix(start, []byte("{")):
		entries, problems, err = r.ReadJSON(data)
	default:
		return r.ReadCSV(data)
	}
	return entries, problems, nil, err
}

// Sketch is a place in a line, for a dry run.
func Sketch(p aid.Place) string {
	parts := []string{p.Name, p.ZIP, strings.Join(p.Needs, "+"), p.Hours}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
