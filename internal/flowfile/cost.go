package flowfile

import (
	"slices"

	"neighborline/internal/flow"
	"neighborline/internal/sms"
)

// A TextCost is what one text costs in one language, with its names filled as
// they mostly are.
type TextCost struct {
	Flow string // empty for the hotline's own texts
	Step string // or the key of the text
	Part string // ask, unclear, tell or text
	Lang string
	Cost sms.Cost
}

// A WayCost is what one way through a flow costs in one language.
type WayCost struct {
	Flow, Lang string
	Way        string   // Shortest or Usual
	Steps      []string // those that say something, in order
	Questions  int
	Out, In    int // segments that we send, and that we are sent
}

// The ways that are counted.
const (
	// Shortest is for somebody whose first text already answers all that the
	// flow looks for in it, and who then takes the way with the fewest texts to
	// the flow's end.
	Shortest = "shortest"
	// Usual is for somebody who is asked everything and takes the first choice
	// each time, but for one that leads to another flow.
	Usual = "usual"
)

// Segments is all that a way is billed for.
func (w WayCost) Segments() int { return w.Out + w.In }

// TextCosts counts every text of a book, flow by flow, then the hotline's own.
// Facts fill names that have no typical value here, such as the network's.
func TextCosts(b *flow.Book, facts map[string]string) []TextCost {
	var out []TextCost
	for _, name := range sortedKeys(b.Flows) {
		d := b.Flows[name]
		for _, lang := range d.Languages {
			vars := typical(b, d, lang, facts)
			for _, s := range d.Steps {
				if s.By == flow.ByCall {
					continue // never texted
				}
				part := "ask"
				if s.Kind == flow.Telling {
					part = "tell"
				}
				prompt := flow.Prompt{Flow: d, Step: s, Lang: lang}
				out = append(out, TextCost{name, s.ID, part, lang, sms.Count(prompt.SMS(b.Texts, vars))})
				if s.Unclear != nil {
					prompt.Unclear = true
					out = append(out, TextCost{name, s.ID, "unclear", lang, sms.Count(prompt.SMS(b.Texts, vars))})
				}
			}
		}
	}
	own := &flow.Definition{Languages: []string{b.Texts.Base}}
	for _, key := range sortedKeys(b.Texts.All) {
		if onlySpoken(key) {
			continue
		}
		for _, lang := range sortedKeys(b.Texts.All[key]) {
			out = append(out, TextCost{"", key, "text", lang, sms.Count(b.Texts.Say(key, lang, typical(b, own, lang, facts)))})
		}
	}
	return out
}

// WayCosts counts the shortest and the usual way through each flow. A flow
// that never comes to an end of its own has none.
func WayCosts(b *flow.Book, facts map[string]string) []WayCost {
	var out []WayCost
	for _, name := range sortedKeys(b.Flows) {
		d := b.Flows[name]
		for _, lang := range d.Languages {
			w := walk{book: b, def: d, lang: lang, facts: typical(b, d, lang, facts)}
			for _, way := range []string{Shortest, Usual} {
				if steps, ok := w.steps(way); ok {
					out = append(out, w.cost(way, steps))
				}
			}
		}
	}
	return out
}

// cost counts what is sent on a way. What is said between two answers goes out
// together where that fits one segment; each answer is one segment.
func (w *walk) cost(way string, steps []*flow.Step) WayCost {
	c := WayCost{Flow: w.def.Name, Lang: w.lang, Way: way}
	var heard []string
	if begun := len(w.def.Starts.Texts) > 0 || w.def.Starts.Calls; begun {
		c.In = 1
		if way == Shortest {
			for _, name := range w.def.Starts.Reads {
				heard = append(heard, w.facts[name])
			}
			heard = slices.DeleteFunc(heard, func(s string) bool { return s == "" })
		}
	}
	var says []string
	send := func() {
		for _, s := range says {
			c.Out += sms.Count(s).Segments
		}
		says = nil
	}
	for _, s := range steps {
		text := flow.Prompt{Flow: w.def, Step: s, Lang: w.lang, Heard: heard}.SMS(w.book.Texts, w.facts)
		heard = nil
		c.Steps = append(c.Steps, s.ID)
		if n := len(says); n > 0 && sms.Count(says[n-1]+"\n"+text).Segments == 1 {
			says[n-1] += "\n" + text
		} else {
			says = append(says, text)
		}
		if s.Kind != flow.Telling {
			send()
			c.Questions++
			c.In++
		}
	}
	send()
	return c
}
