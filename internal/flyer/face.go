package flyer

import (
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
)

//go:embed fonts/*.ttf
var fonts embed.FS

// A face is a font of one weight, with the letters that it has.
type face struct {
	family string
	bold   bool
	data   []byte
	has    map[rune]bool
}

func (f *face) style() string {
	if f.bold {
		return "B"
	}
	return ""
}

// covers says whether the face has every letter of a text, or which it lacks.
func (f *face) covers(text string) (missing rune, ok bool) {
	for _, r := range text {
		if !f.has[r] {
			return r, false
		}
	}
	return 0, true
}

// loadFaces reads the fonts, the usual one first.
var loadFaces = sync.OnceValues(func() ([]*face, error) {
	faces := []*face{
		{family: "NotoSans"}, {family: "NotoSans", bold: true}, {family: "NotoSansSC"}, {family: "NotoSansSC", bold: true},
	}
	for _, f := range faces {
		name := "fonts/" + f.family + map[bool]string{false: "-Regular.ttf", true: "-Bold.ttf"}[f.bold]
		var err error
		if f.data, err = fonts.ReadFile(name); err != nil {
			return nil, err
		}
		if f.has, err = lettersOf(f.data); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return faces, nil
})

var errFont = errors.New("no table of letters in the font")

// lettersOf reads which letters a TrueType font has, from the format 4 part of
// its cmap table (OpenType specification, chapter cmap).
func lettersOf(data []byte) (has map[rune]bool, err error) {
	defer func() {
		if recover() != nil { // a font cut short
			has, err = nil, errFont
		}
	}()
	be := binary.BigEndian
	u16 := func(b []byte, at int) int { return int(be.Uint16(b[at:])) }
	var cmap []byte
	for i := range u16(data, 4) {
		if entry := data[12+16*i:]; string(entry[:4]) == "cmap" {
			cmap = data[be.Uint32(entry[8:]):]
		}
	}
	for i := range u16(cmap, 2) {
		t := cmap[be.Uint32(cmap[4+8*i+4:]):]
		if u16(t, 0) != 4 {
			continue
		}
		has = map[rune]bool{}
		segs := u16(t, 6) / 2
		for s := range segs {
			last, first := u16(t, 14+2*s), u16(t, 16+2*segs+2*s)
			delta, offset := u16(t, 16+4*segs+2*s), u16(t, 16+6*segs+2*s)
			for c := first; c <= last && c < 0xffff; c++ {
				glyph := c
				if offset != 0 {
					if glyph = u16(t, 16+6*segs+2*s+offset+2*(c-first)); glyph == 0 {
						continue
					}
				}
				has[rune(c)] = (glyph+delta)&0xffff != 0
			}
		}
		return has, nil
	}
	return nil, errFont
}
