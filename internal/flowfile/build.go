package flowfile

import (
	"slices"
	"time"

	"neighborline/internal/flow"
)

// nothing in `save` means that the answer is not kept, so that the question is
// asked whenever the flow comes by.
const nothing = "nothing"

// build makes the definition of a flow. It fills in what an author may leave
// out and checks nothing.
func (l *loader) build(d *draft) *flow.Definition {
	f := d.form
	def := &flow.Definition{
		Name: f.Flow, Languages: f.Languages, Hash: l.hash(d.src), Moved: f.Moved,
		Source: flow.Source{Flow: d.src.data, Needs: l.needsData},
		Starts: flow.Starts{Texts: f.Starts.Texts, Calls: f.Starts.Calls, Reads: f.Starts.Reads, Found: f.Starts.Found},
		Quiet: flow.Quiet{
			RemindAfter: time.Duration(f.Quiet.RemindAfter),
			CloseAfter:  time.Duration(f.Quiet.CloseAfter),
			Do:          actions(f.Quiet.Do),
		},
	}
	for _, id := range d.src.keys(path{"steps"}) {
		def.Steps = append(def.Steps, l.step(d.src, id, f.Steps[id]))
	}
	def.Init()
	return def
}

func (l *loader) step(src *source, id string, f stepForm) *flow.Step {
	key, _ := src.find(path{"steps", id})
	s := &flow.Step{
		ID: id, Line: key.Line, Kind: kindOf(f), Ask: flow.Text(f.Ask), By: flow.Channel(f.By),
		Many: f.Many, Min: f.Min, Max: f.Max, Unit: flow.Text(f.Unit), Save: f.Save, Optional: f.Optional,
		Reads: f.Reads, Unclear: flow.Text(f.Unclear), Tries: f.Tries, GiveUp: f.GiveUp,
		Go: f.Go, Do: actions(f.Do),
	}
	for lang, say := range f.Say {
		if say.Text != "" {
			set(&s.Say, lang, say.Text)
		}
		if say.Play != "" {
			set(&s.Play, lang, say.Play)
		}
	}
	for _, w := range f.When {
		s.When = append(s.When, flow.Branch{Save: w.Answer, Is: w.Is, Not: w.Not, Go: w.Go})
	}
	switch {
	case s.Kind == flow.Telling:
		s.Ask, s.Save = flow.Text(f.Tell), ""
		if s.Go == "" {
			s.Go = flow.ToEnd
		}
	case f.Save == nothing:
		s.Save = ""
	case f.Save == "":
		s.Save = id
	}
	s.Choices = l.options(src, id, f.Choices)
	return s
}

// kindOf is the kind that a step says it has, or what its other keys make it.
func kindOf(f stepForm) flow.Kind {
	switch {
	case f.Tell != nil:
		return flow.Telling
	case f.Answer != "":
		return flow.Kind(f.Answer)
	}
	return flow.Choice
}

func (l *loader) options(src *source, id string, c choicesForm) []flow.Option {
	var out []flow.Option
	switch c.Named {
	case "":
		for _, key := range src.keys(path{"steps", id, "choices"}) {
			o := c.Own[key]
			out = append(out, flow.Option{
				Key: key, Name: flow.Text(o.Name), Say: flow.Text(o.Say), Also: o.Also,
				Go: o.Go, Flow: o.Flow, Clear: o.Clear, Do: actions(o.Do),
			})
		}
	case "needs", "offers":
		for _, n := range l.book.Needs {
			if c.Named == "needs" || n.Tier != "coordinator" {
				out = append(out, flow.Option{Key: n.Key, Name: n.Name, Say: n.Say, Also: n.Also})
			}
		}
	}
	return slices.Clip(out)
}

func actions(forms []actionForm) []flow.Action {
	var out []flow.Action
	for _, f := range forms {
		out = append(out, flow.Action{Name: f.Name, Args: f.Args})
	}
	return out
}

func set[M ~map[string]string](m *M, key, value string) {
	if *m == nil {
		*m = M{}
	}
	(*m)[key] = value
}
