package simulate

import (
	"bytes"
	"encoding/xml"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/internal/match"
)

func TestLuckIsEven(t *testing.T) {
	var sum, squares float64
	const n = 100_000
	for i := range n {
		u := luck(9, aboutYes, i%300, i/300)
		sum += u
		squares += u * u
	}
	if mean, variance := sum/n, squares/n-sum*sum/n/n; math.Abs(mean-0.5) > 0.005 || math.Abs(variance-1.0/12) > 0.002 {
		t.Errorf("mean %.4f, variance %.4f", mean, variance)
	}
	if luck(1, aboutYes, 2, 3) != luck(1, aboutYes, 2, 3) || luck(1, aboutYes, 2, 3) == luck(1, aboutNo, 2, 3) || luck(1, aboutYes, 2, 3) == luck(1, aboutYes, 3, 2) {
		t.Error("luck is not a function of its key alone")
	}
}

func TestDice(t *testing.T) {
	d := newDice(1, aboutPerson, 0)
	const n = 20_000
	var beta, poisson, normal float64
	var picks [3]int
	for range n {
		beta += d.beta(1.5, 1.83)
		poisson += float64(d.poisson(2.5))
		normal += d.normal()
		picks[d.pick([]float64{1, 2, 1})]++
	}
	for _, m := range []struct {
		name           string
		got, want, off float64
	}{
		{"beta", beta / n, 0.45, 0.01},
		{"poisson", poisson / n, 2.5, 0.05},
		{"normal", normal / n, 0, 0.03},
		{"the second of three", float64(picks[1]) / n, 0.5, 0.02},
	} {
		if math.Abs(m.got-m.want) > m.off {
			t.Errorf("%s: mean %.3f, want %.3f", m.name, m.got, m.want)
		}
	}
}

func TestClock(t *testing.T) {
	for _, tt := range []struct {
		m    minute
		open minute
		part int
	}{
		{9 * hour, 9 * hour, 0},
		{7 * hour, 8 * hour, 0},
		{21 * hour, day + 8*hour, 2},
		{5*day + 13*hour, 5*day + 13*hour, 4},
		{6*day + 23*hour, 7*day + 8*hour, 5},
	} {
		if got := tt.m.open(); got != tt.open {
			t.Errorf("open at %v, want %v", got, tt.open)
		}
		if got := tt.m.part(); got != tt.part || got != match.Part(tt.m.time()) {
			t.Errorf("part of %v: %d, want %d, and match says %d", tt.m.time(), got, tt.part, match.Part(tt.m.time()))
		}
		if x := (tt.m + 0.123).tick(); since(x.time()) != x {
			t.Errorf("%v is %v after a trip through time.Time", x, since(x.time()))
		}
	}
	if got := firstMidnight.Weekday(); got != time.Monday {
		t.Errorf("the first day is a %v", got)
	}
}

func TestDifference(t *testing.T) {
	of := func(xs ...float64) (fs []Figures) {
		for _, x := range xs {
			fs = append(fs, Figures{Asks: x})
		}
		return fs
	}
	got := difference(of(1, 2, 3), of(2, 2, 5), invites) // -1, 0, -2
	if math.Abs(got.Mean+1) > 1e-12 || math.Abs(got.Error-1/math.Sqrt(3)) > 1e-12 {
		t.Errorf("got %+v", got)
	}
	if one := difference(of(4), of(1), invites); one != (Difference{Mean: 3}) {
		t.Errorf("of one seed: %+v", one)
	}
}

func TestGini(t *testing.T) {
	for _, tt := range []struct {
		of   []float64
		want float64
	}{{[]float64{2, 2, 2}, 0}, {[]float64{0, 0, 0, 4}, 0.75}, {nil, 0}, {[]float64{0, 0}, 0}} {
		if got := gini(tt.of); math.Abs(got-tt.want) > 1e-12 {
			t.Errorf("gini(%v) = %v, want %v", tt.of, got, tt.want)
		}
	}
}

func TestCalibrate(t *testing.T) {
	got := Calibrate([]Outcome{{0.12, true}, {0.14, false}, {0.9, true}, {1, true}, {-1, false}})
	want := []Bucket{
		{From: 0, To: 0.05, Asks: 1, Predicted: -1},
		{From: 0.1, To: 0.15, Asks: 2, Predicted: 0.13, Observed: 0.5},
		{From: 0.9, To: 0.95, Asks: 1, Predicted: 0.9, Observed: 1},
		{From: 0.95, To: 1, Asks: 1, Predicted: 1, Observed: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// The table and the plot name every policy and every world, and the plot is
// sound XML.
func TestReportIsWritten(t *testing.T) {
	w := small()
	w.Days = 20
	r, err := Run(t.Context(), []World{w}, Policies(), []uint64{1, 2}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var table, plot bytes.Buffer
	if err := r.Print(&table); err != nil {
		t.Fatal(err)
	}
	if err := r.Plot(&plot); err != nil {
		t.Fatal(err)
	}
	for _, p := range Policies() {
		if !strings.Contains(table.String(), p.Name) || !strings.Contains(plot.String(), ">"+p.Name+"<") {
			t.Errorf("%s is missing", p.Name)
		}
	}
	for d := xml.NewDecoder(&plot); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// Buckets with few asks above those with many are put together; where all are
// small, as in a young network, each stands by itself.
func TestBucketsOfFew(t *testing.T) {
	fill := func(n int, chance float64, yes int) (out []Outcome) {
		for i := range n {
			out = append(out, Outcome{Chance: chance, Yes: i < yes})
		}
		return out
	}
	got := Calibrate(slices.Concat(fill(600, 0.125, 60), fill(3, 0.5, 2), fill(1, 0.75, 1), fill(20, 0.07, 1)))
	want := []Bucket{
		{0.05, 0.1, 20, 0.07, 0.05}, {0.1, 0.15, 600, 0.125, 0.1}, {0.15, 1, 4, 0.5625, 0.75},
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	got = Calibrate(slices.Concat(fill(4, 0.125, 1), fill(2, 0.72, 1)))
	want = []Bucket{{0.1, 0.15, 4, 0.125, 0.25}, {0.7, 0.75, 2, 0.72, 0.5}}
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Errorf("few: -want +got:\n%s", diff)
	}
	if got := want[0].Luck(); math.Abs(got-0.3307) > 1e-4 {
		t.Errorf("luck %v", got)
	}
}
