package hotline_test

import (
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// A site that is forgotten leaves its share to the others, and no word of it.
func TestForgottenSiteLeavesItsShare(t *testing.T) {
	w := newLotWorld(t, 2)
	sid := 0
	say := func(from aid.Phone, body string) {
		sid++
		w.texts(from, body, sid)
		w.settles()
	}
	say(hotlinetest.Phone("dee"), "bulk 100 hygiene kits from Medford")
	say(hotlinetest.Phone("dee"), "ok 15")
	w.h.Clock.Move(6 * time.Minute)
	w.settles()
	say(w.sites[0], "80 if the side door is open")
	say(w.sites[1], "90")
	say(hotlinetest.Phone("dee"), "share 1")
	say(w.sites[0], "ok")
	if err := w.h.Hotline.Erase(t.Context(), w.sites[0]); err != nil {
		t.Fatal(err)
	}
	if wrong := w.holds(); wrong != "" {
		t.Fatal(wrong)
	}
	read(t, w.h, func(r *store.Reader) error {
		all, err := r.Allocations(1)
		if err != nil {
			return err
		}
		if gone := all[0]; gone.Units != 0 || gone.Condition != "" {
			t.Errorf("the forgotten site has %+v", gone)
		}
		sites, err := r.Sites()
		if len(sites) != 1 {
			t.Errorf("%d sites are on the list, want the other alone", len(sites))
		}
		return err
	})
	say(w.sites[1], "ok") // its share of the first round
	say(w.sites[1], "ok") // and what came back
	read(t, w.h, func(r *store.Reader) error {
		all, err := r.Allocations(1)
		if err == nil && all[1].Units != 90 {
			t.Errorf("the other site has %+v, want all that it can use", all[1])
		}
		return err
	})
}
