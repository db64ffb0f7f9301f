package geo

import (
	"strings"

	"neighborline/internal/flow"
)

// Places reads the places in answers for a flow: those of an area first.
type Places struct {
	Atlas *Atlas
	Area  []string // ZIP prefixes
}

// ReadPlace implements flow.Places.
func (p Places) ReadPlace(text string) (a flow.Answer, repaired, ok bool) {
	r := p.Atlas.Read(text, p.Area)
	return r.answer(), r.Repaired, r.OK
}

// FindPlace implements flow.Places.
func (p Places) FindPlace(text string) (a flow.Answer, ok bool) {
	r := p.Atlas.Find(text, p.Area)
	return r.answer(), r.OK
}

// answer is a reading as it is kept (the ZIP) and said back (the town too).
func (r Reading) answer() flow.Answer {
	return flow.Answer{Value: r.Place.ZIP, Shown: strings.TrimSpace(r.Place.City + " " + r.Place.ZIP), Also: r.Place.City, Words: r.Matched}
}
