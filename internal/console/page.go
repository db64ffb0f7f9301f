package console

import (
	"bytes"
	"embed"
	"fmt"
	"html"
	"html/template"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/mux"
)

//go:embed page/*.html
var pageFiles embed.FS

// A page is a template with the view that it is made for.
type page[V any] struct {
	name string
	t    func() *template.Template
}

// frame is what every page is given: its own view as .V, and around it what
// the layout shows.
type frame[V any] struct {
	V       V
	W       *words
	Name    string // of the page, for the navigation
	Network string
	Me      string // the coordinator's name; empty for a stranger
	Lead    bool
	Nav     []navItem
	Keep    string // what addresses take along of the area that is shown
	Here    string // the address, for coming back to it
	Flash   string
	Alert   bool   // the flash tells of something that did not work
	Confirm string // the code of a deed that is asked back about
	Zone    *time.Location
	Now     time.Time
}

// Time writes a time as people read it and as programs do; nothing where there
// is none. A page may hold hundreds: it is one step of a template, not five.
func (f frame[V]) Time(t time.Time) template.HTML {
	if t.IsZero() {
		return ""
	}
	// Neither half holds anything that a person wrote.
	return template.HTML(`<time datetime="` + t.UTC().Format(time.RFC3339) + `">` + html.EscapeString(showTime(f.W, f.Zone, f.Now, t)) + `</time>`)
}

// OnPaper is Time for what is read on another day: it always says which.
func (f frame[V]) OnPaper(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	local := t.In(f.Zone)
	return f.W.weekday(local.Weekday()) + " " + f.W.date(local, false) + ", " + f.W.hour(local)
}

// parsePage is page/NAME.html, which defines "title" and "main". It is read
// when it is first shown: a hotline that starts has texts waiting.
func parsePage[V any](name string) page[V] {
	return page[V]{name, sync.OnceValue(func() *template.Template { return template.Must(readPage(name)) })}
}

func readPage(name string) (*template.Template, error) {
	return template.New(name).Funcs(functions).ParseFS(pageFiles, "page/layout.html", "page/parts.html", "page/"+name+".html")
}

func (p page[V]) render(v *visit, view V) error { return p.renderAs(v, http.StatusOK, view) }

// renderAs writes a page once it is whole: one that fails has sent nothing.
func (p page[V]) renderAs(v *visit, status int, view V) error {
	f := frame[V]{
		V: view, W: v.words, Name: p.name, Network: v.conf.Network.Name, Here: v.here(),
		Lead: v.lead, Zone: v.conf.Network.Timezone, Now: v.now,
	}
	if v.me.ID != 0 {
		f.Keep = v.area().Keep()
		f.Me, f.Nav = v.entry.Name, nav(v.words, v.lead, f.Keep)
		// A page that renews itself leaves the words for the one that was
		// led to them.
		if !agentOf(v.r.Context()).byItself {
			f.Flash = v.c.sessions.PopString(v.r.Context(), keyFlash)
		}
		f.Flash, f.Alert = strings.CutPrefix(f.Flash, "!")
		if asked, ok := strings.CutPrefix(f.Flash, "?"); ok {
			f.Confirm, f.Flash, _ = strings.Cut(asked, " ")
		}
	}
	var b bytes.Buffer
	if err := p.t().ExecuteTemplate(&b, "layout", f); err != nil {
		return fmt.Errorf("page %s: %w", p.name, err)
	}
	v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	v.w.WriteHeader(status)
	_, _ = b.WriteTo(v.w) // the browser has gone
	return nil
}

// navItem is one way out of the layout.
type navItem struct{ Page, Path, Label string }

// nav is the pages that one gets to from everywhere, most wanted first; those
// that show an area, or lead there, keep the one that is shown.
func nav(w *words, leads bool, keep string) []navItem {
	items := []navItem{
		{"board", "/console/" + keep, w.Nav.Board},
		{"inbox", "/console/inbox" + keep, w.Nav.Inbox},
		{"people", "/console/people", w.People.Title},
		{"volunteers", "/console/volunteers", w.Volunteers.Title},
		{"more", "/console/more" + keep, w.More.Title},
	}
	if leads {
		items = append(items, navItem{"audit", "/console/audit", w.Nav.Audit})
	}
	return append(items, navItem{"account", "/console/account", w.Nav.Account})
}

// routeOf is the pattern of a route, for the log: an address may hold what is
// private.
func routeOf(r *http.Request) string {
	if route := mux.CurrentRoute(r); route != nil {
		if t, err := route.GetPathTemplate(); err == nil {
			return t
		}
	}
	return "none"
}
