package hotline_test

import (
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
)

// In a flood texts wait for hours to leave. Nobody is reminded of a question
// that has not reached them, nor sooner after it has than ever; and a promise
// that is over before it left is not given any more, but the next one is.
func TestNothingUnreadIsRepeated(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	walter, rosa := hotlinetest.Phone("walter"), hotlinetest.Phone("rosa")
	says := func(from aid.Phone, body string) {
		t.Helper()
		if err := h.Hotline.Receive(t.Context(), h.Inbound(from, body)); err != nil {
			t.Fatal(err)
		}
	}
	passes := func(d time.Duration) {
		t.Helper()
		h.Clock.Move(d)
		for range 2 {
			if err := h.Hotline.RunDue(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	settles := func() {
		t.Helper()
		if err := h.Settle(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	to := func(p aid.Phone) (out []string) {
		for _, m := range h.Carrier.Sent(0) {
			if m.To == p {
				out = append(out, m.Body)
			}
		}
		return out
	}
	says(walter, "need food 97520 today")
	for _, body := range []string{"need food 97520 today for 2", "skip", "Rosa", "yes"} {
		says(rosa, body)
	}
	passes(5 * time.Hour) // and nothing has left: the promise is over too
	settles()
	if got := to(walter); len(got) != 1 {
		t.Errorf("walter is asked %d times for one question that waited: %q", len(got), got)
	}
	got := to(rosa)
	if last := got[len(got)-1]; !strings.Contains(last, "We found nobody near you") {
		t.Errorf("rosa reads last %q", last)
	}
	for _, body := range got {
		if strings.Contains(body, "Your code is") {
			t.Errorf("rosa is given a promise that is over: %q", body)
		}
	}
	passes(3*time.Hour + 50*time.Minute)
	settles()
	if got := to(walter); len(got) != 1 {
		t.Errorf("walter is reminded after less than the time for it: %q", got)
	}
	passes(15 * time.Minute)
	settles()
	if got := to(walter); len(got) != 3 {
		t.Errorf("walter reads %d texts, want the question, are you there, and the question again: %q", len(got), got)
	}
}
