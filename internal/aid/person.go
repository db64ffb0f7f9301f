package aid

import (
	"slices"
	"time"
)

// A Tier is how well the network knows a volunteer. Coordinators set it.
type Tier string

// The tiers, lowest first.
const (
	New    Tier = "new"
	Known  Tier = "known"
	Vetted Tier = "vetted"
)

// A LineType is what kind of line a phone is.
type LineType string

// The line types; empty is not known.
const (
	Mobile   LineType = "mobile"
	Landline LineType = "landline"
)

// A ProfileID names one of several people who share a phone.
type ProfileID int64

// A Person is one phone. The same person may ask, give and coordinate.
type Person struct {
	ID          PersonID
	Phone       Phone
	Name        string // first name
	Language    string // BCP 47; empty until known
	ZIP         string
	LineType    LineType
	OptedOut    bool
	Volunteer   bool
	Tier        Tier
	PausedUntil time.Time
	CreatedAt   time.Time
	Minor       bool      // said to be under 18
	CallBack    string    // whether it is safe to ring back or leave a message: yes, no, empty for not asked
	Watched     bool      // said that somebody else reads the phone: no text names a need
	Offer       Offer     // meaningful for a volunteer
	Site        Site      // the organisation that they answer for, where a list says so; else see the store's sites
	Profile     ProfileID // who of those that share the phone writes; 0 where it is one person's
}

// An Offer is what a volunteer can give, standing.
type Offer struct {
	Needs         []string // keys of needs
	Transport     string   // walk, bike, car, truck
	Languages     []string // spoken, BCP 47
	BudgetPerWeek int      // asks a week; 0 means the network's default
	Nights        bool     // may be texted in quiet hours when it is urgent
	When          []string // parts of the week in which they may be asked; empty is any time
	Tired         bool     // left the last asks unanswered and has not said whether they still want them
}

// The parts of the week in Offer.When.
const (
	Mornings   = "mornings"   // until noon
	Afternoons = "afternoons" // from noon to five
	Evenings   = "evenings"   // from five
	Weekends   = "weekends"   // Saturday and Sunday, at any hour
)

// Free says whether a time, where the volunteer is, lies in the parts of the
// week that they gave. Quiet hours are another matter.
func (o Offer) Free(local time.Time) bool {
	if len(o.When) == 0 {
		return true
	}
	const noon, evening = 12, 17
	part := Mornings
	switch h := local.Hour(); {
	case h >= evening:
		part = Evenings
	case h >= noon:
		part = Afternoons
	}
	day := local.Weekday()
	weekend := day == time.Saturday || day == time.Sunday
	return slices.Contains(o.When, part) || weekend && slices.Contains(o.When, Weekends)
}

// Budget is how many asks a week the volunteer takes, given the network's
// default: one, until they say that they still want to be asked.
func (o Offer) Budget(usual int) int {
	switch {
	case o.Tired:
		return 1
	case o.BudgetPerWeek > 0:
		return o.BudgetPerWeek
	}
	return usual
}
