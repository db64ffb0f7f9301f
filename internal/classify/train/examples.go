package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/classify"
)

// An example is a text and what it tells.
type example struct {
	text  string
	batch string // which writer's: en_12.yaml is of "12"
	at    string // the question that it answers; none where it was written for danger and leave alone
	tells []classify.Label
}

// readExamples reads all texts that may be learned from.
func readExamples(folder string) ([]example, error) {
	practice, err := readAll(filepath.Join(folder, "practice", "*.yaml"), readCases)
	if err != nil {
		return nil, err
	}
	told, err := readAll(filepath.Join(folder, "told", "*.tsv"), readTold)
	return append(practice, told...), err
}

func readAll(pattern string, read func(string, []byte) ([]example, error)) ([]example, error) {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		return nil, errors.Join(err, fmt.Errorf("there is no %s", pattern))
	}
	var all []example
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		some, err := read(name, b)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// meaning is what testdata/understanding/README.md calls means.
type meaning struct {
	Danger  string
	OptOut  bool `yaml:"opt_out"`
	Forget  bool
	ForWhom bool `yaml:"for_whom"`
	Role    string
	Need    oneOrAll
	Risks   oneOrAll
	HowSoon string `yaml:"how_soon"`
	People  int
	Yes     *bool
	Accept  string
	Choice  string
	Command string

	Language string
}

// labels are what a meaning says in the classifier's terms. Who needs something
// asks for help, said or not.
func (m meaning) labels() []classify.Label {
	var all []classify.Label
	add := func(is bool, l classify.Label) {
		if is {
			all = append(all, l)
		}
	}
	add(m.Danger == "clear" || m.Danger == "maybe", classify.Danger)
	add(m.OptOut || m.Forget, classify.Leave)
	add(m.Forget, classify.Erase)
	add(m.ForWhom, classify.ForWhom)
	if m.Role == "" && len(m.Need) > 0 {
		m.Role = "help"
	}
	add(m.Role != "", classify.Of("role", m.Role))
	for _, key := range m.Need {
		add(true, classify.Need(key))
	}
	for _, key := range m.Risks {
		add(true, classify.Of("risks", key))
	}
	add(m.HowSoon != "", classify.Time) // which it is hangs on today's date
	add(m.People > 0, classify.People(m.People))
	if m.Yes != nil {
		add(true, classify.Of("yes", fmt.Sprint(*m.Yes)))
	}
	add(m.Accept != "", classify.Of("accept", m.Accept))
	add(m.Choice != "", classify.Of("choice", m.Choice))
	add(m.Command == "person", classify.Person)
	return all
}

// language is the language that a text is written in: at a first text what it means,
// in which English is not listed, and else that of its file.
func (m meaning) language(at, file string) []classify.Label {
	switch {
	case m.Language != "":
		return []classify.Label{classify.Language(m.Language)}
	case at == "first" && file != "en":
		return nil // mixed, or in English
	}
	return []classify.Label{classify.Language(file)}
}

// oneOrAll is a word or a list of them.
type oneOrAll []string

func (o *oneOrAll) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		*o = oneOrAll{node.Value}
		return nil
	}
	return node.Decode((*[]string)(o))
}

// readCases reads a file of practice.
func readCases(name string, b []byte) ([]example, error) {
	var cases []struct {
		At    string
		Text  string
		Means meaning
	}
	if err := yaml.Unmarshal(b, &cases); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	lang, batch, _ := strings.Cut(strings.TrimSuffix(filepath.Base(name), ".yaml"), "_")
	all := make([]example, len(cases))
	for i, c := range cases {
		all[i] = example{text: c.Text, batch: batch, at: c.At, tells: append(c.Means.labels(), c.Means.language(c.At, lang)...)}
	}
	return all, nil
}

// tolds are the labels of the texts that were written for one question alone: what
// they tell, and the question. What only sounds like it tells nothing.
var tolds = map[string]struct {
	at    string
	tells []classify.Label
}{
	"danger": {"", []classify.Label{classify.Danger}}, "safe": {},
	"leave": {"", []classify.Label{classify.Leave}}, "stay": {},
	"accept true":        {"invite", []classify.Label{classify.Of("accept", "true")}},
	"accept false":       {"invite", []classify.Label{classify.Of("accept", "false")}},
	"accept conditional": {"invite", []classify.Label{classify.Of("accept", "conditional")}},
	"accept none":        {"invite", nil},
	"choice good":        {"follow_up", []classify.Label{classify.Of("choice", "good")}},
	"choice not_yet":     {"follow_up", []classify.Label{classify.Of("choice", "not_yet")}},
	"choice more":        {"follow_up", []classify.Label{classify.Of("choice", "more")}},
	"choice gone":        {"follow_up", []classify.Label{classify.Of("choice", "gone")}},
	"choice none":        {"follow_up", nil},
	"unmet try":          {"unmet", []classify.Label{classify.Of("choice", "try")}},
	"unmet enough":       {"unmet", []classify.Label{classify.Of("choice", "enough")}},
	"unmet call":         {"unmet", []classify.Label{classify.Of("choice", "call")}},
	"unmet none":         {"unmet", nil},
}

// readTold reads texts that were written for one question alone: one in a line,
// behind its label and a tab.
func readTold(name string, b []byte) ([]example, error) {
	var all []example
	for line := range strings.Lines(string(b)) {
		label, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		t, known := tolds[label]
		if !ok || !known {
			return nil, fmt.Errorf("%s:%d: want a label such as danger or safe, a tab and a text", name, len(all)+1)
		}
		all = append(all, example{text: text, batch: "told", at: t.at, tells: t.tells})
	}
	return all, nil
}
