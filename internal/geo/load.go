package geo

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
)

// columns are what a line of zips.csv.gz holds: zip, city, state, county,
// latitude, longitude, zone, half the width in miles. Lines are sorted by ZIP,
// and nothing is quoted.
const columns = 8

// Pack makes atlas.bin, from which the program reads its atlas, out of
// zips.csv.gz, which people can read. The same rows give the same bytes.
func Pack(zips io.Reader) ([]byte, error) {
	z, err := gzip.NewReader(zips)
	if err != nil {
		return nil, fmt.Errorf("ZIP data: %w", err)
	}
	a, err := parse(z)
	if err != nil {
		return nil, fmt.Errorf("ZIP data: %w", err)
	}
	return a.pack(), nil
}

// A table is an atlas in the making.
type table struct {
	rows   []row    // by ZIP
	names  []string // cities, states, counties and zones, each once
	towns  []town   // by key
	byTown []uint16 // places in rows; each town has a stretch of it
}

func parse(r io.Reader) (*table, error) {
	a := &table{rows: make([]row, 0, 42_000)}
	in := interner{seen: make(map[string]uint16, 24_000)}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		row, err := parseRow(lines.Bytes(), &in)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", len(a.rows)+1, err)
		}
		if n := len(a.rows); n > 0 && a.rows[n-1].zip >= row.zip {
			return nil, fmt.Errorf("line %d: not in the order of ZIPs", n+1)
		}
		a.rows = append(a.rows, row)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(a.rows) > math.MaxUint16 || len(in.names) > math.MaxUint16 {
		return nil, errors.New("more than the atlas can number")
	}
	a.rows, a.names = slices.Clip(a.rows), slices.Clip(in.names)
	a.index()
	return a, nil
}

func parseRow(line []byte, in *interner) (row, error) {
	var f [columns][]byte
	n := 0
	for field := range bytes.SplitSeq(line, []byte(",")) {
		if n == columns {
			return row{}, errors.New("too many columns")
		}
		f[n] = field
		n++
	}
	if n != columns {
		return row{}, errors.New("too few columns")
	}
	zip, ok := zipNumber(string(f[0]))
	if !ok {
		return row{}, errors.New("no ZIP")
	}
	lat, err1 := strconv.ParseFloat(string(f[4]), 32)
	lon, err2 := strconv.ParseFloat(string(f[5]), 32)
	half, err3 := 0.0, error(nil)
	if len(f[7]) > 0 {
		half, err3 = strconv.ParseFloat(string(f[7]), 32)
	}
	if err := cmp.Or(err1, err2, err3); err != nil {
		return row{}, err
	}
	inside := math.Abs(lat) <= 90 && math.Abs(lon) <= 180 && half >= 0 && half <= 1000
	if !inside { // NaN is not, either
		return row{}, errors.New("no such point")
	}
	return row{
		zip: zip, lat: float32(lat), lon: float32(lon), half: uint16(math.Round(half * 10)),
		city: in.number(f[1]), state: in.number(f[2]), county: in.number(f[3]), zone: in.number(f[6]),
	}, nil
}

// An interner numbers names, so that each is kept once.
type interner struct {
	seen  map[string]uint16
	names []string
}

func (in *interner) number(name []byte) uint16 {
	if n, ok := in.seen[string(name)]; ok {
		return n
	}
	n := uint16(len(in.names)) // parse refuses data in which this wraps
	s := string(name)
	in.seen[s] = n
	in.names = append(in.names, s)
	return n
}
