package flow_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flow"
)

var callers = flag.Int("callers", 15, "how many callers TestCallsHold has in each flow and language; what must hold before a change goes in takes 40")

// saidOrPressed is what callers do: the right thing, the wrong thing, nothing.
func saidOrPressed(r *rand.Rand) flow.Event {
	keys := []string{"1", "2", "3", "4", "1", "2", "9", "5", "8", "97520", "97520#", "00000", "4#", "12", "#", "*", "1*", "99999999999999999999"}
	words := []string{
		"food", "comida", "еда", "食物", "two", "nine", "zero", "yes", "no", "sí", "да", "không", "today", "Friday 3pm", "four of us", "Ashland",
		"nine seven five two oh", "девять семь пять два ноль", "九七五二零", "my name is Maria", "skip", "back", "repeat", "español", "continue", "restart",
		"blorp", "all", "a baby and a dog", "\x00", "more",
	}
	switch ev := (flow.Event{Kind: flow.Answered}); r.IntN(12) {
	case 0:
		return flow.Event{Kind: flow.Unheard}
	case 1:
		ev.Recording = "RE1"
		return ev
	case 2, 3, 4, 5:
		ev.Text, ev.Confidence = words[r.IntN(len(words))], r.Float64()
		return ev
	default:
		ev.Keys = keys[r.IntN(len(keys))]
		return ev
	}
}

// TestCallsHold walks every shipped flow in every language with random callers.
func TestCallsHold(t *testing.T) {
	book := shipped(t)
	const turns = 200
	for _, name := range names(book) {
		for _, lang := range append([]string{""}, book.Flows[name].Languages...) {
			for seed := range uint64(*callers) {
				t.Run(fmt.Sprintf("%s %s seed %d", name, lang, seed), func(t *testing.T) {
					r := rand.New(rand.NewPCG(seed, 0))
					c := calls(t, book, name, lang)
					for n := 0; c.end == ""; n++ {
						checkTurn(c)
						checkZero(c)
						checkStar(c)
						if n > turns {
							t.Fatalf("still at %s after %d turns", c.state.Step, n)
						}
						c.state = storedAndRead(t, c.state)
						c.turn(saidOrPressed(r))
					}
					checkTurn(c)
				})
			}
		}
	}
}

func storedAndRead(t *testing.T, s flow.State) flow.State {
	doc, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var out flow.State
	if err := json.Unmarshal(doc, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// checkTurn sees that something is said, in a language of the flow, with no
// name left open and no menu too long, and that an answer is listened for.
func checkTurn(c *caller) {
	c.t.Helper()
	if slices.Contains(c.did, flow.ActTakeOffer) {
		return // whoever carries it out says who is coming
	}
	if len(c.parts) == 0 {
		c.t.Fatalf("nothing is said after %+v at %s", c.log[len(c.log)-1], c.state.Step)
	}
	d := c.book.Flows[c.state.Flow]
	var keys []string
	for _, p := range c.parts {
		if p.Text == "" || !slices.Contains(d.Languages, p.Lang) {
			c.t.Errorf("at %s in %q: said %q", c.state.Step, p.Lang, p.Text)
		}
		if strings.ContainsAny(p.Text, "{}\n") {
			c.t.Errorf("at %s: %q is not to be said", c.state.Step, p.Text)
		}
		keys = append(keys, keysOf(c.book.Texts, p)...)
	}
	if !slices.Equal(keys, []string{"1", "2", "3", "4"}[:min(len(keys), 4)]) {
		c.t.Errorf("at %s: %q reads the keys %v", c.state.Step, c.heard(), keys)
	}
	if c.end == "" && c.listen.How == flow.ListenNothing {
		c.t.Errorf("at %s nothing is listened for", c.state.Step)
	}
}

// keysOf are the keys that a menu reads out.
func keysOf(texts flow.Texts, p flow.Part) []string {
	_, frame, _ := strings.Cut(texts.All["voice_choice"][p.Lang], "{choice}")
	frame = strings.ReplaceAll(regexp.QuoteMeta(frame), regexp.QuoteMeta("{key}"), `(\d+)`)
	var keys []string
	for _, m := range regexp.MustCompile(frame).FindAllStringSubmatch(p.Text, -1) {
		if m[1] != "9" { // more
			keys = append(keys, m[1])
		}
	}
	return keys
}

// checkZero sees that 0 would hand the caller over.
func checkZero(c *caller) {
	c.t.Helper()
	other := *c
	other.presses("0")
	if other.end != flow.Handed || !slices.Contains(other.did, flow.ActHandToPerson+"person") || len(other.parts) == 0 {
		c.t.Errorf("0 at %s (%s) does %v and says %q", c.state.Step, c.state.Mode, other.did, other.heard())
	}
}

// checkStar sees that * reads the open question again and changes nothing else.
func checkStar(c *caller) {
	c.t.Helper()
	if c.state.Again > 10 {
		return // somebody who only has it read again is handed over in the end
	}
	other := *c
	other.presses("*")
	before, after := c.state, other.state
	before.Visit, before.Again, before.Unheard = after.Visit, after.Again, after.Unheard
	if diff := cmp.Diff(before, after); diff != "" || len(other.did) > 0 {
		c.t.Errorf("* at %s changes, and does %v (-before +after):\n%s", c.state.Step, other.did, diff)
	}
	plain := c.last
	plain.Heard, plain.Recorded, plain.Unheard, plain.Unclear = nil, false, false, false
	plain.Lang = c.state.Lang
	if diff := cmp.Diff(plain.Voice(c.book.Texts, nil), other.last.Voice(c.book.Texts, nil)); diff != "" {
		c.t.Errorf("* at %s does not repeat (-asked +repeated):\n%s", c.state.Step, diff)
	}
}

// TestCallsEnd sees that no call goes on for ever to somebody who does one
// thing only.
func TestCallsEnd(t *testing.T) {
	book := shipped(t)
	const turns = 60
	for name, ev := range map[string]flow.Event{
		"silence":             {Kind: flow.Unheard},
		"an empty turn":       {Kind: flow.Answered},
		"words of no meaning": {Kind: flow.Answered, Text: "blorp wibble snerk"},
		"hardly recognised":   {Kind: flow.Answered, Text: "yes", Confidence: 0.1},
		"a key of no meaning": {Kind: flow.Answered, Keys: "8"},
		"many keys":           {Kind: flow.Answered, Keys: strings.Repeat("7", 300)},
		"only more":           {Kind: flow.Answered, Keys: "9"},
		"only again":          {Kind: flow.Answered, Keys: "*"},
		"only #":              {Kind: flow.Answered, Keys: "#"},
		"only the first":      {Kind: flow.Answered, Keys: "1"},
		"only recordings":     {Kind: flow.Answered, Recording: "RE1"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, f := range names(book) {
				for _, lang := range append([]string{""}, book.Flows[f].Languages...) {
					c := calls(t, book, f, lang)
					for n := 0; c.end == ""; n++ {
						if n > turns {
							t.Fatalf("%s in %q: still at %s", f, lang, c.state.Step)
						}
						c.turn(ev)
						checkTurn(c)
					}
				}
			}
		})
	}
}
