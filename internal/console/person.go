package console

import (
	"errors"
	"strconv"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/store"
)

// How much of a person is shown.
const (
	personTalk     = 60
	personRequests = 30
	personAsks     = 30
)

type personView struct {
	aid.Person
	Profiles []store.Profile
	Requests []personRequest
	Asks     []personAsk
	Blocked  []aid.Person
	Letters  []letterView
	Needs    []string
	Tier     string
	Paused   bool
}

type personRequest struct {
	aid.Request
	NeedName, StateName string
}

type personAsk struct {
	store.Ask
	NeedName, StateName string
}

var personPage = parsePage[personView]("person")

// person shows all that is known of somebody. That it was looked at is written
// down.
func (c *Console) person(v *visit) error {
	id, err := personID(v)
	if err != nil {
		return err
	}
	var view personView
	err = v.read(func(r *store.Reader) error { return view.load(v, r, id) })
	if err != nil {
		return err
	}
	if err := v.viewed(0, id); err != nil {
		return err
	}
	return personPage.render(v, view)
}

func personID(v *visit) (aid.PersonID, error) {
	id, err := strconv.ParseInt(v.path("id"), 10, 64)
	if err != nil || id <= 0 {
		return 0, errGone
	}
	return aid.PersonID(id), nil
}

func (p *personView) load(v *visit, r *store.Reader, id aid.PersonID) (err error) {
	if p.Person, err = r.Person(id); err != nil {
		return err
	}
	if p.Profiles, err = r.Profiles(id); err != nil {
		return err
	}
	requests, err := r.RequestsBy(id, personRequests)
	if err != nil {
		return err
	}
	for _, q := range requests {
		p.Requests = append(p.Requests, personRequest{q, v.needName(q.Need), v.words.State.of(string(q.State))})
	}
	asks, err := r.AsksOf(id, personAsks)
	if err != nil {
		return err
	}
	for _, a := range asks {
		p.Asks = append(p.Asks, personAsk{a, v.needName(a.Need), v.words.Request.Invite.of(string(a.State))})
	}
	if p.Blocked, err = r.BlockedWith(id, personAsks); err != nil {
		return err
	}
	letters, err := r.LettersWith(id, personTalk)
	if err != nil {
		return err
	}
	p.Letters = letterViews(v.words, letters)
	for _, n := range p.Offer.Needs {
		p.Needs = append(p.Needs, v.needName(n))
	}
	p.Tier = v.words.Volunteers.tier(p.Person.Tier)
	p.Paused = p.PausedUntil.After(v.now)
	return nil
}

// needName is how a need is called in the reader's language.
func (v *visit) needName(key string) string {
	n, _ := v.c.Hotline.Rules().Book.Need(key)
	return n.Name.In(v.words.Lang, v.conf.Network.Languages[0], "en")
}

// setTier says how well a volunteer is known.
func (c *Console) setTier(v *visit) error {
	p, err := v.person()
	if err != nil {
		return err
	}
	err = v.carry(hotline.Deed{Verb: hotline.DoVet, Who: strings.TrimPrefix(p.Phone.E164(), "+"), Person: p.ID, How: v.form("tier")})
	if err != nil {
		return err
	}
	if show := v.form("show"); show != "" {
		return v.to("/volunteers?show=" + volunteersTab(show))
	}
	return v.to("/people/" + v.path("id"))
}

// person is whom the address names.
func (v *visit) person() (p aid.Person, err error) {
	id, err := personID(v)
	if err != nil {
		return p, err
	}
	err = v.read(func(r *store.Reader) error {
		p, err = r.Person(id)
		return err
	})
	return p, err
}

// erasePerson forgets somebody, once it was said twice.
func (c *Console) erasePerson(v *visit) error {
	p, err := v.person()
	if err != nil {
		return err
	}
	if v.form("sure") == "" {
		v.complain(v.words.Person.NotSure)
		return v.to("/people/" + v.path("id"))
	}
	err = c.Hotline.Erase(v.r.Context(), p.Phone)
	var kept *hotline.KeptError
	if errors.As(err, &kept) {
		v.complain(v.words.Person.Kept + " " + strings.Join(kept.Codes, ", "))
		return v.to("/people/" + v.path("id"))
	}
	if err != nil {
		return err
	}
	if err := v.write(func(tx *store.Tx) error {
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "erase", Person: p.ID})
	}); err != nil {
		return err
	}
	v.say(v.words.Person.Erased)
	return v.to("/people")
}
