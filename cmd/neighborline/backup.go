package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"neighborline/internal/store"
)

// backupCmd copies the database of a hotline that may be running.
type backupCmd struct {
	File string `arg:"" help:"The copy to write; it must not be there yet."`
}

// Run writes a consistent copy and looks at every page of it.
func (b backupCmd) Run(ctx context.Context, e *env, c *commands) error {
	conf, err := loadConfig(c.Config, e.getenv)
	if err != nil {
		return err
	}
	look, err := store.Copy(ctx, conf.Database, b.File)
	if errors.Is(err, fs.ErrExist) {
		return usageError{fmt.Errorf("%s is there already: give the name of a new file", b.File)}
	}
	if err != nil {
		return err
	}
	const kilo = 1024
	fmt.Fprintf(e.stdout, "%s: a good copy of %s, %d KB\n", b.File, conf.Database, (look.Bytes+kilo-1)/kilo)
	return nil
}
