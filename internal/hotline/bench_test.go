package hotline_test

import (
	"fmt"
	"sync/atomic"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
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
