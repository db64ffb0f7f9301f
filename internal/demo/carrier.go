package demo

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"
)

// Options are what a Carrier is made of.
type Options struct {
	// AccountSID and AuthToken are the credentials that the hotline must show,
	// and the token signs what the hotline is sent.
	AccountSID string
	AuthToken  string
	// Number is the hotline's, in E.164 form.
	Number string
	// Webhooks is the hotline's public URL, such as http://127.0.0.1:8080. It
	// may be set later, by SetWebhooks, but before the first text.
	Webhooks string
	// Now is the time that messages bear; nil is time.Now.
	Now func() time.Time
	// Seed decides the ids and the faults. The hotline takes an id that it has
	// seen for a repetition: a carrier that starts anew beside an old database
	// needs a new seed.
	Seed uint64
	// SegmentsPerSecond is the pace of the number, in real time; 0 is no limit.
	SegmentsPerSecond float64
	// NoKeywords leaves STOP, START and HELP to the hotline, as a short code
	// does. Otherwise the carrier blocks, unblocks and answers, as for a long
	// code.
	NoKeywords bool
	// Log hears of webhooks that fail; nil is silence.
	Log *slog.Logger
}

// ErrClosed is the error of a text or call after Close.
var ErrClosed = errors.New("carrier is closed")

// A Carrier stands in for the carrier. It is an http.Handler for the REST API
// under /2010-04-01/. Make it with NewCarrier and end it with Close.
type Carrier struct {
	opt    Options
	dice   *dice
	pool   *pool
	ledger *ledger
	calls  *callbook
	rest   http.Handler
	client *http.Client
	done   chan struct{} // closed by Close; frees requests that hang
	once   sync.Once

	mu         sync.Mutex // guards what follows
	faults     Faults
	number     number
	blocked    map[string]bool // numbers that have texted STOP
	recordings map[string]int  // seconds, by id
	habits     map[string]Habit
	lines      map[string]string // kinds of lines, by phone
	free       time.Time         // when the number's pace lets the next text go; wall clock
}

// workers is how many webhooks the carrier calls at once, besides the texts
// that phones are sending.
const workers = 8

// NewCarrier makes a carrier whose number posts to the hotline's usual
// webhooks, with three tries each. It starts a few goroutines; Close ends them.
func NewCarrier(o Options) *Carrier {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	c := &Carrier{
		opt:        o,
		dice:       newDice(o.Seed),
		pool:       newPool(workers),
		ledger:     newLedger(),
		calls:      newCallbook(),
		client:     newClient(),
		done:       make(chan struct{}),
		blocked:    map[string]bool{},
		recordings: map[string]int{},
		habits:     map[string]Habit{},
		lines:      map[string]string{},
	}
	c.number = newNumber(c.dice.sid("PN", o.Number), o.Number)
	c.number.point(o.Webhooks)
	c.rest = c.routes()
	return c
}

// newClient makes the client that calls the hotline. Like the carrier it
// follows no redirect that would lose what was posted; time limits are set for
// each call.
func newClient() *http.Client {
	return &http.Client{
		Transport: &http.Transport{
			DialContext:         (&net.Dialer{}).DialContext,
			MaxIdleConnsPerHost: 64,
			IdleConnTimeout:     30 * time.Second,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// SetWebhooks points the number's webhooks at a hotline that answers at a
// public URL.
func (c *Carrier) SetWebhooks(base string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.number.point(base)
}

// Number is the hotline's number, in E.164 form.
func (c *Carrier) Number() string { return c.opt.Number }

// Settle waits until the carrier has nothing in hand: no webhook under way, no
// text waiting for the number's pace, no status still to be told. The hotline
// may have something to say all the same; that is for the caller to know.
func (c *Carrier) Settle(ctx context.Context) error { return c.pool.wait(ctx) }

// InFlight is how many things the carrier has in hand; see Settle.
func (c *Carrier) InFlight() int { return c.pool.inFlight() }

// Close ends the carrier: what waits is dropped, webhooks under way are cut
// off, and no goroutine is left when it returns. Settle first to see it all
// done.
func (c *Carrier) Close() {
	c.once.Do(func() { close(c.done) })
	c.pool.close()
	c.client.CloseIdleConnections()
}
