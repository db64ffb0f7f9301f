package hotlinetest_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// A saying is one case of the corpus: what somebody texts at a question, and
// what it means to a careful human.
type saying struct {
	At    string  `yaml:"at"`
	Text  string  `yaml:"text"`
	Means meaning `yaml:"means"`

	file, lang string
	line       int
}

// meaning is what a text plainly says, and nothing that it leaves open.
type meaning struct {
	Role     string   `yaml:"role"`
	Need     oneOrAll `yaml:"need"`
	Place    string   `yaml:"place"`
	Town     string   `yaml:"town"`
	HowSoon  string   `yaml:"how_soon"`
	By       string   `yaml:"by"`
	People   int      `yaml:"people"`
	Risks    oneOrAll `yaml:"risks"`
	Name     string   `yaml:"name"`
	ForWhom  bool     `yaml:"for_whom"`
	Yes      *bool    `yaml:"yes"`
	Choice   string   `yaml:"choice"`
	Danger   string   `yaml:"danger"`
	OptOut   bool     `yaml:"opt_out"`
	Forget   bool     `yaml:"forget"`
	NoLonger bool     `yaml:"no_longer"`
	Command  string   `yaml:"command"`
	Language string   `yaml:"language"`
	Minor    bool     `yaml:"minor"`
	Watched  bool     `yaml:"watched"`
	Words    bool     `yaml:"words"`
	Ask      bool     `yaml:"ask"`
	Accept   string   `yaml:"accept"`
	Thanks   bool     `yaml:"thanks"`
}

// oneOrAll is a word, or a list of them.
type oneOrAll []string

func (o *oneOrAll) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*o = oneOrAll{n.Value}
		return nil
	}
	return n.Decode((*[]string)(o))
}

// kinds are the words that a field may hold; "" is always one.
var kinds = map[string][]string{
	"at": {
		"first", "role", "need", "place", "how_soon", "people", "details", "name", "confirm", "follow_up", "unmet",
		"still_needed", "invite", "offer_what", "offer_transport", "idle",
	},
	"role":     {"help", "offer"},
	"need":     {"food", "supplies", "ride", "medicine", "care", "shelter", "repair", "paperwork", "company", "money", "other"},
	"how_soon": {"today", "soon", "week"},
	"risks":    {"baby", "over65", "sick", "outside"},
	"danger":   {"none", "maybe", "clear"},
	"command":  {"back", "menu", "person", "language", "skip", "repeat"},
	"accept":   {"true", "false", "conditional"},
	"language": {"en", "es", "ru", "uk", "vi", "zh"},
}

func (c *saying) check() error {
	if c.Text == "" || c.At == "" {
		return fmt.Errorf("%s:%d: a case has at, text and means", c.file, c.line)
	}
	for _, f := range []struct {
		name   string
		values []string
	}{
		{"at", []string{c.At}},
		{"role", []string{c.Means.Role}},
		{"need", c.Means.Need},
		{"how_soon", []string{c.Means.HowSoon}},
		{"risks", c.Means.Risks},
		{"danger", []string{c.Means.Danger}},
		{"command", []string{c.Means.Command}},
		{"accept", []string{c.Means.Accept}},
		{"language", []string{c.Means.Language}},
	} {
		for _, v := range f.values {
			if v != "" && !slices.Contains(kinds[f.name], v) {
				return fmt.Errorf("%s:%d: %s can not be %q", c.file, c.line, f.name, v)
			}
		}
	}
	return nil
}

// sayings reads a folder of the corpus: a file for each language. An unknown
// key, or a word that no field knows, is an error that names its line.
func sayings(t testing.TB, folder string) []saying {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus in %s: %v", folder, err)
	}
	var all []saying
	for _, f := range files {
		cases, err := readSayings(f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, cases...)
	}
	return all
}

func readSayings(file string) ([]saying, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var cases []saying
	strict := yaml.NewDecoder(bytes.NewReader(data))
	strict.KnownFields(true)
	if err := strict.Decode(&cases); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var lines yaml.Node // decoded again for the lines
	if err := yaml.Unmarshal(data, &lines); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for i := range cases {
		c := &cases[i]
		c.file = file
		c.lang, _, _ = strings.Cut(strings.TrimSuffix(filepath.Base(file), ".yaml"), "_") // en, and more of it in en_2
		c.line = lines.Content[0].Content[i].Line
		if err := c.check(); err != nil {
			return nil, err
		}
	}
	return cases, nil
}

// TestSayingsAreReadStrictly looks at the reader itself: a slip in the corpus
// must not be measured as a misunderstanding.
func TestSayingsAreReadStrictly(t *testing.T) {
	for _, bad := range []string{
		"- at: first\n  text: hi\n  means: {asks: true}\n",
		"- at: first\n  text: hi\n  means: {danger: perhaps}\n",
		"- at: somewhere\n  text: hi\n  means: {ask: true}\n",
		"- text: hi\n  means: {need: [food, gold]}\n  at: need\n",
	} {
		file := filepath.Join(t.TempDir(), "en.yaml")
		if err := os.WriteFile(file, []byte(bad), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readSayings(file); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("%q gives %v", bad, err)
		}
	}
}
