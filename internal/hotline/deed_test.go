package hotline_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// TestCarry does a deed as the console does: the words come back, nothing is
// texted to the coordinator, and the audit names them.
func TestCarry(t *testing.T) {
	const walter, dee aid.Phone = "+15415550121", "+15415550111"
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for _, text := range []string{"need money 97520 today for 2", "skip", "Walter", "yes"} {
		if err := h.Hotline.Receive(t.Context(), h.Inbound(walter, text)); err != nil {
			t.Fatal(err)
		}
		if err := h.Settle(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	before := h.Carrier.Count()
	said, err := h.Hotline.Carry(t.Context(), dee, hotline.Deed{Verb: hotline.DoRelease, Code: "K7"})
	if err != nil {
		t.Fatal(err)
	}
	if !said.Done || len(said.Words) != 1 || !strings.Contains(said.Words[0], "K7 money") {
		t.Errorf("said %+v", said)
	}
	if err := h.Outbox.SendDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	sent := h.Carrier.Sent(before)
	if len(sent) != 1 || sent[0].To != walter {
		t.Errorf("sent %+v, want one text, to Walter", sent)
	}
	err = h.Store.Read(t.Context(), func(r *store.Reader) error {
		q, err := r.RequestByCode("K7")
		if err != nil {
			return err
		}
		if q.State != aid.Open {
			t.Errorf("K7 is %s", q.State)
		}
		c, err := r.PersonByPhone(dee)
		if err != nil {
			return err
		}
		audits, err := r.Audits(0, time.Time{}, 100)
		last := audits[len(audits)-1]
		if last.Actor != (store.Actor{Role: "coordinator", ID: c.ID}) || last.Action != "release" || last.Request != q.ID {
			t.Errorf("the last thing in the audit is %+v", last)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	said, err = h.Hotline.Carry(t.Context(), dee, hotline.Deed{Verb: hotline.DoTake, Code: "K8"})
	if err != nil || said.Done || len(said.Words) != 1 || !strings.Contains(said.Words[0], "Did you mean K7?") {
		t.Errorf("said %+v, %v", said, err)
	}
	if _, err := h.Hotline.Carry(t.Context(), walter, hotline.Deed{Verb: hotline.DoTake, Code: "K7"}); !errors.Is(err, hotline.ErrNotCoordinator) {
		t.Errorf("a neighbor's deed: %v", err)
	}
}
