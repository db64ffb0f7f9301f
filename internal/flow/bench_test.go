package flow_test

import (
	"encoding/json"
	"testing"

	"neighborline/internal/flow"
)

// BenchmarkNext is one text as the hotline handles it: the state is read from
// JSON, stepped, and written again.
func BenchmarkNext(b *testing.B) {
	d := shipped(b).Flows[flow.Intake]
	known := map[string]flow.Answer{
		"role": {Value: "help", Shown: "I need help"}, "need": {Value: "food", Shown: "food"},
		"place": {Value: "97520", Shown: "Ashland 97520", Also: "Ashland"}, "how_soon": {Value: "today", Shown: "today"},
		"people": {Value: "4", Shown: "4"}, "details": {}, "name": {Value: "Maria", Shown: "Maria"},
	}
	for _, bench := range []struct {
		name  string
		state flow.State
		kind  flow.EventKind
		text  string
	}{
		{"need", flow.State{Flow: flow.Intake, Step: "need", Lang: "en", Answers: map[string]flow.Answer{"role": known["role"]}}, flow.Answered, "1"},
		{"need in a word", flow.State{Flow: flow.Intake, Step: "need", Lang: "en", Answers: map[string]flow.Answer{"role": known["role"]}}, flow.Answered, "Groceries please"},
		{"confirm", flow.State{Flow: flow.Intake, Step: "confirm", Lang: "en", Answers: known}, flow.Answered, "YES"},
		{"first text", flow.State{}, flow.Began, "Need groceries for 4 in 97520 today"},
	} {
		stored, err := json.Marshal(bench.state)
		if err != nil {
			b.Fatal(err)
		}
		ev := flow.Event{Kind: bench.kind, Text: bench.text, Now: noon, Places: places{}}
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var s flow.State
				if err := json.Unmarshal(stored, &s); err != nil {
					b.Fatal(err)
				}
				next, _, err := d.Next(s, ev)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := json.Marshal(next); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(bench.name+", Next alone", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := d.Next(bench.state, ev); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkTurn is one answer by call and by text: the state read, stepped and
// written, and the next question put into words.
func BenchmarkTurn(b *testing.B) {
	book := shipped(b)
	d := book.Flows[flow.Intake]
	state := flow.State{Flow: flow.Intake, Step: "role", Lang: "en"}
	for _, bench := range []struct {
		name string
		ev   flow.Event
	}{
		{"a text", flow.Event{Text: "1"}},
		{"a key", flow.Event{Keys: "1", By: flow.ByCall}},
		{"speech", flow.Event{Text: "I need help", Confidence: 0.9, By: flow.ByCall}},
		{"silence", flow.Event{Kind: flow.Unheard, By: flow.ByCall}},
	} {
		if bench.ev.Kind == flow.Began {
			bench.ev.Kind = flow.Answered
		}
		bench.ev.Now, bench.ev.Places = noon, places{}
		stored, err := json.Marshal(state)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var s flow.State
				if err := json.Unmarshal(stored, &s); err != nil {
					b.Fatal(err)
				}
				next, effects, err := d.Next(s, bench.ev)
				if err != nil {
					b.Fatal(err)
				}
				p := effects[len(effects)-1].(flow.Prompt)
				if p.By == flow.ByCall {
					p.Voice(book.Texts, nil)
				} else {
					p.SMS(book.Texts, nil)
				}
				if _, err := json.Marshal(next); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
