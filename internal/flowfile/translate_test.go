package flowfile_test

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"neighborline/flows"
	"neighborline/internal/flowfile"
)

// sheet is a folder's CSV, with each missing translation filled by fill.
func sheet(t testing.TB, fsys fs.FS, lang string, fill func(e flowfile.Entry) string) string {
	t.Helper()
	entries, problems := flowfile.Export(fsys, lang)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for i, e := range entries {
		if fill != nil {
			entries[i].Text = fill(e)
		}
	}
	var b bytes.Buffer
	if err := flowfile.WriteCSV(&b, entries, "en", lang); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// fewer has a property tried n times in this test, where -rapid.checks does not
// say how often: once takes as long as a whole test.
func fewer(t *testing.T, n int) {
	t.Helper()
	said := false
	flag.Visit(func(f *flag.Flag) { said = said || f.Name == "rapid.checks" })
	if said {
		return
	}
	checks := flag.Lookup("rapid.checks").Value
	was := checks.String()
	if err := checks.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := checks.Set(was); err != nil {
			t.Error(err)
		}
	})
}

func imported(t testing.TB, fsys fs.FS, csv string) flowfile.Imported {
	t.Helper()
	out, problems := flowfile.Import(fsys, "a.csv", strings.NewReader(csv))
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	return out
}

// with is a folder with some of its files in new words.
func with(t testing.TB, fsys fs.FS, files map[string][]byte) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	names, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: data}
	}
	for name, data := range files {
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

func TestExport(t *testing.T) {
	entries, problems := flowfile.Export(edited(t, "ask_for_help.yaml", "ask: {en: Where, es: Donde}", "ask: {en: \"Where, {need}?\"}\n    say: {es: {play: a.mp3, text: Donde}, en: Speak}"), "es")
	if len(problems) > 0 && entries == nil {
		fsys := edited(t, "ask_for_help.yaml", "ask: {en: Where, es: Donde}", "ask: {en: \"Where, {need}?\"}\n    say: {es: {play: a.mp3, text: Donde}, en: Speak}")
		fsys["a.mp3"] = &fstest.MapFile{}
		entries, problems = flowfile.Export(fsys, "es")
	}
	var got []string
	for _, e := range entries {
		if e.File == "ask_for_help.yaml" {
			got = append(got, fmt.Sprintf("%s|%s|%s|%d|%s", e.Key, e.Base, e.Text, e.Limit, e.Note))
		}
	}
	want := []string{
		"starts.texts|help|ayuda|0|words that begin this, with commas between them",
		"steps.need.ask|What? {choices}|Que? {choices}|144|keep {choices} as written",
		"steps.need.choices.food.name|food|comida|0|a line of a list: as short as can be",
		"steps.need.choices.ride.name|a ride|viaje|0|a line of a list: as short as can be",
		"steps.place.ask|Where, {need}?||154|keep {need} as written",
		"steps.place.say|Speak|Donde|0|read aloud on a call",
		"steps.sure.ask|Sure|Seguro|160|",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems %v, entries (-want +got):\n%s", problems, diff)
	}
}

// What was exported and not changed changes nothing.
func TestImportOfTheExport(t *testing.T) {
	for _, lang := range []string{"es", "tl"} {
		if out := imported(t, flows.FS, sheet(t, flows.FS, lang, nil)); len(out.Files) > 0 || out.Texts > 0 {
			t.Errorf("%s: %d texts in %d files changed", lang, out.Texts, len(out.Files))
		}
	}
}

// A new language appears in every file and for every text, and all that was
// there stays: taking its lines out again gives the files back.
func TestNewLanguage(t *testing.T) {
	out := imported(t, flows.FS, sheet(t, flows.FS, "tl", func(e flowfile.Entry) string {
		if strings.Contains(e.Note, "commas") {
			return "" // words must differ from each other
		}
		return e.Base
	}))
	fsys := with(t, flows.FS, out.Files)
	book, problems := flowfile.Load(fsys)
	if book == nil {
		t.Fatal(problems)
	}
	for name, d := range book.Flows {
		if got := d.Languages[len(d.Languages)-1]; got != "tl" {
			t.Errorf("%s: the last language is %s", name, got)
		}
		for _, s := range d.Steps {
			if s.Ask["tl"] == "" || strings.TrimSpace(s.Ask["tl"]) != strings.TrimSpace(s.Ask["en"]) {
				t.Errorf("%s, %s: %q", name, s.ID, s.Ask["tl"])
			}
		}
	}
	for name, data := range out.Files {
		before, err := fs.ReadFile(flows.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		kept := 0
		after := strings.Split(string(data), "\n")
		for _, line := range strings.Split(string(before), "\n") {
			bare := strings.TrimRight(strings.TrimSpace(line), "}]")
			if i := strings.Index(bare, "  #"); i >= 0 {
				bare = strings.TrimRight(strings.TrimSpace(bare[:i]), "}]")
			}
			for kept < len(after) && !strings.Contains(after[kept], bare) {
				kept++
			}
			if kept == len(after) {
				t.Errorf("%s: the line %q is gone or elsewhere", name, line)
				break
			}
		}
		if got, want := strings.Count(string(data), "#"), strings.Count(string(before), "#"); got != want {
			t.Errorf("%s: %d comments, want %d", name, got, want)
		}
	}
}

// The result, to the letter, of one file with all the ways of writing a text.
func TestImportToTheLetter(t *testing.T) {
	const from = `flow: ask_for_help
languages:          # who reads this
  - en
  - es
starts: {texts: {en: [help], es: [ayuda]}}

steps:
  need:
    ask:              # the first thing
      en: |
        What?
        {choices}
      es: |
        Que?
        {choices}

    choices:
      food: {name: {en: food, es: comida}, also: {en: [meal]}, go: place}   # most
  place:
    ask: {en: "Where, in town?", es: 'Donde, en que pueblo?'}
    unclear:
      en: Sorry, where
        in town?
      es: Perdon
    say: {en: {text: Speak}}
    answer: place
    go: end
`
	const want = `flow: ask_for_help
languages:          # who reads this
  - en
  - es
  - vi
starts: {texts: {en: [help], es: [ayuda], vi: [cứu, yes]}}

steps:
  need:
    ask:              # the first thing
      en: |
        What?
        {choices}
      es: |
        Que?
        {choices}
      vi: |
        Gì?
        {choices}

    choices:
      food: {name: {en: food, es: comida, vi: "ăn, uống"}, also: {en: [meal], vi: [cơm, bún]}, go: place}   # most
  place:
    ask: {en: "Where, in town?", es: 'Donde, en que pueblo?', vi: "Ở đâu?"}
    unclear:
      en: Sorry, where
        in town?
      es: Perdon
      vi: "Xin lỗi: ở đâu"
    say: {en: {text: Speak}, vi: Nói}
    answer: place
    go: end
`
	fsys := folder()
	fsys["ask_for_help.yaml"] = &fstest.MapFile{Data: []byte(from)}
	vi := map[string]string{
		"starts.texts": "cứu,  yes", "steps.need.ask": "Gì?\n{choices}", "steps.need.choices.food.name": "ăn, uống",
		"steps.need.choices.food.also": "cơm， bún", "steps.place.ask": "Ở đâu?", "steps.place.unclear": "Xin lỗi: ở đâu", "steps.place.say": "Nói",
	}
	out := imported(t, fsys, sheet(t, fsys, "vi", func(e flowfile.Entry) string { return vi[e.Key] }))
	if diff := cmp.Diff(want, string(out.Files["ask_for_help.yaml"])); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(out.Files) != 1 || out.Texts != len(vi) || out.Lang != "vi" {
		t.Errorf("%d files, %d texts in %q", len(out.Files), out.Texts, out.Lang)
	}
	// and a change of what is there
	out = imported(t, fsys, sheet(t, fsys, "es", func(e flowfile.Entry) string {
		if e.Key == "steps.place.ask" {
			return "Donde está \"usted\"?"
		}
		return e.Text
	}))
	changed := strings.Replace(from, `'Donde, en que pueblo?'`, `"Donde está \"usted\"?"`, 1)
	if diff := cmp.Diff(changed, string(out.Files["ask_for_help.yaml"])); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Spreadsheets set cells apart as is usual where they are sold.
func TestImportOfOtherSeparators(t *testing.T) {
	fsys := edited(t, "ask_for_help.yaml", "{en: Where, es: Donde}", `{en: "Where; here?", es: Donde}`)
	for _, sep := range []string{",", ";", "\t"} {
		for _, mark := range []string{"", "\ufeff"} {
			csv := strings.ReplaceAll(mark+"file|key|en|es|limit|note\r\nask_for_help.yaml|steps.place.ask|\"Where; here?\"|\"Adonde, por favor; aqui\"|154|\r\n", "|", sep)
			out := imported(t, fsys, csv)
			if out.Texts != 1 || !strings.Contains(string(out.Files["ask_for_help.yaml"]), "Adonde, por favor; aqui") {
				t.Errorf("%q: %d texts", csv, out.Texts)
			}
		}
	}
	if out := imported(t, fsys, "\"file\";\"key\";\"en\";\"es\"\n\"ask_for_help.yaml\";\"steps.sure.ask\";\"Sure\";\"Segura\"\n"); out.Texts != 1 {
		t.Errorf("in quotes: %d texts", out.Texts)
	}
}

func TestImportRefuses(t *testing.T) {
	fsys := edited(t, "ask_for_help.yaml", "{en: Where, es: Donde}", `{en: "Where, {need}?", es: "Donde, {need}?"}`)
	const head = "file,key,en,es,limit,note\n"
	for _, test := range []struct{ name, csv, want string }{
		{"nothing", "", `a.csv:1:1: the file is empty; export again`},
		{"the letters of an old spreadsheet", head + "ask_for_help.yaml,steps.sure.ask,Sure,Se\xf1or\n", `a.csv:1:1: the letters of this file are not in UTF-8; save it as "CSV UTF-8" in the spreadsheet`},
		{"letters of two bytes", "\xff\xfef\x00i\x00l\x00e\x00", `a.csv:1:1: the letters of this file are not in UTF-8; save it as "CSV UTF-8" in the spreadsheet`},
		{"another file", "name,phone\n", `a.csv:1:1: the first line must be file, key, then the two languages, such as en, vi; export again`},
		{"a name that nobody fills", head + "ask_for_help.yaml,steps.place.ask,\"Where, {need}?\",\"Donde, {need} {nmae}?\"\n", `a.csv:2:1: nobody fills {nmae} in this text; the names are {need}`},
		{"a name where there are none", head + "\n\nask_for_help.yaml,steps.sure.ask,Sure,Seguro {name}\n", `a.csv:4:1: nobody fills {name} in this text; the names are none`},
		{"a name that is missing", head + "ask_for_help.yaml,steps.place.ask,\"Where, {need}?\",Donde?\n", `a.csv:2:1: {need} is missing; write it where it belongs, as it is`},
		{"a text that is another by now", head + "ask_for_help.yaml,steps.sure.ask,Surely,Seguro\n", `a.csv:2:1: the text of steps.sure.ask is another one by now; export again and look at it`},
		{"a text that there is not", head + "ask_for_help.yaml,steps.sur.ask,Sure,Seguro\n", `a.csv:2:1: ask_for_help.yaml has no text "steps.sur.ask"`},
		{"a file that there is not", head + "../x.yaml,steps.sure.ask,Sure,Seguro\n", `a.csv:2:1: ../x.yaml has no text "steps.sure.ask"`},
		{"too few cells", head + "ask_for_help.yaml,steps.sure.ask\n", `a.csv:2:1: this line has 2 cells, want at least 4`},
		{"an open quote", head + "ask_for_help.yaml,steps.sure.ask,\"Sure,Seguro\n", `a.csv: this can not be read as CSV: parse error on line 2, column 47: extraneous or missing " in quoted-field`},
		{"a letter that can not be sent", head + "ask_for_help.yaml,steps.sure.ask,Sure,Seg\x00uro\n", `a.csv:2:1: the text has a letter in it that can not be sent`},
		{"a word of the carrier's", head + "ask_for_help.yaml,steps.need.choices.food.name,food,stop\n", `ask_for_help.yaml:10:30: "stop" is the carrier's word: it stops all texts to that phone; use another word`},
	} {
		t.Run(test.name, func(t *testing.T) {
			out, problems := flowfile.Import(fsys, "a.csv", strings.NewReader(test.csv))
			var got []string
			for _, p := range problems {
				got = append(got, p.String())
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if len(out.Files) > 0 {
				t.Error("files were changed")
			}
		})
	}
}

// Whatever a translator writes is read back as it was written, or refused.
func TestAnyTranslation(t *testing.T) {
	intake, err := fs.ReadFile(flows.FS, "ask_for_help.yaml")
	if err != nil {
		t.Fatal(err)
	}
	find, err := fs.ReadFile(flows.FS, "find_place.yaml")
	if err != nil {
		t.Fatal(err)
	}
	fsys := with(t, folder(), map[string][]byte{"ask_for_help.yaml": intake, "find_place.yaml": find})
	entries, problems := flowfile.Export(fsys, "tl")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	fewer(t, 20)
	rapid.Check(t, func(rt *rapid.T) {
		texts := map[string]string{}
		for range 5 {
			e := rapid.SampledFrom(entries).Draw(rt, "entry")
			if strings.Contains(e.Note, "commas") {
				continue
			}
			text := rapid.StringMatching(`[a-zé:#'"&*!|>%@{}\[\],? \n-]{0,30}`).Draw(rt, "text")
			for _, name := range []string{"{", "}"} {
				text = strings.ReplaceAll(text, name+"a", name)
			}
			texts[e.File+e.Key] = text + e.Base
		}
		csv := sheet(t, fsys, "tl", func(e flowfile.Entry) string { return texts[e.File+e.Key] })
		out, problems := flowfile.Import(fsys, "a.csv", strings.NewReader(csv))
		if len(problems) > 0 {
			for _, p := range problems {
				if strings.Contains(p.Message, "read back") || strings.Contains(p.Message, "YAML") || strings.Contains(p.Message, "the files would") {
					rt.Error(p)
				}
			}
			return
		}
		after, problems := flowfile.Export(with(t, fsys, out.Files), "tl")
		if len(problems) > 0 {
			rt.Fatal(problems)
		}
		for _, e := range after {
			if want := strings.TrimSpace(texts[e.File+e.Key]); e.Text != want {
				rt.Errorf("%s: %q, want %q", e.Key, e.Text, want)
			}
		}
	})
}
