package aid

import "time"

// Identifiers of goods in bulk.
type (
	LotID        int64
	AllocationID int64
)

// A Site is an organisation behind a phone that takes and gives goods: a role
// of a person.
type Site struct {
	Person   PersonID
	Kind     SiteKind
	Name     string // of the organisation, as people know it
	ZIP      string
	Capacity int // units that it can store of one lot; 0 is not known
	State    SiteState
}

// A SiteKind is what sort of organisation a site is.
type SiteKind string

// The kinds of site.
const (
	Pantry    SiteKind = "pantry"
	FoodBank  SiteKind = "food_bank"
	Church    SiteKind = "church"
	Clinic    SiteKind = "clinic"
	School    SiteKind = "school"
	OtherSite SiteKind = "other"
)

// SiteKinds lists the kinds of site.
func SiteKinds() []SiteKind {
	return []SiteKind{Pantry, FoodBank, Church, Clinic, School, OtherSite}
}

// A SiteState says whether a site is asked about goods.
type SiteState string

// The states of a site. One that joined by text waits for a coordinator's word.
const (
	SiteNew SiteState = "new"
	SiteOn  SiteState = "on"
	SiteOff SiteState = "off"
)

// A Lot is an amount of one kind of goods that somebody gives.
type Lot struct {
	ID       LotID
	State    LotState
	Item     string // what it is and how it is counted: "hygiene kits"
	Need     string // the need that it serves
	Quantity int    // units, above 0; it grows if more is found than was given
	Place    string // where it is, as it was said
	ZIP      string // of that place; empty where it is not known
	Giver    PersonID
	By       PersonID // the coordinator who sees to it; 0 while none does
	Expires  time.Time
	DueAt    time.Time // until when the sites may answer the question that is open
	Round    int       // how often shares were given out
	Created  time.Time
}

// A LotState says how far a lot has come.
type LotState string

// The states of a lot.
const (
	LotOffered   LotState = "offered"   // an organisation gives it; a coordinator has to say yes
	LotPlanned   LotState = "planned"   // the sites will be asked in some minutes
	LotAsking    LotState = "asking"    // the sites are asked how much they can use
	LotReady     LotState = "ready"     // they have answered, or their time is over: to be approved
	LotSharing   LotState = "sharing"   // each site was told its share, and says whether that is right
	LotMoving    LotState = "moving"    // it is brought to them
	LotEnded     LotState = "ended"     // all that was to come has come, or nobody wanted any
	LotWithdrawn LotState = "withdrawn" // taken back before it was shared out
	LotStock     LotState = "stock"     // small goods that stay with who gives them, for whoever needs some
)

// An Allocation is one site's part in a lot.
type Allocation struct {
	ID        AllocationID
	Lot       LotID
	Site      PersonID
	State     AllocationState
	Want      int    // units that it can use
	Condition string // "if before Friday"
	Units     int    // its share as things stand
	Sure      int    // how much of that it has said yes to
	Got       int    // units that came, counted by the site, without what was lost there since
	Run       RequestID
	AskedAt   time.Time
}

// An AllocationState says how far a site's part in a lot has come.
type AllocationState string

// The states of an allocation.
const (
	AllocPlanned   AllocationState = "planned"   // it will be asked
	AllocAsked     AllocationState = "asked"     // how much can it use?
	AllocWants     AllocationState = "wants"     // it has said how much, above 0
	AllocNone      AllocationState = "none"      // it can use none
	AllocSilent    AllocationState = "silent"    // it said nothing in its time
	AllocOffered   AllocationState = "offered"   // it was told its share
	AllocConfirmed AllocationState = "confirmed" // it said yes to it
	AllocLapsed    AllocationState = "lapsed"    // it did not, in its time, and has none
	AllocGot       AllocationState = "got"       // it has counted what came
)

// An Account is where units of a lot are. What is on the accounts of a lot is
// its quantity, always: what is taken off one is put on another.
type Account string

// The accounts. Those that a site has are kept for each site.
const (
	Source    Account = "source"    // where goods come from; it has no balance
	Left      Account = "left"      // nobody's so far
	Allocated Account = "allocated" // a site's share, not there yet
	There     Account = "there"     // at a site, or still with who gives it
	Held      Account = "held"      // there, and kept for a request
	Given     Account = "given"     // handed to a neighbor
	Lost      Account = "lost"      // broken, gone, or never come
)

// TaskLot wants somebody to look at a lot: its note says why.
const TaskLot TaskKind = "lot"

// TaskSite wants somebody to say whether an organisation may be a site.
const TaskSite TaskKind = "site"
