package demo

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
)

// What a callView's Waits may be besides what Call.Waiting says.
const (
	waitsForHotline = "hotline" // the hotline talks, or thinks
	waitsForNothing = "over"
)

// callView is the call that a phone shows. Its Waits is empty if there is none.
type callView struct {
	SID      string
	Waits    string // says which buttons there are
	State    string // in plain words
	Keys     int    // how many make an answer; 0 is until Finish or a pause
	Finish   string // the key that ends an answer; empty if none does
	Words    bool   // an answer may be said
	Captions []captionView
}

// Live says whether the call is under way, or rings.
func (v callView) Live() bool { return v.Waits != "" && v.Waits != waitsForNothing }

// captionView is one thing that was heard or done in a call.
type captionView struct {
	ID   string
	Kind string // theirs, mine, or deed for what is not said
	Who  string // who said it, where it was not the hotline
	Lang string // BCP 47; empty is the page's
	Text string
	Play string // the path of a sound that is heard instead
}

// callView shows the call of a phone that is under way, the one that rings, or
// else the last.
func (p *Phones) callView(phone Phone) callView {
	call, ok := p.callOf(phone.Number)
	if !ok {
		return callView{}
	}
	verb, waits := call.waitsFor()
	v := callView{SID: call.SID(), Waits: waits, Captions: p.captions(phone, call)}
	switch {
	case call.Over():
		v.Waits = waitsForNothing
	case waits == "":
		v.Waits = waitsForHotline
	case waits == WaitsForAnswer:
		v.Keys, _ = strconv.Atoi(verb.attr("numDigits", ""))
		v.Finish = verb.attr("finishOnKey", "#")
		v.Words = strings.Contains(verb.attr("input", "dtmf"), "speech")
	}
	v.State = p.state(call, v)
	return v
}

// callOf finds the call that a phone shows.
func (p *Phones) callOf(number string) (*Call, bool) {
	carrier := p.opt.Carrier
	if call, ok := carrier.Active(number); ok {
		return call, true
	}
	if call, ok := carrier.Ringing(number); ok {
		return call, true
	}
	return carrier.latest(number, func(c *Call) bool {
		heardOf := c.Direction() == Inbound || len(c.Lines()) > 0 || slices.Contains([]string{NoAnswer, Canceled, Completed}, c.Status())
		return c.Over() && heardOf && !p.acts.isClosed(c.SID())
	})
}

// state says in plain words what goes on.
func (p *Phones) state(call *Call, v callView) string {
	switch v.Waits {
	case WaitsForPickup:
		return "The hotline is calling. It rings."
	case WaitsForRecording:
		return "Recording: speak, then it stops by itself. # ends it."
	case WaitsForDial:
		return "The hotline rings somebody."
	case WaitsForTalk:
		who := "somebody"
		if other, ok := p.roster.find(p.acts.other(call)); ok {
			who = other.Name
		}
		return "You are talking to " + who + ". Nobody's number is shown."
	case WaitsForAnswer:
		return listening(v)
	case waitsForNothing:
		return ending(call.Status())
	}
	return "The hotline is talking."
}

// listening says what an answer may be.
func listening(v callView) string {
	keys := "for keys"
	switch {
	case v.Keys == 1:
		keys = "for a key"
	case v.Keys > 1:
		keys = fmt.Sprintf("for %d keys", v.Keys)
	case v.Finish != "":
		keys = "for keys, then " + v.Finish
	}
	if v.Words {
		keys += ", or words"
	}
	return "Listening " + keys + "."
}

// ending says how a call came to its end.
func ending(status string) string {
	switch status {
	case NoAnswer, Canceled:
		return "Missed call."
	case Failed:
		return "The call broke off: the hotline did not answer."
	}
	return "The call is over."
}

// captions are what the phone has heard and done in a call, in order.
func (p *Phones) captions(phone Phone, call *Call) []captionView {
	var all []captionView
	done := p.acts.of(call.SID())
	next := 0
	take := func(heard int) { // what was done before so many lines were heard
		for ; next < len(done) && (done[next] == nil || done[next].after <= heard); next++ {
			if d := done[next]; d != nil {
				c := captionView{ID: fmt.Sprintf("%s-d%d", call.SID(), next), Kind: "deed", Text: d.text}
				if d.words {
					c.Kind, c.Lang = "mine", phone.Language
				}
				all = append(all, c)
			}
		}
	}
	lines := call.Lines()
	for i, l := range lines {
		take(i)
		all = append(all, p.heard(call, l, fmt.Sprintf("%s-l%d", call.SID(), i)))
	}
	take(len(lines))
	return all
}

// heard is the caption of a line.
func (p *Phones) heard(call *Call, l Line, id string) captionView {
	c := captionView{ID: id, Kind: "theirs", Lang: l.Lang, Text: l.Text}
	if l.Other {
		c.Who = "The other"
		if other, ok := p.roster.find(p.acts.other(call)); ok {
			c.Who, c.Lang = other.Name, other.Language
		}
	}
	if u, err := url.Parse(l.Text); l.Sound && err == nil {
		c.Lang, c.Text, c.Play = "", "a recording is played: "+path.Base(u.Path), u.Path
	}
	return c
}

// callEvent is what the page's script needs of a phone's call.
type callEvent struct {
	Phone  string `json:"phone"` // the phone's id in the page
	Call   string `json:"call"`
	Waits  string `json:"waits"`
	State  string `json:"state"`
	Keys   int    `json:"keys"`
	Finish string `json:"finish"`
	Words  bool   `json:"words"`
	HTML   string `json:"html"` // the captions
}

// sendCalls sends the calls of phones that are not as they were last sent.
func (p *Phones) sendCalls(s *stream, sent map[string]callEvent) {
	for _, phone := range p.roster.all() {
		v := p.callView(phone)
		var b bytes.Buffer
		if err := pages().ExecuteTemplate(&b, "captions", v.Captions); err != nil {
			p.opt.Log.Error("captions not rendered", "call_sid", v.SID, "err", err)
			continue
		}
		e := callEvent{phoneID(phone.Number), v.SID, v.Waits, v.State, v.Keys, v.Finish, v.Words, b.String()}
		if was, ok := sent[phone.Number]; ok && was == e {
			continue
		}
		sent[phone.Number] = e
		s.send("call", "", e)
	}
}
