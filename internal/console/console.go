// Package console is the coordinators' door: pages in a browser for the few
// who look after requests.
//
// It decides nothing about requests. A page reads and shows; a button carries
// out a deed of package hotline, the same that a text would, with the
// coordinator as its actor, and answers with a redirect and the deed's own
// words. What a page shows of a person's private life is written to the audit.
//
// Every page works without a script, on a small screen and a slow line; the
// scripts add what is new to a page that is open, and speak to passkeys.
// Nothing inline is ever sent, and nothing comes from another server.
//
// To add a page: a template in page/, a file with its view, its action and its
// words, a line in routes.go, and a line in the table of the browser tests.
package console

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/alexedwards/scs/v2"
	"github.com/go-webauthn/webauthn/webauthn"
	"github.com/gorilla/mux"
	"golang.org/x/time/rate"

	"neighborline/internal/hotline"
	"neighborline/internal/store"
)

// Options are what the console is made of.
type Options struct {
	Hotline    *hotline.Hotline
	Store      *store.Store
	PublicURL  string           // where browsers reach us; passkeys are bound to its host
	Secret     []byte           // encrypts what signs people in
	Now        func() time.Time // by which sessions, links and codes end; nil is the store's clock
	Log        *slog.Logger
	Recordings Recordings // nil: none can be played
	Checks     Checks     // nil: the settings say nothing of a check
}

// Recordings gives what callers said, by the carrier's ids.
type Recordings interface {
	Recording(ctx context.Context, sid string) (body io.ReadCloser, contentType string, err error)
}

// A Console serves the coordinators' pages. Make one with New, and Close it
// before the server is shut down.
type Console struct {
	Options
	sessions *scs.SessionManager
	passkeys *webauthn.WebAuthn // nil where the address has no name: passkeys need one
	tries    *tries
	pending  *pending
	rate     *rate.Limiter // of tries to sign in, by anybody
	live     *live
	lists    lists // of people, brought and not confirmed yet
	// placeLists are the same of places.
	placeLists lists
	asks       exportAsks // for files with names
	secure     bool       // reached by https
	uploadTime time.Duration
}

// New makes the console for one public address.
func New(o Options) (*Console, error) {
	at, err := url.Parse(o.PublicURL)
	if err != nil {
		return nil, fmt.Errorf("the console's address: %w", err)
	}
	if o.Now == nil {
		o.Now = o.Store.Now
	}
	c := &Console{
		Options: o, tries: newTries(), pending: newPending(), rate: rate.NewLimiter(5, 20),
		secure: at.Scheme == "https", uploadTime: uploadTime,
	}
	c.sessions = c.newSessions()
	c.live = newLive(o.Store)
	if c.passkeys, err = relyingParty(at, o.Hotline.Rules().Config.Network.Name); err != nil {
		return nil, err
	}
	return c, nil
}

// Close ends the streams of pages that are open.
func (c *Console) Close() { c.live.close() }

// Routes adds everything at and below /console/.
func (c *Console) Routes(r *mux.Router) {
	r.Handle("/console", http.RedirectHandler("/console/", http.StatusMovedPermanently))
	// Most of a router's time goes into compiling its paths, and a start has
	// somebody waiting: the first who opens a page pays.
	handler := sync.OnceValue(c.Handler)
	r.PathPrefix("/console/").HandlerFunc(func(w http.ResponseWriter, r *http.Request) { handler().ServeHTTP(w, r) })
}

// Handler serves everything at and below /console/.
func (c *Console) Handler() http.Handler {
	r := mux.NewRouter()
	in := r.PathPrefix("/console").Subrouter()
	c.routes(in)
	r.NotFoundHandler = c.page(func(v *visit) error { return errGone })
	r.MethodNotAllowedHandler = r.NotFoundHandler
	guard := http.NewCrossOriginProtection()
	// Behind a proxy we may be asked by another name than browsers use.
	if at, err := url.Parse(c.PublicURL); err == nil {
		_ = guard.AddTrustedOrigin(at.Scheme + "://" + at.Host)
	}
	guard.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "This form was not sent from our own pages, so nothing was done.", http.StatusForbidden)
	}))
	return c.headers(guard.Handler(c.withAgent(c.sessions.LoadAndSave(r))))
}

// policy lets a page load what is ours, and run nothing that stands in it.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; " +
	"manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

func (c *Console) headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		h.Set("Cache-Control", "no-store")
		if c.secure {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		limit := int64(maxForm)
		if r.URL.Path == "/console/import" || r.URL.Path == "/console/places/import" {
			limit = maxList + maxForm // the list, and what a form puts around it
		}
		r.Body = http.MaxBytesReader(w, r.Body, limit)
		next.ServeHTTP(w, r)
	})
}

// maxForm bounds what a page posts, in bytes.
const maxForm = 64 << 10

// relyingParty is who browsers make passkeys for; nil where the address is a
// bare number, which they refuse.
func relyingParty(at *url.URL, name string) (*webauthn.WebAuthn, error) {
	host := at.Hostname()
	if strings.Trim(host, "0123456789.") == "" || strings.Contains(host, ":") {
		return nil, nil
	}
	w, err := webauthn.New(&webauthn.Config{RPID: host, RPDisplayName: name, RPOrigins: []string{at.Scheme + "://" + at.Host}})
	if err != nil {
		return nil, fmt.Errorf("passkeys for %s: %w", host, err)
	}
	return w, nil
}
