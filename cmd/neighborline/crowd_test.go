package main

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

// Where the disk stands still, most of those who text wait at the door, where
// they hold little memory, and none is lost.
func TestCrowdWaitsAtTheDoor(t *testing.T) {
	const inHand, more = 256, 44
	s := newStand(t)
	still, goOn := make(chan struct{}), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		err := s.app.store.Write(t.Context(), func(*store.Tx) error { close(still); <-goOn; return nil })
		if err != nil {
			t.Error(err)
		}
	})
	<-still
	to := s.base + "/twilio/sms"
	for n := range inHand + more {
		form := smsForm(sid(n), fmt.Sprintf("+1541777%04d", n), "hi")
		wg.Go(func() {
			if status, body := post(t, to, form, twilio.Sign(standToken, to, form)); status != 200 {
				t.Errorf("text %d is answered %d %q", n, status, body)
			}
		})
	}
	for end := time.Now().Add(10 * time.Second); s.app.door.Waiting() != more && time.Now().Before(end); {
		time.Sleep(5 * time.Millisecond)
	}
	if n := s.app.door.Waiting(); n != more {
		t.Errorf("%d wait at the door, want %d", n, more)
	}
	close(goOn)
	wg.Wait()
	if n := ask[int](t, peek(t, s.file), `SELECT count(*) FROM inbounds`); n != inHand+more {
		t.Errorf("%d texts are kept, want %d", n, inHand+more)
	}
	if n := s.app.door.Waiting(); n != 0 {
		t.Errorf("%d wait though all were answered", n)
	}
}
