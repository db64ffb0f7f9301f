package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// Whoever stands on a step that is gone is named, unless the flow says where
// to go on.
func TestGoneSteps(t *testing.T) {
	d := &flow.Definition{
		Name: "ask", Languages: []string{"en"}, Moved: map[string]string{"where": "place"},
		Steps: []*flow.Step{{ID: "need"}, {ID: "place"}},
	}
	d.Init()
	book := &flow.Book{Flows: map[string]*flow.Definition{"ask": d}}
	got := goneSteps([]store.Standing{
		{Flow: "ask", Step: "need", N: 3},
		{Flow: "ask", Step: "where", N: 2},
		{Flow: "ask", Step: "how_many", N: 4},
		{Flow: "old", Step: "need", N: 1},
	}, book)
	if diff := cmp.Diff([]string{"ask/how_many 4", "old/need 1"}, got); diff != "" {
		t.Error(diff)
	}
}
