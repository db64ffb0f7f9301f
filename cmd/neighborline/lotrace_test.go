package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

const lou = "+15415550112" // another coordinator

// Two coordinators approve the shares of one lot at the very same moment, each
// by a text over a connection of its own: one does it, the other is told who
// did, and no site gets a share, or a text about it, twice.
func TestTwoApproveAtOnce(t *testing.T) {
	team := `  - {name: Dee, phone: "` + dee + `", language: en}`
	s := newStandAt(t, time.Time{}, "Rogue Valley Mutual Aid", standNumber, "975", "sixteen random letters",
		team, team+"\n"+`  - {name: Lou, phone: "`+lou+`", language: en}`)
	for i := range 2 {
		site := aid.Site{Name: kitSites[i].name, ZIP: kitSites[i].zip}
		if err := s.app.hotline.SaveSite(t.Context(), store.Actor{Role: "command"}, aid.Phone(kitPhone(i)), site); err != nil {
			t.Fatal(err)
		}
	}
	db := peek(t, s.file)
	won := map[string]int{}
	const lots = 6
	for lot := 1; lot <= lots; lot++ {
		s.lotReady(t, lot)
		s.bothSend(t, fmt.Sprint("SHARE ", lot), 100*lot)
		said := []string{s.last(t, dee), s.last(t, lou)}
		first, name := dee, "Dee"
		if strings.Contains(said[1], "are shared out, sites") {
			first, name = lou, "Lou"
			slices.Reverse(said)
		}
		won[first]++
		if want := fmt.Sprintf("Lot %d: 100 are shared out, sites: 2.", lot); !strings.HasPrefix(said[0], want) {
			t.Errorf("who was first hears %q", said[0])
		}
		if want := fmt.Sprintf("%s was quicker: lot %d is shared out: 100, sites: 2.", name, lot); !strings.HasPrefix(said[1], want) {
			t.Errorf("the other hears %q, want %q", said[1], want)
		}
		if n := ask[int](t, db, `SELECT COALESCE(sum(units), 0) FROM lot_moves WHERE lot_id = ? AND cause = 'shared'`, lot); n != 100 {
			t.Errorf("lot %d: %d units were shared out of 100", lot, n)
		}
		if n := ask[int](t, db, `SELECT sum(units) FROM lot_balances WHERE lot_id = ?`, lot); n != 100 {
			t.Errorf("lot %d: %d units are on its accounts", lot, n)
		}
		for i := range 2 {
			if n := s.heardOf(kitPhone(i), fmt.Sprintf("kits%d are yours", lot)); n != 1 {
				t.Errorf("lot %d: site %d was told its share %d times", lot, i, n)
			}
			s.text(t, kitPhone(i), "ok")
		}
	}
	t.Logf("Dee was first %d times, Lou %d", won[dee], won[lou])
}

// lotReady takes the next lot to where it waits to be approved.
func (s *stand) lotReady(t *testing.T, lot int) {
	t.Helper()
	s.text(t, dee, fmt.Sprintf("BULK 100 kits%d from La Grande", lot))
	last := s.last(t, dee)
	s.text(t, dee, last[strings.LastIndex(last, "OK "):])
	s.later(t, 6*time.Minute)
	for i := range 2 {
		s.text(t, kitPhone(i), "80")
	}
	s.hears(t, lou, fmt.Sprintf("SHARE %d", lot))
}

// bothSend has both coordinators send a text at once.
func (s *stand) bothSend(t *testing.T, body string, n int) {
	t.Helper()
	var ready, sent sync.WaitGroup
	start := make(chan struct{})
	for i, from := range []string{dee, lou} {
		ready.Add(1)
		sent.Go(func() {
			ready.Done()
			<-start
			if status, answer := signed(t, s.base+"/twilio/sms", smsForm(sid(n+i), from, body)); status != http.StatusOK {
				t.Errorf("%s: %d %s", from, status, answer)
			}
		})
	}
	ready.Wait()
	close(start)
	sent.Wait()
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// heardOf counts the texts on a phone that hold some words.
func (s *stand) heardOf(phone, words string) (n int) {
	for _, m := range s.carrier.Outbox(phone) {
		if strings.Contains(m.Body, words) {
			n++
		}
	}
	return n
}
