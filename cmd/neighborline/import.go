package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/hotline"
	"neighborline/internal/roster"
	"neighborline/internal/store"
)

// peopleImportCmd takes people from a list that somebody kept.
type peopleImportCmd struct {
	File   string `arg:"" help:"The CSV file; its first line names the columns." placeholder:"FILE.csv"`
	DryRun bool   `help:"Only say what would happen."`
}

// Help tells what a list may look like.
func (peopleImportCmd) Help() string {
	return `The first line names the columns: phone (that one must be there), name, zip, language, needs, transport, languages, ` +
		`budget_per_week, tier, paused_until, nights, roles, opted_out. Other words for them, and Spanish ones, are understood; what is not used is named. ` +
		`Commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252. An export of people fits as it is.

Good rows go in, others are named with their line. The same list again changes nothing.`
}

// importing is one import under way. It holds a part of the list at a time.
type importing struct {
	peopleImportCmd
	e       *env
	short   *short // its store is nil in a dry run without a database
	hotline *hotline.Hotline
	part    []roster.Entry
	done    hotline.Imported
	bad     int // rows that can't go in
	told    bool
}

// Run takes in every row that is good, and names every row that is not.
func (x peopleImportCmd) Run(ctx context.Context, e *env, c *commands) (err error) {
	f, err := os.Open(x.File)
	if err != nil {
		return usageError{fmt.Errorf("read the list: %w", err)}
	}
	defer f.Close()
	if is, err := f.Stat(); err == nil && is.IsDir() {
		return usageError{fmt.Errorf("%s: this is a folder, not a file", x.File)}
	}
	i := &importing{peopleImportCmd: x, e: e}
	if i.short, err = open(ctx, e, c, i.database); err != nil {
		return err
	}
	if i.short.store != nil {
		defer func() { err = errors.Join(err, i.short.store.Close()) }()
	}
	list, err := i.open(f)
	if err != nil {
		return err
	}
	if err := i.all(ctx, list); err != nil {
		return err
	}
	return i.sum()
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

// open reads the headings, and says what of the file is not as it should be.
func (x *importing) open(f io.ReadSeeker) (*roster.List, error) {
	book, err := loadBook(x.short.conf)
	if err != nil {
		return nil, err
	}
	rules, err := rosterRules(x.short.conf, book)
	if err != nil {
		return nil, err
	}
	if x.short.store != nil {
		if x.hotline, err = x.short.hotline(x.e, book); err != nil {
			return nil, err
		}
	}
	list, err := roster.Open(f, rules)
	var head *roster.HeadError
	switch {
	case errors.As(err, &head):
		return nil, usageError{fmt.Errorf("%s:%d: %w", x.File, head.Line, err)}
	case err != nil:
		return nil, usageError{fmt.Errorf("%s: %w", x.File, err)}
	}
	if list.Letters != "" {
		fmt.Fprintf(x.e.stderr, "%s: saved as %s, read as that: look whether the names are right\n", x.File, list.Letters)
	}
	if len(list.Unused) > 0 {
		fmt.Fprintf(x.e.stderr, "%s:%d: not used: %s\n", x.File, list.Line, strings.Join(list.Unused, ", "))
	}
	return list, nil
}

// rosterRules are what a list of the network's people is held against.
func rosterRules(conf config.Config, book *flow.Book) (roster.Rules, error) {
	atlas, err := geo.Open()
	if err != nil {
		return roster.Rules{}, err
	}
	return roster.Rules{
		Number: conf.Network.Number, Countries: conf.Carrier.Countries, Zone: conf.Network.Timezone, Needs: book.Needs,
		IsZIP: func(zip string) bool { _, ok := atlas.ZIP(zip); return ok },
	}, nil
}

// atOnce is how many people one transaction takes: the running hotline waits
// for it.
const atOnce = 200

// all reads the list to its end, a part at a time; rows that are not good are
// named on stderr.
func (x *importing) all(ctx context.Context, list *roster.List) error {
	for {
		entry, err := list.Next()
		switch {
		case errors.Is(err, io.EOF):
			err := x.flush(ctx)
			x.progress(true)
			return err
		case err != nil:
			return fmt.Errorf("%s: %w", x.File, err)
		case len(entry.Problems) > 0:
			x.bad++
			fmt.Fprintf(x.e.stderr, "%s:%d: %s\n", x.File, entry.Line, entry.Problems.In("en"))
			continue
		}
		if x.part = append(x.part, entry); len(x.part) == atOnce {
			if err := x.flush(ctx); err != nil {
				return err
			}
			x.progress(false)
		}
	}
}

// flush puts the part in, or says what would become of it.
func (x *importing) flush(ctx context.Context) (err error) {
	if len(x.part) == 0 {
		return nil
	}
	defer func() { x.part = x.part[:0] }()
	people := make([]aid.Person, len(x.part))
	for i, p := range x.part {
		people[i] = p.Person
	}
	var done hotline.Imported
	switch {
	case !x.DryRun:
		done, err = x.hotline.ImportPeople(ctx, store.Actor{Role: "command"}, people)
	case x.hotline == nil:
		done = hotline.Imported{New: len(people), Fates: slices.Repeat([]hotline.Fate{hotline.IsNew}, len(people))}
	default:
		done, err = x.hotline.PreviewPeople(ctx, people)
	}
	if err != nil {
		return fmt.Errorf("%s: %d in, stopped at line %d: %w", x.File, x.done.New+x.done.Known, x.part[0].Line, err)
	}
	x.done.New, x.done.Known = x.done.New+done.New, x.done.Known+done.Known
	if x.DryRun {
		x.tell(done.Fates)
	}
	return nil
}

// tell says what would happen to each row.
func (x *importing) tell(fates []hotline.Fate) {
	words := map[hotline.Fate]string{hotline.IsNew: "new    ", hotline.IsChanged: "changed", hotline.IsKnown: "known  "}
	for i, p := range x.part {
		fmt.Fprintf(x.e.stdout, "%s:%d: %s %s\n", x.File, p.Line, words[fates[i]], roster.Sketch(p.Person))
	}
}

// progress counts, for somebody who watches.
func (x *importing) progress(end bool) {
	if x.DryRun || !terminal(x.e.stderr) || end && !x.told {
		return
	}
	x.told = true
	fmt.Fprintf(x.e.stderr, "\r%d in", x.done.New+x.done.Known)
	if end {
		fmt.Fprintln(x.e.stderr)
	}
}

// sum says how many went in and how many did not.
func (x *importing) sum() error {
	verb := "in"
	if x.DryRun {
		verb = "would go in"
	}
	n := x.done.New + x.done.Known
	fmt.Fprintf(x.e.stdout, "%s: %d %s (%d new, %d known), %d not\n", x.File, n, verb, x.done.New, x.done.Known, x.bad)
	if x.bad > 0 {
		return fmt.Errorf("%s of %s not good: mend, and import the file again", plural(x.bad, "row"), x.File)
	}
	return nil
}
