package flow

import (
	"maps"
	"slices"
)

// Speaking is the book for a network that speaks these languages, in this
// order; the first is its base. What stands in other languages is left out,
// and words of theirs are no answers any more. A flow with none of the
// languages keeps its own base; a text without a translation into the new base
// is said in the old one. The book itself stays as it is.
func (b *Book) Speaking(languages []string) *Book {
	out := &Book{Flows: make(map[string]*Definition, len(b.Flows)), Texts: b.Texts.speaking(languages)}
	for name, d := range b.Flows {
		out.Flows[name] = d.Speaking(languages)
	}
	for _, n := range b.Needs {
		n.Name = n.Name.only(languages, b.Texts.Base)
		n.Say = n.Say.only(languages, "")
		n.Also = only(n.Also, languages)
		out.Needs = append(out.Needs, n)
	}
	return out
}

// speaking leaves the texts that are said in the languages. Which of them there
// are is told by the texts themselves.
func (t Texts) speaking(languages []string) Texts {
	spoken := slices.DeleteFunc(slices.Clone(languages), func(lang string) bool {
		for _, text := range t.All {
			if _, ok := text[lang]; ok {
				return false
			}
		}
		return true
	})
	if len(spoken) == 0 {
		spoken = []string{t.Base}
	}
	out := Texts{Base: spoken[0], All: make(map[string]Text, len(t.All)), Spoken: maps.Clone(t.Spoken)}
	for key, text := range out.Spoken {
		out.Spoken[key] = text.only(spoken, "")
	}
	for key, text := range t.All {
		out.All[key] = text.only(spoken, t.Base)
	}
	return out
}

// Speaking is the flow in these languages only, as Book.Speaking has it: for a
// version that is kept apart from the book.
func (d *Definition) Speaking(languages []string) *Definition {
	spoken := slices.DeleteFunc(slices.Clone(languages), func(lang string) bool {
		return !slices.Contains(d.Languages, lang)
	})
	if len(spoken) == 0 {
		spoken = []string{d.Base()}
	}
	out := *d
	out.Languages = spoken
	out.Starts.Texts = only(d.Starts.Texts, spoken)
	out.Steps = make([]*Step, len(d.Steps))
	for i, s := range d.Steps {
		out.Steps[i] = s.speaking(spoken, d.Base())
	}
	out.Init()
	return &out
}

func (step *Step) speaking(languages []string, base string) *Step {
	out := *step
	out.Ask = step.Ask.only(languages, base)
	out.Say = step.Say.only(languages, "")
	out.Play = only(step.Play, languages)
	out.Unit = step.Unit.only(languages, base)
	out.Unclear = step.Unclear.only(languages, base)
	out.Choices = slices.Clone(step.Choices)
	for i := range out.Choices {
		o := &out.Choices[i]
		o.Name = o.Name.only(languages, base)
		o.Say = o.Say.only(languages, "")
		o.Also = only(o.Also, languages)
	}
	return &out
}

// only is the text in these languages. Where the first of them is missing, the
// text in the base stands in for it.
func (t Text) only(languages []string, base string) Text {
	out := Text(only(t, languages))
	if len(languages) == 0 || out == nil {
		return out
	}
	if _, ok := out[languages[0]]; ok {
		return out
	}
	if s, ok := t[base]; ok {
		out[languages[0]] = s
	}
	return out
}

// only is a map by language without the other languages; nil stays nil.
func only[M ~map[string]V, V any](m M, languages []string) M {
	out := maps.Clone(m)
	maps.DeleteFunc(out, func(lang string, _ V) bool { return !slices.Contains(languages, lang) })
	return out
}
