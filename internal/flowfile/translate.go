package flowfile

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/flow"
	"neighborline/internal/sms"
)

// An Entry is one text of a folder as a translator sees it. A list of words is
// one text, with commas between them.
type Entry struct {
	File, Key string // Key is the way to it, such as steps.need.ask
	Base      string // in the file's first language
	Text      string // in the language that is translated to; empty where it is missing
	Limit     int    // letters that fit one text message, beside what fills the names; 0 where none holds
	Note      string // for the translator
	words     bool   // a list
}

// singleSegment is how many letters of GSM-7 one text message holds.
const singleSegment = 160

// Export lists all texts of a folder that can be translated, in the order of
// its files and lines. A folder with errors gives none.
func Export(fsys fs.FS, lang string) ([]Entry, []Problem) {
	book, problems := Load(fsys)
	if book == nil {
		return nil, problems
	}
	var out []Entry
	for _, f := range textFiles(fsys) {
		for _, s := range f.spots {
			e := Entry{
				File: f.src.name, Key: strings.Join(s.at, "."), Base: s.read(f.src, f.langs[0]), Text: s.read(f.src, lang),
				Note: s.note(f.src, f.langs[0]), words: s.kind == wordsType,
			}
			if e.Base == "" {
				continue
			}
			e.Limit = limit(book, e, s.at, lang)
			out = append(out, e)
		}
	}
	return out, nil
}

// A textFile is a file with the places of its texts.
type textFile struct {
	src   *source
	langs []string
	spots []textSpot
}

// A textSpot is where a text stands, with all of its languages.
type textSpot struct {
	at   path
	kind reflect.Type
}

var (
	textType  = reflect.TypeFor[textForm]()
	wordsType = reflect.TypeFor[map[string][]string]()
	sayType   = reflect.TypeFor[map[string]sayForm]()
)

// textFiles finds the texts of a folder that has no errors.
func textFiles(fsys fs.FS) []*textFile {
	names, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		return nil // the pattern is sound
	}
	var out []*textFile
	for _, name := range names {
		f := &textFile{src: open(fsys, name)}
		form := reflect.TypeFor[flowForm]()
		switch name {
		case textsFile:
			form = reflect.TypeFor[textsForm]()
		case needsFile:
			form = reflect.TypeFor[needsForm]()
		}
		_, langs := f.src.find(path{"languages"})
		for _, n := range langs.Content {
			f.langs = append(f.langs, n.Value)
		}
		f.collect(f.src.root, form, nil)
		out = append(out, f)
	}
	return out
}

// collect walks a file along its form.
func (f *textFile) collect(n *yaml.Node, form reflect.Type, at path) {
	if form == textType || form == wordsType || form == sayType {
		if n.Kind == yaml.MappingNode {
			f.spots = append(f.spots, textSpot{at, form})
		}
		return
	}
	if e, ok := reflect.Zero(form).Interface().(either); ok {
		form = reflect.TypeOf(e.long())
	}
	if n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i].Value, n.Content[i+1]
		switch form.Kind() {
		case reflect.Map:
			f.collect(value, form.Elem(), at.in(key))
		case reflect.Struct:
			for j := range form.NumField() {
				if form.Field(j).Tag.Get("yaml") == key {
					f.collect(value, form.Field(j).Type, at.in(key))
				}
			}
		}
	}
}

// value is the node that holds the text in a language; nil where it is missing.
func (s textSpot) value(src *source, lang string) *yaml.Node {
	_, n, ok := src.follow(s.at.in(lang))
	if !ok {
		return nil
	}
	if s.kind == sayType && n.Kind == yaml.MappingNode {
		_, n = child(n, "text")
	}
	return n
}

func (s textSpot) read(src *source, lang string) string {
	n := s.value(src, lang)
	if n == nil {
		return ""
	}
	if s.kind != wordsType {
		return strings.TrimSpace(n.Value)
	}
	var words []string
	for _, w := range n.Content {
		words = append(words, w.Value)
	}
	return strings.Join(words, ", ")
}

// note tells a translator what is special about a text.
func (s textSpot) note(src *source, base string) string {
	var parts []string
	if names := braced(s.read(src, base)); len(names) > 0 {
		parts = append(parts, "keep "+strings.Join(names, " ")+" as written")
	}
	switch {
	case s.kind == wordsType && s.at[0] == "starts":
		parts = append(parts, "words that begin this, with commas between them")
	case s.kind == wordsType:
		parts = append(parts, "other words for it, with commas between them")
	case s.kind == sayType, slices.Contains(s.at, "say"), s.at[0] == "texts" && onlySpoken(s.at[1]):
		parts = append(parts, "read aloud on a call")
	case s.at[len(s.at)-1] == "name":
		parts = append(parts, "a line of a list: as short as can be")
	}
	return strings.Join(parts, "; ")
}

// braced lists the names in a text with their braces, each once.
func braced(text string) []string {
	var out []string
	for _, n := range flow.Names(text) {
		if n = "{" + n + "}"; !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}

// limit is how many letters a translation may have to fit one text message.
func limit(b *flow.Book, e Entry, at path, lang string) int {
	filled := ""
	if e.File == textsFile && (at[0] == "say" || onlySpoken(at[1])) {
		return 0
	} else if e.File == textsFile {
		d := &flow.Definition{Languages: []string{b.Texts.Base}}
		filled = flow.Render(e.Base, typical(b, d, lang, nil))
	} else if d := b.Flows[strings.TrimSuffix(e.File, ".yaml")]; d != nil && len(at) == 3 && at[0] == "steps" && slices.Contains([]string{"ask", "tell", "unclear"}, at[2]) {
		s := *d.Step(at[1])
		s.Ask, s.Unclear = flow.Text{lang: e.Base}, flow.Text{lang: e.Base}
		filled = flow.Prompt{Flow: d, Step: &s, Lang: lang, Unclear: at[2] == "unclear"}.SMS(b.Texts, typical(b, d, lang, nil))
	} else {
		return 0
	}
	own := e.Base
	for _, name := range braced(e.Base) {
		own = strings.ReplaceAll(own, name, "")
	}
	return max(singleSegment-(sms.Count(filled).Units-sms.Count(own).Units), 1)
}

// Same says whether two texts are the same but for blanks at their ends and
// for how their lines end.
func same(a, b string) bool { return oneForm(a) == oneForm(b) }

func oneForm(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(s, "\r\n", "\n"))
}

// mistake is a problem of a translator's file.
func mistake(file string, line int, format string, args ...any) Problem {
	return Problem{File: file, Line: line, Column: 1, Message: fmt.Sprintf(format, args...)}
}
