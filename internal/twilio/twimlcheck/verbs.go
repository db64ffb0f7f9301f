package twimlcheck

import (
	"slices"
	"strings"
)

var (
	callVerbs    = []string{"Say", "Play", "Pause", "Gather", "Record", "Dial", "Redirect", "Hangup", "Reject"}
	whisperVerbs = []string{"Say", "Play", "Pause", "Gather", "Redirect", "Hangup"} // the carrier forbids Dial
	textVerbs    = []string{"Message", "Redirect"}
	gatherVerbs  = []string{"Say", "Play", "Pause"}
)

// known is a voice that there is.
func known(voice string) string {
	if _, ok := spokenBy(voice); ok || voice == "man" || voice == "woman" {
		return ""
	}
	return "is no voice that we know"
}

// element checks an element that stands within another.
func (c *checker) element(n node, within string, allowed []string) {
	if !slices.Contains(allowed, n.name) {
		c.add("<%s> cannot stand in <%s>", n.name, within)
		return
	}
	c.attributes(n, attributes[n.name])
	switch n.name {
	case "Say":
		c.say(n)
	case "Play":
		c.play(n)
	case "Gather":
		c.gather(n)
	case "Record":
		c.record(n)
	case "Dial":
		c.dial(n)
	case "Number":
		c.number(n)
	case "Redirect":
		c.redirect(n)
	case "Message":
		c.message(n)
	case "Pause", "Hangup", "Reject":
		c.empty(n)
	}
}

// attributes checks the attributes of an element against those it may have.
func (c *checker) attributes(n node, may map[string]value) {
	for _, a := range n.attrs {
		name := attrName(a)
		check, ok := may[name]
		if !ok {
			c.add("<%s> has no attribute %s", n.name, name)
			continue
		}
		if wrong := check(a.Value); wrong != "" {
			c.add("<%s> %s %s", n.name, name, wrong)
		}
	}
}

// empty is an element with nothing in it.
func (c *checker) empty(n node) {
	if n.hasText() || len(n.children) > 0 {
		c.add("<%s> holds something", n.name)
	}
}

func (c *checker) redirect(n node) {
	if len(n.children) > 0 {
		c.add("<Redirect> holds an element")
	}
	if wrong := absolute(strings.TrimSpace(n.text)); wrong != "" {
		c.add("<Redirect> text %s", wrong)
	}
}

func (c *checker) play(n node) {
	if len(n.children) > 0 {
		c.add("<Play> holds an element")
	}
	_, digits := n.attr("digits")
	if digits && !n.hasText() {
		return
	}
	if wrong := absolute(strings.TrimSpace(n.text)); wrong != "" {
		c.add("<Play> text %s", wrong)
	}
}

func (c *checker) gather(n node) {
	if n.hasText() {
		c.add("<Gather> holds text outside a verb")
	}
	for _, child := range n.children {
		c.element(child, "Gather", gatherVerbs)
	}
	c.needs(n, "action")
	model, ok := n.attr("speechModel")
	if timeout, _ := n.attr("speechTimeout"); ok && model != "default" && seconds(timeout) != "" {
		c.add("<Gather> speechModel needs a speechTimeout in seconds")
	}
}

// needs wants an attribute.
func (c *checker) needs(n node, name string) {
	if _, ok := n.attr(name); !ok {
		c.add("<%s> needs %s", n.name, name)
	}
}

// maxTranscribed is the longest recording in seconds that the carrier writes
// down.
const maxTranscribed = 120

func (c *checker) record(n node) {
	c.empty(n)
	c.needs(n, "action")
	transcribe, _ := n.attr("transcribe")
	if _, ok := n.attr("transcribeCallback"); ok && transcribe != "true" {
		c.add("<Record> transcribeCallback needs transcribe")
	}
	if length, ok := n.attr("maxLength"); ok && transcribe == "true" && number(2, maxTranscribed)(length) != "" {
		c.add("<Record> maxLength is over the %d seconds that are transcribed", maxTranscribed)
	}
	c.goesWith(n, "recordingStatusCallbackEvent", "recordingStatusCallback")
}

// goesWith wants an attribute where another stands.
func (c *checker) goesWith(n node, one, other string) {
	_, has := n.attr(one)
	if _, ok := n.attr(other); has && !ok {
		c.add("<%s> %s needs %s", n.name, one, other)
	}
}

// maxNumbers is how many phones one Dial may ring.
const maxNumbers = 10

func (c *checker) dial(n node) {
	if len(n.children) == 0 {
		if wrong := phone(strings.TrimSpace(n.text)); wrong != "" {
			c.add("<Dial> text %s", wrong)
		}
		return
	}
	if n.hasText() {
		c.add("<Dial> holds text beside its numbers")
	}
	if len(n.children) > maxNumbers {
		c.add("<Dial> has more than %d numbers", maxNumbers)
	}
	seen := map[string]bool{}
	for _, child := range n.children {
		c.element(child, "Dial", []string{"Number"})
		to := strings.TrimSpace(child.text)
		if seen[to] {
			c.add("<Dial> has a number twice")
		}
		seen[to] = true
	}
}

func (c *checker) number(n node) {
	if len(n.children) > 0 {
		c.add("<Number> holds an element")
	}
	if wrong := phone(strings.TrimSpace(n.text)); wrong != "" {
		c.add("<Number> text %s", wrong)
	}
	c.goesWith(n, "statusCallbackEvent", "statusCallback")
	c.goesWith(n, "amdStatusCallback", "machineDetection")
}
