package hotline_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
)

// BenchmarkSurge begins an evacuation where so many requests are open, from the
// code that a lead sends to the last text on disk: each neighbor is written to,
// and who was asked to go there is asked no more.
func BenchmarkSurge(b *testing.B) {
	for _, open := range []int{100, 1_000, 6_000} {
		b.Run(fmt.Sprint(open), func(b *testing.B) {
			h := hotlinetest.Open(b, hotlinetest.Options{})
			addState(b, h, 1_000, 500, open)
			dee := hotlinetest.Phone("dee")
			for b.Loop() {
				said, err := h.Hotline.Carry(b.Context(), dee, hotline.Deed{Verb: hotline.DoSurge, Words: "97520", Other: "97504"})
				if err != nil {
					b.Fatal(err)
				}
				code, err := strconv.Atoi(said.Code)
				if err != nil {
					b.Fatalf("SURGE is answered %q", said.Words)
				}
				if said, err = h.Hotline.Carry(b.Context(), dee, hotline.Deed{Verb: hotline.DoConfirm, N: code}); err != nil {
					b.Fatal(err)
				}
				if words := strings.Join(said.Words, " "); !strings.Contains(words, strconv.Itoa(open)) {
					b.Fatalf("of %d requests from there: %q", open, words)
				}
			}
		})
	}
}
