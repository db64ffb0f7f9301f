package flowfile_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/flows"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/geo"
)

// world reads places as the hotline does, in no area.
type world struct{ atlas *geo.Atlas }

func (w world) ReadPlace(text string) (flow.Answer, bool, bool) {
	r := w.atlas.Read(text, nil)
	return flow.Answer{Value: r.Place.ZIP, Shown: r.Place.City + " " + r.Place.ZIP}, r.Repaired, r.OK
}

func (w world) FindPlace(text string) (flow.Answer, bool) {
	r := w.atlas.Find(text, nil)
	return flow.Answer{Value: r.Place.ZIP, Shown: r.Place.City + " " + r.Place.ZIP}, r.OK
}

func shippedPlayer(t testing.TB) flowfile.Player {
	t.Helper()
	book, _ := flowfile.Load(flows.FS)
	if book == nil {
		t.Fatal("the shipped flows are broken")
	}
	atlas, err := geo.Open()
	if err != nil {
		t.Fatal(err)
	}
	return flowfile.Player{Book: book, Places: world{atlas}, RemindAfter: 4 * time.Hour, CloseAfter: 72 * time.Hour}
}

// All shipped conversations go as written, and each shipped flow has at least
// four in English and in Spanish.
func TestShippedConversations(t *testing.T) {
	player := shippedPlayer(t)
	files, err := fs.Glob(flows.Tests, "tests/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]int{}
	for _, file := range files {
		talks, problems := flowfile.ReadConversations(flows.Tests, file, player.Book)
		for _, p := range problems {
			t.Error(p.Excerpt())
		}
		name := strings.TrimSuffix(strings.TrimPrefix(file, "tests/"), ".yaml")
		for _, c := range talks {
			have[name]++
			if flow, _, _ := strings.Cut(name, "."); c.Flow != flow && c.Says == nil {
				t.Errorf("%s:%d is about the flow %s", file, c.Line, c.Flow)
			}
			if _, failure, err := player.Play(c); err != nil || failure != nil {
				t.Errorf("%v %v", err, failure)
			}
		}
	}
	for name := range player.Book.Flows {
		for _, lang := range []string{"en", "es"} {
			if n := have[name+"."+lang]; n < 4 {
				t.Errorf("%s has %d conversations in %s, want at least 4", name, n, lang)
			}
		}
	}
}

func TestConversationMistakes(t *testing.T) {
	book, problems := flowfile.Load(folder())
	if book == nil {
		t.Fatal(problems)
	}
	for _, test := range []struct{ name, text, want string }{
		{"an own text that there is not", "conversation: a\nsays: {nugde: ok}", `a.yaml:2:8: unknown text "nugde"; did you mean "nudge"?`},
		{"own texts and a flow", "conversation: a\nflow: unmet\nsays: {nudge: ok}", `a.yaml:3:1: says stands alone: it has no flow, lines or end; begin a new conversation after a line ---`},
		{"what no caller does", "conversation: a\nflow: unmet\nby: call\nlines: [{we: What}, {they: food}]", `a.yaml:4:28: "food" is nothing that a caller does; write press 1, say food, *, (silence), (recording) or (calls again)`},
		{"a key that there is not", "conversation: a\nflow: unmet\nby: call\nlines: [{we: What}, {they: press x}]", `a.yaml:4:28: "press x" is nothing that a caller does; write press 1, say food, *, (silence), (recording) or (calls again)`},
		{"who calls hears something first", "conversation: a\nflow: unmet\nby: call\nlines: [{they: say hi, we: What}]", `a.yaml:4:10: a call begins with what we say; begin with - we: and go on with they:`},
		{"by letter", "conversation: a\nflow: unmet\nby: letter\nlines: [{we: What}]", `a.yaml:3:5: unknown way "letter"; write by: text or by: call`},
		{"no name", "flow: unmet\nlines: [{we: What}]", `a.yaml:1:1: "conversation" is missing; write conversation: and what happens in it`},
		{"a flow that there is not", "conversation: a\nflow: unmett\nlines: [{we: What}]", `a.yaml:2:7: there is no flow "unmett"; did you mean "unmet"?`},
		{"a language that it does not speak", "conversation: a\nflow: unmet\nlanguage: fr\nlines: [{we: What}]", `a.yaml:3:11: the flow does not speak "fr"; known here: en`},
		{"a key", "conversation: a\nflow: unmet\nlines: [{we: What}, {thye: hi}]", `a.yaml:3:22: unknown key "thye"; did you mean "they"?`},
		{"a clock", "conversation: a\nflow: unmet\nclock: noon\nlines: [{we: What}]", `a.yaml:3:8: "noon" is not a day and a time; write it like 2026-01-05 09:00`},
		{"a wait", "conversation: a\nflow: unmet\nlines:\n  - we: What\n  - wait: long", `a.yaml:5:11: "wait" wants a length of time; write 30m, 4h or 3d`},
		{"both at once", "conversation: a\nflow: unmet\nlines:\n  - we: What\n  - {they: hi, wait: 3h}", `a.yaml:5:5: a line has they or wait, not both; begin a new line with -`},
		{"neither", "conversation: a\nflow: unmet\nlines:\n  - we: What\n  - we: More", `a.yaml:5:5: this line has neither they nor wait; only the first may begin with we: the program begins`},
		{"waiting first", "conversation: a\nflow: unmet\nlines:\n  - wait: 3h", `a.yaml:4:5: nobody has said anything to wait after; begin with they, or with we where the program begins`},
		{"nothing and something", "conversation: a\nflow: unmet\nlines:\n  - we: [nothing, What]", `a.yaml:4:5: nothing and something can not both be said`},
		{"no lines", "conversation: a\nflow: unmet", `a.yaml:1:1: nobody says anything; write lines: and below it - they: and - we:`},
		{"an end", "conversation: a\nflow: unmet\nlines: [{we: What}]\nend: finishd", `a.yaml:4:6: no conversation ends with "finishd"; did you mean "finished"?`},
		{"an end like nothing", "conversation: a\nflow: unmet\nlines: [{we: What}]\nend: xxxxxxxxx", `a.yaml:4:6: no conversation ends with "xxxxxxxxx"; write a step, or one of: finished, handed, quiet, moved, opted_out, open`},
		{"in the second document", "# two\n---\nconversation: a\nflow: unmet\nlines: [{we: What}]\n---\nconversation: b\nflow: unmett\nlines: [{we: What}]", `a.yaml:8:7: there is no flow "unmett"; did you mean "unmet"?`},
		{"not there", "", `b.yaml: can not be read: open b.yaml: file does not exist`},
	} {
		t.Run(test.name, func(t *testing.T) {
			name := "a.yaml"
			if test.text == "" {
				name = "b.yaml"
			}
			talks, problems := flowfile.ReadConversations(fstest.MapFS{"a.yaml": {Data: []byte(test.text)}}, name, book)
			var got []string
			for _, p := range problems {
				got = append(got, p.String())
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if len(talks) > 0 {
				t.Error("a broken file gave conversations")
			}
		})
	}
}

// What differs is shown with its line, the turn before it, and both sides.
func TestFailures(t *testing.T) {
	player := shippedPlayer(t)
	for _, test := range []struct{ name, lines, end, want string }{
		{"another text", "[{we: how did it}, {they: '1', we: Sorry}]", "", "a.yaml:4: x\n    they: 1\n  - we: Sorry\n  + we: We are glad. Thank you for telling us. Text us any time."},
		{"one part of two", "[{we: how did it}, {they: '1', we: [glad, sad]}]", "", "a.yaml:4: x\n    they: 1\n  - we: sad\n  + we: We are glad. Thank you for telling us. Text us any time."},
		{"something for nothing", "[{we: how did it}, {they: '1', we: nothing}]", "", "a.yaml:4: x\n    they: 1\n  - we: nothing\n  + we: We are glad. Thank you for telling us. Text us any time."},
		{"nothing for something", "[{we: how did it}, {wait: 1h, we: '*'}]", "", "a.yaml:4: x\n    wait: 1h\n  - we: *\n  + we: nothing"},
		{"another end", "[{we: how did it}, {they: '1'}]", "handed", "a.yaml:5: x\n  - end: handed\n  + end: finished"},
		{"still open", "[{we: how did it}]", "finished", "a.yaml:5: x\n  - end: finished\n  + end: open, at how"},
		{"right", "[{we: how did it}]", "how", ""},
		{"open is right", "[{we: how did it}]", "open", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := "conversation: x\nflow: follow_up\nlanguage: en\nlines: " + test.lines + "\n"
			if test.end != "" {
				text += "end: " + test.end + "\n"
			}
			talks, problems := flowfile.ReadConversations(fstest.MapFS{"a.yaml": {Data: []byte(text)}}, "a.yaml", player.Book)
			if len(talks) != 1 {
				t.Fatalf("problems: %v", problems)
			}
			_, failure, err := player.Play(talks[0])
			got := ""
			if failure != nil {
				got = failure.String()
			}
			if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
				t.Errorf("error %v, failure (-want +got):\n%s", err, diff)
			}
		})
	}
}

// A line after the end is a mistake of the author's, not of the flow's.
func TestTalkAfterTheEnd(t *testing.T) {
	player := shippedPlayer(t)
	text := "conversation: x\nflow: follow_up\nlanguage: en\nlines:\n  - we: how\n  - they: '1'\n  - they: hello\n"
	talks, _ := flowfile.ReadConversations(fstest.MapFS{"a.yaml": {Data: []byte(text)}}, "a.yaml", player.Book)
	_, _, err := player.Play(talks[0])
	if want := "a.yaml:7: the conversation is over (finished) before this line"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// The reminder comes once; the closing comes at its time from the last word.
func TestQuietTimes(t *testing.T) {
	player := shippedPlayer(t)
	player.RemindAfter, player.CloseAfter = time.Hour, 5*time.Hour
	text := `conversation: x
flow: unmet
language: en
lines:
  - we: What now?
  - wait: 59m
    we: nothing
  - wait: 1m
    we: Are you still there?
  - wait: 3h
    we: nothing
  - they: hmmmmm
    we: Welcome back
  - wait: 1h
    we: Are you still there?
  - wait: 239m
    we: nothing
  - wait: 1m
    we: nothing
end: quiet
`
	talks, problems := flowfile.ReadConversations(fstest.MapFS{"a.yaml": {Data: []byte(text)}}, "a.yaml", player.Book)
	if len(talks) != 1 {
		t.Fatalf("problems: %v", problems)
	}
	if _, failure, err := player.Play(talks[0]); err != nil || failure != nil {
		t.Errorf("%v\n%v", err, failure)
	}
}
