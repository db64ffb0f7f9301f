package flowgraph

import "math"

// Room between things, in pixels.
const (
	margin    = 24
	gap       = 22 // beside a box
	bendWidth = 2
	layerGap  = 20 // at least
	steepness = 0.1
	rounds    = 60 // of moving; the last of them look both ways
	bothWays  = 30
)

// place gives each spot its middle and its top. Within a layer, spots stand
// as near to the middle of their neighbours as the order and the room allow.
func (d *drawing) place() {
	for _, l := range d.layers {
		x := 0.0
		for _, s := range l {
			x += d.spots[s].w / 2
			d.spots[s].x = x
			x += d.spots[s].w/2 + gap
		}
	}
	for i := range rounds {
		last := i >= rounds-bothWays
		for j := range d.layers {
			if i%2 == 1 {
				j = len(d.layers) - 1 - j
			}
			d.settle(d.layers[j], last || i%2 == 0, last || i%2 == 1)
		}
	}
	d.straighten()
	for _, l := range d.layers {
		d.settle(l, true, false)
	}
	d.shift()
	d.stack()
}

// straighten puts what hangs on one line below each other exactly, where its
// neighbours leave room. The eye sees a line that is out by a hair.
func (d *drawing) straighten() {
	for _, l := range d.layers {
		for i, s := range l {
			up, ok := main(d.spots[s].up)
			if !ok {
				continue
			}
			if down, ok := main(d.spots[up].down); !ok || down != s {
				continue
			}
			x := d.spots[up].x
			if i > 0 && x-d.spots[l[i-1]].x < d.apart(l[i-1], s) || i+1 < len(l) && d.spots[l[i+1]].x-x < d.apart(s, l[i+1]) {
				continue
			}
			d.spots[s].x, d.spots[s].firm, d.spots[up].firm = x, true, true
		}
	}
}

// main is the neighbour that pulls more than each other.
func main(ties []tie) (to int, ok bool) {
	most := 0.0
	for _, t := range ties {
		switch {
		case t.force > most:
			to, most, ok = t.to, t.force, true
		case t.force == most:
			ok = false
		}
	}
	return to, ok
}

// settle moves the spots of a layer to where they are pulled, without changing
// their order: the positions with the least sum of squares, found by pooling
// neighbours that would overlap.
func (d *drawing) settle(layer []int, up, down bool) {
	type pool struct{ sum, weight float64 }
	var pools []pool
	var ends []int
	offset := 0.0
	offsets := make([]float64, len(layer))
	for i, s := range layer {
		if i > 0 {
			offset += d.apart(layer[i-1], s)
		}
		offsets[i] = offset
		want, weight := d.pull(s, up, down)
		pools = append(pools, pool{sum: (want - offset) * weight, weight: weight})
		ends = append(ends, i)
		for n := len(pools); n > 1 && pools[n-2].sum/pools[n-2].weight > pools[n-1].sum/pools[n-1].weight; n = len(pools) {
			pools[n-2].sum += pools[n-1].sum
			pools[n-2].weight += pools[n-1].weight
			ends[n-2] = ends[n-1]
			pools, ends = pools[:n-1], ends[:n-1]
		}
	}
	i := 0
	for p := range pools {
		for ; i <= ends[p]; i++ {
			d.spots[layer[i]].x = pools[p].sum/pools[p].weight + offsets[i]
		}
	}
}

// apart is how far two neighbours' middles are apart at least.
func (d *drawing) apart(a, b int) float64 {
	return (d.spots[a].w+d.spots[b].w)/2 + gap
}

// pull is where a spot wants to be, and how much.
func (d *drawing) pull(i int, up, down bool) (want, weight float64) {
	const firmly = 1e6
	s := &d.spots[i]
	if s.firm {
		return s.x, firmly
	}
	sum, weight := 0.0, 0.0
	add := func(near []tie) {
		for _, o := range near {
			sum += d.spots[o.to].x * o.force
			weight += o.force
		}
	}
	if up {
		add(s.up)
	}
	if down {
		add(s.down)
	}
	if weight == 0 {
		return s.x, 0.1
	}
	return sum / weight, weight
}

// shift moves all to the right of the margin.
func (d *drawing) shift() {
	left, right := math.Inf(1), math.Inf(-1)
	for _, s := range d.spots {
		left, right = min(left, s.x-s.w/2), max(right, s.x+s.w/2)
	}
	for i := range d.spots {
		d.spots[i].x += margin - left
	}
	d.width = right - left + 2*margin
}

// stack puts the layers below each other, further apart where a line runs far
// to the side between them.
func (d *drawing) stack() {
	y := float64(margin)
	for i, l := range d.layers {
		if i > 0 {
			far := 0.0
			for _, s := range l {
				for _, o := range d.spots[s].up {
					far = max(far, math.Abs(d.spots[s].x-d.spots[o.to].x))
				}
			}
			y += min(layerGap+far*steepness, 3*layerGap)
		}
		high := 0.0
		for _, s := range l {
			d.spots[s].y = y
			high = max(high, d.spots[s].h)
		}
		for _, s := range l { // lines pass the whole layer, and small things stand in its middle
			if d.spots[s].bend {
				d.spots[s].h = high
			}
		}
		y += high
	}
	d.height = y + margin
}
