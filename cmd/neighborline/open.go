package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"sync"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/hotline"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// short is what a short command works with: it may run while the hotline does.
type short struct {
	conf  config.Config
	now   func() time.Time
	store *store.Store
}

// opener is how a command wants its database; see store.OpenBeside.
type opener func(ctx context.Context, path string, now func() time.Time) (*store.Store, error)

// open reads the configuration and opens the database.
func open(ctx context.Context, e *env, c *commands, how opener) (*short, error) {
	conf, err := loadConfig(c.Config, e.getenv)
	if err != nil {
		return nil, err
	}
	now, _, err := clockFromEnv(e.getenv)
	if err != nil {
		return nil, err
	}
	st, err := how(ctx, conf.Database, now)
	if err != nil {
		return nil, err
	}
	return &short{conf: conf, now: now, store: st}, nil
}

// beside opens the database, calls fn, and closes it again.
func beside(ctx context.Context, e *env, c *commands, fn func(*short) error) error {
	s, err := open(ctx, e, c, store.OpenBeside)
	if err != nil {
		return err
	}
	return errors.Join(fn(s), s.store.Close())
}

// An opening is a database that may be opened beside what else a start does.
// It begins once the flows are known to be those of the last start, and so this
// program has had the database before. Not earlier: a database that was brought
// to a new program's version could not go back to the old one if that start then
// failed for a mistake in a flow.
//
// The tables of words are made behind it: the first text needs them, and needs
// the database more. Of two processors one is busy with the flows.
type opening struct {
	open  func() (*store.Store, error)
	begun bool
}

func ahead(ctx context.Context, path string, now func() time.Time) *opening {
	return &opening{open: sync.OnceValues(func() (*store.Store, error) { return store.Open(ctx, path, now) })}
}

func (o *opening) begin() {
	o.begun = true
	go func() {
		_, _ = o.open() // whoever needs it hears of an error
		sms.Prepare()
	}()
}

// drop closes what was opened, if anything.
func (o *opening) drop() {
	if !o.begun {
		return
	}
	if st, err := o.open(); err == nil {
		_ = st.Close()
	}
}

// hotline makes the use cases over the open database. Texts that they queue
// are for the running hotline to send.
func (s *short) hotline(e *env, book *flow.Book) (*hotline.Hotline, error) {
	atlas, err := geo.Open()
	if err != nil {
		return nil, err
	}
	log := slog.New(slog.NewTextHandler(e.stderr, nil))
	return hotline.New(s.store, atlas, elsewhere{}, chance{}, hotline.Rules{Config: s.conf, Book: book}, log), nil
}

// elsewhere is the outbox of a command: the one that sends is the running
// hotline's, which looks for what is due by itself.
type elsewhere struct{}

func (elsewhere) Wake()                            {}
func (elsewhere) Drain(context.Context, aid.Phone) {}

// terminal says whether somebody sits at the other end of f: it is neither a
// pipe nor a file, nor the machine's hole for what nobody wants.
func terminal(f any) bool {
	file, ok := f.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
