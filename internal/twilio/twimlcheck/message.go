package twimlcheck

import (
	"strings"
	"unicode/utf8"
)

// Bounds of one Message, the carrier's own.
const (
	maxText  = 1600 // characters
	maxMedia = 10   // files
)

// message checks an answer by text: its words stand in it, or in a Body.
func (c *checker) message(n node) {
	body, media, bodies := "", 0, 0
	for _, child := range n.children {
		c.element(child, "Message", []string{"Body", "Media"})
		if len(child.children) > 0 {
			c.add("<%s> holds an element", child.name)
		}
		switch child.name {
		case "Body":
			body = child.text
			bodies++
		case "Media":
			media++
			if wrong := absolute(strings.TrimSpace(child.text)); wrong != "" {
				c.add("<Media> text %s", wrong)
			}
		}
	}
	if n.hasText() {
		body = strings.Join(n.pieces, "")
		bodies++
	}
	switch {
	case bodies > 1:
		c.add("<Message> has more than one text")
	case strings.TrimSpace(body) == "" && media == 0:
		c.add("<Message> says nothing")
	case utf8.RuneCountInString(body) > maxText:
		c.add("<Message> holds more than %d characters", maxText)
	}
	if media > maxMedia {
		c.add("<Message> has more than %d files", maxMedia)
	}
}
