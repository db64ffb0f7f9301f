package flowgraph

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"strings"

	"neighborline/internal/flow"
)

// style is for a light and for a dark screen. Text stands out from what is
// behind it by 4.5 to 1 at least.
const style = `
svg { --page: #ffffff; --box: #f3f6fb; --edge: #33475b; --rim: #b7c4d4; --tell: #f4f7ef; --tellrim: #bccba6;
  --ink: #17212b; --soft: #55636f; --line: #7b8a99; --accent: #0b5fa5; --warn: #9a3412; --sign: #ffffff;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
@media (prefers-color-scheme: dark) {
  svg { --page: #12181f; --box: #1c2732; --edge: #c4d0dc; --rim: #3c4f61; --tell: #1d2a20; --tellrim: #3f5a45;
    --ink: #e8eef4; --soft: #a3b1be; --line: #71828f; --accent: #7cc0ff; --warn: #ffb38a; --sign: #161e27; }
}
.page { fill: var(--page); }
.box { fill: var(--box); stroke: var(--rim); }
.tell .box { fill: var(--tell); stroke: var(--tellrim); }
.sign { fill: var(--sign); stroke: var(--rim); }
.start .sign { fill: var(--accent); stroke: none; }
.start text { fill: var(--page); }
.label .sign { fill: var(--page); stroke: none; }
text { fill: var(--ink); font-size: 14px; }
.small { fill: var(--soft); font-size: 12px; }
.label text { font-size: 13px; }
.label .small { font-size: 12px; fill: var(--soft); }
.back text, .other text { fill: var(--accent); }
.person .sign { stroke: var(--warn); }
.person text { fill: var(--warn); }
.count { fill: var(--accent); font-size: 12px; font-weight: 600; }
.line { fill: none; stroke: var(--line); stroke-width: 1.5; }
.head { fill: var(--line); }
.faint, .aside .box { stroke-dasharray: 4 4; }
a { text-decoration: none; }
a:hover text { text-decoration: underline; }
`

// svg writes a drawing.
func svg(d *flow.Definition, g *graph, dr *drawing, o Options) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" role="img" lang="%s">`+"\n",
		dr.width, dr.height, dr.width, dr.height, escape(cmp.Or(o.Lang, d.Base())))
	fmt.Fprintf(&b, "<title>%s</title>\n<style>%s</style>\n", escape(d.Name), style)
	fmt.Fprintf(&b, `<rect class="page" width="100%%" height="100%%"/>`+"\n")
	ports := dr.ports()
	for i, l := range dr.lines {
		writeLine(&b, dr, l, ports[i])
	}
	for i, n := range g.nodes {
		writeNode(&b, n, dr.spots[i], o)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func writeLine(b *bytes.Buffer, d *drawing, l line, port float64) {
	class := "line"
	if l.faint {
		class += " faint"
	}
	way := d.stretches(l, port)
	fmt.Fprintf(b, `<path class="%s" d="M%.1f %.1f`, class, way[0].x0, way[0].y0)
	for _, s := range way {
		if s.straight() {
			fmt.Fprintf(b, "V%.1f", s.y1)
			continue
		}
		mid := (s.y0 + s.y1) / 2
		fmt.Fprintf(b, "C%.1f %.1f %.1f %.1f %.1f %.1f", s.x0, mid, s.x1, mid, s.x1, s.y1)
	}
	b.WriteString(`"/>` + "\n")
	if l.head {
		tip := way[len(way)-1]
		fmt.Fprintf(b, `<path class="head" d="M%.1f %.1fl-4 -%d h8z"/>`+"\n", tip.x1, tip.y1+arrowhead, arrowhead)
	}
}

var classes = map[shape]string{
	question: "ask", telling: "tell", label: "label", start: "start", end: "end", person: "person", other: "other", back: "back",
}

func writeNode(b *bytes.Buffer, n node, s spot, o Options) {
	link := ""
	switch {
	case n.shape == back:
		link = "#step-" + n.to
	case n.shape == other && o.Link != nil:
		link = o.Link(n.to)
	}
	if link != "" {
		fmt.Fprintf(b, `<a href="%s">`, escape(link))
	}
	class := classes[n.shape]
	if n.aside {
		class += " aside"
	}
	fmt.Fprintf(b, `<g class="%s"`, class)
	if n.shape == question || n.shape == telling {
		fmt.Fprintf(b, ` id="step-%s"`, escape(n.to))
	}
	b.WriteString(">")
	if n.title != "" {
		fmt.Fprintf(b, "<title>%s</title>", escape(n.title))
	}
	round, fill := 9.0, "box"
	if n.shape != question && n.shape != telling {
		round, fill = min(s.h/2, 14), "sign"
	}
	fmt.Fprintf(b, `<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="%.1f"/>`, fill, s.x-s.w/2, s.y, s.w, s.h, round)
	writeText(b, n, s)
	b.WriteString("</g>")
	if link != "" {
		b.WriteString("</a>")
	}
	b.WriteString("\n")
}

// writeText writes what stands in a node, from its top.
func writeText(b *bytes.Buffer, n node, s spot) {
	const base = 0.8 // of a line is above the foot of its letters
	x, y, anchor := s.x-s.w/2+boxPad, s.y+boxPad-2, "start"
	font := float64(textFont)
	if n.shape != question && n.shape != telling {
		x, y, anchor = s.x, s.y+boxPad/2, "middle"
		if n.shape == label {
			y, font = s.y+3.5, labelFont
		}
	}
	put := func(class, text string, font float64) {
		fmt.Fprintf(b, `<text class="%s" x="%.1f" y="%.1f" text-anchor="%s">%s</text>`, class, x, y+base*lineHeight*font, anchor, escape(text))
		y += lineHeight * font
	}
	for _, l := range n.heads() {
		put("small", l, smallFont)
	}
	for _, l := range n.lines {
		put("words", l, font)
	}
	for _, l := range n.small {
		put("small", l, smallFont)
	}
	if n.tally != "" {
		put("count", n.tally, smallFont)
	}
}

// escape makes a text safe in XML, in attributes too. What XML can not hold
// becomes a replacement character.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder never errs
	return b.String()
}
