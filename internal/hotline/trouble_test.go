package hotline_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// A coordinator is told of what keeps texts from arriving, by a text that no
// cap holds.
func TestTroubleIsTold(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for _, what := range []aid.Trouble{aid.TroubleAccount, aid.TroubleMoney, aid.TroubleBreaker, aid.TroubleLists} {
		before := len(h.Carrier.Sent(0))
		err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
			return h.Hotline.Trouble(tx, what, aid.Task{Kind: aid.TaskDelivery, Note: "a test"})
		})
		if err != nil {
			t.Fatal(err)
		}
		settle(t, h)
		sent := h.Carrier.Sent(before)
		if len(sent) != 1 || sent[0].To != "+15415550111" || sent[0].Class != aid.Alarm || strings.Contains(sent[0].Body, "trouble") {
			t.Errorf("%s: %d texts left: %+v", what, len(sent), sent)
		}
	}
}

// A STOP that the carrier tells twice at once is acknowledged by neither before
// what is on the wire has landed.
func TestStopToldTwiceWaitsTwice(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	landed := make(chan struct{})
	h.Carrier.ScriptFor(phoneWalter, hotlinetest.Outcome{Delay: 400 * time.Millisecond, Arrived: func() { close(landed) }})
	if err := h.Hotline.Receive(t.Context(), h.Inbound(phoneWalter, "hi")); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- h.Outbox.Run(ctx) }()
	for h.Carrier.Count() == 0 {
		time.Sleep(time.Millisecond)
	}
	stop := h.Inbound(phoneWalter, "STOP")
	acks := make(chan error, 2)
	for range 2 {
		go func() { acks <- h.Hotline.Receive(t.Context(), stop) }()
	}
	for range 2 {
		if err := <-acks; err != nil {
			t.Error(err)
		}
		select {
		case <-landed:
		default:
			t.Error("a STOP was acknowledged with a text still on the wire")
		}
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
