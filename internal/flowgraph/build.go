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
	tally string   // how people fare, below all
	aside bool     // stands beside the way
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
	say  words
	at   map[string]int  // nodes of steps
	open map[string]bool // steps on the way being followed
}

func build(d *flow.Definition, o Options) *graph {
	o.Lang = cmp.Or(o.Lang, d.Base())
	b := &builder{d: d, o: o, say: wordsIn(o.Lang), at: map[string]int{}, open: map[string]bool{}}
	first := b.add(b.startNode())
	entry := d.Steps[0].ID
	b.follow(entry)
	b.join(first, b.at[entry], "", nil, false)
	if found := d.Starts.Found; found != "" && found != entry && d.Step(found) != nil {
		if _, ok := b.at[found]; !ok {
			b.follow(found)
		}
		b.join(first, b.at[found], b.say.found, nil, true)
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
	b.nodes[at].head += "  ·  " + b.say.readAlong
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
	at := b.add(b.stepNode(s))
	b.at[id] = at
	b.open[id] = true
	for _, w := range b.ways(s) {
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
		return b.add(node{shape: other, to: w.flow, lines: []string{"→ " + w.flow}, title: fmt.Sprintf(b.say.goesOn, w.flow)})
	case w.to == flow.ToPerson:
		return b.add(node{shape: person, to: w.to, lines: []string{b.say.person}, title: b.say.takes})
	case w.to == flow.ToEnd || b.d.Step(w.to) == nil:
		return b.add(node{shape: end, to: w.to, lines: []string{b.say.end}, title: b.say.ends})
	case b.open[w.to]:
		return b.add(node{shape: back, to: w.to, lines: []string{"↑ " + w.to}, title: fmt.Sprintf(b.say.goesBack, w.to)})
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
	n := node{shape: label, lines: wrap(text, labelWidth, labelFont, labelLines), small: does}
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
func (b *builder) ways(s *flow.Step) []way {
	var out []way
	var rest []string // choices that go on by the step's own go
	for i := range s.Choices {
		opt := &s.Choices[i]
		name := b.name(opt)
		if opt.Go == "" && opt.Flow == "" {
			rest = append(rest, name)
			continue
		}
		w := way{to: opt.Go, flow: opt.Flow, label: name, does: b.say.did(opt.Do)}
		same := slices.IndexFunc(out, func(o way) bool { return o.to == w.to && o.flow == w.flow && slices.Equal(o.does, w.does) })
		if same >= 0 {
			out[same].label += " · " + name
			continue
		}
		out = append(out, w)
	}
	for _, w := range s.When {
		out = append(out, way{to: w.Go, label: b.say.branch(b.d, w, b.o.Lang)})
	}
	if s.Go != "" || len(out) == 0 || len(rest) > 0 {
		out = append(out, b.onward(s, rest, len(out) > 0))
	}
	if len(s.Do) > 0 {
		for i := range out {
			out[i].does = append(b.say.did(s.Do), out[i].does...)
		}
	}
	if s.GiveUp != "" && s.GiveUp != flow.ToPerson {
		out = append(out, way{to: s.GiveUp, label: b.say.missed, faint: true})
	}
	return out
}

// onward is the step's own go, labelled where there are other ways too.
func (b *builder) onward(s *flow.Step, rest []string, others bool) way {
	w := way{to: cmp.Or(s.Go, flow.ToEnd)}
	switch {
	case !others:
	case len(s.When) > 0:
		w.label = b.say.otherwise
	case len(rest) > 0:
		w.label = strings.Join(rest, " · ")
	case s.Optional:
		w.label = b.say.skip
	default:
		w.label, w.faint = b.say.other, true
	}
	return w
}

// name is what a choice is called. Yes and no need no name of their own.
func (b *builder) name(o *flow.Option) string {
	return cmp.Or(o.Name.In(b.o.Lang, b.d.Base()), b.say.yesNo[o.Key], o.Key)
}
