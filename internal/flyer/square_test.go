package flyer

import (
	"math"
	"testing"
)

// TestSquareLeadsToTheNumber reads the square off the paper as a phone does,
// without the library that drew it: where its dots are black, the mask over
// them, and the letters in the order of the standard (ISO/IEC 18004).
func TestSquareLeadsToTheNumber(t *testing.T) {
	s, err := poster("en").draw()
	if err != nil {
		t.Fatal(err)
	}
	if got := scan(t, s); got != "sms:+15415550100" {
		t.Errorf("the square says %q", got)
	}
}

// modules is how many dots the square has on a side: version 2, which holds up
// to 26 letters where a quarter of the dots may be lost (M is 15 % of them).
const modules = 25

func scan(t *testing.T, s *sheet) string {
	t.Helper()
	black := dots(t, s)
	// The mask stands beside the upper left corner, in the third to fifth bit
	// of the format, which is itself masked by 101010000010010.
	mask := 0
	for i, bit := range []bool{black[8][2], black[8][3], black[8][4]} {
		if bit != (i != 1) {
			mask |= 4 >> i
		}
	}
	masked := [8]func(r, c int) bool{
		func(r, c int) bool { return (r+c)%2 == 0 }, func(r, _ int) bool { return r%2 == 0 },
		func(_, c int) bool { return c%3 == 0 }, func(r, c int) bool { return (r+c)%3 == 0 },
		func(r, c int) bool { return (r/2+c/3)%2 == 0 }, func(r, c int) bool { return r*c%2+r*c%3 == 0 },
		func(r, c int) bool { return (r*c%2+r*c%3)%2 == 0 }, func(r, c int) bool { return ((r+c)%2+r*c%3)%2 == 0 },
	}[mask]
	// Up and down in columns of two, from the lower right.
	var bits []bool
	up := true
	for right := modules - 1; right > 0; right -= 2 {
		if right == 6 {
			right-- // the dotted line takes a column
		}
		for i := range modules {
			row := i
			if up {
				row = modules - 1 - i
			}
			for _, c := range []int{right, right - 1} {
				if !pattern(row, c) {
					bits = append(bits, black[row][c] != masked(row, c))
				}
			}
		}
		up = !up
	}
	take := func(n int) (v int) {
		for _, b := range bits[:n] {
			v *= 2
			if b {
				v++
			}
		}
		bits = bits[n:]
		return v
	}
	if mode := take(4); mode != 4 {
		t.Fatalf("mode %d, want letters of a byte each", mode)
	}
	out := make([]byte, take(8))
	for i := range out {
		out[i] = byte(take(8))
	}
	return string(out)
}

// dots finds the square among all that is black on the paper.
func dots(t *testing.T, s *sheet) (black [modules][modules]bool) {
	t.Helper()
	left, top, right := math.Inf(1), math.Inf(1), 0.0
	for _, m := range s.marks {
		if m.kind == bar && m.w < pageWidth/2 { // the wide one is a line under the name
			left, top, right = min(left, m.x), min(top, m.y), max(right, m.x+m.w)
		}
	}
	dot := (right - left) / modules
	for _, m := range s.marks {
		if m.kind != bar || m.w >= pageWidth/2 {
			continue
		}
		row, from := int(math.Round((m.y-top)/dot)), int(math.Round((m.x-left)/dot))
		for c := range int(math.Round(m.w / dot)) {
			black[row][from+c] = true
		}
	}
	return black
}

// pattern reports whether a dot is for finding the square, not for what it
// says: three corners with what stands beside them, the dotted lines, and the
// small square.
func pattern(r, c int) bool {
	const far = modules - 8
	return r <= 8 && (c <= 8 || c >= far) || r >= far && c <= 8 || r == 6 || c == 6 || r >= 16 && r <= 20 && c >= 16 && c <= 20
}
