package flyer

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

var all = []string{"en", "es", "ru", "vi", "zh", "uk"}

func poster(langs ...string) Poster {
	return Poster{Name: "Rogue Valley Mutual Aid", Short: "RVMA", Number: "+15415550100", Languages: langs}
}

// Whatever language comes first, every letter is in the fonts, nothing comes to
// where printers do not print, and no two lines of letters lie over each other.
func TestEverythingIsOnThePaper(t *testing.T) {
	for i := range all {
		langs := append(slices.Clone(all[i:]), all[:i]...)
		for _, p := range []Poster{poster(langs...), poster(langs[0]), {
			Name: strings.Repeat("Red de ayuda mutua de Ñuñoa y Châteauneuf ", 3), Short: "NETWORK 1", Number: "+15415550100", Languages: langs,
		}} {
			s, err := p.draw()
			if err != nil {
				t.Fatalf("%v: %v", langs, err)
			}
			s.lieApart(t, langs[0])
		}
	}
}

// lieApart looks at where letters and bars are.
func (s *sheet) lieApart(t *testing.T, lang string) {
	t.Helper()
	type box struct {
		l, t, r, b float64
		text       string
	}
	var boxes []box
	for _, m := range s.marks {
		if m.kind != letters {
			continue
		}
		s.pdf.SetFont(m.face.family, m.face.style(), m.size)
		w, l := s.pdf.GetStringWidth(m.text), m.x
		if m.at == middle {
			l -= w / 2
		}
		b := box{l, m.y - m.size*0.75, l + w, m.y + m.size*0.2, m.text}
		if m.turned {
			b = box{m.x - m.size*0.75, m.y - w/2, m.x + m.size*0.2, m.y + w/2, m.text}
		}
		if b.l < edge || b.r > pageWidth-edge || b.t < edge || b.b > pageHeight-edge {
			t.Errorf("%s: %q comes too near to the edge of the paper: %.0f…%.0f, %.0f…%.0f", lang, b.text, b.l, b.r, b.t, b.b)
		}
		for _, o := range boxes {
			if b.l < o.r && o.l < b.r && b.t < o.b && o.t < b.b {
				t.Errorf("%s: %q lies over %q", lang, b.text, o.text)
			}
		}
		boxes = append(boxes, b)
	}
	for _, line := range []float64{stripTop, pageHeight} {
		for _, b := range boxes {
			if b.t < line && line < b.b {
				t.Errorf("%s: %q is cut at %.0f", lang, b.text, line)
			}
		}
	}
}

// words are all texts of an SVG, which must be sound XML.
func words(t *testing.T, svg []byte) string {
	t.Helper()
	var out []string
	d, inText := xml.NewDecoder(bytes.NewReader(svg)), false
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return strings.Join(out, "\n")
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			inText = tok.Name.Local == "text"
		case xml.EndElement:
			inText = false
		case xml.CharData:
			if inText {
				out = append(out, string(tok))
			}
		}
	}
}

func TestSVGSaysItInEveryLanguage(t *testing.T) {
	p := poster(all...)
	p.Name = `Ash & <Oak> "Aid"`
	var b bytes.Buffer
	if err := p.SVG(&b); err != nil {
		t.Fatal(err)
	}
	got := words(t, b.Bytes())
	if n := strings.Count(got, "(541) 555-0100"); n != 1+strips {
		t.Errorf("the number stands there %d times, want once and on %d strips", n, strips)
	}
	for _, want := range []string{
		p.Name, "Need help?", "¿Necesita ayuda? ¿Quiere ayudar?", "Нужна помощь?", "Cần giúp đỡ?", "需要帮助？", "Потрібна допомога?", "Text STOP to end",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the poster does not say %q:\n%s", want, got)
		}
	}
	for _, family := range []string{"NotoSans;font-weight:700", "NotoSansSC;font-weight:400"} {
		if !strings.Contains(b.String(), "@font-face{font-family:"+family+";src:url(data:font/ttf;base64,") {
			t.Errorf("%s does not come with the file", family)
		}
	}
}

func TestPDFIsTheSameEveryTime(t *testing.T) {
	var first, second bytes.Buffer
	for _, b := range []*bytes.Buffer{&first, &second} {
		if err := poster(all...).PDF(b); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.HasPrefix(first.Bytes(), []byte("%PDF-")) || !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two PDFs of one poster differ, or are none")
	}
	for _, font := range []string{"utf8notosans", "utf8notosanssc"} {
		if !bytes.Contains(first.Bytes(), []byte(font)) {
			t.Errorf("the PDF does not hold %s", font)
		}
	}
}

func TestPosterRefuses(t *testing.T) {
	for want, p := range map[string]Poster{
		"no number yet":                      {Name: "Aid", Short: "A", Languages: all},
		`no letter '龍', which is in "龍 Aid"`: {Name: "龍 Aid", Short: "A", Number: "+15415550100", Languages: all},
	} {
		var b bytes.Buffer
		if err := p.PDF(&b); err == nil || !strings.Contains(err.Error(), want) || b.Len() > 0 {
			t.Errorf("error %v with %d bytes, want %q and none", err, b.Len(), want)
		}
	}
	if got := poster("en", "tl", "so").Without(); !slices.Equal(got, []string{"tl", "so"}) {
		t.Errorf("without %v", got)
	}
}
