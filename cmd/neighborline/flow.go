package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"neighborline/flows"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/records"
)

// flowCheckCmd looks at flows without running them.
type flowCheckCmd struct {
	Dir  string `arg:"" optional:"" help:"The folder; else the configuration's." placeholder:"DIR"`
	JSON bool   `help:"One problem a line, as an object." name:"json"`
}

// Run prints every problem, each with the line that it is about.
func (x flowCheckCmd) Run(ctx context.Context, e *env, c *commands) error {
	dir, err := x.folder(e, c)
	if err != nil {
		return err
	}
	check, err := wholeCheck(ctx, e, c, dir)
	if err != nil {
		return err
	}
	book, problems := check.Run()
	nameFrom(dir, problems)
	if err := x.print(e, problems); err != nil {
		return err
	}
	if wrong := count(problems, flowfile.Error); wrong > 0 {
		return fmt.Errorf("%s: %s to mend", flowsName(dir), plural(wrong, "mistake"))
	}
	if !x.JSON {
		fmt.Fprintf(e.stdout, "%s: %s\n", flowsName(dir), sound(book, problems))
	}
	return nil
}

// folder is the one to look at; empty means the built-in flows. Without an
// argument and without a configuration it is those.
func (x flowCheckCmd) folder(e *env, c *commands) (string, error) {
	if x.Dir != "" {
		return x.Dir, nil
	}
	if _, err := os.Stat(c.Config); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	conf, err := loadConfig(c.Config, e.getenv)
	return conf.Flows, err
}

func (x flowCheckCmd) print(e *env, problems []flowfile.Problem) error {
	if !x.JSON {
		for _, p := range problems {
			fmt.Fprintln(e.stdout, p.Excerpt())
		}
		return nil
	}
	to, err := records.NewSink(e.stdout, true, nil)
	if err != nil {
		return err
	}
	return records.Pour(to, func(fn func(flowfile.Problem) error) error {
		return whole(func() ([]flowfile.Problem, error) { return problems, nil }, fn)
	}, problemRecord)
}

func problemRecord(p flowfile.Problem) record {
	severity := "error"
	if p.Severity == flowfile.Warning {
		severity = "warning"
	}
	return record{
		val("file", p.File), val("line", p.Line), val("column", p.Column), val("severity", severity),
		val("message", p.Message), val("fix", p.Fix),
	}
}

// readFlows reads a folder, or the built-in flows. Problems name files as they
// are reached from here, so that an editor can jump to them.
func readFlows(dir string) (*flow.Book, []flowfile.Problem, error) {
	files, _, err := flowFolder(dir)
	if err != nil {
		return nil, nil, err
	}
	book, problems := flowfile.Load(files)
	nameFrom(dir, problems)
	return book, problems, nil
}

// flowFolder is a folder of flows and what holds its conversations; empty means
// the built-in ones.
func flowFolder(dir string) (files, tests fs.FS, err error) {
	if dir == "" {
		return flows.FS, flows.Tests, nil
	}
	info, err := os.Stat(dir)
	if err != nil {
		return nil, nil, fmt.Errorf("the folder of flows: %w", err)
	}
	if !info.IsDir() {
		return nil, nil, fmt.Errorf("%s is a file, want the folder of the flows", dir)
	}
	return os.DirFS(dir), os.DirFS(dir), nil
}

// nameFrom names the files of problems as they are reached from here.
func nameFrom(dir string, problems []flowfile.Problem) {
	for i := range problems {
		problems[i].File = filepath.Join(dir, problems[i].File)
	}
}

func flowsName(dir string) string {
	if dir == "" {
		return "the built-in flows"
	}
	return dir
}

// sound says what a book without mistakes holds.
func sound(book *flow.Book, problems []flowfile.Problem) string {
	steps := 0
	for _, d := range book.Flows {
		steps += len(d.Steps)
	}
	s := fmt.Sprintf("%s, %s, %s", plural(len(book.Flows), "flow"), plural(steps, "step"), plural(len(book.Needs), "need"))
	if n := count(problems, flowfile.Warning); n > 0 {
		s += ", " + plural(n, "warning")
	}
	return s
}

func count(problems []flowfile.Problem, s flowfile.Severity) (n int) {
	for _, p := range problems {
		if p.Severity == s {
			n++
		}
	}
	return n
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
