package flowfile

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/flow"
)

// A Conversation is a test that an author writes: what somebody texts, and
// what the flow must say to it.
type Conversation struct {
	File     string
	Line     int // where it begins
	Name     string
	Flow     string
	By       flow.Channel
	Language string            // the person's, where it is known; empty lets the flow find out
	Clock    time.Time         // when it begins
	Knows    map[string]string // answers that are known before it begins
	Lines    []Line
	Says     []Says // in place of Flow and Lines
	End      string // how it must end; empty where it does not matter
	EndLine  int
}

// A Line is one turn of a conversation. They is what the person texts, or does
// on a call (see callTurn); where it and Wait are empty, the program itself
// begins the flow, or the call comes in.
type Line struct {
	Line int // in its file
	They string
	Wait time.Duration
	We   []string // parts of what must be said; Anything and Nothing have their own meaning
}

// A Says is a text of the hotline's own and parts of what it must say, with its
// names filled as they mostly are.
type Says struct {
	Line int
	Key  string
	We   []string
}

// What may stand in `we` besides a part of a text.
const (
	Anything = "*"       // something must be said, whatever its words
	Nothing  = "nothing" // not one word
)

// How a conversation may end, besides the reasons of the engine and the name of
// the step at which it still stands.
const (
	StillOpen = "open"
	OptedOut  = "opted_out" // the person texted STOP
)

type conversationForm struct {
	Conversation string              `yaml:"conversation"`
	Flow         string              `yaml:"flow"`
	By           string              `yaml:"by"`
	Language     string              `yaml:"language"`
	Clock        string              `yaml:"clock"`
	Knows        map[string]string   `yaml:"knows"`
	Lines        []lineForm          `yaml:"lines"`
	Says         map[string]partForm `yaml:"says"`
	End          string              `yaml:"end"`
}

type lineForm struct {
	They string   `yaml:"they"`
	Wait span     `yaml:"wait"`
	We   partForm `yaml:"we"`
}

// partForm is a part of a text, or a list of parts that must all be there.
type partForm []string

func (partForm) long() any { return []string{} }

// UnmarshalYAML reads either form.
func (p *partForm) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*p = partForm{n.Value}
		return nil
	}
	return n.Decode((*[]string)(p))
}

// clockForm is how `clock` is written.
const clockForm = "2006-01-02 15:04"

// began is when a conversation begins that does not say: a Monday morning.
var began = time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC)

// ReadConversations reads the conversations of a file, each begun by a line
// `---` but the first. Those that are wrong are among the problems and not
// among the conversations. The book says which flows and steps there are.
func ReadConversations(fsys fs.FS, name string, book *flow.Book) ([]Conversation, []Problem) {
	whole := &source{name: name}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		whole.whole(Error, fmt.Sprintf("can not be read: %v", err), "")
		return nil, whole.problems
	}
	var all []Conversation
	var problems []Problem
	for _, part := range documents(data) {
		src := &source{name: name, data: part, lines: strings.Split(strings.ReplaceAll(string(part), "\r\n", "\n"), "\n")}
		src.parse()
		form, ok := decode[conversationForm](src)
		if ok {
			all = append(all, src.conversation(form, book))
		}
		problems = append(problems, src.problems...)
	}
	if Broken(problems) {
		return nil, inOrder(problems)
	}
	return all, inOrder(problems)
}

// documents cuts a file at its lines `---`. Each part keeps empty lines in
// place of what stood before it, so that its lines are numbered as in the file.
func documents(data []byte) [][]byte {
	var parts [][]byte
	var part []byte
	lines := 0
	for line := range bytes.Lines(data) {
		if strings.TrimRight(string(line), " \r\n") == "---" {
			if hasText(part) {
				parts = append(parts, part)
			}
			part = bytes.Repeat([]byte("\n"), lines+1)
		} else {
			part = append(part, line...)
		}
		lines++
	}
	if hasText(part) || len(parts) == 0 {
		parts = append(parts, part)
	}
	return parts
}

// hasText says whether anything but comments stands in a document.
func hasText(part []byte) bool {
	for line := range bytes.Lines(part) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return true
		}
	}
	return false
}

// conversation checks one document and makes it a Conversation.
func (src *source) conversation(form conversationForm, book *flow.Book) Conversation {
	key, _ := src.find(path{"conversation"})
	end, _ := src.find(path{"end"})
	c := Conversation{
		File: src.name, Line: key.Line, Name: form.Conversation, Flow: form.Flow, Language: form.Language,
		Clock: began, Knows: form.Knows, End: form.End, EndLine: end.Line,
	}
	if form.Conversation == "" {
		src.missing(nil, `"conversation" is missing`, "write conversation: and what happens in it")
	}
	switch form.By {
	case "", "text":
	case "call":
		c.By = flow.ByCall
	default:
		src.wrong(path{"by"}, fmt.Sprintf("unknown way %q", form.By), "write by: text or by: call")
	}
	if form.Clock != "" {
		at, err := time.Parse(clockForm, form.Clock)
		if err != nil {
			src.wrong(path{"clock"}, fmt.Sprintf("%q is not a day and a time", form.Clock), "write it like 2026-01-05 09:00")
		}
		c.Clock = at
	}
	if form.Says != nil {
		c.Says = src.ownTexts(form, book)
		return c
	}
	d := book.Flows[form.Flow]
	if d == nil {
		src.wrong(path{"flow"}, fmt.Sprintf("there is no flow %q", form.Flow), didYouMean(form.Flow, sortedKeys(book.Flows)))
		return c
	}
	if form.Language != "" && !slices.Contains(d.Languages, form.Language) {
		src.wrong(path{"language"}, fmt.Sprintf("the flow does not speak %q", form.Language), didYouMean(form.Language, d.Languages))
	}
	src.knows(form.Knows, d)
	c.Lines = src.talk(form.Lines)
	if c.By == flow.ByCall {
		src.called(c.Lines)
	}
	src.ending(form.End, d)
	return c
}

// knows checks that what is known are answers of the flow.
func (src *source) knows(known map[string]string, d *flow.Definition) {
	var saves []string
	for _, s := range d.Steps {
		saves = append(saves, s.Save)
	}
	for _, name := range sortedKeys(known) {
		if !slices.Contains(saves, name) {
			src.missing(path{"knows", name}, fmt.Sprintf("no step keeps an answer as %q", name), didYouMean(name, saves))
		}
	}
}

// talk checks the lines.
func (src *source) talk(forms []lineForm) []Line {
	var out []Line
	for i, f := range forms {
		at := path{"lines", fmt.Sprint(i)}
		_, n := src.find(at)
		switch {
		case f.They != "" && f.Wait > 0:
			src.missing(at, "a line has they or wait, not both", "begin a new line with -")
		case f.They == "" && f.Wait == 0 && i > 0:
			src.missing(at, "this line has neither they nor wait", "only the first may begin with we: the program begins")
		case i == 0 && f.Wait > 0:
			src.missing(at, "nobody has said anything to wait after", "begin with they, or with we where the program begins")
		case slices.Contains(f.We, Nothing) && len(f.We) > 1:
			src.missing(at.in("we"), "nothing and something can not both be said", "")
		}
		out = append(out, Line{Line: n.Line, They: f.They, Wait: time.Duration(f.Wait), We: f.We})
	}
	if len(forms) == 0 {
		src.missing(path{"lines"}, "nobody says anything", "write lines: and below it - they: and - we:")
	}
	return out
}

// called checks what a caller does.
func (src *source) called(lines []Line) {
	for i, l := range lines {
		at := path{"lines", fmt.Sprint(i)}
		if i == 0 && l.They != "" {
			src.missing(at.in("they"), "a call begins with what we say", "begin with - we: and go on with they:")
		}
		if _, ok := callTurn(l.They); i > 0 && l.They != "" && !ok {
			src.wrong(at.in("they"), fmt.Sprintf("%q is nothing that a caller does", l.They), "write press 1, say food, *, (silence), (recording) or (calls again)")
		}
	}
}

// ending checks what stands in `end`.
func (src *source) ending(end string, d *flow.Definition) {
	known := []string{
		string(flow.Finished), string(flow.Handed), string(flow.WentQuiet), string(flow.Moved), OptedOut, StillOpen,
	}
	if end == "" || slices.Contains(known, end) || d.Step(end) != nil {
		return
	}
	steps := slices.Clone(known)
	for _, s := range d.Steps {
		steps = append(steps, s.ID)
	}
	fix := didYouMean(end, steps)
	if !strings.HasPrefix(fix, "did") {
		fix = "write a step, or one of: " + strings.Join(known, ", ")
	}
	src.wrong(path{"end"}, fmt.Sprintf("no conversation ends with %q", end), fix)
}
