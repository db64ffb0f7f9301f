package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"neighborline/internal/backup"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

// backupCmd copies the database of a hotline that may be running.
type backupCmd struct {
	File    string `arg:"" optional:"" help:"The copy to write; it must not be there yet."`
	Nightly bool   `help:"Make the night's copy in backup.folder, and remove the oldest."`
}

// Run writes a consistent copy and looks at every page of it. Where the
// configuration has backup.recipients it is encrypted to them.
func (b backupCmd) Run(ctx context.Context, e *env, c *commands) error {
	conf, err := loadConfig(c.Config, e.getenv)
	if err != nil {
		return err
	}
	if b.Nightly != (b.File == "") {
		return usageError{errors.New("give the name of a new file, or --nightly")}
	}
	if b.Nightly {
		return b.nightly(ctx, e, conf)
	}
	keys := conf.Backup.Recipients
	look, err := copyTo(ctx, conf, b.File)
	if errors.Is(err, fs.ErrExist) {
		return usageError{fmt.Errorf("%s is there already: give the name of a new file", b.File)}
	}
	if err != nil {
		return err
	}
	const kilo = 1024
	sealed := ""
	if len(keys) > 0 {
		sealed = ", encrypted to " + plural(len(keys), "key")
	}
	fmt.Fprintf(e.stdout, "%s: a good copy of %s, %d KB%s\n", b.File, conf.Database, (look.Bytes+kilo-1)/kilo, sealed)
	if sealed == "" {
		fmt.Fprintln(e.stderr, "it is not encrypted, and holds what people told you: set backup.recipients")
	}
	return nil
}

func copyTo(ctx context.Context, conf config.Config, file string) (store.Condition, error) {
	if len(conf.Backup.Recipients) > 0 {
		return backup.Make(ctx, conf.Database, file, conf.Backup.Recipients)
	}
	if strings.HasSuffix(file, ".age") {
		return store.Condition{}, usageError{errors.New("the configuration has no backup.recipients to encrypt it to")}
	}
	return store.Copy(ctx, conf.Database, file)
}

func (b backupCmd) nightly(ctx context.Context, e *env, conf config.Config) error {
	if !conf.Backup.On() {
		return usageError{errors.New("the configuration has no backup.recipients and backup.folder")}
	}
	now, _, err := clockFromEnv(e.getenv)
	if err != nil {
		return err
	}
	file, err := backup.Nightly(ctx, conf.Database, conf.Backup.Folder, conf.Backup.Recipients, conf.Backup.Keep, now())
	if err != nil {
		return err
	}
	fmt.Fprintln(e.stdout, file)
	return nil
}
