package aid

import "time"

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
	Minor       bool  // said to be under 18
	Watched     bool  // said that somebody else reads the phone: no text names a need
	Offer       Offer // meaningful for a volunteer
}

// An Offer is what a volunteer can give, standing.
type Offer struct {
	Needs         []string // keys of needs
	Transport     string   // walk, bike, car, truck
	Languages     []string // spoken, BCP 47
	BudgetPerWeek int      // asks a week; 0 means the network's default
	Nights        bool     // may be texted in quiet hours when it is urgent
}
