// Package hotlinetest is a whole hotline for tests: a real database file, the
// shipped flows, the real outbox, and around them a clock, a chance and a
// carrier that a test holds in its hands. It also plays conversation files
// (Play), which are their own input and their own expectation.
//
// A conversation file has a line for each text, comments (#), and at its top,
// if it needs one, a header of YAML between two lines of --- (see header):
//
//	walter > need groceries 97520 today
//	walter < Got it: food, Ashland 97520, today.
//	       < For how many people is this?
//	@+25h
//	ana    < *
//
// What people send (>) is the script; what they get (<) is expected, where *
// stands for any words. @+25h moves the clock on and @08:00 to that time of
// day; "-- Tue 8:00am" tells when the texts below it left. "same time:" lets
// those indented below it text at one moment; "[picture]" comes with a
// picture. "carrier: ana 21610" lets the carrier refuse the next text to Ana
// with that code, "carrier: ana lost" take it and not say so. "requests:",
// "invites:", "tasks:", "people:" and "offers:" ask how things stand, as a table. Go test
// with -update writes what is expected anew; a person reads the difference.
//
// It promises that the same script always gives the same texts: codes come in
// a fixed order, the clock moves only when it is told to, and texts leave one
// after the other. It never waits for real time and never opens a socket.
package hotlinetest

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"neighborline/flows"
	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/geo"
	"neighborline/internal/hotline"
	"neighborline/internal/outbox"
	"neighborline/internal/store"
)

// Options are what a test may choose. The zero Options are a network in
// southern Oregon with one coordinator, on a Monday at ten in the morning.
type Options struct {
	Config *config.Config // nil: what Config gives
	Start  time.Time      // zero: Start
	// Database is a file that is there already; empty is a new one.
	Database string
	// Chance goes on where an earlier House over the same file left off.
	Chance *Chance
}

// Start is when a House's clock begins: Monday, ten in the morning where the
// network is.
var Start = time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)

// A House is a hotline with everything around it.
type House struct {
	Clock   *Clock
	Carrier *Carrier
	Store   *store.Store
	Hotline *hotline.Hotline
	Outbox  *outbox.Outbox
	Config  config.Config
	Book    *flow.Book
	Chance  *Chance

	mu   sync.Mutex
	sids int
	log  *testLog
}

// ExpectLog lets errors be logged from now on: the test brings them about.
func (h *House) ExpectLog() { h.log.expected.Store(true) }

// book is the shipped flows, read once.
var book = sync.OnceValues(func() (*flow.Book, error) {
	b, problems := flowfile.Load(flows.FS)
	if flowfile.Broken(problems) {
		return nil, fmt.Errorf("the shipped flows are broken: %s", problems[0])
	}
	return b, nil
})

var (
	booksMu sync.Mutex
	books   = map[string]*flow.Book{} // by languages
)

// bookIn is the shipped flows in these languages. Houses share it, with what it
// has worked out of its words: nobody changes a book that is read.
func bookIn(languages []string) (*flow.Book, error) {
	whole, err := book()
	if err != nil {
		return nil, err
	}
	booksMu.Lock()
	defer booksMu.Unlock()
	key := strings.Join(languages, " ")
	if books[key] == nil {
		books[key] = whole.Speaking(languages)
	}
	return books[key], nil
}

// Open opens a House in a folder of the test's own; it closes with the test.
func Open(t testing.TB, opt Options) *House {
	t.Helper()
	if opt.Config == nil {
		c := Config(t)
		opt.Config = &c
	}
	conf := *opt.Config
	if opt.Start.IsZero() {
		opt.Start = Start
	}
	b, err := bookIn(conf.Network.Languages)
	if err != nil {
		t.Fatal(err)
	}
	atlas, err := geo.Open()
	if err != nil {
		t.Fatal(err)
	}
	if opt.Chance == nil {
		opt.Chance = &Chance{}
	}
	h := &House{Clock: NewClock(opt.Start), Config: conf, Book: b, Chance: opt.Chance}
	h.Carrier = NewCarrier(h.Clock.Now)
	if opt.Database == "" {
		opt.Database = filepath.Join(t.TempDir(), "test.db")
	}
	// A benchmark flushes, as the program does: that is most of what it measures.
	openStore := store.OpenUnflushed
	if _, measured := t.(*testing.B); measured {
		openStore = store.Open
	}
	h.Store, err = openStore(t.Context(), opt.Database, h.Clock.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.Store.Close(); err != nil {
			t.Errorf("close the store: %v", err)
		}
	})
	h.log = &testLog{t: t}
	log := slog.New(slog.NewTextHandler(h.log, &slog.HandlerOptions{Level: slog.LevelError}))
	h.Outbox = outbox.New(h.Store, h.Carrier, h.settings(), log)
	h.Hotline = hotline.New(h.Store, atlas, h.Outbox, h.Chance, hotline.Rules{Config: conf, Book: b}, log)
	return h
}

// settings are the outbox's, without the number's rate: a test does not wait.
func (h *House) settings() outbox.Settings {
	c := h.Config.Carrier
	return outbox.Settings{
		RetryFirst: c.RetryFirst, RetryLast: c.RetryLast, ReconcileAfter: c.ReconcileAfter,
		MaxPerPersonDay: c.MaxPerPersonDay, Countries: c.Countries,
		Coordinator: func(p aid.Phone) bool { return h.Hotline.IsCoordinator(p) },
		Quiet:       func(zip string, _ aid.Phone, now time.Time) (time.Time, bool) { return h.Hotline.Quiet(zip, now) },
	}
}

// Inbound makes a text that no House has seen before.
func (h *House) Inbound(from aid.Phone, body string) aid.Inbound {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.sids++
	return aid.Inbound{SID: fmt.Sprintf("SM%032x", h.sids), Channel: aid.SMS, From: from, To: h.Config.Network.Number, Body: aid.Body(body)}
}

// Settle lets happen all that is due: timers first, then texts, until there is
// nothing left. Where only a text is left that is held back for some seconds,
// the clock moves on by these.
func (h *House) Settle(ctx context.Context) error {
	for range 100 {
		before := h.Carrier.Count()
		if err := h.Hotline.RunDue(ctx); err != nil {
			return err
		}
		if err := h.Outbox.SendDue(ctx); err != nil {
			return err
		}
		timers, held := 0, time.Time{}
		err := h.Store.Read(ctx, func(r *store.Reader) error {
			due, err := r.DueTimers(1)
			if err != nil {
				return err
			}
			timers = len(due)
			held, err = r.NextHeld()
			return err
		})
		if err != nil {
			return err
		}
		if timers > 0 || h.Carrier.Count() > before {
			continue
		}
		if held.IsZero() {
			return nil
		}
		h.Clock.Move(held.Sub(h.Clock.Now()))
	}
	return fmt.Errorf("the hotline does not come to rest")
}

// testLog fails the test with every error that is logged: what goes wrong
// behind the scenes goes wrong.
type testLog struct {
	t        testing.TB
	expected atomic.Bool
}

func (l *testLog) Write(p []byte) (int, error) {
	if !l.expected.Load() {
		l.t.Errorf("logged: %s", p)
	}
	return len(p), nil
}
