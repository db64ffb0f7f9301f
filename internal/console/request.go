package console

import (
	"slices"
	"strconv"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
)

// requestView is a request with all that belongs to it.
type requestView struct {
	hotline.Sheet
	State string
	Risks []string
	Soon  string
	Asked []askedView
	Talk  []talkView
	Story []storyView
	can   []hotline.Verb
}

// Can says whether a deed makes sense now.
func (r requestView) Can(verb string) bool { return slices.Contains(r.can, hotline.Verb(verb)) }

type askedView struct {
	hotline.Asked
	State string
	Good  bool
}

type talkView struct {
	hotline.Spoken
	Status string // what became of a text of ours, where it is worth a word
	Bad    bool
}

type storyView struct {
	hotline.Event
	Who, What, From, To, Why string
}

var requestPage = parsePage[requestView]("request")

// request shows a request: where it stands, what was said, who was asked and
// why, and what can be done.
func (c *Console) request(v *visit) error {
	id, err := requestID(v)
	if err != nil {
		return err
	}
	s, err := c.Hotline.Sheet(v.r.Context(), id, v.words.Lang)
	if err != nil {
		return err
	}
	if err := v.viewed(id, s.Neighbor.ID); err != nil {
		return err
	}
	w := v.words
	view := requestView{Sheet: s, State: w.State.of(string(s.Request.State)), can: s.Can}
	for _, r := range s.Risks {
		view.Risks = append(view.Risks, w.Request.risk(r))
	}
	view.Soon = w.Request.soon(s.HowSoon)
	for _, i := range s.Asked {
		view.Asked = append(view.Asked, askedView{i, w.Request.Invite.of(string(i.State)), i.State == aid.InviteAccepted})
	}
	view.Talk = talkViews(w, s.Talk)
	view.Story = v.storyViews(s.Story)
	return requestPage.render(v, view)
}

func requestID(v *visit) (aid.RequestID, error) {
	id, err := strconv.ParseInt(v.path("id"), 10, 64)
	if err != nil || id <= 0 {
		return 0, errGone
	}
	return aid.RequestID(id), nil
}

// talkViews tells what became of a text only where it has not simply arrived.
func talkViews(w *words, lines []hotline.Spoken) (out []talkView) {
	for _, l := range lines {
		t := talkView{Spoken: l}
		switch aid.OutboundStatus(l.Status) {
		case "", aid.Sent, aid.Delivered:
		default:
			t.Status = w.Request.Status.of(l.Status)
		}
		t.Bad = l.Status == string(aid.Undelivered) || l.Status == string(aid.Failed)
		out = append(out, t)
	}
	return out
}

// storyViews say what was done in words, the reader's hours among them.
func (v *visit) storyViews(events []hotline.Event) (out []storyView) {
	w := v.words
	for _, e := range events {
		s := storyView{Event: e, What: w.done(e.Action), From: e.From, To: e.To, Who: e.Name, Why: w.cause(e.Cause)}
		if s.Who == "" {
			s.Who = w.Action.role(e.Actor.Role)
		}
		switch e.Action {
		case "request":
			s.From, s.To = "", w.State.of(e.To)
		case "task", "escalate":
			s.From, s.To = w.Inbox.Kind.of(e.From), w.Inbox.Kind.of(e.To)
		case "viewed", "export", "export asked", "export agreed":
			if e.Action == "viewed" && e.To != "" {
				s.What = w.Action.Looked
			}
			s.To, s.Why = w.list(e.To), w.list(s.Why)
		}
		if at, err := time.Parse(time.RFC3339, s.To); err == nil {
			s.To = w.Rota.Until + " " + showTime(w, v.conf.Network.Timezone, v.now, at)
		}
		out = append(out, s)
	}
	return out
}
