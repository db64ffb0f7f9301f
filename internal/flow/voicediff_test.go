package flow_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flow"
)

// outcome is what an answer leads to, on either channel.
type outcome struct {
	Answers map[string]flow.Answer
	Done    []string
	Flow    string // gone on to
	Lang    string
}

func answer(t *testing.T, d *flow.Definition, s flow.State, evs ...flow.Event) outcome {
	t.Helper()
	var out outcome
	for _, ev := range evs {
		ev.Kind, ev.Now, ev.Places = flow.Answered, noon, places{}
		next, effects, err := d.Next(s, ev)
		if err != nil {
			t.Fatal(err)
		}
		s = next
		for _, e := range effects {
			switch e := e.(type) {
			case flow.Do:
				out.Done = append(out.Done, e.Action.Name)
			case flow.SwitchFlow:
				out.Flow = e.Name
			}
		}
	}
	out.Answers, out.Lang = s.Answers, s.Lang
	return out
}

// TestCallAnswersAsTextDoes sees that a key of a part is the choice of the same
// place in the list that is texted, at every step of every shipped flow.
func TestCallAnswersAsTextDoes(t *testing.T) {
	book := shipped(t)
	compared := 0
	for _, name := range names(book) {
		d := book.Flows[name]
		for _, step := range d.Steps {
			if step.By != "" {
				continue // asked on one channel only
			}
			for _, lang := range d.Languages {
				for _, pair := range sameAnswers(step) {
					t.Run(fmt.Sprintf("%s.%s %s %s", name, step.ID, lang, pair.text), func(t *testing.T) {
						texted := flow.State{Flow: name, Step: step.ID, Lang: lang}
						called := texted
						called.By, called.Page = flow.ByCall, pair.part
						var keys []flow.Event
						for _, k := range pair.keys {
							keys = append(keys, flow.Event{Keys: k, By: flow.ByCall})
						}
						byText := answer(t, d, texted, flow.Event{Text: pair.text})
						byCall := answer(t, d, called, keys...)
						if diff := cmp.Diff(byText, byCall); diff != "" {
							t.Errorf("keys %v in part %d (-text +call):\n%s", pair.keys, pair.part, diff)
						}
						compared++
					})
				}
			}
		}
	}
	if compared < 300 {
		t.Errorf("%d answers compared: too few to tell anything", compared)
	}
}

// A samePair is one answer, by text and by keys in a part of a menu.
type samePair struct {
	text string
	part int
	keys []string
}

func sameAnswers(step *flow.Step) []samePair {
	switch step.Kind {
	case flow.YesNo:
		return []samePair{{"yes", 0, []string{"1"}}, {"no", 0, []string{"2"}}}
	case flow.Number:
		return []samePair{{"4", 0, []string{"4"}}, {"12", 0, []string{"12#"}}}
	case flow.Place:
		return []samePair{{"97520", 0, []string{"97520"}}}
	case flow.Choice, flow.When:
		var out []samePair
		for i := range step.Choices {
			p := samePair{text: fmt.Sprint(i + 1), part: i / 4, keys: []string{fmt.Sprint(i%4 + 1)}}
			if step.Many {
				p.keys = append(p.keys, "#")
			}
			out = append(out, p)
		}
		return out
	}
	return nil
}

// The same person tells the same by text and by call, and halfway each goes on
// with the other.
func TestCallKnowsWhatTextDoes(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	texts := []flow.Event{{Text: "1"}, {Text: "6"}, {Text: "97520"}, {Text: "2"}, {Text: "4"}}
	keys := []flow.Event{{Keys: "1"}, {Keys: "9"}, {Keys: "2"}, {Keys: "97520"}, {Keys: "2"}, {Keys: "4"}}
	for i := range keys {
		keys[i].By = flow.ByCall
	}
	start := flow.State{Flow: d.Name, Step: d.Steps[0].ID, Lang: "en"}
	want := answer(t, d, start, texts...)
	for name, evs := range map[string][]flow.Event{
		"by call":              keys,
		"a text, then a call":  slices.Concat(texts[:2], keys[3:]),
		"a call, then by text": slices.Concat(keys[:4], texts[3:]),
		"a text in between":    slices.Concat(keys[:3], texts[2:3], keys[4:]),
	} {
		if diff := cmp.Diff(want, answer(t, d, start, evs...)); diff != "" {
			t.Errorf("%s (-text +%s):\n%s", name, name, diff)
		}
	}
}
