package geo

import (
	"cmp"
	"fmt"
	"sort"
	"strconv"
	"sync"
)

// An Atlas holds every ZIP. It never changes, so any number of goroutines may
// use it. Its tables stay packed, as they lie in the program: to open it costs
// nothing, and a look at one town brings a few pages into memory, not all.
type Atlas struct {
	rows   column // by ZIP
	towns  column // by key: the end of the key in words, and of its stretch of byTown
	byTown column // places in rows
	names  column // the ends in words of cities, states, counties and zones, each once
	words  string // all keys, then all names

	soundsOnce sync.Once
	sounds     map[string][]int // places in towns by their consonants; made when first asked for
}

// A row is a Place whose names are numbers.
type row struct {
	zip                       uint32
	lat, lon                  float32
	half                      uint16 // tenths of a mile; 0 where no area is known (mostly PO boxes)
	city, state, county, zone uint16 // places in names
	town                      uint16 // place in towns
}

// A town is every ZIP whose city has this key, wherever it is.
type town struct {
	key      string // townKey of the city
	from, to uint16 // stretch of byTown
}

var open = sync.OnceValues(func() (*Atlas, error) { return unpack(packed) })

// Open gives the atlas; every call gives the same one. An error means that the
// program was built wrong.
func Open() (*Atlas, error) { return open() }

// ZIP finds a ZIP of exactly five digits.
func (a *Atlas) ZIP(zip string) (Place, bool) {
	n, ok := zipNumber(zip)
	if !ok {
		return Place{}, false
	}
	i, ok := a.find(n)
	if !ok {
		return Place{}, false
	}
	return a.place(i), true
}

// Len is the number of ZIPs.
func (a *Atlas) Len() int { return a.rows.len() }

func (a *Atlas) find(zip uint32) (int, bool) {
	return sort.Find(a.Len(), func(i int) int { return cmp.Compare(zip, a.zipAt(i)) })
}

func (a *Atlas) place(i int) Place {
	r := a.row(i)
	return Place{
		ZIP:       zipText(r.zip),
		City:      a.name(r.city),
		State:     a.name(r.state),
		County:    a.name(r.county),
		Lat:       float64(r.lat),
		Lon:       float64(r.lon),
		Zone:      a.name(r.zone),
		HalfWidth: max(leastHalf, float64(r.half)/10),
	}
}

// zipNumber reads exactly five digits.
func zipNumber(s string) (uint32, bool) {
	if len(s) != 5 || !digits(s) {
		return 0, false
	}
	n, err := strconv.ParseUint(s, 10, 32)
	return uint32(n), err == nil
}

func zipText(zip uint32) string { return fmt.Sprintf("%05d", zip) }

// digits says whether s is digits and nothing else.
func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
