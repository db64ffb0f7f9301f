package hotlinetest

import (
	"cmp"
	"os"
	"testing"

	"neighborline/internal/geo"
	"neighborline/internal/store"
)

// GrowthPlaces are the ZIPs of Oregon, in which the people of a grown database
// live.
func GrowthPlaces() ([]store.GrowthPlace, error) {
	atlas, err := geo.Open()
	if err != nil {
		return nil, err
	}
	var out []store.GrowthPlace
	for _, area := range []string{"970", "971", "972", "973", "974", "975", "976", "977", "978", "979"} {
		for n := range 100 {
			zip := area + string(rune('0'+n/10)) + string(rune('0'+n%10))
			if p, ok := atlas.ZIP(zip); ok {
				out = append(out, store.GrowthPlace{ZIP: p.ZIP, Point: store.Point{Lat: p.Lat, Lon: p.Lon}})
			}
		}
	}
	return out, nil
}

// Grown fills the house's store for a benchmark. It is a hundredth of a large
// network's (store.Large), so that it is there in a second or two; with
// GROWN=full in the environment it is all of it, which takes a minute or two.
func Grown(tb testing.TB, h *House) store.Growth {
	tb.Helper()
	places, err := GrowthPlaces()
	if err != nil {
		tb.Fatal(err)
	}
	g := store.Large(places)
	if cmp.Or(os.Getenv("GROWN"), "small") != "full" {
		g.People, g.Volunteers, g.Requests, g.Messages, g.Tasks = g.People/100, g.Volunteers/10, g.Requests/50, g.Messages/100, g.Tasks/20
		g.Live = g.Requests / 10
	}
	if err := h.Store.Grow(tb.Context(), g, nil); err != nil {
		tb.Fatal(err)
	}
	return g
}
