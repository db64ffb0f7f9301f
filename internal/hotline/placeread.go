package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/directory"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/lexicon"
	"neighborline/internal/roster"
)

// PlaceReader reads places as a network's flows speak of them.
func PlaceReader(book *flow.Book, atlas *geo.Atlas) directory.Reader {
	return directory.Reader{
		Phone: roster.ReadPhone, Language: roster.ReadLanguage, Needs: placeWords(book),
		Plain: roster.Plain, Town: func(zip string) (string, bool) { p, ok := atlas.ZIP(zip); return p.City, ok },
	}
}

// placeWords finds what a place helps with: the keys of needs, and the words of
// the flow that looks places up, in any of its languages.
func placeWords(book *flow.Book) func(string) []string {
	words := map[string][]string{} // folded, by key
	note := func(key string, list ...string) {
		for _, w := range list {
			words[key] = append(words[key], " "+lexicon.Fold(w)+" ")
		}
	}
	if d, ok := book.Flows[flow.FindPlace]; ok {
		for _, o := range d.Step("kind").Choices {
			note(o.Key, o.Key)
			for _, name := range o.Name {
				note(o.Key, name)
			}
			for _, list := range o.Also {
				note(o.Key, list...)
			}
		}
	}
	return func(text string) (out []string) {
		for piece := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == ';' || c == ',' || c == '/' }) {
			if n, ok := book.Need(lexicon.Fold(strings.TrimSpace(piece))); ok {
				out = append(out, n.Key)
			}
		}
		text = " " + lexicon.Fold(strings.NewReplacer(";", " ", ",", " ", "/", " ").Replace(text)) + " "
		for key, list := range words {
			if slices.ContainsFunc(list, func(w string) bool { return strings.Contains(text, w) }) {
				out = append(out, key)
			}
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
}
