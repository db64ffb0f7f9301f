// Package flowgraph draws a flow as a picture that people like to look at: the
// question's words on each box, the choices on the arrows, top to bottom.
//
// It promises that no two boxes overlap and that no arrow crosses a box, for
// every flow, and that the same flow always gives the same picture. A way back
// to an earlier step is a small sign with that step's name, not a long line.
// What is built in at every step (BACK, MENU, PERSON, giving up) is never
// drawn. It reads nothing and writes nothing but what it returns.
package flowgraph

import (
	"neighborline/internal/flow"
)

// Options say how a flow is drawn.
type Options struct {
	Lang   string                   // of the words on the boxes; empty is the flow's first
	Counts map[string]Count         // by step; nil draws none
	Link   func(flow string) string // where the picture of another flow is; nil makes no links
}

// A Count says how people fare at a step.
type Count struct {
	Here   int // stand there now
	GaveUp int // fell silent there or were handed to a person
}

// SVG draws a flow as a picture of its own, light or dark as the reader's
// screen is.
func SVG(d *flow.Definition, o Options) []byte {
	g := build(d, o)
	return svg(d, g, lay(g.sizes(), g.edges), o)
}
