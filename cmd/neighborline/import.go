package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/geo"
	"neighborline/internal/store"
)

// peopleImportCmd takes people from a list that somebody kept.
type peopleImportCmd struct {
	File   string `arg:"" help:"The CSV file; its first line names the columns." placeholder:"FILE.csv"`
	DryRun bool   `help:"Only say what would happen."`
}

// importing is one import under way.
type importing struct {
	peopleImportCmd
	e      *env
	short  *short // its store is nil in a dry run without a database
	people []listed
	bad    int // rows that can't go in
}

// listed is a person with the line that they stand in.
type listed struct {
	aid.Person
	line int
}

// Run takes in every row that is good, and names every row that is not.
func (x peopleImportCmd) Run(ctx context.Context, e *env, c *commands) (err error) {
	data, err := os.ReadFile(x.File)
	if err != nil {
		return usageError{fmt.Errorf("read the list: %w", err)}
	}
	i := &importing{peopleImportCmd: x, e: e}
	if i.short, err = open(ctx, e, c, i.database); err != nil {
		return err
	}
	if i.short.store != nil {
		defer func() { err = errors.Join(err, i.short.store.Close()) }()
	}
	if err := i.read(data); err != nil {
		return err
	}
	known, err := i.known(ctx)
	if err != nil {
		return err
	}
	if x.DryRun {
		i.tell(known)
	} else if err := i.add(ctx); err != nil {
		return err
	}
	return i.sum(known)
}

// database opens the running hotline's, or makes one: people may come before
// the hotline first runs. A dry run makes nothing.
func (x *importing) database(ctx context.Context, path string, now func() time.Time) (*store.Store, error) {
	st, err := store.OpenBeside(ctx, path, now)
	if !errors.Is(err, fs.ErrNotExist) {
		return st, err
	}
	if x.DryRun {
		return nil, nil
	}
	return store.Open(ctx, path, now)
}

// read reads the whole list; rows that are not good are named on stderr.
func (x *importing) read(data []byte) error {
	s, err := openSheet(data)
	if err != nil {
		return usageError{fmt.Errorf("%s: %w", x.File, err)}
	}
	at, unused, err := columnsOf(s.head)
	if err != nil {
		return usageError{fmt.Errorf("%s:%d: %w", x.File, s.line, err)}
	}
	if len(unused) > 0 {
		fmt.Fprintf(x.e.stderr, "%s:%d: not used: %s\n", x.File, s.line, strings.Join(unused, ", "))
	}
	book, err := loadBook(x.short.conf)
	if err != nil {
		return err
	}
	atlas, err := geo.Open()
	if err != nil {
		return err
	}
	all := newRoster(at, len(s.head), x.short.conf, book, atlas)
	for {
		r, err := s.next()
		var broken *rowError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &broken):
			x.refuse(broken.line, []string{broken.err.Error()})
			continue
		case err != nil:
			return fmt.Errorf("%s: %w", x.File, err)
		}
		p, problems := all.person(r)
		if len(problems) > 0 {
			x.refuse(r.line, problems)
			continue
		}
		x.people = append(x.people, listed{p, r.line})
	}
}

func (x *importing) refuse(line int, problems []string) {
	x.bad++
	fmt.Fprintf(x.e.stderr, "%s:%d: %s\n", x.File, line, strings.Join(problems, "; "))
}

// known finds who of the list is in the database already.
func (x *importing) known(ctx context.Context) (map[aid.Phone]bool, error) {
	known := map[aid.Phone]bool{}
	if x.short.store == nil {
		return known, nil
	}
	return known, x.short.store.Read(ctx, func(r *store.Reader) error {
		for _, p := range x.people {
			_, err := r.PersonByPhone(p.Phone)
			switch {
			case err == nil:
				known[p.Phone] = true
			case !errors.Is(err, aid.ErrNotFound):
				return fmt.Errorf("look for who is known: %w", err)
			}
		}
		return nil
	})
}

// atOnce is how many people one transaction takes: the running hotline waits
// for it.
const atOnce = 200

// add puts the good rows in, those who asked for no texts on the STOP list
// first.
func (x *importing) add(ctx context.Context) error {
	book, err := loadBook(x.short.conf)
	if err != nil {
		return err
	}
	h, err := x.short.hotline(x.e, book)
	if err != nil {
		return err
	}
	for begin := 0; begin < len(x.people); begin += atOnce {
		part := x.people[begin:min(begin+atOnce, len(x.people))]
		people := make([]aid.Person, len(part))
		for n, p := range part {
			people[n] = p.Person
		}
		if err := x.stop(ctx, people); err != nil {
			return err
		}
		if err := h.AddPeople(ctx, people); err != nil {
			return fmt.Errorf("%s: %d in, stopped at line %d: %w", x.File, begin, part[0].line, err)
		}
		x.progress(begin + len(part))
	}
	return nil
}

// stop keeps a promise that another system made: who was opted out there is
// not texted from here.
func (x *importing) stop(ctx context.Context, people []aid.Person) error {
	return x.short.store.Write(ctx, func(tx *store.Tx) error {
		for _, p := range people {
			if !p.OptedOut {
				continue
			}
			if _, err := tx.OptOut(p.Phone, "import", aid.SMS); err != nil {
				return fmt.Errorf("keep an opt-out: %w", err)
			}
		}
		return nil
	})
}

// progress counts, for somebody who watches.
func (x *importing) progress(n int) {
	if !terminal(x.e.stderr) || len(x.people) <= atOnce {
		return
	}
	fmt.Fprintf(x.e.stderr, "\r%d of %d", n, len(x.people))
	if n == len(x.people) {
		fmt.Fprintln(x.e.stderr)
	}
}

// tell says what would happen to each row.
func (x *importing) tell(known map[aid.Phone]bool) {
	for _, p := range x.people {
		word := "new    "
		if known[p.Phone] {
			word = "changed"
		}
		fmt.Fprintf(x.e.stdout, "%s:%d: %s %s\n", x.File, p.line, word, sketch(p.Person))
	}
}

// sum says how many went in and how many did not.
func (x *importing) sum(known map[aid.Phone]bool) error {
	verb := "in"
	if x.DryRun {
		verb = "would go in"
	}
	fmt.Fprintf(x.e.stdout, "%s: %d %s (%d new, %d known), %d not\n", x.File, len(x.people), verb, len(x.people)-len(known), len(known), x.bad)
	if x.bad > 0 {
		return fmt.Errorf("%s of %s not good: mend, and import the file again", plural(x.bad, "row"), x.File)
	}
	return nil
}
