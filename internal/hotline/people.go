package hotline

import (
	"context"
	"errors"
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

// Imported is what became of a list of people.
type Imported struct {
	New, Known int
	IsNew      []bool // of each, in their order
}

func (i *Imported) count(isNew bool) {
	i.IsNew = append(i.IsNew, isNew)
	if isNew {
		i.New++
	} else {
		i.Known++
	}
}

// ImportPeople adds people as AddPeople does, for whoever brought the list. It
// keeps a promise that another system made: who was opted out there is not
// texted from here.
func (h *Hotline) ImportPeople(ctx context.Context, by store.Actor, people []aid.Person) (done Imported, err error) {
	err = h.do(ctx, by, func(a *act) error {
		done = Imported{}
		for _, p := range people {
			isNew, err := unknown(&a.tx.Reader, p.Phone)
			if err != nil {
				return err
			}
			if p.OptedOut {
				if _, err := a.tx.OptOut(p.Phone, "import", aid.SMS); err != nil {
					return fmt.Errorf("keep an opt-out: %w", err)
				}
			}
			if err := a.addPerson(p); err != nil {
				return fmt.Errorf("person %s: %w", p.Phone, err)
			}
			done.count(isNew)
		}
		return nil
	})
	return done, err
}

// PreviewPeople says what ImportPeople would do, and does nothing.
func (h *Hotline) PreviewPeople(ctx context.Context, people []aid.Person) (would Imported, err error) {
	err = h.store.Read(ctx, func(r *store.Reader) error {
		for _, p := range people {
			isNew, err := unknown(r, p.Phone)
			if err != nil {
				return err
			}
			would.count(isNew)
		}
		return nil
	})
	return would, err
}

// unknown says whether nobody is known by a phone yet.
func unknown(r *store.Reader, phone aid.Phone) (bool, error) {
	_, err := r.PersonByPhone(phone)
	if errors.Is(err, aid.ErrNotFound) {
		return true, nil
	}
	if err != nil {
		return false, fmt.Errorf("look for who is known: %w", err)
	}
	return false, nil
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
