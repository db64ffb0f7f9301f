package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	"neighborline/flows"
	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/hotline"
	"neighborline/internal/sms"
)

// serveCmd runs the hotline.
type serveCmd struct{}

// Run serves until it is told to end.
func (serveCmd) Run(ctx context.Context, e *env, c *general) error {
	started := quickStart()
	defer started()
	conf, err := loadConfig(c.Config, e.getenv)
	if err != nil {
		return err
	}
	if err := conf.RequireSecrets(); err != nil {
		return usageError{err}
	}
	now, look, err := clockFromEnv(e.getenv)
	if err != nil {
		return err
	}
	db := ahead(ctx, conf.Database, now)
	defer db.drop()
	book, err := recallBook(conf, db.begin)
	if err != nil {
		return err
	}
	if !db.begun {
		go sms.Prepare()
	}
	log := slog.New(slog.NewJSONHandler(e.stderr, nil))
	ln, err := net.Listen("tcp", conf.Listen)
	if err != nil {
		return notListening(conf.Listen, err)
	}
	a, err := wire(ctx, parts{conf: conf, book: book, open: db.open, now: now, look: look, log: log, metricsToken: e.getenv("NEIGHBORLINE_METRICS_TOKEN")})
	if err != nil {
		return errors.Join(err, ln.Close())
	}
	a.router.Handle("/", http.RedirectHandler("/console/", http.StatusFound))
	stop := a.reloadOnHUP(ctx, c.Config, e.getenv)
	defer stop()
	return a.run(ctx, ln, func() {
		started()
		fmt.Fprintf(e.stdout, "%s is listening on %s for %s\n", conf.Network.Name, ln.Addr(), conf.PublicURL)
	})
}

// quickStart has the start go faster until the hotline has settled: nothing of a
// start becomes garbage that would be worth looking for, and looking would keep
// those waiting who texted while it was down.
func quickStart() (up func()) {
	usual := collecting()
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(min(usual.limit, startMemory))
	return sync.OnceFunc(func() {
		time.AfterFunc(settled, func() {
			debug.SetGCPercent(usual.percent)
			debug.SetMemoryLimit(usual.limit)
			debug.FreeOSMemory()
		})
	})
}

// collecting is how the process collects garbage, as whoever started it set it.
var collecting = sync.OnceValue(func() (usual struct {
	percent int
	limit   int64
},
) {
	usual.limit = debug.SetMemoryLimit(-1)
	usual.percent = debug.SetGCPercent(-1)
	return usual
})

const (
	// settled is how long after a start garbage is collected as usual, and what
	// the start left in memory is given back: the first who are answered come
	// before that.
	settled = time.Second
	// startMemory is the memory from which on garbage is collected all the same.
	startMemory = 96 << 20
)

// notListening says why nothing can be taken at an address, and what to do.
func notListening(addr string, err error) error {
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("another program listens on %s: end it, or set another address as \"listen\"", addr)
	case errors.Is(err, syscall.EADDRNOTAVAIL):
		return fmt.Errorf("this machine has no address %s: set one that it has as \"listen\"", addr)
	case errors.Is(err, syscall.EACCES):
		return fmt.Errorf("only root may listen on %s: set a port from 1024 on as \"listen\", with a proxy before it", addr)
	}
	return fmt.Errorf("listen: %w", err)
}

// reloadOnHUP reads configuration and flows again at SIGHUP, and keeps the old
// ones if the new are wrong.
func (a *app) reloadOnHUP(ctx context.Context, file string, getenv func(string) string) (stop func()) {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case <-hup:
				a.reload(ctx, file, getenv)
			}
		}
	}()
	return func() { signal.Stop(hup); close(done) }
}

func (a *app) reload(ctx context.Context, file string, getenv func(string) string) {
	conf, err := loadConfig(file, getenv)
	var book *flow.Book
	if err == nil {
		book, err = loadBook(conf)
	}
	if err != nil {
		a.log.ErrorContext(ctx, "not reloaded, the old configuration stays", "err", err)
		return
	}
	a.hotline.SetRules(hotline.Rules{Config: conf, Book: book})
	if err := a.hotline.Adopt(ctx); err != nil {
		a.log.ErrorContext(ctx, "flow versions not kept", "err", err)
	}
	a.outbox.Set(a.outboxSettings(conf.Carrier))
	a.log.InfoContext(ctx, "configuration and flows reloaded")
	if fixed(conf) != fixed(a.conf) {
		a.log.WarnContext(ctx, "the number, addresses, database, schedules and carrier account change at the next start only")
	}
}

// fixed is what a running hotline can't change.
func fixed(c config.Config) string {
	return fmt.Sprint(c.Network.Number.E164(), c.Network.Timezone, c.Listen, c.PublicURL, c.Database, c.Schedules,
		c.Secrets.AccountSID, c.Secrets.AuthToken.Reveal(), c.Secrets.MessagingServiceSID, c.Secrets.APIURL,
		c.Carrier.SendTimeout, c.Carrier.SweepEvery)
}

// loadConfig reads the configuration; its mistakes are wrong usage.
func loadConfig(file string, getenv func(string) string) (config.Config, error) {
	conf, err := config.Load(file, getenv)
	if err != nil {
		return config.Config{}, usageError{err}
	}
	return conf, nil
}

// loadBook reads the network's flows, or the built-in ones, in the
// languages that it speaks.
func loadBook(conf config.Config) (*flow.Book, error) {
	return readBook(conf, func(files fs.FS) (*flow.Book, []flowfile.Problem) {
		book, problems := flowfile.Load(files)
		if book != nil {
			book = book.Speaking(conf.Network.Languages)
		}
		return book, problems
	})
}

// recallBook is loadBook, from what stands beside the database where nothing
// changed since the last start. It calls known as soon as it sees that.
func recallBook(conf config.Config, known func()) (*flow.Book, error) {
	program, err := os.Executable()
	if err != nil {
		return loadBook(conf)
	}
	made, err := os.Stat(program)
	if err != nil {
		return loadBook(conf)
	}
	memory := flowfile.Memory{
		File:    conf.Database + ".flows",
		Program: fmt.Sprintf("%s %d %d", program, made.Size(), made.ModTime().UnixNano()),
		Known:   known,
	}
	return readBook(conf, func(files fs.FS) (*flow.Book, []flowfile.Problem) {
		return memory.Load(files, conf.Network.Languages)
	})
}

func readBook(conf config.Config, load func(fs.FS) (*flow.Book, []flowfile.Problem)) (*flow.Book, error) {
	var files fs.FS = flows.FS
	if conf.Flows != "" {
		if _, err := os.Stat(conf.Flows); err != nil {
			return nil, usageError{fmt.Errorf("the folder of flows: %w", err)}
		}
		files = os.DirFS(conf.Flows)
	}
	book, problems := load(files)
	if flowfile.Broken(problems) {
		var errs []error
		for _, p := range problems {
			if p.Severity == flowfile.Error {
				errs = append(errs, errors.New(p.String()))
			}
		}
		return nil, usageError{errors.Join(errs...)}
	}
	return book, nil
}
