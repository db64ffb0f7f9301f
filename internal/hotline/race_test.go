package hotline_test

import (
	"flag"
	"strings"
	"sync"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

var contested = flag.Int("contested", 20, "for how many requests TestFiftyYes has fifty people say yes; what must hold before a change goes in takes 200")

// TestFiftyYes lets fifty volunteers say yes to the same request at the same
// instant, again and again: one has it each time, and the other forty-nine are
// told that it is covered.
func TestFiftyYes(t *testing.T) {
	const volunteers = 50
	requests := *contested
	h := hotlinetest.Open(t, hotlinetest.Options{})
	addAsked(t, h, requests, volunteers)
	for i := range requests {
		start := make(chan struct{})
		var wg sync.WaitGroup
		for v := range volunteers {
			in := h.Inbound(volunteerPhone(v), "YES "+codeOf(i))
			wg.Go(func() {
				<-start
				if err := h.Hotline.Receive(t.Context(), in); err != nil {
					t.Errorf("yes: %v", err)
				}
			})
		}
		close(start)
		wg.Wait()
	}
	won, covered, matched := map[string]int{}, map[string]int{}, map[string]int{}
	read(t, h, func(r *store.Reader) error {
		for offset := 0; ; offset += 5000 {
			page, err := r.Messages(offset, time.Time{}, 5000)
			if err != nil {
				return err
			}
			for _, m := range page {
				code := ""
				for _, w := range strings.FieldsFunc(m.Body, func(r rune) bool { return strings.ContainsRune(" :.,", r) }) {
					if c, ok := aid.ParseCode(w); ok && len(c) == 3 {
						code = c
						break
					}
				}
				switch {
				case !m.Out, strings.Contains(m.Body, "somebody new said yes"): // to coordinators, of whoever won five
				case strings.Contains(m.Body, "When done: DONE"):
					won[code]++
				case strings.Contains(m.Body, "just took"):
					covered[code]++
				case strings.Contains(m.Body, "Good news"):
					matched[code]++
				default:
					t.Errorf("another text: %s", m.Body)
				}
			}
			if len(page) < 5000 {
				break
			}
		}
		for i := range requests {
			c := codeOf(i)
			if won[c] != 1 || covered[c] != volunteers-1 || matched[c] != 1 {
				t.Errorf("%s: %d were given it, %d told that it is covered, its neighbor told %d times", c, won[c], covered[c], matched[c])
			}
			q, err := r.RequestByCode(c)
			if err != nil {
				return err
			}
			if _, err := r.AssignmentOf(q.ID); err != nil || q.State != aid.Assigned {
				t.Errorf("%s is %s: %v", c, q.State, err)
			}
		}
		return nil
	})
}

// TestSameTextTwice shows that a text which the carrier posts again, even at
// the same moment, has no second effect.
func TestSameTextTwice(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for i := range 20 {
		in := h.Inbound(volunteerPhone(i), "need food")
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				if err := h.Hotline.Receive(t.Context(), in); err != nil {
					t.Errorf("receive: %v", err)
				}
			})
		}
		wg.Wait()
	}
	settle(t, h)
	read(t, h, func(r *store.Reader) error {
		all, err := r.Messages(0, time.Time{}, 1000)
		in, out := 0, 0
		for _, m := range all {
			if m.Out {
				out++
			} else {
				in++
			}
		}
		if in != 20 || out != 20 {
			t.Errorf("%d texts were recorded and %d answered, want 20 and 20", in, out)
		}
		return err
	})
}
