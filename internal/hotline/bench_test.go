package hotline_test

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// BenchmarkIntake is a whole intake of four texts, from many people at once,
// down to the disk.
func BenchmarkIntake(b *testing.B) {
	h := hotlinetest.Open(b, hotlinetest.Options{})
	var n atomic.Int64
	b.SetParallelism(32)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			p := aid.Phone(fmt.Sprintf("+1541%07d", n.Add(1)))
			for _, s := range []string{"need groceries 97520 today for 2", "skip", "Ann", "yes"} {
				if err := h.Hotline.Receive(b.Context(), h.Inbound(p, s)); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// BenchmarkWave plans a wave, from the look at the database on, for one after
// another of 1,000 open requests, in a state of so many volunteers who live in
// towns of 500, a degree apart, twenty of them at each latitude, and were asked
// five times each. Nothing changes between them: see BenchmarkWaveAsked. The first
// looks at a town that was not read, which costs ten times as much.
func BenchmarkWave(b *testing.B) {
	const open, town = 1_000, 500
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			h := hotlinetest.Open(b, hotlinetest.Options{})
			ids := addState(b, h, n, town, open)
			i := 0
			for b.Loop() {
				picks, err := h.Hotline.PlanWave(b.Context(), ids[i%open])
				if err != nil || picks == 0 {
					b.Fatalf("asks %d: %v", picks, err)
				}
				i++
			}
		})
	}
}

// BenchmarkWaveAsked plans a wave and asks whom it chose, for one after another of
// as many requests, so that each has to find what the last one changed.
func BenchmarkWaveAsked(b *testing.B) {
	const open, town = 1_000, 500
	h := hotlinetest.Open(b, hotlinetest.Options{})
	ids := addState(b, h, 10_000, town, open)
	i := 0
	for b.Loop() {
		if err := h.Hotline.WavesTogether(b.Context(), ids[i%open:i%open+1]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// addState adds volunteers to towns, the first of which is Ashland, and asks
// them for requests that are over; then it opens some more in Ashland.
func addState(b *testing.B, h *hotlinetest.House, volunteers, town, open int) (ids []aid.RequestID) {
	const asks = 5
	b.Helper()
	err := h.Store.Write(b.Context(), func(tx *store.Tx) error {
		var people []aid.PersonID
		for i := range volunteers {
			v, _ := hotlinetest.Volunteer("ben")
			p, err := tx.EnsurePerson(aid.Phone(fmt.Sprintf("+1458%07d", i)))
			if err != nil {
				return err
			}
			v.ID, v.Phone = p.ID, p.Phone
			if err := tx.SavePerson(v, store.Point{Lat: 42.19 - float64(i/town/20), Lon: -122.7 + float64(i/town%20)}); err != nil {
				return err
			}
			people = append(people, p.ID)
		}
		for i := 0; i < len(people); i += town {
			for n := range asks {
				q, err := addRequest(tx, i+n, aid.Verified)
				if err != nil {
					return err
				}
				for _, v := range people[i:min(i+town, len(people))] {
					if _, _, err := tx.AddInvite(aid.Invite{Request: q, Volunteer: v, P: 0.2, Exposure: 0.4}); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	h.Clock.Move(8 * 24 * time.Hour)
	err = h.Store.Write(b.Context(), func(tx *store.Tx) error {
		for i := range open {
			q, err := addRequest(tx, volunteers*asks+i, aid.Open)
			if err != nil {
				return err
			}
			ids = append(ids, q)
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return ids
}

func addRequest(tx *store.Tx, i int, state aid.RequestState) (aid.RequestID, error) {
	p, err := tx.EnsurePerson(aid.Phone(fmt.Sprintf("+1971%07d", i)))
	if err != nil {
		return 0, err
	}
	return tx.AddRequest(aid.Request{
		Code: fmt.Sprintf("X%d", i), State: state, Need: "food", ZIP: "97520", Place: "Ashland", HowSoon: aid.Days, People: 2,
		Name: "Walter", Requester: p.ID, Language: "en", Channel: aid.SMS,
	}, 0, store.Clock)
}

// BenchmarkTurn is one answer of an intake, committed: by text, and as a turn of
// a call.
func BenchmarkTurn(b *testing.B) {
	for _, by := range []string{"text", "call"} {
		b.Run(by, func(b *testing.B) {
			h := hotlinetest.Open(b, hotlinetest.Options{})
			p, visit := aid.Phone("+15415551234"), 0
			turn := func(text, keys string) {
				var err error
				if by == "text" {
					err = h.Hotline.Receive(b.Context(), h.Inbound(p, text))
				} else {
					_, err = h.Hotline.Call(b.Context(), hotline.CallTurn{SID: "CA1", Visit: visit, From: p, To: h.Config.Network.Number, Keys: keys})
					visit++
				}
				if err != nil {
					b.Fatal(err)
				}
			}
			turn("hi", "")
			if by == "call" {
				turn("", "1")
			}
			turn("1", "1")
			for b.Loop() { // the need, and back again
				turn("1", "1")
				if by == "text" {
					turn("back", "")
					continue
				}
				_, err := h.Hotline.Call(b.Context(), hotline.CallTurn{SID: "CA1", Visit: visit, From: p, To: h.Config.Network.Number, Speech: "go back", Confidence: 0.9})
				if err != nil {
					b.Fatal(err)
				}
				visit++
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(2*b.N), "ns/turn")
		})
	}
}
