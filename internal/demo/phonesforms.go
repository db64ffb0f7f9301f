package demo

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// maxForm bounds what the page posts.
const maxForm = 64 << 10

// form reads a posted form; it answers and says no if that cannot be.
func (p *Phones) form(w http.ResponseWriter, r *http.Request) bool {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		http.Error(w, "That form cannot be read.", http.StatusBadRequest)
		return false
	}
	return true
}

// done answers a form that was taken: the page's script wants nothing more, a
// browser by itself is led back, to one phone if there is one to show.
func done(w http.ResponseWriter, r *http.Request, phone string) {
	if strings.Contains(r.Header.Get("Accept"), "application/json") {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	back := "/phones"
	if phone != "" {
		back += "#" + phoneID(phone)
	}
	http.Redirect(w, r, back, http.StatusSeeOther)
}

// text answers POST /phones/text: a phone sends a text. Whether the hotline
// took it shows on the phone.
func (p *Phones) text(w http.ResponseWriter, r *http.Request) {
	if !p.form(w, r) {
		return
	}
	phone, ok := p.roster.find(r.PostForm.Get("from"))
	if !ok {
		http.Error(w, "There is no such phone.", http.StatusNotFound)
		return
	}
	// Browsers write line breaks as CR LF; phones do not.
	body := strings.TrimSpace(strings.ReplaceAll(r.PostForm.Get("body"), "\r\n", "\n"))
	if body == "" {
		done(w, r, phone.Number)
		return
	}
	sid, err := p.opt.Carrier.Text(phone.Number, body)
	if sid == "" && err != nil { // it never left the phone
		http.Error(w, "That text cannot be sent: "+err.Error()+".", http.StatusUnprocessableEntity)
		return
	}
	done(w, r, phone.Number)
}

// add answers POST /phones/add: one phone more.
func (p *Phones) add(w http.ResponseWriter, r *http.Request) {
	if !p.form(w, r) {
		return
	}
	f := r.PostForm
	phone, err := p.roster.add(Phone{
		Number: strings.TrimSpace(f.Get("number")), Name: f.Get("name"), Role: Role(f.Get("role")), Language: f.Get("language"),
	}, p.opt.Carrier.Number())
	if err != nil {
		http.Error(w, "No phone was added: "+err.Error()+".", http.StatusUnprocessableEntity)
		return
	}
	done(w, r, phone.Number)
}

// maxMove is the furthest that one form moves the clock.
const maxMove = 31 * 24 * time.Hour

// moveClock answers POST /phones/clock: on by a duration, or to the next eight
// in the morning.
func (p *Phones) moveClock(w http.ResponseWriter, r *http.Request) {
	if !p.form(w, r) {
		return
	}
	d, ok := parseMove(r.PostForm.Get("by"), p.opt.Clock.Now().In(p.opt.Zone))
	if !ok {
		http.Error(w, "The clock can only be moved on, by at most a month.", http.StatusUnprocessableEntity)
		return
	}
	p.opt.Clock.Move(d)
	done(w, r, "")
}

// parseMove reads how far to move a clock: 1h, 90m, 2d, or 8am for the next
// one. now bears the zone.
func parseMove(s string, now time.Time) (time.Duration, bool) {
	s = strings.TrimPrefix(strings.TrimSpace(s), "+")
	if s == "8am" {
		eight := time.Date(now.Year(), now.Month(), now.Day(), 8, 0, 0, 0, now.Location())
		if !eight.After(now) {
			eight = time.Date(now.Year(), now.Month(), now.Day()+1, 8, 0, 0, 0, now.Location())
		}
		return eight.Sub(now), true
	}
	var d time.Duration
	if days, ok := strings.CutSuffix(s, "d"); ok {
		n, err := strconv.Atoi(days)
		if err != nil || n > 1000 {
			return 0, false
		}
		d = time.Duration(n) * 24 * time.Hour
	} else {
		var err error
		if d, err = time.ParseDuration(s); err != nil {
			return 0, false
		}
	}
	return d, d > 0 && d <= maxMove
}

// shaky says whether faults are those of the page's shaky carrier.
func shaky(f Faults) bool { return f.CallbackDoubled > 0 || f.CallbackLate > 0 }

// setFaults answers POST /phones/faults. Faults that the page has no switch
// for stay as they are.
func (p *Phones) setFaults(w http.ResponseWriter, r *http.Request) {
	if !p.form(w, r) {
		return
	}
	f := p.opt.Carrier.Faults()
	f.Down = r.PostForm.Has("down")
	f.ServerError, f.CallbackDoubled, f.CallbackLate, f.WebhookDoubled, f.Lateness = 0, 0, 0, 0, 0
	if r.PostForm.Has("shaky") {
		f.ServerError, f.CallbackDoubled, f.CallbackLate, f.WebhookDoubled, f.Lateness = 0.2, 0.3, 0.5, 0.3, 2*time.Second
	}
	f.Undeliverable = map[string]int{}
	for _, number := range r.PostForm["fails"] {
		if phone, ok := p.roster.find(number); ok {
			f.Undeliverable[phone.Number] = 30003
		}
	}
	p.opt.Carrier.SetFaults(f)
	done(w, r, "")
}

// try answers GET /phones/try/{n}: a suggestion's text goes into the box of the
// phone that it is for, to be looked at and sent by hand.
func (p *Phones) try(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.PathValue("n"))
	if err != nil || n < 0 || n >= len(p.opt.Try) {
		http.NotFound(w, r)
		return
	}
	phone, text, ok := fill(p.opt.Try[n], p.roster.all(), p.opt.Carrier.Messages())
	if !ok {
		http.Error(w, "There is no phone for this; add one.", http.StatusNotFound)
		return
	}
	if strings.Contains(r.Header.Get("Accept"), "application/json") {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]string{"phone": phoneID(phone.Number), "text": text})
		return
	}
	q := url.Values{"to": {phone.Number}, "text": {text}}
	http.Redirect(w, r, "/phones?"+q.Encode()+"#"+phoneID(phone.Number), http.StatusSeeOther)
}
