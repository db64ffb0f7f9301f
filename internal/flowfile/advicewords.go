package flowfile

import (
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// beginnings warns of a language in which no word begins a flow that words
// begin in others.
func (f *textFile) beginnings() {
	at := path{"starts", "texts"}
	if len(f.src.keys(at)) == 0 {
		return
	}
	for _, lang := range f.langs {
		if _, n, ok := f.src.follow(at.in(lang)); !ok || len(n.Content) == 0 {
			key, _ := f.src.find(at)
			f.src.at(Warning, key, fmt.Sprintf("no word begins this flow in %q", lang), "write some: people who speak it do not know those of another language")
		}
	}
}

// synonyms warns of choices that only their number and their exact name choose.
func (f *textFile) synonyms(b *flow.Book) {
	if f.src.name == textsFile {
		for _, key := range f.src.keys(path{"say"}) {
			f.sameSaid(path{"say", key}, b.Texts.All[key], b.Texts.Spoken[key])
		}
		return
	}
	if f.src.name == needsFile {
		for _, n := range b.Needs {
			f.sameSaid(path{"needs", n.Key, "say"}, n.Name, n.Say)
			f.otherWords(path{"needs", n.Key}, n.Key, n.Also, true)
		}
		return
	}
	d := b.Flows[strings.TrimSuffix(f.src.name, ".yaml")]
	if d == nil {
		return
	}
	for _, s := range d.Steps {
		list := path{"steps", s.ID, "choices"}
		if len(f.src.keys(list)) == 0 {
			continue // a list that is kept elsewhere
		}
		for _, o := range s.Choices {
			f.sameSaid(list.in(o.Key, "say"), o.Name, o.Say)
			// what can not be undone is done at its own word alone
			erases := slices.ContainsFunc(o.Do, func(a flow.Action) bool { return a.Name == flow.ActForget })
			f.otherWords(list.in(o.Key), o.Key, o.Also, s.Kind == flow.Choice && !erases)
		}
	}
}

// sameSaid warns of a spoken name that sounds like the written one in every
// language: it changes nothing, and is forgotten when the name is changed.
func (f *textFile) sameSaid(at path, name, say flow.Text) {
	heard := func(lang string) bool { return flow.Aloud(lang, name[lang]) != flow.Aloud(lang, say[lang]) }
	if len(say) > 0 && !slices.ContainsFunc(f.langs, heard) {
		f.src.warnKey(at, "what is said is what is written anyway", "leave say out")
	}
}

// otherWords warns of a choice's missing words. Yes, no and times have words of
// their own and need none.
func (f *textFile) otherWords(at path, choice string, also map[string][]string, needed bool) {
	missing := slices.DeleteFunc(slices.Clone(f.langs), func(lang string) bool { return len(also[lang]) > 0 })
	if len(missing) == 0 || !needed && len(missing) == len(f.langs) {
		return
	}
	where := ""
	if len(missing) < len(f.langs) {
		where = " in " + strings.Join(missing, ", ")
		at = at.in("also")
	}
	key, _ := f.src.find(at)
	f.src.at(Warning, key, fmt.Sprintf("there are no other words for %q%s", choice, where), "write some into also: few people send the number or the exact name")
}
