package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// kitSites are pantries of eastern Oregon, and what each says when it is asked
// how many kits it can use. One answers by phone.
var kitSites = []struct{ name, zip, says string }{
	{"La Grande Pantry", "97850", "1,500"},
	{"Baker City Church", "97814", "about two hundred"},
	{"Pendleton Food Shelf", "97801", "2,000 if before Friday"},
	{"Union Pantry", "97883", "40"},
	{"Ontario Clinic", "97914", "press 900#"},
	{"John Day Pantry", "97845", "none"},
	{"Enterprise Pantry", "97828", "300"},
	{"Hermiston Church", "97838", "1200"},
}

func kitPhone(i int) string { return fmt.Sprintf("+1541555%04d", 1000+i) }

// Five thousand hygiene kits, over the wire in both directions: taken in by a
// text, asked about, shared out, lessened, driven and counted. Every kit is
// somewhere at the end.
func TestFiveThousandKits(t *testing.T) {
	s := newStand(t)
	drivers := volunteersOf()[:2]
	for i := range drivers {
		drivers[i].ZIP, drivers[i].Offer.BudgetPerWeek = "97850", 20
	}
	s.people(t, drivers...)
	for i, site := range kitSites {
		err := s.app.hotline.SaveSite(t.Context(), store.Actor{Role: "command"}, aid.Phone(kitPhone(i)), aid.Site{Name: site.name, ZIP: site.zip})
		if err != nil {
			t.Fatal(err)
		}
	}
	s.text(t, dee, "BULK 5000 hygiene kits expires 6/30 from La Grande")
	s.hears(t, dee, "5000 hygiene kits", "La Grande", "Sites to ask: 8", "OK ")
	last := s.last(t, dee)
	s.text(t, dee, last[strings.LastIndex(last, "OK "):])
	s.hears(t, dee, "Lot 1", "UNDO")
	s.later(t, 6*time.Minute)
	for i, site := range kitSites {
		s.hears(t, kitPhone(i), "5000 hygiene kits", "How many can you use?")
		if keys, ok := strings.CutPrefix(site.says, "press "); ok {
			s.answersByPhone(t, kitPhone(i), keys)
			continue
		}
		s.text(t, kitPhone(i), site.says)
	}
	s.hears(t, dee, "answered 8 of 8", "they want 6140", "SHARE 1")
	s.text(t, dee, "SHARE 1")
	s.hears(t, dee, "5000 are shared out")

	s.hears(t, kitPhone(3), "40 hygiene kits are yours") // the small one gets all
	for i, site := range kitSites {
		switch {
		case site.says == "none":
		case i == 0:
			s.text(t, kitPhone(i), "LESS 1000")
		default:
			s.text(t, kitPhone(i), "OK")
		}
	}
	for i := range kitSites { // what came back was offered to the others
		if strings.Contains(s.last(t, kitPhone(i)), "are yours") {
			s.text(t, kitPhone(i), "ok")
		}
	}
	s.drivesAndCounts(t, drivers)
	s.kitsConserved(t)
}

// later moves the clock on, and lets happen what is due by then.
func (s *stand) later(t *testing.T, d time.Duration) {
	t.Helper()
	s.clock.Move(d)
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// answersByPhone rings in and answers the question that is open by keys.
func (s *stand) answersByPhone(t *testing.T, phone, keys string) {
	t.Helper()
	call, err := s.carrier.Call(phone)
	if err != nil {
		t.Fatal(err)
	}
	for range 4 { // first which language, or whether to go on
		heard := call.Heard()
		if len(heard) > 0 && strings.Contains(strings.Join(heard, " "), "How many can you use") {
			break
		}
		if err := call.Press("1"); err != nil {
			t.Fatalf("%v; heard %q", err, call.Heard())
		}
	}
	if err := call.Press(keys); err != nil {
		t.Fatalf("%v; heard %q", err, call.Heard())
	}
	if heard := strings.Join(call.Heard(), " "); !strings.Contains(heard, "We noted 900") {
		t.Fatalf("the caller hears %q", heard)
	}
	if !call.Over() {
		if err := call.HangUp(); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// drivesAndCounts has the drivers take every run, and the sites count.
func (s *stand) drivesAndCounts(t *testing.T, drivers []aid.Person) {
	t.Helper()
	db := peek(t, s.file)
	runs := ask[int](t, db, `SELECT count(DISTINCT run_id) FROM allocations WHERE run_id IS NOT NULL`)
	if runs < 2 {
		t.Fatalf("there are %d runs, want several: %q", runs, s.last(t, dee))
	}
	for range 40 {
		code := ask[string](t, db, `SELECT COALESCE((SELECT code FROM requests WHERE state = 'open' ORDER BY id LIMIT 1), '')`)
		if code == "" {
			break
		}
		for _, d := range drivers {
			s.text(t, d.Phone.E164(), "YES "+code)
			s.text(t, d.Phone.E164(), "DONE "+code)
		}
		if ask[string](t, db, `SELECT state FROM requests WHERE code = ?`, code) == "open" {
			s.later(t, 3*time.Hour) // the next are asked
		}
	}
	for i := range kitSites {
		units := ask[int](t, db, `SELECT COALESCE((SELECT a.units FROM allocations a JOIN people p ON p.id = a.person_id WHERE p.phone = ? AND a.state = 'confirmed'), 0)`, kitPhone(i))
		switch {
		case units == 0:
		case i == 2: // some are missing
			s.text(t, kitPhone(i), fmt.Sprint("GOT ", units-15))
			s.hears(t, dee, "counts "+fmt.Sprint(units-15)+" of "+fmt.Sprint(units))
		default:
			s.text(t, kitPhone(i), fmt.Sprint("got ", units))
		}
	}
	if left := ask[int](t, db, `SELECT count(*) FROM requests WHERE state <> 'verified'`); left != 0 {
		t.Errorf("%d runs are not over", left)
	}
	if state := ask[string](t, db, `SELECT state FROM lots`); state != "ended" {
		t.Errorf("the lot is %s", state)
	}
}

// kitsConserved adds up where the kits are.
func (s *stand) kitsConserved(t *testing.T) {
	t.Helper()
	db := peek(t, s.file)
	if n := ask[int](t, db, `SELECT sum(units) FROM lot_balances`); n != 5000 {
		t.Errorf("the accounts hold %d kits, want 5000", n)
	}
	if n := ask[int](t, db, `SELECT COALESCE(sum(units), 0) FROM lot_balances WHERE account = 'lost'`); n != 15 {
		t.Errorf("%d kits are lost, want 15", n)
	}
	if n := ask[int](t, db, `SELECT count(*) FROM allocations WHERE units > want`); n != 0 {
		t.Errorf("%d sites have more than they want", n)
	}
	if !slices.Contains([]int{0, 1}, ask[int](t, db, `SELECT count(*) FROM allocations WHERE state = 'none'`)) {
		t.Error("more than one site has none")
	}
}
