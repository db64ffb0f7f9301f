package console

import (
	"net/url"
	"strconv"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
)

type inboxView struct {
	List         []waitingView
	Count        int
	Area         area
	More         string // who waits outside of it; empty is nobody
	Newer, Older string
}

type waitingView struct {
	hotline.Waiting
	What   string
	Danger bool
}

var inboxPage = parsePage[inboxView]("inbox")

// inbox shows what wants a person.
func (c *Console) inbox(v *visit) error {
	page, _ := strconv.Atoi(v.query("page")) // none is the first
	page = max(page, 1)
	at := v.area()
	in, err := c.Hotline.Inbox(v.r.Context(), v.me.ID, at.areas(), page)
	if err != nil {
		return err
	}
	view := inboxView{Count: in.Count, Area: at}
	if in.Elsewhere > 0 {
		view.More = v.words.Area.Waiting.N(in.Elsewhere)
	}
	for _, w := range in.List {
		view.List = append(view.List, waitingView{w, v.words.Inbox.Kind.of(string(w.Kind)), w.Kind == aid.TaskDanger})
	}
	if in.More {
		view.Older = inboxPath(at, page+1)
	}
	if page > 1 {
		view.Newer = inboxPath(at, page-1)
	}
	return inboxPage.render(v, view)
}

func inboxPath(at area, page int) string {
	u := url.Values{"page": {strconv.Itoa(page)}}
	at.add(u)
	return "/console/inbox?" + u.Encode()
}

// inboxDo carries out one deed on a task: the one that the button names.
func (c *Console) inboxDo(v *visit) error {
	id, err := strconv.Atoi(v.path("id"))
	if err != nil {
		return errGone
	}
	if err := v.carry(hotline.Deed{Verb: hotline.Verb(v.form("do")), N: id, Words: oneLine(v.form("words"))}); err != nil {
		return err
	}
	return v.to("/inbox" + v.area().Keep())
}
