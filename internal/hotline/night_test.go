package hotline_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// TestNobodyIsWokenWhenTheClocksChange walks through both nights in which the
// clocks change, by the quarter of an hour, with people who asked late in the
// evening and in the night. A volunteer lives in another time zone than the
// network: each is asked from eight on by the clock on their own wall, not
// before, and not an hour after.
func TestNobodyIsWokenWhenTheClocksChange(t *testing.T) {
	const inOntario = aid.Phone("+15415550133") // in Oregon, on Mountain Time
	zone := func(name string) *time.Location {
		z, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		return z
	}
	walls := map[aid.Phone]*time.Location{phoneBen: zone("America/Los_Angeles"), inOntario: zone("America/Boise")}
	for _, eve := range []time.Time{
		time.Date(2027, 3, 13, 19, 30, 0, 0, walls[phoneBen]),
		time.Date(2026, 10, 31, 19, 30, 0, 0, walls[phoneBen]),
	} {
		conf := hotlinetest.Config(t)
		conf.Network.Area = append(slices.Clone(conf.Network.Area), "979")
		h := hotlinetest.Open(t, hotlinetest.Options{Start: eve.UTC(), Config: &conf})
		onTheList(t, h, map[string]aid.Phone{"ben": phoneBen}, nil)
		for _, id := range onTheList(t, h, map[string]aid.Phone{"chu": inOntario}, nil) {
			err := h.Store.Write(t.Context(), func(tx *store.Tx) error { return tx.SetPlace(id, "97914", store.Point{Lat: 44.03, Lon: -116.96}) })
			if err != nil {
				t.Fatal(err)
			}
		}
		ask := func(from aid.Phone, words string) {
			for _, w := range []string{"need groceries for 2 " + words, "skip", "Walter", "yes"} {
				text(t, h, from, w)
			}
		}
		late := map[int]func(){
			6:  func() { ask(phoneWalter, "97520 tomorrow") },     // 21:00, as the quiet hours begin
			7:  func() { ask(phoneRosa, "97914 tomorrow") },       // 22:15 in Ontario
			20: func() { ask(phoneGus, "97520 by tomorrow 7pm") }, // half past midnight
		}
		for quarter := range 14*4 - 1 {
			if somebody := late[quarter]; somebody != nil {
				somebody()
			}
			settle(t, h)
			h.Clock.Move(15 * time.Minute)
		}
		first := map[aid.Phone]string{}
		for _, s := range h.Carrier.Sent(0) {
			wall := walls[s.To]
			if wall == nil || !strings.HasPrefix(s.Body, "Can you help?") {
				continue
			}
			at := s.At.In(wall)
			if conf.QuietHours.Quiet(at) {
				t.Errorf("woken at %s by %q", at.Format("Mon 15:04 MST"), s.Body)
			}
			if first[s.To] == "" {
				first[s.To] = at.Format("Mon 15:04")
			}
		}
		for phone := range walls {
			if first[phone] != "Sun 08:00" {
				t.Errorf("the night of %s: who lives by %v is asked at %q first, want Sun 08:00", eve.Format(time.DateOnly), walls[phone], first[phone])
			}
		}
	}
}
