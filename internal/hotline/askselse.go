package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// asksElse hears somebody who is asked about a request and asks for something
// else: "all good, and I need a ride to the doctor", "1 and a ride". What they
// say of the request counts, and the wish is asked about at once. Where they
// say nothing of it, it is asked about again once the wish is settled.
func (t *turn) asksElse(c store.Conversation, s flow.State, d *flow.Definition) (bool, error) {
	if c.Request == 0 || !slices.Contains([]string{flow.HowItWent, flow.NobodyCould, flow.StillNeeded}, c.Flow) {
		return false, nil
	}
	q, err := t.tx.Request(c.Request)
	if err != nil {
		return true, err
	}
	first, wish := numberFirst(t.text)
	if !t.wishesElse(wish, q) {
		return false, nil
	}
	said := t.text
	if first != "" {
		said = first
	}
	switch action, acts := t.wouldDo(said, d, s); {
	case acts && action == flow.ActOpenLinked: // more is needed, and of another kind
		if err := t.act.verify(q, "the neighbor needs more"); err != nil {
			return true, err
		}
	case acts:
		if err := t.stepFrom(t.person, c, s, d, flow.Event{Kind: flow.Answered, Text: said}); err != nil {
			return true, err
		}
	case c.Flow == flow.HowItWent:
		if err := t.later(store.TimerFollowUp, int64(q.ID), t.tx.Now.Add(busyWait)); err != nil {
			return true, err
		}
	}
	return true, t.begin(intakeFlow, wish, 0)
}

// numberFirst cuts the number of a choice off the beginning of an answer that goes
// on: "2 and diapers".
func numberFirst(text string) (first, rest string) {
	first, rest, goesOn := strings.Cut(text, " ")
	first = strings.TrimRight(first, ".,:;)")
	if !goesOn || len(first) != 1 || first[0] < '1' || first[0] > '9' {
		return "", text
	}
	return first, strings.TrimSpace(rest)
}

// wishesElse says whether words ask for something that is not what a request is
// for. To name it is not enough: "the food was good" asks for nothing.
func (t *turn) wishesElse(words string, q aid.Request) bool {
	h := lexicon.Hear(words)
	if !lexicon.Adds(words) && !h.WantsSomething() && !h.WantsHelp() || len(t.book.NeedsNamed(words, t.langOf(t.person))) == 0 {
		return false // nor is a slip: "поищите ещё" (look on) is near to a repair
	}
	u := *t
	u.text = words
	return u.asksForMore([]aid.Request{q})
}
