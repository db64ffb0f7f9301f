package flowgraph

import (
	"cmp"
	"slices"
)

// A stretch is a part of a line: straight down, or a curve that begins and
// ends straight down, so that it never leaves the room between its ends.
type stretch struct{ x0, y0, x1, y1 float64 }

func (s stretch) straight() bool { return s.x0 == s.x1 }

// at is a point of the stretch, with t from 0 to 1.
func (s stretch) at(t float64) (x, y float64) {
	if s.straight() {
		return s.x0, s.y0 + t*(s.y1-s.y0)
	}
	mid := (s.y0 + s.y1) / 2
	u := 1 - t
	x = u*u*u*s.x0 + 3*u*u*t*s.x0 + 3*u*t*t*s.x1 + t*t*t*s.x1
	y = u*u*u*s.y0 + 3*u*u*t*mid + 3*u*t*t*mid + t*t*t*s.y1
	return x, y
}

// arrowhead is how long an arrow's head is, in pixels.
const arrowhead = 7

// stretches is the way of a line, from the bottom of one node to the top of
// another. All curves are between the layers, where there is nothing else.
func (d *drawing) stretches(l line, port float64) []stretch {
	var out []stretch
	x := d.spots[l.via[0]].x + port
	y := d.spots[l.via[0]].y + d.spots[l.via[0]].h
	for i, s := range l.via {
		if i == 0 {
			continue
		}
		bottom := d.bottom(d.spots[l.via[i-1]].layer)
		if bottom > y {
			out = append(out, stretch{x, y, x, bottom})
		}
		to := d.spots[s]
		top := to.y
		if i == len(l.via)-1 && l.head {
			top -= arrowhead
		}
		out = append(out, stretch{x, bottom, to.x, top})
		x, y = to.x, to.y
	}
	return out
}

// bottom is where a layer ends.
func (d *drawing) bottom(layer int) float64 {
	low := 0.0
	for _, s := range d.layers[layer] {
		low = max(low, d.spots[s].y+d.spots[s].h)
	}
	return low
}

// ports is where each line leaves its node, from the node's middle: side by
// side in the order in which they go on, so that none crosses another at once.
func (d *drawing) ports() []float64 {
	const share = 0.6 // of the node's width
	out := make([]float64, len(d.lines))
	from := map[int][]int{}
	for i, l := range d.lines {
		from[l.from] = append(from[l.from], i)
	}
	for node, lines := range from {
		slices.SortStableFunc(lines, func(a, b int) int {
			return cmp.Compare(d.spots[d.lines[a].via[1]].x, d.spots[d.lines[b].via[1]].x)
		})
		step := min(d.spots[node].w*share/float64(len(lines)), 40)
		for i, l := range lines {
			out[l] = (float64(i) - float64(len(lines)-1)/2) * step
		}
	}
	return out
}
