package flowfile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
)

const intake = `flow: ask_for_help
languages: [en, es]
starts:
  texts: {en: [help], es: [ayuda]}
steps:
  need:
    ask: {en: "What? {choices}", es: "Que? {choices}"}
    choices:
      food:
        name: {en: food, es: comida}
        go: place
      ride:
        name: {en: a ride, es: viaje}
        go: place
  place:
    ask: {en: Where, es: Donde}
    answer: place
    go: sure
  sure:
    ask: {en: Sure, es: Seguro}
    answer: yes_no
    save: nothing
    choices:
      yes: {do: [open_request], go: end}
      no: {go: need}
`

const needs = `languages: [en]
needs:
  food: {name: {en: food}}
  money: {name: {en: money}, tier: coordinator}
`

// folder is the smallest folder without a problem.
func folder() fstest.MapFS {
	fsys := fstest.MapFS{
		"ask_for_help.yaml": {Data: []byte(intake)},
		"needs.yaml":        {Data: []byte(needs)},
	}
	for _, name := range []string{"offer_help", "follow_up", "unmet", "still_needed"} {
		fsys[name+".yaml"] = &fstest.MapFile{Data: []byte("flow: " + name + "\nlanguages: [en]\nsteps:\n  hi:\n    tell: {en: Hello}\n")}
	}
	var b strings.Builder
	b.WriteString("languages: [en]\ntexts:\n")
	var keys []string
	for key := range flow.TextKeys {
		keys = append(keys, key)
	}
	// nudge comes first: tests name its line, however many texts there are
	slices.Sort(keys)
	keys = slices.DeleteFunc(keys, func(k string) bool { return k == "nudge" })
	keys = append([]string{"nudge"}, keys...)
	for _, key := range keys {
		fmt.Fprintf(&b, "  %s: {en: ok}\n", key)
	}
	fsys["texts.yaml"] = &fstest.MapFile{Data: []byte(b.String())}
	return fsys
}

// edited is the folder with one thing in one file changed.
func edited(t *testing.T, file, from, to string) fstest.MapFS {
	t.Helper()
	fsys := folder()
	text := string(fsys[file].Data)
	if !strings.Contains(text, from) {
		t.Fatalf("%s has no %q", file, from)
	}
	fsys[file] = &fstest.MapFile{Data: []byte(strings.Replace(text, from, to, 1))}
	return fsys
}

// A fault is a change to the folder and what must be said of it.
type fault struct{ name, from, to, want string }

func found(t *testing.T, file string, faults []fault) {
	t.Helper()
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			book, problems := flowfile.Load(edited(t, file, f.from, f.to))
			var got []string
			for _, p := range problems {
				got = append(got, p.String())
			}
			if diff := cmp.Diff(f.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if broken := flowfile.Broken(problems); broken == (book != nil) {
				t.Errorf("broken is %v, and the book is %v", broken, book != nil)
			}
		})
	}
}
