package hotline_test

import (
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// The question after a free answer leaves four seconds later, and what comes
// before it belongs to the answer.
func TestQuestionWaitsForTheRest(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	text(t, h, phoneWalter, "need groceries 97520 today for 2")
	say := func(body string) {
		t.Helper()
		if err := h.Hotline.Receive(t.Context(), h.Inbound(phoneWalter, body)); err != nil {
			t.Fatal(err)
		}
		if err := h.Outbox.SendDue(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	names := func() (n int) {
		for _, s := range h.Carrier.Sent(0) {
			if strings.Contains(s.Body, "first name") {
				n++
			}
		}
		return n
	}
	say("no peanuts")
	h.Clock.Move(3 * time.Second)
	say("2nd floor")
	h.Clock.Move(3 * time.Second)
	say("ring twice") // the question has not left: it can't be its answer
	if got := names(); got != 0 {
		t.Fatalf("the name was asked %d times, want it to wait", got)
	}
	settle(t, h)
	if got := names(); got != 1 {
		t.Fatalf("the name was asked %d times, want once", got)
	}
	text(t, h, phoneWalter, "Walter")
	text(t, h, phoneWalter, "yes")
	read(t, h, func(r *store.Reader) error {
		reqs, err := r.LiveRequests(10)
		if err == nil && (len(reqs) != 1 || reqs[0].Details != "no peanuts / 2nd floor / ring twice" || reqs[0].Name != "Walter") {
			t.Errorf("got %+v", reqs)
		}
		return err
	})
}

// An answer by number is one, however quickly it follows.
func TestQuickAnswersAreAnswers(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for _, body := range []string{"hi", "1", "1", "97520", "1", "4", "no peanuts", "Walter", "yes"} {
		if err := h.Hotline.Receive(t.Context(), h.Inbound(phoneWalter, body)); err != nil {
			t.Fatal(err)
		}
	}
	settle(t, h)
	read(t, h, func(r *store.Reader) error {
		reqs, err := r.LiveRequests(10)
		if err == nil && (len(reqs) != 1 || reqs[0].State != aid.Open || reqs[0].People != 4 || reqs[0].Details != "no peanuts" || reqs[0].Name != "Walter") {
			t.Errorf("got %+v", reqs)
		}
		return err
	})
}
