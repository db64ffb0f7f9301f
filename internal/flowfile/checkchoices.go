package flowfile

import (
	"fmt"
	"slices"

	"neighborline/internal/flow"
)

// choices checks the choices of a step.
func (c *flowCheck) choices(at path, s *flow.Step, form stepForm) {
	list := at.in("choices")
	switch form.Choices.Named {
	case "":
	case "needs", "offers":
		if s.Kind != flow.Choice {
			c.src.wrong(list, fmt.Sprintf("a step with answer: %s has no list of needs", s.Kind), "leave answer or choices out")
		}
		return
	default:
		c.src.wrong(list, fmt.Sprintf("there is no list %q", form.Choices.Named), didYouMean(form.Choices.Named, []string{"needs", "offers"}))
		return
	}
	if form.Choices.Own == nil {
		return
	}
	words := wordCheck{src: c.src, langs: c.form.Languages}
	if s == c.def.Steps[0] {
		words.help = c.help // who begins with HELP has already chosen
	}
	for _, o := range s.Choices {
		here := list.in(o.Key)
		c.choiceKey(here, s, o.Key)
		c.choice(here, s, form.Choices.Own[o.Key])
		words.choice(here, o.Key, textForm(o.Name), o.Also)
	}
}

// choiceKey checks that a choice is one that its kind of step has.
func (c *flowCheck) choiceKey(at path, s *flow.Step, key string) {
	c.src.keyIsWord(at, key)
	var keys []string
	switch s.Kind {
	case flow.Choice, flow.Telling: // a telling step's choices are reported whole
		return
	case flow.YesNo:
		keys = []string{"yes", "no"}
	case flow.When:
		keys = []string{"today", "soon", "week"}
	}
	if !slices.Contains(keys, key) {
		c.src.missing(at, fmt.Sprintf("a step with answer: %s has no choice %q", s.Kind, key), didYouMean(key, keys))
	}
}

func (c *flowCheck) choice(at path, s *flow.Step, form choiceForm) {
	if s.Kind == flow.Choice || s.Kind == flow.When || form.Name != nil {
		c.text.text(at.in("name"), form.Name, nil)
	}
	c.text.spoken(at.in("say"), form.Say, nil)
	c.src.byLanguage(at.in("also"), c.form.Languages)
	if s.Many || s.Kind == flow.When {
		for _, key := range c.src.keys(at) {
			if key != "name" && key != "say" && key != "also" {
				c.src.missing(at.in(key), fmt.Sprintf("%q can not stand here: this step goes on by its own go", key), "write it at the step")
			}
		}
		return
	}
	if form.Go != "" {
		c.target(at.in("go"), form.Go)
	}
	if form.Flow != "" {
		if c.l.flows[form.Flow] == nil {
			c.src.wrong(at.in("flow"), fmt.Sprintf("there is no flow %q", form.Flow), didYouMean(form.Flow, sortedKeys(c.l.flows)))
		}
		if form.Go != "" {
			c.src.missing(at.in("flow"), "a choice leads to a step or to a flow, not to both", "leave go or flow out")
		}
	}
	for i, name := range form.Clear {
		c.saved(at.in("clear", fmt.Sprint(i)), name)
	}
	c.actions(at.in("do"), form.Do)
}
