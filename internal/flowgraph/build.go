package flowgraph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// A shape is how a node looks.
type shape int

const (
	question shape = iota
	telling
	label  // the words on an arrow
	start  // what begins the flow
	end    // the flow's end
	person // a person takes over
	other  // another flow
	back   // a step that is drawn further up
)

// A node is one thing in the picture.
type node struct {
	shape shape
	to    string // the step or flow that it is about
	head  string // in small letters above the text
	lines []string
	small []string // below the text, in small letters
	title string   // in full, for whoever points at it
	count Count
	aside bool // stands beside the way
	w, h  float64
}

// A graph is what there is to draw, before anything has its place. The first
// node is the start. Its edges never lead in a circle.
type graph struct {
	nodes []node
	edges []edge
}

// An edge joins two nodes by their index.
type edge struct {
	from, to int
	long     int  // layers that it spans at least
	faint    bool // not everybody's way
	head     bool // ends in an arrowhead
}

func (g *graph) sizes() []size {
	out := make([]size, len(g.nodes))
	for i, n := range g.nodes {
		out[i] = size{n.w, n.h}
	}
	return out
}

// builder makes a graph of a flow.
type builder struct {
	graph
	d    *flow.Definition
	o    Options
	at   map[string]int  // nodes of steps
	open map[string]bool // steps on the way being followed
}

func build(d *flow.Definition, o Options) *graph {
	o.Lang = cmp.Or(o.Lang, d.Base())
	b := &builder{d: d, o: o, at: map[string]int{}, open: map[string]bool{}}
	first := b.add(startNode(d, o.Lang))
	entry := d.Steps[0].ID
	b.follow(entry)
	b.join(first, b.at[entry], "", nil, false)
	if found := d.Starts.Found; found != "" && found != entry && d.Step(found) != nil {
		if _, ok := b.at[found]; !ok {
			b.follow(found)
		}
		b.join(first, b.at[found], "the first text already says something", nil, true)
	}
	for _, s := range d.Steps { // those that are only read out of other answers
		if _, ok := b.at[s.ID]; !ok {
			b.readOnly(s.ID)
		}
	}
	return &b.graph
}

// readOnly adds a step that no arrow leads to: its answer is only read out of
// others.
func (b *builder) readOnly(id string) {
	at := b.follow(id)
	b.nodes[at].aside = true
	b.nodes[at].head += "  ·  only read along"
	for i := range b.edges {
		if b.edges[i].from == at {
			b.edges[i].faint = true
		}
	}
}

func (b *builder) add(n node) int {
	n.measure()
	b.nodes = append(b.nodes, n)
	return len(b.nodes) - 1
}

// follow adds a step and all that comes after it.
func (b *builder) follow(id string) int {
	s := b.d.Step(id)
	at := b.add(stepNode(b.d, s, b.o))
	b.at[id] = at
	b.open[id] = true
	for _, w := range ways(b.d, s, b.o.Lang) {
		b.join(at, b.target(w), w.label, w.does, w.faint)
	}
	b.open[id] = false
	return at
}

// target is the node that a way leads to. Ends, people, other flows and ways
// back get a sign of their own each time, so that no line runs far.
func (b *builder) target(w way) int {
	switch {
	case w.flow != "":
		return b.add(node{shape: other, to: w.flow, lines: []string{"→ " + w.flow}, title: "goes on in the flow " + w.flow})
	case w.to == flow.ToPerson:
		return b.add(node{shape: person, to: w.to, lines: []string{"a person"}, title: "a coordinator takes over"})
	case w.to == flow.ToEnd || b.d.Step(w.to) == nil:
		return b.add(node{shape: end, to: w.to, lines: []string{"end"}, title: "the conversation ends"})
	case b.open[w.to]:
		return b.add(node{shape: back, to: w.to, lines: []string{"↑ " + w.to}, title: "goes back to " + w.to})
	}
	if at, ok := b.at[w.to]; ok {
		return at
	}
	return b.follow(w.to)
}

// join draws an arrow, with a label in the middle where it has one. Steps stand
// on every second layer and labels between them.
func (b *builder) join(from, to int, text string, does []string, faint bool) {
	if text == "" && len(does) == 0 {
		b.edges = append(b.edges, edge{from: from, to: to, long: 2, faint: faint, head: true})
		return
	}
	n := node{shape: label, lines: wrap(text, labelWidth, labelFont, labelLines)}
	for _, a := range does {
		n.small = append(n.small, "does "+a)
	}
	at := b.add(n)
	b.edges = append(b.edges,
		edge{from: from, to: at, long: 1, faint: faint},
		edge{from: at, to: to, long: 1, faint: faint, head: true})
}

// A way leads out of a step.
type way struct {
	to, flow string
	label    string
	does     []string
	faint    bool
}

// ways lists the ways out of a step, those to the same place together.
func ways(d *flow.Definition, s *flow.Step, lang string) []way {
	var out []way
	var rest []string // choices that go on by the step's own go
	for i := range s.Choices {
		opt := &s.Choices[i]
		name := cmp.Or(opt.Name.In(lang, d.Base()), opt.Key)
		if opt.Go == "" && opt.Flow == "" {
			rest = append(rest, name)
			continue
		}
		w := way{to: opt.Go, flow: opt.Flow, label: name, does: names(opt.Do)}
		same := slices.IndexFunc(out, func(o way) bool { return o.to == w.to && o.flow == w.flow && slices.Equal(o.does, w.does) })
		if same >= 0 {
			out[same].label += " · " + name
			continue
		}
		out = append(out, w)
	}
	for _, b := range s.When {
		out = append(out, way{to: b.Go, label: branch(b)})
	}
	if s.Go != "" || len(out) == 0 || len(rest) > 0 {
		out = append(out, onward(s, rest, len(out) > 0))
	}
	if len(s.Do) > 0 {
		for i := range out {
			out[i].does = append(names(s.Do), out[i].does...)
		}
	}
	if s.GiveUp != "" && s.GiveUp != flow.ToPerson {
		out = append(out, way{to: s.GiveUp, label: "not understood", faint: true})
	}
	return out
}

// onward is the step's own go, labelled where there are other ways too.
func onward(s *flow.Step, rest []string, others bool) way {
	w := way{to: cmp.Or(s.Go, flow.ToEnd)}
	switch {
	case !others:
	case len(s.When) > 0:
		w.label = "otherwise"
	case len(rest) > 0:
		w.label = strings.Join(rest, " · ")
	case s.Optional:
		w.label = "SKIP"
	default:
		w.label, w.faint = "other words", true
	}
	return w
}

func branch(b flow.Branch) string {
	switch {
	case len(b.Is) > 0:
		return fmt.Sprintf("%s is %s", b.Save, strings.Join(b.Is, " or "))
	case len(b.Not) > 0:
		return fmt.Sprintf("%s is not %s", b.Save, strings.Join(b.Not, " or "))
	}
	return "always"
}

func names(actions []flow.Action) []string {
	var out []string
	for _, a := range actions {
		out = append(out, a.Name)
	}
	return out
}
