package console

import (
	"fmt"
	"net/url"
	"strconv"

	"neighborline/internal/hotline"
	"neighborline/internal/lexicon"
)

type placesView struct {
	Need, ZIP string
	Open      bool
	Needs     []hotline.Named
	List      []placeView
	Stale     int
	Next      string // the address of the next page
	Empty     bool   // there is none at all
	Filtered  bool
}

// placeView is a place with what the page says of it.
type placeView struct {
	hotline.PlaceView
	Helps  []string // in the reader's language
	Speaks []string
	Open   string // whether it is open now
	When   string // its hours, with the days of the reader's language
}

var placesPage = parsePage[placesView]("places")

// places lists the directory: near a ZIP, by what a place helps with, and
// those that are open now; the longest unchecked first.
func (c *Console) places(v *visit) error {
	view := placesView{Need: v.query("need"), ZIP: zipOf(v.query("zip")), Open: v.query("open") != "", Needs: c.Hotline.PlaceNeeds(v.words.Lang)}
	from, _ := strconv.Atoi(v.query("from")) // none is the first
	page, err := c.Hotline.Places(v.r.Context(), hotline.PlaceQuery{Need: view.Need, ZIP: view.ZIP, OpenNow: view.Open, From: from})
	if err != nil {
		return err
	}
	for _, p := range page.List {
		view.List = append(view.List, v.placeView(p, view.Needs))
	}
	view.Filtered = view.Need != "" || view.ZIP != "" || view.Open
	view.Stale, view.Empty = page.Stale, len(page.List) == 0 && !view.Filtered && from == 0
	if page.Next > 0 {
		u := url.Values{"from": {strconv.Itoa(page.Next)}}
		for key, val := range map[string]string{"need": view.Need, "zip": view.ZIP, "open": v.query("open")} {
			if val != "" {
				u.Set(key, val)
			}
		}
		view.Next = "/console/places?" + u.Encode()
	}
	return placesPage.render(v, view)
}

func (v *visit) placeView(p hotline.PlaceView, needs []hotline.Named) placeView {
	out := placeView{PlaceView: p, Open: v.openWords(p), When: lexicon.SayHours(p.Hours, v.words.Lang)}
	for _, key := range p.Needs {
		name := key
		for _, n := range needs {
			if n.Key == key {
				name = n.Name
			}
		}
		out.Helps = append(out.Helps, name)
	}
	for _, l := range p.Languages {
		out.Speaks = append(out.Speaks, lexicon.NameOf(l))
	}
	return out
}

// openWords say whether a place is open, by its own clock.
func (v *visit) openWords(p hotline.PlaceView) string {
	w, s := v.words.Places, p.State
	switch {
	case p.Closed:
		return w.ClosedTag
	case !p.Known:
		return w.HoursUnknown
	case s.Always:
		return w.Always
	case s.Open:
		return fmt.Sprintf(w.OpenUntil, showTime(v.words, s.Until.Location(), v.now, s.Until))
	case s.Next.IsZero():
		return w.ClosedNow
	}
	return fmt.Sprintf(w.OpensAt, showTime(v.words, s.Next.Location(), v.now, s.Next))
}

// zipOf is the ZIP in what somebody typed, or how one begins.
func zipOf(typed string) string {
	const digits = 5
	d := digitsOf(typed)
	return d[:min(len(d), digits)]
}
