package hotline

import (
	"context"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hours"
	"neighborline/internal/store"
)

// AddPlaces adds places, or brings those that are known up to date, all in one
// transaction. What a field leaves empty stays as it was. Each must have a
// name, a need and a ZIP that there is.
func (h *Hotline) AddPlaces(ctx context.Context, by store.Actor, places []aid.Place) (added int, err error) {
	err = h.do(ctx, by, func(a *act) error {
		added = 0
		for _, p := range places {
			have, err := a.tx.KnownPlace(p)
			known, err := found(err)
			if err != nil {
				return err
			}
			if !known {
				added++
			}
			if _, err := a.savePlace(mergePlace(have.Place, p)); err != nil {
				return err
			}
		}
		return nil
	})
	return added, err
}

// SavePlace writes one place as somebody entered it, in whole: who does has
// looked at it, and what waited about it is done. One that can be found by
// nobody, or is there already, is an aid.Mistake.
func (h *Hotline) SavePlace(ctx context.Context, by aid.PersonID, p aid.Place) (id aid.PlaceID, err error) {
	err = h.do(ctx, store.Actor{Role: "coordinator", ID: by}, func(a *act) error {
		if p.ID == 0 {
			if have, err := a.tx.KnownPlace(p); err == nil {
				return aid.Mistakef("The directory has %s in %s already.", "El directorio ya tiene %s en %s.", have.Name, have.ZIP)
			}
		}
		p.CheckedAt = a.tx.Now
		if id, err = a.savePlace(p); err != nil {
			return err
		}
		return a.seenPlace(id)
	})
	return id, err
}

// CheckPlace notes that a place is as the directory says.
func (h *Hotline) CheckPlace(ctx context.Context, by aid.PersonID, id aid.PlaceID) error {
	return h.changePlace(ctx, by, id, func(a *act, p *aid.Place) { p.CheckedAt = a.tx.Now })
}

// ClosePlace takes a place out of every answer, or back into them.
func (h *Hotline) ClosePlace(ctx context.Context, by aid.PersonID, id aid.PlaceID, closed bool) error {
	return h.changePlace(ctx, by, id, func(a *act, p *aid.Place) { p.Closed, p.CheckedAt = closed, a.tx.Now })
}

func (h *Hotline) changePlace(ctx context.Context, by aid.PersonID, id aid.PlaceID, change func(*act, *aid.Place)) error {
	return h.do(ctx, store.Actor{Role: "coordinator", ID: by}, func(a *act) error {
		row, err := a.tx.Place(id)
		if err != nil {
			return err
		}
		change(a, &row.Place)
		if _, err = a.savePlace(row.Place); err != nil {
			return err
		}
		return a.seenPlace(id)
	})
}

// seenPlace closes what waited about a place that a coordinator has looked at.
func (a *act) seenPlace(id aid.PlaceID) error {
	tasks, err := a.tx.OpenTasksAt(id)
	if err != nil {
		return err
	}
	for _, k := range tasks {
		if _, err := a.tx.DoneTask(k.ID); err != nil {
			return err
		}
		if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "task", Person: k.Person, From: string(k.Kind), To: "done"}); err != nil {
			return err
		}
	}
	return nil
}

// savePlace writes a place that makes sense, and sets when to look at it
// again.
func (a *act) savePlace(p aid.Place) (aid.PlaceID, error) {
	z, ok := a.h.atlas.ZIP(p.ZIP)
	switch {
	case strings.TrimSpace(p.Name) == "":
		return 0, aid.Mistakef("A place needs a name.", "Un lugar necesita un nombre.")
	case len(p.Needs) == 0:
		return 0, aid.Mistakef("Say what the place helps with.", "Diga en qué ayuda el lugar.")
	case !ok:
		return 0, aid.Mistakef("%q is no ZIP of the United States.", "%q no es un código postal de Estados Unidos.", p.ZIP)
	}
	open, err := hours.Parse(p.Hours)
	if err != nil {
		return 0, aid.Mistake{English: "The hours are not understood: " + err.Error(), Spanish: `No se entiende el horario: escríbalo como "Mon-Fri 9am-5pm; Sat 10-2".`}
	}
	p.Hours = open.String()
	if p.CheckedAt.IsZero() || p.CheckedAt.After(a.tx.Now) {
		p.CheckedAt = a.tx.Now
	}
	if !p.AskedAt.After(p.CheckedAt) {
		p.AskedAt = time.Time{} // answered
	}
	slices.Sort(p.Needs)
	p.Needs = slices.Compact(p.Needs)
	id, err := a.tx.SavePlace(p, store.Point{Lat: z.Lat, Lon: z.Lon})
	if err != nil {
		return 0, err
	}
	if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "place", To: itoa(int(id)), Cause: p.Name}); err != nil {
		return 0, err
	}
	if p.Closed {
		return id, a.tx.ClearTimers(int64(id), store.TimerPlace)
	}
	return id, a.later(store.TimerPlace, int64(id), p.CheckedAt.Add(a.conf.Directory.StaleAfter))
}

// mergePlace takes from p what it says, and from have the rest.
func mergePlace(have, p aid.Place) aid.Place {
	out := have
	out.Source, out.Name, out.ZIP = or(p.Source, have.Source), or(p.Name, have.Name), or(p.ZIP, have.ZIP)
	out.Address, out.Phone = or(p.Address, have.Address), or(p.Phone, have.Phone)
	out.Hours, out.Notes = or(p.Hours, have.Hours), or(p.Notes, have.Notes)
	if len(p.Needs) > 0 {
		out.Needs = p.Needs
	}
	if len(p.Languages) > 0 {
		out.Languages = p.Languages
	}
	if p.CheckedAt.After(have.CheckedAt) {
		out.CheckedAt = p.CheckedAt
	}
	out.Texts, out.Closed = p.Texts || have.Texts, p.Closed
	return out
}
