package hotlinetest_test

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
)

// A tally counts verdicts.
type tally struct {
	cases, some, asked, acted int
	back, right               int
	n                         [misread + 1]int
	danger                    map[string]int
}

func (y *tally) add(j judgement) {
	y.cases++
	y.n[j.verdict]++
	if j.verdict == askedAgain && j.some {
		y.some++
	}
	if j.back {
		y.back++
	}
	if j.right {
		y.right++
	}
	if j.verdict == misread && j.acted {
		y.acted++
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

// A summary is a tally of all texts, and one for each language and for each
// question at which they were said.
type summary struct {
	all      tally
	language map[string]*tally
	category map[string]*tally
}

func newSummary() *summary {
	return &summary{language: map[string]*tally{}, category: map[string]*tally{}}
}

func (s *summary) add(c saying, j judgement) {
	s.all.add(j)
	for of, key := range map[*map[string]*tally]string{&s.language: c.lang, &s.category: c.category()} {
		if (*of)[key] == nil {
			(*of)[key] = &tally{}
		}
		(*of)[key].add(j)
	}
}

// category is the question at which a text was said; texts about danger and
// those of people who want to be left alone are counted apart, whenever said.
func (c *saying) category() string {
	switch {
	case c.Means.Danger == "clear", c.Means.Danger == "maybe":
		return "danger"
	case c.Means.Danger == "none":
		return "near danger"
	case c.Means.OptOut, c.Means.Forget:
		return "leave me"
	case c.Means.Minor, c.Means.Watched:
		return "minor, watched"
	}
	return c.At
}

func (s *summary) table(part string) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%s\tn\tunderstood\tin part\tasked again\tof which asked back\tand right\tmisread\tacted on\tlanguage asked\tdanger (meant>taken)\t\n", part)
	line := func(name string, y *tally) {
		fmt.Fprintf(w, "%s\t%d\t%.1f%%\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t\n", name, y.cases, y.understood(), y.n[inPart]+y.some, y.n[askedAgain], y.back, y.right,
			y.n[misread], y.acted, y.asked, strings.Trim(fmt.Sprint(y.danger), "map[]"))
	}
	for _, by := range []map[string]*tally{s.language, s.category} {
		for _, key := range slices.Sorted(maps.Keys(by)) {
			line(key, by[key])
		}
	}
	line("all", &s.all)
	if err := w.Flush(); err != nil {
		return err.Error()
	}
	all := &s.all
	share := func(k int) string {
		return fmt.Sprintf("%.2f %%, at most %.2f %%", 100*float64(k)/float64(all.cases), 100*atMost(k, all.cases))
	}
	fmt.Fprintf(&b, "misread %s; acted on %s (95 %%, one-sided)\n", share(all.n[misread]), share(all.acted))
	return b.String()
}

// atMost is the exact (Clopper and Pearson) one-sided 95 % upper bound of a
// share of which k in n were seen.
func atMost(k, n int) float64 {
	low, high := 0.0, 1.0
	for range 50 {
		p := (low + high) / 2
		if fewOrNone(k, n, p) > 0.05 {
			low = p
		} else {
			high = p
		}
	}
	return high
}

// fewOrNone is the chance of at most k in n.
func fewOrNone(k, n int, p float64) (sum float64) {
	at, _ := math.Lgamma(float64(n + 1))
	for i := 0; i <= k; i++ {
		a, _ := math.Lgamma(float64(i + 1))
		b, _ := math.Lgamma(float64(n - i + 1))
		sum += math.Exp(at - a - b + float64(i)*math.Log(p) + float64(n-i)*math.Log1p(-p))
	}
	return sum
}

func TestAtMost(t *testing.T) {
	for _, c := range []struct {
		k, n int
		want float64
	}{
		{0, 20, 0.139}, {0, 600, 0.00498}, {16, 513, 0.0473}, // 1-0.05^(1/n) for none
	} {
		if got := atMost(c.k, c.n); math.Abs(got-c.want) > c.want/100 {
			t.Errorf("of %d in %d: %.5f, want %.5f", c.k, c.n, got, c.want)
		}
	}
}
