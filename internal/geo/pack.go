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

// rowBytes is one row in it: zip, lat, lon in four bytes, the rest in two.
const rowBytes = 3*4 + 6*2

// pack writes the lengths of names, rows, towns and byTown; the rows; the ends
// of each town's key and stretch; byTown; the ends of the names; and all keys
// and names behind one another.
func (a *Atlas) pack() []byte {
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

// unpack reads what pack wrote. Names and keys stay where they are.
func unpack(data string) (*Atlas, error) {
	p := unpacker{rest: data}
	names, rows, towns, byTown := p.length(), p.length(), p.length(), p.length()
	if p.short || len(p.rest) < rows*rowBytes+towns*6+byTown*2+names*4 {
		return nil, errPacked
	}
	a := &Atlas{names: make([]string, names), rows: make([]row, rows), towns: make([]town, towns), byTown: make([]uint16, byTown)}
	for i := range a.rows {
		r := p.rest[i*rowBytes : (i+1)*rowBytes]
		a.rows[i] = row{four(r), math.Float32frombits(four(r[4:])), math.Float32frombits(four(r[8:])), two(r[12:]), two(r[14:]), two(r[16:]), two(r[18:]), two(r[20:]), two(r[22:])}
	}
	p.rest = p.rest[rows*rowBytes:]
	head := p
	p.rest = p.rest[towns*6:]
	for i := range a.byTown {
		a.byTown[i] = p.two()
	}
	words := p.rest[names*4:]
	was, from := uint32(0), uint16(0)
	for i := range a.towns {
		end, to := head.four(), head.two()
		if end < was || to < from || int(end) > len(words) || int(to) > byTown {
			return nil, errPacked
		}
		a.towns[i] = town{words[was:end], from, to}
		was, from = end, to
	}
	for i := range a.names {
		end := p.four()
		if end < was || int(end) > len(words) {
			return nil, errPacked
		}
		a.names[i], was = words[was:end], end
	}
	if int(was) != len(words) {
		return nil, errPacked
	}
	return a, nil
}

// An unpacker reads numbers, the lowest byte first.
type unpacker struct {
	rest  string
	short bool
}

func (p *unpacker) length() int {
	if len(p.rest) < 4 {
		p.short = true
		return 0
	}
	return int(min(p.four(), math.MaxUint16))
}

func (p *unpacker) four() uint32 {
	n := four(p.rest)
	p.rest = p.rest[4:]
	return n
}

func (p *unpacker) two() uint16 {
	n := two(p.rest)
	p.rest = p.rest[2:]
	return n
}

func four(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func two(s string) uint16 { return uint16(s[0]) | uint16(s[1])<<8 }
