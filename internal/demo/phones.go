package demo

import (
	"embed"
	"html/template"
	"io/fs"
	"log/slog"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// PhonesOptions are what the phones page is made of.
type PhonesOptions struct {
	Carrier *Carrier
	Clock   *Clock
	Network string         // the network's name, at the top
	Zone    *time.Location // in which times are shown; nil is UTC
	Phones  []Phone        // those there are at first
	Try     []Suggestion   // nil is Suggestions
	Console string         // where a form posted leads to the coordinators' pages; empty if nowhere
	Log     *slog.Logger   // nil is silence
}

// Phones is the page of phones: everybody's in one browser, to text and to
// call with, and with the demo's clock and the carrier's faults. It works without JavaScript; with it, it is
// live.
//
// Whoever can open it plays every phone: only this machine should be able to,
// which is for the program that serves it to see to.
type Phones struct {
	opt    PhonesOptions
	roster *roster
	acts   *deeds
	run    string // tells this run's events from those of an earlier one

	mu    sync.Mutex
	moved chan struct{} // closed when the clock moves
	moves int           // how often it has moved
}

//go:embed page
var pageFiles embed.FS

// pages are read where they are shown: a hotline shows none.
var pages = sync.OnceValue(func() *template.Template { return template.Must(template.ParseFS(pageFiles, "page/*.html")) })

// NewPhones makes the page.
func NewPhones(o PhonesOptions) *Phones {
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	if o.Try == nil {
		o.Try = Suggestions
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	p := &Phones{
		opt: o, roster: newRoster(o.Phones), acts: newDeeds(), moved: make(chan struct{}),
		run: strconv.FormatInt(o.Clock.Now().UnixNano(), 36),
	}
	o.Clock.OnMove(p.announceMove)
	return p
}

// List is the phones there are, those that were added last.
func (p *Phones) List() []Phone { return p.roster.all() }

// Handler serves everything at and below /phones. Forms are taken from the
// page itself only.
func (p *Phones) Handler() http.Handler {
	static, err := fs.Sub(pageFiles, "page/static")
	if err != nil {
		panic(err) // the folder is compiled in
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /phones", p.show)
	mux.HandleFunc("GET /phones/events", p.events)
	mux.HandleFunc("GET /phones/try/{n}", p.try)
	mux.HandleFunc("POST /phones/text", p.text)
	mux.HandleFunc("POST /phones/call", p.dial)
	mux.HandleFunc("POST /phones/act", p.act)
	mux.HandleFunc("POST /phones/add", p.add)
	mux.HandleFunc("POST /phones/clock", p.moveClock)
	mux.HandleFunc("POST /phones/faults", p.setFaults)
	mux.Handle("GET /phones/static/", http.StripPrefix("/phones/static/", http.FileServerFS(static)))
	guarded := http.NewCrossOriginProtection().Handler(mux)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cache-Control", "no-cache")
		guarded.ServeHTTP(w, r)
	})
}

func (p *Phones) announceMove() {
	p.mu.Lock()
	defer p.mu.Unlock()
	close(p.moved)
	p.moved = make(chan struct{})
	p.moves++
}

// nextMove is closed when the clock is moved next; it was moved so often before.
func (p *Phones) nextMove() (next <-chan struct{}, moves int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.moved, p.moves
}
