// Command grow makes the database of a network that has run for years, for
// benchmarks: a million people, 100,000 requests and a million messages, all
// made up, in a minute or two. The same seed gives the same rows.
//
//	go run ./internal/hotlinetest/grow grown.db
//	go run ./internal/hotlinetest/grow -messages 5000000 -seed 7 grown.db
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"time"

	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintf(os.Stderr, "grow: %v\n", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) (err error) {
	places, err := hotlinetest.GrowthPlaces()
	if err != nil {
		return err
	}
	g := store.Large(places)
	flags := flag.NewFlagSet("grow", flag.ContinueOnError)
	flags.Int64Var(&g.Seed, "seed", g.Seed, "rows follow from it")
	flags.IntVar(&g.People, "people", g.People, "how many people")
	flags.IntVar(&g.Volunteers, "volunteers", g.Volunteers, "how many of them are volunteers")
	flags.IntVar(&g.Requests, "requests", g.Requests, "how many requests")
	flags.IntVar(&g.Live, "live", g.Live, "how many of them are live")
	flags.IntVar(&g.Messages, "messages", g.Messages, "how many messages")
	flags.IntVar(&g.Tasks, "tasks", g.Tasks, "how many tasks")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return errors.New("name the file to make")
	}
	if _, err := os.Stat(flags.Arg(0)); err == nil {
		return fmt.Errorf("%s is there already", flags.Arg(0))
	}
	st, err := store.Open(ctx, flags.Arg(0), time.Now)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	began := time.Now()
	return st.Grow(ctx, g, func(what string, rows int) {
		fmt.Fprintf(os.Stderr, "%-14s %8d  %v\n", what, rows, time.Since(began).Round(time.Millisecond))
	})
}
