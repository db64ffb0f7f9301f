package flowgraph

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"neighborline/flows"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
)

// faults is what must never be in a drawing: boxes over each other or outside
// of the page, arrows through boxes, arrows that do not arrive.
func faults(d *drawing, nodes int) []string {
	var out []string
	for i := range nodes {
		a := d.spots[i]
		if a.x-a.w/2 < 0 || a.x+a.w/2 > d.width || a.y < 0 || a.y+a.h > d.height {
			out = append(out, fmt.Sprintf("node %d is outside of the page", i))
		}
		for j := range i {
			b := d.spots[j]
			if math.Abs(a.x-b.x) < (a.w+b.w)/2 && a.y < b.y+b.h && b.y < a.y+a.h {
				out = append(out, fmt.Sprintf("nodes %d and %d overlap", i, j))
			}
		}
	}
	ports := d.ports()
	for i, l := range d.lines {
		way := d.stretches(l, ports[i])
		to := d.spots[l.to]
		if last := way[len(way)-1]; math.Abs(last.x1-to.x) > 0.01 || last.y1 > to.y || last.y1 < to.y-arrowhead-0.01 {
			out = append(out, fmt.Sprintf("line %d ends at %.0f, %.0f and not at its node", i, last.x1, last.y1))
		}
		for n := range nodes {
			if through(way, d.spots[n], n == l.from || n == l.to) {
				out = append(out, fmt.Sprintf("line %d from %d to %d crosses node %d", i, l.from, l.to, n))
			}
		}
	}
	return out
}

// through says whether a line has a point inside of a box. At its own ends it
// may touch the rim.
func through(way []stretch, box spot, ends bool) bool {
	rim := 0.0
	if ends {
		rim = 0.5
	}
	const points = 40
	for _, s := range way {
		for i := range points + 1 {
			x, y := s.at(float64(i) / points)
			if math.Abs(x-box.x) < box.w/2-rim && y > box.y+rim && y < box.y+box.h-rim {
				return true
			}
		}
	}
	return false
}

func shipped(t testing.TB) *flow.Book {
	t.Helper()
	book, problems := flowfile.Load(flows.FS)
	if book == nil {
		t.Fatal(problems)
	}
	return book
}

// The pictures of the shipped flows have no fault, and no two arrows cross.
func TestShippedFlows(t *testing.T) {
	for name, d := range shipped(t).Flows {
		for _, lang := range d.Languages {
			g := build(d, Options{Lang: lang})
			dr := lay(g.sizes(), g.edges)
			for _, f := range faults(dr, len(g.nodes)) {
				t.Errorf("%s, %s: %s", name, lang, f)
			}
			if n := dr.crossings(); n > 0 {
				t.Errorf("%s, %s: %d arrows cross", name, lang, n)
			}
		}
	}
}

// The check itself sees what it looks for.
func TestFaultsAreSeen(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(d *drawing)
	}{
		{"a box on another", func(d *drawing) { d.spots[2].x, d.spots[2].y = d.spots[1].x, d.spots[1].y }},
		{"a box in the way", func(d *drawing) { d.spots[3].x = d.spots[len(d.spots)-1].x }},
		{"a box outside", func(d *drawing) { d.spots[1].x = -20 }},
		{"an arrow to nowhere", func(d *drawing) { d.lines[0].via = []int{0, 2} }},
	} {
		// 0 leads to 1 and 2; 1 to 3; a long line passes 3 on its way to 4
		d := lay([]size{{80, 30}, {80, 30}, {80, 30}, {80, 30}, {80, 30}}, []edge{
			{from: 0, to: 1, long: 1, head: true},
			{from: 0, to: 2, long: 1, head: true},
			{from: 1, to: 3, long: 1, head: true},
			{from: 2, to: 4, long: 2, head: true},
			{from: 3, to: 4, long: 1, head: true},
		})
		if f := faults(d, 5); len(f) > 0 {
			t.Fatalf("a sound drawing: %v", f)
		}
		test.spoil(d)
		if len(faults(d, 5)) == 0 {
			t.Errorf("%s is not seen", test.name)
		}
	}
}

// Whatever leads to whatever, the picture has no fault.
func TestAnyGraph(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "nodes")
		sizes := make([]size, n)
		for i := range sizes {
			sizes[i] = size{rapid.Float64Range(5, 300).Draw(t, "w"), rapid.Float64Range(5, 120).Draw(t, "h")}
		}
		var edges []edge
		for range rapid.IntRange(0, 3*n).Draw(t, "edges") {
			a, b := rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to")
			if a != b {
				edges = append(edges, edge{from: min(a, b), to: max(a, b), long: rapid.IntRange(1, 3).Draw(t, "long"), head: rapid.Bool().Draw(t, "head")})
			}
		}
		for _, f := range faults(lay(sizes, edges), n) {
			t.Error(f)
		}
	})
}

// anyFlow draws a flow whose steps lead anywhere, in circles too.
func anyFlow(t *rapid.T) *flow.Definition {
	ids := []string{"a", "b", "c", "d", "e", "f", "g", "h"}[:rapid.IntRange(1, 8).Draw(t, "steps")]
	target := rapid.SampledFrom(append([]string{"", flow.ToEnd, flow.ToPerson}, ids...))
	d := &flow.Definition{Name: "any", Languages: []string{"en"}, Starts: flow.Starts{Found: rapid.SampledFrom(ids).Draw(t, "found")}}
	for _, id := range ids {
		s := &flow.Step{ID: id, Kind: flow.Choice, Ask: flow.Text{"en": rapid.StringN(0, 200, -1).Draw(t, "ask")}, Go: target.Draw(t, "go")}
		s.GiveUp = target.Draw(t, "give up")
		for range rapid.IntRange(0, 4).Draw(t, "choices") {
			o := flow.Option{Key: "k", Name: flow.Text{"en": rapid.StringN(0, 60, -1).Draw(t, "name")}, Go: target.Draw(t, "go")}
			if o.Go == "" && rapid.Bool().Draw(t, "other flow") {
				o.Flow = "other"
			}
			s.Choices = append(s.Choices, o)
		}
		if rapid.Bool().Draw(t, "when") {
			s.When = []flow.Branch{{Save: "a", Is: []string{"x"}, Go: target.Draw(t, "go")}}
		}
		d.Steps = append(d.Steps, s)
	}
	d.Init()
	return d
}

// Whatever the flow, each step is drawn once and the picture has no fault.
func TestAnyFlow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyFlow(t)
		g := build(d, Options{})
		seen := map[string]int{}
		for _, n := range g.nodes {
			if n.shape == question || n.shape == telling {
				seen[n.to]++
			}
		}
		for _, s := range d.Steps {
			if seen[s.ID] != 1 {
				t.Errorf("step %s is drawn %d times", s.ID, seen[s.ID])
			}
		}
		for _, f := range faults(lay(g.sizes(), g.edges), len(g.nodes)) {
			t.Error(f)
		}
	})
}

func BenchmarkSVG(b *testing.B) {
	d := shipped(b).Flows[flow.Intake]
	for b.Loop() {
		SVG(d, Options{})
	}
}
