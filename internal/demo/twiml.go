package demo

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// A node is one element of a TwiML document.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []node     `xml:",any"`
}

// attr gives an attribute, or what holds without it. One that is there and
// empty counts.
func (n node) attr(name, without string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return without
}

// words is the text of an element and of those within it.
func (n node) words() string {
	text := n.Text
	for _, child := range n.Children {
		text += child.words()
	}
	return strings.TrimSpace(text)
}

// parseTwiML gives the verbs of a document.
func parseTwiML(body []byte) ([]node, error) {
	var root node
	if err := xml.Unmarshal(body, &root); err != nil {
		return nil, fmt.Errorf("parse TwiML: %w", err)
	}
	if root.XMLName.Local != "Response" {
		return nil, fmt.Errorf("parse TwiML: the root is <%s>, want <Response>", root.XMLName.Local)
	}
	return root.Children, nil
}

// textReplies gives the texts that an answer to an incoming text sends back.
// As with the real carrier, an answer in plain text is one: "ok" is sent to
// the person.
func textReplies(a answer) ([]string, error) {
	switch {
	case strings.TrimSpace(string(a.body)) == "":
		return nil, nil
	case a.mediaType == "text/plain":
		return []string{string(a.body)}, nil
	case !isXML(a.mediaType):
		return nil, fmt.Errorf("content type is %q, want text/xml", a.mediaType)
	}
	verbs, err := parseTwiML(a.body)
	if err != nil {
		return nil, err
	}
	var replies []string
	for _, v := range verbs {
		if v.XMLName.Local != "Message" {
			return nil, fmt.Errorf("verb <%s> in the answer to a text", v.XMLName.Local)
		}
		body := v.words()
		if body == "" || utf8.RuneCountInString(body) > maxBody {
			return nil, errors.New("<Message> without a text, or with too long a one")
		}
		replies = append(replies, body)
	}
	return replies, nil
}

func isXML(mediaType string) bool {
	return mediaType == "text/xml" || mediaType == "application/xml"
}
