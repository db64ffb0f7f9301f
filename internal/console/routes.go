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

// A route is one page action. What it shows of people's private lives is said
// here, so that the look at it is written down: a test opens every route.
type route struct {
	method, path string
	who          who
	do           action
	shows        private
}

// A private is what a page shows of people's private lives.
type private string

const (
	// nobody's life is on the page.
	nothing private = ""
	// itself: the action writes down whom or what exactly was looked at.
	itself private = "itself"
)

// An action answers one request: it reads, or carries out a deed, and renders
// or redirects. What it returns is shown on the error page.
type action func(*visit) error

const (
	get  = http.MethodGet
	post = http.MethodPost
)

// table is every page action there is.
func (c *Console) table() []route {
	return append(slices.Concat(c.directoryTable(), c.lotRoutes(), c.networkRoutes(), c.exportRoutes()), []route{
		{get, "/sign-in", anybody, c.signIn, nothing},
		{post, "/sign-in/code", anybody, c.signInCode, nothing},
		{post, "/sign-in/text", anybody, c.signInText, nothing},
		{post, "/sign-in/passkey/start", anybody, c.signInPasskeyStart, nothing},
		{post, "/sign-in/passkey", anybody, c.signInPasskey, nothing},
		{get, "/enter/{token}", anybody, c.enterPage, nothing},
		{post, "/enter/{token}", anybody, c.enter, nothing},
		{post, "/language", anybody, c.language, nothing},

		{post, "/sign-out", enrolling, c.signOut, nothing},
		{get, "/enrol", enrolling, c.enrol, nothing},
		{post, "/enrol/passkey/start", enrolling, c.enrolPasskeyStart, nothing},
		{post, "/enrol/passkey", enrolling, c.enrolPasskey, nothing},
		{get, "/enrol/app", enrolling, c.enrolApp, nothing},
		{post, "/enrol/app", enrolling, c.enrolAppDone, nothing},

		{get, "/", coordinator, c.board, "requests"},
		{get, "/events", coordinator, c.events, nothing},
		{get, "/requests/{id}", coordinator, c.request, itself},
		{post, "/requests/{id}/do", coordinator, c.requestDo, nothing},
		{post, "/confirm", coordinator, c.confirm, nothing},
		{get, "/recordings/{id}", coordinator, c.recording, itself},
		{get, "/inbox", coordinator, c.inbox, "inbox"},
		{post, "/inbox/{id}/do", coordinator, c.inboxDo, nothing},
		{get, "/audit", lead, c.audit, "audit"},

		{get, "/people", coordinator, c.people, "people"},
		{get, "/people/{id:[0-9]+}", coordinator, c.person, itself},
		{post, "/people/{id:[0-9]+}/tier", coordinator, c.setTier, nothing},
		{post, "/people/{id:[0-9]+}/erase", lead, c.erasePerson, nothing},
		{get, "/volunteers", coordinator, c.volunteers, "volunteers"},
		{get, "/rota", coordinator, c.rota, nothing},
		{post, "/rota", coordinator, c.setDuty, nothing},

		{get, "/more", coordinator, c.more, nothing},
		{get, "/daysheet", coordinator, c.daySheet, "day sheet"},
		{get, "/flows", coordinator, c.flows, nothing},
		{get, "/flows/{flow}.svg", coordinator, c.flowPicture, nothing},
		{get, "/statistics", coordinator, c.statistics, nothing},
		{get, "/messages", coordinator, c.messages, "messages"},
		{get, "/poster", coordinator, c.poster, nothing},
		{get, "/poster-preview.svg", coordinator, c.posterPreview, nothing},
		{get, "/poster.svg", coordinator, c.posterSVG, nothing},
		{get, "/poster.pdf", coordinator, c.posterPDF, nothing},
		{get, "/import", lead, c.importForm, nothing},
		{post, "/import", lead, c.importPreview, "import"},
		{post, "/import/confirm", lead, c.importConfirm, nothing},
		{get, "/settings", lead, c.settings, nothing},

		{get, "/account", coordinator, c.account, nothing},
		{post, "/account/end", coordinator, c.endSession, nothing},
		{post, "/account/end-all", coordinator, c.endSessions, nothing},
		{post, "/account/drop-passkey", coordinator, c.dropPasskey, nothing},
		{post, "/account/drop-app", coordinator, c.dropApp, nothing},
	}...)
}

// directoryTable is the page actions of the directory.
func (c *Console) directoryTable() []route {
	return []route{
		{get, "/places", coordinator, c.places, nothing},
		{get, "/places/new", coordinator, c.placeNew, nothing},
		{post, "/places/new", coordinator, c.placeSave, nothing},
		{get, "/places/file", coordinator, c.placeFile, nothing},
		{get, "/places/import", lead, c.placeListForm, nothing},
		{post, "/places/import", lead, c.placeListPreview, nothing},
		{post, "/places/import/confirm", lead, c.placeListConfirm, nothing},
		{get, "/places/{id:[0-9]+}", coordinator, c.place, nothing},
		{post, "/places/{id:[0-9]+}", coordinator, c.placeSave, nothing},
		{get, "/places/{id:[0-9]+}/edit", coordinator, c.placeEdit, nothing},
		{post, "/places/{id:[0-9]+}/do", coordinator, c.placeDo, nothing},
	}
}

func (c *Console) routes(r *mux.Router) {
	r.PathPrefix("/static/").Handler(http.StripPrefix("/console/static/", http.HandlerFunc(serveStatic))).Methods(get)
	for _, t := range c.table() {
		r.Handle(t.path, c.page(c.only(t.who, c.noted(t)))).Methods(t.method)
	}
}
