package demo

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// heartbeat keeps proxies from closing a stream on which nothing happens.
const heartbeat = 20 * time.Second

// eventID names a revision of this run.
func (p *Phones) eventID(revision int) string { return p.run + "-" + strconv.Itoa(revision) }

// sinceEvent reads an event's id; no if it is of another run.
func (p *Phones) sinceEvent(id string) (revision int, ok bool) {
	run, n, found := strings.Cut(id, "-")
	revision, err := strconv.Atoi(n)
	return revision, found && err == nil && run == p.run && revision >= 0
}

// events answers GET /phones/events with server-sent events: "text" for each
// text that is new or changed since the id in ?since or Last-Event-ID, "call"
// for each phone's call, at first and whenever it changes, "clock" when the
// clock has moved, and "reload" for a page of an earlier run.
func (p *Phones) events(w http.ResponseWriter, r *http.Request) {
	id := r.Header.Get("Last-Event-ID")
	if id == "" {
		id = r.URL.Query().Get("since")
	}
	w.Header().Set("Content-Type", "text/event-stream")
	s := &stream{w: w, control: http.NewResponseController(w)}
	// A server's write timeout is for pages; a stream has no end.
	_ = s.control.SetWriteDeadline(time.Time{})
	revision, ok := p.sinceEvent(id)
	if !ok && id != "" {
		s.send("reload", "", struct{}{})
		return
	}
	_, told := p.nextMove()
	s.send("clock", "", p.clockView())
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	calls := map[string]callEvent{}
	for s.err == nil {
		moved, moves := p.nextMove()
		if moves != told { // also while something else was sent
			told = moves
			s.send("clock", "", p.clockView())
		}
		called := p.opt.Carrier.CallChanges()
		changed, now, next := p.opt.Carrier.Changes(revision)
		p.sendCalls(s, calls)
		p.sendTexts(s, changed, now)
		revision = now
		select {
		case <-next:
		case <-called:
		case <-moved:
		case <-beat.C:
			s.beat()
		case <-p.opt.Carrier.done:
			return
		case <-r.Context().Done():
			return
		}
	}
}

// textEvent is what the page's script needs of a text.
type textEvent struct {
	Phone string `json:"phone"` // the phone's id in the page
	ID    string `json:"id"`    // the bubble's
	Mine  bool   `json:"mine"`
	HTML  string `json:"html"`
}

// sendTexts sends some texts; only the last bears the id, so that a stream that
// breaks off among them starts again with all.
func (p *Phones) sendTexts(s *stream, texts []Message, revision int) {
	for i, m := range texts {
		v := p.bubbleView(m)
		var b bytes.Buffer
		if err := pages().ExecuteTemplate(&b, "bubble", v); err != nil {
			p.opt.Log.Error("text not rendered", "message_sid", m.SID, "err", err)
			continue
		}
		id := ""
		if i == len(texts)-1 {
			id = p.eventID(revision)
		}
		s.send("text", id, textEvent{phoneID(m.Phone()), v.ID, v.Mine, b.String()})
	}
}

// A stream writes events until one cannot be written.
type stream struct {
	w       http.ResponseWriter
	control *http.ResponseController
	err     error
}

// send writes an event; JSON has no line breaks, so it is one line of data.
func (s *stream) send(event, id string, data any) {
	body, err := json.Marshal(data)
	if err != nil {
		s.err = err
		return
	}
	if id != "" {
		id = "id: " + id + "\n"
	}
	s.write(fmt.Sprintf("%sevent: %s\ndata: %s\n\n", id, event, body))
}

func (s *stream) beat() { s.write(": still here\n\n") }

func (s *stream) write(text string) {
	if s.err != nil {
		return
	}
	if _, s.err = s.w.Write([]byte(text)); s.err == nil {
		s.err = s.control.Flush()
	}
}
