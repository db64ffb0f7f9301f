package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/directory"
	"neighborline/internal/geo"
	"neighborline/internal/hotline"
	"neighborline/internal/roster"
	"neighborline/internal/store"
)

// directoryImportCmd takes in places that help.
type directoryImportCmd struct {
	File   string `arg:"" help:"A CSV file, or HSDS: JSON, or a zip of its tables." placeholder:"FILE"`
	DryRun bool   `help:"Only say what would happen."`
}

// Run takes in every place that is good, and names every one that is not.
func (x directoryImportCmd) Run(ctx context.Context, e *env, c *commands) (err error) {
	data, err := os.ReadFile(x.File)
	if err != nil {
		return usageError{fmt.Errorf("read the directory: %w", err)}
	}
	i := &importing{peopleImportCmd: peopleImportCmd{DryRun: x.DryRun}, e: e}
	s, err := open(ctx, e, c, i.database)
	if err != nil {
		return err
	}
	if s.store != nil {
		defer func() { err = errors.Join(err, s.store.Close()) }()
	}
	if directory.IsNetworks(data) {
		return x.networks(ctx, e, s, data)
	}
	entries, bad, err := x.read(e, s, data)
	if err != nil {
		return err
	}
	verb, added := "would go in", 0
	if x.DryRun {
		for _, p := range entries {
			fmt.Fprintf(e.stdout, "%s:%d: %s\n", x.File, p.Line, directory.Sketch(p.Place))
		}
	} else {
		if added, err = x.add(ctx, e, s, entries); err != nil {
			return err
		}
		verb = fmt.Sprintf("in (%d new, %d known)", added, len(entries)-added)
	}
	fmt.Fprintf(e.stdout, "%s: %d %s, %d not\n", x.File, len(entries), verb, bad)
	if bad > 0 {
		return fmt.Errorf("%s of %s not good: mend, and import the file again", plural(bad, "place"), x.File)
	}
	return nil
}

// read reads the file in whatever form it is; places that are not good are
// named on stderr.
func (x directoryImportCmd) read(e *env, s *short, data []byte) (entries []directory.Entry, bad int, err error) {
	r, err := placeReader(s)
	if err != nil {
		return nil, 0, err
	}
	entries, problems, unused, err := r.Read(data)
	if err != nil {
		return nil, 0, usageError{fmt.Errorf("%s: %w", x.File, err)}
	}
	if len(unused) > 0 {
		fmt.Fprintf(e.stderr, "%s:1: not used: %s\n", x.File, strings.Join(unused, ", "))
	}
	for _, p := range problems {
		fmt.Fprintf(e.stderr, "%s:%d: %s\n", x.File, p.Line, p.Mistakes.In("en"))
	}
	return entries, len(problems), nil
}

// placesAtOnce is how many places one transaction takes: the running hotline
// waits for it.
const placesAtOnce = 200

func (x directoryImportCmd) add(ctx context.Context, e *env, s *short, entries []directory.Entry) (added int, err error) {
	book, err := loadBook(s.conf)
	if err != nil {
		return 0, err
	}
	h, err := s.hotline(e, book)
	if err != nil {
		return 0, err
	}
	for part := range slices.Chunk(entries, placesAtOnce) {
		var places []aid.Place
		for _, p := range part {
			places = append(places, p.Place)
		}
		n, err := h.AddPlaces(ctx, store.Actor{Role: "command"}, places)
		if err != nil {
			return added, fmt.Errorf("%s: stopped at line %d: %w", x.File, part[0].Line, err)
		}
		added += n
	}
	return added, nil
}

// placeReader reads places as the network's flows speak of them.
func placeReader(s *short) (directory.Reader, error) {
	book, err := loadBook(s.conf)
	if err != nil {
		return directory.Reader{}, err
	}
	atlas, err := geo.Open()
	if err != nil {
		return directory.Reader{}, err
	}
	return hotline.PlaceReader(book, atlas), nil
}

// directoryExportCmd lists the places.
type directoryExportCmd struct {
	Format   string `help:"csv or hsds (JSON)." enum:"csv,hsds" default:"csv"`
	Networks bool   `help:"The networks beside ours, in place of the places."`
}

// Run writes every place to stdout.
func (x directoryExportCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		if x.Networks {
			return s.store.Read(ctx, func(r *store.Reader) error {
				list, err := r.Networks()
				if err != nil {
					return err
				}
				list = slices.DeleteFunc(list, func(n aid.Network) bool { return !n.Ended.IsZero() })
				return directory.WriteNetworks(e.stdout, list, roster.Guard)
			})
		}
		var places []aid.Place
		err := s.store.Read(ctx, func(r *store.Reader) error {
			return r.EveryPlace(func(p store.PlaceRow) error {
				places = append(places, p.Place)
				return nil
			})
		})
		if err != nil {
			return err
		}
		if x.Format == "csv" {
			return directory.WriteCSV(e.stdout, places, roster.Guard)
		}
		atlas, err := geo.Open()
		if err != nil {
			return err
		}
		return directory.WriteJSON(e.stdout, places, s.now().Year(), func(zip string) (string, string) {
			p, _ := atlas.ZIP(zip)
			return p.City, p.State
		})
	})
}
