package hotline_test

import (
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// Whoever says that somebody reads their phone is looked after by a
// coordinator, and no text to them names the need from then on.
func TestWatchedPhoneNamesNoNeed(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for _, text := range []string{"need groceries 97520 today for 2", "my husband checks my phone", "skip", "yes"} {
		texts(t, h, text)
	}
	var q aid.Request
	err := h.Store.Read(t.Context(), func(r *store.Reader) error {
		reqs, err := r.LiveRequests(10)
		if len(reqs) == 1 {
			q = reqs[0]
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if q.State != aid.Review || q.Details != "" {
		t.Errorf("the request is %q with details %q, want it in review without details", q.State, q.Details)
	}
	for _, text := range []string{q.Code, "CLOSE " + q.Code} {
		texts(t, h, text)
	}
	heard := false
	for _, s := range h.Carrier.Sent(0) {
		if s.To != walterPhone {
			continue
		}
		if heard && strings.Contains(s.Body, "food") {
			t.Errorf("a text names the need: %q", s.Body)
		}
		heard = heard || strings.Contains(s.Body, "first name") // asked after the text about the phone
	}
}

// A child's request waits for a coordinator; one that is open already is taken
// back from the volunteers.
func TestMinorIsReviewed(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for _, text := range []string{"need groceries 97520 today for 2", "skip", "skip", "yes", "I am 15 years old"} {
		texts(t, h, text)
	}
	err := h.Store.Read(t.Context(), func(r *store.Reader) error {
		reqs, err := r.LiveRequests(10)
		if err == nil && (len(reqs) != 1 || reqs[0].State != aid.Review) {
			t.Errorf("got %+v, want one request in review", reqs)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
