package twilio

import (
	"bytes"
	"encoding/xml"
	"strconv"
)

// ContentType is how TwiML must be labelled. Labelled text/plain it would be
// texted, or read aloud, to people as it stands.
const ContentType = "text/xml; charset=utf-8"

// Empty is the answer that says nothing: the text was taken, and whatever is
// to be said leaves through the outbox. Do not change it.
var Empty = []byte(xml.Header + "<Response/>")

// A Response is what a call is told to do, verb after verb.
type Response struct{ Verbs []Verb }

// A Verb is one step of a Response: Say, Play, Pause, Gather, Record, Dial,
// Redirect, Hangup or Reject.
type Verb interface{ element() element }

// A Spoken is a verb that may stand within a Gather: Say, Play or Pause.
type Spoken interface {
	Verb
	spoken()
}

// XML is the document. The same Response gives the same bytes, so that they
// can be stored and said again when the carrier asks twice. Whatever texts it
// holds, it is well-formed: they are escaped, and what XML cannot hold is
// taken out.
func (r Response) XML() []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	root := element{name: "Response"}
	for _, v := range r.Verbs {
		root.children = append(root.children, elements(v)...)
	}
	root.write(&b)
	return b.Bytes()
}

// An element is one element of the document; its attributes keep their order, and empty
// values are kept: finishOnKey="" means something else than its absence.
type element struct {
	name     string
	attrs    []attr
	text     string
	children []element
}

// An attr is one attribute.
type attr struct{ name, value string }

// set adds an attribute, empty or not.
func (e *element) set(name, value string) { e.attrs = append(e.attrs, attr{name, value}) }

// setText adds an attribute unless it is empty.
func (e *element) setText(name, value string) {
	if value != "" {
		e.set(name, value)
	}
}

// setInt adds an attribute unless it is 0, which leaves the carrier's own.
func (e *element) setInt(name string, n int) {
	if n != 0 {
		e.set(name, strconv.Itoa(n))
	}
}

// write writes the element; one without a name is its text alone.
func (e *element) write(b *bytes.Buffer) {
	if e.name == "" {
		escape(b, e.text)
		return
	}
	b.WriteString("<" + e.name)
	for _, a := range e.attrs {
		b.WriteString(" " + a.name + `="`)
		escape(b, a.value)
		b.WriteString(`"`)
	}
	if e.text == "" && len(e.children) == 0 {
		b.WriteString("/>")
		return
	}
	b.WriteString(">")
	escape(b, e.text)
	for i := range e.children {
		e.children[i].write(b)
	}
	b.WriteString("</" + e.name + ">")
}

func escape(b *bytes.Buffer, s string) {
	_ = xml.EscapeText(b, []byte(cleanXML(s))) // a bytes.Buffer never fails to write
}
