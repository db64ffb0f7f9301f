package flyer

import (
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// SVG writes the poster as an SVG file that carries its own letters.
func (p Poster) SVG(w io.Writer) error { return p.svg(w, true) }

// Preview writes the poster as a small SVG for a screen: in the reader's own
// letters, so that it may look a little different from what is printed.
func (p Poster) Preview(w io.Writer) error { return p.svg(w, false) }

func (p Poster) svg(w io.Writer, fonts bool) error {
	s, err := p.draw()
	if err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="8.5in" height="11in" viewBox="0 0 %g %g" role="img" aria-label="%s">`+"\n<style>\n",
		pageWidth, pageHeight, escape(p.Name+" "+Spoken(p.Number)))
	for _, f := range s.faces {
		if fonts && s.uses(f) {
			fmt.Fprintf(&b, "@font-face{font-family:%s;font-weight:%s;src:url(data:font/ttf;base64,%s)}\n",
				f.family, f.weight(), base64.StdEncoding.EncodeToString(f.data))
		}
	}
	b.WriteString("</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n")
	for _, m := range s.marks {
		switch m.kind {
		case bar:
			fmt.Fprintf(&b, `<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f" shape-rendering="crispEdges"/>`+"\n", m.x, m.y, m.w, m.h)
		case dashed:
			fmt.Fprintf(&b, `<line x1="%.2f" y1="%.2f" x2="%.2f" y2="%.2f" stroke="#000" stroke-width=".7" stroke-dasharray="4 4"/>`+"\n", m.x, m.y, m.w, m.h)
		case letters:
			anchor, turn := "", ""
			if m.at == middle {
				anchor = ` text-anchor="middle"`
			}
			if m.turned {
				turn = fmt.Sprintf(` transform="rotate(-90 %.2f %.2f)"`, m.x, m.y)
			}
			fmt.Fprintf(&b, `<text x="%.2f" y="%.2f" font-family="%s,'Noto Sans',sans-serif" font-weight="%s" font-size="%.2f"%s%s>%s</text>`+"\n",
				m.x, m.y, m.face.family, m.face.weight(), m.size, anchor, turn, escape(m.text))
		}
	}
	b.WriteString("</svg>\n")
	_, err = io.WriteString(w, b.String())
	return err
}

func (f *face) weight() string {
	if f.bold {
		return "700"
	}
	return "400"
}

func (s *sheet) uses(f *face) bool {
	for _, m := range s.marks {
		if m.face == f {
			return true
		}
	}
	return false
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
