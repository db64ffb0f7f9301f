package flowfile

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// kinds are the values of `answer`.
var kinds = []string{"choice", "yes_no", "number", "amount", "place", "when", "name", "words"}

// flowCheck is the check of one flow.
type flowCheck struct {
	*draft
	l     *loader
	text  textCheck
	help  []string // HELP words that begin the flow
	saves []string // names under which its steps keep answers
}

// checkFlows checks each flow once all are known, so that they may lead to
// each other.
func (l *loader) checkFlows() {
	for _, name := range sortedKeys(l.flows) {
		d := l.flows[name]
		c := &flowCheck{draft: d, l: l, text: textCheck{src: d.src, langs: d.form.Languages}}
		for _, s := range d.def.Steps {
			if s.Save != "" && !slices.Contains(c.saves, s.Save) {
				c.saves = append(c.saves, s.Save)
			}
		}
		c.check()
		l.moved(d)
	}
}

func (c *flowCheck) check() {
	c.src.inLanguages(path{"reviewed"}, c.form.Reviewed, c.form.Languages)
	c.help = c.starts()
	c.reads(path{"starts", "reads"}, c.form.Starts.Reads)
	if found := c.form.Starts.Found; found != "" {
		c.target(path{"starts", "found"}, found)
	}
	c.actions(path{"quiet", "do"}, c.form.Quiet.Do)
	for _, s := range c.def.Steps {
		c.step(s)
	}
	c.graph()
}

func (c *flowCheck) step(s *flow.Step) {
	at, form := path{"steps", s.ID}, c.form.Steps[s.ID]
	c.src.keyIsWord(at, s.ID)
	if s.ID == flow.ToEnd || s.ID == flow.ToPerson {
		c.src.missing(at, fmt.Sprintf("%q is a place to go of its own", s.ID), "give the step another name")
	}
	if form.Save != "" && strings.Trim(form.Save, "abcdefghijklmnopqrstuvwxyz_") != "" {
		c.src.wrong(at.in("save"), fmt.Sprintf("an answer can not be kept as %q", form.Save), "write save: with a name of a to z and _")
	}
	c.kind(at, s, form)
	c.words(at, s, form)
	c.choices(at, s, form)
	c.reads(at.in("reads"), form.Reads)
	c.actions(at.in("do"), form.Do)
	if form.Go != "" {
		c.target(at.in("go"), form.Go)
	}
	if form.GiveUp != "" {
		c.target(at.in("give_up"), form.GiveUp)
	}
	for i, w := range form.When {
		c.branch(at.in("when", fmt.Sprint(i)), w)
	}
}

// kind checks that a step is one thing, and has only what belongs to it.
func (c *flowCheck) kind(at path, s *flow.Step, form stepForm) {
	switch {
	case form.Tell != nil:
		for _, key := range c.src.keys(at) {
			if !slices.Contains([]string{"tell", "say", "by", "do", "go", "when"}, key) {
				c.src.missing(at.in(key), fmt.Sprintf("%q has no meaning in a step that only tells", key), "write ask in place of tell, or leave it out")
			}
		}
		return
	case form.Ask == nil:
		c.src.missing(at, fmt.Sprintf("the step %q says nothing", s.ID), "write ask: or tell: and the text")
	case form.Answer != "" && !slices.Contains(kinds, form.Answer):
		c.src.wrong(at.in("answer"), fmt.Sprintf("unknown answer %q", form.Answer), didYouMean(form.Answer, kinds))
		return
	}
	if s.Kind == flow.Choice && form.Choices.Named == "" && len(form.Choices.Own) == 0 {
		c.src.missing(at, fmt.Sprintf("the step %q has neither choices nor an answer", s.ID), "write choices: or answer:")
	}
	if s.Kind != flow.Number && s.Kind != flow.Amount {
		for _, key := range []string{"min", "max", "unit"} {
			if slices.Contains(c.src.keys(at), key) && (key != "unit" || s.Kind != flow.When) {
				c.src.missing(at.in(key), fmt.Sprintf("%q is for numbers", key), "write answer: number, or leave it out")
			}
		}
	}
	if form.Max > 0 && form.Min > form.Max {
		c.src.wrong(at.in("min"), fmt.Sprintf("no number is at least %d and at most %d", form.Min, form.Max), "")
	}
	if form.Many && s.Kind != flow.Choice {
		c.src.missing(at.in("many"), `"many" is for choices`, "leave it out")
	}
}

// names are those that the texts of a step may use.
func (c *flowCheck) names(s *flow.Step, form stepForm) []string {
	names := append(slices.Clone(flow.Facts), c.saves...)
	if len(s.Choices) == 0 && form.Choices.Named == "" {
		names = slices.DeleteFunc(names, func(n string) bool { return n == "choices" })
	}
	return names
}

// words checks all that a step says.
func (c *flowCheck) words(at path, s *flow.Step, form stepForm) {
	names := c.names(s, form)
	key := "ask"
	if form.Tell != nil {
		key = "tell"
	}
	if text := s.Ask; text != nil {
		c.text.text(at.in(key), textForm(text), names)
		if s.By != flow.ByCall { // such a text is never sent
			c.text.length(at.in(key), textForm(text), c.render(s, false))
		}
	}
	if form.Unclear != nil {
		c.text.text(at.in("unclear"), form.Unclear, names)
		if s.By != flow.ByCall {
			c.text.length(at.in("unclear"), form.Unclear, c.render(s, true))
		}
	}
	if form.Unit != nil {
		c.text.text(at.in("unit"), form.Unit, []string{"n"})
	}
	c.voice(at, s, form)
	for _, lang := range sortedKeys(form.Say) {
		say := form.Say[lang]
		if say.Play == "" {
			continue
		}
		if _, err := fs.Stat(c.l.fsys, say.Play); err != nil {
			c.src.wrong(at.in("say", lang, "play"), fmt.Sprintf("there is no file %q beside the flows", say.Play), "record it, or leave play out")
		}
	}
}

func (c *flowCheck) render(s *flow.Step, unclear bool) func(lang string) string {
	return func(lang string) string {
		vars := maps.Clone(samples)
		for _, name := range append(flow.Names(s.Ask.In(lang, c.def.Base())), flow.Names(s.Unclear.In(lang, c.def.Base()))...) {
			if _, ok := vars[name]; !ok {
				vars[name] = "Guadalupe"
			}
		}
		return flow.Prompt{Flow: c.def, Step: s, Lang: lang, Unclear: unclear}.SMS(c.l.book.Texts, vars)
	}
}

// reads checks the names of answers that are looked for in a text.
func (c *flowCheck) reads(at path, names []string) {
	for i, name := range names {
		here := at.in(fmt.Sprint(i))
		if !c.saved(here, name) {
			continue
		}
		for _, s := range c.def.Steps {
			if s.Save == name && !slices.Contains([]flow.Kind{flow.Choice, flow.Place, flow.When, flow.Number, flow.Amount}, s.Kind) {
				c.src.wrong(here, fmt.Sprintf("%q can not be found inside another text", name), "only choices, places, times and numbers can")
			}
		}
	}
}

func (c *flowCheck) saved(at path, name string) bool {
	if slices.Contains(c.saves, name) {
		return true
	}
	c.src.wrong(at, fmt.Sprintf("no step keeps an answer as %q", name), didYouMean(name, c.saves))
	return false
}

// target checks a place to go.
func (c *flowCheck) target(at path, to string) {
	if to == flow.ToEnd || to == flow.ToPerson || c.def.Step(to) != nil {
		return
	}
	known := []string{flow.ToEnd, flow.ToPerson}
	for _, s := range c.def.Steps {
		known = append(known, s.ID)
	}
	c.src.wrong(at, fmt.Sprintf("there is no step %q", to), didYouMean(to, known))
}

func (c *flowCheck) actions(at path, forms []actionForm) {
	for i, a := range forms {
		here := at.in(fmt.Sprint(i))
		args, ok := flow.Actions[a.Name]
		if !ok {
			c.src.wrong(here, fmt.Sprintf("unknown action %q", a.Name), didYouMean(a.Name, sortedKeys(flow.Actions)))
			continue
		}
		for _, arg := range sortedKeys(a.Args) {
			if !slices.Contains(args, arg) {
				c.src.missing(here.in(a.Name, arg), fmt.Sprintf("%q takes no %q", a.Name, arg), didYouMean(arg, args))
			}
		}
	}
}

// branch checks one entry of `when`.
func (c *flowCheck) branch(at path, w whenForm) {
	if w.Go == "" {
		c.src.missing(at, "this entry of when leads nowhere", "write go: with a step, end or a_person")
	} else {
		c.target(at.in("go"), w.Go)
	}
	if !c.saved(at.in("answer"), w.Answer) {
		return
	}
	var keys []string
	for _, s := range c.def.Steps {
		for _, o := range s.Choices {
			if s.Save == w.Answer {
				keys = append(keys, o.Key)
			}
		}
	}
	for list, values := range map[string][]string{"is": w.Is, "not": w.Not} {
		for i, v := range values {
			if len(keys) > 0 && v != "" && !slices.Contains(keys, v) {
				c.src.wrong(at.in(list, fmt.Sprint(i)), fmt.Sprintf("%q is no answer to %q", v, w.Answer), didYouMean(v, keys))
			}
		}
	}
}
