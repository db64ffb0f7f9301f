package flowfile

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// A cut replaces a part of a file, in bytes.
type cut struct {
	from, to int
	text     string
}

// operate makes all cuts. What is not cut stays byte for byte.
func operate(data []byte, cuts []cut) []byte {
	slices.SortStableFunc(cuts, func(a, b cut) int { return a.from - b.from })
	eol := "\n"
	if bytes.Contains(data, []byte("\r\n")) {
		eol = "\r\n"
	}
	var out []byte
	at := 0
	for _, c := range cuts {
		out = append(out, data[at:c.from]...)
		out = append(out, strings.ReplaceAll(c.text, "\n", eol)...)
		at = c.to
	}
	return append(out, data[at:]...)
}

// offset is where a node begins in its file. Columns count letters.
func (src *source) offset(n *yaml.Node) int {
	at := 0
	for range n.Line - 1 {
		at += bytes.IndexByte(src.data[at:], '\n') + 1
	}
	for range n.Column - 1 {
		_, size := utf8.DecodeRune(src.data[at:])
		at += size
	}
	return at
}

// lineEnd is the end of the line in which a place is, without its break.
func (src *source) lineEnd(at int) int {
	if i := bytes.IndexByte(src.data[at:], '\n'); i >= 0 {
		at += i
	} else {
		at = len(src.data)
	}
	if at > 0 && src.data[at-1] == '\r' {
		at--
	}
	return at
}

// extent is where a value begins and ends. Within is how far its key is
// indented; inside says that it stands in { } or [ ]. A list that is written
// with - has none.
func (src *source) extent(n *yaml.Node, within int, inside bool) (from, to int, ok bool) {
	from = src.offset(n)
	rest := src.data[from:]
	switch {
	case n.Kind == yaml.SequenceNode && n.Style&yaml.FlowStyle != 0:
		return from, from + closed(rest), true
	case n.Kind != yaml.ScalarNode:
		return 0, 0, false
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		return from, from + quotedEnd(rest), true
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return from, src.deeper(from, within), true
	case inside:
		i := bytes.IndexAny(rest, ",}]")
		if i < 0 {
			return 0, 0, false
		}
		return from, from + len(bytes.TrimRight(rest[:i], " \t\r\n")), true
	}
	to = src.deeper(from, within)
	text := src.data[from:to]
	if i := bytes.Index(text, []byte(" #")); i >= 0 {
		text = text[:i]
	}
	return from, from + len(bytes.TrimRight(text, " \t\r\n")), true
}

// deeper is the end of the lines that belong to what begins at a place: those
// that are indented further than its key. Empty lines at their end do not.
func (src *source) deeper(from, within int) int {
	end := src.lineEnd(from)
	for at := end; ; {
		i := bytes.IndexByte(src.data[at:], '\n')
		if i < 0 {
			return end
		}
		at += i + 1
		line := src.data[at:src.lineEnd(at)]
		switch indent := len(line) - len(bytes.TrimLeft(line, " ")); {
		case len(bytes.TrimSpace(line)) == 0 && at >= len(src.data):
			return end
		case len(bytes.TrimSpace(line)) == 0:
		case indent <= within:
			return end
		default:
			end = src.lineEnd(at)
		}
	}
}

// quotedEnd is how long a quoted text is, with its quotes.
func quotedEnd(text []byte) int {
	quote := text[0]
	for i := 1; i < len(text); i++ {
		switch {
		case quote == '"' && text[i] == '\\':
			i++
		case text[i] != quote:
		case quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		default:
			return i + 1
		}
	}
	return len(text)
}

// closed is how long a list in brackets is, with its brackets.
func closed(text []byte) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"', '\'':
			if i > 0 && bytes.IndexByte([]byte(" ,[{"), text[i-1]) >= 0 {
				i += quotedEnd(text[i:]) - 1
			}
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(text)
}
