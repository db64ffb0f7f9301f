package twimlcheck

import (
	"strings"
	"unicode/utf8"
)

// How much one Say may hold.
const (
	maxBasic   = 4096 // characters, for man and woman
	maxPolly   = 3000 // characters
	maxGoogle  = 5000 // bytes, tags and all
	maxEscaped = 4500 // bytes once it is escaped as in a URL, for every voice
)

// ssml are the elements that may stand within a Say, with their attributes.
// Their names have small letters: <Break> is read by nobody.
var ssml = map[string]map[string]value{
	"break":    {"strength": oneOf("none", "x-weak", "weak", "medium", "strong", "x-strong"), "time": matching(`^([0-9]{1,4}ms|([0-9]|10)(\.[0-9]+)?s)$`, "a time of at most ten seconds")},
	"emphasis": {"level": oneOf("strong", "moderate", "reduced")},
	"lang":     {"xml:lang": longest(35)},
	"p":        {},
	"phoneme":  {"alphabet": oneOf("ipa", "x-sampa", "x-amazon-pinyin"), "ph": longest(200)},
	"prosody": {
		"volume": matching(`^(silent|x-soft|soft|medium|loud|x-loud|default|[+-][0-9]{1,2}(\.[0-9]+)?dB)$`, "a volume"),
		"rate":   matching(`^(x-slow|slow|medium|fast|x-fast|default|([2-9][0-9]|1[0-9]{2}|200)%)$`, "a rate from 20% to 200%"),
		"pitch":  matching(`^(x-low|low|medium|high|x-high|default|[+-][0-9]{1,2}%)$`, "a pitch"),
	},
	"s":      {},
	"say-as": {"interpret-as": oneOf("characters", "spell-out", "cardinal", "number", "ordinal", "digits", "fraction", "unit", "date", "time", "address", "expletive", "telephone"), "format": longest(20), "role": longest(20)},
	"sub":    {"alias": longest(200)},
	"w":      {"role": longest(50)},
}

// say checks a voice, its language, and what it reads.
func (c *checker) say(n node) {
	voice, named := n.attr("voice")
	language, spoken := n.attr("language")
	speaks, rich := spokenBy(voice)
	switch {
	case rich && spoken && language != speaks:
		c.add("<Say> voice does not speak its language")
	case !rich && spoken && !basic[language] && (!named || voice == "man" || voice == "woman"):
		c.add("<Say> language has no voice of the carrier's own")
	}
	if strings.TrimSpace(n.text) == "" {
		c.add("<Say> says nothing")
	}
	for _, child := range n.children {
		if !rich {
			c.add("<Say> holds SSML, which only Polly and Google voices read")
			break
		}
		c.ssml(child)
	}
	c.sayLength(n, voice)
}

// sayLength checks how much is said.
func (c *checker) sayLength(n node, voice string) {
	characters := utf8.RuneCountInString(n.words())
	switch {
	case strings.HasPrefix(voice, "Google."):
		if n.size > maxGoogle {
			c.add("<Say> holds more than %d bytes", maxGoogle)
		}
	case strings.HasPrefix(voice, "Polly."):
		if characters > maxPolly {
			c.add("<Say> holds more than %d characters", maxPolly)
		}
	case characters > maxBasic:
		c.add("<Say> holds more than %d characters", maxBasic)
	}
	if escaped(n.words()) > maxEscaped {
		c.add("<Say> holds more than %d bytes once escaped", maxEscaped)
	}
}

// escaped is how long a text is in a URL's query.
func escaped(s string) (n int) {
	for i := range len(s) {
		switch b := s[i]; {
		case b >= '0' && b <= '9', b >= 'A' && b <= 'Z', b >= 'a' && b <= 'z', strings.IndexByte("-_.~ ", b) >= 0:
			n++
		default:
			n += 3
		}
	}
	return n
}

// ssml checks one element within a Say.
func (c *checker) ssml(n node) {
	attrs, ok := ssml[n.name]
	if !ok {
		c.add("<%s> cannot stand in <Say>", n.name)
		return
	}
	c.attributes(n, attrs)
	switch n.name {
	case "break":
		c.empty(n)
	case "say-as":
		c.needs(n, "interpret-as")
	case "sub":
		c.needs(n, "alias")
	case "lang":
		c.needs(n, "xml:lang")
	case "prosody":
		if len(n.attrs) == 0 {
			c.add("<prosody> changes nothing")
		}
	}
	for _, child := range n.children {
		c.ssml(child)
	}
}
