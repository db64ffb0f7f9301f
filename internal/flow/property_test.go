package flow_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"neighborline/internal/flow"
)

// typed draws what people send: answers, commands, nonsense, and the lot
// joined together.
func typed() *rapid.Generator[string] {
	words := []string{
		"1", "2", "3", "11", "99", "food", "comida", "a ride", "fod", "97520", "9752o", "Ashland", "today", "hoy", "tmrw", "Friday 3pm",
		"four", "4", "for 4", "just me", "yes", "no", "sí", "not sure", "skip", "saltar", "back", "menu", "person", "language", "español", "English",
		"*", "?", "help", "volunteer", "baby", "over 65", "Maria", "me llamo José", "all", "no, 3 people", "", " ", "\x00", "💥", "{choices}", "{name}",
		"restart", "forget me", "y", "n", "0", "-1", "99999999999999999999",
	}
	return rapid.OneOf(
		rapid.SampledFrom(words),
		rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 6).Draw(t, "words"), " ")
		}),
		rapid.StringN(0, 60, 200),
	)
}

func event(t *rapid.T) flow.Event {
	return flow.Event{
		Kind:   rapid.SampledFrom([]flow.EventKind{flow.Answered, flow.Answered, flow.Answered, flow.Answered, flow.Silence, flow.GaveOut}).Draw(t, "kind"),
		Text:   typed().Draw(t, "text"),
		Now:    noon,
		Quiet:  rapid.SampledFrom([]time.Duration{0, time.Minute, 100 * time.Hour}).Draw(t, "quiet"),
		Places: places{},
	}
}

// TestNextHolds plays random conversations through every shipped flow.
func TestNextHolds(t *testing.T) {
	book := shipped(t)
	names := []string{flow.Intake, flow.Join, flow.HowItWent, flow.NobodyCould, flow.StillNeeded}
	rapid.Check(t, func(t *rapid.T) {
		d := book.Flows[rapid.SampledFrom(names).Draw(t, "flow")]
		state := flow.State{Lang: rapid.SampledFrom([]string{"", "en", "es"}).Draw(t, "lang")}
		ev := event(t)
		ev.Kind = flow.Began
		for range rapid.IntRange(1, 30).Draw(t, "turns") {
			before := marshal(t, state)
			next, effects, err := d.Next(state, ev)
			if err != nil {
				t.Fatalf("%q in %s: %v", ev.Text, before, err)
			}
			if after := marshal(t, state); after != before {
				t.Fatalf("Next changed its state from %s to %s", before, after)
			}
			again, effectsAgain, _ := d.Next(state, ev)
			if diff := cmp.Diff(marshal(t, next), marshal(t, again)); diff != "" || len(effects) != len(effectsAgain) {
				t.Fatalf("the same event gives two states: %s", diff)
			}
			if ended := checkEffects(t, d, next, effects); ended {
				return
			}
			state = roundTrip(t, next)
			ev = event(t)
		}
	})
}

// checkEffects sees that a conversation either ended or has a question open,
// and that whatever is said has words.
func checkEffects(t *rapid.T, d *flow.Definition, s flow.State, effects []flow.Effect) (ended bool) {
	if len(effects) == 0 {
		t.Fatalf("nothing is done in %s", marshal(t, s))
	}
	if len(effects) > 12 {
		t.Fatalf("%d effects of one text", len(effects))
	}
	for i, e := range effects {
		switch e := e.(type) {
		case flow.End:
			if i != len(effects)-1 {
				t.Fatalf("effects after the end: %v", effects[i+1:])
			}
			return true
		case flow.Prompt:
			if e.SMS(flow.Texts{}, nil) == "" {
				t.Fatalf("step %s says nothing in %q", e.Step.ID, e.Lang)
			}
		}
	}
	open := false
	switch last := effects[len(effects)-1].(type) {
	case flow.Prompt:
		open = last.Step.Kind != flow.Telling && last.Step.ID == s.Step && s.Mode == flow.Asking
	case flow.Tell:
		open = strings.HasPrefix(last.Key, "choose_") && s.Mode == flow.ChoosingLanguage || last.Key == "resume" && s.Mode == flow.Resuming ||
			last.Key == "doubt" && s.Mode == flow.Doubting && len(s.Guess) > 0
	}
	if !open || d.Step(s.Step) == nil {
		t.Fatalf("no question is open in %s after %v", marshal(t, s), effects)
	}
	if s.Lang != "" && !slices.Contains(d.Languages, s.Lang) {
		t.Fatalf("the language became %q", s.Lang)
	}
	return false
}

func marshal(t *rapid.T, s flow.State) string {
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func roundTrip(t *rapid.T, s flow.State) flow.State {
	var out flow.State
	if err := json.Unmarshal([]byte(marshal(t, s)), &out); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(marshal(t, s), marshal(t, out)); diff != "" {
		t.Fatalf("the state does not survive: %s", diff)
	}
	return out
}

func TestNextRefusesAStrangeState(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for _, test := range []struct {
		name  string
		state flow.State
		kind  flow.EventKind
		want  string
	}{
		{"a step of another flow", flow.State{Step: "how"}, flow.Answered, `flow ask_for_help has no step "how"`},
		{"no step at all", flow.State{}, flow.Silence, `flow ask_for_help has no step ""`},
		{"an event that there is not", flow.State{Step: "need"}, flow.EventKind(99), "unknown event 99"},
	} {
		_, effects, err := d.Next(test.state, flow.Event{Kind: test.kind})
		if err == nil || err.Error() != test.want || effects != nil {
			t.Errorf("%s: Next = %v, %v, want %s", test.name, effects, err, test.want)
		}
	}
}
