package geo

import (
	"cmp"
	"slices"

	"neighborline/internal/lexicon"
)

// index gathers the towns: it gives each its stretch of byTown, and each row
// its town. A row without a city keeps town 0, which byTown does not hold
// against it.
func (a *table) index() {
	type city struct {
		key  string
		name uint16 // place in names
	}
	isCity := make([]bool, len(a.names))
	var cities []city
	for _, r := range a.rows {
		if name := a.names[r.city]; name != "" && !isCity[r.city] {
			isCity[r.city] = true
			cities = append(cities, city{townKey(lexicon.Fold(name)), r.city})
		}
	}
	slices.SortFunc(cities, func(x, y city) int { return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.name, y.name)) })

	townOf := make([]uint16, len(a.names))
	for _, c := range cities {
		if n := len(a.towns); n == 0 || a.towns[n-1].key != c.key {
			a.towns = append(a.towns, town{key: c.key})
		}
		townOf[c.name] = uint16(len(a.towns) - 1)
	}
	a.towns = slices.Clip(a.towns)
	a.fill(isCity, townOf)
}

// fill lays the rows out by town: counts them, then gives each its place, so
// that within a town they stay in the order of ZIPs.
func (a *table) fill(isCity []bool, townOf []uint16) {
	total := uint16(0)
	for i, r := range a.rows {
		if isCity[r.city] {
			a.rows[i].town = townOf[r.city]
			a.towns[townOf[r.city]].to++
			total++
		}
	}
	at := uint16(0)
	for i, t := range a.towns {
		a.towns[i].from, a.towns[i].to = at, at
		at += t.to
	}
	a.byTown = make([]uint16, total)
	for i, r := range a.rows {
		if isCity[r.city] {
			t := &a.towns[r.town]
			a.byTown[t.to] = uint16(i)
			t.to++
		}
	}
}
