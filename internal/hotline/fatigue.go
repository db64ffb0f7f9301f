package hotline

import (
	"context"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/match"
	"neighborline/internal/store"
)

// Fatigue is how the asking is shared among the volunteers, and how help is
// shared among places and languages.
type Fatigue struct {
	// Taking is how many volunteers take asks now: not paused, not stopped.
	Taking int
	// Gini is how unevenly the asks of the last sixty days are shared among
	// them, from 0 (alike) to 1; Most is how often one of them was asked in
	// the last seven days.
	Gini float64
	Most int
	// Worn are those asked most, week by week; Never those who take asks and
	// were not asked in sixty days; Tired those who left the last asks
	// unanswered. Each list ends at a hundred; NeverCount says how many there
	// are of the second.
	Worn       []Worn
	Never      []aid.Person
	NeverCount int
	Tired      []aid.Person
	// All is how the requests of the last sixty days fared, Places and
	// Languages how those of each did.
	All               match.Fare
	Places, Languages []Share
	// LiftedUntil is until when the weekly limit is lifted; zero: it is not.
	LiftedUntil time.Time
}

// A Worn is how often a volunteer was asked lately, and how often a week they
// may be.
type Worn struct {
	store.Worn
	Limit int
}

// A Share is how the requests of a place, or in a language, fared. Below says
// that it is clearly worse than the network (more people are asked for these),
// More about how many more volunteers are wanted there.
type Share struct {
	Name  string
	Fare  match.Fare
	Below bool
	More  int
}

// fatigueList bounds the lists of Fatigue.
const fatigueList = 100

// Fatigue tells how the asking is shared, as of now.
func (h *Hotline) Fatigue(ctx context.Context) (Fatigue, error) {
	var f Fatigue
	err := h.store.Read(ctx, func(r *store.Reader) (err error) {
		f, err = fatigue(r, h.rules.Load().Config.Outreach.BudgetPerWeek)
		return err
	})
	return f, err
}

func fatigue(r *store.Reader, usual int) (f Fatigue, err error) {
	from := r.Now.Add(-faresFrom)
	worn, err := r.MostAsked(fatigueList)
	if err != nil {
		return f, err
	}
	for _, w := range worn {
		f.Worn = append(f.Worn, Worn{Worn: w, Limit: w.Person.Offer.Budget(usual)})
		f.Most = max(f.Most, w.Weeks[0])
	}
	each, err := r.AsksEach(from)
	if err != nil {
		return f, err
	}
	var portions []match.Portion
	for _, e := range each {
		f.Taking += e.People
		if e.Times == 0 {
			f.NeverCount = e.People
		}
		portions = append(portions, match.Portion{Each: e.Times, People: e.People})
	}
	f.Gini = match.Gini(portions)
	if f.Never, err = r.NeverAsked(from, fatigueList); err != nil {
		return f, err
	}
	if f.Tired, err = r.Tired(fatigueList); err != nil {
		return f, err
	}
	if f.LiftedUntil, err = liftedUntil(r); err != nil {
		return f, err
	}
	places, err := r.FaresByPlace(from)
	if err != nil {
		return f, err
	}
	languages, err := r.FaresByLanguage(from)
	if err != nil {
		return f, err
	}
	for _, s := range places {
		f.All.Of, f.All.Taken = f.All.Of+s.Of, f.All.Taken+s.Taken
	}
	took := float64(f.All.Taken) / float64(max(f.Taking, 1))
	f.Places, f.Languages = f.shares(places, took), f.shares(languages, took)
	return f, nil
}

func (f Fatigue) shares(of []store.Share, took float64) []Share {
	out := make([]Share, 0, len(of))
	for _, s := range of {
		fare := match.Fare(s.Fare)
		out = append(out, Share{Name: s.Name, Fare: fare, Below: fare.Below(f.All), More: fare.More(took)})
	}
	return out
}
