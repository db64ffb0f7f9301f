package hotline

import (
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// householdWords are what begins a text about who lives together.
var householdWords = []string{"household", "lives with me", "hogar", "mi hogar", "mi casa", "семья", "моя семья", "сім'я", "моя сім'я", "gia đình", "nhà tôi", "同住", "家人"}

// household notes who lives together, so that they are not asked to help each
// other. A coordinator names two or more, or one who lives with them, by name
// or by the end of the number; anybody else gives one whole number, and learns
// nothing about it.
func (t *turn) household() (bool, error) {
	rest, ok := t.afterHousehold()
	if !ok {
		return false, nil
	}
	names := strings.Fields(rest)
	if t.isCoordinator(t.person.Phone) && (strings.EqualFold(t.text, householdWords[0]) || areNames(names)) {
		return true, t.linkNamed(names)
	}
	other, ok := wholeNumber(rest)
	if !ok || other == t.person.Phone {
		return false, nil // "a household of four needs food"
	}
	if err := t.livesWith(t.person.Phone, other); err != nil {
		return true, err
	}
	return true, t.reply("household_done", map[string]string{"list": lastDigits(t.person.Phone) + ", " + lastDigits(other)})
}

// afterHousehold is what follows one of the words.
func (t *turn) afterHousehold() (rest string, ok bool) {
	words := strings.Fields(t.text)
	for n := min(3, len(words)); n > 0; n-- {
		said := lexicon.Fold(strings.Join(words[:n], " "))
		for _, w := range householdWords {
			if said == lexicon.Fold(w) {
				return strings.Join(words[n:], " "), true
			}
		}
	}
	return "", false
}

// areNames says whether words name people: @ana, 0131.
func areNames(words []string) bool {
	for _, w := range words {
		if !strings.HasPrefix(w, "@") && len(digitsOf(w)) < fewestDigits {
			return false
		}
	}
	return len(words) > 0
}

// linkNamed links those whom a coordinator names.
func (t *turn) linkNamed(names []string) error {
	var all []aid.Person
	if len(names) == 1 {
		all = append(all, t.person)
	}
	for _, who := range names {
		found, err := t.meant(who)
		if err != nil {
			return err
		}
		switch len(found) {
		case 0:
			return t.reply("vet_none", map[string]string{"who": who})
		case 1:
			all = append(all, found[0])
		default:
			return t.reply("which_person", map[string]string{"list": t.endings(found)})
		}
	}
	if len(all) < 2 {
		return t.reply("household_how", nil)
	}
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.Phone == b.Phone {
				continue
			}
			if err := t.livesWith(a.Phone, b.Phone); err != nil {
				return err
			}
		}
	}
	return t.reply("household_done", map[string]string{"list": t.endings(all)})
}

// livesWith links two numbers, and takes back what the two were asked for each
// other.
func (t *turn) livesWith(a, b aid.Phone) error {
	if err := t.tx.LiveTogether(a, b); err != nil {
		return err
	}
	one, err := t.tx.PersonByPhone(a)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	if err := t.tx.Audit(store.Audit{Actor: t.by, Action: "household", Person: one.ID}); err != nil {
		return err
	}
	two, err := t.tx.PersonByPhone(b)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	if err := t.tx.WithdrawBetween(one.ID, two.ID); err != nil {
		return err
	}
	return t.tx.WithdrawBetween(two.ID, one.ID)
}

// wholeNumber reads a number of the United States, or one with its country.
func wholeNumber(s string) (aid.Phone, bool) {
	const local = 10
	digits := digitsOf(s)
	switch {
	case strings.HasPrefix(strings.TrimSpace(s), "+"), len(digits) == local+1 && digits[0] == '1':
		digits = "+" + digits
	case len(digits) == local:
		digits = "+1" + digits
	default:
		return "", false
	}
	p := aid.Phone(digits)
	return p, p.Valid()
}
