// Command goals measures how fast the hotline is, and prints what was measured
// beside what it should be. It runs the benchmarks that stand beside the code,
// one after the other, on a machine that should do nothing else: a quarter of an
// hour.
//
//	go run ./internal/hotlinetest/goals
//
// Nearly all goals are ratios of two figures of one run, or counts, so that they
// travel to another machine; the few times do not. It needs Linux, and gcc for
// the slow disk.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/tabwriter"
)

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintf(os.Stderr, "goals: %v\n", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("goals", flag.ContinueOnError)
	grown := flags.String("grown", "", "a database that the command grow made; empty makes one of a million people")
	only := flags.String("only", "", "only runs whose command holds this")
	if err := flags.Parse(args); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "goals")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := bench{dir: dir, grown: *grown, found: figures{}}
	if b.grown == "" && *only == "" {
		b.grown = filepath.Join(dir, "grown.db")
		if err := b.quietly(ctx, nil, "go", "run", "./internal/hotlinetest/grow", b.grown); err != nil {
			return err
		}
	}
	var errs []error
	for _, r := range b.runs() {
		if !strings.Contains(strings.Join(r.command, " "), *only) || r.grown && b.grown == "" {
			continue
		}
		fmt.Fprintln(os.Stderr, "running", strings.Join(r.command, " "))
		errs = append(errs, b.run(ctx, r))
	}
	if *only == "" {
		errs = append(errs, b.size(ctx))
	}
	return errors.Join(append(errs, b.print())...)
}

// print writes the table.
func (b *bench) print() error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "what\tmust\twant\tmeasured\t")
	for _, g := range goals {
		got, ok := g.of(b.found)
		says, figure := "not measured", "-"
		if ok {
			says, figure = g.judge(got), fmt.Sprintf("%.3g %s", got, g.unit)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", g.what, g.bound(g.must), cmp.Or(g.bound(g.want), "-"), figure, says)
	}
	return w.Flush()
}

// size builds the program as it is given away, static and stripped.
func (b *bench) size(ctx context.Context) error {
	file := filepath.Join(b.dir, "neighborline")
	err := b.quietly(ctx, []string{"CGO_ENABLED=1"}, "go", "build", "-buildvcs=false", "-trimpath", "-tags", "sqlite_omit_load_extension,netgo,osusergo",
		"-ldflags", "-linkmode external -extldflags -static -s -w", "-o", file, "./cmd/neighborline")
	if err != nil {
		return err
	}
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	b.found.add("binary", "MB", float64(info.Size())/(1<<20))
	return nil
}

// quietly runs a command whose output matters only where it fails.
func (b *bench) quietly(ctx context.Context, env []string, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}
	return nil
}
