package flowgraph

import (
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// Sizes in pixels.
const (
	boxWidth   = 250
	boxPad     = 12
	textFont   = 13
	smallFont  = 11
	labelFont  = 12
	lineHeight = 1.35 // of the font

	textLines  = 4 // at most
	smallLines = 2
	labelLines = 3
	labelWidth = 130
)

// measure gives a node its size.
func (n *node) measure() {
	text, pad := float64(textFont), float64(boxPad)
	switch n.shape {
	case question, telling:
		n.w = boxWidth
		n.h = 2*pad - 4 + lineHeight*(smallFont+textFont*float64(len(n.lines))+smallFont*float64(len(n.small)))
		if n.count != (Count{}) {
			n.h += lineHeight * smallFont
		}
		return
	case label:
		text, pad = labelFont, 7
	}
	for _, l := range n.lines {
		n.w = max(n.w, wide(l, text))
	}
	for _, l := range n.small {
		n.w = max(n.w, wide(l, smallFont))
	}
	n.w += 2 * pad
	n.h = pad + lineHeight*(text*float64(len(n.lines))+smallFont*float64(len(n.small)))
}

// stepNode is the box of a step.
func stepNode(d *flow.Definition, s *flow.Step, o Options) node {
	full := s.Ask.In(o.Lang, d.Base())
	first, _, _ := strings.Cut(strings.TrimSpace(full), "\n")
	n := node{
		shape: question, to: s.ID, head: s.ID, title: strings.TrimSpace(full), count: o.Counts[s.ID],
		lines: wrap(first, boxWidth-2*boxPad, textFont, textLines),
	}
	if s.Kind == flow.Telling {
		n.shape = telling
		return n
	}
	n.head += "  ·  " + kind(s)
	if listed(s) {
		var all []string
		for _, c := range s.Choices {
			all = append(all, c.Name.In(o.Lang, d.Base()))
		}
		all = slices.DeleteFunc(all, func(name string) bool { return name == "" })
		n.small = wrap(strings.Join(all, " · "), boxWidth-2*boxPad, smallFont, smallLines)
	}
	return n
}

// listed says whether a step's choices stand in its box: they have no arrows
// of their own.
func listed(s *flow.Step) bool {
	return len(s.Choices) > 0 && !slices.ContainsFunc(s.Choices, func(c flow.Option) bool { return c.Go != "" || c.Flow != "" })
}

// kind says in words what a step takes.
func kind(s *flow.Step) string {
	k := map[flow.Kind]string{
		flow.Choice: "a choice", flow.YesNo: "yes or no", flow.Number: "a number", flow.Place: "a place",
		flow.When: "a time", flow.Name: "a name", flow.Words: "any words",
	}[s.Kind]
	switch {
	case s.Kind == flow.Choice && s.Many:
		k = fmt.Sprintf("some of %d", len(s.Choices))
	case s.Kind == flow.Choice && listed(s):
		k = fmt.Sprintf("1 of %d", len(s.Choices))
	}
	if s.Optional {
		k += ", or SKIP"
	}
	return k
}

// startNode says what begins a flow.
func startNode(d *flow.Definition, lang string) node {
	n := node{shape: start, title: "how it begins"}
	words := d.Starts.Texts[lang]
	if len(words) == 0 {
		words = d.Starts.Texts[d.Base()]
	}
	switch {
	case len(words) == 0 && d.Starts.Calls:
		n.lines = []string{"a call"}
	case len(words) == 0:
		n.lines = []string{"the hotline asks"}
	default:
		n.lines = wrap(someOf(words), boxWidth, textFont, labelLines)
		if d.Starts.Calls {
			n.lines = append(n.lines, "or a call")
		}
	}
	return n
}

// someOf quotes as many words as a line has room for, three at most.
func someOf(words []string) string {
	for few := min(3, len(words)); ; few-- {
		line := "“" + strings.Join(words[:few], "”, “") + "”"
		if few < len(words) {
			line += " …"
		}
		if few == 1 || wide(line, textFont) <= boxWidth {
			return line
		}
	}
}
