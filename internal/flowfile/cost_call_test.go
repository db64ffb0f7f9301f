package flowfile_test

import (
	"slices"
	"strings"
	"testing"

	"neighborline/internal/flowfile"
)

// What is only asked on a call costs no text.
func TestCallStepsCostNoText(t *testing.T) {
	book, problems := flowfile.Load(edited(t, "ask_for_help.yaml", "    answer: place\n", "    answer: place\n    by: call\n"))
	if book == nil {
		t.Fatal(problems)
	}
	for _, c := range flowfile.WayCosts(book, nil) {
		if want := "need sure"; c.Flow == "ask_for_help" && strings.Join(c.Steps, " ") != want {
			t.Errorf("%s, %s: the steps are %v, want %s", c.Lang, c.Way, c.Steps, want)
		}
	}
	if slices.ContainsFunc(flowfile.TextCosts(book, nil), func(c flowfile.TextCost) bool { return c.Step == "place" }) {
		t.Error("a step that is only asked on a call has a price as a text")
	}
}

// A call is as long as what is said on it, and passes what is only texted.
func TestCallCosts(t *testing.T) {
	book, problems := flowfile.Load(edited(t, "ask_for_help.yaml", "    answer: place\n", "    answer: place\n    by: text\n"))
	if book == nil {
		t.Fatal(problems)
	}
	for _, c := range flowfile.CallCosts(book, nil) {
		if c.Flow != "unmet" { // it says Hello: one word of 150 a minute
			continue
		}
		if c.Questions != 0 || c.Seconds != 0 {
			t.Errorf("saying Hello is %+v, want no question and less than a second", c)
		}
	}
	i := slices.IndexFunc(flowfile.CallCosts(book, nil), func(c flowfile.CallCost) bool { return c.Flow == "ask_for_help" && c.Lang == "en" })
	// the question of the need with its two choices, then that of yes and no
	if c := flowfile.CallCosts(book, nil)[i]; c.Questions != 2 || c.Seconds < 1 || c.Seconds > 5 {
		t.Errorf("the call is %+v, want 2 questions in a few seconds", c)
	}
}
