package hotlinetest_test

import (
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

var (
	showMisread = flag.Bool("misread", false, "show the practice texts that were not understood as meant")
	otherTexts  = flag.String("texts", "", "measure this folder instead, laid out as testdata/understanding/practice")
	thin        = flag.Int("thin", 3, "say one in so many of the practice texts; what must hold before a change goes in takes 1")
)

// The bounds of TestUnderstanding, in percent. What counts is the held-out
// part, which the rules were not made from: its aim is that of practice, and
// its bound is a little over what was measured when its newest batch came. It
// only comes down until the next batch.
const (
	mostMisread        = 0.3 // of practice
	mostMisreadHeldOut = 0.5
	mostActed          = 0.3 // of practice, before anything was read back
	mostActedHeldOut   = 0.3
	leastUnderstood    = 67 // of practice, of which 11b and later are harder: 72 of 1 to 11; what is asked back does not count
	luck               = 3  // off that, where only some of practice is said
)

// TestUnderstanding measures how well the hotline understands what people
// really write: each text of testdata/understanding goes through a whole
// hotline, and what was kept is compared with what the text means to a careful
// human. Understood counts too what is understood in part where later questions
// ask the rest; not what is asked back. Misread is what matters: something was
// kept that was not said, and not asked back in the same turn.
// Of the held-out part only counts are printed: whoever writes rules must not
// read it.
func TestUnderstanding(t *testing.T) {
	if *otherTexts != "" {
		t.Log("\n" + measure(t, sayings(t, *otherTexts), filepath.Base(*otherTexts) != "heldout").table(filepath.Base(*otherTexts)))
		return
	}
	if *strange > 0 {
		cases := estrange(sayings(t, "../../testdata/understanding/practice"), *strange, *oneEach)
		t.Log("\n" + measure(t, cases, *showMisread).table("strange"))
		return
	}
	for _, part := range []string{"practice", "heldout"} {
		t.Run(part, func(t *testing.T) {
			t.Parallel()
			cases := sayings(t, "../../testdata/understanding/"+part)
			if part == "practice" {
				cases = oneIn(*thin, cases)
			}
			sum := measure(t, cases, part == "practice" && *showMisread)
			t.Log("\n" + sum.table(part))
			all, most, acted := &sum.all, mostMisread, mostActed
			if part == "heldout" {
				most, acted = mostMisreadHeldOut, mostActedHeldOut
			}
			if got := 100 * float64(all.n[misread]) / float64(all.cases); got >= most {
				t.Errorf("%s: %.2f %% misread, want less than %.1f %%", part, got, most)
			}
			if got := 100 * float64(all.acted) / float64(all.cases); got >= acted {
				t.Errorf("%s: %.2f %% acted on before it was read back, want less than %.1f %%", part, got, acted)
			}
			if n := all.danger["clear>none"]; n > 0 {
				t.Errorf("%s: %d texts of danger were neither heard nor shown to a person", part, n)
			}
			least := float64(leastUnderstood)
			if *thin > 1 {
				least -= luck
			}
			if got := all.understood(); part == "practice" && got < least {
				t.Errorf("%s: %.1f %% understood, want %.0f %%", part, got, least)
			}
		})
	}
}

// oneIn is one in n of the cases, from all files alike.
func oneIn(n int, cases []saying) (some []saying) {
	for i := 0; i < len(cases); i += n {
		some = append(some, cases[i])
	}
	return some
}

// measure plays every case and counts.
func measure(t *testing.T, cases []saying, show bool) *summary {
	const each = 60 // cases for one House
	var mu sync.Mutex
	sum := newSummary()
	t.Run("cases", func(t *testing.T) {
		for chunk := range slices.Chunk(cases, each) {
			t.Run(fmt.Sprint(chunk[0].lang, chunk[0].line), func(t *testing.T) {
				t.Parallel()
				st := openStage(t)
				for _, c := range chunk {
					sc, a, asked, err := st.play(c)
					if err != nil {
						t.Error(err)
						continue
					}
					j := st.judge(c, sc, a)
					j.asked = asked
					mu.Lock()
					sum.add(c, j)
					mu.Unlock()
					if show && j.verdict != whole {
						t.Logf("%s %s:%d at %s: %q: %s", [...]string{"", "PART", "ASKED", "MISREAD"}[j.verdict], filepath.Base(c.file), c.line, c.At, c.Text, strings.Join(j.why, "; "))
					}
				}
			})
		}
	})
	return sum
}
