// Package twimlcheck says whether a TwiML document is one that the carrier
// plays, and that leaves nobody in silence. The rules are the carrier's: verbs,
// nesting, attributes and their values, which voice speaks which language, how
// much one Say may hold. A few are stricter than the carrier's, because what it
// takes there is never meant:
//
//   - every URL is absolute;
//   - a Gather or Record has an action, for without one it posts to the
//     document's own URL, and the call goes in a circle;
//   - whoever says nothing still gets somewhere: a document of a call does not
//     end but by Hangup, Redirect, Reject, a Dial with an action or a Gather that
//     is told of an empty result (an empty recording posts nothing and goes on
//     with the next verb);
//   - nothing stands where it is never reached;
//   - a whisper that asks does not join whoever says nothing;
//   - only numbers are dialled, and a talk is not recorded.
//
// It is pure. What it says names elements and attributes, never what they hold,
// which may be a number or somebody's words.
package twimlcheck

import (
	"errors"
	"fmt"
)

// A Kind is what a document answers.
type Kind int

// The kinds.
const (
	Call    Kind = iota // a turn of a call
	Whisper             // what somebody who was dialled hears before being joined
	Texts               // a text
)

// maxDocument is the longest document that the carrier takes, in bytes.
const maxDocument = 64 << 10

// Check gives everything that is wrong with a document, joined, or nil.
func Check(kind Kind, doc []byte) error {
	if len(doc) > maxDocument {
		return errors.New("document is longer than 64 kB")
	}
	root, err := parse(doc)
	if err != nil {
		return err
	}
	c := &checker{kind: kind}
	c.response(root)
	return errors.Join(c.wrong...)
}

// A checker collects what is wrong with one document.
type checker struct {
	kind  Kind
	wrong []error
}

func (c *checker) add(format string, args ...any) {
	c.wrong = append(c.wrong, fmt.Errorf(format, args...))
}

// response checks the root and what stands in it.
func (c *checker) response(root node) {
	if root.name != "Response" {
		c.add("root is not <Response>")
		return
	}
	if len(root.attrs) > 0 {
		c.add("<Response> has attributes")
	}
	if root.hasText() {
		c.add("<Response> holds text outside a verb")
	}
	verbs := callVerbs
	switch c.kind {
	case Whisper:
		verbs = whisperVerbs
	case Texts:
		verbs = textVerbs
	}
	for _, v := range root.children {
		c.element(v, "Response", verbs)
	}
	switch c.kind {
	case Call:
		c.callFlow(root.children)
	case Whisper:
		c.whisperFlow(root.children)
	}
}
