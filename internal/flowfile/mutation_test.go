package flowfile_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"go.yaml.in/yaml/v3"
	"pgregory.net/rapid"

	"neighborline/flows"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
)

// A mutation takes one thing out of one file.
type mutation struct {
	file, what string
	data       []byte
}

// mutations takes each translation, each step and each choice out of a file,
// one at a time.
func mutations(t *testing.T, name string) []mutation {
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
	var walk func(n *yaml.Node, at []string)
	walk = func(n *yaml.Node, at []string) {
		for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			here := append(at[:len(at):len(at)], key.Value)
			if droppable(here, value) {
				whole := n.Content
				n.Content = append(append([]*yaml.Node(nil), whole[:i]...), whole[i+2:]...)
				mutated, err := yaml.Marshal(&doc)
				if err != nil {
					t.Fatal(err)
				}
				out = append(out, mutation{name, strings.Join(here, "."), mutated})
				n.Content = whole
			}
			walk(value, here)
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
	case isLanguage(last) && value.Kind == yaml.ScalarNode:
		return true
	case len(at) == 2 && at[0] == "steps":
		return true
	}
	return len(at) == 4 && at[2] == "choices"
}

// allMutations are those of every shipped file: translations, and the rest.
func allMutations(t *testing.T) (translations, others []mutation) {
	t.Helper()
	names, err := fs.Glob(flows.FS, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		for _, m := range mutations(t, name) {
			if isLanguage(m.what[strings.LastIndexByte(m.what, '.')+1:]) {
				translations = append(translations, m)
			} else {
				others = append(others, m)
			}
		}
	}
	if len(translations) < 300 || len(others) < 50 {
		t.Fatalf("%d translations and %d others: these are not all", len(translations), len(others))
	}
	return translations, others
}

// A translation that is taken out of the shipped flows is always seen by the
// check.
func TestNoTranslationCanGoUnseen(t *testing.T) {
	translations, _ := allMutations(t)
	_, base := flowfile.Load(flows.FS)
	known := messages(base)
	rapid.Check(t, func(rt *rapid.T) {
		m := rapid.SampledFrom(translations).Draw(rt, "translation")
		_, problems := flowfile.Load(with(t, flows.FS, map[string][]byte{m.file: m.data}))
		if !fresh(problems, known) {
			rt.Errorf("%s: %s was taken out and nobody saw", m.file, m.what)
		}
	})
}

// A step or a choice that is taken out is seen: by the check, or where what is
// left is a sound flow as well, by the conversations.
func TestNoStepOrChoiceCanGoUnseen(t *testing.T) {
	_, others := allMutations(t)
	_, base := flowfile.Load(flows.FS)
	loaded, known := messages(base), messages(append(base, flowfile.Advise(flows.FS)...))
	player := shippedPlayer(t)
	talks := conversations(t, player.Book)
	seen := 0
	for _, m := range others {
		fsys := with(t, flows.FS, map[string][]byte{m.file: m.data})
		book, problems := flowfile.Load(fsys)
		if fresh(problems, loaded) || fresh(append(problems, flowfile.Advise(fsys)...), known) {
			seen++
			continue
		}
		player.Book = book
		if !goesOtherwise(player, talks) {
			t.Errorf("%s: %s was taken out and nobody saw", m.file, m.what)
		}
	}
	t.Logf("%d seen by the check, %d by the conversations", seen, len(others)-seen)
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

func conversations(t *testing.T, book *flow.Book) (out []flowfile.Conversation) {
	t.Helper()
	files, err := fs.Glob(flows.Tests, "tests/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		talks, _ := flowfile.ReadConversations(flows.Tests, file, book)
		out = append(out, talks...)
	}
	return out
}

func goesOtherwise(p flowfile.Player, talks []flowfile.Conversation) bool {
	for _, c := range talks {
		if _, failure, err := p.Play(c); failure != nil || err != nil {
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
