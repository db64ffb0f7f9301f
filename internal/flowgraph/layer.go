package flowgraph

// A size is how much room something takes, in pixels.
type size struct{ w, h float64 }

// A spot is one place in a layer: a node, or the bend of a line that passes
// the layer.
type spot struct {
	size
	bend     bool
	firm     bool // stays where it is
	layer    int
	x, y     float64 // the middle; the top
	up, down []tie   // to the layers above and below
}

// A tie is to a neighbour, and how much it wants to be straight.
type tie struct {
	to    int
	force float64
}

// A line is an edge on its way: the spots that it passes, from top to bottom.
type line struct {
	edge
	via []int
}

// A drawing is a graph in which everything has its place.
type drawing struct {
	spots         []spot // the nodes first, in their order
	lines         []line
	layers        [][]int // spots from left to right
	width, height float64
}

// lay gives every node its place. Edges must not lead in a circle.
func lay(sizes []size, edges []edge) *drawing {
	d := &drawing{}
	for i, layer := range rank(len(sizes), edges) {
		d.spots = append(d.spots, spot{size: sizes[i], layer: layer})
	}
	d.bends(edges)
	d.order()
	d.place()
	return d
}

// rank puts each node one layer below the lowest that leads to it, or as far
// as the edge wants to be long. What nothing leads to stands just above what
// it leads to.
func rank(n int, edges []edge) []int {
	layer, waits, out := make([]int, n), make([]int, n), make([][]edge, n)
	for _, e := range edges {
		waits[e.to]++
		out[e.from] = append(out[e.from], e)
	}
	alone := make([]bool, n)
	var todo []int
	for i := range n {
		if waits[i] == 0 {
			todo = append(todo, i)
			alone[i] = i > 0 // the first is the start
		}
	}
	for len(todo) > 0 {
		i := todo[0]
		todo = todo[1:]
		for _, e := range out[i] {
			layer[e.to] = max(layer[e.to], layer[i]+e.long)
			if waits[e.to]--; waits[e.to] == 0 {
				todo = append(todo, e.to)
			}
		}
	}
	for i := range n {
		if alone[i] && len(out[i]) > 0 {
			nearest := layer[out[i][0].to] - out[i][0].long
			for _, e := range out[i] {
				nearest = min(nearest, layer[e.to]-e.long)
			}
			layer[i] = max(nearest, 0)
		}
	}
	return layer
}

// bends cuts edges that pass layers.
func (d *drawing) bends(edges []edge) {
	for _, e := range edges {
		l := line{edge: e, via: []int{e.from}}
		for layer := d.spots[e.from].layer + 1; layer < d.spots[e.to].layer; layer++ {
			d.spots = append(d.spots, spot{size: size{w: bendWidth}, bend: true, layer: layer})
			l.via = append(l.via, len(d.spots)-1)
		}
		l.via = append(l.via, e.to)
		for i := 1; i < len(l.via); i++ {
			a, b := l.via[i-1], l.via[i]
			force := d.force(e, a, b)
			d.spots[a].down = append(d.spots[a].down, tie{b, force})
			d.spots[b].up = append(d.spots[b].up, tie{a, force})
		}
		d.lines = append(d.lines, l)
	}
	d.fill()
}

// force is how much a piece of an edge wants to be straight: long edges most,
// those that are not everybody's way least.
func (d *drawing) force(e edge, a, b int) float64 {
	const usual, faint, passing = 4, 0.5, 16
	switch {
	case d.spots[a].bend && d.spots[b].bend:
		return passing
	case e.faint:
		return faint
	}
	return usual
}

// fill puts the spots into their layers.
func (d *drawing) fill() {
	for i, s := range d.spots {
		for len(d.layers) <= s.layer {
			d.layers = append(d.layers, nil)
		}
		d.layers[s.layer] = append(d.layers[s.layer], i)
	}
}
