package flowfile_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/flows"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
)

// TestShipped also says that each shipped question fits one segment: longer
// ones are problems. Only the long lists may take two, and what asks nothing,
// and only in a script that takes 70 letters a segment.
func TestShipped(t *testing.T) {
	book, problems := flowfile.Load(flows.FS)
	for _, p := range problems {
		if !strings.Contains(p.Message, "this takes 2 text messages") || p.Fix != "shorten it" || asks(book, p) {
			t.Error(p.Excerpt())
		}
	}
	if book == nil {
		t.Fatal("no book")
	}
	if got := len(book.Flows); got != 14 {
		t.Errorf("%d flows, want 14", got)
	}
}

// asks says whether a problem is with a question, other than a list of needs.
func asks(book *flow.Book, p flowfile.Problem) bool {
	if book == nil || book.Flows[strings.TrimSuffix(p.File, ".yaml")] == nil {
		return false
	}
	var in *flow.Step
	for _, s := range book.Flows[strings.TrimSuffix(p.File, ".yaml")].Steps {
		if s.Line <= p.Line {
			in = s
		}
	}
	const list = 9 // choices: more of them take more than 70 letters
	return in != nil && in.Kind != flow.Telling && len(in.Choices) <= list
}

func TestLoad(t *testing.T) {
	fsys := edited(t, "ask_for_help.yaml", intake[len("flow: ask_for_help\nlanguages: [en, es]\n"):], `
starts: {texts: {en: [help]}, calls: true, reads: [many], found: many}
quiet: {remind_after: 90m, close_after: 3d, do: [save_partial]}
steps:
  many:
    ask: {en: "Which? {choices}", es: "Cual? {choices}"}
    say: {en: Which, es: {play: cual.mp3, text: Cual}}
    choices: needs
    many: true
    optional: true
    reads: [people]
    tries: 3
    give_up: bye
    unclear: {en: Again, es: Otra vez}
    go: how_many
  how_many:
    ask: {en: How many, es: Cuantos}
    answer: number
    min: 1
    max: 9
    unit: {en: "for {n}", es: "para {n}"}
    save: people
    when: [{answer: many, is: [food], not: [money], go: a_person}]
    go: bye
  bye:
    tell: {en: Bye, es: Adios}
    do: [verify, {hand_to_person: {why: done}}]
`)
	fsys["cual.mp3"] = &fstest.MapFile{}
	book, problems := flowfile.Load(fsys)
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	want := &flow.Definition{
		Name: "ask_for_help", Languages: []string{"en", "es"},
		Starts: flow.Starts{Texts: map[string][]string{"en": {"help"}}, Calls: true, Reads: []string{"many"}, Found: "many"},
		Quiet:  flow.Quiet{RemindAfter: 90 * time.Minute, CloseAfter: 72 * time.Hour, Do: []flow.Action{{Name: "save_partial"}}},
		Steps: []*flow.Step{
			{
				ID: "many", Line: 7, Kind: flow.Choice, Ask: flow.Text{"en": "Which? {choices}", "es": "Cual? {choices}"},
				Say: flow.Text{"en": "Which", "es": "Cual"}, Play: map[string]string{"es": "cual.mp3"},
				Choices: []flow.Option{{Key: "food", Name: flow.Text{"en": "food"}}, {Key: "money", Name: flow.Text{"en": "money"}}},
				Many:    true, Save: "many", Optional: true, Reads: []string{"people"},
				Unclear: flow.Text{"en": "Again", "es": "Otra vez"}, Tries: 3, GiveUp: "bye", Go: "how_many",
			},
			{
				ID: "how_many", Line: 18, Kind: flow.Number, Ask: flow.Text{"en": "How many", "es": "Cuantos"}, Min: 1, Max: 9,
				Unit: flow.Text{"en": "for {n}", "es": "para {n}"}, Save: "people",
				When: []flow.Branch{{Save: "many", Is: []string{"food"}, Not: []string{"money"}, Go: "a_person"}}, Go: "bye",
			},
			{
				ID: "bye", Line: 27, Kind: flow.Telling, Ask: flow.Text{"en": "Bye", "es": "Adios"}, Go: "end",
				Do: []flow.Action{{Name: "verify"}, {Name: "hand_to_person", Args: map[string]string{"why": "done"}}},
			},
		},
	}
	got := book.Flows["ask_for_help"]
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(flow.Definition{}, flow.Step{}), cmpopts.IgnoreFields(flow.Definition{}, "Hash", "Source")); diff != "" {
		t.Errorf("definition (-want +got):\n%s", diff)
	}
	if got.Step("bye") == nil {
		t.Error("the steps can not be found by name")
	}
	wantNeeds := []flow.Need{
		{Key: "food", Name: flow.Text{"en": "food"}, Tier: "new"},
		{Key: "money", Name: flow.Text{"en": "money"}, Tier: "coordinator"},
	}
	if diff := cmp.Diff(wantNeeds, book.Needs); diff != "" {
		t.Errorf("needs (-want +got):\n%s", diff)
	}
	if got := book.Texts.Say("nudge", "es", nil); got != "ok" {
		t.Errorf("a text in the base language is %q, want ok", got)
	}
}

// TestOffers sees that volunteers are not offered what only a coordinator does.
func TestOffers(t *testing.T) {
	book, problems := flowfile.Load(edited(t, "unmet.yaml", "    tell: {en: Hello}", "    ask: {en: \"{choices}\"}\n    choices: offers\n    go: end"))
	if book == nil {
		t.Fatalf("problems: %v", problems)
	}
	choices := book.Flows["unmet"].Steps[0].Choices
	if len(choices) != 1 || choices[0].Key != "food" {
		t.Errorf("choices are %v, want food alone", choices)
	}
}

func TestHash(t *testing.T) {
	hash := func(fsys fstest.MapFS) string {
		t.Helper()
		book, problems := flowfile.Load(fsys)
		if book == nil {
			t.Fatalf("problems: %v", problems)
		}
		return book.Flows[flow.Intake].Hash
	}
	first := hash(folder())
	if len(first) != 32 || first != hash(folder()) {
		t.Errorf("the hash %q is not 32 digits long, or not the same each time", first)
	}
	for name, other := range map[string]fstest.MapFS{
		"a word of the flow": edited(t, "ask_for_help.yaml", "Where", "Where to"),
		"a need":             edited(t, "needs.yaml", "{en: food}", "{en: groceries}"),
	} {
		if hash(other) == first {
			t.Errorf("changing %s leaves the hash as it was", name)
		}
	}
	if hash(edited(t, "unmet.yaml", "Hello", "Hi")) != first {
		t.Error("changing another flow changes the hash")
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if book, problems := flowfile.Load(flows.FS); book == nil {
			b.Fatal(problems)
		}
	}
}
