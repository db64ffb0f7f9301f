package flowfile

import (
	"fmt"
	"io/fs"

	"neighborline/internal/flow"
)

// A Check looks at a folder of flows in every way there is.
type Check struct {
	Files  fs.FS  // the flows
	Tests  fs.FS  // what holds their conversations, in the folder tests; nil plays none
	Player Player // plays them, with the book of the folder
	// Standing says where people are in the middle of a flow. The flows may
	// have changed since they began.
	Standing []Standing
}

// A Standing says how many people stand on a step.
type Standing struct {
	Flow, Step string
	People     int
}

// Run gives the book, and all that is to be said of it: what is wrong, what a
// careful reader would say, which conversations go otherwise than they are
// written, and who stands on a step that is gone. The book is nil when it is
// broken, as with Load; it may be there and the problems have an Error in them
// when only a conversation goes otherwise.
func (c Check) Run() (*flow.Book, []Problem) {
	book, problems := Load(c.Files)
	if book == nil {
		return nil, problems
	}
	problems = append(problems, advise(c.Files, book)...)
	problems = append(problems, stranded(c.Files, book, c.Standing)...)
	if c.Tests != nil {
		c.Player.Book = book
		problems = append(problems, c.Player.rehearse(c.Files, c.Tests)...)
	}
	return book, inOrder(problems)
}

// stranded names the steps on which people stand and which are neither there
// nor moved.
func stranded(fsys fs.FS, b *flow.Book, on []Standing) []Problem {
	var out []Problem
	for _, s := range on {
		file := s.Flow + ".yaml"
		who := fmt.Sprintf("%d people stand", s.People)
		if s.People == 1 {
			who = "1 person stands"
		}
		d := b.Flows[s.Flow]
		if d == nil {
			out = append(out, Problem{
				File: file, Severity: Warning, Message: fmt.Sprintf("%s on the step %q of this flow, which is gone", who, s.Step),
				Fix: "they go on in the flow as it was",
			})
			continue
		}
		if d.Step(s.Step) != nil || d.Moved[s.Step] != "" {
			continue
		}
		src := open(fsys, file)
		key, _ := src.find(path{"steps"})
		src.at(Warning, key, fmt.Sprintf("%s on the step %q, which is gone", who, s.Step),
			fmt.Sprintf("they go on in the flow as it was; to take them along, write moved: {%s: NEW}", s.Step))
		out = append(out, src.problems...)
	}
	return out
}
