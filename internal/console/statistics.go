package console

import (
	"cmp"
	"slices"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// statisticsWeeks is how far back the statistics go.
const statisticsWeeks = 12

type statisticsView struct {
	Weeks    []weekView
	Requests plot
	Texts    plot
	Needs    []needView
	None     bool
}

// weekView counts the requests that were made in a week by how they stand, and
// what left in it.
type weekView struct {
	Begin                time.Time
	Made                 int
	Helped, Open, NotYet int // NotYet: ended without help
	Texts, Segments      int
	Dollars              string
}

type needView struct {
	Name         string
	Made, Helped int
	Percent      int
}

var statisticsPage = parsePage[statisticsView]("statistics")

// statistics shows how the last weeks went, as plots and in numbers.
func (c *Console) statistics(v *visit) error {
	var view statisticsView
	from := weekOf(v.now.In(v.conf.Network.Timezone)).AddDate(0, 0, -7*(statisticsWeeks-1))
	for i := range statisticsWeeks {
		view.Weeks = append(view.Weeks, weekView{Begin: from.AddDate(0, 0, 7*i)})
	}
	err := v.read(func(r *store.Reader) error { return view.load(v, r, from) })
	if err != nil {
		return err
	}
	view.None = true
	for i := range view.Weeks {
		w := &view.Weeks[i]
		w.Dollars = dollars(v.conf, w.Segments)
		view.None = view.None && w.Made == 0 && w.Texts == 0
		label := v.words.date(w.Begin, false)
		view.Requests.add(label, part{"good", w.Helped}, part{"wait", w.Open}, part{"bad", w.NotYet})
		view.Texts.add(label, part{"wait", w.Segments})
	}
	view.Requests.draw()
	view.Texts.draw()
	return statisticsPage.render(v, view)
}

// weekOf is when the week of a local time began, on its Monday at midnight.
func weekOf(t time.Time) time.Time {
	return midnight(t).AddDate(0, 0, -(int(t.Weekday())+6)%7)
}

func (s *statisticsView) load(v *visit, r *store.Reader, from time.Time) error {
	for i := range s.Weeks {
		w := &s.Weeks[i]
		end := w.Begin.AddDate(0, 0, 7) // seven days of the zone: not always 168 hours
		states, err := r.RequestStates(w.Begin, end)
		if err != nil {
			return err
		}
		for _, t := range states {
			w.count(aid.RequestState(t.State), t.N)
		}
		if w.Texts, w.Segments, err = r.Spent(w.Begin, end); err != nil {
			return err
		}
	}
	needs, err := r.RequestNeeds(from)
	if err != nil {
		return err
	}
	s.needs(v, needs)
	return nil
}

func (w *weekView) count(state aid.RequestState, n int) {
	w.Made += n
	switch {
	case helped(state):
		w.Helped += n
	case state.Live():
		w.Open += n
	default:
		w.NotYet += n
	}
}

// helped says whether somebody came: the volunteer or the neighbor says so.
func helped(s aid.RequestState) bool { return s == aid.Done || s == aid.Verified }

func (s *statisticsView) needs(v *visit, tallies []store.NeedTally) {
	by := map[string]*needView{}
	for _, t := range tallies {
		n := by[t.Need]
		if n == nil {
			n = &needView{Name: v.needName(t.Need)}
			by[t.Need] = n
		}
		n.Made += t.N
		if helped(t.State) {
			n.Helped += t.N
		}
	}
	for _, n := range by {
		n.Percent = 100 * n.Helped / max(n.Made, 1)
		s.Needs = append(s.Needs, *n)
	}
	slices.SortFunc(s.Needs, func(a, b needView) int { return cmp.Or(b.Made-a.Made, cmp.Compare(a.Name, b.Name)) })
}
