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
	// Never is how many of them were not asked in sixty days.
	Taking, Never int
	// Gini is how unevenly the asks of the last sixty days are shared among
	// them, from 0 (alike) to 1.
	Gini float64
	// Tired are those who left the last asks unanswered, up to a hundred.
	Tired []aid.Person
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
func (h *Hotline) Fatigue(ctx context.Context) (f Fatigue, err error) {
	err = h.store.Read(ctx, func(r *store.Reader) error {
		f, err = fatigue(r)
		return err
	})
	return f, err
}

// MostAsked lists the hundred volunteers who were asked most of late, week by
// week.
func (h *Hotline) MostAsked(ctx context.Context) (out []Worn, err error) {
	usual := h.rules.Load().Config.Outreach.BudgetPerWeek
	err = h.store.Read(ctx, func(r *store.Reader) error {
		worn, err := r.MostAsked(fatigueList)
		for _, w := range worn {
			out = append(out, Worn{Worn: w, Limit: w.Person.Offer.Budget(usual)})
		}
		return err
	})
	return out, err
}

// NeverAsked lists a hundred of those who take asks and were not asked in
// sixty days, those who joined first first.
func (h *Hotline) NeverAsked(ctx context.Context) (out []aid.Person, err error) {
	err = h.store.Read(ctx, func(r *store.Reader) error {
		out, err = r.NeverAsked(r.Now.Add(-faresFrom), fatigueList)
		return err
	})
	return out, err
}

func fatigue(r *store.Reader) (f Fatigue, err error) {
	from := r.Now.Add(-faresFrom)
	each, err := r.AsksEach(from)
	if err != nil {
		return f, err
	}
	var portions []match.Portion
	for _, e := range each {
		f.Taking += e.People
		if e.Times == 0 {
			f.Never = e.People
		}
		portions = append(portions, match.Portion{Each: e.Times, People: e.People})
	}
	f.Gini = match.Gini(portions)
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
