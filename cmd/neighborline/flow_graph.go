package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"neighborline/internal/flow"
	"neighborline/internal/flowgraph"
	"neighborline/internal/store"
)

// flowGraphCmd draws a flow.
type flowGraphCmd struct {
	Flow   string `arg:"" optional:"" help:"The flow." default:"ask_for_help" placeholder:"FLOW"`
	Dir    string `help:"The folder of the flows; else the configuration's." placeholder:"DIR"`
	Format string `help:"svg, or mermaid: text that many editors draw." enum:"svg,mermaid" default:"svg"`
	Lang   string `help:"The language of the words; else the flow's first." placeholder:"en"`
	Out    string `help:"The file to write; else the picture is printed." short:"o" placeholder:"FILE"`
}

// Run draws the flow, with the counts of where people are and give up if there
// is a database.
func (x flowGraphCmd) Run(ctx context.Context, e *env, c *commands) error {
	dir, err := flowCheckCmd{Dir: x.Dir}.folder(e, c)
	if err != nil {
		return err
	}
	book, err := soundFlows(e, dir)
	if err != nil {
		return err
	}
	d, ok := book.Flows[x.Flow]
	if !ok {
		known := slices.Sorted(maps.Keys(book.Flows))
		return usageError{fmt.Errorf("there is no flow %q: the flows are %s", x.Flow, strings.Join(known, ", "))}
	}
	if x.Lang != "" && !slices.Contains(d.Languages, x.Lang) {
		return usageError{fmt.Errorf("%s has no language %q: it has %s", x.Flow, x.Lang, strings.Join(d.Languages, ", "))}
	}
	counts, err := flowCounts(ctx, e, c, d)
	if err != nil {
		return err
	}
	o := flowgraph.Options{Lang: x.Lang, Counts: counts, Link: func(name string) string { return name + ".svg" }}
	picture := flowgraph.SVG(d, o)
	if x.Format == "mermaid" {
		picture = []byte(flowgraph.Mermaid(d, o))
	}
	if x.Out == "" {
		_, err := e.stdout.Write(picture)
		return err
	}
	if err := os.WriteFile(x.Out, picture, 0o600); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// flowCounts reads how people fare in a flow; nil where there is no hotline
// yet.
func flowCounts(ctx context.Context, e *env, c *commands, d *flow.Definition) (map[string]flowgraph.Count, error) {
	if _, err := os.Stat(c.Config); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var counts map[string]flowgraph.Count
	err := beside(ctx, e, c, func(s *short) error {
		return s.store.Read(ctx, func(r *store.Reader) error {
			all, err := r.FlowCounts()
			if err != nil {
				return err
			}
			counts = map[string]flowgraph.Count{}
			for _, n := range all {
				if n.Flow == d.Name {
					counts[n.Step] = flowgraph.Count{Here: n.Here, GaveUp: n.GaveUp}
				}
			}
			return nil
		})
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return counts, err
}
