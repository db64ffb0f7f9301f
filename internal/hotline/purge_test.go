package hotline_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// held says which words any file of the database holds.
func held(t *testing.T, h *hotlinetest.House, words ...string) (found []string) {
	t.Helper()
	var all strings.Builder
	for _, f := range databaseFiles(t, h.Store.Path()) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(strings.ToLower(string(data)))
	}
	for _, w := range words {
		if strings.Contains(all.String(), strings.ToLower(w)) {
			found = append(found, w)
		}
	}
	return found
}

func wantHeld(t *testing.T, h *hotlinetest.House, when string, there, gone []string) {
	t.Helper()
	if got := held(t, h, there...); len(got) != len(there) {
		t.Errorf("%s: of %v it holds %v only", when, there, got)
	}
	if got := held(t, h, gone...); len(got) > 0 {
		t.Errorf("%s: it still holds %v", when, got)
	}
}

// closedRequest has Walter ask for food and take it back.
func closedRequest(t *testing.T, h *hotlinetest.House) {
	t.Helper()
	for _, text := range []string{"need groceries 97520 today for 2", "canaryword allergy", "Canaryname", "yes", "close"} {
		texts(t, h, text)
	}
}

// Each class goes after its own time, and not before; what was counted stays.
func TestPurgeByClass(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	closedRequest(t, h)
	keep := h.Config.Retention
	began := h.Clock.Now()
	at := func(d time.Duration) {
		t.Helper()
		h.Clock.Move(began.Add(d).Sub(h.Clock.Now()))
		if err := h.Hotline.Purge(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	details := func() (q aid.Request) {
		t.Helper()
		read(t, h, func(r *store.Reader) error {
			rows, err := r.Requests(0, time.Time{}, 10)
			if err == nil && len(rows) == 1 {
				q = rows[0]
			}
			return err
		})
		return q
	}
	at(keep.Details - time.Hour)
	if q := details(); q.Name != "Canaryname" || q.ZIP != "97520" {
		t.Errorf("gone an hour too early: %+v", q)
	}
	at(keep.Details + time.Hour)
	if q := details(); q.Name != "" || q.Details != "" || q.Place != "" || q.ZIP != "975" || q.Need != "food" || q.State != aid.Withdrawn {
		t.Errorf("after details' time it is %q %q %q %q %q %q", q.Name, q.Details, q.Place, q.ZIP, q.Need, q.State)
	}
	wantHeld(t, h, "between details and texts", []string{"canaryword", walterPhone.E164()}, nil)
	at(keep.Texts + time.Hour)
	wantHeld(t, h, "after texts' time", []string{walterPhone.E164()}, []string{"canaryword"})
	at(keep.IdlePerson + time.Hour)
	wantHeld(t, h, "after a person's time", nil, []string{"canaryname", "canaryword", walterPhone.E164()})
	at(keep.Audit + 2*time.Hour)
	read(t, h, func(r *store.Reader) error {
		got, err := r.Audits(0, time.Time{}, 1000)
		for _, a := range got {
			if a.Action != "purge" && a.Action != "erase" || a.At.Before(began.Add(time.Hour)) {
				t.Errorf("still there: %s of %v", a.Action, a.At)
			}
		}
		if err != nil {
			return err
		}
		months, err := r.Tallies()
		n := 0
		for _, m := range months {
			if m.Month == "2026-11" && m.What == "request" {
				n = m.N
			}
		}
		if n < 2 {
			t.Errorf("%d moves of requests counted, want those that were: %+v", n, months)
		}
		return err
	})
	if q := details(); q.Need != "food" || q.State != aid.Withdrawn {
		t.Errorf("the request itself is not counted any more: %+v", q)
	}
}

// What is kept for an inquiry stays, of that request alone, until it is not
// kept any more.
func TestKeptIsNotPurged(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	closedRequest(t, h)
	code := ""
	read(t, h, func(r *store.Reader) error {
		rows, err := r.Requests(0, time.Time{}, 10)
		code = rows[0].Code
		return err
	})
	other := aid.Phone("+15415550129")
	for _, text := range []string{"need groceries 97520 today for 2", "otherword", "Othername", "yes", "close"} {
		if err := h.Hotline.Receive(t.Context(), h.Inbound(other, text)); err != nil {
			t.Fatal(err)
		}
		settle(t, h)
	}
	if changed, err := h.Hotline.Keep(t.Context(), code, true); err != nil || !changed {
		t.Fatalf("keep: %v, %v", changed, err)
	}
	if changed, err := h.Hotline.Keep(t.Context(), code, true); err != nil || changed {
		t.Errorf("kept twice: %v, %v", changed, err)
	}
	if _, err := h.Hotline.Keep(t.Context(), "Z99", true); !errors.Is(err, aid.ErrNotFound) {
		t.Errorf("a code that is none: %v", err)
	}
	h.Clock.Move(h.Config.Retention.IdlePerson + 24*time.Hour)
	purge := func() {
		t.Helper()
		if err := h.Hotline.Purge(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := h.Hotline.Retire(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	purge()
	wantHeld(t, h, "while it is kept", []string{"canaryword", "canaryname", walterPhone.E164()}, []string{"otherword", "othername", other.E164()})

	// Nobody is erased of whom something is kept; they are when it ends.
	wantText(t, texts(t, h, "FORGET ME"), "DELETE")
	wantText(t, texts(t, h, "DELETE"), "erased as soon as it may be")
	var kept *hotline.KeptError
	if err := h.Hotline.Erase(t.Context(), walterPhone); !errors.As(err, &kept) || len(kept.Codes) != 1 {
		t.Errorf("erase says %v", err)
	}
	purge()
	wantHeld(t, h, "asked to be forgotten, and kept", []string{"canaryword", walterPhone.E164()}, nil)
	if changed, err := h.Hotline.Keep(t.Context(), code, false); err != nil || !changed {
		t.Fatalf("let go: %v, %v", changed, err)
	}
	h.Clock.Move(time.Hour)
	purge()
	wantHeld(t, h, "kept no longer", nil, []string{"canaryword", "canaryname", walterPhone.E164()})
}

// A text that was erased or purged does not come back: not as a captured
// webhook, not from the carrier's list.
func TestErasedTextsStayAway(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	first := h.Inbound(walterPhone, "need groceries, canaryword")
	if err := h.Hotline.Receive(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	call := hotline.CallTurn{SID: "CA1", From: walterPhone, To: h.Config.Network.Number}
	if _, err := h.Hotline.Call(t.Context(), call); err != nil {
		t.Fatal(err)
	}
	settle(t, h)
	again := func(when string) {
		t.Helper()
		if err := h.Hotline.Sweep(t.Context(), &inbox{texts: []aid.Inbound{first}}); err != nil {
			t.Fatal(err)
		}
		if err := h.Hotline.Receive(t.Context(), first); err != nil {
			t.Fatal(err)
		}
		answer, err := h.Hotline.Call(t.Context(), call)
		if err != nil || len(answer.Say) > 0 {
			t.Errorf("%s: the call is answered %+v, %v", when, answer, err)
		}
		read(t, h, func(r *store.Reader) error {
			if _, err := r.PersonByPhone(walterPhone); !errors.Is(err, aid.ErrNotFound) {
				t.Errorf("%s: the person is back: %v", when, err)
			}
			return nil
		})
		if err := h.Hotline.Scrub(t.Context()); err != nil {
			t.Fatal(err)
		}
		wantHeld(t, h, when, nil, []string{"canaryword", walterPhone.E164()})
	}
	if err := h.Hotline.Sweep(t.Context(), &inbox{}); err != nil {
		t.Fatal(err)
	}
	if err := h.Hotline.Erase(t.Context(), walterPhone); err != nil {
		t.Fatal(err)
	}
	again("after an erasure")
	h.Clock.Move(h.Config.Retention.Audit)
	if err := h.Hotline.Purge(t.Context()); err != nil {
		t.Fatal(err)
	}
	again("after everything was purged")
}

// A text of somebody who is not erased is known after its words are purged.
func TestPurgedTextIsStillKnown(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	first := h.Inbound(walterPhone, "hello, canaryword")
	if err := h.Hotline.Receive(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	settle(t, h)
	h.Clock.Move(h.Config.Retention.Texts + time.Hour)
	if err := h.Hotline.Purge(t.Context()); err != nil {
		t.Fatal(err)
	}
	settle(t, h) // what has become due in the meantime
	before := len(h.Carrier.Sent(0))
	if err := h.Hotline.Receive(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	settle(t, h)
	if n := len(h.Carrier.Sent(0)) - before; n != 0 {
		t.Errorf("%d texts answer a replay", n)
	}
	wantHeld(t, h, "after the replay", nil, []string{"canaryword"})
}
