package hotline_test

import (
	"testing"

	"neighborline/internal/hotlinetest"
)

// BenchmarkGrown is what cron does over the database of a network that has run
// for years (hotlinetest.GrownHouse): every coordinator's digest, and a tick at
// which nothing is due.
func BenchmarkGrown(b *testing.B) {
	h := hotlinetest.GrownHouse(b)
	b.Run("digest", func(b *testing.B) {
		for b.Loop() {
			if all, err := h.Hotline.Digests(b.Context()); err != nil || len(all) == 0 {
				b.Fatalf("%d digests: %v", len(all), err)
			}
		}
	})
	if err := h.Hotline.RunDue(b.Context()); err != nil { // what came due since it was made
		b.Fatal(err)
	}
	b.Run("tick", func(b *testing.B) {
		for b.Loop() {
			if err := h.Hotline.RunDue(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
