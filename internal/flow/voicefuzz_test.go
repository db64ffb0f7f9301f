package flow_test

import (
	"slices"
	"testing"

	"neighborline/internal/flow"
)

// FuzzCall gives a call arbitrary keys and speech at every step: it never
// panics, and always has something to say.
func FuzzCall(f *testing.F) {
	for _, keys := range []string{"", "1", "9", "0", "*", "#", "97520#", "hangup", "٣", "1234567890123456789012345678901234567890"} {
		for _, text := range []string{"", "food", "nine seven five two oh", "forty five", "九七五二零", "\xff", "{choices}"} {
			f.Add(uint8(0), uint8(1), keys, text, "", 0.9)
		}
	}
	f.Add(uint8(1), uint8(2), "", "", "RE1", 0.0)
	for which := range uint8(7) { // a part that the menu no longer has
		f.Add(which, uint8(201), "*", "", "", 0.0)
	}
	book := shipped(f)
	all := names(book)
	f.Fuzz(func(t *testing.T, which, page uint8, keys, text, recording string, confidence float64) {
		d := book.Flows[all[int(which)%len(all)]]
		ev := flow.Event{
			Kind: flow.Answered, By: flow.ByCall, Keys: keys, Text: text, Recording: recording, Confidence: confidence,
			Now: noon, Places: places{},
		}
		modes := []flow.Mode{flow.Asking, flow.ChoosingLanguage, flow.Resuming, flow.Doubting}
		for i, step := range d.Steps {
			if step.Kind == flow.Telling {
				continue
			}
			s := flow.State{Flow: d.Name, Step: step.ID, Lang: "en", By: flow.ByCall, Page: int(page), Mode: modes[(i+int(page))%len(modes)]}
			_, effects, err := d.Next(s, ev)
			if err != nil {
				t.Fatal(err)
			}
			said := slices.ContainsFunc(effects, func(e flow.Effect) bool {
				switch e := e.(type) {
				case flow.Prompt:
					return len(e.Voice(book.Texts, nil).Parts) > 0
				case flow.Tell:
					return book.Texts.Aloud(e.Key, e.Lang, nil) != ""
				case flow.SwitchFlow: // which says something
					return true
				}
				return false
			})
			if !said {
				t.Fatalf("%s.%s is silent after %+v", d.Name, step.ID, ev)
			}
		}
	})
}
