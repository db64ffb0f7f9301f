package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"neighborline/internal/config"
	"neighborline/internal/flyer"
)

// flyerCmd draws a poster.
type flyerCmd struct {
	File string `arg:"" optional:"" help:"Where to write it: a name that ends in .pdf or .svg." default:"flyer.pdf" placeholder:"FILE"`
}

// Run writes the poster of the network.
func (x flyerCmd) Run(_ context.Context, e *env, c *commands) error {
	conf, err := loadConfig(c.Config, e.getenv)
	if err != nil {
		return err
	}
	p := posterOf(conf)
	var b bytes.Buffer
	switch strings.ToLower(filepath.Ext(x.File)) {
	case ".pdf":
		err = p.PDF(&b)
	case ".svg":
		err = p.SVG(&b)
	default:
		return usageError{fmt.Errorf("%s: a poster is .pdf or .svg", x.File)}
	}
	if err != nil {
		return err
	}
	if err := os.WriteFile(x.File, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("write the poster: %w", err)
	}
	if left := p.Without(); len(left) > 0 {
		fmt.Fprintf(e.stderr, "no text for: %s\n", strings.Join(left, ", "))
	}
	fmt.Fprintf(e.stdout, "%s: one page to print, for %s\n", x.File, flyer.Spoken(p.Number))
	return nil
}

func posterOf(conf config.Config) flyer.Poster {
	return flyer.Poster{Name: conf.Network.Name, Short: conf.Network.Short, Number: conf.Network.Number, Languages: conf.Network.Languages}
}
