package flow

import "strings"

// Said gives the answers as they are said to a person in a language, by the
// name under which each is kept: choices by their names, numbers with their
// unit. What a person wrote, and times that were said back, stay as they are.
func (d *Definition) Said(answers map[string]Answer, lang string) map[string]string {
	out := make(map[string]string, len(answers))
	for save, a := range answers {
		out[save] = a.Shown
		if step := d.saving(save); step != nil && a.Value != "" {
			out[save] = d.said(step, a, lang)
		}
	}
	if also := answers[AlsoSave].Value; also != "" && out[needSave] != "" {
		if step := d.saving(needSave); step != nil {
			out[needSave] = strings.Join(append([]string{out[needSave]}, step.named(also, lang, d.Base())...), ", ")
		}
	}
	return out
}

func (d *Definition) said(step *Step, a Answer, lang string) string {
	if step.Kind == Number {
		return d.counted(step, a.Value, lang)
	}
	var names []string
	asChosen := a.By.IsZero() // a time that was said is not in the list
	for key := range strings.SplitSeq(a.Value, ";") {
		for i := range step.Choices {
			if o := &step.Choices[i]; o.Key == key {
				names = append(names, o.Name.In(lang, d.Base()))
				asChosen = asChosen || o.named(a.Shown)
			}
		}
	}
	if len(names) == 0 || !asChosen {
		return a.Shown
	}
	return strings.Join(names, ", ")
}

// named says whether a choice has a name in any language.
func (o *Option) named(name string) bool {
	for _, n := range o.Name {
		if n == name {
			return true
		}
	}
	return false
}
