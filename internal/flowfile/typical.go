package flowfile

import (
	"maps"

	"neighborline/internal/flow"
)

// typical fills the names in a flow's texts with what mostly stands there, in
// a language, so that a text is as long as it will mostly be: the first of each
// list of choices, four people, a name of some length. What is given goes
// before it.
func typical(b *flow.Book, d *flow.Definition, lang string, given map[string]string) map[string]string {
	facts := maps.Clone(samples)
	if len(b.Needs) > 0 {
		facts["need"] = b.Needs[0].Name.In(lang, d.Base(), "en")
	}
	facts["neighbors"] = b.Texts.Say("neighbors", lang, map[string]string{"n": samples["asked"]})
	maps.Copy(facts, d.Said(typicalAnswers(d, lang), lang))
	maps.Copy(facts, given)
	return facts
}

func typicalAnswers(d *flow.Definition, lang string) map[string]flow.Answer {
	out := map[string]flow.Answer{}
	for _, s := range d.Steps {
		if s.Save == "" {
			continue
		}
		switch s.Kind {
		case flow.Choice, flow.When:
			if len(s.Choices) > 0 {
				o := s.Choices[0]
				out[s.Save] = flow.Answer{Value: o.Key, Shown: o.Name.In(lang, d.Base())}
			}
		case flow.Number:
			out[s.Save] = flow.Answer{Value: "4", Shown: "4"}
		case flow.Amount:
			out[s.Save] = flow.Answer{Value: "2000", Shown: "2000"}
		case flow.Place:
			out[s.Save] = flow.Answer{Value: "97520", Shown: samples["place"]}
		case flow.Name:
			out[s.Save] = flow.Answer{Value: samples["name"], Shown: samples["name"]}
		}
	}
	return out
}
