package flow_test

import (
	"maps"
	"slices"
	"testing"

	"neighborline/internal/flow"
)

// A caller is somebody on the phone: what they press and say goes in, what
// they hear comes out.
type caller struct {
	t     testing.TB
	book  *flow.Book
	state flow.State
	facts map[string]string

	last   flow.Prompt
	parts  []flow.Part // heard on the last turn
	listen flow.Listen
	did    []string
	end    flow.EndReason
	log    []flow.Event
}

// calls begins a call in a flow.
func calls(t testing.TB, book *flow.Book, name, lang string) *caller {
	c := &caller{t: t, book: book, state: flow.State{Flow: name, Lang: lang}, facts: map[string]string{}}
	for _, fact := range flow.Facts {
		c.facts[fact] = "fact"
	}
	maps.Copy(c.facts, map[string]string{"network": "Eugene Mutual Aid", "code": "K74", "hear_by": "8 pm", "asked": "12"})
	c.turn(flow.Event{Kind: flow.Began})
	return c
}

func (c *caller) presses(keys string) { c.turn(flow.Event{Kind: flow.Answered, Keys: keys}) }
func (c *caller) says(text string)    { c.turn(flow.Event{Kind: flow.Answered, Text: text}) }
func (c *caller) silent()             { c.turn(flow.Event{Kind: flow.Unheard}) }
func (c *caller) records(id string)   { c.turn(flow.Event{Kind: flow.Answered, Recording: id}) }

// turn is one turn of the call. Where it leads to another flow, that one begins
// on the same turn.
func (c *caller) turn(ev flow.Event) {
	c.t.Helper()
	ev.By, ev.Now, ev.Places = flow.ByCall, noon, places{}
	c.parts, c.did, c.listen = nil, nil, flow.Listen{}
	c.log = append(c.log, ev)
	c.event(ev)
}

func (c *caller) event(ev flow.Event) {
	c.t.Helper()
	d := c.book.Flows[c.state.Flow]
	next, effects, err := d.Next(c.state, ev)
	if err != nil {
		c.t.Fatalf("%s: %+v: %v", d.Name, ev, err)
	}
	c.state = next
	facts := maps.Clone(c.facts)
	maps.Copy(facts, c.book.Texts.Said(d, next.Answers, next.Lang))
	for _, e := range effects {
		switch e := e.(type) {
		case flow.Prompt:
			if e.By != flow.ByCall {
				c.t.Fatalf("%s: a prompt for a call is by %q", d.Name, e.By)
			}
			spoken := e.Voice(c.book.Texts, facts)
			c.last, c.listen = e, spoken.Listen
			c.parts = append(c.parts, spoken.Parts...)
		case flow.Tell:
			vars := maps.Clone(facts)
			maps.Copy(vars, e.Vars)
			c.parts = append(c.parts, flow.Part{Lang: e.Lang, Text: c.book.Texts.Aloud(e.Key, e.Lang, vars)})
		case flow.Do:
			c.did = append(c.did, e.Action.Name+e.Action.Args["why"])
		case flow.SwitchFlow:
			c.state = flow.State{Flow: e.Name, Lang: next.Lang}
			c.event(flow.Event{Kind: flow.Began, Text: e.Text, By: flow.ByCall, Now: noon, Places: places{}})
			return
		case flow.End:
			c.end = e.Reason
		}
	}
}

// heard is all that was said on the last turn.
func (c *caller) heard() string {
	var out string
	for i, p := range c.parts {
		if i > 0 {
			out += " | "
		}
		if p.Play != "" {
			out += "<" + p.Play + "> "
		}
		out += p.Text
	}
	return out
}

// wants reports what was said otherwise than it should be.
func (c *caller) wants(want string) {
	c.t.Helper()
	if got := c.heard(); got != want {
		c.t.Fatalf("after %+v\n got: %s\nwant: %s", c.log[len(c.log)-1], got, want)
	}
}

// answers are what has been understood, without the times.
func (c *caller) answers() map[string]string {
	out := map[string]string{}
	for save, a := range c.state.Answers {
		out[save] = a.Value + a.Recording
	}
	return out
}

func names(book *flow.Book) []string { return slices.Sorted(maps.Keys(book.Flows)) }
