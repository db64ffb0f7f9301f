package hotline

import (
	"cmp"
	"context"
	"slices"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/hours"
	"neighborline/internal/store"
)

// How much of the directory is listed at once.
const (
	placesShown  = 50
	placesRead   = 200 // in one query, while looking for those that are open
	placesLooked = 4000
	placesNear   = 25.0 // miles
	placesStale  = 1000 // more are not counted
)

// A PlaceQuery chooses places; what is empty narrows nothing.
type PlaceQuery struct {
	Need    string
	ZIP     string // a whole one: near it, the nearest first; else how ZIPs begin
	Words   string // in the name or the notes
	OpenNow bool
	From    int // of PlacePage.Next
}

// A PlaceView is a place of the directory as it stands now.
type PlaceView struct {
	aid.Place
	Town  string
	State hours.State // at the place's own time
	Known bool        // when it is open is known
	Stale bool        // nobody has looked for too long whether it still holds
	Waits bool        // a coordinator was asked to look
	Miles float64     // from the ZIP that was asked for; negative where none was
}

// A PlacePage is a part of the directory.
type PlacePage struct {
	List  []PlaceView
	Next  int // where the next part begins; 0: there is none
	Stale int // open places that nobody has checked for too long, at most 1000
}

// Places lists the directory: near a ZIP, the nearest first; else the longest
// unchecked first, and closed places last.
func (h *Hotline) Places(ctx context.Context, q PlaceQuery) (page PlacePage, err error) {
	conf := h.rules.Load().Config
	err = h.store.Read(ctx, func(r *store.Reader) error {
		if page.Stale, err = r.CountStale(r.Now.Add(-conf.Directory.StaleAfter), placesStale); err != nil {
			return err
		}
		f := store.PlaceFilter{Need: q.Need, ZIP: q.ZIP, Words: q.Words, Limit: placesRead, Offset: max(q.From, 0)}
		if at, ok := h.atlas.ZIP(q.ZIP); ok {
			return h.placesNear(r, f, at, q.OpenNow, &page)
		}
		for looked := 0; looked < placesLooked; looked += placesRead {
			rows, err := r.Places(f)
			if err != nil {
				return err
			}
			for i, p := range rows {
				if v := h.placeView(r.Now, p); v.State.Open || !q.OpenNow {
					if len(page.List) == placesShown {
						page.Next = f.Offset + i
						return nil
					}
					page.List = append(page.List, v)
				}
			}
			if len(rows) < placesRead {
				return nil
			}
			f.Offset += placesRead
		}
		page.Next = f.Offset
		return nil
	})
	return page, err
}

// placesNear lists what is within some miles of a ZIP.
func (h *Hotline) placesNear(r *store.Reader, f store.PlaceFilter, at geo.Place, openNow bool, page *PlacePage) error {
	box := boxAround(at, placesNear)
	f.ZIP, f.Within, f.Offset, f.Limit = "", &box, 0, placesLooked
	rows, err := r.Places(f)
	if err != nil {
		return err
	}
	for _, p := range rows {
		v := h.placeView(r.Now, p)
		if there, ok := h.atlas.ZIP(p.ZIP); ok {
			v.Miles = geo.Miles(at, there)
		}
		if p.ZIP == at.ZIP {
			v.Miles = 0
		}
		if v.Miles >= 0 && v.Miles <= placesNear && (v.State.Open || !openNow) {
			page.List = append(page.List, v)
		}
	}
	slices.SortStableFunc(page.List, func(x, y PlaceView) int { return cmp.Compare(x.Miles, y.Miles) })
	page.List = page.List[:min(len(page.List), 2*placesShown)]
	return nil
}

// Place is one place; aid.ErrNotFound where there is none.
func (h *Hotline) Place(ctx context.Context, id aid.PlaceID) (v PlaceView, err error) {
	err = h.store.Read(ctx, func(r *store.Reader) error {
		p, err := r.Place(id)
		if err != nil {
			return err
		}
		v = h.placeView(r.Now, p)
		tasks, err := r.OpenTasksAt(id)
		v.Waits = len(tasks) > 0
		return err
	})
	return v, err
}

func (h *Hotline) placeView(now time.Time, p store.PlaceRow) PlaceView {
	conf := h.rules.Load().Config
	v := PlaceView{Place: p.Place, Miles: -1, Stale: !p.Closed && now.Sub(p.CheckedAt) >= conf.Directory.StaleAfter}
	if z, ok := h.atlas.ZIP(p.ZIP); ok {
		v.Town = z.City
	}
	open, err := hours.Parse(p.Hours)
	if err == nil && open.Known() && !p.Closed {
		v.Known, v.State = true, open.At(now.In(zoneOf(h.atlas, conf, p.ZIP)))
	}
	return v
}

// PlaceNeeds names what places may help with: what can be looked for, and then
// every other need.
func (h *Hotline) PlaceNeeds(lang string) (out []Named) {
	rules := h.rules.Load()
	a := &act{h: h, conf: rules.Config, book: rules.Book}
	if d, ok := rules.Book.Flows[flow.FindPlace]; ok {
		for _, o := range d.Step("kind").Choices {
			out = append(out, Named{o.Key, o.Name.In(lang, rules.Config.Network.Languages[0], "en")})
		}
	}
	for _, n := range a.needsNamed(lang) {
		if !slices.ContainsFunc(out, func(have Named) bool { return have.Key == n.Key }) {
			out = append(out, n)
		}
	}
	return out
}
