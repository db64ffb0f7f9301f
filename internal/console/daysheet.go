package console

import (
	"cmp"
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// sheetRows is how many requests a printed sheet holds.
const sheetRows = 200

// liveStates are what is under way.
var liveStates = []aid.RequestState{aid.Partial, aid.Review, aid.Open, aid.Assigned, aid.Done}

type daySheetView struct {
	Rows   []sheetRow
	OnCall []string
	More   bool
	Area   area
	Number aid.Phone // of the hotline
}

type sheetRow struct {
	aid.Request
	NeedName, StateName, Helper string
	Soon                        string // where it has no hour
}

var daySheetPage = parsePage[daySheetView]("daysheet")

// daySheet is what is live, on paper: for the table in the hall, and for when
// the power is out. It holds nobody's number but the hotline's, and nothing
// that somebody told of themselves but the first name of who helps: the code
// leads to all else.
func (c *Console) daySheet(v *visit) error {
	view := daySheetView{Area: v.area(), Number: v.conf.Network.Number}
	err := v.read(func(r *store.Reader) error {
		live, err := r.BoardPage(store.BoardFilter{States: liveStates, Areas: view.Area.areas()}, sheetRows+1, 0)
		if err != nil {
			return err
		}
		if view.More = len(live) > sheetRows; view.More {
			live = live[:sheetRows]
		}
		for _, q := range live {
			helper := ""
			if q.State == aid.Assigned || q.State == aid.Done {
				if helper, err = r.HelperOf(q.ID); err != nil {
					return err
				}
			}
			view.Rows = append(view.Rows, sheetRow{q, v.needName(q.Need), v.words.State.of(string(q.State)), helper, v.words.Request.soon(q.HowSoon)})
		}
		duty, err := r.OnDuty()
		for _, id := range duty {
			p, err := r.Person(id)
			if err != nil {
				return err
			}
			if e, ok := entryOf(v.conf, p.Phone); ok { // others were coordinators once
				view.OnCall = append(view.OnCall, e.Name)
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(view.Rows, func(a, b sheetRow) int {
		return cmp.Or(cmp.Compare(a.ZIP, b.ZIP), a.CreatedAt.Compare(b.CreatedAt))
	})
	return daySheetPage.render(v, view)
}
