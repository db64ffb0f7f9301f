package lexicon

import (
	"slices"
	"strings"
	"sync"
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
	c, _ := HearCommand(s)
	return c
}

// HearCommand is ReadCommand, and says whether the command was given in words of
// one's own, which may mean something else.
func HearCommand(s string) (c Command, own bool) {
	var buf [longestAnswer]byte
	b := foldBytes(buf[:0], s)
	switch {
	case len(b) == 0:
		return sign(s), false
	case len(b) > longestAnswer:
		return commandSaid(s), true // which counts words: a letter may be two bytes
	}
	if c, ok := commands()[string(b)]; ok {
		return c, false
	}
	f := closeUp(string(b))
	if c, ok := commands()[trimCourtesy(f)]; ok {
		return c, false
	}
	if c := commandSlip(f); c != NoCommand {
		return c, false
	}
	return commandSaid(s), true
}

// longestWish is how many words a text may have that asks for a command in
// words of its own; a longer one tells something.
const longestWish = 16

// longestErasing is the same of a wish to be erased, which is asked about once
// more: people give their reasons.
const longestErasing = 26

// wishes are the commands that people ask for in words of their own.
var wishes = []struct {
	command Command
	phrases tonguePhrases
}{
	{Forget, phrasesOf(func(l *language) []string { return l.forget })},
	{Person, phrasesOf(func(l *language) []string { return l.person })},
}

// erasesThemselves are what people will rub out on their own phone: "my husband
// reads this, I'll delete it after".
var erasesThemselves = setsOf(map[string][]string{
	"en": {"ill _? delete|erase|clear|wipe", "i will|gonna|must|should _? delete|erase|clear|wipe", "i|im going|have|gonna to? delete|erase|clear|wipe"},
	"es": {"borro|borrare|borrando", "voy|tengo|hay a|que borrar|borrarlo|borrarlos"},
	"ru": {"сотру|удалю|стираю|удаляю"}, "uk": {"зітру|видалю|стираю|видаляю"},
	"vi": {"toi|tui|em|con|minh se|phai xoa"},
	"zh": {"我 .. 会|马上|待会|等下 删|清"},
})

// commandSaid finds a command that a short text asks for in words of its own,
// and does not refuse ("do not delete me").
func commandSaid(s string) Command {
	switch c, words := commandIn(s), characters(Words(s)); {
	case c == Forget && anyIn(erasesThemselves, words), c == Person && anyIn(lonely, words):
		return NoCommand
	default:
		return c
	}
}

func commandIn(s string) Command {
	words := Words(s)
	switch n := len(characters(words)); {
	case n > 2*longestErasing || !hasHan(s) && n > longestErasing:
		return NoCommand
	case n > 2*longestWish || !hasHan(s) && n > longestWish:
		return forgetTold(words)
	}
	spoken := tonguesOf(words)
	if c := shortWish(words); c != NoCommand {
		return c
	}
	robotOr := anyIn(robots, characters(words)) && slices.ContainsFunc(characters(words), func(w string) bool { return orWords()[w] })
	for _, wish := range wishes {
		if wish.command == Person && robotOr {
			continue // "are you a robot or a person?" asks who we are
		}
		for i := range wish.phrases {
			if !spoken.has(i) {
				continue
			}
			text := spell(i, words)
			for _, at := range wish.phrases[i].all(text) {
				if !dangers()[i].denied(text, at) {
					return wish.command
				}
			}
		}
	}
	return forgetTold(words)
}

// lonely are who wants to talk to somebody alive for company.
var lonely = setsOf(map[string][]string{
	"en": {"lonely|lonesome|bored", "keep me company"}, "es": {"me siento|estoy muy? sola|solo", "aburrida|aburrido|compania"}, "ru": {"скучно|одиноко", "по душам"}, "uk": {"нудно|сумно|самотньо", "по душах"},
	"vi": {"buon", "co don", "tam su"}, "zh": {"聊天|闷|孤单|无聊|寂寞"},
})

var robots = setsOf(map[string][]string{
	"en": {"robot|bot|computer|machine|ai"}, "es": {"robot|maquina|computadora"}, "ru": {"робот|роботом|бот|ботом|автомат"}, "uk": {"робот|роботом|бот|ботом|автомат"}, "vi": {"may|robot tra loi|hay"}, "zh": {"机器人|机器|电脑"},
})

// orWords stand between two that may be meant.
var orWords = lateSet([]string{"or", "o", "или", "чи", "або", "hay", "还"})

// forgetTold is Forget where a text asks to be erased in whatever order of
// words, and does not refuse it.
func forgetTold(words []string) Command {
	for i := range forgetIdeas {
		if !scriptsOf(words).has(i) {
			continue
		}
		text := spell(i, words)
		if _, ok := forgetIdeas[i].find(text, func(s span) bool { return dangers()[i].denied(text, s) }); ok {
			return Forget
		}
	}
	return NoCommand
}

// shortWishes are looked for in this order.
var shortWishes = []struct {
	command Command
	phrases tonguePhrases
}{
	{Back, setsOf(backSaid)}, {Repeat, setsOf(repeatSaid)}, {Skip, setsOf(skipSaid)},
}

// shortWish finds a command that a text of a few words asks for and that says
// nothing else: "what were the choices again".
func shortWish(words []string) Command {
	const few = 8 // words, or half as many again Chinese characters
	if chars := characters(words); len(words) > few || len(chars) > few*3/2 {
		return NoCommand
	}
	for _, wish := range shortWishes {
		if wish.phrases.any(words) {
			return wish.command
		}
	}
	return NoCommand
}

func commandSlip(f string) Command {
	if utf8.RuneCountInString(f) < oneSlipFrom || strings.Contains(f, " ") || keywords()[f] != NoKeyword || yesNo()[f] != Neither {
		return NoCommand
	}
	if _, known := vocabulary()[f]; known {
		return NoCommand // another word, and no slip
	}
	c, d, ok := singleCommands().nearest(f)
	if !ok || keywordSlips().within(f, d) || yesNoSlips().within(f, d) {
		return NoCommand
	}
	return c
}

var (
	keywordSlips = sync.OnceValue(func() slipTable[Keyword] { return slipsOf(keywords()) })
	yesNoSlips   = sync.OnceValue(func() slipTable[YesNo] { return slipsOf(yesNo()) })
)

// singleCommands are the commands of one word: in a longer one a slip makes
// another sentence ("forget it").
var singleCommands = sync.OnceValue(func() slipTable[Command] {
	m := map[string]Command{}
	for word, c := range commands() {
		if !strings.Contains(word, " ") {
			m[word] = c
		}
	}
	return slipsOf(m)
})

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
