package records

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
)

// A Sink takes records and writes them in one form.
type Sink interface {
	Put(r Record) error
	End() error // writes what is held back
}

// SheetMark begins a CSV file that people open in a spreadsheet. Without it
// Excel takes the file for the machine's own code page, and "Peña" for "PeÃ±a";
// every reader of ours, and every other spreadsheet, passes over it.
const SheetMark = "\ufeff"

// NewSink writes to w as CSV, under the names of like, or as JSON lines.
func NewSink(w io.Writer, asJSON bool, like Record) (Sink, error) {
	if asJSON {
		return jsonSink{bufio.NewWriter(w)}, nil
	}
	s := csvSink{csv.NewWriter(w)}
	return s, s.w.Write(like.names())
}

type csvSink struct{ w *csv.Writer }

func (s csvSink) Put(r Record) error { return s.w.Write(r.cells()) }

func (s csvSink) End() error {
	s.w.Flush()
	return s.w.Error()
}

type jsonSink struct{ w *bufio.Writer }

func (s jsonSink) Put(r Record) error {
	line, err := r.line()
	if err != nil {
		return err
	}
	_, err = s.w.Write(line)
	return err
}

func (s jsonSink) End() error { return s.w.Flush() }

// Pour writes everything that each yields, and ends the sink whatever happens.
func Pour[T any](to Sink, each func(func(T) error) error, of func(T) Record) error {
	err := each(func(v T) error { return to.Put(of(v)) })
	return errors.Join(err, to.End())
}
