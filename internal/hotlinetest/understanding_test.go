package hotlinetest_test

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
)

var (
	showMisread = flag.Bool("misread", false, "show the practice texts that were not understood as meant")
	otherTexts  = flag.String("texts", "", "measure this folder instead, laid out as testdata/understanding/practice")
	showHeldOut = flag.Bool("heldout", false, "show them of the held-out part too, which its rules' authors must not see")
)

// The bounds of TestUnderstanding, in percent. What counts is the held-out
// part, which the rules were not made from: its aim is that of practice, and
// its bound, a little over what was last measured, only comes down.
const (
	mostMisread        = 0.5 // of practice
	mostMisreadHeldOut = 3.5
	leastUnderstood    = 90 // of practice
)

// TestUnderstanding measures how well the hotline understands what people
// really write: each text of testdata/understanding goes through a whole
// hotline, and what was kept is compared with what the text means to a careful
// human. Understood counts too what is understood in part where later questions
// ask the rest. Misread is what matters: something was kept that was not said.
func TestUnderstanding(t *testing.T) {
	if *otherTexts != "" {
		t.Log("\n" + measure(t, sayings(t, *otherTexts), true).table(*otherTexts))
		return
	}
	for _, part := range []string{"practice", "heldout"} {
		t.Run(part, func(t *testing.T) {
			t.Parallel()
			sum := measure(t, sayings(t, "../../testdata/understanding/"+part), part == "practice" && *showMisread || *showHeldOut)
			t.Log("\n" + sum.table(part))
			all, most := sum.all(), mostMisread
			if part == "heldout" {
				most = mostMisreadHeldOut
			}
			if got := 100 * float64(all.n[misread]) / float64(all.cases); got >= most {
				t.Errorf("%s: %.2f %% misread, want less than %.1f %%", part, got, most)
			}
			if got := all.understood(); part == "practice" && got < leastUnderstood {
				t.Errorf("%s: %.1f %% understood, want %d %%", part, got, leastUnderstood)
			}
		})
	}
}

// A tally counts verdicts.
type tally struct {
	cases, some, asked int
	n                  [misread + 1]int
	danger             map[string]int
}

func (y *tally) add(j judgement) {
	y.cases++
	y.n[j.verdict]++
	if j.verdict == askedAgain && j.some {
		y.some++
	}
	if j.asked {
		y.asked++
	}
	if j.danger != "" {
		if y.danger == nil {
			y.danger = map[string]int{}
		}
		y.danger[j.danger]++
	}
}

func (y *tally) understood() float64 {
	return 100 * float64(y.n[whole]+y.n[inPart]) / float64(y.cases)
}

// A summary is a tally for each language.
type summary map[string]*tally

func (s summary) all() *tally {
	sum := &tally{danger: map[string]int{}}
	for _, y := range s {
		sum.cases, sum.some, sum.asked = sum.cases+y.cases, sum.some+y.some, sum.asked+y.asked
		for v := range y.n {
			sum.n[v] += y.n[v]
		}
		for k, n := range y.danger {
			sum.danger[k] += n
		}
	}
	return sum
}

func (s summary) table(part string) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%s\tn\tunderstood\tin part\tasked again\tmisread\tlanguage asked\tdanger (meant>taken)\t\n", part)
	line := func(name string, y *tally) {
		fmt.Fprintf(w, "%s\t%d\t%.1f%%\t%d\t%d\t%d\t%d\t%s\t\n", name, y.cases, y.understood(), y.n[inPart]+y.some, y.n[askedAgain], y.n[misread], y.asked,
			strings.Trim(fmt.Sprint(y.danger), "map[]"))
	}
	for _, lang := range slices.Sorted(maps.Keys(s)) {
		line(lang, s[lang])
	}
	line("all", s.all())
	if err := w.Flush(); err != nil {
		return err.Error()
	}
	return b.String()
}

// measure plays every case and counts.
func measure(t *testing.T, cases []saying, show bool) summary {
	const each = 60 // cases for one House
	var mu sync.Mutex
	sum := summary{}
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
					if sum[c.lang] == nil {
						sum[c.lang] = &tally{}
					}
					sum[c.lang].add(j)
					mu.Unlock()
					if show && j.verdict != whole {
						t.Logf("%s %s:%d at %s: %q: %s", [...]string{"", "PART", "ASKED", "MISREAD"}[j.verdict], c.lang, c.line, c.At, c.Text, strings.Join(j.why, "; "))
					}
				}
			})
		}
	})
	return sum
}
