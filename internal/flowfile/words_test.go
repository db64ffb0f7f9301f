package flowfile_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flowfile"
)

func TestWords(t *testing.T) {
	found(t, "ask_for_help.yaml", []fault{
		{"a word for two choices", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        also: {es: [Comida]}", `ask_for_help.yaml:14:21: "Comida" is also a word for the choice "food"; leave it out of one of the two`},
		{"a word of ours", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        also: {en: [menu]}", `ask_for_help.yaml:14:21: "menu" is a word of the hotline's own and works at every step; use another word`},
		{"the carrier's stop", "name: {en: a ride, es: viaje}", "name: {en: end, es: viaje}", `ask_for_help.yaml:13:20: "end" is the carrier's word: it stops all texts to that phone; use another word`},
		{"the carrier's start", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        also: {en: [start]}", `ask_for_help.yaml:14:21: "start" is the carrier's word: the carrier answers it itself; use another word`},
		{"HELP may begin, and choose where it begins", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        also: {en: [help]}", ``},
		{"HELP may not choose where it does not begin", "{do: [open_request], go: end}", "{also: {en: [help]}, go: end}", `ask_for_help.yaml:24:25: "help" is the carrier's word: the carrier answers it itself; use another word`},
		{"STOP does not begin a flow", "texts: {en: [help]", "texts: {en: [help, stop]", `ask_for_help.yaml:4:22: "stop" is the carrier's word: it stops all texts to that phone; use another word`},
		{"a number as a word", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        also: {en: [\"2\"]}", `ask_for_help.yaml:14:21: "2" is a number, and numbers choose from the list; use a word`},
		{"a word without letters", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        also: {en: [\"!\"]}", `ask_for_help.yaml:14:21: "!" has no letter or number in it`},
	})
}

func TestTexts(t *testing.T) {
	long := strings.Repeat("long ", 33)
	found(t, "ask_for_help.yaml", []fault{
		{"no text in the base language", "{en: Where, es: Donde}", "{es: Donde}", `ask_for_help.yaml:16:5: there is no text in "en", which stands in where another language is missing`},
		{"no text in another language", "{en: Where, es: Donde}", "{en: Where}", `ask_for_help.yaml:16:10: warning: there is no text in "es"; people who speak it get the one in "en"`},
		{"a language that the flow has not", "{en: Where, es: Donde}", "{en: Where, es: Donde, fr: Ou}", `ask_for_help.yaml:16:33: unknown language "fr"; known here: en, es`},
		{"a comma without quotes", "{en: Where, es: Donde}", "{en: Where, please, es: Donde}", `ask_for_help.yaml:16:22: "please" is read as a key of its own; put a text with a comma in it in quotes`},
		{"a name that nobody fills", "{en: Where, es: Donde}", `{en: "Where, {nmae}?", es: Donde}`, `ask_for_help.yaml:16:23: nobody fills {nmae} in this text; did you mean "name"?`},
		{"a name on a later line", "{en: Where, es: Donde}", "\n      es: Donde\n      en: |\n        Where,\n        dear {naem}?", `ask_for_help.yaml:20:14: nobody fills {naem} in this text; did you mean "name"?`},
		{"choices where there are none", "{en: Where, es: Donde}", `{en: "Where? {choices}", es: Donde}`, `ask_for_help.yaml:16:23: nobody fills {choices} in this text`},
		{"a name in what is spoken", "    answer: place", "    say: {en: Where, es: \"Donde {nombre}\"}\n    answer: place", `ask_for_help.yaml:17:33: nobody fills {nombre} in this text; did you mean "number"?`},
		{"a recording that is not there", "    answer: place", "    say: {en: Where, es: {play: donde.mp3, text: Donde}}\n    answer: place", `ask_for_help.yaml:17:33: there is no file "donde.mp3" beside the flows; record it, or leave play out`},
		{"a name in a unit", "    answer: place", "    unit: {en: \"{place} people\", es: \"{n} personas\"}\n    answer: number", `ask_for_help.yaml:17:17: nobody fills {place} in this text; known here: n`},
		{"over one segment", "{en: Where, es: Donde}", "{en: " + long + ", es: Donde}", `ask_for_help.yaml:16:15: warning: this takes 2 text messages (164 letters; one holds 160); shorten it`},
		{"a letter that costs", "{en: Where, es: Donde}", "{en: Where, es: " + strings.Repeat("larga ", 10) + "dónde está usted}", `ask_for_help.yaml:16:87: warning: this takes 2 text messages (76 letters; with 'ó' in it one holds 70); write it without that letter`},
		{"a letter that costs nothing yet", "{en: Where, es: Donde}", "{en: Where, es: Dónde}", ``},
	})
	found(t, "texts.yaml", []fault{
		{"a text that is missing", "  nudge: {en: ok}\n", "", `texts.yaml:2:1: the text "nudge" is missing`},
		{"a text that there is not", "  nudge: {en: ok}", "  nudge: {en: ok}\n  nugde: {en: ok}", `texts.yaml:4:3: unknown text "nugde"; did you mean "nudge"?`},
		{"a name that the text has not", "  nudge: {en: ok}", "  nudge: {en: \"{naem}\"}", `texts.yaml:3:16: nobody fills {naem} in this text; known here: code, need`},
		{"no base language", "  nudge: {en: ok}", "  nudge: {es: ok}", `texts.yaml:3:3: there is no text in "en", which stands in where another language is missing
texts.yaml:3:11: unknown language "es"; known here: en`},
	})
	found(t, "needs.yaml", []fault{
		{"a tier that there is not", "tier: coordinator", "tier: coordinators", `needs.yaml:4:36: unknown tier "coordinators"; did you mean "coordinator"?`},
		{"a word for two needs", "money: {name: {en: money}", "money: {name: {en: Food}", `needs.yaml:4:22: "Food" is also a word for the choice "food"; leave it out of one of the two`},
		{"no needs", needs[len("languages: [en]\n"):], "", `needs.yaml:1:1: there is no need`},
		{"a key with a blank", "  food:", "  some food:", `needs.yaml:3:3: "some food" can not be a name here; use a to z, 0 to 9 and _ only`},
	})
}

func TestSyntax(t *testing.T) {
	found(t, "ask_for_help.yaml", []fault{
		{"a colon and a blank without quotes", "{en: Where, es: Donde}", "\n      en: Tell us: where\n      es: Donde", `ask_for_help.yaml:17:11: the text has ": " in it; put the text in quotes`},
		{"the same in braces", "{en: Where, es: Donde}", "{en: Tell us: where, es: Donde}", `ask_for_help.yaml:16:10: the text has ": " in it; put the text in quotes`},
		{"a text that begins with a name", "{en: Where, es: Donde}", "\n      en: {name} is where\n      es: Donde", `ask_for_help.yaml:17:11: a text can not begin with {; put the text in quotes`},
		{"a question mark in braces", "{en: Where, es: Donde}", "{en: Where?, es: Donde}", `ask_for_help.yaml:16:10: a text with ? in it can not stand bare inside { }; put the text in quotes`},
		{"a quote that is not closed", "{en: Where, es: Donde}", "\n      en: \"Where\n      es: Donde", `ask_for_help.yaml:17:11: the quote that begins here is not closed; end the text with "`},
		{"an apostrophe in quotes", "{en: Where, es: Donde}", "\n      en: 'Where's home'\n      es: Donde", `ask_for_help.yaml:17:11: the text goes on after its closing quote; inside '…' write '' for ', inside "…" write \" for "`},
		{"a brace that is not closed", "{en: Where, es: Donde}", "{en: Where, es: Donde", `ask_for_help.yaml:16:10: the { that begins here is not closed`},
		{"a tab", "    answer: place", "\tanswer: place", `ask_for_help.yaml:17:1: a tab stands before the text; use blanks`},
		{"a line out of line", "    answer: place", "   answer: place", `ask_for_help.yaml:17:4: this line is not in line with those above it; give it as many blanks as the lines it belongs to`},
		{"a key without a colon", "    answer: place\n", "    answer\n", `ask_for_help.yaml:17:5: a key needs a colon after it; write answer:`},
		{"an at sign", "{en: Where, es: Donde}", "\n      en: @home\n      es: Donde", `ask_for_help.yaml:17:11: a text can not begin with @; put the text in quotes`},
		{"text beside its bar", "{en: Where, es: Donde}", "\n      en: | Where\n      es: Donde", `ask_for_help.yaml:17:11: the text begins in the line below a |; move it there, two blanks further in`},
		{"not UTF-8", "Donde", "D\xf3nde", `ask_for_help.yaml: is not UTF-8 text; save it as UTF-8`},
		{"nothing", intake, "", `ask_for_help.yaml: is empty`},
		{"a list", intake, "- a\n- b\n", `ask_for_help.yaml:1:1: the file must begin with a key, such as flow: or texts:`},
		{"two documents", "steps:", "---\nsteps:", `ask_for_help.yaml:5:1: a second document begins here; keep one flow in a file, without ---`},
		{"an odd escape", "{en: Where, es: Donde}", `{en: "Where \q", es: Donde}`, `ask_for_help.yaml:16:1: this can not be read as YAML (found unknown escape character); look at the quotes, colons and blanks here and in the line after it`},
	})
}

func TestMissingFiles(t *testing.T) {
	for _, test := range []struct{ file, want string }{
		{"unmet.yaml", `unmet.yaml: the flow "unmet" is missing; the program begins it; copy it from the shipped flows`},
		{"texts.yaml", `texts.yaml: is missing; copy it from the shipped flows`},
		{"needs.yaml", `needs.yaml: is missing; copy it from the shipped flows`},
	} {
		fsys := folder()
		delete(fsys, test.file)
		_, problems := flowfile.Load(fsys)
		if len(problems) != 1 || problems[0].String() != test.want {
			t.Errorf("without %s: %v, want %s", test.file, problems, test.want)
		}
	}
}

func TestExcerpt(t *testing.T) {
	_, problems := flowfile.Load(edited(t, "ask_for_help.yaml", "  place:\n", "  place:\n    ñandú: \"é\"\n"))
	if len(problems) != 1 {
		t.Fatalf("problems: %v", problems)
	}
	want := `ask_for_help.yaml:16:5: unknown key "ñandú"
   16 |     ñandú: "é"
      |     ^`
	if diff := cmp.Diff(want, problems[0].Excerpt()); diff != "" {
		t.Errorf("excerpt (-want +got):\n%s", diff)
	}
	if p := (flowfile.Problem{File: "x.yaml", Message: "is empty"}); p.Excerpt() != "x.yaml: is empty" {
		t.Errorf("excerpt of a whole file: %q", p.Excerpt())
	}
}

// FuzzLoad sees that no file can crash the reader, and that a refused book is
// never handed out.
func FuzzLoad(f *testing.F) {
	f.Add(intake)
	f.Add("flow: a\nsteps: {a: {ask: {en: *x}}}")
	f.Add("- ? [a]: b")
	f.Fuzz(func(t *testing.T, text string) {
		fsys := folder()
		fsys["ask_for_help.yaml"] = &fstest.MapFile{Data: []byte(text)}
		book, problems := flowfile.Load(fsys)
		if flowfile.Broken(problems) == (book != nil) {
			t.Errorf("book %v with %v", book != nil, problems)
		}
		for _, p := range problems {
			_ = p.Excerpt()
		}
	})
}
