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
	from := weekOf(v.now.UTC()).AddDate(0, 0, -7*(statisticsWeeks-1))
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

// weekOf is the Monday of a week. Days are counted in UTC, as they are stored.
func weekOf(t time.Time) time.Time {
	day := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	return day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
}

func (s *statisticsView) load(v *visit, r *store.Reader, from time.Time) error {
	days, err := r.RequestDays(from)
	if err != nil {
		return err
	}
	for _, d := range days {
		if w := s.week(d.Day); w != nil {
			w.count(d.State, d.N)
		}
	}
	costs, err := r.CostDays(from)
	if err != nil {
		return err
	}
	for _, d := range costs {
		if w := s.week(d.Day); w != nil {
			w.Texts, w.Segments = w.Texts+d.Texts, w.Segments+d.Segments
		}
	}
	needs, err := r.RequestNeeds(from)
	if err != nil {
		return err
	}
	s.needs(v, needs)
	return nil
}

// week is the one in which a day lies; nil where it is not shown.
func (s *statisticsView) week(day string) *weekView {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return nil
	}
	i := int(weekOf(t).Sub(s.Weeks[0].Begin) / (7 * 24 * time.Hour))
	if i < 0 || i >= len(s.Weeks) {
		return nil
	}
	return &s.Weeks[i]
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
