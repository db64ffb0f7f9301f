package flyer

import (
	"fmt"
	"io"
	"time"
)

// made stands in every file as its date: the same poster is always the same
// bytes.
var made = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// PDF writes the poster as a PDF file that carries its own letters.
func (p Poster) PDF(w io.Writer) error {
	s, err := p.draw()
	if err != nil {
		return err
	}
	pdf := s.pdf
	pdf.SetTitle(p.Name+" "+Spoken(p.Number), true)
	pdf.SetLang(p.speaks()[0])
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(made)
	pdf.SetModificationDate(made)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddPage()
	pdf.SetLineWidth(0.7)
	pdf.SetFillColor(0, 0, 0)
	for _, m := range s.marks {
		switch m.kind {
		case bar:
			pdf.Rect(m.x, m.y, m.w, m.h, "F")
		case dashed:
			pdf.SetDashPattern([]float64{4, 4}, 0)
			pdf.Line(m.x, m.y, m.w, m.h)
		case letters:
			s.write(m)
		}
	}
	if err := pdf.Output(w); err != nil {
		return fmt.Errorf("write the poster: %w", err)
	}
	return nil
}

// write sets one text.
func (s *sheet) write(m mark) {
	s.pdf.SetFont(m.face.family, m.face.style(), m.size)
	x := m.x
	if m.at == middle {
		x -= s.pdf.GetStringWidth(m.text) / 2
	}
	if !m.turned {
		s.pdf.Text(x, m.y, m.text)
		return
	}
	s.pdf.TransformBegin()
	s.pdf.TransformRotate(90, m.x, m.y)
	s.pdf.Text(x, m.y, m.text)
	s.pdf.TransformEnd()
}
