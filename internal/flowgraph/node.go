package flowgraph

import (
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// Sizes in pixels.
const (
	boxWidth   = 280
	boxPad     = 12
	textFont   = 14
	smallFont  = 12
	labelFont  = 13
	lineHeight = 1.35 // of the font

	textLines  = 4 // at most
	smallLines = 2
	headLines  = 2
	labelLines = 3
	labelWidth = 140
)

// measure gives a node its size.
func (n *node) measure() {
	text, pad := float64(textFont), float64(boxPad)
	switch n.shape {
	case question, telling:
		n.w = boxWidth
		n.h = 2*pad - 4 + lineHeight*(textFont*float64(len(n.lines))+smallFont*float64(len(n.heads())+len(n.small)))
		if n.tally != "" {
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

// heads are the lines above the text.
func (n *node) heads() []string {
	if n.head == "" {
		return nil
	}
	return wrap(n.head, boxWidth-2*boxPad, smallFont, headLines)
}

// stepNode is the box of a step.
func (b *builder) stepNode(s *flow.Step) node {
	full := s.Ask.In(b.o.Lang, b.d.Base())
	if say := s.Say.In(b.o.Lang, b.d.Base()); s.By == flow.ByCall && say != "" {
		full = strings.ReplaceAll(say, "{choices}", "")
	}
	first, _, _ := strings.Cut(strings.TrimSpace(full), "\n")
	n := node{
		shape: question, to: s.ID, head: s.ID, title: strings.TrimSpace(full), tally: b.say.count(b.o.Counts[s.ID]),
		lines: wrap(first, boxWidth-2*boxPad, textFont, textLines),
	}
	if s.Kind == flow.Telling {
		n.shape = telling
		n.head += b.where(s)
		return n
	}
	n.head += "  ·  " + b.kind(s) + b.where(s)
	if listed(s) {
		var all []string
		for _, c := range s.Choices {
			all = append(all, c.Name.In(b.o.Lang, b.d.Base()))
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
func (b *builder) kind(s *flow.Step) string {
	k := b.say.kinds[s.Kind]
	switch {
	case s.Kind == flow.Choice && s.Many:
		k = fmt.Sprintf(b.say.someOf, len(s.Choices))
	case s.Kind == flow.Choice && listed(s):
		k = fmt.Sprintf(b.say.oneOf, len(s.Choices))
	}
	if s.Optional {
		k += ", " + b.say.orSkip
	}
	return k
}

// where says on which channel a step is asked, if only on one.
func (b *builder) where(s *flow.Step) string {
	switch s.By {
	case flow.ByCall:
		return "  ·  " + b.say.onCall
	case flow.OnlyByText:
		return "  ·  " + b.say.byText
	}
	return ""
}

// startNode says what begins a flow.
func (b *builder) startNode() node {
	d := b.d
	n := node{shape: start, title: b.say.begins}
	words := d.Starts.Texts[b.o.Lang]
	if len(words) == 0 {
		words = d.Starts.Texts[d.Base()]
	}
	switch {
	case len(words) == 0 && d.Starts.Calls:
		n.lines = []string{b.say.call}
	case len(words) == 0:
		n.lines = []string{b.say.weAsk}
	default:
		n.lines = wrap(someOf(words), boxWidth, textFont, labelLines)
		if d.Starts.Calls {
			n.lines = append(n.lines, b.say.orCall)
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
