package flow_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flow"
)

// Each line is a turn: what the caller does, and what is said.
func TestCallTurnByTurn(t *testing.T) {
	press := (*caller).presses
	say := (*caller).says
	record := (*caller).records
	silent := func(c *caller, _ string) { c.silent() }
	type turn struct {
		do   func(*caller, string)
		with string
		want string
	}
	const need = "Need? | food 1. ride 2. bed 3. water 4. More 9."
	const more = "wood 1. baby 2. More 9."
	for _, test := range []struct {
		name  string
		turns []turn
		end   flow.EndReason
	}{
		{"by keys from end to end", []turn{
			{press, "9", more},
			{press, "2", "When? today 1. week 2. Or a day."},
			{press, "1", "Where?"},
			{press, "97520", "How many?"},
			{press, "4#", "Safe to call? | Yes 1. No 2."},
			{press, "1", "Who? | old 1. sick 2. kid 3. dog 4. More 9."},
			{press, "3", "Got kid. | Else? | old 1. sick 2. kid 3. dog 4. More 9."},
			{press, "9", "cat 1. More 9."},
			{press, "1", "Got cat. | Else? | old 1. sick 2. kid 3. dog 4. More 9."},
			{press, "#", "A note?"},
			{record, "RE1", "Got a recording. | Name? | Skip #."},
			{press, "#", "baby, a recording. kid, cat. Right? | Yes 1. No 2."},
			{press, "1", "Call 9 1 1. K 7 4 by 8 p.m. at 9 7 5 2 0."},
		}, flow.Finished},
		{"by speech, each thing said back", []turn{
			{say, "A ride, please.", "Got ride. | When? today 1. week 2. Or a day."},
			{say, "today", "Got today. | Where?"},
			{say, "nine seven five two oh", "Got Ashland 9 7 5 2 0. | How many?"},
			{say, "there are four of us", "Got for 4. | Safe to call? | Yes 1. No 2."},
			{say, "yes", "Who? | old 1. sick 2. kid 3. dog 4. More 9."},
			{say, "a kid and a dog", "Got kid, dog. | Else? | old 1. sick 2. kid 3. dog 4. More 9."},
			{say, "no", "A note?"},
			{silent, "", "Name? | Skip #."},
			{say, "My name is Maria.", "Got Maria. | ride. kid, dog. Right? | Yes 1. No 2."},
			{say, "yes", "Call 9 1 1. K 7 4 by 8 p.m. at 9 7 5 2 0."},
		}, flow.Finished},
		{"a digit that is said is the key of the part", []turn{
			{say, "nine", more},
			{say, "Two.", "When? today 1. week 2. Or a day."},
		}, ""},
		{"* reads the same part again", []turn{{press, "9", more}, {press, "*", more}, {press, "9", need}, {press, "**", need}}, ""},
		{"say that again", []turn{{press, "9", more}, {say, "repeat", more}}, ""},
		{"silence is asked twice more, then recorded", []turn{
			{silent, "", "Silence. | " + need},
			{silent, "", "Silence. | " + need},
			{silent, "", "Record."},
		}, flow.Handed},
		{"a key in between begins the count anew", []turn{
			{silent, "", "Silence. | " + need},
			{silent, "", "Silence. | " + need},
			{press, "*", need},
			{silent, "", "Silence. | " + need},
		}, ""},
		{"a key that means nothing, twice", []turn{{press, "7", "Sorry. | " + need}, {press, "8", "A person."}}, flow.Handed},
		{"a key of the part before means nothing in the next", []turn{{press, "9", more}, {press, "3", "Sorry. | " + more}}, ""},
		{"a person", []turn{{press, "0", "A person."}}, flow.Handed},
		{"a person, said", []turn{{say, "operator", "A person."}}, flow.Handed},
		{"another language, said", []turn{{say, "español", "¡Need?! | ¡¡food! 1.! ¡¡ride! 2.! ¡¡bed! 3.! ¡¡water! 4.! ¡More 9.!"}}, ""},
		{"# alone where an answer must be", []turn{{press, "#", "Silence. | " + need}}, ""},
		{"too many people", []turn{
			{press, "1", "When? today 1. week 2. Or a day."},
			{press, "1", "Where?"},
			{press, "97520", "How many?"},
			{press, "201", "Sorry. | How many?"},
			{press, "200", "Safe to call? | Yes 1. No 2."},
		}, ""},
		{"a choice that was made before", []turn{
			{press, "1", "When? today 1. week 2. Or a day."},
			{press, "1", "Where?"},
			{say, "Ashland", "Got Ashland 9 7 5 2 0. | How many?"},
			{press, "2", "Safe to call? | Yes 1. No 2."},
			{press, "2", "Who? | old 1. sick 2. kid 3. dog 4. More 9."},
			{press, "1", "Got old. | Else? | old 1. sick 2. kid 3. dog 4. More 9."},
			{press, "1", "Sorry. | Else? | old 1. sick 2. kid 3. dog 4. More 9."},
			{silent, "", "A note?"},
		}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := calls(t, voiceBook(), "f", "en")
			c.wants(need)
			for _, turn := range test.turns {
				turn.do(c, turn.with)
				c.wants(turn.want)
			}
			if c.end != test.end {
				t.Errorf("the call ended as %q, want %q", c.end, test.end)
			}
		})
	}
}

// Several choices are kept in their order, and a miss before one is forgotten.
func TestCallPicksSeveral(t *testing.T) {
	c := calls(t, voiceBook(), "f", "en")
	c.state.Step = "also"
	for _, keys := range []string{"8", "4", "8", "3", "8", "#"} {
		c.presses(keys)
	}
	if got := c.answers()["also"]; got != "kid;dog" || c.state.Step != "note" || c.end != "" {
		t.Errorf("the choices are %q, at %s", got, c.state.Step)
	}
}

// Having things read again leads to a person only where nothing else happens.
func TestCallMayRepeat(t *testing.T) {
	c := calls(t, voiceBook(), "f", "en")
	for range 3 {
		for range 15 {
			c.presses("*")
		}
		c.presses("1")
		if c.end != "" {
			t.Fatalf("the call ended as %q at %s", c.end, c.state.Step)
		}
		if c.state.Step == "where" {
			return
		}
	}
	t.Errorf("the call is at %s", c.state.Step)
}

// A carrier takes no more hints than these.
func TestCallHintsAreFew(t *testing.T) {
	book := voiceBook()
	o := &book.Flows["f"].Steps[0].Choices[0]
	o.Also = map[string][]string{"en": {"soup, bread", strings.Repeat("long ", 30), "food"}}
	for i := range 200 {
		o.Also["en"] = append(o.Also["en"], fmt.Sprint("word ", i))
	}
	hints := calls(t, book, "f", "en").listen.Hints
	if len(hints) != 100 || hints[5] != "baby" || hints[6] != "word 0" {
		t.Errorf("%d hints: %q", len(hints), hints)
	}
}

// The language is asked of each in its own, and the rest are called for in
// theirs.
func TestCallAsksTheLanguage(t *testing.T) {
	book := shipped(t)
	c := calls(t, book, flow.Intake, "")
	var langs []string
	for _, p := range c.parts {
		langs = append(langs, p.Lang)
	}
	if diff := cmp.Diff([]string{"en", "es", "ru", "vi", "zh", "uk"}, langs); diff != "" {
		t.Errorf("the languages of the question (-want +got):\n%s", diff)
	}
	c.presses("9")
	if got := c.parts[0]; got.Lang != "zh" {
		t.Errorf("the second part begins in %q", got.Lang)
	}
	c.presses("2")
	if c.state.Lang != "uk" || c.last.Mode != flow.Asking {
		t.Errorf("9 and 2 lead to the language %q", c.state.Lang)
	}
	c = calls(t, book, flow.Intake, "")
	c.says("español")
	if c.state.Lang != "es" {
		t.Errorf("español leads to the language %q", c.state.Lang)
	}
	c = calls(t, book, flow.Intake, "")
	c.says("necesito comida")
	if c.state.Lang != "es" || c.state.Answers["need"].Value != "food" {
		t.Errorf("what was said in place of a language is lost: %+v", c.state)
	}
}

func TestCallListens(t *testing.T) {
	c := calls(t, voiceBook(), "f", "en")
	for _, test := range []struct {
		press string
		want  flow.Listen
	}{
		{"", flow.Listen{How: flow.ListenKeys, Digits: 1, Lang: "en", Hints: []string{"food", "ride", "bed", "water", "wood", "baby"}}},
		{"1", flow.Listen{How: flow.ListenKeys, Digits: 1, Lang: "en", Hints: []string{"today", "week"}}},
		{"1", flow.Listen{How: flow.ListenKeys, Digits: 5, Lang: "en"}},
		{"97520", flow.Listen{How: flow.ListenKeys, Lang: "en"}},
		{"4", flow.Listen{How: flow.ListenKeys, Digits: 1, Lang: "en"}},
		{"1", flow.Listen{How: flow.ListenKeys, Digits: 1, Lang: "en", Hints: []string{"old", "sick", "kid", "dog", "cat"}}},
		{"#", flow.Listen{How: flow.ListenRecord, Lang: "en"}},
		{"#", flow.Listen{How: flow.ListenKeys, Digits: 1, Lang: "en"}},
	} {
		if test.press != "" {
			c.presses(test.press)
		}
		if diff := cmp.Diff(test.want, c.listen); diff != "" {
			t.Fatalf("at %s (-want +got):\n%s", c.state.Step, diff)
		}
	}
}
