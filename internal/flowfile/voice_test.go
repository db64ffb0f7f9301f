package flowfile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
)

// TestVoiceIsRead sees that everything written for a call reaches the engine.
func TestVoiceIsRead(t *testing.T) {
	fsys := edited(t, "ask_for_help.yaml", "    go: sure\n", `    go: safe
  safe:
    ask: {en: Is it safe to call you back, es: Podemos llamar}
    answer: yes_no
    by: call
    go: sure
`)
	change := func(file, from, to string) {
		t.Helper()
		text := string(fsys[file].Data)
		if !strings.Contains(text, from) {
			t.Fatalf("%s has no %q", file, from)
		}
		fsys[file].Data = []byte(strings.Replace(text, from, to, 1))
	}
	change("ask_for_help.yaml", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        say: {en: a ride in a car, es: un viaje}")
	change("needs.yaml", "name: {en: money}", "name: {en: money}, say: {en: some money}")
	change("texts.yaml", "languages: [en]\n", "languages: [en]\nsay: {nudge: {en: Hello}}\n")
	change("unmet.yaml", "    tell: {en: Hello}", "    ask: {en: \"{choices}\"}\n    choices: needs\n    go: end")
	book, problems := flowfile.Load(fsys)
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	intake := book.Flows["ask_for_help"]
	if got := intake.Step("safe").By; got != flow.ByCall {
		t.Errorf("the step is asked by %q, want %q", got, flow.ByCall)
	}
	if got := intake.Step("place").By; got != "" {
		t.Errorf("a step that does not say is asked by %q", got)
	}
	if diff := cmp.Diff(flow.Text{"en": "a ride in a car", "es": "un viaje"}, intake.Step("need").Choices[1].Say); diff != "" {
		t.Errorf("a choice (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(flow.Text{"en": "some money"}, book.Flows["unmet"].Steps[0].Choices[1].Say); diff != "" {
		t.Errorf("a need as a choice (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]flow.Text{"nudge": {"en": "Hello"}}, book.Texts.Spoken, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the hotline's own (-want +got):\n%s", diff)
	}
}

func TestVoice(t *testing.T) {
	found(t, "ask_for_help.yaml", []fault{
		{"nothing to say in a language", "    answer: place", "    say: {en: Where are you}\n    answer: place", `ask_for_help.yaml:17:5: warning: there is nothing to say in "es"; on a call, people who speak it hear what is texted`},
		{"a recording without words of its own", "    answer: place", "    say: {en: Where, es: {play: ask_for_help.yaml}}\n    answer: place", ``},
		{"a choice that is not said in a language", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        say: {en: a ride in a car}", `ask_for_help.yaml:14:9: warning: there is nothing to say in "es"; on a call, people who speak it hear what is texted`},
		{"a choice said in a language that there is not", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        say: {en: a ride, es: viaje, fr: balade}", `ask_for_help.yaml:14:38: unknown language "fr"; known here: en, es`},
		{"a way to ask", "    answer: place", "    by: phone\n    answer: place", `ask_for_help.yaml:17:9: unknown way "phone"; known here: call, text`},
		{"a step that is passed by to nowhere", "    save: nothing", "    save: nothing\n    by: call", `ask_for_help.yaml:23:5: by text "sure" is not asked, and it leads nowhere; write go: with a step, end or a_person`},
		{"a spoken form of what is only texted", "    answer: place", "    by: text\n    say: {en: Where, es: Donde}\n    answer: place", `ask_for_help.yaml:18:5: a step that is only texted is never said; leave say or by out`},
		{"keys of its own", "    choices:\n      food", "    say: {en: \"For food, press 1\", es: Que}\n    choices:\n      food", `ask_for_help.yaml:8:26: "press 1": the hotline says the keys itself; write {choices} where they belong`},
		{"keys of its own for yes and no", "    save: nothing", "    say: {en: Sure, es: \"Oprima 1 si es asi\"}\n    save: nothing", `ask_for_help.yaml:22:26: "Oprima 1": the hotline says the keys itself; leave them out`},
		{"a key that means the same everywhere", "    save: nothing", "    say: {en: Press 0 for a person, es: Marque 0}\n    save: nothing", ``},
		{"keys where nothing is chosen", "    answer: place", "    say: {en: Press 5 keys, es: Marque 5 teclas}\n    answer: place", ``},
		{"what is only said may be long", "    answer: place", "    by: call\n    unclear: {en: \"" + strings.Repeat("long ", 40) + "\", es: Donde}\n    answer: place", ``},
		{"a circle that only a call leaves", "      no: {go: need}", "      no: {go: again}\n  again:\n    ask: {en: Again, es: Otra}\n    answer: yes_no\n    save: nothing\n    by: call\n    go: hm\n  hm:\n    tell: {en: Hm, es: Hm}\n    go: again", `ask_for_help.yaml:26:3: nothing would be asked any more on the way again, hm, again; clear an answer on it, or write save: nothing`},
	})
	found(t, "texts.yaml", []fault{
		{"a text that there is not", "languages: [en]\n", "languages: [en]\nsay: {nugde: {en: ok}}\n", `texts.yaml:2:7: unknown text "nugde"; did you mean "nudge"?`},
		{"a name that the text has not", "languages: [en]\n", "languages: [en]\nsay: {nudge: {en: \"{naem}\"}}\n", `texts.yaml:2:20: nobody fills {naem} in this text; known here: code, need`},
	})
}

// TestFourChoicesOnACall sees that a menu longer than a call can read is not
// numbered by its author.
func TestFourChoicesOnACall(t *testing.T) {
	more := ""
	for _, name := range []string{"one", "two", "three"} {
		more += "      " + name + ":\n        name: {en: " + name + ", es: el " + name + "}\n        go: place\n"
	}
	found(t, "ask_for_help.yaml", []fault{{
		"over four", "    choices:\n      food", "    say: {en: \"For food press 1\", es: Que}\n    choices:\n" + more + "      food",
		`ask_for_help.yaml:8:25: "press 1": there are 5 choices, and a call reads at most four at a time, each with its key; write {choices} where they belong`,
	}})
}
