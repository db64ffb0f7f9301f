package hotline

import (
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
)

// tiers are the tiers by the words that a coordinator sends.
var tiers = map[string]aid.Tier{"new": aid.New, "known": aid.Known, "vetted": aid.Vetted}

// vet sets how well the network knows a volunteer: VET @ana known, VET 0131
// vetted. Without a tier it says which they have.
func (t *turn) vet(d Deed) error {
	who, word := d.Who, d.How
	if who == "" && d.Person == 0 {
		return t.refuse("vet_how", nil)
	}
	all, err := t.meantBy(d)
	if err != nil {
		return err
	}
	var found []aid.Person
	for _, p := range all {
		if p.Volunteer {
			found = append(found, p)
		}
	}
	switch len(found) {
	case 0:
		return t.refuse("vet_none", map[string]string{"who": who})
	case 1:
		return t.setTier(found[0], t.tierOf(word))
	}
	return t.refuse("which_person", map[string]string{"list": t.endings(found)})
}

// undoVet gives a volunteer back the tier that they had.
func (t *turn) undoVet(_ Deed, s stood) error { return t.tx.SetTier(s.Person, s.Tier) }

// tierOf is the tier that a word names, in English or in the coordinator's
// language; empty where it names none.
func (t *turn) tierOf(word string) aid.Tier {
	lang := t.langOf(t.person)
	for name, tier := range tiers {
		if w := lexicon.Fold(word); w == name || w == lexicon.Fold(t.words(lang, "tier_"+name, nil)) {
			return tier
		}
	}
	return ""
}

func (t *turn) setTier(p aid.Person, tier aid.Tier) error {
	lang := t.langOf(t.person)
	facts := map[string]string{"name": t.nameOr(p.Name, lang), "digits": lastDigits(p.Phone)}
	if tier == "" {
		facts["tier"] = t.words(lang, "tier_"+string(p.Tier), nil)
		return t.refuse("vet_is", facts)
	}
	if err := t.tx.SetTier(p.ID, tier); err != nil {
		return err
	}
	t.stood.Person, t.stood.Tier = p.ID, p.Tier
	t.whom, t.was, t.became = p.ID, string(p.Tier), string(tier)
	facts["tier"] = t.words(lang, "tier_"+string(tier), nil)
	return t.reply("vet_done", facts)
}

// meantBy finds whom a deed means.
func (t *turn) meantBy(d Deed) ([]aid.Person, error) {
	if d.Person == 0 {
		return t.meant(d.Who)
	}
	p, err := t.tx.Person(d.Person)
	return []aid.Person{p}, err
}

// meant finds the people whom a coordinator means: @ana is a volunteer's first
// name, 0131 the end of a number.
func (t *turn) meant(who string) ([]aid.Person, error) {
	if digits := digitsOf(who); len(digits) >= fewestDigits {
		return t.tx.PeopleEnding(digits)
	}
	name := strings.TrimPrefix(who, "@")
	return t.tx.VolunteersNamed(sentence(strings.ToLower(name)))
}

// endings lists people by name and the end of their number: who wrote the name
// must choose.
func (t *turn) endings(people []aid.Person) string {
	const most = 5
	var out []string
	for _, p := range people[:min(most, len(people))] {
		out = append(out, strings.TrimSpace(p.Name+" "+lastDigits(p.Phone)))
	}
	return strings.Join(out, ", ")
}

// lastDigits are the last four digits of a number, which name it between
// coordinators.
func lastDigits(p aid.Phone) string {
	s := p.E164()
	return s[max(0, len(s)-fewestDigits):]
}
