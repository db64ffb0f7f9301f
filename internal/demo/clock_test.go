package demo

import (
	"context"
	"sync"
	"testing"
	"time"
)

func TestClockMovesOn(t *testing.T) {
	wall := day
	c := NewClock(func() time.Time { return wall })
	var heard []time.Time
	c.OnMove(func() { heard = append(heard, c.Now()) })
	c.Move(20 * time.Minute)
	wall = wall.Add(time.Minute)
	c.Move(24*time.Hour + 40*time.Minute)
	c.Move(-time.Hour)
	c.Move(0)
	if want := day.Add(25*time.Hour + time.Minute); !c.Now().Equal(want) {
		t.Errorf("it is %v, want %v", c.Now(), want)
	}
	if c.Ahead() != 25*time.Hour {
		t.Errorf("ahead by %v, want 25h", c.Ahead())
	}
	// A quarter of an hour at a time: 15 and 5 minutes, then 98 steps and 10
	// minutes.
	if len(heard) != 2+98+1 || !heard[0].Equal(day.Add(15*time.Minute)) || !heard[1].Equal(day.Add(20*time.Minute)) {
		t.Errorf("hooks were called %d times, at %v", len(heard), heard)
	}
}

func TestClockIsSetWithoutAStep(t *testing.T) {
	c := NewClock(func() time.Time { return day })
	c.OnMove(func() { t.Error("a hook was called") })
	c.Set(-2 * time.Hour)
	if want := day.Add(-2 * time.Hour); !c.Now().Equal(want) {
		t.Errorf("it is %v, want %v", c.Now(), want)
	}
}

func TestClockFromManySides(t *testing.T) {
	c := NewClock(func() time.Time { return day })
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			c.OnMove(func() { c.Now() })
			c.Move(time.Second)
		})
	}
	wg.Wait()
	if c.Ahead() != 10*time.Second {
		t.Errorf("ahead by %v, want 10s", c.Ahead())
	}
}

func TestChangesGiveEachTextOnceAsItIs(t *testing.T) {
	b := newBench(t, Options{})
	_, before, next := b.Changes(0)
	b.send(t, maria, "one")
	b.send(t, bob, "two")
	b.settle(t)
	select {
	case <-next:
	default:
		t.Error("the change was not announced")
	}
	changed, after, _ := b.Changes(before)
	if len(changed) != 2 || changed[0].Body != "one" || changed[0].Status != Delivered {
		t.Errorf("changed are %v", changed)
	}
	if changed, _, _ = b.Changes(after); len(changed) != 0 {
		t.Errorf("then %v", changed)
	}
	if changed, _, _ = b.Changes(after + 1000); len(changed) != 0 {
		t.Errorf("a revision of another run gives %v", changed)
	}
}

func TestRestoredTextsAreOnThePhonesAndInTheList(t *testing.T) {
	b := newBench(t, Options{})
	yesterday := day.Add(-24 * time.Hour)
	b.Restore([]Message{
		{SID: "SM1", Direction: Inbound, From: maria, To: testNumber, Body: "hi", At: yesterday, Status: Received, Segments: 1},
		{SID: "SM2", Direction: OutboundAPI, From: testNumber, To: maria, Body: "hello", At: yesterday, Status: Delivered, Segments: 1},
	})
	b.settle(t)
	if got := b.Outbox(maria); len(got) != 1 || got[0].Status != Delivered || !got[0].At.Equal(yesterday) {
		t.Errorf("on the phone are %v", got)
	}
	if got, _ := b.list(t, values("DateSent", "2026-11-22")); len(got) != 2 {
		t.Errorf("the list has %q", got)
	}
	if n := len(b.hotline.requests("/")); n != 0 {
		t.Errorf("the hotline was told of %d texts that it has had", n)
	}
}

func TestAwaitEndsWithItsContext(t *testing.T) {
	b := newBench(t, Options{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := b.Await(ctx, func(Message) bool { return true }); err == nil {
		t.Error("no error, though nothing came")
	}
}
