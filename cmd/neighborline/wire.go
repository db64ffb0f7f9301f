package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/mux"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/console"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/handoff"
	"neighborline/internal/hotline"
	"neighborline/internal/jobs"
	"neighborline/internal/outbox"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
	"neighborline/internal/webhook"
)

// drain is how long a request under way may take once the program is told to
// end; with what follows it stays under ten seconds.
const drain = 6 * time.Second

// app is a whole hotline, wired.
type app struct {
	conf    config.Config
	store   *store.Store
	hotline *hotline.Hotline
	outbox  *outbox.Outbox
	client  *twilio.Client
	jobs    *jobs.Runner
	door    *webhook.Door
	letters *webhook.LetterBox
	post    *handoff.Post
	console *console.Console
	router  *mux.Router
	log     *slog.Logger
}

// parts are what a hotline is wired from.
type parts struct {
	conf config.Config
	book *flow.Book
	open func() (*store.Store, error) // nil opens the database that conf names
	now  func() time.Time
	look func() error // reads the clock's file again; nil is nothing to read
	log  *slog.Logger
	// sessions is the clock by which coordinators are signed out; nil is now.
	sessions func() time.Time
	// metricsToken lets somebody beyond this machine read /metrics; empty lets
	// nobody.
	metricsToken string
}

// wire builds a hotline over its database. Nothing runs yet.
func wire(ctx context.Context, p parts) (*app, error) {
	c := p.conf
	atlas, err := geo.Open()
	if err != nil {
		return nil, fmt.Errorf("read the ZIP codes: %w", err)
	}
	client, err := twilio.NewClient(twilio.Config{
		AccountSID: c.Secrets.AccountSID, AuthToken: c.Secrets.AuthToken.Reveal(),
		MessagingServiceSID: c.Secrets.MessagingServiceSID, APIURL: c.Secrets.APIURL, From: c.Network.Number,
		StatusCallback: func(ref string) string { return c.PublicURL + "/twilio/sms/status?o=" + ref },
		Timeout:        c.Carrier.SendTimeout, Now: p.now,
	})
	if err != nil {
		return nil, usageError{err}
	}
	verifier, err := twilio.NewVerifier(c.PublicURL, c.Secrets.AuthToken.Reveal())
	if err != nil {
		return nil, usageError{err}
	}
	if p.open == nil {
		p.open = func() (*store.Store, error) { return store.Open(ctx, c.Database, p.now) }
	}
	st, err := p.open()
	if err != nil {
		return nil, err
	}
	a := &app{conf: c, store: st, client: client, log: p.log}
	a.outbox = outbox.New(st, outgoing{client, c.PublicURL}, a.outboxSettings(c.Carrier), p.log)
	a.hotline = hotline.New(st, atlas, a.outbox, chance{}, hotline.Rules{Config: c, Book: p.book}, p.log)
	a.door = &webhook.Door{
		Verifier: verifier, AccountSID: c.Secrets.AccountSID, Number: c.Network.Number, PublicURL: c.PublicURL,
		Hotline: a.hotline, Outbox: a.outbox, Log: p.log, Audio: recordings(c.Flows),
		Recordings: client, Key: []byte(c.Secrets.Session.Reveal()), Now: p.now,
	}
	if a.jobs, err = a.table(p); err != nil {
		return nil, errors.Join(usageError{err}, st.Close())
	}
	a.console, err = console.New(console.Options{
		Hotline: a.hotline, Store: st, PublicURL: c.PublicURL, Secret: []byte(c.Secrets.Session.Reveal()),
		Now: p.sessions, Log: p.log, Recordings: client,
		Checks: func(ctx context.Context) []console.Finding { return checksOf(ctx, a.hotline.Rules().Config) },
	})
	if err != nil {
		return nil, errors.Join(usageError{err}, st.Close())
	}
	key, err := handoff.KeyOf([]byte(c.Secrets.Session.Reveal()))
	if err != nil {
		return nil, errors.Join(err, st.Close())
	}
	a.post = handoff.NewPost(key, p.now)
	a.letters = &webhook.LetterBox{Key: key, Networks: a.hotline, Now: p.now, Log: p.log}
	a.router = a.routes(p.metricsToken)
	return a, nil
}

func (a *app) outboxSettings(c config.Carrier) outbox.Settings {
	daily := 0
	if c.PricePerSegment > 0 {
		daily = int(c.DailyLimit / c.PricePerSegment)
	}
	return outbox.Settings{
		SegmentsPerSecond: c.SegmentsPerSecond, RetryFirst: c.RetryFirst, RetryLast: c.RetryLast,
		Coordinator: func(to aid.Phone) bool { return a.hotline.IsCoordinator(to) }, ReconcileAfter: c.ReconcileAfter, MaxPerPersonDay: c.MaxPerPersonDay, DailySegments: daily, Countries: c.Countries,
		Quiet: func(zip string, _ aid.Phone, now time.Time) (time.Time, bool) { return a.hotline.Quiet(zip, now) },
		Tell:  func(tx *store.Tx, what aid.Trouble, k aid.Task) error { return a.hotline.Trouble(tx, what, k) },
	}
}

// table is everything that cron does.
func (a *app) table(p parts) (*jobs.Runner, error) {
	table := slices.Concat(a.work(p), a.digestJobs(p))
	return jobs.New(jobs.Options{
		Tick: a.conf.Schedules.Tick, Now: p.now, Zone: a.conf.Network.Timezone, Log: p.log,
		Once: func(ctx context.Context, name string) (free bool, err error) {
			err = a.store.Write(ctx, func(tx *store.Tx) (err error) {
				free, err = tx.Once(name)
				return err
			})
			return free, err
		},
	}, table...)
}

// work is what is done again and again.
func (a *app) work(p parts) []jobs.Job {
	return []jobs.Job{
		{Name: "clock", Run: func(context.Context) error {
			if p.look == nil {
				return nil
			}
			return p.look()
		}},
		{Name: "due", Run: a.hotline.RunDue},
		{Name: "sweep", Spec: "@every " + a.conf.Carrier.SweepEvery.String(), Run: func(ctx context.Context) error {
			return a.hotline.Sweep(ctx, a.client)
		}},
		{Name: "lines", Spec: "@every 1m", Run: func(ctx context.Context) error {
			return a.hotline.LookUpLines(ctx, a.client)
		}},
		{Name: "recordings", Spec: "@every 10m", Run: func(ctx context.Context) error {
			return a.hotline.Shred(ctx, a.client)
		}},
		{Name: "letters", Run: func(ctx context.Context) error { return a.hotline.HandOff(ctx, a.post) }},
		{Name: "scrub", Run: a.hotline.Scrub},
		{Name: "watch", Spec: "@every 1m", Run: a.hotline.Watch},
		{Name: "ping", Spec: "@every " + a.conf.Watch.Every.String(), Run: a.ping},
		{Name: "backup", Spec: a.conf.Schedules.Backup, Run: a.backUp},
		{Name: "retention", Spec: a.conf.Schedules.Retention, Run: func(ctx context.Context) error {
			return errors.Join(a.hotline.Purge(ctx), a.hotline.Retire(ctx), a.hotline.Confirm(ctx))
		}},
	}
}

func (a *app) routes(metricsToken string) *mux.Router {
	r := mux.NewRouter()
	a.door.Routes(r)
	a.letters.Routes(r)
	r.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("ok\n")) }).Methods(http.MethodGet)
	r.HandleFunc("/readyz", a.ready).Methods(http.MethodGet)
	r.Handle("/metrics", a.metrics(metricsToken)).Methods(http.MethodGet)
	a.console.Routes(r)
	return r
}

// ready says whether the database can be written.
func (a *app) ready(w http.ResponseWriter, r *http.Request) {
	if err := a.store.Ready(r.Context()); err != nil {
		a.log.Error("not ready", "err", err)
		http.Error(w, "The database can't be written.", http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ready\n"))
}

// run serves until ctx is cancelled, then finishes what is under way. Up is
// called once requests are taken.
func (a *app) run(ctx context.Context, ln net.Listener, up func()) error {
	if err := errors.Join(a.hotline.Adopt(ctx), a.afterRestore(ctx)); err != nil {
		return errors.Join(err, ln.Close(), a.store.Close())
	}
	work, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	srv := &http.Server{
		Handler: recovering(a.router, a.log), ReadHeaderTimeout: 3 * time.Second, ReadTimeout: 10 * time.Second,
		IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10,
		ErrorLog: slog.NewLogLogger(a.log.Handler(), slog.LevelWarn),
	}
	srv.RegisterOnShutdown(a.console.Close) // pages that are open would be waited for
	srv.RegisterOnShutdown(closeUnused(srv))
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()
	up() // who texts now need not wait for what follows
	var wg sync.WaitGroup
	wg.Go(func() {
		if err := a.outbox.Run(work); err != nil {
			a.log.Error("outbox ended", "err", err)
		}
	})
	wg.Go(func() { a.hotline.Run(work) })
	a.jobs.Start(context.WithoutCancel(ctx)) // Stop cancels them
	a.hotline.Ring()                         // what came due while we were down
	var err error
	select {
	case <-ctx.Done():
	case err = <-failed:
	case err = <-a.store.Damaged():
		a.log.Error("the hotline ends", "err", err)
	}
	stop() // a text on the wire may take as long as a request: both are waited for at once
	bound, cancel := context.WithTimeout(context.WithoutCancel(ctx), drain)
	defer cancel()
	if e := srv.Shutdown(bound); e != nil {
		_ = srv.Close()
	}
	_ = a.jobs.Stop(bound)
	wg.Wait()
	if e := a.store.Close(); err == nil || errors.Is(err, http.ErrServerClosed) {
		err = e
	}
	return err
}

// closeUnused gives what closes the connections on which nothing was asked yet.
// A server that ends waits five seconds for each of them, and nobody is
// answered meanwhile.
func closeUnused(srv *http.Server) func() {
	var unused sync.Map
	srv.ConnState = func(c net.Conn, s http.ConnState) {
		if s == http.StateNew {
			unused.Store(c, nil)
		} else {
			unused.Delete(c)
		}
	}
	return func() {
		unused.Range(func(c, _ any) bool {
			_ = c.(net.Conn).Close()
			return true
		})
	}
}

// local says whether an address can be reached from this machine only.
func local(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}
