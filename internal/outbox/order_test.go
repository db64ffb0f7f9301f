package outbox_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/outbox"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

// TestOrderPerPerson shows that texts to one phone leave one at a time and in
// the order in which they were queued, however slow the wire and whatever has
// to be tried again, while texts to others do not wait for them.
func TestOrderPerPerson(t *testing.T) {
	const people, each = 12, 8
	r := open(t, func(s *outbox.Settings) { s.RetryFirst, s.RetryLast = time.Millisecond, 2*time.Millisecond })
	rnd := rand.New(rand.NewPCG(1, 2))
	var mu sync.Mutex
	flying := map[aid.Phone]int{}
	r.carrier.Watch = func(m aid.Outbound) {
		mu.Lock()
		defer mu.Unlock()
		if flying[m.To]++; flying[m.To] > 1 {
			t.Errorf("two texts to one phone on the wire at the same time")
		}
	}
	want := map[aid.Phone][]string{}
	for i := range each {
		for p := range people {
			to := aid.Phone(fmt.Sprintf("+1541555%04d", 200+p))
			o := hotlinetest.Outcome{Delay: time.Duration(rnd.IntN(4)) * time.Millisecond}
			if rnd.IntN(5) == 0 && i < each-1 {
				bad := o
				bad.Err = &twilio.SendError{Kind: twilio.NotTaken}
				bad.Arrived = func() { mu.Lock(); flying[to]--; mu.Unlock() }
				r.carrier.ScriptFor(to, bad)
			}
			o.Arrived = func() { mu.Lock(); flying[to]--; mu.Unlock() }
			r.carrier.ScriptFor(to, o)
			want[to] = append(want[to], r.queue(aid.Outbound{To: to})[0])
		}
	}
	r.run()
	r.outbox.Wake()
	r.eventually("all have left", func() bool {
		r.clock.Move(2 * time.Millisecond)
		r.outbox.Wake()
		return len(r.carrier.Sent(0)) == people*each
	})
	got := map[aid.Phone][]string{}
	for _, s := range r.carrier.Sent(0) {
		got[s.To] = append(got[s.To], s.Ref)
	}
	for to, refs := range want {
		if !slices.Equal(got[to], refs) {
			t.Errorf("to %s: %v, want %v", to, got[to], refs)
		}
	}
}

// TestRepliesBeforeBulk shows that an answer never waits behind bulk that was
// queued before it.
func TestRepliesBeforeBulk(t *testing.T) {
	r := open(t, nil)
	for i := range 30 {
		r.queue(aid.Outbound{To: aid.Phone(fmt.Sprintf("+1541555%04d", 200+i)), Class: aid.Bulk})
	}
	r.queue(aid.Outbound{To: ana, Class: aid.InviteText}, aid.Outbound{To: ana, Class: aid.Reply}, aid.Outbound{To: ben, Class: aid.Notice})
	r.sendDue()
	var got []aid.Class
	for _, s := range r.carrier.Sent(0) {
		got = append(got, s.Class)
	}
	if want := []aid.Class{aid.Reply, aid.Notice}; !slices.Equal(got[:2], want) {
		t.Errorf("the first to leave are %v, want %v", got[:2], want)
	}
	// With a rate, an answer that comes while bulk is leaving goes next.
	r = open(t, func(s *outbox.Settings) { s.SegmentsPerSecond = 50 })
	for i := range 30 {
		r.queue(aid.Outbound{To: aid.Phone(fmt.Sprintf("+1541555%04d", 200+i)), Class: aid.Bulk})
	}
	stop := r.run()
	r.eventually("some have left", func() bool { return len(r.carrier.Sent(0)) >= 3 })
	r.queue(aid.Outbound{To: ana, Class: aid.Reply})
	before := len(r.carrier.Sent(0))
	r.eventually("the answer has left", func() bool {
		return slices.ContainsFunc(r.carrier.Sent(0), func(s hotlinetest.Sent) bool { return s.To == ana })
	})
	stop()
	at := slices.IndexFunc(r.carrier.Sent(0), func(s hotlinetest.Sent) bool { return s.To == ana })
	if at > before+2 { // one may be claimed already, and one on the wire
		t.Errorf("the answer left as number %d, queued after %d", at+1, before)
	}
}

// TestRate shows that the number's rate is kept: never above, and within two
// hundredths of it; a long text counts for each of its segments. A busy machine
// gets three tries to be that quick.
func TestRate(t *testing.T) {
	const rate, texts, segments = 100, 121, 181
	const least = (segments - 1) * time.Second / rate
	var slow []time.Duration
	for range 3 {
		took := drain(t, rate, texts)
		if took < least-5*time.Millisecond {
			t.Errorf("%d segments in %v: above the rate, which wants %v", segments, took, least)
		}
		if took <= least*102/100+100*time.Millisecond { // and one hiccup
			return
		}
		slow = append(slow, took)
	}
	t.Errorf("%d segments in %v: below the rate, which wants %v", segments, slow, least)
}

// drain is how long texts of one and of two segments by turns take to leave.
func drain(t *testing.T, rate float64, texts int) time.Duration {
	t.Helper()
	r := open(t, func(s *outbox.Settings) { s.SegmentsPerSecond = rate })
	var mu sync.Mutex
	var began []time.Time
	r.carrier.Watch = func(aid.Outbound) {
		mu.Lock()
		defer mu.Unlock()
		began = append(began, time.Now())
	}
	for i := range texts {
		r.queue(aid.Outbound{To: aid.Phone(fmt.Sprintf("+1541555%04d", 200+i)), Class: aid.Bulk, Segments: 1 + i%2})
	}
	stop := r.run()
	r.eventually("all have left", func() bool { return len(r.carrier.Sent(0)) == texts })
	stop()
	mu.Lock()
	defer mu.Unlock()
	return began[len(began)-1].Sub(began[0])
}

// TestStopRace shows that no text to a phone starts once its STOP has been
// acknowledged, however slow the wire is.
func TestStopRace(t *testing.T) {
	const rounds = 40
	r := open(t, nil)
	var stopped sync.Map // phones whose STOP was acknowledged
	var early, after atomic.Int32
	r.carrier.Watch = func(m aid.Outbound) {
		if _, ok := stopped.Load(m.To); ok {
			after.Add(1)
		}
		early.Add(1)
	}
	r.run()
	var wg sync.WaitGroup
	for i := range rounds {
		to := aid.Phone(fmt.Sprintf("+1541555%04d", 200+i))
		for range 4 {
			r.carrier.ScriptFor(to, hotlinetest.Outcome{Delay: 15 * time.Millisecond})
		}
		refs := r.queue(aid.Outbound{To: to}, aid.Outbound{To: to}, aid.Outbound{To: to}, aid.Outbound{To: to})
		r.outbox.Wake()
		wg.Go(func() {
			time.Sleep(time.Duration(i) * time.Millisecond)
			r.write(func(tx *store.Tx) error {
				_, err := tx.OptOut(to, "STOP", aid.SMS)
				return err
			})
			r.outbox.Drain(context.Background(), to)
			stopped.Store(to, true)
			for _, ref := range refs {
				if m := r.row(ref); m.Status == aid.Sending || m.Status == aid.Queued {
					t.Errorf("after the STOP a text is still %s", m.Status)
				}
			}
		})
	}
	wg.Wait()
	time.Sleep(60 * time.Millisecond)
	if after.Load() != 0 {
		t.Errorf("%d texts began after their STOP was acknowledged", after.Load())
	}
	if early.Load() == 0 {
		t.Error("no text began at all: the race was not run")
	}
}

// TestGoodbyePasses shows that the one confirmation of a STOP leaves, and that
// nothing else does.
func TestGoodbyePasses(t *testing.T) {
	r := open(t, nil)
	r.write(func(tx *store.Tx) error {
		_, err := tx.OptOut(ana, "BASTA", aid.SMS)
		return err
	})
	refs := r.queue(aid.Outbound{To: ana, Class: aid.Reply}, aid.Outbound{To: ana, Class: aid.Goodbye}, aid.Outbound{To: ana, Class: aid.Digest})
	r.sendDue()
	for i, want := range []aid.OutboundStatus{aid.Recalled, aid.Sent, aid.Recalled} {
		if m := r.row(refs[i]); m.Status != want {
			t.Errorf("%s is %s, want %s", m.Class, m.Status, want)
		}
	}
}
