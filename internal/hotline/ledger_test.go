package hotline_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// Whoever was erased after a copy was made is erased from it too, nobody is
// told twice, and nothing that the carrier still lists brings them back.
func TestErasuresOutliveARestore(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ben, _ := hotlinetest.Volunteer("ben")
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{ben}); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"need groceries 97520 today for 2", "canaryword", "Canaryname", "yes"} {
		texts(t, h, text)
	}
	before := filepath.Join(t.TempDir(), "copy.db")
	if _, err := store.Copy(t.Context(), h.Store.Path(), before); err != nil {
		t.Fatal(err)
	}
	later := h.Inbound(walterPhone, "one more thing: canaryword") // after the copy, before the erasure
	if err := h.Hotline.Receive(t.Context(), later); err != nil {
		t.Fatal(err)
	}
	if err := h.Hotline.Erase(t.Context(), walterPhone); err != nil {
		t.Fatal(err)
	}
	ledger, err := store.ReadLedger(store.LedgerPath(h.Store.Path()))
	if err != nil || len(ledger) != 1 || len(ledger[0].SIDs) < 5 {
		t.Fatalf("the ledger holds %+v, %v", ledger, err)
	}
	data, err := os.ReadFile(store.LedgerPath(h.Store.Path()))
	if err != nil || strings.Contains(string(data), walterPhone.E164()[2:]) || strings.Contains(string(data), later.SID) {
		t.Errorf("the ledger says who it was: %v", err)
	}

	restored := hotlinetest.Open(t, hotlinetest.Options{Database: before, Start: h.Clock.Now()})
	wrong := restored.Config
	wrong.Secrets.Session = "another secret of some length"
	restored.Hotline.SetRules(hotline.Rules{Config: wrong, Book: restored.Book})
	if _, err := restored.Hotline.Reapply(t.Context(), ledger); !errors.Is(err, hotline.ErrOtherSecret) {
		t.Errorf("under another secret: %v", err)
	}
	restored.Hotline.SetRules(hotline.Rules{Config: restored.Config, Book: restored.Book})
	for want := 1; want >= 0; want-- {
		if n, err := restored.Hotline.Reapply(t.Context(), ledger); err != nil || n != want {
			t.Errorf("%d erasures applied, %v; want %d", n, err, want)
		}
	}
	if err := restored.Hotline.Receive(t.Context(), later); err != nil {
		t.Fatal(err)
	}
	settle(t, restored)
	for _, s := range restored.Carrier.Sent(0) {
		t.Errorf("somebody is told again: %q", s.Body)
	}
	wantHeld(t, restored, "the restored copy", nil, []string{"canaryword", "canaryname", walterPhone.E164()})
}

// Somebody who came back after the erasure stays.
func TestWhoCameBackStays(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	texts(t, h, "hello")
	if err := h.Hotline.Erase(t.Context(), walterPhone); err != nil {
		t.Fatal(err)
	}
	texts(t, h, "need food")
	ledger, err := store.ReadLedger(store.LedgerPath(h.Store.Path()))
	if err != nil {
		t.Fatal(err)
	}
	if n, err := h.Hotline.Reapply(t.Context(), ledger); err != nil || n != 0 {
		t.Errorf("%d erased again, %v", n, err)
	}
	read(t, h, func(r *store.Reader) error {
		_, err := r.PersonByPhone(walterPhone)
		return err
	})
}

// A long reader keeps an erasure in the journal: texts go on meanwhile, a
// minute in vain is told once, and it goes as soon as the reader does.
func TestLongReaderDelaysTheScrub(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	texts(t, h, "hello canaryword")
	reading, done := make(chan struct{}), make(chan struct{})
	ended := make(chan error, 1)
	go func() {
		ended <- h.Store.Read(context.Background(), func(r *store.Reader) error {
			if _, err := r.Figures(); err != nil {
				return err
			}
			close(reading)
			<-done
			return nil
		})
	}()
	<-reading
	if err := h.Hotline.Erase(t.Context(), walterPhone); err != nil {
		t.Fatal(err)
	}
	if got := held(t, h, "canaryword"); len(got) == 0 {
		t.Fatal("the reader is in nobody's way: this shows nothing")
	}
	began := time.Now() // a text that waited for the reader would wait for five seconds
	if err := h.Hotline.Receive(t.Context(), h.Inbound("+15415550128", "hi")); err != nil || time.Since(began) > 4*time.Second {
		t.Errorf("a text waited %v, %v", time.Since(began), err)
	}
	alarms := func() (n int) {
		t.Helper()
		read(t, h, func(r *store.Reader) (err error) { n, err = r.CountTasks(aid.TaskUpkeep); return err })
		return n
	}
	if err := h.Hotline.Scrub(t.Context()); err != nil || alarms() != 0 {
		t.Errorf("told at once: %v", err)
	}
	h.Clock.Move(2 * time.Minute)
	h.ExpectLog()
	for range 3 {
		if err := h.Hotline.Scrub(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if n := alarms(); n != 1 {
		t.Errorf("told %d times, want once", n)
	}
	close(done)
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	if err := h.Hotline.Scrub(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantHeld(t, h, "once the reader has ended", nil, []string{"canaryword"})
}
