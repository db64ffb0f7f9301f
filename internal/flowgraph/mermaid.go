package flowgraph

import (
	"fmt"
	"strings"

	"neighborline/internal/flow"
)

// Mermaid writes a flow as the text of a Mermaid flowchart, which many editors
// and sites draw.
func Mermaid(d *flow.Definition, o Options) string {
	g := build(d, o)
	var b strings.Builder
	b.WriteString("flowchart TD\n")
	for i, n := range g.nodes {
		if n.shape == label {
			continue
		}
		open, shut := brackets(n.shape)
		text := strings.Join(n.lines, " ")
		if n.tally != "" {
			text += "<br/>" + n.tally
		}
		fmt.Fprintf(&b, "  n%d%s\"%s\"%s\n", i, open, quote(text), shut)
	}
	for _, e := range g.edges {
		if !e.head {
			continue // its other half stands with the label
		}
		from, words := e.from, ""
		if n := g.nodes[e.from]; n.shape == label {
			words = strings.Join(append(append([]string(nil), n.lines...), n.small...), " ")
			for _, in := range g.edges {
				if in.to == e.from {
					from = in.from
				}
			}
		}
		arrow := "-->"
		if e.faint {
			arrow = "-.->"
		}
		if words != "" {
			arrow += `|"` + quote(words) + `"|`
		}
		fmt.Fprintf(&b, "  n%d %s n%d\n", from, arrow, e.to)
	}
	return b.String()
}

func brackets(s shape) (open, shut string) {
	switch s {
	case question, telling:
		return "[", "]"
	case other, back:
		return "[[", "]]"
	}
	return "([", "])"
}

// quote makes a text safe between the quotes of Mermaid.
func quote(s string) string {
	return strings.NewReplacer(`"`, "#quot;", "#", "#35;", "<br/>", "<br/>", "<", "#lt;", ">", "#gt;", "\n", " ").Replace(s)
}
