package flowfile

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"neighborline/internal/flow"
	"neighborline/internal/sms"
)

// textCheck looks at what people will read.
type textCheck struct {
	src   *source
	langs []string // the first is the base
}

// samples are typical values for the names in texts; with them a text is as
// long as it will mostly be.
var samples = map[string]string{
	"age": "26h", "choice": "food", "asked": "12", "body": "I am at the door", "code": "K74", "codes": "K74", "condition": "after 6 pm",
	"cost": "$12.50", "days": "7", "digits": "0131", "declined": "3", "details": "", "heard": "food, Ashland", "hear_by": "8 pm", "how_soon": "today",
	"key": "1", "kind": "Call back:", "language": "English", "languages": "1 English\n2 Español", "list": "K74 food, M3 a ride", "minutes": "12", "n": "4", "name": "Guadalupe",
	"nearest": "K47", "need": "food", "network": "Eugene Mutual Aid", "number": "541-555-0100", "people": "for 4",
	"place": "Ashland 97520", "risks": "a baby", "say": "CLOSE K74 helped", "state": "We are asking neighbors.", "time": "8 pm",
	"volunteer": "Guadalupe", "when": "today 6 pm", "who": "Guadalupe",
	"town": "Ashland", "miles": "4", "open": "open till 2 pm", "phone": "541-555-0180", "places": "Community Pantry, Ashland 4 mi: open till 2 pm. 541-555-0180",
	"place_name": "Community Pantry", "other": "Klamath Neighbors", "hub": "Help is in Medford 97504.", "hours": "Mon 10:00-14:00",
	"lot": "3", "units": "5000", "item": "hygiene kits", "expires": "6/30/27", "sites": "12", "answered": "11", "runs": "4", "stops": "4",
	"left": "120", "shared": "4880", "there": "0", "lost": "0",
}

// text checks the languages of a text and the names in it. Names that are not
// among those given are errors.
func (c *textCheck) text(at path, text textForm, names []string) {
	c.src.byLanguage(at, c.langs)
	if strings.TrimSpace(text[c.langs[0]]) == "" {
		c.src.missing(at, fmt.Sprintf("there is no text in %q, which stands in where another language is missing", c.langs[0]), "")
		return
	}
	for _, lang := range c.langs {
		if strings.TrimSpace(text[lang]) == "" {
			_, n := c.src.find(at)
			c.src.at(Warning, n, fmt.Sprintf("there is no text in %q", lang), fmt.Sprintf("people who speak it get the one in %q", c.langs[0]))
			continue
		}
		c.names(at.in(lang), text[lang], names)
	}
}

func (c *textCheck) names(at path, text string, names []string) {
	for _, name := range flow.Names(text) {
		if !slices.Contains(names, name) {
			line, column := c.src.where(at, "{"+name+"}")
			c.src.point(Error, line, column, fmt.Sprintf("nobody fills {%s} in this text", name), didYouMean(name, names))
		}
	}
}

// where finds a word in the text at a path.
func (src *source) where(at path, word string) (line, column int) {
	_, n := src.find(at)
	for i := n.Line; i <= len(src.lines); i++ {
		text, from := src.lines[i-1], 0
		if i == n.Line {
			from = len(string([]rune(text)[:min(n.Column-1, utf8.RuneCountInString(text))]))
		}
		if j := strings.Index(text[from:], word); j >= 0 {
			return i, utf8.RuneCountInString(text[:from+j]) + 1
		}
	}
	return n.Line, n.Column
}

// length warns of a text that takes more than one segment once its names are
// filled, and of the letter that makes it so.
func (c *textCheck) length(at path, text textForm, render func(lang string) string) {
	for _, lang := range c.langs {
		if text[lang] == "" {
			continue
		}
		cost := sms.Count(render(lang))
		if cost.Segments <= 1 {
			continue
		}
		message := fmt.Sprintf("this takes %d text messages (%d letters; one holds 160)", cost.Segments, cost.Units)
		fix := "shorten it"
		line, column := c.src.where(at.in(lang), "")
		if cost.Unicode {
			message = fmt.Sprintf("this takes %d text messages (%d letters; with %q in it one holds 70)", cost.Segments, cost.Units, cost.Culprit)
			if !foreign(text[lang]) {
				fix = "write it without that letter"
			}
			line, column = c.src.where(at.in(lang), string(cost.Culprit))
		}
		c.src.point(Warning, line, column, message, fix)
	}
}

// foreign says whether a text is in a script that takes 70 letters a message,
// so that no one letter is to blame.
func foreign(text string) bool {
	const few = 7 // of a hundred: a Spanish text has no more accents
	for _, name := range flow.Names(text) {
		text = strings.ReplaceAll(text, "{"+name+"}", "")
	}
	letters, outside := 0, 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if sms.Count(string(r)).Unicode {
			outside++
		}
	}
	return outside*100 > letters*few
}
