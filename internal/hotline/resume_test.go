package hotline_test

import (
	"testing"

	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// TestResumeByText shows that a restored hotline takes texts and answers nobody
// but coordinators, until one of them texts RESUME; nobody else's RESUME does
// it.
func TestResumeByText(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	dee := h.Config.Coordinators[0].Phone
	if err := h.Store.Write(t.Context(), func(tx *store.Tx) error { return tx.PauseAll() }); err != nil {
		t.Fatal(err)
	}
	if err := h.Hotline.TellPaused(t.Context()); err != nil {
		t.Fatal(err)
	}
	// What is held back waits half a minute at a time: Settle would wait with it.
	said := func(words string, from string) (walter, coordinator int) {
		t.Helper()
		before := len(h.Carrier.Sent(0))
		phone := phoneWalter
		if from == "dee" {
			phone = dee
		}
		if err := h.Hotline.Receive(t.Context(), h.Inbound(phone, words)); err != nil {
			t.Fatal(err)
		}
		for range 4 {
			if err := h.Hotline.RunDue(t.Context()); err != nil {
				t.Fatal(err)
			}
			if err := h.Outbox.Reconcile(t.Context()); err != nil {
				t.Fatal(err)
			}
			if err := h.Outbox.SendDue(t.Context()); err != nil {
				t.Fatal(err)
			}
			h.Clock.Move(61e9)
		}
		for _, s := range h.Carrier.Sent(before) {
			switch s.To {
			case phoneWalter:
				walter++
			case dee:
				coordinator++
			}
		}
		return walter, coordinator
	}
	if walter, coordinator := said("need groceries 97520 today", "walter"); walter != 0 || coordinator != 1 {
		t.Errorf("paused: %d texts to Walter, %d to Dee; want none, and that it is paused", walter, coordinator)
	}
	if walter, _ := said("resume", "walter"); walter != 0 {
		t.Error("Walter lets it send again")
	}
	if walter, coordinator := said("resume", "dee"); walter < 1 || coordinator != 1 {
		t.Errorf("resumed: %d texts to Walter, %d to Dee; want his answers, and one that says so", walter, coordinator)
	}
	if n := rowsOf(t, h)["resume"]; n != 1 {
		t.Errorf("%d rows of the audit, want one for one RESUME", n)
	}
	if since, err := h.Hotline.Paused(t.Context()); err != nil || !since.IsZero() {
		t.Errorf("paused since %v, %v", since, err)
	}
}
