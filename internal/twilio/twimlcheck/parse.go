package twimlcheck

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// A node is one element, or a piece of text, which has no name.
type node struct {
	name     string
	attrs    []xml.Attr
	text     string
	size     int // bytes between its tags, as they stand in the document
	children []node
	pieces   []string // its own text, piece by piece
}

// hasText says whether anything but blanks stands directly in the element.
func (n node) hasText() bool { return strings.TrimSpace(strings.Join(n.pieces, "")) != "" }

// words is the text of an element and of those within it.
func (n node) words() string { return n.text }

// attr gives an attribute, and whether it is there.
func (n node) attr(name string) (string, bool) {
	for _, a := range n.attrs {
		if attrName(a) == name {
			return a.Value, true
		}
	}
	return "", false
}

func attrName(a xml.Attr) string {
	if a.Name.Space != "" {
		return a.Name.Space + ":" + a.Name.Local
	}
	return a.Name.Local
}

// parse reads a document with one root and nothing else beside it.
func parse(doc []byte) (node, error) {
	if !utf8.Valid(doc) {
		return node{}, errors.New("document is not UTF-8")
	}
	d := xml.NewDecoder(bytes.NewReader(doc))
	var root *node
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return node{}, errors.New("document is not well-formed XML")
		}
		switch t := token.(type) {
		case xml.StartElement:
			if root != nil {
				return node{}, errors.New("document has more than one root")
			}
			n, err := element(d, t)
			if err != nil {
				return node{}, err
			}
			root = &n
		case xml.CharData:
			if len(bytes.TrimSpace(bytes.TrimPrefix(t, []byte("\ufeff")))) > 0 {
				return node{}, errors.New("document has text outside its root")
			}
		case xml.EndElement:
			return node{}, errors.New("document is not well-formed XML")
		case xml.Directive:
			return node{}, errors.New("document has a DOCTYPE")
		}
	}
	if root == nil {
		return node{}, errors.New("document has no root")
	}
	return *root, nil
}

// element reads to the end of an element that has begun.
func element(d *xml.Decoder, start xml.StartElement) (node, error) {
	n := node{name: xmlName(start.Name), attrs: start.Copy().Attr}
	for i, a := range n.attrs {
		for _, b := range n.attrs[:i] {
			if a.Name == b.Name {
				return node{}, errors.New("<" + n.name + "> has an attribute twice")
			}
		}
	}
	from := d.InputOffset()
	for {
		to := d.InputOffset()
		token, err := d.RawToken()
		if err != nil {
			return node{}, errors.New("document is not well-formed XML")
		}
		switch t := token.(type) {
		case xml.StartElement:
			child, err := element(d, t)
			if err != nil {
				return node{}, err
			}
			n.children = append(n.children, child)
			n.text += child.text
		case xml.CharData:
			n.pieces = append(n.pieces, string(t))
			n.text += string(t)
		case xml.EndElement:
			if xmlName(t.Name) != n.name {
				return node{}, errors.New("document is not well-formed XML")
			}
			n.size = int(to - from)
			return n, nil
		case xml.Directive:
			return node{}, errors.New("document has a DOCTYPE")
		}
	}
}

func xmlName(n xml.Name) string {
	if n.Space != "" {
		return n.Space + ":" + n.Local
	}
	return n.Local
}
