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
	Area     string
	Need     string
	One      bool // one section is shown by itself
	Live     int  // requests without an outcome
	Empty    bool // there has never been one
	Number   aid.Phone
	Newer    string // addresses of the pages beside this one
	Older    string
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
	q := hotline.BoardQuery{
		Section: v.query("section"), Area: digitsOf(v.query("area")), Need: v.query("need"), Page: max(page, 1), Lang: v.words.Lang,
	}
	b, err := c.Hotline.Board(v.r.Context(), q)
	if err != nil {
		return err
	}
	view := boardView{
		Needs: b.Needs, Areas: b.Areas, Area: q.Area, Need: q.Need, One: q.Section != "",
		Number: v.conf.Network.Number, Filtered: q.Area != "" || q.Need != "",
	}
	for _, s := range b.Sections {
		view.Live += max(s.Count, 0)
		view.Sections = append(view.Sections, sectionView{s, v.words.Board.section(s.Key), boardPath(q, s.Key, 0)})
		if view.One && s.More {
			view.Older = boardPath(q, s.Key, q.Page+1)
		}
		if view.One && q.Page > 1 {
			view.Newer = boardPath(q, s.Key, q.Page-1)
		}
	}
	view.Empty = view.Live == 0 && !view.One && !view.Filtered
	return boardPage.render(v, view)
}

// boardPath is the address of a section with the same choice of needs.
func boardPath(q hotline.BoardQuery, section string, page int) string {
	u := url.Values{"section": {section}}
	if q.Area != "" {
		u.Set("area", q.Area)
	}
	if q.Need != "" {
		u.Set("need", q.Need)
	}
	if page > 1 {
		u.Set("page", strconv.Itoa(page))
	}
	return "/console/?" + u.Encode()
}
