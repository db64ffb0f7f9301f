package flow_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flow"
)

// next is one event in voiceBook's flow.
func next(t *testing.T, s flow.State, ev flow.Event) (flow.State, []flow.Effect) {
	t.Helper()
	ev.Now, ev.Places = noon, places{}
	after, effects, err := voiceBook().Flows["f"].Next(s, ev)
	if err != nil {
		t.Fatal(err)
	}
	return after, effects
}

// A call that finds the conversation open asks whether to go on.
func TestCallGoesOnWhereItStopped(t *testing.T) {
	begin := func() *caller {
		c := calls(t, voiceBook(), "f", "en")
		c.presses("1")
		c.presses("1")
		c.turn(flow.Event{Kind: flow.Returned})
		c.wants("On 1. Again 2.")
		return c
	}
	c := begin()
	c.silent()
	c.wants("Silence. | On 1. Again 2.")
	c.presses("5")
	c.wants("Sorry. | On 1. Again 2.")
	c.presses("*")
	c.wants("On 1. Again 2.")
	c.presses("1")
	c.wants("Where?")
	if diff := cmp.Diff(map[string]string{"need": "food", "soon": "today"}, c.answers()); diff != "" {
		t.Errorf("answers (-want +got):\n%s", diff)
	}
	for _, again := range []func(*caller){
		func(c *caller) { c.presses("2") },
		func(c *caller) { c.says("start over") },
		func(c *caller) { c.says("two") },
	} {
		c = begin()
		again(c)
		c.wants("Need? | food 1. ride 2. bed 3. water 4. More 9.")
		if len(c.answers()) > 0 {
			t.Errorf("after starting again %v is known", c.answers())
		}
	}
	c = begin()
	c.says("continue")
	c.wants("Where?")
	c = begin()
	c.says("Medford")
	c.wants("Got Medford 9 7 5 0 1. | How many?")
}

// Where nothing was answered there is nothing to go on with.
func TestCallThatFindsNothingBegins(t *testing.T) {
	c := calls(t, voiceBook(), "f", "en")
	c.turn(flow.Event{Kind: flow.Returned})
	c.wants("Need? | food 1. ride 2. bed 3. water 4. More 9.")
	c = calls(t, shipped(t), flow.Intake, "")
	c.turn(flow.Event{Kind: flow.Returned})
	if c.last.Mode != flow.ChoosingLanguage {
		t.Errorf("a call before the language is known asks %q", c.heard())
	}
}

// A step for one channel is passed over on the other, also where the person
// goes on by the other.
func TestCallHasStepsOfItsOwn(t *testing.T) {
	at := flow.State{Flow: "f", Step: "many", Lang: "en"}
	s, _ := next(t, at, flow.Event{Kind: flow.Answered, Text: "4"})
	if s.Step != "sms" {
		t.Errorf("by text the number leads to %s", s.Step)
	}
	if s, _ = next(t, at, flow.Event{Kind: flow.Answered, Keys: "4", By: flow.ByCall}); s.Step != "safe" {
		t.Errorf("on a call the number leads to %s", s.Step)
	}
	safe := flow.State{Flow: "f", Step: "safe", Lang: "en", Past: []string{"many"}, By: flow.ByCall}
	for _, test := range []struct {
		name string
		s    flow.State
		ev   flow.Event
		want string
	}{
		{"a text to a question of a call", safe, flow.Event{Kind: flow.Answered, Text: "yes"}, "sms"},
		{"BACK by text from a question of a call", safe, flow.Event{Kind: flow.Answered, Text: "back"}, "many"},
		{"a reminder of it", safe, flow.Event{Kind: flow.Silence}, "sms"},
		{"a key to a question by text", flow.State{Flow: "f", Step: "sms", Lang: "en"}, flow.Event{Kind: flow.Answered, Keys: "1", By: flow.ByCall}, "also"},
		{"back over a question by text", flow.State{Flow: "f", Step: "also", Lang: "en", Past: []string{"many", "sms"}}, flow.Event{Kind: flow.Answered, Text: "back", By: flow.ByCall}, "many"},
	} {
		s, effects := next(t, test.s, test.ev)
		if s.Step != test.want || len(s.Answers) > 0 {
			t.Errorf("%s leads to %s with %v, want %s", test.name, s.Step, s.Answers, test.want)
		}
		if p, ok := effects[len(effects)-1].(flow.Prompt); !ok || p.Step.ID != test.want {
			t.Errorf("%s asks %+v", test.name, effects)
		}
	}
}

func TestCallSpeechThatWasHardlyHeard(t *testing.T) {
	const need, soon = "need", "soon"
	for _, test := range []struct {
		text       string
		confidence float64
		want       string
	}{
		{"a ride please", 0.39, need},
		{"a ride please", 0.4, soon},
		{"a ride please", 0, soon}, // the carrier did not say
		{"ride", 0.1, soon},        // exactly a choice
		{"two", 0.1, soon},
		{"forget me", 0.1, need},
		{"start over", 0.1, need},
	} {
		s, _ := next(t, flow.State{Flow: "f", Step: need, Lang: "en"}, flow.Event{Kind: flow.Answered, Text: test.text, Confidence: test.confidence, By: flow.ByCall})
		if s.Step != test.want || (s.Misses > 0) != (test.want == need) {
			t.Errorf("%q at %g leads to %s with %d misses, want %s", test.text, test.confidence, s.Step, s.Misses, test.want)
		}
	}
	c := calls(t, voiceBook(), "f", "en")
	c.turn(flow.Event{Kind: flow.Answered, Text: "operator", Confidence: 0.1})
	if c.end != flow.Handed {
		t.Errorf("a call for a person that was hardly heard is passed over: %s", c.heard())
	}
}

// Something that is only said on a call is left out by text.
func TestCallIsToldWhatATextIsNot(t *testing.T) {
	d := shipped(t).Flows[flow.Forget]
	for by, want := range map[flow.Channel]int{flow.ByText: 0, flow.ByCall: 1} {
		_, effects, err := d.Next(flow.State{Flow: d.Name, Step: "sure", Lang: "en"}, flow.Event{Kind: flow.Answered, Text: "delete", By: by})
		if err != nil {
			t.Fatal(err)
		}
		prompts := 0
		for _, e := range effects {
			if p, ok := e.(flow.Prompt); ok && p.Step.Kind == flow.Telling {
				prompts++
			}
		}
		if prompts != want {
			t.Errorf("by %q the flow tells %d things at its end, want %d", by, prompts, want)
		}
	}
}

// A silent caller is handed over with the reason, and what is known is kept.
func TestCallOfSilenceIsKept(t *testing.T) {
	c := calls(t, shipped(t), flow.Intake, "en")
	for range 3 {
		c.silent()
	}
	if diff := cmp.Diff([]string{"save_partial", "hand_to_personsilent"}, c.did); diff != "" {
		t.Errorf("three silences do (-want +got):\n%s", diff)
	}
}

func TestCallKeepsARecording(t *testing.T) {
	s := flow.State{Flow: "f", Step: "note", Lang: "en"}
	for _, ev := range []flow.Event{
		{Recording: "RE1"},
		{Recording: "RE1", Keys: "#"}, // which ended it
		{Recording: "RE1", Keys: "5"},
	} {
		ev.Kind, ev.By = flow.Answered, flow.ByCall
		after, _ := next(t, s, ev)
		if diff := cmp.Diff(flow.Answer{Recording: "RE1"}, after.Answers["note"]); diff != "" {
			t.Errorf("%+v is kept as (-want +got):\n%s", ev, diff)
		}
	}
	for keys, kept := range map[string]bool{"#": true, "*": false, "0": false, "5": false} {
		after, _ := next(t, s, flow.Event{Kind: flow.Answered, Keys: keys, By: flow.ByCall})
		if _, ok := after.Answers["note"]; ok != kept {
			t.Errorf("%s alone keeps an answer: %t, want %t", keys, ok, kept)
		}
	}
}

// A recorded question is played, and its menu spoken where it is not in it.
func TestCallPlaysARecording(t *testing.T) {
	book := voiceBook()
	need := book.Flows["f"].Step("need")
	need.Play = map[string]string{"en": "need.mp3"}
	c := calls(t, book, "f", "en")
	c.wants("<need.mp3> Need? | food 1. ride 2. bed 3. water 4. More 9.")
	need.Say = flow.Text{"en": "Need? {choices}"}
	calls(t, book, "f", "en").wants("<need.mp3> Need? | food 1. ride 2. bed 3. water 4. More 9.")
	need.Choices = need.Choices[:2]
	calls(t, book, "f", "en").wants("<need.mp3> Need? food 1. ride 2.")
}

// A narrower book is spoken in its own languages only.
func TestCallSpeaksTheNetworksLanguages(t *testing.T) {
	book := voiceBook()
	book.Flows["f"].Steps[0].Choices[0].Say = text("eating")
	narrow := book.Speaking([]string{"es"})
	calls(t, narrow, "f", "").wants("¡Need?! | ¡¡eating! 1.! ¡¡ride! 2.! ¡¡bed! 3.! ¡¡water! 4.! ¡More 9.!")
	if diff := cmp.Diff(flow.Text{"es": "¡eating!"}, narrow.Flows["f"].Steps[0].Choices[0].Say); diff != "" {
		t.Errorf("what a choice is called (-want +got):\n%s", diff)
	}
	if _, ok := narrow.Texts.Spoken["resume"]["en"]; ok {
		t.Error("a network that speaks Spanish has English to say")
	}
	if _, ok := book.Texts.Spoken["resume"]["en"]; !ok {
		t.Error("the book itself lost its English")
	}
}
