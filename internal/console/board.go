package console

import (
	"net/url"
	"strconv"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
)

// boardView is the board: all its sections, or one.
type boardView struct {
	Sections []sectionView
	Needs    []hotline.Named
	Areas    []string
	Area     area
	More     string // what is urgent outside of it; empty is nothing
	Danger   string // who may be in danger, and is in the inbox; empty is nobody
	Need     string
	One      bool // one section is shown by itself
	Live     int  // requests without an outcome
	Empty    bool // there has never been one
	Number   aid.Phone
	Newer    string // addresses of the pages beside this one
	Older    string
	Ended    string // and of those that ended
	Filtered bool
}

type sectionView struct {
	hotline.Section
	Words sectionWords
	All   string // the address of all of it
}

var boardPage = parsePage[boardView]("board")

// board shows the requests by state and age, the most pressing first.
func (c *Console) board(v *visit) error {
	page, _ := strconv.Atoi(v.query("page")) // none is the first
	at := v.area()
	q := hotline.BoardQuery{
		Section: v.query("section"), Areas: at.Theirs(), Area: at.Digits(), Need: v.query("need"), Page: max(page, 1), Lang: v.words.Lang,
	}
	b, err := c.Hotline.Board(v.r.Context(), q)
	if err != nil {
		return err
	}
	view := boardView{
		Needs: b.Needs, Areas: at.prefixes(v.conf.Network), Area: at, Need: q.Need, One: q.Section != "",
		Number: v.conf.Network.Number, Filtered: q.Area != "" || q.Need != "",
	}
	view.Ended = boardPath(q, at, hotline.BoardEnded, 0)
	if b.Elsewhere > 0 {
		view.More = v.words.Area.Elsewhere.N(b.Elsewhere)
	}
	if b.Danger > 0 {
		view.Danger = v.words.Board.Danger.N(b.Danger)
	}
	for _, s := range b.Sections {
		view.Live += max(s.Count, 0)
		view.Sections = append(view.Sections, sectionView{s, v.words.Board.section(s.Key), boardPath(q, at, s.Key, 0)})
		if view.One && s.More {
			view.Older = boardPath(q, at, s.Key, q.Page+1)
		}
		if view.One && q.Page > 1 {
			view.Newer = boardPath(q, at, s.Key, q.Page-1)
		}
	}
	view.Empty = b.Empty && !view.One && !view.Filtered
	return boardPage.render(v, view)
}

// boardPath is the address of a section with the same choice of needs and of
// the area.
func boardPath(q hotline.BoardQuery, at area, section string, page int) string {
	u := url.Values{"section": {section}}
	at.add(u)
	if q.Need != "" {
		u.Set("need", q.Need)
	}
	if page > 1 {
		u.Set("page", strconv.Itoa(page))
	}
	return "/console/?" + u.Encode()
}
