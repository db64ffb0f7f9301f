package demo

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"time"
	"unicode/utf8"
)

// phonesView is what the page shows.
type phonesView struct {
	Network  string
	Hotline  string
	Console  string // where its form is posted to; empty if nowhere
	Clock    clockView
	Since    string // the last event that the page holds
	Try      []tryView
	Phones   []phoneView
	Down     bool
	Shaky    bool
	MaxBody  int
	MaxName  int
	Alone    bool // no phone yet
	HasFails bool
}

type clockView struct {
	Now   int64  `json:"now"`   // milliseconds since 1970
	Label string `json:"label"` // such as Mon Nov 23, 9:00 am
	Zone  string `json:"zone"`  // by its name, for the browser
	Ahead string `json:"ahead"` // of the real time, such as "1 d 2 h ahead"; may be empty
}

type tryView struct {
	N           int
	Label, Text string
}

type phoneView struct {
	Phone
	ID      string // in the page
	Initial string
	Number  string // as people write it
	E164    string
	Fails   bool
	Draft   string
	Texts   []bubbleView
	Call    callView
}

// Pad is the keys of a phone, in their order.
func (phoneView) Pad() []string { return strings.Split("123456789*0#", "") }

// bubbleView is one text as its phone shows it.
type bubbleView struct {
	ID       string
	Mine     bool // from the phone
	Body     string
	Time     string
	Status   string // in words
	Ticks    string // the same as a sign
	Bad      bool   // it did not arrive
	Segments string // of the hotline's, which pays for them
}

// show answers GET /phones. The query may hold a draft for one phone, for
// browsers without JavaScript.
func (p *Phones) show(w http.ResponseWriter, r *http.Request) {
	_, revision, _ := p.opt.Carrier.Changes(0)
	v := phonesView{
		Network: p.opt.Network, Hotline: readable(p.opt.Carrier.Number()), Console: p.opt.Console, Clock: p.clockView(),
		Since: p.eventID(revision), MaxBody: maxBody, MaxName: maxName,
	}
	faults := p.opt.Carrier.Faults()
	v.Down, v.Shaky, v.HasFails = faults.Down, shaky(faults), len(faults.Undeliverable) > 0
	for i, s := range p.opt.Try {
		v.Try = append(v.Try, tryView{i, s.Label, strings.ReplaceAll(s.Text, codeMark, "+ the code")})
	}
	q := r.URL.Query()
	for _, phone := range p.roster.all() {
		v.Phones = append(v.Phones, p.phoneView(phone, faults, q.Get("to"), q.Get("text")))
	}
	v.Alone = len(v.Phones) == 0
	p.render(w, "phones.html", v)
}

func (p *Phones) phoneView(phone Phone, faults Faults, draftTo, draft string) phoneView {
	initial, _ := utf8.DecodeRuneInString(phone.Name)
	v := phoneView{
		Phone: phone, ID: phoneID(phone.Number), Initial: strings.ToUpper(string(initial)),
		Number: readable(phone.Number), E164: phone.Number, Fails: faults.Undeliverable[phone.Number] != 0,
		Call: p.callView(phone),
	}
	if draftTo == phone.Number {
		v.Draft = draft
	}
	for _, m := range p.opt.Carrier.Messages() {
		if m.Phone() == phone.Number {
			v.Texts = append(v.Texts, p.bubbleView(m))
		}
	}
	return v
}

// phoneID is a phone's id in the page: the digits of its number.
func phoneID(number string) string { return "p" + strings.TrimPrefix(number, "+") }

func (p *Phones) bubbleView(m Message) bubbleView {
	v := bubbleView{
		ID: "m" + m.SID, Mine: m.Direction == Inbound, Body: m.Body,
		Time: m.At.In(p.opt.Zone).Format("Mon 3:04 pm"),
	}
	switch {
	case m.ErrorCode != 0:
		v.Bad, v.Ticks, v.Status = true, "!", inWords(m.ErrorCode)
	case v.Mine || m.Status == Delivered:
		v.Ticks, v.Status = "✓✓", "delivered"
	case m.Status == Sent:
		v.Ticks, v.Status = "✓", "sent"
	default:
		v.Ticks, v.Status = "…", "waiting"
	}
	if !v.Mine {
		v.Segments = fmt.Sprintf("%d segments", m.Segments)
		if m.Segments == 1 {
			v.Segments = "1 segment"
		}
	}
	return v
}

// inWords says why a text did not arrive.
func inWords(code int) string {
	why := map[int]string{
		NotTaken: "the hotline did not answer", 30003: "phone cannot be reached", 30005: "no such number",
		30006: "landline", 30007: "filtered as spam", codeExpired: "too late to be sent",
	}[code]
	if why == "" {
		return fmt.Sprintf("did not arrive (%d)", code)
	}
	return fmt.Sprintf("did not arrive: %s (%d)", why, code)
}

// readable writes a number of the United States as people do.
func readable(number string) string {
	if len(number) == 12 && strings.HasPrefix(number, "+1") {
		return number[2:5] + "-" + number[5:8] + "-" + number[8:]
	}
	return number
}

func (p *Phones) clockView() clockView {
	now := p.opt.Clock.Now()
	return clockView{
		Now: now.UnixMilli(), Label: now.In(p.opt.Zone).Format("Mon Jan 2, 3:04 pm"),
		Zone: p.opt.Zone.String(), Ahead: ahead(p.opt.Clock.Ahead()),
	}
}

// ahead says how far the clock was moved.
func ahead(d time.Duration) string {
	if d < time.Minute {
		return ""
	}
	days, hours, minutes := int(d.Hours())/24, int(d.Hours())%24, int(d.Minutes())%60
	var parts []string
	for _, part := range []struct {
		n    int
		unit string
	}{{days, "d"}, {hours, "h"}, {minutes, "min"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.unit))
		}
	}
	return strings.Join(parts, " ") + " ahead"
}

// render writes a page once it is whole.
func (p *Phones) render(w http.ResponseWriter, name string, view any) {
	var b bytes.Buffer
	if err := pages().ExecuteTemplate(&b, name, view); err != nil {
		p.opt.Log.Error("page not rendered", "page", name, "err", err)
		http.Error(w, "The page cannot be shown.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = b.WriteTo(w)
}
