package hotlinetest

import (
	"cmp"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

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

// GrownHouse opens a House over the database that GROWN names in the
// environment, as the command grow made it, of which it takes a copy. Where
// GROWN names no file, it opens an empty one and fills it (Grown).
func GrownHouse(tb testing.TB) *House {
	tb.Helper()
	switch from := os.Getenv("GROWN"); from {
	case "", "small", "full":
		h := Open(tb, Options{})
		Grown(tb, h)
		return h
	default:
		to := filepath.Join(tb.TempDir(), "grown.db")
		if err := copyFile(to, from); err != nil {
			tb.Fatal(err)
		}
		return Open(tb, Options{Database: to, Start: time.Now()})
	}
}

func copyFile(to, from string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = io.Copy(out, in)
	return err
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
