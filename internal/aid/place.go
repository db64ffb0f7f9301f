package aid

import (
	"time"
)

// A PlaceID names a place of the directory.
type PlaceID int64

// A Place is somewhere that helps whoever comes: a food pantry, a shelter,
// showers, a clinic, a warming centre.
type Place struct {
	ID        PlaceID
	Source    string   // its id where it was taken from, kept for the next import; may be empty
	Name      string   // as people know it
	Needs     []string // what it helps with: keys of needs, and of the choices when a place is looked for
	ZIP       string
	Address   string
	Phone     Phone    // may be empty
	Languages []string // BCP 47; those spoken there
	Hours     string   // in the notation of package hours; empty: not known
	Notes     string   // one line: "bring a bag", "side door"
	// Texts says that Phone may be asked by text whether all this still holds.
	Texts     bool
	Closed    bool      // for good; it is named to nobody
	CheckedAt time.Time // when somebody last knew that all this holds
	AskedAt   time.Time // when the place or a coordinator was last asked, if that was not answered
	UpdatedAt time.Time
}

// TaskPlace wants somebody to look whether a place is as the directory says.
const TaskPlace TaskKind = "place"
