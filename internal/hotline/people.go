package hotline

import (
	"context"
	"fmt"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// AddPeople adds people, or brings those who are known up to date, all in one
// transaction. What a field leaves empty stays as it was.
func (h *Hotline) AddPeople(ctx context.Context, people []aid.Person) error {
	return h.do(ctx, store.Actor{Role: "command"}, func(a *act) error {
		for _, p := range people {
			if err := a.addPerson(p); err != nil {
				return fmt.Errorf("person %s: %w", p.Phone, err)
			}
		}
		return nil
	})
}

func (a *act) addPerson(p aid.Person) error {
	have, err := a.tx.EnsurePerson(p.Phone)
	if err != nil {
		return err
	}
	merged := merge(have, p)
	var at store.Point
	if pl, ok := a.h.atlas.ZIP(merged.ZIP); ok {
		at = store.Point{Lat: pl.Lat, Lon: pl.Lon}
	}
	if err := a.tx.SavePerson(merged, at); err != nil {
		return err
	}
	return a.tx.Audit(store.Audit{Actor: a.by, Action: "import", Person: merged.ID})
}

// merge takes from p what it says, and from have the rest.
func merge(have, p aid.Person) aid.Person {
	out := have
	out.Name = or(p.Name, have.Name)
	out.Language = or(p.Language, have.Language)
	out.ZIP = or(p.ZIP, have.ZIP)
	out.LineType = or(p.LineType, have.LineType)
	out.Tier = or(p.Tier, have.Tier)
	out.Volunteer = p.Volunteer || have.Volunteer
	if !p.PausedUntil.IsZero() {
		out.PausedUntil = p.PausedUntil
	}
	out.Offer.Transport = or(p.Offer.Transport, have.Offer.Transport)
	if len(p.Offer.Needs) > 0 {
		out.Offer.Needs = p.Offer.Needs
	}
	if len(p.Offer.Languages) > 0 {
		out.Offer.Languages = p.Offer.Languages
	}
	if p.Offer.BudgetPerWeek > 0 {
		out.Offer.BudgetPerWeek = p.Offer.BudgetPerWeek
	}
	out.Offer.Nights = p.Offer.Nights || have.Offer.Nights
	return out
}

func or[T ~string](a, b T) T {
	if a != "" {
		return a
	}
	return b
}
