package flowgraph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// words are the picture's own, in one language. Those with % take a number or
// a name.
type words struct {
	yesNo            map[string]string
	kinds            map[flow.Kind]string
	someOf, oneOf    string // of so many choices
	skip, orSkip     string
	onCall, byText   string // a step that is asked there only
	readAlong, found string
	goesOn, goesBack string
	person, takes    string
	end, ends        string
	missed           string
	otherwise, other string
	is, isNot, or    string
	always           string
	begins           string
	call, orCall     string
	weAsk            string
	here, gaveUp     string
	does             map[string]string // actions
}

// wordsIn are the picture's words in a language, or in English where nobody has
// written them.
func wordsIn(lang string) words {
	base, _, _ := strings.Cut(lang, "-")
	if w, ok := languages[base]; ok {
		return w
	}
	return languages["en"]
}

// count says how people fare, in words; empty for nobody.
func (w words) count(c Count) string {
	var parts []string
	if c.Here > 0 {
		parts = append(parts, fmt.Sprintf(w.here, c.Here))
	}
	if c.GaveUp > 0 {
		parts = append(parts, fmt.Sprintf(w.gaveUp, c.GaveUp))
	}
	return strings.Join(parts, ", ")
}

// did are actions in words.
func (w words) did(actions []flow.Action) []string {
	var out []string
	for _, a := range actions {
		out = append(out, cmp.Or(w.does[a.Name], a.Name))
	}
	return out
}

// branch says when a branch is taken, with the answers under their names.
func (w words) branch(d *flow.Definition, b flow.Branch, lang string) string {
	switch {
	case len(b.Is) > 0:
		return fmt.Sprintf(w.is, b.Save, w.answers(d, b.Save, b.Is, lang))
	case len(b.Not) > 0:
		return fmt.Sprintf(w.isNot, b.Save, w.answers(d, b.Save, b.Not, lang))
	}
	return w.always
}

func (w words) answers(d *flow.Definition, save string, keys []string, lang string) string {
	names := slices.Clone(keys)
	for _, s := range d.Steps {
		for _, o := range s.Choices {
			if i := slices.Index(keys, o.Key); s.Save == save && i >= 0 {
				names[i] = cmp.Or(o.Name.In(lang, d.Base()), o.Key)
			}
		}
	}
	return strings.Join(names, w.or)
}
