package flowfile_test

import (
	"maps"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"neighborline/flows"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
)

// A caller can not look back at what was said, so that what is said before an
// answer is wanted must be short. Seconds.
const (
	longestPrompt = 20.0
	longestMenu   = 15.0
)

// pace is how a slow voice speaks: 150 words a minute, 250 characters in
// Chinese. Measured on the shipped texts with espeak-ng 1.51, to within three
// seconds a prompt.
var pace = map[string]struct{ lettersASecond, digit, pause float64 }{
	"en": {13.2, 0.40, 0.37}, "es": {11.5, 0.46, 0.29}, "ru": {13.0, 0.46, 0.25},
	"uk": {13.4, 0.43, 0.15}, "vi": {10.3, 0.35, 0.07}, "zh": {6.4, 0, 0.58},
}

func seconds(t *testing.T, lang, text string) float64 {
	t.Helper()
	p, ok := pace[lang]
	if !ok {
		t.Fatalf("how fast is %q spoken?", lang)
	}
	s := 0.0
	for _, r := range text {
		switch {
		case unicode.IsLetter(r):
			s += 1 / p.lettersASecond
		case unicode.IsDigit(r):
			s += p.digit
		case strings.ContainsRune(".?!,:;—。？！，：；", r):
			s += p.pause
		}
	}
	return s
}

// spokenFacts are typical values of the names in what is said.
func spokenFacts(b *flow.Book, d *flow.Definition, lang string) map[string]string {
	facts := map[string]string{
		"network": "Ember Mutual Aid", "code": "K74", "name": "Guadalupe", "volunteer": "Guadalupe", "place": "Ashland 97520",
		"need": b.Needs[0].Name[lang], "hear_by": b.Texts.Aloud("when_today", lang, nil) + " 8", "condition": "8",
		"how_soon":  b.Texts.Aloud("when_today", lang, nil),
		"neighbors": b.Texts.Aloud("neighbors", lang, map[string]string{"n": "12"}),
	}
	if d.Step("people") != nil {
		maps.Copy(facts, d.Said(map[string]flow.Answer{"people": {Value: "4", Shown: "4"}}, lang))
	}
	return facts
}

// eachPrompt says every step of every shipped flow, in each language and each
// part of its menu.
func eachPrompt(t *testing.T, f func(name, lang, said, menu string)) {
	t.Helper()
	b, _ := flowfile.Load(flows.FS)
	if b == nil {
		t.Fatal("the shipped flows do not load")
	}
	for _, d := range b.Flows {
		for _, step := range d.Steps {
			for _, lang := range d.Languages {
				onlyMenu := *step
				onlyMenu.Say, onlyMenu.Ask = flow.Text{lang: "{choices}"}, flow.Text{lang: "{choices}"}
				for page := 0; page == 0 || step.Kind == flow.Choice && page*4 < len(step.Choices); page++ {
					p := flow.Prompt{Flow: d, Step: step, Lang: lang, By: flow.ByCall, Page: page}
					said := inOne(p.Voice(b.Texts, spokenFacts(b, d, lang)))
					p.Step = &onlyMenu
					f(d.Name+" "+step.ID, lang, said, inOne(p.Voice(b.Texts, nil)))
				}
			}
		}
	}
}

func inOne(s flow.Spoken) string {
	var all []string
	for _, p := range s.Parts {
		all = append(all, p.Text)
	}
	return strings.Join(all, " ")
}

func TestPromptsAreShortAloud(t *testing.T) {
	eachPrompt(t, func(name, lang, said, menu string) {
		if s := seconds(t, lang, said); s > longestPrompt {
			t.Errorf("%s in %s takes %.0f seconds to say: %s", name, lang, s, said)
		}
		if s := seconds(t, lang, menu); s > longestMenu {
			t.Errorf("the menu of %s in %s takes %.0f seconds to say: %s", name, lang, s, menu)
		}
	})
}

// forTheEye is what a voice reads wrong or not at all: brackets and signs, words
// in capitals, which it may spell, and words cut short.
var forTheEye = regexp.MustCompile(`[()\[\]{}#*/|]|\p{Lu}{3,}|чел\.|\sос\.`)

func TestNothingIsSaidThatIsForTheEye(t *testing.T) {
	eachPrompt(t, func(name, lang, said, _ string) {
		if bad := forTheEye.FindString(said); bad != "" {
			t.Errorf("%s in %s says %q: %s", name, lang, bad, said)
		}
	})
	b, _ := flowfile.Load(flows.FS)
	for key, text := range b.Texts.Spoken {
		for lang := range text {
			vars := map[string]string{}
			for _, name := range flow.TextKeys[key] {
				vars[name] = "Ana"
			}
			if said := b.Texts.Aloud(key, lang, vars); forTheEye.MatchString(said) {
				t.Errorf("%s in %s says %q: %s", key, lang, forTheEye.FindString(said), said)
			}
		}
	}
}

// TestSpanishIsSaidWithItsAccents knows the words that a text writes without
// their accent, because it would double the cost of the text. A voice stresses
// them wrongly, and "esta" or "bebe" is another word.
func TestSpanishIsSaidWithItsAccents(t *testing.T) {
	bare := regexp.MustCompile(`(?i)\b(esta bien|perdon|numeros?|despues|adios|aqui|telefono|dias?|bebe|todavia|platica|codigo|compañia)\b`)
	eachPrompt(t, func(name, lang, said, _ string) {
		if bad := bare.FindString(said); lang == "es" && bad != "" {
			t.Errorf("%s says %q: %s", name, bad, said)
		}
	})
	b, _ := flowfile.Load(flows.FS)
	for key, text := range b.Texts.Spoken {
		if bad := bare.FindString(text["es"]); bad != "" {
			t.Errorf("%s says %q: %s", key, bad, text["es"])
		}
	}
}

// TestWhatIsReadOutIsUnderstood says each choice back in the words in which it
// was read.
func TestWhatIsReadOutIsUnderstood(t *testing.T) {
	b, _ := flowfile.Load(flows.FS)
	for _, d := range b.Flows {
		for _, step := range d.Steps {
			for _, o := range step.Choices {
				for lang, said := range o.Say {
					s := flow.State{Flow: d.Name, Step: step.ID, Lang: lang, By: flow.ByCall, Answers: map[string]flow.Answer{}}
					ev := flow.Event{Kind: flow.Answered, By: flow.ByCall, Text: said, Now: monday, Confidence: 0.9}
					next, _, err := d.Next(s, ev)
					if err != nil {
						t.Fatal(err)
					}
					if got := next.Answers[step.Save].Value; next.Misses > 0 || step.Save != "" && got != o.Key {
						t.Errorf("%s %s, %q in %s: understood %q, want %q", d.Name, step.ID, said, lang, got, o.Key)
					}
				}
			}
		}
	}
}

var monday = time.Date(2026, time.November, 23, 10, 0, 0, 0, time.UTC)
