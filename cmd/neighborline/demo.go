package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"neighborline/internal/config"
	"neighborline/internal/demo"
	"neighborline/internal/store"
)

// demoCmd plays everything on one machine.
type demoCmd struct {
	Addr     string `help:"Where to listen; this machine only." default:"127.0.0.1:8080"`
	Fresh    bool   `help:"Start again, with an empty town."`
	Terminal bool   `help:"Play in the terminal instead of the browser."`
	Data     string `help:"The folder that keeps the town." placeholder:"DIR" type:"path"`
}

// The demo's credentials are no secrets: both sides of them are this process.
const (
	demoAccount = "ACdddddddddddddddddddddddddddddddd"
	demoToken   = "demo"
)

// playing is a demo under way.
type playing struct {
	app     *app
	carrier *demo.Carrier
	clock   *demo.Clock
	phones  *demo.Phones
}

// Run plays until it is told to end.
func (d demoCmd) Run(ctx context.Context, e *env) error {
	if !local(d.Addr) {
		return usageError{fmt.Errorf("the demo lets anybody who reaches it play every phone: --addr must be on this machine, such as 127.0.0.1:8080")}
	}
	ln, err := net.Listen("tcp", d.Addr)
	if err != nil {
		return fmt.Errorf("listen (another program may be there: try --addr 127.0.0.1:8090): %w", err)
	}
	defer ln.Close()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	p, ended, err := d.start(ctx, e, ln)
	if err != nil {
		return err
	}
	if d.Terminal {
		err = p.terminal(ctx, e)
		stop()
	} else {
		welcome(e.stdout, ln.Addr().String())
	}
	runErr := <-ended
	p.carrier.Close()
	return errors.Join(err, runErr)
}

// start wires the demo, plays the town's first scene where it is new, and
// gives where the end of the server is told.
func (d demoCmd) start(ctx context.Context, e *env, ln net.Listener) (*playing, <-chan error, error) {
	file, fresh, err := d.database()
	if err != nil {
		return nil, nil, err
	}
	base := "http://" + ln.Addr().String()
	conf, err := demoConfig(base, file)
	if err != nil {
		return nil, nil, err
	}
	book, err := loadBook(conf)
	if err != nil {
		return nil, nil, err
	}
	log := slog.New(slog.NewTextHandler(e.stderr, &slog.HandlerOptions{Level: slog.LevelError}))
	clock := demo.NewClock(nil)
	clock.Set(morning(time.Now(), conf.Network.Timezone))
	carrier := demo.NewCarrier(demo.Options{
		AccountSID: demoAccount, AuthToken: demoToken, Number: conf.Network.Number.E164(), Webhooks: base,
		Now: clock.Now, Seed: rand.Uint64(), Log: log,
	})
	a, err := wire(ctx, parts{conf: conf, book: book, now: clock.Now, sessions: time.Now, log: log})
	if err != nil {
		carrier.Close()
		if errors.Is(err, store.ErrInUse) {
			return nil, nil, errors.New("another demo is running: end it, or give this one a folder of its own with --data")
		}
		return nil, nil, err
	}
	p := &playing{app: a, carrier: carrier, clock: clock}
	p.phones = demo.NewPhones(demo.PhonesOptions{
		Carrier: carrier, Clock: clock, Network: conf.Network.Name, Zone: conf.Network.Timezone, Phones: demoPhones, Console: consolePath, Log: log,
	})
	if err := p.remember(ctx, fresh); err != nil {
		carrier.Close()
		return nil, nil, errors.Join(err, a.store.Close())
	}
	a.router.Handle(consolePath, http.NewCrossOriginProtection().Handler(p.enterConsole())).Methods(http.MethodPost)
	a.router.PathPrefix("/phones").Handler(p.phones.Handler())
	a.router.PathPrefix("/2010-04-01/").Handler(carrier)
	a.router.Handle("/", http.RedirectHandler("/phones", http.StatusFound))
	up, ended := make(chan struct{}), make(chan error, 1)
	go func() { ended <- a.run(ctx, ln, func() { close(up) }) }()
	select {
	case <-up:
	case err := <-ended:
		return nil, nil, err
	}
	clock.OnMove(func() { p.moved(ctx) })
	if fresh {
		if err := p.firstScene(ctx); err != nil {
			return nil, nil, fmt.Errorf("play the first scene: %w", err)
		}
	}
	return p, ended, nil
}

// morning is how far to set a clock so that a new town begins at ten in the
// morning, when nobody's quiet hours are on.
func morning(now time.Time, zone *time.Location) time.Duration {
	local := now.In(zone)
	ten := time.Date(local.Year(), local.Month(), local.Day(), 10, 0, 0, 0, zone)
	return ten.Sub(now)
}

// database is the file of the town; a new one is an empty folder.
func (d demoCmd) database() (file string, fresh bool, err error) {
	dir := d.Data
	if dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			cache = os.TempDir()
		}
		dir = filepath.Join(cache, "neighborline", "demo")
	}
	file = filepath.Join(dir, "demo.db")
	if d.Fresh {
		for _, suffix := range []string{"", "-wal", "-shm"} {
			if err := os.Remove(file + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
				return "", false, fmt.Errorf("start again: %w", err)
			}
		}
	}
	_, err = os.Stat(file)
	return file, errors.Is(err, os.ErrNotExist), nil
}

// settle waits until nothing happens any more: no text on its way in or out,
// nothing due.
func (p *playing) settle(ctx context.Context) error { return p.rest(ctx, func() {}) }

// rest is settle, with something to do between two looks.
func (p *playing) rest(ctx context.Context, between func()) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	for {
		if err := p.carrier.Settle(ctx); err != nil {
			return err
		}
		quiet, err := p.app.hotline.Settled(ctx)
		if err != nil {
			return err
		}
		if quiet && p.carrier.InFlight() == 0 {
			return nil
		}
		between()
		p.app.outbox.Wake()
		p.app.hotline.Ring()
		select {
		case <-ctx.Done():
			return fmt.Errorf("the hotline does not come to rest: %w", ctx.Err())
		case <-time.After(2 * time.Millisecond):
		}
	}
}

// moved lets happen what has become due since the clock was moved.
func (p *playing) moved(ctx context.Context) {
	if err := p.app.jobs.Tick(ctx); err != nil && ctx.Err() == nil {
		p.app.log.Error("tick", "err", err)
	}
	_ = p.settle(ctx) // a carrier that the page has switched off never rests
	_ = p.app.store.Write(ctx, func(tx *store.Tx) error { return tx.SetMark(aheadMark, p.clock.Ahead().String()) })
}

func (p *playing) terminal(ctx context.Context, e *env) error {
	return demo.RunTerminal(ctx, e.stdin, e.stdout, demo.TerminalOptions{
		Carrier: p.carrier, Clock: p.clock, Phones: p.phones.List(), Settle: p.settle, Zone: p.app.conf.Network.Timezone,
		Interactive: interactive(e.stdin),
	})
}

// interactive says whether somebody types.
func interactive(in io.Reader) bool {
	f, ok := in.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

func welcome(w io.Writer, addr string) {
	fmt.Fprintf(w, `Neighborline, the demo. Everything stays on this machine.

  Open  http://%s/phones

  There you play the phones of a small town: two neighbors, three volunteers
  and a coordinator. Walter has just asked for groceries. Try this:

  1. On Ana's phone, answer the invite:  YES and its code.
  2. Once it is done, on Ana's phone:    DONE and its code. Walter is asked.
  3. On Rosa's phone, ask for help:      ayuda
  4. Move the clock on by a day, and see the reminders and the digest.

  A button on that page opens the coordinator's console.

  Ctrl-C ends it. The town is kept; --fresh starts a new one.
`, addr)
}

// demoConfig is the configuration of the demo's network.
func demoConfig(base, file string) (config.Config, error) {
	getenv := map[string]string{
		"TWILIO_ACCOUNT_SID": demoAccount, "TWILIO_AUTH_TOKEN": demoToken, "TWILIO_API_URL": base,
		"NEIGHBORLINE_SECRET": "only for the demo, no secret",
	}
	conf, err := config.Parse("demo.yaml", []byte(demoYAML), func(k string) string { return getenv[k] })
	conf.PublicURL, conf.Database = base, file
	return conf, err
}

const demoYAML = `
network: {name: Rogue Valley Mutual Aid, short: RVMA, number: "+15415550100", timezone: America/Los_Angeles, languages: [en, es], area: ["975"]}
public_url: http://127.0.0.1:8080
coordinators:
  - {name: Dee, phone: "+15415550111", language: en}
carrier: {segments_per_second: 100, reconcile_after: 2s}
`
