package flowfile

import (
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// A way leads from a step to another.
type way struct {
	to     string
	clears []string // answers forgotten on it
	missed bool     // taken after too many misses
}

// ways lists the ways out of a step.
func ways(s *flow.Step) []way {
	var out []way
	for _, o := range s.Choices {
		if o.Go != "" {
			out = append(out, way{to: o.Go, clears: o.Clear})
		}
	}
	for _, b := range s.When {
		out = append(out, way{to: b.Go})
	}
	if s.Go != "" {
		out = append(out, way{to: s.Go})
	}
	if s.GiveUp != "" {
		out = append(out, way{to: s.GiveUp, missed: true})
	}
	return out
}

// graph checks where the steps lead, all together.
func (c *flowCheck) graph() {
	reached := c.reached()
	for _, s := range c.def.Steps {
		if !reached[s.ID] {
			c.src.missing(path{"steps", s.ID}, fmt.Sprintf("the step %q is never reached", s.ID), "lead to it with go, or take it out")
		}
		c.deadEnd(s)
	}
	for _, by := range []flow.Channel{flow.ByText, flow.ByCall} {
		c.loops(by)
	}
}

// reached follows all ways from the entry. A step whose answer is only ever
// read out of other answers counts as reached.
func (c *flowCheck) reached() map[string]bool {
	seen := map[string]bool{}
	todo := []string{c.def.Steps[0].ID, c.def.Starts.Found}
	read := func(names []string) {
		for _, s := range c.def.Steps {
			if s.Save != "" && slices.Contains(names, s.Save) {
				todo = append(todo, s.ID)
			}
		}
	}
	read(c.def.Starts.Reads)
	for len(todo) > 0 {
		s := c.def.Step(todo[0])
		todo = todo[1:]
		if s == nil || seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		read(s.Reads)
		for _, w := range ways(s) {
			todo = append(todo, w.to)
		}
	}
	return seen
}

// deadEnd reports answers that lead nowhere.
func (c *flowCheck) deadEnd(s *flow.Step) {
	const fix = "write go: with a step, end or a_person"
	if s.Go != "" {
		return
	}
	at := path{"steps", s.ID}
	var open []string // choices without a way on
	for _, o := range s.Choices {
		if o.Go == "" && o.Flow == "" {
			open = append(open, o.Key)
		}
	}
	if s.Kind == flow.YesNo {
		for _, key := range []string{"yes", "no"} {
			if !slices.ContainsFunc(s.Choices, func(o flow.Option) bool { return o.Key == key }) {
				open = append(open, key)
			}
		}
	}
	byChoice := (s.Kind == flow.Choice || s.Kind == flow.YesNo) && !s.Many && len(open) < max(len(s.Choices), 2)
	switch {
	case len(s.When) > 0 && (!byChoice || len(open) > 0):
		c.src.missing(at, fmt.Sprintf("where none of its when holds, %q leads nowhere", s.ID), fix)
	case !byChoice:
		c.src.missing(at, fmt.Sprintf("the answer to %q leads nowhere", s.ID), fix)
	case s.Optional:
		c.src.missing(at, fmt.Sprintf("SKIP at %q leads nowhere", s.ID), fix)
	}
	if !byChoice || len(s.When) > 0 {
		return
	}
	for _, key := range open {
		c.src.missing(at.in("choices", key), fmt.Sprintf("the choice %q leads nowhere", key), fix)
	}
}

// loops reports circles on which nothing would ever be asked: each step only
// tells, has its answer already and is passed by, or is not asked by a text (a
// call).
func (c *flowCheck) loops(by flow.Channel) {
	state := map[string]int{} // 1: on the way being followed, 2: done
	var follow func(s *flow.Step, trail []string)
	follow = func(s *flow.Step, trail []string) {
		state[s.ID] = 1
		trail = append(trail, s.ID)
		for _, w := range passes(s, by) {
			next := c.def.Step(w.to)
			if next == nil || w.missed || asks(next, by) || slices.Contains(w.clears, next.Save) {
				continue
			}
			switch state[next.ID] {
			case 0:
				follow(next, trail)
			case 1:
				circle := append(slices.Clone(trail[slices.Index(trail, next.ID):]), next.ID)
				c.src.missing(path{"steps", next.ID}, "nothing would be asked any more on the way "+strings.Join(circle, ", "),
					"clear an answer on it, or write save: nothing")
			}
		}
		state[s.ID] = 2
	}
	for _, s := range c.def.Steps {
		if state[s.ID] == 0 && !asks(s, by) {
			follow(s, nil)
		}
	}
}

// asks says whether a step asks each time that the flow comes by.
func asks(s *flow.Step, by flow.Channel) bool {
	return s.Kind != flow.Telling && s.Save == "" && !elsewhere(s, by)
}

// elsewhere says that a step is only asked on the other channel.
func elsewhere(s *flow.Step, by flow.Channel) bool {
	return s.By != "" && (s.By == flow.ByCall) != (by == flow.ByCall)
}

// passes are the ways by which the flow goes on from a step that it does not
// ask.
func passes(s *flow.Step, by flow.Channel) []way {
	if elsewhere(s, by) {
		return []way{{to: s.Go}}
	}
	return ways(s)
}
