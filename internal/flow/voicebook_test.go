package flow_test

import "neighborline/internal/flow"

// text is the same words in English and, marked, in Spanish.
func text(s string) flow.Text { return flow.Text{"en": s, "es": "¡" + s + "!"} }

func options(names ...string) []flow.Option {
	var out []flow.Option
	for _, n := range names {
		out = append(out, flow.Option{Key: n, Name: text(n)})
	}
	return out
}

// voiceBook has a step of each kind, and texts that are short to compare.
func voiceBook() *flow.Book {
	d := &flow.Definition{Name: "f", Languages: []string{"en", "es"}, Steps: []*flow.Step{
		{ID: "need", Kind: flow.Choice, Ask: text("Reply: need?"), Say: text("Need?"), Save: "need", Go: "soon", Choices: options("food", "ride", "bed", "water", "wood", "baby")},
		{ID: "soon", Kind: flow.When, Ask: text("When? {choices} Or a day."), Save: "soon", Go: "where", Choices: options("today", "week")},
		{ID: "where", Kind: flow.Place, Ask: text("Where?"), Save: "where", Go: "many"},
		{ID: "many", Kind: flow.Number, Ask: text("How many?"), Unit: text("for {n}"), Min: 1, Max: 200, Save: "many", Go: "safe"},
		{ID: "safe", Kind: flow.YesNo, By: flow.ByCall, Ask: text("Safe to call?"), Save: "safe", Go: "sms"},
		{ID: "sms", Kind: flow.YesNo, By: flow.OnlyByText, Ask: text("May we text?"), Save: "sms", Go: "also"},
		{ID: "also", Kind: flow.Choice, Many: true, Optional: true, Ask: text("Who?"), Say: text("Who?"), Save: "also", Go: "note", Choices: options("old", "sick", "kid", "dog", "cat")},
		{ID: "note", Kind: flow.Words, Optional: true, Ask: text("A note?"), Say: text("A note?"), Save: "note", Go: "name"},
		{ID: "name", Kind: flow.Name, Optional: true, Ask: text("Name?"), Save: "name", Go: "check"},
		{ID: "check", Kind: flow.YesNo, Ask: text("{need}, {note}.\n{also}\nRight?"), Save: "ok", Go: "bye"},
		{ID: "bye", Kind: flow.Telling, Ask: text("Call 911. K74 by 8pm at 97520."), Go: flow.ToEnd},
	}}
	d.Init()
	all := map[string]flow.Text{
		"heard": text("Got {heard}."), "resume": text("1 go on 2 again"), "handed": text("A person."), "voice_choice": text("{choice} {key}."),
		"voice_more": text("More 9."), "voice_yes_no": text("Yes 1. No 2."), "voice_another": text("Else?"), "voice_unheard": text("Silence."),
		"voice_unclear": text("Sorry."), "voice_language": text("{language} {key}."), "voice_recording": text("a recording"),
		"voice_record_now": text("Record."), "voice_skip": text("Skip #."),
	}
	return &flow.Book{
		Flows: map[string]*flow.Definition{"f": d},
		Texts: flow.Texts{Base: "en", All: all, Spoken: map[string]flow.Text{"resume": text("On 1. Again 2.")}},
	}
}
