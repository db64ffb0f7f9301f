package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"neighborline/internal/backup"
	"neighborline/internal/geo"
	"neighborline/internal/hotline"
	"neighborline/internal/store"
)

// restoreCmd puts a copy where the database belongs.
type restoreCmd struct {
	File     string `arg:"" help:"The copy, as backup wrote it."`
	Identity string `help:"The file with the private key of age, for an encrypted copy." placeholder:"FILE"`
	Check    bool   `help:"Only look whether the copy can be restored."`
}

// Run looks the copy over whole before it touches anything. A restored hotline
// starts paused.
func (x restoreCmd) Run(ctx context.Context, e *env, c *commands) error {
	conf, err := loadConfig(c.Config, e.getenv)
	if err != nil {
		return err
	}
	if !x.Check {
		if err := conf.RequireSession(); err != nil {
			return usageError{err} // without it nobody can tell who was erased since
		}
		if used, err := store.InUse(conf.Database); err != nil {
			return err
		} else if used {
			return fmt.Errorf("a hotline runs on %s: end it first", conf.Database)
		}
	}
	copied, err := backup.Open(ctx, x.File, x.Identity, conf.Database)
	if errors.Is(err, backup.ErrIdentity) {
		return usageError{err}
	}
	if err != nil {
		return err
	}
	defer copied.Drop()
	x.tell(e.stdout, copied.Look)
	if x.Check {
		fmt.Fprintln(e.stdout, "it can be restored")
		return nil
	}
	s := &short{conf: conf}
	if s.now, _, err = clockFromEnv(e.getenv); err != nil {
		return err
	}
	erased, err := s.prepare(ctx, copied.Path, x.File)
	if err != nil {
		return fmt.Errorf("make the copy ready: %w", err)
	}
	aside, err := backup.Place(copied, conf.Database, s.now())
	if err != nil {
		return err
	}
	if aside != "" {
		fmt.Fprintf(e.stdout, "the old database is now %s: remove it once you need it no more\n", aside)
	}
	if erased > 0 {
		fmt.Fprintf(e.stdout, "%s since the copy applied again\n", plural(erased, "erasure"))
	}
	fmt.Fprintf(e.stdout, "restored to %s; the hotline starts paused: look at it, then \"neighborline resume\"\n", conf.Database)
	return nil
}

// tell says what is in a copy.
func (x restoreCmd) tell(w io.Writer, v store.Verdict) {
	fmt.Fprintf(w, "%s: sound, version %d", x.File, v.Have)
	if v.Have < v.Want {
		fmt.Fprintf(w, " (this program makes it %d)", v.Want)
	}
	if !v.Last.IsZero() {
		fmt.Fprintf(w, ", last heard something %s", v.Last.Format(time.RFC3339))
	}
	fmt.Fprintln(w)
	for _, t := range v.Counts {
		fmt.Fprintf(w, "  %-12s %d\n", t.State, t.N)
	}
}

// prepare pauses the copy, takes what may have left since as in doubt, and
// erases again whoever was erased since.
func (s *short) prepare(ctx context.Context, path, file string) (erased int, err error) {
	ledger, err := backup.Ledger(s.conf.Database, file)
	if err != nil {
		return 0, err
	}
	if s.store, err = store.Open(ctx, path, s.now); err != nil {
		return 0, err
	}
	defer func() {
		err = errors.Join(err, s.store.Close())
		for _, left := range []string{store.LedgerPath(path), path + ".lock"} { // the real ones stay where they are
			if e := os.Remove(left); e != nil && !os.IsNotExist(e) {
				err = errors.Join(err, e)
			}
		}
	}()
	if err := s.store.Write(ctx, func(tx *store.Tx) error { return tx.PauseAll() }); err != nil {
		return 0, err
	}
	book, err := loadBook(s.conf)
	if err != nil {
		return 0, err
	}
	atlas, err := geo.Open()
	if err != nil {
		return 0, err
	}
	h := hotline.New(s.store, atlas, elsewhere{}, chance{}, hotline.Rules{Config: s.conf, Book: book}, slog.New(slog.DiscardHandler))
	if erased, err = h.Reapply(ctx, ledger); err != nil {
		return 0, err
	}
	_, err = s.store.Scrub(ctx, 0, true) // nobody waits for this copy yet
	return erased, err
}

// resumeCmd lets a paused hotline send again.
type resumeCmd struct{}

// Run resumes.
func (resumeCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		book, err := loadBook(s.conf)
		if err != nil {
			return err
		}
		h, err := s.hotline(e, book)
		if err != nil {
			return err
		}
		was, err := h.Resume(ctx, store.Actor{Role: "command"})
		if err != nil {
			return err
		}
		if !was {
			fmt.Fprintln(e.stdout, "it is not paused")
			return nil
		}
		fmt.Fprintln(e.stdout, "resumed: texts leave again")
		return nil
	})
}
