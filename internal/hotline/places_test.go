package hotline_test

import (
	"errors"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// pantry is a place that can be found.
func pantry(name, zip, open string) aid.Place {
	return aid.Place{Name: name, ZIP: zip, Needs: []string{"food"}, Hours: open, Phone: "+15415550180"}
}

// list is a part of the directory.
func list(t *testing.T, h *hotlinetest.House, q hotline.PlaceQuery) ([]hotline.PlaceView, error) {
	t.Helper()
	page, err := h.Hotline.Places(t.Context(), q)
	return page.List, err
}

func TestAddPlacesKeepsWhatAListDoesNotSay(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	first := pantry("Ashland Pantry", "97520", "Mon-Fri 10-2")
	first.Notes, first.Source = "side door", "a1"
	if added, err := h.Hotline.AddPlaces(t.Context(), store.Actor{Role: "command"}, []aid.Place{first}); err != nil || added != 1 {
		t.Fatalf("added %d: %v", added, err)
	}
	again := aid.Place{Name: "ASHLAND pantry", ZIP: "97520", Needs: []string{"food", "supplies"}, Hours: "Tue 9-5"}
	if added, err := h.Hotline.AddPlaces(t.Context(), store.Actor{Role: "command"}, []aid.Place{again}); err != nil || added != 0 {
		t.Fatalf("added %d: %v", added, err)
	}
	all, err := list(t, h, hotline.PlaceQuery{})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 {
		t.Fatalf("there are %d places, want one", len(all))
	}
	p := all[0]
	if p.Notes != "side door" || p.Hours != "Tue 09:00-17:00" || len(p.Needs) != 2 || p.Source != "a1" || p.Town != "Ashland" {
		t.Errorf("got %+v", p)
	}
	if !p.Known || p.State.Open || p.State.Next.Format("Mon 15:04") != "Tue 09:00" { // it is Monday
		t.Errorf("it stands %+v", p.State)
	}
}

func TestPlacesRefused(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for name, p := range map[string]aid.Place{
		"no name":     {ZIP: "97520", Needs: []string{"food"}},
		"no need":     {Name: "Pantry", ZIP: "97520"},
		"no such ZIP": {Name: "Pantry", ZIP: "00001", Needs: []string{"food"}},
		"odd hours":   {Name: "Pantry", ZIP: "97520", Needs: []string{"food"}, Hours: "sometimes"},
	} {
		var refusal aid.Mistake
		if _, err := h.Hotline.SavePlace(t.Context(), 0, p); !errors.As(err, &refusal) {
			t.Errorf("%s: got %v, want a mistake", name, err)
		}
	}
	if _, err := h.Hotline.SavePlace(t.Context(), 0, pantry("Pantry", "97520", "")); err != nil {
		t.Fatal(err)
	}
	var refusal aid.Mistake
	if _, err := h.Hotline.SavePlace(t.Context(), 0, pantry("pantry", "97520", "")); !errors.As(err, &refusal) {
		t.Errorf("the same place twice: got %v, want a mistake", err)
	}
}

func TestPlacesGoStaleAndAreChecked(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	id, err := h.Hotline.SavePlace(t.Context(), 0, pantry("Pantry", "97520", ""))
	if err != nil {
		t.Fatal(err)
	}
	stale := func() bool {
		t.Helper()
		all, err := list(t, h, hotline.PlaceQuery{Need: "food", ZIP: "975", Words: "pan"})
		if err != nil || len(all) != 1 {
			t.Fatalf("%d places: %v", len(all), err)
		}
		return all[0].Stale
	}
	h.Clock.Move(180*24*time.Hour - time.Minute)
	if stale() {
		t.Error("stale a minute early")
	}
	h.Clock.Move(time.Minute)
	if !stale() {
		t.Error("not stale after its time")
	}
	if err := h.Hotline.CheckPlace(t.Context(), 0, id); err != nil {
		t.Fatal(err)
	}
	if stale() {
		t.Error("stale although it was checked")
	}
}
