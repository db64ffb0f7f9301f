package store

import (
	"math"
	"slices"

	"neighborline/internal/aid"
)

const (
	// cellsPerDegree: a part of the map is a quarter of a degree wide and high.
	cellsPerDegree = 4
	// mostCells is how many parts of the map a look may be about: a box of 90
	// miles at 60 degrees north.
	mostCells = 500
)

// A cell is a part of the map.
type cell struct{ lat, lon int16 }

func cellAt(lat, lon float64) cell {
	return cell{int16(math.Floor(lat * cellsPerDegree)), int16(math.Floor(lon * cellsPerDegree))}
}

// box is the part of the map that a cell is, its borders with the next ones
// included.
func (c cell) box() Box {
	const size = 1.0 / cellsPerDegree
	return Box{
		South: float64(c.lat) * size, North: float64(c.lat+1) * size,
		West: float64(c.lon) * size, East: float64(c.lon+1) * size,
	}
}

// with is the box that holds two.
func (b Box) with(o Box) Box {
	return Box{South: min(b.South, o.South), North: max(b.North, o.North), West: min(b.West, o.West), East: max(b.East, o.East)}
}

func (b Box) has(at Point) bool {
	return b.South <= at.Lat && at.Lat <= b.North && b.West <= at.Lon && at.Lon <= b.East
}

// cells are the parts of the map that a box touches; none where they are too
// many.
func (b Box) cells() (out []cell) {
	from, to := cellAt(b.South, b.West), cellAt(b.North, b.East)
	if (int(to.lat)-int(from.lat)+1)*(int(to.lon)-int(from.lon)+1) > mostCells {
		return nil
	}
	for lat := from.lat; lat <= to.lat; lat++ {
		for lon := from.lon; lon <= to.lon; lon++ {
			out = append(out, cell{lat, lon})
		}
	}
	return out
}

// within calls fn with each volunteer in a box, as the reader's view of the
// database has them; ok is false where it has to look there itself.
func (n *nearby) within(r *Reader, box Box, fn func(*member)) (ok bool, err error) {
	cells := box.cells()
	if len(cells) == 0 {
		return false, nil
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	ids, ok := n.touched(r.sees)
	if !ok {
		return false, nil
	}
	if err := n.readAnew(r, ids); err != nil {
		return false, err
	}
	n.strike(ids, r.sees)
	if err := n.readCells(r, cells); err != nil {
		return false, err
	}
	for _, c := range cells {
		for _, m := range n.cells[c] {
			if box.has(m.at) {
				fn(m)
			}
		}
	}
	return true, nil
}

// readAnew reads people who may have changed, moved, come or gone.
func (n *nearby) readAnew(r *Reader, ids []aid.PersonID) error {
	for some := range slices.Chunk(ids, idsAtOnce) {
		now, err := r.membersByID(some)
		if err != nil {
			return err
		}
		for _, id := range some {
			n.drop(id)
		}
		for _, m := range now {
			if _, kept := n.cells[cellAt(m.at.Lat, m.at.Lon)]; kept {
				n.keep(m)
			}
		}
	}
	return nil
}

func (n *nearby) keep(m *member) {
	c := cellAt(m.at.Lat, m.at.Lon)
	n.people[m.person.ID], n.cells[c] = m, append(n.cells[c], m)
}

func (n *nearby) drop(id aid.PersonID) {
	m, ok := n.people[id]
	if !ok {
		return
	}
	c := cellAt(m.at.Lat, m.at.Lon)
	delete(n.people, id)
	n.cells[c] = slices.DeleteFunc(n.cells[c], func(o *member) bool { return o == m })
}

// readCells reads those parts of the map that were not read before.
func (n *nearby) readCells(r *Reader, cells []cell) error {
	isNew := func(c cell) bool { _, read := n.cells[c]; return !read }
	if len(n.people) > n.mostKept && slices.ContainsFunc(cells, isNew) {
		n.forget()
	}
	fresh := map[cell]bool{}
	var box Box
	for _, c := range cells {
		if !isNew(c) {
			continue
		}
		if len(fresh) == 0 {
			box = c.box()
		}
		box, fresh[c] = box.with(c.box()), true
	}
	if len(fresh) == 0 {
		return nil
	}
	found, err := r.membersIn(box)
	if err != nil {
		return err
	}
	for c := range fresh {
		n.cells[c] = nil
	}
	for _, m := range found {
		if fresh[cellAt(m.at.Lat, m.at.Lon)] {
			n.keep(m)
		}
	}
	return nil
}
