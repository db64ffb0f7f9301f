package flowfile

import (
	"go.yaml.in/yaml/v3"
)

// The forms are the files as they are written. Their yaml names are the only
// keys there are; check.go says what they mean together.

type flowForm struct {
	Flow      string              `yaml:"flow"`
	Languages []string            `yaml:"languages"`
	Reviewed  []string            `yaml:"reviewed"`
	Starts    startsForm          `yaml:"starts"`
	Quiet     quietForm           `yaml:"quiet"`
	Moved     map[string]string   `yaml:"moved"`
	Steps     map[string]stepForm `yaml:"steps"`
}

type startsForm struct {
	Texts map[string][]string `yaml:"texts"`
	Calls bool                `yaml:"calls"`
	Reads []string            `yaml:"reads"`
	Found string              `yaml:"found"`
}

type quietForm struct {
	RemindAfter span         `yaml:"remind_after"`
	CloseAfter  span         `yaml:"close_after"`
	Do          []actionForm `yaml:"do"`
}

type stepForm struct {
	Ask      textForm           `yaml:"ask"`
	Tell     textForm           `yaml:"tell"`
	Say      map[string]sayForm `yaml:"say"`
	By       string             `yaml:"by"`
	Answer   string             `yaml:"answer"`
	Choices  choicesForm        `yaml:"choices"`
	Many     bool               `yaml:"many"`
	Min      int                `yaml:"min"`
	Max      int                `yaml:"max"`
	Unit     textForm           `yaml:"unit"`
	Save     string             `yaml:"save"`
	Optional bool               `yaml:"optional"`
	Reads    []string           `yaml:"reads"`
	Unclear  textForm           `yaml:"unclear"`
	Tries    int                `yaml:"tries"`
	GiveUp   string             `yaml:"give_up"`
	When     []whenForm         `yaml:"when"`
	Go       string             `yaml:"go"`
	Do       []actionForm       `yaml:"do"`
}

type whenForm struct {
	Answer string   `yaml:"answer"`
	Is     []string `yaml:"is"`
	Not    []string `yaml:"not"`
	Go     string   `yaml:"go"`
}

type choiceForm struct {
	Name  textForm            `yaml:"name"`
	Say   textForm            `yaml:"say"`
	Also  map[string][]string `yaml:"also"`
	Go    string              `yaml:"go"`
	Flow  string              `yaml:"flow"`
	Clear []string            `yaml:"clear"`
	Do    []actionForm        `yaml:"do"`
}

type needsForm struct {
	Languages []string            `yaml:"languages"`
	Reviewed  []string            `yaml:"reviewed"`
	Needs     map[string]needForm `yaml:"needs"`
}

type needForm struct {
	Name  textForm            `yaml:"name"`
	Say   textForm            `yaml:"say"`
	Also  map[string][]string `yaml:"also"`
	Tier  string              `yaml:"tier"`
	Talk  bool                `yaml:"talk"`
	Carry string              `yaml:"carry"`
}

type textsForm struct {
	Languages []string            `yaml:"languages"`
	Reviewed  []string            `yaml:"reviewed"`
	Texts     map[string]textForm `yaml:"texts"`
	Say       map[string]textForm `yaml:"say"`
}

// A textForm is something to say, by language.
type textForm map[string]string

// A form that may be written in two ways says which: as one plain value, or as
// the type of its longer form.
type either interface{ long() any }

// choicesForm is a list of choices, or the name of a list that is kept
// elsewhere: `needs` or `offers`.
type choicesForm struct {
	Named string
	Own   map[string]choiceForm
}

func (choicesForm) long() any { return map[string]choiceForm{} }

// UnmarshalYAML reads either form.
func (c *choicesForm) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		return n.Decode(&c.Named)
	}
	return n.Decode(&c.Own)
}

// sayForm is a spoken text, or a recording with the same in words.
type sayForm struct{ Play, Text string }

type playForm struct {
	Play string `yaml:"play"`
	Text string `yaml:"text"`
}

func (sayForm) long() any { return playForm{} }

// UnmarshalYAML reads either form.
func (s *sayForm) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		return n.Decode(&s.Text)
	}
	var p playForm
	err := n.Decode(&p)
	s.Play, s.Text = p.Play, p.Text
	return err
}

// actionForm is the name of an action, or a name with its arguments.
type actionForm struct {
	Name string
	Args map[string]string
}

func (actionForm) long() any { return map[string]map[string]string{} }

// UnmarshalYAML reads either form.
func (a *actionForm) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		return n.Decode(&a.Name)
	}
	var m map[string]map[string]string
	err := n.Decode(&m)
	for name, args := range m { // shape has seen to it that there is one
		a.Name, a.Args = name, args
	}
	return err
}
