package outbox_test

import (
	"context"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/twilio"
)

// height is how far a status is; it never goes down.
var height = map[aid.OutboundStatus]int{
	aid.Queued: 0, aid.Sending: 1, aid.Unknown: 1, aid.Sent: 2, aid.Delivered: 3, aid.Undelivered: 3, aid.Failed: 3,
}

func (r *rig) receive(rc aid.Receipt) {
	r.Helper()
	if err := r.outbox.Receive(context.Background(), rc); err != nil {
		r.Fatal(err)
	}
}

// TestStatusesOnlyRise plays receipts of one text in any order, doubled, before
// and after the answer of the send: its status never goes back, and the first
// final one stays, save that a delivery proves wrong a failure.
func TestStatusesOnlyRise(t *testing.T) {
	r := open(t, nil)
	rounds := 0
	rapid.Check(t, func(rt *rapid.T) {
		rounds++
		to := aid.Phone(fmt.Sprintf("+1541%07d", rounds))
		early := rapid.SliceOfN(rapid.SampledFrom([]aid.OutboundStatus{aid.Sent, aid.Delivered, aid.Undelivered, aid.Failed}), 0, 3).Draw(rt, "early")
		late := rapid.SliceOfN(rapid.SampledFrom([]aid.OutboundStatus{aid.Sent, aid.Delivered, aid.Undelivered, aid.Failed}), 0, 5).Draw(rt, "late")
		byRef := rapid.Bool().Draw(rt, "by our own mark")
		answer := rapid.SampledFrom([]hotlinetest.Outcome{{}, lost()}).Draw(rt, "answer")
		ref, sid, have := "", "", aid.Sending
		hear := func(st aid.OutboundStatus) {
			rc := aid.Receipt{SID: sid, Status: st, ErrorCode: 30003}
			if byRef {
				rc.Ref = ref
			}
			r.receive(rc)
			m := r.row(ref)
			now := m.Status
			surprise := have == aid.Failed && now == aid.Delivered
			if height[now] < height[have] || height[have] == 3 && now != have && !surprise {
				rt.Fatalf("%s after %s became %s", st, have, now)
			}
			if (byRef || m.SID == sid) && height[now] < height[aid.Sent] {
				rt.Fatalf("the carrier speaks of it, and it is %s", now)
			}
			have = now
		}
		answer.Arrived = func() {
			sent := r.carrier.Sent(0)
			sid = sent[len(sent)-1].SID
			for _, st := range early {
				hear(st)
			}
		}
		r.carrier.Script(answer)
		ref = r.queue(aid.Outbound{To: to})[0]
		r.sendDue()
		if now := r.row(ref).Status; height[now] < height[have] {
			rt.Fatalf("after the answer %s became %s", have, now)
		}
		have = r.row(ref).Status
		for _, st := range late {
			hear(st)
		}
	})
}

// TestReceiptOfNobody shows that a status of a text that is not ours changes
// nothing.
func TestReceiptOfNobody(t *testing.T) {
	r := open(t, nil)
	ref := r.queue(aid.Outbound{To: ana})[0]
	r.receive(aid.Receipt{SID: "SMunknown", Status: aid.Delivered})
	r.receive(aid.Receipt{Ref: "unknown", SID: "SMunknown", Status: aid.Failed})
	r.receive(aid.Receipt{Status: aid.Failed})
	if m := r.row(ref); m.Status != aid.Queued {
		t.Errorf("it is %s", m.Status)
	}
}

// TestLateReceiptCancelsResend shows that proof of the first try, coming late,
// keeps a text that waits to be sent again from being doubled.
func TestLateReceiptCancelsResend(t *testing.T) {
	for _, says := range []aid.OutboundStatus{aid.Sent, aid.Delivered} {
		r := open(t, nil)
		o := carrierSays(twilio.NotTaken, 0)
		o.Takes = true // the carrier was wrong
		r.carrier.Script(o)
		ref := r.queue(aid.Outbound{To: ana})[0]
		r.sendDue()
		r.receive(aid.Receipt{Ref: ref, SID: r.carrier.Sent(0)[0].SID, Status: says})
		r.clock.Move(1e12)
		r.sendDue()
		if n := len(r.carrier.Sent(0)); n != 1 || r.row(ref).Status != says {
			t.Errorf("%s: the carrier has %d, it is %s", says, n, r.row(ref).Status)
		}
	}
}

// TestLostLaterDraws shows that a failure told by a callback has the
// consequences that it has when a send tells it.
func TestLostLaterDraws(t *testing.T) {
	r := open(t, nil)
	ref := r.queue(aid.Outbound{To: ana})[0]
	r.sendDue()
	for range 2 { // told twice
		r.receive(aid.Receipt{Ref: ref, SID: r.carrier.Sent(0)[0].SID, Status: aid.Undelivered, ErrorCode: 30006})
	}
	if m := r.row(ref); m.Status != aid.Undelivered || m.ErrorCode != 30006 {
		t.Errorf("it is %s, %d", m.Status, m.ErrorCode)
	}
	if n := r.toSay(ana); n != 1 {
		t.Errorf("%d kept to be said, want 1", n)
	}
}
