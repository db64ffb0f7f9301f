package hotline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// FORGET ME asks once more, and then nothing of the person is left in any file
// of the database: not the number, not the name, not a word.
func TestForgetLeavesNothingBehind(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for _, text := range []string{"need groceries 97520 today for 2", "canaryword allergy", "Canaryname", "yes", "canarynote about it"} {
		texts(t, h, text)
	}
	wantText(t, texts(t, h, "FORGET ME"), "DELETE")
	wantText(t, texts(t, h, "keep"), "nothing was erased")
	texts(t, h, "forget me")
	before := len(h.Carrier.Sent(0))
	texts(t, h, "DELETE")
	for _, s := range h.Carrier.Sent(before) {
		if s.To == walterPhone {
			t.Errorf("something was said after it: %q", s.Body)
		}
	}
	wantGone(t, h.Store.Path(), "canary", walterPhone.E164())
	err := h.Store.Read(t.Context(), func(r *store.Reader) error {
		live, err := r.LiveRequests(10)
		if err == nil && len(live) != 0 {
			t.Errorf("%d requests are still open", len(live))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, texts(t, h, "need food"), "Where are you?") // a stranger again
}

// The STOP list holds for who was erased, without their number; it is in clear
// again for who comes back.
func TestForgottenStopHolds(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ben, _ := hotlinetest.Volunteer("ben")
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{ben}); err != nil {
		t.Fatal(err)
	}
	if err := h.Hotline.Receive(t.Context(), h.Inbound(ben.Phone, "stop texting me canaryword")); err != nil {
		t.Fatal(err)
	}
	for range 2 { // erased, back, STOP again, erased again
		if err := h.Hotline.Receive(t.Context(), h.Inbound(ben.Phone, "STOP")); err != nil {
			t.Fatal(err)
		}
		if err := h.Hotline.Erase(t.Context(), ben.Phone); err != nil {
			t.Fatal(err)
		}
	}
	wantGone(t, h.Store.Path(), "canary", ben.Phone.E164())
	before := len(h.Carrier.Sent(0))
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{ben}); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"need groceries 97520 today for 2", "skip", "skip", "yes"} {
		texts(t, h, text)
	}
	for _, s := range h.Carrier.Sent(before) {
		if s.To == ben.Phone {
			t.Errorf("who said STOP is texted: %q", s.Body)
		}
	}
	if err := h.Hotline.Receive(t.Context(), h.Inbound(ben.Phone, "START")); err != nil {
		t.Fatal(err)
	}
	err := h.Store.Read(t.Context(), func(r *store.Reader) error {
		p, err := r.PersonByPhone(ben.Phone)
		if err == nil && p.OptedOut {
			t.Error("START does not take an erased number off the list")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// wantGone looks for words in every file of a database, in any case.
func wantGone(t *testing.T, path string, words ...string) {
	t.Helper()
	for _, f := range databaseFiles(t, path) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		low := strings.ToLower(string(data))
		for _, w := range words {
			if strings.Contains(low, strings.ToLower(w)) {
				t.Errorf("%s still holds %q", filepath.Base(f), w)
			}
		}
	}
}

// A volunteer who is forgotten gives back what they hold.
func TestForgottenVolunteerGivesBack(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ben, _ := hotlinetest.Volunteer("ben")
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{ben}); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"need groceries 97520 today for 2", "skip", "skip", "yes"} {
		texts(t, h, text)
	}
	if err := h.Hotline.Receive(t.Context(), h.Inbound(ben.Phone, "yes")); err != nil {
		t.Fatal(err)
	}
	if err := h.Hotline.Erase(t.Context(), ben.Phone); err != nil {
		t.Fatal(err)
	}
	err := h.Store.Read(t.Context(), func(r *store.Reader) error {
		live, err := r.LiveRequests(10)
		if err == nil && (len(live) != 1 || live[0].State != aid.Open) {
			t.Errorf("got %+v, want one open request", live)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func databaseFiles(t *testing.T, path string) []string {
	t.Helper()
	files, err := filepath.Glob(path + "*")
	if err != nil || len(files) < 2 {
		t.Fatalf("database files: %v, %v", files, err)
	}
	return files
}
