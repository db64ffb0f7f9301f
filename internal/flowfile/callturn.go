package flowfile

import (
	"strings"

	"neighborline/internal/flow"
)

// What a caller does besides pressing and saying something, as it is written
// after they.
const (
	callSilence   = "(silence)"
	callRecording = "(recording)" // says something that is recorded
	callAgain     = "(calls again)"
)

// aRecording is the carrier's id of what a caller says in a conversation.
const aRecording = "RE00000000000000000000000000000001"

// callKeys are the keys of a telephone.
const callKeys = "0123456789*#"

// callTurn reads what a caller does in a turn: press 1, say food, *, (silence),
// (recording), (calls again). It says false where it is none of these.
func callTurn(they string) (flow.Event, bool) {
	ev := flow.Event{Kind: flow.Answered, By: flow.ByCall}
	verb, what, _ := strings.Cut(strings.TrimSpace(they), " ")
	what = strings.TrimSpace(what)
	switch {
	case they == callSilence:
		ev.Kind = flow.Unheard
	case they == callAgain:
		ev.Kind = flow.Returned
	case they == callRecording:
		ev.Recording = aRecording
	case they == "*" || they == "#":
		ev.Keys = they
	case verb == "press" && what != "" && strings.Trim(what, callKeys+" ") == "":
		ev.Keys = strings.ReplaceAll(what, " ", "")
	case verb == "say" && what != "":
		ev.Text = what
	default:
		return flow.Event{}, false
	}
	return ev, true
}

// spoken is a prompt as it is heard.
func (t *talk) spoken(p flow.Prompt) string {
	var parts []string
	for _, part := range p.Voice(t.Book.Texts, t.facts()).Parts {
		parts = append(parts, part.Text)
	}
	return strings.Join(parts, " ")
}
