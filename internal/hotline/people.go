package hotline

import (
	"context"
	"errors"
	"fmt"
	"reflect"

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

// Imported is what became of a list of people.
type Imported struct {
	New, Known int
	Fates      []Fate // of each, in their order
}

// A Fate is what becomes of one person on a list.
type Fate int

// What may become of somebody on a list.
const (
	IsKnown   Fate = iota // with everything that the list says
	IsChanged             // known, and not with everything
	IsNew
)

func (i *Imported) count(f Fate) {
	i.Fates = append(i.Fates, f)
	if f == IsNew {
		i.New++
	} else {
		i.Known++
	}
}

// ImportPeople adds people as AddPeople does, for whoever brought the list. It
// keeps a promise that another system made: who was opted out there is not
// texted from here. Whoever is known as the list has them is left alone: the
// same list again writes nothing.
func (h *Hotline) ImportPeople(ctx context.Context, by store.Actor, people []aid.Person) (done Imported, err error) {
	err = h.do(ctx, by, func(a *act) error {
		done = Imported{}
		for _, p := range people {
			fate, err := fateOf(&a.tx.Reader, p)
			if err != nil {
				return err
			}
			done.count(fate)
			if fate == IsKnown {
				continue
			}
			if p.OptedOut {
				if _, err := a.tx.OptOut(p.Phone, "import", aid.SMS); err != nil {
					return fmt.Errorf("keep an opt-out: %w", err)
				}
			}
			if err := a.addPerson(p); err != nil {
				return fmt.Errorf("person %s: %w", p.Phone, err)
			}
		}
		return nil
	})
	return done, err
}

// PreviewPeople says what ImportPeople would do, and does nothing.
func (h *Hotline) PreviewPeople(ctx context.Context, people []aid.Person) (would Imported, err error) {
	err = h.store.Read(ctx, func(r *store.Reader) error {
		for _, p := range people {
			fate, err := fateOf(r, p)
			if err != nil {
				return err
			}
			would.count(fate)
		}
		return nil
	})
	return would, err
}

// fateOf says what a list does to one of its people.
func fateOf(r *store.Reader, p aid.Person) (Fate, error) {
	have, err := r.PersonByPhone(p.Phone)
	switch {
	case errors.Is(err, aid.ErrNotFound):
		return IsNew, nil
	case err != nil:
		return IsNew, fmt.Errorf("look for who is known: %w", err)
	case p.Site.Name != "" || p.OptedOut && !have.OptedOut || !reflect.DeepEqual(merge(have, p), have):
		return IsChanged, nil
	}
	return IsKnown, nil
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
	if p.Site.Name != "" {
		p.Site.Person = merged.ID
		if err := a.saveSite(p.Site); err != nil {
			return err
		}
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
	if !p.PausedUntil.IsZero() && !p.PausedUntil.Equal(have.PausedUntil) {
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
