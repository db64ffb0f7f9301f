package hotline_test

import (
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

// A carrier that takes nothing is told within minutes, once, and again only
// after it was well in between.
func TestSilenceIsNoticed(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	h.ExpectLog()
	tasks := func() (n int) {
		t.Helper()
		read(t, h, func(r *store.Reader) (err error) { n, err = r.CountTasks(aid.TaskUpkeep); return err })
		return n
	}
	watch := func(after time.Duration, want int, when string) {
		t.Helper()
		h.Clock.Move(after)
		for range 3 {
			if err := h.Hotline.Watch(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if n := tasks(); n != want {
			t.Errorf("%s: told %d times, want %d", when, n, want)
		}
	}
	watch(0, 0, "all is well")
	// A text waits that is due: nothing sends it.
	if err := h.Hotline.Receive(t.Context(), h.Inbound(walterPhone, "need food")); err != nil {
		t.Fatal(err)
	}
	watch(4*time.Minute, 0, "for four minutes")
	watch(2*time.Minute, 1, "for six")
	watch(time.Hour, 1, "for an hour")
	settle(t, h)
	watch(time.Minute, 1, "well again")
	if err := h.Hotline.Receive(t.Context(), h.Inbound(walterPhone, "97520")); err != nil {
		t.Fatal(err)
	}
	watch(6*time.Minute, 2, "a second time")
	settle(t, h)

	// The carrier's list can't be read.
	if err := h.Hotline.Sweep(t.Context(), &inbox{}); err != nil {
		t.Fatal(err)
	}
	settle(t, h)
	watch(9*time.Minute, 2, "nine minutes after a sweep")
	settle(t, h)
	watch(2*time.Minute, 3, "eleven minutes after a sweep")
	if err := h.Hotline.Sweep(t.Context(), &inbox{}); err != nil {
		t.Fatal(err)
	}
	settle(t, h)
	wrong, err := h.Hotline.Ailments(t.Context())
	if err != nil || len(wrong) > 0 {
		t.Errorf("after all that it is not well: %v, %v", wrong, err)
	}

	// The carrier refuses the account: that was told in words of its own.
	h.Carrier.Script(hotlinetest.Outcome{Err: &twilio.SendError{Kind: twilio.Misconfigured, Code: 20003}})
	if err := h.Hotline.Receive(t.Context(), h.Inbound(walterPhone, "today")); err != nil {
		t.Fatal(err)
	}
	if err := h.Outbox.SendDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	watch(6*time.Minute, 3, "the account is refused, which was told")
	settle(t, h)
	if err := h.Hotline.Receive(t.Context(), h.Inbound(walterPhone, "for 2")); err != nil {
		t.Fatal(err)
	}
	watch(2*time.Hour, 4, "and later something else")
	said := 0
	for _, s := range h.Carrier.Sent(0) {
		if s.To == h.Config.Coordinators[0].Phone {
			said++
		}
	}
	if said != 3 {
		t.Errorf("a coordinator got %d texts about it, want 3", said)
	}
}
