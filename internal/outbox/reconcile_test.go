package outbox_test

import (
	"errors"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

// TestReconcileFinds shows that a text whose answer was lost is found in the
// carrier's list, even where that lags behind, and is not sent twice.
func TestReconcileFinds(t *testing.T) {
	for hidden := range 3 { // lists that do not show it yet
		r := open(t, nil)
		o := lost()
		o.Hidden = hidden
		r.carrier.Script(o)
		ref := r.queue(aid.Outbound{To: ana})[0]
		next := r.queue(aid.Outbound{To: ana})[0]
		r.sendDue()
		r.reconcile()
		if m := r.row(ref); m.Status != aid.Unknown {
			t.Errorf("before its grace it is %s, want unknown", m.Status)
		}
		if m := r.row(next); m.Status != aid.Queued {
			t.Errorf("the text after it is %s: it overtook", m.Status)
		}
		r.clock.Move(61 * time.Second)
		for range 5 {
			r.reconcile()
			r.sendDue()
			r.clock.Move(31 * time.Second)
		}
		sent := r.carrier.Sent(0)
		if len(sent) != 2 || sent[0].Ref != ref || sent[1].Ref != next {
			t.Errorf("hidden from %d lists: the carrier has %d texts, want each once and in order", hidden, len(sent))
		}
		if m := r.row(ref); m.Status != aid.Sent || m.SID != sent[0].SID {
			t.Errorf("it is %s with SID %q, want sent with %q", m.Status, m.SID, sent[0].SID)
		}
	}
}

// TestReconcileMisses shows that a text which the carrier never took is sent
// again, once, after lists that are a whole grace apart.
func TestReconcileMisses(t *testing.T) {
	r := open(t, nil)
	r.carrier.Script(carrierSays(twilio.Ambiguous, 20500))
	ref := r.queue(aid.Outbound{To: ana})[0]
	r.sendDue()
	r.clock.Move(61 * time.Second)
	r.reconcile()
	r.clock.Move(30 * time.Second)
	r.reconcile()
	r.sendDue()
	if n := r.carrier.Count(); n != 1 {
		t.Fatalf("sent again after lists half a grace apart")
	}
	r.clock.Move(30 * time.Second)
	r.reconcile()
	r.sendDue()
	r.reconcile()
	r.sendDue()
	if m := r.row(ref); len(r.carrier.Sent(0)) != 1 || m.Status != aid.Sent || m.Attempts != 2 {
		t.Errorf("the carrier has %d, it is %s after %d tries", len(r.carrier.Sent(0)), m.Status, m.Attempts)
	}
}

// TestReconcileHasty shows that looks which come close together, however many,
// are no reason to send again: the list may lag behind by the grace.
func TestReconcileHasty(t *testing.T) {
	r := open(t, nil)
	o := lost()
	o.Hidden = 6
	r.carrier.Script(o)
	ref := r.queue(aid.Outbound{To: ana})[0]
	r.sendDue()
	r.clock.Move(61 * time.Second)
	for range 6 {
		r.reconcile()
		r.sendDue()
		r.clock.Move(9 * time.Second)
	}
	r.clock.Move(time.Minute)
	r.reconcile()
	r.sendDue()
	if m := r.row(ref); len(r.carrier.Sent(0)) != 1 || m.Status != aid.Sent || m.Attempts != 1 {
		t.Errorf("the carrier has %d, it is %s after %d tries", len(r.carrier.Sent(0)), m.Status, m.Attempts)
	}
}

// TestReconcileTwins shows that two texts with the same words to one phone are
// each found as themselves.
func TestReconcileTwins(t *testing.T) {
	r := open(t, nil)
	r.carrier.Script(hotlinetest.Outcome{}, carrierSays(twilio.Ambiguous, 20500))
	twins := r.queue(aid.Outbound{To: ana, Body: "Thank you!"}, aid.Outbound{To: ana, Body: "Thank you!"})
	r.sendDue()
	for range 6 {
		r.clock.Move(61 * time.Second)
		r.reconcile()
		r.sendDue()
	}
	a, b := r.row(twins[0]), r.row(twins[1])
	if a.Status != aid.Sent || b.Status != aid.Sent || a.SID == b.SID || len(r.carrier.Sent(0)) != 2 {
		t.Errorf("%s %q and %s %q, the carrier has %d", a.Status, a.SID, b.Status, b.SID, len(r.carrier.Sent(0)))
	}
}

// TestReconcileBlind shows what becomes of an unknown text while the carrier's
// list can't be read: after a quarter of an hour what somebody waits for is
// sent again, the rest is given up and a coordinator hears of it.
func TestReconcileBlind(t *testing.T) {
	tests := []struct {
		class aid.Class
		want  aid.OutboundStatus
		tries int
		tasks int
	}{
		{aid.Alarm, aid.Sent, 2, 0},
		{aid.Reply, aid.Sent, 2, 0},
		{aid.Relay, aid.Sent, 2, 0},
		{aid.Notice, aid.Sent, 2, 0},
		{aid.FollowUp, aid.Expired, 1, 1},
		{aid.Digest, aid.Expired, 1, 1},
	}
	for _, test := range tests {
		t.Run(string(test.class), func(t *testing.T) {
			r := open(t, nil)
			r.carrier.Script(carrierSays(twilio.Ambiguous, 20500))
			r.carrier.ListFails(errors.New("503"))
			ref := r.queue(aid.Outbound{To: ana, Class: test.class})[0]
			r.sendDue()
			for range 14 {
				r.clock.Move(time.Minute)
				r.reconcile()
				r.sendDue()
			}
			if m := r.row(ref); m.Status != aid.Unknown {
				t.Fatalf("after 14 minutes it is %s, want unknown", m.Status)
			}
			r.clock.Move(2 * time.Minute)
			r.reconcile()
			r.sendDue()
			if m := r.row(ref); m.Status != test.want || m.Attempts != test.tries {
				t.Errorf("it is %s after %d tries, want %s after %d", m.Status, m.Attempts, test.want, test.tries)
			}
			if n := r.tasks(aid.TaskDelivery); n != test.tasks {
				t.Errorf("%d tasks tell of it, want %d", n, test.tasks)
			}
		})
	}
}

// TestBoot shows that a text found on its way at the start is looked up before
// it is sent again: the process that was sending it is gone.
func TestBoot(t *testing.T) {
	for _, taken := range []bool{true, false} {
		r := open(t, nil)
		ref := r.queue(aid.Outbound{To: ana})[0]
		m := r.row(ref)
		r.write(func(tx *store.Tx) error {
			_, err := tx.ClaimOutbound(m.ID)
			return err
		})
		if taken { // its bytes had left when the process died
			if _, err := r.carrier.Send(t.Context(), m); err != nil {
				t.Fatal(err)
			}
		}
		before := r.carrier.Count()
		stop := r.run()
		r.eventually("it becomes unknown", func() bool { return r.row(ref).Status == aid.Unknown })
		time.Sleep(20 * time.Millisecond)
		stop()
		if r.carrier.Count() != before {
			t.Error("it was sent again without a look")
		}
		for range 4 {
			r.clock.Move(61 * time.Second)
			r.reconcile()
			r.sendDue()
		}
		if got := len(r.carrier.Sent(0)); got != 1 || r.row(ref).Status != aid.Sent {
			t.Errorf("taken before the end %v: the carrier has %d, it is %s; want 1, sent", taken, got, r.row(ref).Status)
		}
	}
}
