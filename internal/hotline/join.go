package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// Choices of when to ask that are no part of the week.
const (
	anyTime  = "any"
	atNights = "nights"
)

// joinVolunteer puts the person on the list with what they offer, or changes
// what they offered before.
func (r *run) joinVolunteer(do flow.Do) error {
	p, before := offered(r.person, do.Answers, r.lang), r.person.Volunteer
	p.Volunteer = true
	var at store.Point
	if pl, ok := r.h.atlas.ZIP(p.ZIP); ok {
		at = store.Point{Lat: pl.Lat, Lon: pl.Lon}
	}
	if err := r.tx.SavePerson(p, at); err != nil {
		return err
	}
	r.person = p
	if before {
		r.instead = "offer_changed"
		if err := r.tx.Rested(p.ID); err != nil {
			return err
		}
		return r.tx.Audit(store.Audit{Actor: r.by, Action: "edit", Person: p.ID})
	}
	return r.tx.Audit(store.Audit{Actor: r.by, Action: "join", Person: p.ID, To: string(aid.New)})
}

// offered is a person with what the answers of the flow say that they offer.
func offered(p aid.Person, as map[string]flow.Answer, lang string) aid.Person {
	if n := as["name"].Value; n != "" {
		p.Name = n
	}
	p.ZIP = as["place"].Value
	p.Offer.Needs = listOf(as["what"])
	p.Offer.Transport = as["transport"].Value
	p.Offer.Languages = append([]string{lang}, slices.DeleteFunc(listOf(as["languages"]), func(l string) bool { return l == lang })...)
	p.Offer.BudgetPerWeek = atoi(as["asks"].Value)
	when := listOf(as["when"])
	p.Offer.Nights = slices.Contains(when, atNights)
	p.Offer.When = slices.DeleteFunc(when, func(part string) bool { return part == atNights })
	if slices.Contains(when, anyTime) {
		p.Offer.When = nil
	}
	return p
}

// listOf are the keys of an answer of several choices.
func listOf(a flow.Answer) []string {
	if a.Value == "" {
		return nil
	}
	return strings.Split(a.Value, ";")
}

// knownFor are the answers that a flow need not ask for: what to call somebody,
// and of a volunteer all that they said when they joined, so that the flow asks
// what to change.
func (a *act) knownFor(p aid.Person, name string) map[string]flow.Answer {
	known := knownOf(p)
	if name == intakeFlow {
		a.shortScript(p, known)
	}
	if zip := a.whereGoodsAre(p); name == flow.GiveGoods && zip != "" {
		known["place"] = flow.Answer{Value: zip, Shown: zip}
	}
	if name != joinFlow {
		return known
	}
	if known == nil {
		known = map[string]flow.Answer{}
	}
	if len(a.conf.Network.Languages) == 1 {
		known["languages"] = flow.Answer{}
	}
	if !p.Volunteer {
		return known
	}
	say := func(save, value string) {
		if value != "" {
			known[save] = flow.Answer{Value: value}
		}
	}
	o := p.Offer
	say("place", p.ZIP)
	say("what", strings.Join(o.Needs, ";"))
	say("transport", o.Transport)
	known["languages"] = flow.Answer{Value: strings.Join(o.Languages, ";")}
	known["when"] = flow.Answer{Value: strings.Join(whenSaid(o), ";")}
	known["asks"] = flow.Answer{Value: asksSaid(o)}
	known["rules"] = flow.Answer{Value: "yes"}
	return known
}

// whenSaid is an offer's times as the choices of the flow have them.
func whenSaid(o aid.Offer) []string {
	when := slices.Clone(o.When)
	if len(when) == 0 {
		when = []string{anyTime}
	}
	if o.Nights {
		when = append(when, atNights)
	}
	return when
}

func asksSaid(o aid.Offer) string {
	if o.BudgetPerWeek == 0 {
		return ""
	}
	return itoa(o.BudgetPerWeek)
}

// edit lets a volunteer change what they offer.
func (t *turn) edit(words string) (bool, error) {
	if !t.person.Volunteer {
		return false, nil
	}
	return true, t.begin(joinFlow, words, 0)
}
