package flowfile

import (
	"slices"

	"neighborline/internal/flow"
	"neighborline/internal/sms"
)

// walk finds ways through a flow.
type walk struct {
	book  *flow.Book
	def   *flow.Definition
	lang  string
	facts map[string]string
	by    flow.Channel
}

func (w *walk) steps(way string) ([]*flow.Step, bool) {
	if way == Usual {
		return w.usual()
	}
	return w.shortest()
}

// usual follows the first way on from each step.
func (w *walk) usual() ([]*flow.Step, bool) {
	var out []*flow.Step
	for s := w.def.Steps[0]; s != nil && !slices.Contains(out, s); {
		next := s.Go
		if !elsewhere(s, w.by) {
			out = append(out, s)
			next = firstWay(s)
		}
		if next == flow.ToEnd {
			return out, true
		}
		s = w.def.Step(next)
	}
	return nil, false
}

func firstWay(s *flow.Step) string {
	for _, o := range s.Choices {
		if o.Go != "" {
			return o.Go
		}
	}
	if s.Go == "" && len(s.When) > 0 {
		return s.When[0].Go
	}
	return s.Go
}

// shortest is the way with the fewest segments to the flow's end for somebody
// whose first text said all that the flow looks for in it.
func (w *walk) shortest() ([]*flow.Step, bool) {
	known := w.def.Starts.Reads
	entry := w.def.Steps[0].ID
	if w.def.Starts.Found != "" {
		entry = w.def.Starts.Found
	}
	spent := map[string]int{entry: 0} // segments before a step
	before := map[string]string{}
	done := map[string]bool{}
	for {
		at := ""
		for _, id := range w.order() { // the author's order breaks ties
			if n, ok := spent[id]; ok && !done[id] && (at == "" || n < spent[at]) {
				at = id
			}
		}
		if at == "" {
			return nil, false
		}
		if at == flow.ToEnd {
			return w.trail(at, before, known), true
		}
		done[at] = true
		s := w.def.Step(at)
		n := spent[at] + w.spends(s, known)
		for _, way := range passes(s, flow.ByText) {
			if old, seen := spent[way.to]; !way.missed && (!seen || n < old) {
				spent[way.to], before[way.to] = n, at
			}
		}
	}
}

// order is the steps, and the end after them; a person is no end of a flow's
// own.
func (w *walk) order() []string {
	var out []string
	for _, s := range w.def.Steps {
		out = append(out, s.ID)
	}
	return append(out, flow.ToEnd)
}

// spends is what passing a step costs, both directions.
func (w *walk) spends(s *flow.Step, known []string) int {
	if w.skips(s, known) {
		return 0
	}
	n := sms.Count(flow.Prompt{Flow: w.def, Step: s, Lang: w.lang}.SMS(w.book.Texts, w.facts)).Segments
	if s.Kind != flow.Telling {
		n++
	}
	return n
}

// skips says that a step is not asked by text, or has its answer already.
func (w *walk) skips(s *flow.Step, known []string) bool {
	return s.By == flow.ByCall || s.Save != "" && slices.Contains(known, s.Save)
}

// trail is the way that led somewhere, without the steps that are passed by.
func (w *walk) trail(at string, before map[string]string, known []string) []*flow.Step {
	var out []*flow.Step
	for id, ok := before[at]; ok; id, ok = before[id] {
		if s := w.def.Step(id); !w.skips(s, known) {
			out = append(out, s)
		}
	}
	slices.Reverse(out)
	return out
}
