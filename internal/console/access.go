package console

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

// visit finds out who asks. Somebody who is not in the configuration any more
// is a stranger from that moment.
func (c *Console) visit(w http.ResponseWriter, r *http.Request) *visit {
	v := &visit{c: c, w: w, r: r, conf: c.Hotline.Rules().Config, now: c.Store.Now()}
	v.words = wordsFor(c.strangersLanguage(v))
	id, err := strconv.ParseInt(c.sessions.GetString(r.Context(), keyPerson), 10, 64)
	if err != nil {
		return v
	}
	var me aid.Person
	err = c.Store.Read(r.Context(), func(r *store.Reader) (err error) {
		me, err = r.Person(aid.PersonID(id))
		return err
	})
	if err != nil {
		return v
	}
	entry, ok := entryOf(v.conf, me.Phone)
	if !ok {
		_ = c.sessions.Destroy(r.Context()) // or it ends by itself
		return v
	}
	v.me, v.entry, v.lead = me, entry, v.conf.Leads(me.Phone)
	lang := c.sessions.GetString(r.Context(), keyLang)
	if lang == "" {
		lang = entry.Language
	}
	v.words = wordsFor(lang)
	return v
}

// entryOf finds a coordinator by their phone.
func entryOf(conf config.Config, phone aid.Phone) (config.Coordinator, bool) {
	for _, e := range conf.Coordinators {
		if e.Phone == phone {
			return e, true
		}
	}
	return config.Coordinator{}, false
}

// coordinatorNamed finds a coordinator by what they type: @ana, Ana, or their
// number in any form.
func coordinatorNamed(conf config.Config, typed string) (config.Coordinator, bool) {
	name := strings.TrimPrefix(strings.TrimSpace(typed), "@")
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, typed)
	for _, e := range conf.Coordinators {
		own := strings.TrimPrefix(e.Phone.E164(), "+")
		if strings.EqualFold(e.Name, name) || digits != "" && (own == digits || own == "1"+digits) {
			return e, true
		}
	}
	return config.Coordinator{}, false
}

// only lets those through who may open a page.
func (c *Console) only(w who, do action) action {
	return func(v *visit) error {
		enrol := c.sessions.GetString(v.r.Context(), keyEnrol) != ""
		switch {
		case w == anybody:
			return do(v)
		case v.me.ID == 0:
			return v.toSignIn()
		case w == enrolling:
			return do(v)
		case enrol:
			return v.to("/enrol")
		case w == lead && !v.lead:
			return errForbidden
		}
		return do(v)
	}
}

// toSignIn leads a stranger to the sign-in page, and from there back.
func (v *visit) toSignIn() error {
	if v.r.Method != get || v.r.Header.Get(liveHeader) != "" || strings.HasSuffix(v.r.URL.Path, "/events") {
		http.Error(v.w, v.words.SignIn.Again, http.StatusUnauthorized)
		return nil
	}
	// A link from elsewhere comes without our cookie (SameSite=Strict): a page
	// of ours that leads on by itself brings it along.
	if v.r.Header.Get("Sec-Fetch-Site") == "cross-site" {
		return onwardPage.render(v, onwardView{v.r.URL.RequestURI()})
	}
	path := "/sign-in"
	if here := v.r.URL.RequestURI(); here != "/console/" {
		path += "?" + url.Values{"next": {here}}.Encode()
	}
	return v.to(path)
}

type onwardView struct{ To string }

var onwardPage = parsePage[onwardView]("onward")

// nextOf is where somebody wanted to go before they signed in: a page of ours
// and nothing else.
func nextOf(wanted string) string {
	next, ok := strings.CutPrefix(wanted, "/console/")
	if !ok || strings.ContainsAny(next, "\\\r\n") || strings.Contains(next, "..") || strings.HasPrefix(next, "/") {
		return "/"
	}
	return "/" + next
}

// begin signs a person in: a new session, so that a mark from before is worth
// nothing.
func (v *visit) begin(p aid.PersonID, how string, enrol bool) error {
	ctx := v.r.Context()
	if err := v.c.sessions.RenewToken(ctx); err != nil {
		return err
	}
	v.c.sessions.Remove(ctx, keyEnrol)
	v.c.sessions.Put(ctx, keyPerson, strconv.FormatInt(int64(p), 10))
	if enrol {
		v.c.sessions.Put(ctx, keyEnrol, "1")
	}
	return v.write(func(tx *store.Tx) error {
		if err := tx.DropOldSessions(v.c.Now()); err != nil {
			return err
		}
		return tx.Audit(store.Audit{Actor: store.Actor{Role: "coordinator", ID: p}, Action: "signed in", Person: p, Cause: how})
	})
}

// signOut ends this session.
func (c *Console) signOut(v *visit) error {
	if err := c.sessions.Destroy(v.r.Context()); err != nil {
		return err
	}
	return v.to("/sign-in")
}

// ownAccount is the account of whoever visits, made if it is not there yet.
func (v *visit) ownAccount() (a store.Account, err error) {
	err = v.read(func(r *store.Reader) error {
		a, err = r.ConsoleAccount(v.me.ID)
		return err
	})
	if !errors.Is(err, aid.ErrNotFound) {
		return a, err
	}
	err = v.write(func(tx *store.Tx) error {
		a, err = tx.EnsureAccount(v.me.ID, random(32))
		return err
	})
	return a, err
}
