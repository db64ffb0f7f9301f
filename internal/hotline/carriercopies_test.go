package hotline_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// A shredder is a carrier that deletes recordings, or does not.
type shredder struct {
	err     error
	deleted []string
}

func (s *shredder) DeleteText(ctx context.Context, sid string) error {
	return s.DeleteRecording(ctx, sid)
}

func (s *shredder) DeleteCall(ctx context.Context, sid string) error {
	return s.DeleteRecording(ctx, sid)
}

func (s *shredder) DeleteRecording(_ context.Context, sid string) error {
	if s.err == nil {
		s.deleted = append(s.deleted, sid)
	}
	return s.err
}

// TestRecordingsAreDeleted shows that the carrier is told to delete a recording
// once it is too old, or at once when its speaker wants to be forgotten, and
// again until it has done so; a recording that is still kept stays.
func TestRecordingsAreDeleted(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ctx := t.Context()
	record := func(n int, sid string) {
		for visit, rec := range []string{"", sid} {
			_, err := h.Hotline.Call(ctx, hotline.CallTurn{
				SID: fmt.Sprintf("CA%d", n), Visit: visit, To: h.Config.Network.Number, Recording: rec,
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	record(1, "RE1")
	h.Clock.Move(h.Config.Retention.Recordings - time.Hour)
	record(2, "RE2")
	carrier := &shredder{err: errors.New("the carrier is away")}
	shred := func(want ...string) {
		t.Helper()
		if err := h.Hotline.Shred(ctx, carrier); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(carrier.deleted, want) {
			t.Errorf("deleted %v, want %v", carrier.deleted, want)
		}
	}
	shred()
	h.Clock.Move(2 * time.Hour)
	shred() // too old, and not deleted
	carrier.err = nil
	shred() // not yet tried again
	h.Clock.Move(time.Hour)
	shred("RE1")
	shred("RE1")
	h.Clock.Move(h.Config.Retention.Recordings)
	shred("RE1", "RE2")

	// One that is new, of somebody who wants to be forgotten.
	_, err := h.Hotline.Call(ctx, hotline.CallTurn{SID: "CA3", From: phoneWalter, To: h.Config.Network.Number, Recording: "RE3"})
	if err != nil {
		t.Fatal(err)
	}
	shred("RE1", "RE2")
	if err := h.Hotline.Erase(ctx, phoneWalter); err != nil {
		t.Fatal(err)
	}
	shred("RE1", "RE2", "CA3", "RE3") // the call too
}

// TestOptOutByVoice shows that whoever says on a call that they want no more
// texts is on the STOP list, with how they said it, and hears that it is done.
func TestOptOutByVoice(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for visit, said := range []string{"", "please stop texting me"} {
		a, err := h.Hotline.Call(t.Context(), hotline.CallTurn{SID: "CA1", Visit: visit, From: phoneWalter, To: h.Config.Network.Number, Speech: said, Confidence: 0.9})
		if err != nil {
			t.Fatal(err)
		}
		if visit == 1 && (len(a.Say) == 0 || a.Listen != nil) {
			t.Errorf("hears %+v", a)
		}
	}
	read(t, h, func(r *store.Reader) error {
		p, err := r.PersonByPhone(phoneWalter)
		if !p.OptedOut {
			t.Error("is not on the STOP list")
		}
		return err
	})
}
