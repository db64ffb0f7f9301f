package main

import (
	"strings"
	"testing"
)

// An evacuation over the real server: a driver on the way is told not to go, a
// neighbor from there is asked little and is helped at the hub, the one who was
// to be driven to says where they are now and somebody is found there; a blast
// says what it costs before it leaves; and the end is the end.
func TestEvacuation(t *testing.T) {
	s := newStand(t)
	drivers := volunteersOf()[:2]
	for i := range drivers {
		drivers[i].ZIP, drivers[i].Offer.BudgetPerWeek = "97504", 20
	}
	s.people(t, drivers...)
	s.asks(t)
	code := s.code(t, ben)
	s.text(t, ben, "YES "+code)
	s.confirms(t, "SURGE 97520 hub 97504 2d")
	s.hears(t, ben, "do NOT drive", code)
	s.hears(t, walter, "MOVE")

	const rosa = "+15415550122"
	s.text(t, rosa, "need food 97520 today, we have a baby")
	s.hears(t, rosa, "Is that right?", "a baby") // nothing else is asked
	s.text(t, rosa, "yes")
	s.hears(t, ana, "Puede ayudar", "Medford 97504") // at the hub, not at the door
	db := peek(t, s.file)
	if risks := ask[string](t, db, `SELECT risks FROM requests ORDER BY id DESC LIMIT 1`); risks != "baby" {
		t.Errorf("rosa's request tells of the risks %q", risks)
	}
	s.text(t, walter, "MOVE 97504")
	if zip := ask[string](t, db, `SELECT zip FROM requests ORDER BY id LIMIT 1`); zip != "97504" {
		t.Errorf("walter is looked for in %s", zip)
	}
	s.text(t, dee, "BLAST 97520 Water is at the school")
	s.hears(t, dee, "texts, about $", "min to send", "OK ")
	if strings.Contains(s.last(t, rosa), "school") {
		t.Error("a blast left before its code")
	}
	s.sure(t)
	s.hears(t, rosa, "Water is at the school")
	s.text(t, dee, "SURGE OFF")
	s.hears(t, dee, "over")
}

// confirms has the coordinator send a wide command, and its code.
func (s *stand) confirms(t *testing.T, command string) {
	t.Helper()
	s.text(t, dee, command)
	s.sure(t)
}

// sure sends the code that the coordinator was just given.
func (s *stand) sure(t *testing.T) {
	t.Helper()
	last := s.last(t, dee)
	at := strings.LastIndex(last, "OK ")
	if at < 0 {
		t.Fatalf("the coordinator is given no code: %q", last)
	}
	s.text(t, dee, last[at:])
}
