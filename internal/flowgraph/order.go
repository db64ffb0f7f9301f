package flowgraph

import (
	"cmp"
	"slices"
)

// sweeps is how often the layers are put in order; more changes nothing that
// can be seen in flows of any size we know of.
const sweeps = 12

// beginnings is how many first orders are tried: a good one can not always be
// reached from a bad one by small steps.
const beginnings = 12

// order sorts each layer so that few lines cross: by the middle of the
// neighbours, down and up in turn, then by exchanging neighbours while that
// helps. The best order that came by is kept; of two alike, the one that is
// nearer to the author's.
func (d *drawing) order() {
	var best [][]int
	fewest := -1
	for try := range beginnings {
		d.firstOrder(uint64(try))
		for i := range sweeps + 1 {
			if n := d.crossings(); fewest < 0 || n < fewest {
				best, fewest = clone(d.layers), n
			}
			if fewest == 0 {
				break
			}
			d.sweep(i%2 == 0)
			d.exchange()
		}
	}
	d.layers = best
}

func (d *drawing) sweep(down bool) {
	for j := range d.layers {
		if !down {
			j = len(d.layers) - 1 - j
		}
		d.sortLayer(d.layers[j], down)
	}
}

func clone(layers [][]int) [][]int {
	out := make([][]int, len(layers))
	for i, l := range layers {
		out[i] = slices.Clone(l)
	}
	return out
}

// firstOrder walks from the top, the author's first choice leftmost. Each try
// but the first takes some of the choices the other way round.
func (d *drawing) firstOrder(try uint64) {
	when := make([]int, len(d.spots))
	n := 0
	var visit func(i int)
	visit = func(i int) {
		if when[i] > 0 {
			return
		}
		n++
		when[i] = n
		down := d.spots[i].down
		for j := range down {
			if turned(try, uint64(i)) {
				j = len(down) - 1 - j
			}
			visit(down[j].to)
		}
	}
	for i := range d.spots {
		if len(d.spots[i].up) == 0 {
			visit(i)
		}
	}
	for _, l := range d.layers {
		slices.SortStableFunc(l, func(a, b int) int { return cmp.Compare(when[a], when[b]) })
	}
}

// turned draws lots, always the same.
func turned(try, i uint64) bool {
	const mix = 0x9e3779b97f4a7c15 // the golden ratio, as in Fibonacci hashing
	return try > 0 && ((try*mix)^(i+1)*mix*mix)>>61&1 == 1
}

// positions is where each spot stands in its layer, counted from the left.
func (d *drawing) positions() []int {
	at := make([]int, len(d.spots))
	for _, l := range d.layers {
		for i, s := range l {
			at[s] = i
		}
	}
	return at
}

func (d *drawing) sortLayer(layer []int, down bool) {
	at := d.positions()
	middle := map[int]float64{}
	for i, s := range layer {
		near := d.spots[s].down
		if down {
			near = d.spots[s].up
		}
		if len(near) == 0 {
			middle[s] = float64(i)
			continue
		}
		sum := 0
		for _, o := range near {
			sum += at[o.to]
		}
		middle[s] = float64(sum) / float64(len(near))
	}
	slices.SortStableFunc(layer, func(a, b int) int { return cmp.Compare(middle[a], middle[b]) })
}

// exchange swaps neighbours for as long as that takes crossings away.
func (d *drawing) exchange() {
	at := d.positions()
	for better := true; better; {
		better = false
		for _, l := range d.layers {
			for i := 1; i < len(l); i++ {
				a, b := l[i-1], l[i]
				if d.crossed(at, a, b) > d.crossed(at, b, a) {
					l[i-1], l[i] = b, a
					at[a], at[b] = at[b], at[a]
					better = true
				}
			}
		}
	}
}

// crossed counts the crossings between the lines of two neighbours, if a stands
// left of b.
func (d *drawing) crossed(at []int, a, b int) int {
	n := 0
	for _, side := range [][2][]tie{{d.spots[a].up, d.spots[b].up}, {d.spots[a].down, d.spots[b].down}} {
		for _, i := range side[0] {
			for _, j := range side[1] {
				if at[i.to] > at[j.to] {
					n++
				}
			}
		}
	}
	return n
}

// crossings counts all of them.
func (d *drawing) crossings() int {
	at := d.positions()
	n := 0
	for _, l := range d.layers {
		for i, a := range l {
			for _, b := range l[i+1:] {
				for _, p := range d.spots[a].down {
					for _, q := range d.spots[b].down {
						if at[p.to] > at[q.to] {
							n++
						}
					}
				}
			}
		}
	}
	return n
}
