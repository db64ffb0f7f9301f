package hotline_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// Somebody who holds the person's phone, and did not write before, gets nothing
// read back that was told in confidence: no name, no address, no words.
func TestAbuserWithTheHandsetLearnsNothing(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for _, text := range []string{"need groceries 97520 today for 2", "canaryword 12 canarystreet", "Canaryname", "yes"} {
		texts(t, h, text)
	}
	h.Clock.Move(30 * time.Minute)
	before := len(h.Carrier.Sent(0))
	for _, text := range []string{"status", "who is this", "what did I write", "HELP", "menu", "hello", "my requests", "show my data", "FORGET ME", "keep", "who am i", "?", "repeat", "language", "export"} {
		texts(t, h, text)
	}
	for _, s := range h.Carrier.Sent(before) {
		if s.To == walterPhone && (strings.Contains(strings.ToLower(s.Body), "canaryword") || strings.Contains(s.Body, "canarystreet")) {
			t.Errorf("read back: %q", s.Body)
		}
	}
}

// A code is worth nothing to whoever was not asked, however often one is tried:
// nothing changes, and a code that is there is answered as one that is not.
func TestStrangersLearnNothingByCode(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for _, text := range []string{"need groceries 97520 today for 2", "skip", "Canaryname", "yes"} {
		texts(t, h, text)
	}
	live := onlyRequest(t, h).Code
	cat := hotlinetest.Config(t)
	stranger, _ := hotlinetest.Volunteer("ben")
	stranger.Offer.Needs, stranger.ZIP = []string{"ride"}, "97401" // never asked for this
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{stranger}); err != nil {
		t.Fatal(err)
	}
	answer := func(text string) string {
		t.Helper()
		before := len(h.Carrier.Sent(0))
		if err := h.Hotline.Receive(t.Context(), h.Inbound(stranger.Phone, text)); err != nil {
			t.Fatal(err)
		}
		settle(t, h)
		for _, s := range h.Carrier.Sent(before) {
			if s.To == stranger.Phone {
				return s.Body
			}
		}
		return ""
	}
	none := "A29"
	if live == none {
		none = "A38"
	}
	for _, verb := range []string{"YES ", "DONE ", "DROP ", ""} {
		there, not := answer(verb+live), answer(verb+none)
		if strings.ReplaceAll(there, live, "?") != strings.ReplaceAll(not, none, "?") {
			t.Errorf("%s: a code that is there is answered %q, one that is not %q", verb, there, not)
		}
	}
	for i := range min(60, cat.Carrier.MaxPerPersonDay*2) { // more than a day's answers
		answer(fmt.Sprintf("YES A%d", 22+i%8))
		answer("YES " + live)
	}
	if q := onlyRequest(t, h); q.State != aid.Open {
		t.Errorf("a stranger made it %s", q.State)
	}
}

// TestGuessesAreCounted shows that ten codes a day that are none of theirs are
// answered to somebody, the eleventh sends a person to look, and no more are:
// ten thousand of them win nothing and cost nothing. The next day, and their own
// codes at any time, are answered as ever.
func TestGuessesAreCounted(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ben, _ := hotlinetest.Volunteer("ben")
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{ben}); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"need groceries 97520 today for 2", "skip", "Canaryname", "yes"} {
		texts(t, h, words)
	}
	live := onlyRequest(t, h).Code
	stranger, _ := hotlinetest.Volunteer("chu")
	stranger.Offer.Needs, stranger.ZIP = []string{"ride"}, "97401"
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{stranger}); err != nil {
		t.Fatal(err)
	}
	answers := func(from aid.Phone, words string) int {
		t.Helper()
		before := len(h.Carrier.Sent(0))
		text(t, h, from, words)
		n := 0
		for _, s := range h.Carrier.Sent(before) {
			if s.To == from {
				n++
			}
		}
		return n
	}
	got := 0
	for i := range 30 {
		got += answers(stranger.Phone, []string{"YES A", "DONE C", "D", "BLOCK M"}[i%4]+fmt.Sprint(22+i%7)+fmt.Sprint(2+i/7))
	}
	for range 3 {
		got += answers(stranger.Phone, "YES "+live)
	}
	if want := 11; got != want {
		t.Errorf("%d answers to 33 guesses, want %d: ten, and one that says so", got, want)
	}
	read(t, h, func(r *store.Reader) error {
		n, err := r.CountTasks(aid.TaskUpkeep)
		if n != 1 {
			t.Errorf("%d tasks to look who it is, want 1", n)
		}
		return err
	})
	if q := onlyRequest(t, h); q.State != aid.Open {
		t.Errorf("a guess made it %s", q.State)
	}
	h.Clock.Move(24 * time.Hour)
	if answers(stranger.Phone, "YES A234") != 1 {
		t.Error("the next day a slip is not answered")
	}
	if answers(ben.Phone, "YES "+live) != 1 {
		t.Error("who was asked is not answered")
	}
}

// onlyRequest is the one request that there is.
func onlyRequest(t *testing.T, h *hotlinetest.House) (q aid.Request) {
	t.Helper()
	read(t, h, func(r *store.Reader) error {
		all, err := r.Requests(0, time.Time{}, 2)
		if err != nil || len(all) != 1 {
			t.Fatalf("%d requests, %v", len(all), err)
		}
		q = all[0]
		return nil
	})
	return q
}
