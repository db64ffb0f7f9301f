package lexicon

import "strings"

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

var commands = index(func(l *language) map[Command][]string { return l.commands })

// ReadCommand reads a whole message as a command, in any language. A slip is
// forgiven in a single word of five letters and more, unless the word is as
// near to another command, to a carrier's keyword, or to a yes or a no.
func ReadCommand(s string) Command {
	var buf [64]byte
	b := foldBytes(buf[:0], s)
	switch {
	case len(b) == 0:
		return sign(s)
	case len(b) > len(buf):
		return NoCommand
	}
	if c, ok := commands[string(b)]; ok {
		return c
	}
	f := string(b)
	if c, ok := commands[trimCourtesy(f)]; ok {
		return c
	}
	return commandSlip(f)
}

func commandSlip(f string) Command {
	if len(f) < oneSlipFrom || strings.Contains(f, " ") || keywords[f] != NoKeyword || yesNo[f] != Neither {
		return NoCommand
	}
	if _, known := vocabulary[f]; known {
		return NoCommand // another word, and no slip
	}
	c, d, ok := nearest(f, singleCommands)
	if !ok {
		return NoCommand
	}
	for word := range keywords {
		if within(f, word, d) {
			return NoCommand
		}
	}
	for word := range yesNo {
		if within(f, word, d) {
			return NoCommand
		}
	}
	return c
}

// singleCommands are the commands of one word: in a longer one a slip makes
// another sentence ("forget it").
var singleCommands = func() map[string]Command {
	m := map[string]Command{}
	for word, c := range commands {
		if !strings.Contains(word, " ") {
			m[word] = c
		}
	}
	return m
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

var polite = func() []string {
	var all []string
	for _, l := range languages {
		for _, w := range l.courtesy {
			all = append(all, Fold(w))
		}
	}
	return all
}()

// trimCourtesy takes "please" and "thank you" off both ends of a folded text.
// A text that is nothing else stays as it is.
func trimCourtesy(f string) string {
	was := f
	for again := true; again; {
		again = false
		for _, c := range polite {
			if rest, ok := strings.CutSuffix(f, " "+c); ok {
				f, again = rest, true
			}
			if rest, ok := strings.CutPrefix(f, c+" "); ok {
				f, again = rest, true
			}
			if f == c {
				return was
			}
		}
	}
	return f
}
