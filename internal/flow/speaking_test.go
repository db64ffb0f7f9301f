package flow_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/internal/flow"
)

func TestSpeakingAsksOnlyWhatItMust(t *testing.T) {
	book := shipped(t)
	for _, test := range []struct {
		name, script string
		speaks       []string
	}{
		{"two languages", `
			> 97520
			< Which language? ¿Que idioma? / 1 English / 2 Español
			> 2
			! language es
			< Entendido: Ashland 97520. / ¿Que necesita mas?`, []string{"en", "es"}},
		{"their order is the network's", `
			> 97520
			< ¿Que idioma? Which language? / 1 Español / 2 English
			> 1
			! language es
			< Entendido`, []string{"es", "en"}},
		{"one language is not asked about", `
			> 97520
			< Entendido: Ashland 97520. / ¿Que necesita mas?`, []string{"es"}},
		{"all that the flows speak", `
			> 97520
			< Language? / 1 English / 2 Español / 3 Русский / 4 Tiếng Việt / 5 中文 / 6 Українська
			> 6
			! language uk
			< Зрозуміло: Ashland 97520. / Що вам треба?`, []string{"en", "es", "ru", "vi", "zh", "uk"}},
		{"a language that the flows do not speak", `
			> 97520
			< Got it: Ashland 97520. / What do you need most?`, []string{"tlh"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			newPlayer(t, book.Speaking(test.speaks), flow.Intake, "").converse(test.script)
		})
	}
}

// Words of a language that a network does not speak are no answers.
func TestSpeakingForgetsOtherWords(t *testing.T) {
	book := shipped(t).Speaking([]string{"en", "es"})
	newPlayer(t, book, flow.Intake, "en").converse(`
		> 1
		< What do you need most?
		> еда
		< Sorry, which number?
		> comida
		< Where are you?`)
	if d, lang, ok := book.StartedBy("волонтер"); ok {
		t.Errorf("волонтер begins %s in %q, which is not spoken", d.Name, lang)
	}
}

// A narrower book is whole: every text is there in its base, and no other
// language is left. The book that it was made from stays as it was.
func TestSpeakingIsWhole(t *testing.T) {
	book := shipped(t)
	before := flow.LanguageList(book.Flows[flow.Intake].Languages)
	for _, speaks := range [][]string{{"en"}, {"es", "en"}, {"zh", "vi"}, {"uk"}} {
		narrow := book.Speaking(speaks)
		if narrow.Texts.Base != speaks[0] {
			t.Errorf("%v: the base of the texts is %q", speaks, narrow.Texts.Base)
		}
		eachText(narrow, func(where string, text flow.Text) {
			for lang := range text {
				if !slices.Contains(speaks, lang) {
					t.Errorf("%v: %s still speaks %q", speaks, where, lang)
				}
			}
			if text[speaks[0]] == "" {
				t.Errorf("%v: %s says nothing in the base", speaks, where)
			}
		})
		for name, d := range narrow.Flows {
			if diff := cmp.Diff(speaks, d.Languages); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		}
	}
	if after := flow.LanguageList(book.Flows[flow.Intake].Languages); after != before {
		t.Errorf("the book itself now speaks\n%s", after)
	}
	newPlayer(t, book, flow.Intake, "ru").converse(`
		> еда
		< Понятно: еда.`)
}

// Where an author has not translated a text into the network's base, the text
// in the author's own base stands in.
func TestSpeakingStandsIn(t *testing.T) {
	d := &flow.Definition{
		Name: "x", Languages: []string{"en", "vi"},
		Steps: []*flow.Step{{ID: "hi", Kind: flow.Telling, Ask: flow.Text{"en": "Hello", "es": "Hola"}, Go: flow.ToEnd}},
	}
	d.Init()
	book := &flow.Book{
		Flows: map[string]*flow.Definition{"x": d},
		Texts: flow.Texts{Base: "en", All: map[string]flow.Text{"heard": {"en": "Got it", "vi": "Dạ"}, "unclear": {"en": "Sorry"}}},
		Needs: []flow.Need{{Key: "food", Name: flow.Text{"en": "food"}, Also: map[string][]string{"en": {"eat"}, "vi": {"cơm"}}}},
	}
	want := &flow.Book{
		Flows: map[string]*flow.Definition{"x": {
			Name: "x", Languages: []string{"vi"},
			Steps: []*flow.Step{{ID: "hi", Kind: flow.Telling, Ask: flow.Text{"vi": "Hello"}, Go: flow.ToEnd}},
		}},
		Texts: flow.Texts{Base: "vi", All: map[string]flow.Text{"heard": {"vi": "Dạ"}, "unclear": {"vi": "Sorry"}}},
		Needs: []flow.Need{{Key: "food", Name: flow.Text{"vi": "food"}, Also: map[string][]string{"vi": {"cơm"}}}},
	}
	for _, d := range want.Flows {
		d.Init()
	}
	got := book.Speaking([]string{"vi"})
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(flow.Definition{}), cmpopts.IgnoreUnexported(flow.Step{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// eachText visits all that a book says.
func eachText(book *flow.Book, visit func(where string, text flow.Text)) {
	if book == nil {
		return
	}
	for key, text := range book.Texts.All {
		visit("texts."+key, text)
	}
	for _, n := range book.Needs {
		visit("needs."+n.Key, n.Name)
	}
	for name, d := range book.Flows {
		for _, s := range d.Steps {
			at := name + "." + s.ID
			visit(at, s.Ask)
			for what, text := range map[string]flow.Text{"unclear": s.Unclear, "unit": s.Unit, "say": s.Say} {
				if text != nil {
					visit(at+"."+what, text)
				}
			}
			for _, o := range s.Choices {
				if o.Name != nil {
					visit(strings.Join([]string{at, o.Key}, "."), o.Name)
				}
			}
		}
	}
}
