// Package flyer draws the poster of a hotline: its number in large letters,
// what it is for in every language of the network, a square to scan, and strips
// to tear off. A poster is one page of paper (US Letter), as PDF or as SVG.
//
// The letters come with the program (fonts/), so that it looks the same on
// every machine. They are those of English, Spanish, Russian, Ukrainian,
// Vietnamese and of the Chinese that stands on the poster; a name that needs
// others is refused, never printed with holes.
package flyer

import (
	"fmt"
	"slices"
	"strings"

	"rsc.io/qr"

	"neighborline/internal/aid"
)

// A Poster is what a flyer says.
type Poster struct {
	Name, Short string // of the network
	Number      aid.Phone
	Languages   []string // BCP 47; the first is the largest. Those without a text here are left out
}

// Sizes are in points, 72 an inch, from the upper left corner.
const (
	pageWidth  = 612.0
	pageHeight = 792.0
	margin     = 40.0
	inner      = pageWidth - 2*margin

	stripTop = 652.0
	strips   = 10

	// edge is what printers leave white all round, with some to spare where
	// the page is printed on A4, which is narrower by 17 points.
	edge = 22.0
)

// Without says which of the poster's languages have no text here.
func (p Poster) Without() []string {
	var out []string
	for _, l := range p.Languages {
		if _, ok := texts[l]; !ok {
			out = append(out, l)
		}
	}
	return out
}

// speaks are the languages that the poster has a text for.
func (p Poster) speaks() []string {
	out := slices.DeleteFunc(slices.Clone(p.Languages), func(l string) bool { _, ok := texts[l]; return !ok })
	if len(out) == 0 {
		return []string{"en"}
	}
	return out
}

// draw lays the poster out.
func (p Poster) draw() (*sheet, error) {
	if !p.Number.Valid() {
		return nil, aid.Mistakef("the network has no number yet: set network.number", "la red no tiene número todavía: ponga network.number")
	}
	s, err := newSheet()
	if err != nil {
		return nil, err
	}
	langs := p.speaks()
	first := texts[langs[0]]
	s.center(70, s.fit(p.Name, true, 26, inner), true, p.Name)
	s.fill(margin, 84, inner, 2)
	y := 128.0
	for _, line := range first.head {
		s.center(y, s.fit(line, true, 40, inner), true, line)
		y += 46
	}
	number := Spoken(p.Number)
	s.center(y+42, s.fit(number, true, 76, inner), true, number)
	s.center(y+74, s.fit(first.how, false, 19, inner), false, first.how)
	s.center(y+98, s.fit(first.danger, true, 15, inner), true, first.danger)
	if err := p.square(s, first, y+122); err != nil {
		return nil, err
	}
	p.others(s, langs[1:], y+122)
	p.small(s, langs)
	p.strips(s, first)
	return s, s.err
}

// square draws what a phone scans to write to the hotline.
func (p Poster) square(s *sheet, first text, top float64) error {
	const side, quiet = 168.0, 4 // the quiet edge is counted in modules
	code, err := qr.Encode("sms:"+p.Number.E164(), qr.M)
	if err != nil {
		return fmt.Errorf("draw the square to scan: %w", err)
	}
	dot := side / float64(code.Size+2*quiet)
	for row := range code.Size {
		for begin := 0; begin < code.Size; begin++ {
			end := begin
			for end < code.Size && code.Black(end, row) {
				end++
			}
			if end > begin {
				s.fill(margin+dot*float64(begin+quiet), top+dot*float64(row+quiet), dot*float64(end-begin), dot)
				begin = end
			}
		}
	}
	s.put(margin+side/2, top+side+8, s.fit(first.scan, false, 12, side), false, middle, first.scan)
	return nil
}

// others says it in the network's other languages, beside the square.
func (p Poster) others(s *sheet, langs []string, top float64) {
	const left, width, bottom = margin + 190.0, inner - 190.0, 606.0
	if len(langs) == 0 {
		return
	}
	step := min(92, (bottom-top)/float64(len(langs)))
	scale := min(1, step/62)
	for i, l := range langs {
		t, y := texts[l], top+step*float64(i)+20*scale
		head := strings.Join(t.head, " ")
		s.put(left, y, s.fit(head, true, 20*scale, width), true, start, head)
		s.put(left, y+18*scale, s.fit(t.how, false, 12.5*scale, width), false, start, t.how)
		s.put(left, y+34*scale, s.fit(t.danger, false, 12.5*scale, width), false, start, t.danger)
	}
}

// small is what the carriers want on every invitation to text.
func (p Poster) small(s *sheet, langs []string) {
	for i, l := range langs[:min(2, len(langs))] {
		line := texts[l].small
		s.center(626+12*float64(i), s.fit(line, false, 9, inner), false, line)
	}
}

// strips are torn off and taken along.
func (p Poster) strips(s *sheet, first text) {
	const left, wide = 14.0, (pageWidth - 2*14.0) / strips
	const above, below = stripTop + 8, pageHeight - edge
	s.dash(0, stripTop, pageWidth, stripTop)
	high := below - above
	for i := range strips {
		x := left + wide*float64(i)
		if i > 0 {
			s.dash(x, stripTop, x, pageHeight)
		}
		number := Spoken(p.Number)
		mid := (above + below) / 2
		s.turned(x+wide*0.42, mid, s.fit(number, true, 17, high), true, number)
		s.turned(x+wide*0.72, mid, s.fit(p.Short+" · "+first.call, false, 11, high), false, p.Short+" · "+first.call)
	}
}

// Spoken is a number as people in North America read it.
func Spoken(p aid.Phone) string {
	if d, ok := strings.CutPrefix(p.E164(), "+1"); ok && len(d) == 10 {
		return "(" + d[:3] + ") " + d[3:6] + "-" + d[6:]
	}
	return p.E164()
}
