package flowfile_test

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"go.yaml.in/yaml/v3"

	"neighborline/flows"
	"neighborline/internal/flowfile"
)

// A mutation takes one thing out of one file.
type mutation struct {
	file, what string
	data       func() []byte // the file without it
}

// mutations takes out of a file, one at a time, each translation, each list of
// other words, each spoken form, each branch, each choice and each step.
func mutations(t testing.TB, name string) []mutation {
	t.Helper()
	data, err := fs.ReadFile(flows.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	var out []mutation
	drop := func(n *yaml.Node, at []string, from, to int) {
		out = append(out, mutation{name, strings.Join(at, "."), func() []byte {
			whole := n.Content
			n.Content = slices.Concat(whole[:from], whole[to:])
			mutated, err := yaml.Marshal(&doc)
			if err != nil {
				t.Fatal(err)
			}
			n.Content = whole
			return mutated
		}})
	}
	var walk func(n *yaml.Node, at []string)
	walk = func(n *yaml.Node, at []string) {
		for i, item := range n.Content {
			if n.Kind == yaml.SequenceNode && at[len(at)-1] == "when" {
				drop(n, append(at[:len(at):len(at)], fmt.Sprint(i)), i, i+1)
			}
			if n.Kind != yaml.MappingNode || i%2 == 1 {
				continue
			}
			here := append(at[:len(at):len(at)], item.Value)
			if droppable(here, n.Content[i+1]) {
				drop(n, here, i, i+2)
			}
			walk(n.Content[i+1], here)
		}
	}
	walk(doc.Content[0], nil)
	return out
}

func isLanguage(key string) bool {
	return slices.Contains([]string{"en", "es", "ru", "vi", "zh", "ar", "uk"}, key)
}

func droppable(at []string, value *yaml.Node) bool {
	last := at[len(at)-1]
	switch {
	case isLanguage(last), last == "also", last == "say" && len(at) > 1:
		return true
	case len(at) == 2:
		return at[0] == "steps" || at[0] == "needs" || at[0] == "say"
	}
	return len(at) == 4 && at[2] == "choices"
}

// kind says what sort of thing a mutation takes out.
func (m mutation) kind() string {
	at := strings.Split(m.what, ".")
	last, before := at[len(at)-1], at[max(len(at)-2, 0)]
	switch {
	case len(at) == 4 && before == "choices": // a language may be a choice too
		return "choice"
	case isLanguage(last) && before == "also":
		return "also list"
	case isLanguage(last) && before == "texts":
		return "start words"
	case isLanguage(last) && slices.Contains(at, "say"):
		return "spoken translation"
	case isLanguage(last):
		return "translation"
	case last == "also", last == "say":
		return last
	case at[0] == "say":
		return "say"
	case before == "when":
		return "branch"
	case len(at) == 2:
		return strings.TrimSuffix(at[0], "s")
	}
	return "choice"
}

func allMutations(t testing.TB) (out []mutation) {
	t.Helper()
	names, err := fs.Glob(flows.FS, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		out = append(out, mutations(t, name)...)
	}
	return out
}

var (
	every = flag.Bool("every", false, "try every mutant, in place of some of the many")
	thin  = flag.Int("thin", 3, "try one in so many of the mutants that are tried of those alike; what must hold before a change goes in takes 1")
	sort  = flag.String("sort", "", "try only mutants of this sort")
)

// oneIn says of how many mutants of a sort, which are alike, one is tried.
var oneIn = map[string]int{
	"translation": 150, "spoken translation": 150, "also list": 40, "also": 8, "say": 24, "choice": 6, "need": 3, "step": 5, "start words": 4,
}

// TestNothingCanGoUnseen takes one thing after the other out of the shipped
// flows, and sees that the check always says so: by itself, or where what is
// left is a sound flow as well, by the conversations that it plays. Of what is
// there in numbers and alike it takes some, others each time, unless -every is
// given, and fewer of them with a larger -thin; of no sort it takes none.
func TestNothingCanGoUnseen(t *testing.T) {
	check := wholeCheck(t)
	_, whole := check.Run()
	known := messages(whole)
	tried, unseen := map[string]int{}, 0
	turn := map[string]int{} // whose turn it is among those alike, from a place by chance
	for kind, n := range oneIn {
		turn[kind] = rand.IntN(n * *thin)
	}
	for _, m := range allMutations(t) {
		kind := m.kind()
		if *sort != "" && kind != *sort {
			continue
		}
		turn[kind]++
		if n, alike := oneIn[kind]; alike && !*every && turn[kind]%(n**thin) > 0 {
			continue
		}
		tried[kind]++
		check.Files = with(t, flows.FS, map[string][]byte{m.file: m.data()})
		if !seenBy(check, known) {
			unseen++
			t.Errorf("%s: the %s %s was taken out and nobody saw", m.file, kind, m.what)
		}
	}
	t.Logf("%d unseen of %v", unseen, tried)
	for _, kind := range []string{"translation", "spoken translation", "also list", "also", "say", "step", "choice", "need", "start words"} {
		if tried[kind] == 0 {
			t.Errorf("not one %s was taken out: these are not all", kind)
		}
	}
}

// seenBy says whether the check has something new to say. It is asked in parts,
// the quickest first.
func seenBy(c flowfile.Check, known map[string]int) bool {
	tests := c.Tests
	c.Tests = nil
	if _, problems := c.Run(); fresh(problems, known) {
		return true
	}
	c.Tests = tests
	_, problems := c.Run()
	return fresh(problems, known)
}

func messages(problems []flowfile.Problem) map[string]int {
	out := map[string]int{}
	for _, p := range problems {
		out[p.File+p.Message]++
	}
	return out
}

func fresh(problems []flowfile.Problem, known map[string]int) bool {
	for message, n := range messages(problems) {
		if n > known[message] {
			return true
		}
	}
	return false
}

// long is a flow of 500 steps.
func long() fstest.MapFS {
	var b bytes.Buffer
	b.WriteString("flow: long\nlanguages: [en, es]\nreviewed: [en, es]\nsteps:\n")
	const steps = 500
	for i := range steps {
		next := fmt.Sprintf("s%d", i+1)
		if i == steps-1 {
			next = "end"
		}
		fmt.Fprintf(&b, "  s%d:\n    ask: {en: \"Question %d? {choices}\", es: \"Pregunta %d? {choices}\"}\n    choices:\n", i, i, i)
		fmt.Fprintf(&b, "      a: {name: {en: apple, es: manzana}, go: %s}\n      b: {name: {en: bread, es: pan}, go: %s}\n", next, next)
	}
	fsys := folder()
	fsys["long.yaml"] = &fstest.MapFile{Data: b.Bytes()}
	return fsys
}

func BenchmarkCheckOf500Steps(b *testing.B) {
	fsys := long()
	for b.Loop() {
		book, problems := flowfile.Load(fsys)
		if book == nil || len(book.Flows["long"].Steps) != 500 {
			b.Fatal(problems)
		}
		if len(flowfile.Advise(fsys)) == 0 {
			b.Fatal("no advice")
		}
	}
}
