package hotline

import (
	"iter"
	"slices"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/geo"
	"neighborline/internal/match"
	"neighborline/internal/store"
)

// faresFrom is how far back it is looked how a place and a language fare.
const faresFrom = 60 * 24 * time.Hour

// faresAge is how long how everything fared is taken to hold: a wave of ten
// thousand requests does not count two months of them ten thousand times.
const faresAge = 10 * time.Minute

// fares are how each place and each language fared, as of a time.
type fares struct {
	at                time.Time
	all               match.Fare
	places, languages map[string]match.Fare
}

// underserved says whether requests from this place or in this language were
// taken clearly less often than the rest.
func (a *act) underserved(q aid.Request) (bool, error) {
	f := a.h.fares.Load()
	if f == nil || a.tx.Now.Sub(f.at).Abs() >= faresAge {
		var err error
		if f, err = countFares(&a.tx.Reader); err != nil {
			return false, err
		}
		a.h.fares.Store(f)
	}
	return f.places[q.ZIP].Below(f.all) || f.languages[q.Language].Below(f.all), nil
}

func countFares(r *store.Reader) (*fares, error) {
	f := &fares{at: r.Now, places: map[string]match.Fare{}, languages: map[string]match.Fare{}}
	from := r.Now.Add(-faresFrom)
	places, err := r.FaresByPlace(from)
	if err != nil {
		return nil, err
	}
	for _, s := range places {
		f.places[s.Name] = match.Fare(s.Fare)
		f.all.Of, f.all.Taken = f.all.Of+s.Of, f.all.Taken+s.Taken
	}
	languages, err := r.FaresByLanguage(from)
	for _, s := range languages {
		f.languages[s.Name] = match.Fare(s.Fare)
	}
	return f, err
}

// volunteers are those found as a wave for q sees them. Lifted says that the
// weekly limit is.
func (a *act) volunteers(q aid.Request, there geo.Place, found []store.Candidate, lifted bool) []match.Volunteer {
	homes, rare := map[string]home{}, rareLanguages(found)
	out := make([]match.Volunteer, 0, len(found))
	for i := range found {
		c := &found[i]
		at, ok := homes[c.Person.ZIP]
		if !ok {
			at = a.homeIn(c.Person.ZIP, there)
			homes[c.Person.ZIP] = at
		}
		if !at.known {
			continue
		}
		out = append(out, a.known(c, at))
		v := &out[len(out)-1]
		if lifted && !c.Person.Offer.Tired {
			v.Budget = match.LiftedTimes * c.Person.Offer.Budget(a.conf.Outreach.BudgetPerWeek)
		}
		for l := range spoken(c.Person) {
			v.SharesLanguage = v.SharesLanguage || l == q.Language
			v.Scarce = v.Scarce || rare[l]
		}
	}
	return out
}

// A home is what is so for all who live in a ZIP.
type home struct {
	known   bool
	miles   float64 // to where the help is wanted
	local   time.Time
	awake   bool
	awakeAt time.Time // where it is not
}

func (a *act) homeIn(zip string, there geo.Place) home {
	here, ok := a.h.atlas.ZIP(zip)
	if !ok {
		return home{}
	}
	at := home{known: true, miles: geo.Miles(here, there), local: a.tx.Now.In(a.zoneOf(zip))}
	if at.awake = !a.conf.QuietHours.Quiet(at.local); !at.awake {
		at.awakeAt = a.conf.QuietHours.NextOpen(at.local)
	}
	return at
}

// known is what is known of a volunteer who lives there, whatever the request.
func (a *act) known(c *store.Candidate, at home) match.Volunteer {
	p := c.Person
	v := match.Volunteer{
		ID: p.ID, Miles: at.miles, Reach: match.Reach(p.Offer.Transport), Tier: p.Tier, Budget: p.Offer.Budget(0),
		Asked7d: c.Asked7d, LastAsked: c.LastAsked, Tired: c.Tired,
		Asks: c.Asks, Yes: c.Yes, YesRecent: c.YesRecent, Exposure: c.Exposure,
		Kind: match.Tally(c.Kind), Part: match.Tally(c.Part), Answers: c.Answers, LogDelay: c.LogDelay,
		Nights: p.Offer.Nights, Awake: at.awake, AwakeAt: at.awakeAt,
	}
	if !c.OldestOfWeek.IsZero() {
		v.BudgetAt = c.OldestOfWeek.Add(7 * 24 * time.Hour)
	}
	switch {
	case len(p.Offer.When) == 0:
	case p.Offer.Free(at.local):
		v.Hours = match.Free
	default:
		v.Hours, v.FreeAt = match.Busy, freeFrom(p.Offer, at.local)
	}
	return v
}

// freeFrom is when the next part of the week begins that a volunteer gave;
// zero if none does within it.
func freeFrom(o aid.Offer, local time.Time) time.Time {
	y, m, d := local.Date()
	for days := range 8 {
		for _, h := range []int{0, 12, 17} { // where parts begin
			at := time.Date(y, m, d+days, h, 0, 0, 0, local.Location())
			if at.After(local) && o.Free(at) {
				return at
			}
		}
	}
	return time.Time{}
}

// spoken are the languages that somebody speaks, the one that they write in too,
// each once.
func spoken(p *aid.Person) iter.Seq[string] {
	return func(yield func(string) bool) {
		if p.Language != "" && !yield(p.Language) {
			return
		}
		for i, l := range p.Offer.Languages {
			if l != p.Language && !slices.Contains(p.Offer.Languages[:i], l) && !yield(l) {
				return
			}
		}
	}
}

// rareLanguages are those that fewer than a third of the volunteers speak.
func rareLanguages(found []store.Candidate) map[string]bool {
	speak := map[string]int{}
	for i := range found {
		for l := range spoken(found[i].Person) {
			speak[l]++
		}
	}
	rare := map[string]bool{}
	for l, n := range speak {
		rare[l] = 3*n < len(found)
	}
	return rare
}
