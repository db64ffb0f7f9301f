package flowfile_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flowfile"
)

func TestAdvise(t *testing.T) {
	for _, test := range []struct{ name, from, to, want string }{
		{"nothing to say", "flow", "flow", ""},
		{"a language that nobody reviewed", "reviewed: [en, es]\n", "reviewed: [en]\n", `ask_for_help.yaml:2:12: warning: nobody who speaks the language has reviewed the texts in es; once somebody has, write it into reviewed`},
		{"no language reviewed", "reviewed: [en, es]\n", "", `ask_for_help.yaml:2:12: warning: nobody who speaks the language has reviewed the texts in en, es; once somebody has, write it into reviewed`},
		{"hard English", "en: Where,", `en: "Your municipality determines availability: communicate your residential neighborhood's postal identification immediately.",`, `ask_for_help.yaml:19:15: warning: this is hard to read for a child of ten; use shorter sentences and shorter words`},
		{"hard Spanish", "es: Donde", `es: "Comunique inmediatamente la identificacion postal correspondiente a su municipalidad residencial determinada."`, `ask_for_help.yaml:19:26: warning: this is hard to read for a child of ten; use shorter sentences and shorter words`},
		{"a recording in one language", "    answer: place", "    say: {en: Where, es: {play: a.mp3, text: Donde}}\n    answer: place", `ask_for_help.yaml:7:3: warning: there is nothing to say for "need", and other steps have it; write say: on a call a voice reads aloud what is texted
ask_for_help.yaml:20:5: warning: there is a recording in "es" and none in "en"; record it too, or a machine reads it aloud
ask_for_help.yaml:23:3: warning: there is nothing to say for "sure", and other steps have it; write say: on a call a voice reads aloud what is texted`},
		{"a start word", "yes: {do", "yes: {also: {en: [right], es: [ayuda]}, do", `ask_for_help.yaml:27:38: warning: "ayuda" also begins the flow "ask_for_help" when nothing is being asked; use another word for one of the two`},
		{"a start word where the flow begins", "name: {en: a ride, es: viaje}", "name: {en: help, es: viaje}", ""},
		{"an error", "go: sure", "go: nowhere", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			fsys := reviewed(folder())
			fsys["a.mp3"] = &fstest.MapFile{}
			text := string(fsys["ask_for_help.yaml"].Data)
			if !strings.Contains(text, test.from) {
				t.Fatalf("the flow has no %q", test.from)
			}
			fsys["ask_for_help.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(text, test.from, test.to, 1))}
			var got []string
			for _, p := range flowfile.Advise(fsys) {
				if p.Severity != flowfile.Warning {
					t.Errorf("%s is no warning", p)
				}
				got = append(got, p.String())
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("advice (-want +got):\n%s", diff)
			}
		})
	}
}

// reviewed is a folder in which all languages are, with other words for each
// choice: nobody has any advice for it.
func reviewed(fsys fstest.MapFS) fstest.MapFS {
	for name, f := range fsys {
		text := strings.Replace(string(f.Data), "languages: [en, es]\n", "languages: [en, es]\nreviewed: [en, es]\n", 1)
		text = strings.Replace(text, "languages: [en]\n", "languages: [en]\nreviewed: [en]\n", 1)
		text = strings.Replace(text, "name: {en: food, es: comida}\n", "name: {en: food, es: comida}\n        also: {en: [groceries], es: [despensa]}\n", 1)
		text = strings.Replace(text, "name: {en: a ride, es: viaje}\n", "name: {en: a ride, es: viaje}\n        also: {en: [lift], es: [aventon]}\n", 1)
		text = strings.Replace(text, "name: {en: food}}", "name: {en: food}, also: {en: [groceries]}}", 1)
		text = strings.Replace(text, "name: {en: money}", "name: {en: money}, also: {en: [cash]}", 1)
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}
