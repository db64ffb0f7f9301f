package flowfile

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// TestsFolder stands beside the flows and holds their conversations.
const TestsFolder = "tests"

// rehearse plays the conversations that stand beside the flows. A file in which
// one goes otherwise than it is written is an error; a step or a choice that
// none of them takes could break unseen, and is a warning.
func (p Player) rehearse(files, tests fs.FS) []Problem {
	names, err := fs.Glob(tests, TestsFolder+"/*.yaml")
	if err != nil || len(names) == 0 {
		return []Problem{{
			File: TestsFolder, Severity: Warning, Message: "there are no conversations beside the flows, so that nobody sees it when one breaks",
			Fix: "write some; the README of the shipped flows says how",
		}}
	}
	seen := newPassed(p.Book)
	p.Book = seen.book
	var out []Problem
	for _, name := range names {
		talks, problems := ReadConversations(tests, name, p.Book)
		out = append(out, problems...)
		if wrong := p.firstWrong(talks, seen); wrong != nil {
			out = append(out, wrong.problem(tests))
		}
	}
	if Broken(out) {
		return out // what the others pass would only be half of it
	}
	return append(out, seen.unseen(files)...)
}

// firstWrong plays the conversations of a file up to the first that goes
// otherwise.
func (p Player) firstWrong(talks []Conversation, seen *passed) *Failure {
	for _, c := range talks {
		said, failure, err := p.Play(c)
		seen.note(said)
		if err != nil {
			return &Failure{File: c.File, Line: c.Line, Name: c.Name, Want: err.Error()}
		}
		if failure != nil {
			return failure
		}
	}
	return nil
}

// problem is the failure as a problem of its file.
func (f *Failure) problem(fsys fs.FS) Problem {
	src := open(fsys, f.File)
	text, column := "", 1
	if f.Line >= 1 && f.Line <= len(src.lines) {
		text = src.lines[f.Line-1]
		column = len(text) - len(strings.TrimLeft(text, " ")) + 1
	}
	return Problem{
		File: f.File, Line: f.Line, Column: column, Source: text,
		Message: fmt.Sprintf("the conversation %q goes otherwise: %s", f.Name, f.inWords()),
		Fix:     "mend the flow, or write down what is said now",
	}
}

// inWords says what should have happened and what did, on one line.
func (f *Failure) inWords() string {
	var got []string
	for _, g := range f.Got {
		_, text, _ := strings.Cut(g, ": ")
		got = append(got, strings.ReplaceAll(text, "\n", " / "))
	}
	is := strings.Join(got, " | ")
	kind, want, _ := strings.Cut(f.Want, ": ")
	switch {
	case len(f.Got) == 0: // it can not be played at all
		return f.Want
	case kind == "end":
		return fmt.Sprintf("it should end with %q, and it is %q", want, is)
	case want == Nothing:
		return fmt.Sprintf("we should say nothing, and say %q", is)
	case want == Anything:
		return "we should say something, and say nothing"
	case is == Nothing:
		return fmt.Sprintf("we should say %q, and say nothing", want)
	}
	return fmt.Sprintf("we should say %q, and say %q", want, is)
}

// passed is what conversations have passed of a book.
type passed struct {
	book    *flow.Book
	steps   map[string]bool // "flow/step"
	choices map[string]bool // "flow/step/choice"
}

// actTook marks a choice that was taken: the engine does what belongs to a
// choice, and so tells of it. No author can write it.
const actTook = "(took)"

// newPassed has passed nothing yet. Its book is b with a mark on each choice.
func newPassed(b *flow.Book) *passed {
	book := *b
	book.Flows = map[string]*flow.Definition{}
	for name, d := range b.Flows {
		marked := *d
		marked.Steps = nil
		for _, s := range d.Steps {
			step := *s
			step.Choices = slices.Clone(s.Choices)
			for i := range step.Choices {
				o := &step.Choices[i]
				took := flow.Action{Name: actTook, Args: map[string]string{"choice": name + "/" + s.ID + "/" + o.Key}}
				o.Do = append(slices.Clip(o.Do), took)
			}
			marked.Steps = append(marked.Steps, &step)
		}
		marked.Init()
		book.Flows[name] = &marked
	}
	return &passed{book: &book, steps: map[string]bool{}, choices: map[string]bool{}}
}

// note takes in a conversation.
func (p *passed) note(said []Said) {
	for _, s := range said {
		for _, step := range s.steps {
			p.steps[step] = true
		}
		for _, choice := range s.took {
			p.choices[choice] = true
		}
	}
}

// unseen warns of what no conversation passed.
func (p *passed) unseen(fsys fs.FS) []Problem {
	const fix = "it could break unseen: let one in tests pass it"
	var out []Problem
	for _, name := range sortedKeys(p.book.Flows) {
		src := open(fsys, name+".yaml")
		for _, s := range p.book.Flows[name].Steps {
			at := path{"steps", s.ID}
			if !p.steps[name+"/"+s.ID] {
				src.warnKey(at, fmt.Sprintf("no conversation passes the step %q", s.ID), fix)
				continue
			}
			var never []string
			for _, o := range s.Choices {
				if !p.choices[name+"/"+s.ID+"/"+o.Key] {
					never = append(never, o.Key)
				}
			}
			if len(never) == 0 {
				continue
			}
			if len(src.keys(at.in("choices"))) == 0 {
				src.warnKey(at.in("choices"), fmt.Sprintf("no conversation takes %s of the step %q", strings.Join(never, ", "), s.ID), fix)
				continue
			}
			for _, key := range never {
				src.warnKey(at.in("choices", key), fmt.Sprintf("no conversation takes the choice %q of the step %q", key, s.ID), fix)
			}
		}
		out = append(out, src.problems...)
	}
	return out
}

// warnKey reports a warning about the key at a path.
func (src *source) warnKey(p path, message, fix string) {
	n, _ := src.find(p)
	src.at(Warning, n, message, fix)
}
