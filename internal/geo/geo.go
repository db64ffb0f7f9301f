// Package geo knows where in the United States a ZIP or a town is, how far
// two of them are apart, what time zone they keep, and how to find either in
// what people text.
//
// It promises that what it reads without Repaired stands in the text as it
// is, and that of two places that could be meant it takes neither. It never
// asks a server: the places come with the program (LICENSES.md says from
// whom). Its points are those of post offices, not of homes.
package geo

import (
	"math"
	"strings"
)

//go:generate go run ./gen -out zips.csv.gz

// A Place is one ZIP. ZIPs of the islands that only the Census lists have no
// City and no County.
type Place struct {
	ZIP, City string
	State     string // two letters
	County    string
	Lat, Lon  float64 // degrees north and east
	Zone      string  // such as America/Boise
	// HalfWidth is how far from the point its people may live, in miles:
	// 2.5 at least, 46 in the widest of Oregon.
	HalfWidth float64
}

// leastHalf is the HalfWidth of a ZIP in miles where nothing says that it is
// wider: half of the 5 miles across that is common for a town's ZIP.
const leastHalf = 2.5

// Miles is how far two places are apart along the great circle, and never
// less than half the width of the wider one, within which nobody knows.
func Miles(a, b Place) float64 {
	return max(leastHalf, a.HalfWidth, b.HalfWidth, arc(a.Lat, a.Lon, b.Lat, b.Lon))
}

// arc is the great circle between two points, in miles.
func arc(lat1, lon1, lat2, lon2 float64) float64 {
	const earth, rad = 3958.8, math.Pi / 180 // mean radius in miles; radians in a degree
	lat1, lat2 = lat1*rad, lat2*rad
	s, t := math.Sin((lat2-lat1)/2), math.Sin((lon2-lon1)*rad/2)
	// Rounding may lift the sum above 1 for points at opposite ends.
	return 2 * earth * math.Asin(math.Sqrt(min(1, s*s+math.Cos(lat1)*math.Cos(lat2)*t*t)))
}

// Within says whether a ZIP lies in an area: begins with one of its prefixes.
// An area without prefixes is everywhere.
func Within(zip string, area []string) bool {
	for _, prefix := range area {
		if strings.HasPrefix(zip, prefix) {
			return true
		}
	}
	return len(area) == 0
}
