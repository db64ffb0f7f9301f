package hotline_test

import (
	"fmt"
	"sync/atomic"
	"testing"

	"neighborline/internal/aid"
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
