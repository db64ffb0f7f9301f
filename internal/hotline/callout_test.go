package hotline_test

import (
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// landline is a House with one landline that has something to hear.
func landline(t *testing.T, callBack string) *hotlinetest.House {
	t.Helper()
	h := hotlinetest.Open(t, hotlinetest.Options{})
	err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		p, err := tx.EnsurePerson(phoneWalter)
		if err != nil {
			return err
		}
		if err := tx.SetLine(p.ID, aid.Landline); err != nil {
			return err
		}
		if callBack != "" {
			if err := tx.SetCallBack(p.ID, callBack); err != nil {
				return err
			}
		}
		if err := tx.AddVoiceNote(aid.VoiceNote{Person: p.ID, Body: "Ben will help.", Lang: "en", Class: aid.Notice}); err != nil {
			return err
		}
		return tx.SetTimer(store.Timer{Kind: store.TimerCall, Subject: int64(p.ID), DueAt: tx.Now})
	})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// pass lets time go by, and each new call end as the test says.
func pass(t *testing.T, h *hotlinetest.House, d time.Duration, end func(hotlinetest.RungCall)) {
	t.Helper()
	for at := time.Duration(0); at < d; at += 15 * time.Minute {
		seen := len(h.Carrier.RungCalls(0))
		if err := h.Settle(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, c := range h.Carrier.RungCalls(seen) {
			end(c)
		}
		h.Clock.Move(15 * time.Minute)
	}
}

// TestLandlineIsRungAtOtherTimes shows that a phone that nobody answers is rung
// again at other times of other days, never in its quiet hours, and that a
// coordinator hears of it in the end.
func TestLandlineIsRungAtOtherTimes(t *testing.T) {
	h := landline(t, "yes")
	pass(t, h, 5*24*time.Hour, func(c hotlinetest.RungCall) {
		if local := c.At.In(h.Config.Network.Timezone); h.Config.QuietHours.Quiet(local) {
			t.Errorf("rung at %s", local.Format(time.Kitchen))
		}
		err := h.Hotline.CallEnded(t.Context(), hotline.CallTurn{SID: c.SID, Ref: c.Ref, From: phoneWalter, Rang: "no-answer"})
		if err != nil {
			t.Fatal(err)
		}
	})
	calls := h.Carrier.RungCalls(0)
	if len(calls) != 5 {
		t.Errorf("rung %d times, want 5", len(calls))
	}
	hours := map[int]bool{}
	for _, c := range calls {
		hours[c.At.In(h.Config.Network.Timezone).Hour()] = true
	}
	if len(hours) < 3 {
		t.Errorf("rung at %d different hours, want at least 3", len(hours))
	}
	read(t, h, func(r *store.Reader) error {
		n, err := r.CountTasks(aid.TaskCallBack)
		if n != 1 {
			t.Errorf("%d tasks, want 1", n)
		}
		return err
	})
}

// TestUnsafeLandlineIsNotRung shows that a phone whose owner said that it is
// not safe is never rung, and that they hear what there is when they call.
func TestUnsafeLandlineIsNotRung(t *testing.T) {
	h := landline(t, "no")
	pass(t, h, 24*time.Hour, func(hotlinetest.RungCall) { t.Error("it was rung") })
	a, err := h.Hotline.Call(t.Context(), hotline.CallTurn{SID: "CA1", From: phoneWalter, To: h.Config.Network.Number})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Say) == 0 || a.Say[0].Text != "Ben will help." {
		t.Errorf("hears %+v", a.Say)
	}
}

// TestCallWhoseEndIsNeverTold shows that a phone is rung again where the
// carrier never says what became of a call.
func TestCallWhoseEndIsNeverTold(t *testing.T) {
	h := landline(t, "yes")
	pass(t, h, 3*time.Hour, func(hotlinetest.RungCall) {})
	if n := len(h.Carrier.RungCalls(0)); n != 2 {
		t.Errorf("rung %d times in three hours, want 2", n)
	}
}

// TestMachineHearsNothing shows what an answering machine hears: nothing, or
// where the owner said that it is safe, who rang; never why. It is no answer.
func TestMachineHearsNothing(t *testing.T) {
	for safe, want := range map[string]int{"": 0, "yes": 1} {
		h := landline(t, safe)
		if err := h.Settle(t.Context()); err != nil {
			t.Fatal(err)
		}
		c := h.Carrier.RungCalls(0)[0]
		a, err := h.Hotline.Call(t.Context(), hotline.CallTurn{SID: c.SID, Ref: c.Ref, From: phoneWalter, To: h.Config.Network.Number, Machine: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Say) != want || a.Listen != nil {
			t.Errorf("safe %q: a machine hears %+v", safe, a)
		}
		read(t, h, func(r *store.Reader) error {
			p, err := r.PersonByPhone(phoneWalter)
			if err != nil {
				return err
			}
			notes, err := r.VoiceNotes(p.ID)
			if len(notes) != 1 {
				t.Errorf("safe %q: %d notes wait, want 1", safe, len(notes))
			}
			return err
		})
	}
}

// TestStoppedLandlineIsNotRung shows that whoever wants nothing more from us is
// not rung for what waits from before.
func TestStoppedLandlineIsNotRung(t *testing.T) {
	h := landline(t, "yes")
	err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		_, err := tx.OptOut(phoneWalter, "stop", aid.Voice)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	pass(t, h, 24*time.Hour, func(hotlinetest.RungCall) { t.Error("it was rung") })
}
