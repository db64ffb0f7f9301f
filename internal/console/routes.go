package console

import (
	"net/http"
	"slices"

	"github.com/gorilla/mux"
)

// who may open a page.
type who int

const (
	anybody     who = iota // signed in or not
	enrolling              // signed in by a link, and not yet set up
	coordinator            // everybody in the configuration
	lead                   // those of them who lead
)

// A route is one page action.
type route struct {
	method, path string
	who          who
	do           action
}

// An action answers one request: it reads, or carries out a deed, and renders
// or redirects. What it returns is shown on the error page.
type action func(*visit) error

const (
	get  = http.MethodGet
	post = http.MethodPost
)

// table is every page action there is.
func (c *Console) table() []route {
	return append(slices.Concat(c.directoryTable(), c.lotRoutes()), []route{
		{get, "/sign-in", anybody, c.signIn},
		{post, "/sign-in/code", anybody, c.signInCode},
		{post, "/sign-in/text", anybody, c.signInText},
		{post, "/sign-in/passkey/start", anybody, c.signInPasskeyStart},
		{post, "/sign-in/passkey", anybody, c.signInPasskey},
		{get, "/enter/{token}", anybody, c.enterPage},
		{post, "/enter/{token}", anybody, c.enter},
		{post, "/language", anybody, c.language},

		{post, "/sign-out", enrolling, c.signOut},
		{get, "/enrol", enrolling, c.enrol},
		{post, "/enrol/passkey/start", enrolling, c.enrolPasskeyStart},
		{post, "/enrol/passkey", enrolling, c.enrolPasskey},
		{get, "/enrol/app", enrolling, c.enrolApp},
		{post, "/enrol/app", enrolling, c.enrolAppDone},

		{get, "/", coordinator, c.board},
		{get, "/events", coordinator, c.events},
		{get, "/requests/{id}", coordinator, c.request},
		{post, "/requests/{id}/do", coordinator, c.requestDo},
		{post, "/confirm", coordinator, c.confirm},
		{get, "/recordings/{id}", coordinator, c.recording},
		{get, "/inbox", coordinator, c.inbox},
		{post, "/inbox/{id}/do", coordinator, c.inboxDo},
		{get, "/audit", lead, c.audit},

		{get, "/people", coordinator, c.people},
		{get, "/people/{id:[0-9]+}", coordinator, c.person},
		{post, "/people/{id:[0-9]+}/tier", coordinator, c.setTier},
		{post, "/people/{id:[0-9]+}/erase", lead, c.erasePerson},
		{get, "/volunteers", coordinator, c.volunteers},
		{get, "/rota", coordinator, c.rota},
		{post, "/rota", coordinator, c.setDuty},

		{get, "/more", coordinator, c.more},
		{get, "/daysheet", coordinator, c.daySheet},
		{get, "/flows", coordinator, c.flows},
		{get, "/flows/{flow}.svg", coordinator, c.flowPicture},
		{get, "/statistics", coordinator, c.statistics},
		{get, "/messages", coordinator, c.messages},
		{get, "/poster", coordinator, c.poster},
		{get, "/poster-preview.svg", coordinator, c.posterPreview},
		{get, "/poster.svg", coordinator, c.posterSVG},
		{get, "/poster.pdf", coordinator, c.posterPDF},
		{get, "/import", lead, c.importForm},
		{post, "/import", lead, c.importPreview},
		{post, "/import/confirm", lead, c.importConfirm},
		{get, "/exports", lead, c.exports},
		{post, "/exports", lead, c.exportFile},
		{get, "/settings", lead, c.settings},

		{get, "/account", coordinator, c.account},
		{post, "/account/end", coordinator, c.endSession},
		{post, "/account/end-all", coordinator, c.endSessions},
		{post, "/account/drop-passkey", coordinator, c.dropPasskey},
		{post, "/account/drop-app", coordinator, c.dropApp},
	}...)
}

// directoryTable is the page actions of the directory.
func (c *Console) directoryTable() []route {
	return []route{
		{get, "/places", coordinator, c.places},
		{get, "/places/new", coordinator, c.placeNew},
		{post, "/places/new", coordinator, c.placeSave},
		{get, "/places/file", coordinator, c.placeFile},
		{get, "/places/import", lead, c.placeListForm},
		{post, "/places/import", lead, c.placeListPreview},
		{post, "/places/import/confirm", lead, c.placeListConfirm},
		{get, "/places/{id:[0-9]+}", coordinator, c.place},
		{post, "/places/{id:[0-9]+}", coordinator, c.placeSave},
		{get, "/places/{id:[0-9]+}/edit", coordinator, c.placeEdit},
		{post, "/places/{id:[0-9]+}/do", coordinator, c.placeDo},
	}
}

func (c *Console) routes(r *mux.Router) {
	r.PathPrefix("/static/").Handler(http.StripPrefix("/console/static/", http.HandlerFunc(serveStatic))).Methods(get)
	for _, t := range c.table() {
		r.Handle(t.path, c.page(c.only(t.who, t.do))).Methods(t.method)
	}
}
