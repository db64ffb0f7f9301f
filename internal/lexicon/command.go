package lexicon

import (
	"strings"
	"unicode/utf8"
)

// A Command is a word of ours that works at every step.
type Command int

// The commands.
const (
	NoCommand Command = iota
	Back              // correct the last answer
	Menu              // the first choices again
	Person            // hand over to a human
	Language          // choose another language
	Repeat            // say that again
	Forget            // erase me
	Volunteer         // I want to help
	Skip              // no answer to this question
	Restart           // start again from the beginning
	Continue          // go on where we stopped
)

// longestAnswer is the most bytes of a folded text that is looked up whole.
const longestAnswer = 96

var commands = index(func(l *language) map[Command][]string { return l.commands })

// ReadCommand reads a whole message as a command, in any language. A slip is
// forgiven in a single word of five letters and more, unless the word is as
// near to another command, to a carrier's keyword, or to a yes or a no.
func ReadCommand(s string) Command {
	var buf [longestAnswer]byte
	b := foldBytes(buf[:0], s)
	switch {
	case len(b) == 0:
		return sign(s)
	case len(b) > longestAnswer:
		return NoCommand
	}
	if c, ok := commands[string(b)]; ok {
		return c
	}
	f := closeUp(string(b))
	if c, ok := commands[trimCourtesy(f)]; ok {
		return c
	}
	return commandSlip(f)
}

func commandSlip(f string) Command {
	if utf8.RuneCountInString(f) < oneSlipFrom || strings.Contains(f, " ") || keywords[f] != NoKeyword || yesNo[f] != Neither {
		return NoCommand
	}
	if _, known := vocabulary[f]; known {
		return NoCommand // another word, and no slip
	}
	c, d, ok := singleCommands.nearest(f)
	if !ok || keywordSlips.within(f, d) || yesNoSlips.within(f, d) {
		return NoCommand
	}
	return c
}

var (
	keywordSlips = slipsOf(keywords)
	yesNoSlips   = slipsOf(yesNo)
)

// singleCommands are the commands of one word: in a longer one a slip makes
// another sentence ("forget it").
var singleCommands = func() slipTable[Command] {
	m := map[string]Command{}
	for word, c := range commands {
		if !strings.Contains(word, " ") {
			m[word] = c
		}
	}
	return slipsOf(m)
}()

// sign reads an answer that has no letter in it.
func sign(s string) Command {
	switch strings.TrimSpace(s) {
	case "-", "--", "–", "—":
		return Skip
	case "*", "?", "??", "???", "¿?":
		return Repeat
	}
	return NoCommand
}
