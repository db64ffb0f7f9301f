package console

import (
	"net/http"
	"time"

	"github.com/gorilla/mux"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

// A visit is one request to the console: by whom, in which language, when.
type visit struct {
	c     *Console
	w     http.ResponseWriter
	r     *http.Request
	me    aid.Person // the zero person for a stranger
	entry config.Coordinator
	lead  bool
	words *words
	conf  config.Config
	now   time.Time // by the store's clock
	at    string    // where this page is found, if not at the address it was asked for
}

// actor is who does what is done in this visit.
func (v *visit) actor() store.Actor { return store.Actor{Role: "coordinator", ID: v.me.ID} }

// read gives the page one consistent view of the database.
func (v *visit) read(fn func(*store.Reader) error) error {
	return v.c.Store.Read(v.r.Context(), fn)
}

// write changes what is the console's own: everything else is a deed of
// package hotline.
func (v *visit) write(fn func(*store.Tx) error) error {
	return v.c.Store.Write(v.r.Context(), fn)
}

// path is a part of the address that the route names.
func (v *visit) path(name string) string { return mux.Vars(v.r)[name] }

// query is a value in the address; empty where there is none.
func (v *visit) query(name string) string { return v.r.URL.Query().Get(name) }

// form is a posted value; empty where there is none or the form can't be read.
func (v *visit) form(name string) string { return v.r.PostFormValue(name) }

// here is the address at which the page is found again.
func (v *visit) here() string {
	if v.at != "" {
		return v.at
	}
	return v.r.URL.RequestURI()
}

// say keeps words to be shown on the page that the visit leads to.
func (v *visit) say(words string) {
	if words != "" {
		v.c.sessions.Put(v.r.Context(), keyFlash, words)
	}
}

// complain is say for what did not work.
func (v *visit) complain(words string) { v.say("!" + words) }

// to leads the browser on, once something was done: loading again then does
// nothing twice.
func (v *visit) to(path string) error {
	http.Redirect(v.w, v.r, "/console"+path, http.StatusSeeOther)
	return nil
}
