package geo

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
)

// packed is the atlas as pack writes it: to read and sort the table of ZIPs
// would be a large part of each start.
//
//go:embed atlas.bin
var packed string

// The bytes that a row takes in it (zip, lat and lon four, the rest two), a
// town (the end of its key four, of its stretch two), and the others.
const (
	rowBytes    = 3*4 + 6*2
	townBytes   = 4 + 2
	byTownBytes = 2
	nameBytes   = 4
	lengths     = 4 * 4 // of all four, before them
)

// pack writes the lengths of names, rows, towns and byTown; the rows; the ends
// of each town's key and stretch; byTown; the ends of the names; and all keys
// and names behind one another.
func (a *table) pack() []byte {
	var out []byte
	le := binary.LittleEndian
	for _, n := range []int{len(a.names), len(a.rows), len(a.towns), len(a.byTown)} {
		out = le.AppendUint32(out, uint32(n))
	}
	for _, r := range a.rows {
		out = le.AppendUint32(out, r.zip)
		out = le.AppendUint32(out, math.Float32bits(r.lat))
		out = le.AppendUint32(out, math.Float32bits(r.lon))
		for _, n := range []uint16{r.half, r.city, r.state, r.county, r.zone, r.town} {
			out = le.AppendUint16(out, n)
		}
	}
	var words []byte
	for _, t := range a.towns {
		words = append(words, t.key...)
		out = le.AppendUint32(out, uint32(len(words)))
		out = le.AppendUint16(out, t.to)
	}
	for _, n := range a.byTown {
		out = le.AppendUint16(out, n)
	}
	for _, name := range a.names {
		words = append(words, name...)
		out = le.AppendUint32(out, uint32(len(words)))
	}
	return append(out, words...)
}

var errPacked = errors.New("the packed atlas is cut short or not one")

// unpack looks whether data is whole, and leaves it where it is.
func unpack(data string) (*Atlas, error) {
	if len(data) < lengths {
		return nil, errPacked
	}
	n := [4]int{}
	for i := range n {
		n[i] = int(min(four(data[4*i:]), math.MaxUint16))
	}
	names, rows, towns, byTown := n[0], n[1], n[2], n[3]
	rest := data[lengths:]
	if len(rest) < rows*rowBytes+towns*townBytes+byTown*byTownBytes+names*nameBytes {
		return nil, errPacked
	}
	cut := func(n, width int) column {
		c := column{rest[:n*width], width}
		rest = rest[n*width:]
		return c
	}
	a := &Atlas{rows: cut(rows, rowBytes), towns: cut(towns, townBytes), byTown: cut(byTown, byTownBytes), names: cut(names, nameBytes), words: rest}
	if a.nameEnd(names-1) != len(a.words) || a.stretchEnd(towns-1) != byTown {
		return nil, errPacked
	}
	return a, nil
}

// A column is entries of the same width behind one another.
type column struct {
	data  string
	width int
}

func (c column) len() int { return len(c.data) / c.width }

// at is entry i.
func (c column) at(i int) string { return c.data[i*c.width : (i+1)*c.width] }

func (a *Atlas) zipAt(i int) uint32 { return four(a.rows.at(i)) }

func (a *Atlas) row(i int) row {
	r := a.rows.at(i)
	return row{
		four(r), math.Float32frombits(four(r[4:])), math.Float32frombits(four(r[8:])),
		two(r[12:]), two(r[14:]), two(r[16:]), two(r[18:]), two(r[20:]), two(r[22:]),
	}
}

// name is what stands for a number in a row.
func (a *Atlas) name(n uint16) string { return a.words[a.nameEnd(int(n)-1):a.nameEnd(int(n))] }

// nameEnd is where a name ends in words; -1 is where the names begin.
func (a *Atlas) nameEnd(i int) int {
	if i < 0 {
		return a.keyEnd(a.towns.len() - 1)
	}
	return int(four(a.names.at(i)))
}

func (a *Atlas) town(i int) town {
	return town{a.key(i), uint16(a.stretchEnd(i - 1)), uint16(a.stretchEnd(i))}
}

func (a *Atlas) key(i int) string { return a.words[a.keyEnd(i-1):a.keyEnd(i)] }

func (a *Atlas) keyEnd(i int) int {
	if i < 0 {
		return 0
	}
	return int(four(a.towns.at(i)))
}

func (a *Atlas) stretchEnd(i int) int {
	if i < 0 {
		return 0
	}
	return int(two(a.towns.at(i)[4:]))
}

// rowsOf are the places in rows of a town's ZIPs.
func (a *Atlas) rowsOf(t town) []uint16 {
	rows := make([]uint16, 0, t.to-t.from)
	for i := t.from; i < t.to; i++ {
		rows = append(rows, two(a.byTown.at(int(i))))
	}
	return rows
}

func four(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func two(s string) uint16 { return uint16(s[0]) | uint16(s[1])<<8 }
