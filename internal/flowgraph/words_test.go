package flowgraph

import (
	"reflect"
	"strings"
	"testing"

	"neighborline/internal/flow"
)

// Each language that the shipped flows speak has all words of the picture, and
// they take what the English ones take.
func TestEveryWordInEveryLanguage(t *testing.T) {
	en := reflect.ValueOf(languages["en"])
	for _, lang := range shipped(t).Flows[flow.Intake].Languages {
		w, ok := languages[lang]
		if !ok {
			t.Errorf("the picture does not speak %q", lang)
			continue
		}
		v := reflect.ValueOf(w)
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if f := v.Field(i); f.Kind() == reflect.Map {
				if f.Len() != en.Field(i).Len() {
					t.Errorf("%s: %s has %d words, and in English %d", lang, name, f.Len(), en.Field(i).Len())
				}
			} else if f.String() == "" || strings.Count(f.String(), "%") != strings.Count(en.Field(i).String(), "%") {
				t.Errorf("%s: %s is %q", lang, name, f.String())
			}
		}
		for action := range flow.Actions {
			if w.does[action] == "" {
				t.Errorf("%s: there are no words for %s", lang, action)
			}
		}
	}
	if got := wordsIn("es-MX").end; got != languages["es"].end {
		t.Errorf("Spanish of Mexico says %q", got)
	}
	if got := wordsIn("tl").end; got != "end" {
		t.Errorf("a language without words says %q", got)
	}
}

// The picture speaks the language that it is asked for, in its own words too.
func TestPictureInALanguage(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	svg := string(SVG(d, Options{Lang: "es", Counts: map[string]Count{"need": {Here: 3, GaveUp: 1}}}))
	for _, want := range []string{"fin", "una opción", "o una llamada", "pregunta a los vecinos", "3 aquí ahora, 1 lo dejaron", "solo en llamada"} {
		if !strings.Contains(svg, want) {
			t.Errorf("the Spanish picture does not say %q", want)
		}
	}
	for _, never := range []string{">end<", "a choice", "or a call", "not understood", "only read along"} {
		if strings.Contains(svg, never) {
			t.Errorf("the Spanish picture says %q", never)
		}
	}
}
