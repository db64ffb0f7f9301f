package flowfile_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/flows"
	"neighborline/internal/flowfile"
)

func TestWayCosts(t *testing.T) {
	book, problems := flowfile.Load(edited(t, "ask_for_help.yaml", "starts:", "starts:\n  reads: [need]\n  found: place"))
	if book == nil {
		t.Fatal(problems)
	}
	var got []flowfile.WayCost
	for _, c := range flowfile.WayCosts(book, nil) {
		if c.Flow == "ask_for_help" && c.Lang == "en" {
			got = append(got, c)
		}
	}
	want := []flowfile.WayCost{
		{Flow: "ask_for_help", Lang: "en", Way: "shortest", Steps: []string{"place", "sure"}, Questions: 2, Out: 2, In: 3},
		{Flow: "ask_for_help", Lang: "en", Way: "usual", Steps: []string{"need", "place", "sure"}, Questions: 3, Out: 3, In: 4},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("costs (-want +got):\n%s", diff)
	}
}

// A second segment and a letter that makes one are counted in the ways and
// named in the texts.
func TestCostlyLetter(t *testing.T) {
	book, _ := flowfile.Load(edited(t, "ask_for_help.yaml", "es: Donde", "es: "+strings.Repeat("larga ", 10)+"dónde está usted"))
	for _, c := range flowfile.WayCosts(book, nil) {
		if want := 4; c.Flow == "ask_for_help" && c.Way == "usual" && c.Lang == "es" && c.Out != want {
			t.Errorf("%d segments sent, want %d", c.Out, want)
		}
	}
	i := slices.IndexFunc(flowfile.TextCosts(book, nil), func(c flowfile.TextCost) bool { return c.Step == "place" && c.Lang == "es" })
	if c := flowfile.TextCosts(book, nil)[i]; c.Cost.Segments != 2 || c.Cost.Culprit != 'ó' {
		t.Errorf("the text costs %+v", c.Cost)
	}
}

// What is told before a question goes out with it where both fit one segment.
func TestTellingAndAskingTogether(t *testing.T) {
	for _, test := range []struct {
		said string
		want int
	}{{"Oh", 3}, {strings.Repeat("long ", 32), 4}} {
		fsys := edited(t, "ask_for_help.yaml", "  place:\n", "  oh:\n    tell: {en: "+test.said+", es: Oh}\n    go: place\n  place:\n")
		text := strings.Replace(string(fsys["ask_for_help.yaml"].Data), "go: place", "go: oh", 1)
		fsys["ask_for_help.yaml"].Data = []byte(text)
		book, problems := flowfile.Load(fsys)
		if book == nil {
			t.Fatal(problems)
		}
		for _, c := range flowfile.WayCosts(book, nil) {
			if c.Flow == "ask_for_help" && c.Way == "usual" && c.Lang == "en" && c.Out != test.want {
				t.Errorf("%q: %d segments sent, want %d", test.said, c.Out, test.want)
			}
		}
	}
}

// Every shipped flow has both ways in every language, the shortest no longer
// than the usual. Where the alphabet holds 160 letters a segment, each text of
// it fits one.
func TestShippedCosts(t *testing.T) {
	book, _ := flowfile.Load(flows.FS)
	costs := flowfile.WayCosts(book, nil)
	want := 0
	for _, d := range book.Flows {
		want += 2 * len(d.Languages)
	}
	if len(costs) != want {
		t.Fatalf("%d ways, want %d", len(costs), want)
	}
	for i := 0; i < len(costs); i += 2 {
		short, usual := costs[i], costs[i+1]
		if short.Way != flowfile.Shortest || usual.Way != flowfile.Usual || short.Segments() > usual.Segments() {
			t.Errorf("%s, %s: shortest %d segments, usual %d", short.Flow, short.Lang, short.Segments(), usual.Segments())
		}
		if (usual.Lang == "en" || usual.Lang == "es") && usual.Out > len(usual.Steps) {
			t.Errorf("%s, %s: %d segments for %d texts", usual.Flow, usual.Lang, usual.Out, len(usual.Steps))
		}
	}
}
