package flyer

import (
	"codeberg.org/go-pdf/fpdf"

	"neighborline/internal/aid"
)

// align says which point of a text its place is.
type align int

const (
	start align = iota
	middle
)

// A mark is one thing on the paper: letters, a black bar, or a dashed line.
type mark struct {
	kind       kind
	x, y, w, h float64 // of letters: where their base line begins or has its middle; of a line: to
	size       float64
	face       *face
	at         align
	turned     bool // read from below, to be torn off
	text       string
}

type kind int

const (
	letters kind = iota
	bar
	dashed
)

// A sheet is a page being drawn. The first error stays.
type sheet struct {
	pdf   *fpdf.Fpdf // measures letters, whatever is made in the end
	faces []*face
	marks []mark
	err   error
}

func newSheet() (*sheet, error) {
	faces, err := loadFaces()
	if err != nil {
		return nil, err
	}
	s := &sheet{faces: faces, pdf: fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: pageWidth, Ht: pageHeight}})}
	for _, f := range faces {
		s.pdf.AddUTF8FontFromBytes(f.family, f.style(), f.data)
	}
	return s, s.pdf.Error()
}

// face finds one that has every letter of a text.
func (s *sheet) face(text string, bold bool) *face {
	var missing rune
	for _, f := range s.faces {
		if f.bold != bold {
			continue
		}
		r, ok := f.covers(text)
		if ok {
			return f
		}
		missing = r
	}
	if s.err == nil {
		s.err = aid.Mistakef("the poster has no letter %q, which is in %q: write it in other letters",
			"el cartel no tiene la letra %q, que está en %q: escríbalo con otras letras", missing, text)
	}
	return s.faces[0]
}

// fit is the largest size, up to one, at which a text is no wider than a width.
func (s *sheet) fit(text string, bold bool, size, width float64) float64 {
	f := s.face(text, bold)
	s.pdf.SetFont(f.family, f.style(), size)
	if w := s.pdf.GetStringWidth(text); w > width {
		return size * width / w
	}
	return size
}

func (s *sheet) put(x, y, size float64, bold bool, at align, text string) {
	s.marks = append(s.marks, mark{kind: letters, x: x, y: y, size: size, face: s.face(text, bold), at: at, text: text})
}

func (s *sheet) center(y, size float64, bold bool, text string) {
	s.put(pageWidth/2, y, size, bold, middle, text)
}

// turned writes from below to above, with its middle at a point.
func (s *sheet) turned(x, y, size float64, bold bool, text string) {
	s.marks = append(s.marks, mark{kind: letters, x: x, y: y, size: size, face: s.face(text, bold), at: middle, turned: true, text: text})
}

func (s *sheet) fill(x, y, w, h float64) {
	s.marks = append(s.marks, mark{kind: bar, x: x, y: y, w: w, h: h})
}

func (s *sheet) dash(x, y, toX, toY float64) {
	s.marks = append(s.marks, mark{kind: dashed, x: x, y: y, w: toX, h: toY})
}
