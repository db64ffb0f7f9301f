package hotline

import (
	"cmp"
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/geo"
	"neighborline/internal/store"
)

// nearMiles is how far off VOLS looks for volunteers, in miles; in a ZIP that
// is wider, all through it.
const nearMiles = 15.0

// vols answers VOLS 97520 with the volunteers near a ZIP or a town, the nearest
// first: how often each was asked in seven days, and their limit.
func (t *turn) vols(d Deed) error {
	read := t.h.atlas.Read(d.Words, t.conf.Network.Area)
	if !read.OK {
		return t.refuse("vols_how", nil)
	}
	here := read.Place
	near, err := t.volunteersNear(here)
	if err != nil {
		return err
	}
	never, tired := 0, 0
	lang := t.langOf(t.person)
	var lines []string
	for _, w := range near {
		switch {
		case w.Person.Offer.Tired:
			tired++
		case w.LastAsked.IsZero():
			never++
		}
		lines = append(lines, t.volunteerLine(lang, w))
	}
	head := t.words(lang, "vols", map[string]string{
		"place": strings.TrimSpace(here.City + " " + here.ZIP), "n": itoa(len(near)), "never": itoa(never), "tired": itoa(tired),
	})
	if len(lines) == 0 {
		return t.send(t.person, head, note{class: aid.Reply, expires: replyLife})
	}
	return t.answerLines(head, lines)
}

// volunteerLine says how a volunteer stands: "Ana 0113: 2/3" is twice this week
// out of three.
func (t *turn) volunteerLine(lang string, w store.Worn) string {
	p := w.Person
	line := t.nameOr(p.Name, lang) + " " + lastDigits(p.Phone) + ": "
	switch {
	case p.PausedUntil.After(t.tx.Now):
		return line + t.words(lang, "vols_paused", nil)
	case w.LastAsked.IsZero():
		return line + t.words(lang, "vols_never", nil)
	}
	line += itoa(w.Weeks[0]) + "/" + itoa(p.Offer.Budget(t.conf.Outreach.BudgetPerWeek))
	if p.Offer.Tired {
		line += " " + t.words(lang, "vols_tired", nil)
	}
	return line
}

// volunteersNear are those within nearMiles of a place, the nearest first, and
// of those as near the ones asked least.
func (a *act) volunteersNear(here geo.Place) ([]store.Worn, error) {
	within := max(nearMiles, here.HalfWidth)
	found, err := a.tx.VolunteersIn(boxAround(here, within))
	if err != nil {
		return nil, err
	}
	miles := map[aid.PersonID]float64{}
	found = slices.DeleteFunc(found, func(w store.Worn) bool {
		there, ok := a.h.atlas.ZIP(w.Person.ZIP)
		miles[w.Person.ID] = geo.Miles(here, there)
		return !ok || miles[w.Person.ID] > within
	})
	slices.SortFunc(found, func(v, w store.Worn) int {
		return cmp.Or(
			cmp.Compare(miles[v.Person.ID], miles[w.Person.ID]),
			cmp.Compare(v.Weeks[0], w.Weeks[0]),
			cmp.Compare(v.Person.ID, w.Person.ID),
		)
	})
	return found, nil
}
