package demo

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// readCall does what a line has a phone do in a call. It says no if the line
// is a text: what cannot be done in a call as it stands is one.
func (t *terminal) readCall(from Phone, line string) bool {
	word, rest, _ := strings.Cut(strings.Join(strings.Fields(line), " "), " ")
	word, whole := strings.ToLower(word), strings.ToLower(strings.Join(strings.Fields(line), " "))
	if call, ok := t.opt.Carrier.Ringing(from.Number); ok {
		do, known := map[string]func() error{
			"answer": call.Answer, "decline": call.Decline, "let it ring": call.LetRing, "machine": call.AnswerAsMachine,
		}[whole]
		if known {
			t.do(from, whole, do)
		}
		return known
	}
	call, ok := t.opt.Carrier.Active(from.Number)
	switch {
	case !ok && whole == "call":
		t.do(from, "(calls)", func() error {
			_, err := t.opt.Carrier.Call(from.Number)
			return err
		})
	case !ok:
		return false
	case word == "press" && rest != "" && strings.Trim(rest, "0123456789*# ") == "":
		t.do(from, line, func() error { return call.Press(strings.ReplaceAll(rest, " ", "")) })
	case word == "say" && rest != "":
		t.do(from, line, func() error { return call.SayWords(rest) })
	case word == "speak":
		return t.speak(from, call, line, rest)
	case whole == "silence":
		t.do(from, whole, call.Silence)
	case whole == "hang up":
		t.do(from, whole, call.HangUp)
	default:
		return false
	}
	return true
}

// speak has a phone speak a message, of so many seconds, with words or without.
func (t *terminal) speak(from Phone, call *Call, line, rest string) bool {
	seconds, words, _ := strings.Cut(rest, " ")
	if seconds == "" {
		seconds = "8"
	}
	n, err := strconv.Atoi(seconds)
	if err != nil || n < 1 || n > maxSpeech {
		return false
	}
	t.do(from, line, func() error { return call.Speak(words, n) })
	return true
}

// do prints what a phone does in a call, and does it.
func (t *terminal) do(from Phone, what string, do func() error) {
	t.print("%s => Hotline: %s\n", handle(from), what)
	if err := do(); err != nil {
		if inner := errors.Unwrap(err); inner != nil { // without the call's id
			err = inner
		}
		t.print("(that went wrong: %v)\n", err)
	}
}

// A called is what was printed of a call.
type called struct {
	lines int
	state string
}

// callNews prints what has happened in calls since it last looked, in the order
// in which they were made.
func (t *terminal) callNews() (next <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	next = t.opt.Carrier.CallChanges()
	for _, call := range t.opt.Carrier.Calls() {
		was := t.calls[call.SID()]
		if was.state == waitsForNothing {
			continue
		}
		now := t.printCall(call, was)
		t.calls[call.SID()] = now
	}
	return next
}

// printCall prints what is new in a call.
func (t *terminal) printCall(call *Call, was called) called {
	// The state first: what was heard before it is then heard for certain.
	now := called{state: call.Waiting()}
	if call.Over() {
		now.state = waitsForNothing
	}
	to := t.name(call.Phone())
	lines := call.Lines()
	for _, l := range lines[min(was.lines, len(lines)):] {
		from, text := "Hotline", l.Text
		if l.Other {
			from = "The other"
			if other := call.Partner(); other != "" {
				from = t.name(other)
			}
		}
		if l.Sound {
			text = "(plays " + l.Text + ")"
		}
		t.printLocked("%s => %s: %s\n", from, to, text)
	}
	now.lines = len(lines)
	// What has never rung is nothing to the phone.
	never := call.Direction() != Inbound && was == (called{}) && now.lines == 0 && slices.Contains([]string{Busy, Failed}, call.Status())
	if say := stateWords[now.state]; say != "" && now.state != was.state && !never {
		t.printLocked("Hotline => %s: %s\n", to, say)
	}
	return now
}

// stateWords is what a terminal prints when a call comes to a state.
var stateWords = map[string]string{
	WaitsForPickup: "(rings)", WaitsForRecording: "(records)", WaitsForDial: "(rings somebody)",
	WaitsForTalk: "(connected)", waitsForNothing: "(the call is over)",
}

// name is how a number is called in a terminal.
func (t *terminal) name(number string) string {
	if p, ok := t.roster.find(number); ok {
		return handle(p)
	}
	return number
}
