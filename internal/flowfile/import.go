package flowfile

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/pattern"
)

// header is what stands above the columns of a translator's file; the third
// and the fourth are named for their languages.
func header(base, lang string) []string {
	return []string{"file", "key", base, lang, "limit", "note"}
}

// sheetMark begins the file, since a translator opens it in a spreadsheet:
// Excel reads other letters than English ones only behind it.
const sheetMark = "\ufeff"

// WriteCSV writes entries for a translator.
func WriteCSV(w io.Writer, entries []Entry, base, lang string) error {
	if _, err := io.WriteString(w, sheetMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	if err := out.Write(header(base, lang)); err != nil {
		return err
	}
	for _, e := range entries {
		room := ""
		if e.Limit > 0 {
			room = strconv.Itoa(e.Limit)
		}
		if err := out.Write([]string{e.File, e.Key, e.Base, e.Text, room, e.Note}); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// An Imported is what a translator's file makes of a folder.
type Imported struct {
	Lang  string
	Texts int               // that are new or other than before
	Files map[string][]byte // those that change, whole
}

var languageTag = pattern.New(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// Import puts the texts of a translator's file, of the given name, into the
// files of a folder. It changes nothing but those texts, and the list of
// languages where the language is new to a file: comments and order stay. A
// text without a translation is left as it is. Where anything is wrong with a
// row, or the folder would not load afterwards, there are only problems.
func Import(fsys fs.FS, name string, r io.Reader) (Imported, []Problem) {
	rows, lang, problems := readRows(name, r)
	if len(problems) > 0 {
		return Imported{}, problems
	}
	before, problems := Export(fsys, lang)
	if len(problems) > 0 {
		return Imported{}, problems
	}
	wanted := map[[2]string]row{}
	for _, r := range rows {
		i := slices.IndexFunc(before, func(e Entry) bool { return e.File == r.file && e.Key == r.key })
		if i < 0 {
			problems = append(problems, mistake(name, r.line, "%s has no text %q", r.file, r.key))
			continue
		}
		if before[i].words {
			r.text = strings.Join(splitWords(r.text), ", ")
		}
		if p, bad := r.wrong(name, before[i]); bad {
			problems = append(problems, p)
		} else if r.changes(before[i]) {
			wanted[[2]string{r.file, r.key}] = r
		}
	}
	if len(problems) > 0 {
		return Imported{}, problems
	}
	out := Imported{Lang: lang, Texts: len(wanted), Files: map[string][]byte{}}
	for _, f := range textFiles(fsys) {
		cuts, ps := f.cuts(name, lang, wanted)
		problems = append(problems, ps...)
		if len(cuts) > 0 {
			out.Files[f.src.name] = operate(f.src.data, cuts)
		}
	}
	if len(problems) == 0 {
		problems = verify(fsys, out, before, wanted)
	}
	if len(problems) > 0 {
		return Imported{}, problems
	}
	return out, nil
}

// A row is one line of a translator's file.
type row struct {
	line       int
	file, key  string
	base, text string
}

func readRows(name string, r io.Reader) (rows []row, lang string, problems []Problem) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, "", []Problem{{File: name, Message: fmt.Sprintf("this can not be read: %v", err)}}
	}
	text = bytes.TrimPrefix(text, []byte(sheetMark)) // also where a spreadsheet left it out
	switch {
	case len(text) == 0:
		return nil, "", []Problem{mistake(name, 1, "the file is empty; export again")}
	case !utf8.Valid(text):
		return nil, "", []Problem{mistake(name, 1, "the letters of this file are not in UTF-8; save it as \"CSV UTF-8\" in the spreadsheet")}
	}
	in := csv.NewReader(bytes.NewReader(text))
	in.FieldsPerRecord, in.Comma = -1, comma(text)
	head, err := in.Read()
	if err != nil {
		return nil, "", []Problem{mistake(name, 1, "this can not be read as CSV: %v", err)}
	}
	if len(head) < 4 || head[0] != "file" || head[1] != "key" || !languageTag.MatchString(head[3]) || head[2] == head[3] {
		return nil, "", []Problem{mistake(name, 1, "the first line must be file, key, then the two languages, such as en, vi; export again")}
	}
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return rows, head[3], problems
		}
		if err != nil {
			return nil, "", []Problem{{File: name, Message: fmt.Sprintf("this can not be read as CSV: %v", err)}}
		}
		line, _ := in.FieldPos(0)
		if len(cells) < 4 {
			problems = append(problems, mistake(name, line, "this line has %d cells, want at least 4", len(cells)))
			continue
		}
		rows = append(rows, row{line: line, file: cells[0], key: cells[1], base: cells[2], text: oneForm(cells[3])})
	}
}

// comma is what sets the cells apart, as it stands behind the first of them: a
// spreadsheet in Spanish writes semicolons, and what is copied out of one has tabs.
func comma(text []byte) rune {
	rest, _ := bytes.CutPrefix(bytes.TrimPrefix(text, []byte(`"`)), []byte(header("", "")[0]))
	for _, c := range ";\t" {
		if bytes.HasPrefix(bytes.TrimPrefix(rest, []byte(`"`)), []byte(string(c))) {
			return c
		}
	}
	return ','
}

// changes says whether there is a translation, and a new one.
func (r row) changes(e Entry) bool { return r.text != "" && !same(r.text, e.Text) }

// wrong says what keeps a row from being taken.
func (r row) wrong(name string, e Entry) (Problem, bool) {
	if !same(r.base, e.Base) {
		return mistake(name, r.line, "the text of %s is another one by now; export again and look at it", r.key), true
	}
	if !r.changes(e) {
		return Problem{}, false
	}
	if i := strings.IndexFunc(r.text, func(c rune) bool { return c < ' ' && c != '\n' || c == 0x7f || c == 0xfeff || c == 0xfffd }); i >= 0 {
		return mistake(name, r.line, "the text has a letter in it that can not be sent"), true
	}
	want, got := braced(e.Base), braced(r.text)
	for _, n := range got {
		if !slices.Contains(want, n) {
			return mistake(name, r.line, "nobody fills %s in this text; the names are %s", n, orNone(want)), true
		}
	}
	for _, n := range want {
		if !slices.Contains(got, n) {
			return mistake(name, r.line, "%s is missing; write it where it belongs, as it is", n), true
		}
	}
	return Problem{}, false
}

func orNone(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, " ")
}

// cuts are the changes of one file.
func (f *textFile) cuts(name, lang string, wanted map[[2]string]row) (cuts []cut, problems []Problem) {
	for _, s := range f.spots {
		r, ok := wanted[[2]string{f.src.name, strings.Join(s.at, ".")}]
		if !ok {
			continue
		}
		c, ok := f.cut(s, lang, r.text)
		if !ok {
			problems = append(problems, mistake(name, r.line, "the program can not write into %s at %s; write a list there as [a, b]", f.src.name, r.key))
			continue
		}
		cuts = append(cuts, c)
	}
	if len(cuts) > 0 && !slices.Contains(f.langs, lang) {
		_, langs := f.src.find(path{"languages"})
		c, ok := f.after(langs, lang)
		if !ok {
			problems = append(problems, Problem{File: f.src.name, Line: langs.Line, Column: langs.Column, Message: "the list of languages can not be added to", Fix: "write it as [en, es]"})
		}
		cuts = append(cuts, c)
	}
	return cuts, problems
}

// cut is the change of one text.
func (f *textFile) cut(s textSpot, lang, text string) (cut, bool) {
	_, all := f.src.find(s.at)
	inside := all.Style&yaml.FlowStyle != 0
	within := all.Content[0].Column - 1
	if n := s.value(f.src, lang); n != nil {
		_, outer := f.src.find(s.at.in(lang))
		inside = inside || outer.Kind == yaml.MappingNode && outer.Style&yaml.FlowStyle != 0
		if outer.Kind == yaml.MappingNode {
			within = outer.Content[0].Column - 1
		}
		from, to, ok := f.src.extent(n, within, inside)
		return cut{from, to, s.write(text, within, inside, n.Style&yaml.LiteralStyle != 0)}, ok
	}
	if k, _ := child(all, lang); k != nil {
		return cut{}, false // there is something else than a text
	}
	last := all.Content[len(all.Content)-1]
	to, ok := f.end(last, within, inside)
	block := last.Style&yaml.LiteralStyle != 0 && strings.Contains(text, "\n")
	added := lang + ": " + s.write(text, within, inside, block)
	if inside {
		return cut{to, to, ", " + added}, ok
	}
	to = f.src.lineEnd(to)
	return cut{to, to, "\n" + strings.Repeat(" ", within) + added}, ok
}

// end is where the last value of a mapping ends.
func (f *textFile) end(n *yaml.Node, within int, inside bool) (int, bool) {
	if n.Kind == yaml.MappingNode && n.Style&yaml.FlowStyle != 0 {
		at := f.src.offset(n)
		return at + closed(f.src.data[at:]), true
	}
	_, to, ok := f.src.extent(n, within, inside)
	return to, ok
}

// after adds a word to a list.
func (f *textFile) after(list *yaml.Node, word string) (cut, bool) {
	last := list.Content[len(list.Content)-1]
	inside := list.Style&yaml.FlowStyle != 0
	_, to, ok := f.src.extent(last, last.Column-2, inside)
	if inside {
		return cut{to, to, ", " + word}, ok
	}
	to = f.src.lineEnd(to)
	return cut{to, to, "\n" + strings.Repeat(" ", list.Column-1) + "- " + word}, ok
}

func (s textSpot) write(text string, within int, inside, block bool) string {
	if s.kind == wordsType {
		return list(text)
	}
	return written(text, within, inside, block)
}
