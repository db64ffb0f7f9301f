package main

import (
	"fmt"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// Through the nights in which the clocks change, in two zones, a hotline with
// real hours sends nothing that can wait before eight and after nine where its
// reader is, and what waited leaves at eight, by the new time.
func TestNoTextInTheNightsWhenClocksChange(t *testing.T) {
	pacific, mountain := zoneNamed(t, "America/Los_Angeles"), zoneNamed(t, "America/Denver")
	for _, tt := range []struct {
		name  string
		begin time.Time
		night time.Duration // until half past eight in the morning
	}{
		{"spring", time.Date(2027, 3, 13, 20, 30, 0, 0, pacific), 11 * time.Hour},
		{"autumn", time.Date(2026, 10, 31, 20, 30, 0, 0, pacific), 13 * time.Hour},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newStandAt(t, tt.begin, "Oregon Mutual Aid", standNumber, "975", "sixteen random letters", "quiet_hours: none", `quiet_hours: {from: "21:00", to: "08:00"}`)
			zones := map[string]*time.Location{}
			var people []aid.Person
			for i := range 2 {
				here, there := phoneNumbered(700+i), phoneNumbered(800+i)
				people = append(people, aid.Person{Phone: aid.Phone(here), ZIP: "97520", Language: "en"}, aid.Person{Phone: aid.Phone(there), ZIP: "97914", Language: "en"})
				zones[here], zones[there] = pacific, mountain
			}
			people = append(people, volunteersOf()[:3]...)
			s.people(t, people...)
			for _, words := range []string{"need groceries 97520 this week for 2", "skip", "Walter", "yes"} { // and its invites
				s.text(t, walter, words)
			}
			const every = time.Hour
			queued := 0
			for at := time.Duration(0); at < tt.night; at += every {
				queued += s.queueFor(t, people[:4])
				s.clock.Move(every)
			}
			if err := s.settle(t.Context()); err != nil {
				t.Fatal(err)
			}
			s.heldTheirPeace(t, zones, pacific, queued)
		})
	}
}

func zoneNamed(t *testing.T, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func phoneNumbered(n int) string { return fmt.Sprintf("+1541555%04d", n) }

// queueFor queues a text that can wait for each of some people.
func (s *stand) queueFor(t *testing.T, people []aid.Person) int {
	t.Helper()
	err := s.app.store.Write(t.Context(), func(tx *store.Tx) error {
		for i, p := range people {
			who, err := tx.PersonByPhone(p.Phone)
			if err != nil {
				return err
			}
			m := aid.Outbound{To: p.Phone, Person: who.ID, Class: aid.Notice, Segments: 1, Body: "A text that can wait.", Ref: fmt.Sprint("night ", tx.Now.UnixNano(), " ", i)}
			if _, err := tx.Enqueue(m); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return len(people)
}

// heldTheirPeace looks at when each text left, by the clock on its reader's
// wall.
func (s *stand) heldTheirPeace(t *testing.T, zones map[string]*time.Location, usual *time.Location, queued int) {
	t.Helper()
	canWait := map[string]bool{}
	for _, sid := range rows(t, peek(t, s.file), `SELECT sid FROM outbox WHERE anytime = 0 AND sid <> ''`) {
		canWait[sid] = true
	}
	first := map[*time.Location]time.Time{} // of the morning
	left := 0
	for _, m := range s.carrier.Messages() {
		if !canWait[m.SID] {
			continue
		}
		zone := zones[m.To]
		if zone != nil {
			left++
		} else {
			zone = usual
		}
		local := m.At.In(zone)
		if h := local.Hour(); h < 8 || h >= 21 {
			t.Errorf("a text that can wait left at %v", local)
		}
		if local.Hour() < 12 && (first[zone].IsZero() || local.Before(first[zone])) {
			first[zone] = local
		}
	}
	if left != queued {
		t.Errorf("%d of %d texts left", left, queued)
	}
	for _, zone := range zones {
		if at := first[zone]; at.Hour() != 8 || at.Minute() > 16 {
			t.Errorf("%v: what waited began to leave at %v", zone, at)
		}
	}
}
