package main

import (
	"database/sql"
	"strings"
	"testing"
	"time"
)

// An evacuation over the real server: a driver on the way is told not to go, a
// neighbor from there is asked little and is helped at the hub, by text or by
// phone; what two of them wait for at the hub is one run for one driver; the one
// who was to be driven to says where they are now and somebody is found there; a
// blast says what it costs before it leaves; and the end is the end.
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
	s.runToHub(t, db)
	s.text(t, dee, "BLAST 97520 Water is at the school")
	s.hears(t, dee, "texts to send: ", "about $", " min. ", "OK ")
	if strings.Contains(s.last(t, rosa), "school") {
		t.Error("a blast left before its code")
	}
	s.sure(t)
	s.hears(t, rosa, "Water is at the school")
	s.text(t, dee, "SURGE OFF")
	s.hears(t, dee, "over")
}

// runToHub has two neighbors from there ask, one of them by phone, and one
// driver take both.
func (s *stand) runToHub(t *testing.T, db *sql.DB) {
	t.Helper()
	const gus, max = "+15415550123", "+15415550124"
	heard := s.calls(t, gus, "press 1", "press 1", "press 2", "press 97520", "press 1", "press 1", "press 1")
	for _, want := range []string{"clothes, soap or diapers", "Your area is being evacuated", "Help is in Medford"} {
		if !strings.Contains(heard, want) {
			t.Errorf("the caller hears %q, want %q", heard, want)
		}
	}
	if strings.Contains(heard, "How soon") || strings.Contains(heard, "How many people") {
		t.Errorf("the caller is asked more than need and place: %q", heard)
	}
	s.text(t, max, "need supplies 97520 for 3")
	s.text(t, max, "yes")
	s.later(t, 6*time.Minute)
	s.hears(t, ben, "one run for 2 requests", "supplies for 4", "Medford 97504")
	code := s.code(t, ben)
	s.text(t, ben, "YES "+code)
	s.hears(t, ben, "All 2 are yours", "Medford 97504", "DONE ALL")
	s.text(t, ana, "SI "+code)
	for _, who := range []string{gus, max} {
		s.hears(t, who, "Ben will help")
	}
	if n := ask[int](t, db, `SELECT count(*) FROM assignments a JOIN people p ON p.id = a.person_id JOIN requests q ON q.id = a.request_id
		WHERE a.state = 'assigned' AND p.phone = ? AND q.need = 'supplies'`, ben); n != 2 {
		t.Errorf("ben has %d of the run, want 2", n)
	}
	s.text(t, ben, "DONE ALL")
	for _, who := range []string{gus, max} {
		s.hears(t, who, "how did it go?")
	}
}

// calls has a phone call, and play its turns: "press 1", "say Walter", "record".
// It gives all that was heard.
func (s *stand) calls(t *testing.T, phone string, turns ...string) string {
	t.Helper()
	call, err := s.carrier.Call(phone)
	if err != nil {
		t.Fatal(err)
	}
	for _, turn := range turns {
		kind, what, _ := strings.Cut(turn, " ")
		do := func() error { return call.Record(3) }
		switch kind {
		case "press":
			do = func() error { return call.Press(what) }
		case "say":
			do = func() error { return call.SayWords(what) }
		}
		if err := do(); err != nil {
			t.Fatalf("%q: %v; heard %q", turn, err, call.Heard())
		}
	}
	if !call.Over() {
		if err := call.HangUp(); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	return strings.Join(call.Heard(), " ")
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
