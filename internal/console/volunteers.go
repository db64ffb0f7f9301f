package console

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/store"
)

type volunteersView struct {
	Show    string // new, known, vetted, asked, never or tired
	Tabs    []tabView
	People  []volunteerView
	Older   string
	Fatigue hotline.Fatigue
	Short   []hotline.Share // places and languages that fare clearly worse
	Tiers   []aid.Tier
	Any     bool // there are volunteers at all
}

type tabView struct {
	Key, Name, Hint string
	N               int
}

type volunteerView struct {
	aid.Person
	Offers string    // what they help with, after a dot each
	Others []tabView // the tiers that are not theirs
	Weeks  []int     // asks in each of the last weeks, the newest first; none where it is not known
	Limit  int
}

var volunteersPage = parsePage[volunteersView]("volunteers")

// volunteersTab is a list of volunteers by its name; those who wait to be
// vetted where there is none.
func volunteersTab(show string) string {
	switch show {
	case "known", "vetted", "asked", "never", "tired":
		return show
	}
	return "new"
}

// volunteers lists volunteers: by how well they are known, those asked most,
// those never asked and the tired.
func (c *Console) volunteers(v *visit) error {
	view := volunteersView{Show: volunteersTab(v.query("show")), Tiers: []aid.Tier{aid.New, aid.Known, aid.Vetted}}
	before := aid.PersonID(math.MaxInt64)
	if n, err := strconv.ParseInt(v.query("before"), 10, 64); err == nil && n > 0 {
		before = aid.PersonID(n)
	}
	var err error
	if view.Fatigue, err = c.Hotline.Fatigue(v.r.Context()); err != nil {
		return err
	}
	var tiers []store.Tally
	err = v.read(func(r *store.Reader) (err error) {
		if tiers, err = r.CountTiers(); err != nil {
			return err
		}
		if tier := aid.Tier(view.Show); tier == aid.New || tier == aid.Known || tier == aid.Vetted {
			people, err := r.VolunteersOf(tier, before, peopleShown)
			view.add(v, people)
			return err
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(view.People) == peopleShown {
		view.Older = fmt.Sprintf("/console/volunteers?show=%s&before=%d", view.Show, view.People[peopleShown-1].ID)
	}
	if err := view.fatigued(v, c.Hotline); err != nil {
		return err
	}
	view.tabs(v, tiers)
	return volunteersPage.render(v, view)
}

func (l *volunteersView) add(v *visit, people []aid.Person) {
	tiers := v.words.Volunteers.Tiers()
	for _, p := range people {
		one := volunteerView{Person: p, Limit: p.Offer.Budget(v.conf.Outreach.BudgetPerWeek)}
		for _, n := range p.Offer.Needs {
			one.Offers += " · " + v.needName(n)
		}
		for _, t := range tiers {
			if t.Key != string(p.Tier) {
				one.Others = append(one.Others, t)
			}
		}
		l.People = append(l.People, one)
	}
}

// fatigued fills the lists that are about how often somebody is asked.
func (l *volunteersView) fatigued(v *visit, h *hotline.Hotline) error {
	for _, s := range slices.Concat(l.Fatigue.Languages, l.Fatigue.Places) {
		if s.Below && len(l.Short) < shortShown {
			l.Short = append(l.Short, s)
		}
	}
	switch l.Show {
	case "never":
		people, err := h.NeverAsked(v.r.Context())
		l.add(v, people)
		return err
	case "tired":
		l.add(v, l.Fatigue.Tired)
	case "asked":
		worn, err := h.MostAsked(v.r.Context())
		for _, w := range worn {
			l.add(v, []aid.Person{w.Person})
			l.People[len(l.People)-1].Weeks = w.Weeks[:]
		}
		return err
	}
	return nil
}

// shortShown bounds the list of what fares worse.
const shortShown = 20

func (l *volunteersView) tabs(v *visit, tiers []store.Tally) {
	w := v.words.Volunteers
	n := map[string]int{"never": l.Fatigue.Never, "tired": len(l.Fatigue.Tired), "asked": l.Fatigue.Taking - l.Fatigue.Never}
	for _, t := range tiers {
		n[t.State] = t.N
		l.Any = l.Any || t.N > 0
	}
	for _, t := range []struct{ key, name, hint string }{
		{"new", w.New, w.NewHint},
		{"known", w.Known, w.KnownHint},
		{"vetted", w.Vetted, w.VettedHint},
		{"asked", w.Asked, w.AskedHint},
		{"never", w.Never, w.NeverHint},
		{"tired", w.Tired, w.TiredHint},
	} {
		l.Tabs = append(l.Tabs, tabView{t.key, t.name, t.hint, n[t.key]})
	}
}

// Hint says what the list that is shown is.
func (l volunteersView) Hint() string {
	for _, t := range l.Tabs {
		if t.Key == l.Show {
			return t.Hint
		}
	}
	return ""
}
