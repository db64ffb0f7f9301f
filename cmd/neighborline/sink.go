package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
)

// A sink takes records and writes them in one form.
type sink interface {
	put(r record) error
	end() error // writes what is held back
}

// newSink writes to w as CSV, under the names of like, or as JSON lines.
func newSink(w io.Writer, asJSON bool, like record) (sink, error) {
	if asJSON {
		return jsonSink{bufio.NewWriter(w)}, nil
	}
	s := csvSink{csv.NewWriter(w)}
	return s, s.w.Write(like.names())
}

type csvSink struct{ w *csv.Writer }

func (s csvSink) put(r record) error { return s.w.Write(r.cells()) }

func (s csvSink) end() error {
	s.w.Flush()
	return s.w.Error()
}

type jsonSink struct{ w *bufio.Writer }

func (s jsonSink) put(r record) error {
	line, err := r.line()
	if err != nil {
		return err
	}
	_, err = s.w.Write(line)
	return err
}

func (s jsonSink) end() error { return s.w.Flush() }

// pour writes everything that each yields, and ends the sink whatever happens.
func pour[T any](to sink, each func(func(T) error) error, of func(T) record) error {
	err := each(func(v T) error { return to.put(of(v)) })
	return errors.Join(err, to.end())
}
