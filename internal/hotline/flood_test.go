package hotline_test

import (
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
)

// TestFloodFromOnePhone shows that a phone that texts without end gets no more
// than a day's texts and word that a person reads the rest, and that somebody else is answered as if nothing were.
func TestFloodFromOnePhone(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	const flooder, other = aid.Phone("+15415557001"), aid.Phone("+15415557002")
	most := h.Hotline.Rules().Config.Carrier.MaxPerPersonDay
	sent := func(to aid.Phone) (n int) {
		for _, m := range h.Carrier.Sent(0) {
			if m.To == to {
				n++
			}
		}
		return n
	}
	last := func() (words string) {
		for _, m := range h.Carrier.Sent(0) {
			if m.To == flooder {
				words = m.Body
			}
		}
		return words
	}
	for i := range 3 * most {
		text(t, h, flooder, "menu")
		if i == most/2 || i == 2*most {
			before := sent(other)
			text(t, h, other, "menu")
			if sent(other) != before+1 {
				t.Errorf("after %d texts of another, somebody has %d answers to one text", i, sent(other)-before)
			}
		}
	}
	if words := last(); sent(flooder) != most+1 || !strings.Contains(words, "A person from") {
		t.Errorf("%d texts had %d answers, the last %q; want %d, and word that a person reads the rest", 3*most, sent(flooder), words, most)
	}
}
