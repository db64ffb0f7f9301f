package flowfile

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/pattern"
)

// parse makes the file's nodes, or says in plain words why it can't.
func (src *source) parse() {
	if !utf8.Valid(src.data) {
		src.whole(Error, "is not UTF-8 text", "save it as UTF-8")
		return
	}
	dec := yaml.NewDecoder(bytes.NewReader(src.data))
	var doc, second yaml.Node
	switch err := dec.Decode(&doc); {
	case errors.Is(err, io.EOF):
		src.whole(Error, "is empty", "")
		return
	case err != nil:
		src.syntax(err)
		return
	}
	if err := dec.Decode(&second); !errors.Is(err, io.EOF) {
		src.point(Error, max(second.Line, 1), 1, "a second document begins here", "keep one flow in a file, without ---")
		return
	}
	src.root = doc.Content[0]
}

var yamlLine = pattern.New(`line (\d+): `)

// syntax reports an error of the YAML parser. The parser names the line where
// the surrounding block begins, or the one before the mistake, so the mistake
// is looked for from there on.
func (src *source) syntax(err error) {
	from := 1
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		from, _ = strconv.Atoi(m[1]) // digits, as matched
	}
	for _, look := range []func(l line) (column int, message, fix string){trap, (&levels{}).trap} {
		for _, l := range src.plainLines() {
			if column, message, fix := look(l); message != "" && l.number >= from {
				src.point(Error, l.number, column, message, fix)
				return
			}
		}
	}
	why := yamlLine.ReplaceAllString(strings.TrimPrefix(err.Error(), "yaml: "), "")
	src.point(Error, min(from, len(src.lines)), 1, "this can not be read as YAML ("+why+")",
		"look at the quotes, colons and blanks here and in the line after it")
}

// A line is one that holds YAML, not the words of a text under a |.
type line struct {
	number, indent int
	text           string // without the indent
}

func (src *source) plainLines() []line {
	var out []line
	block := -1 // the indent of the key that opened a | text
	for i, full := range src.lines {
		text := strings.TrimLeft(full, " ")
		indent := len(full) - len(text)
		if strings.TrimSpace(text) == "" || block >= 0 && indent > block {
			continue
		}
		block = -1
		if text[0] == '#' {
			continue
		}
		out = append(out, line{i + 1, indent, strings.TrimRight(text, " \r")})
		if opensBlock.MatchString(text) {
			block = indent
		}
	}
	return out
}

var (
	opensBlock = pattern.New(`:\s+[|>][-+0-9]*\s*(#.*)?$`)
	keyed      = pattern.New(`^((?:- +)*[^\s"'{\[#:][^:#"'{\[]*:)(\s+)(.+)$`)
)

// trap finds the mistakes that people make in a single line of YAML.
func trap(l line) (column int, message, fix string) {
	if strings.HasPrefix(l.text, "\t") {
		return l.indent + 1, "a tab stands before the text", "use blanks"
	}
	m := keyed.FindStringSubmatch(l.text)
	if m == nil {
		return 0, "", ""
	}
	column = l.indent + utf8.RuneCountInString(m[1]+m[2]) + 1
	value := m[3]
	switch value[0] {
	case '"', '\'':
		message, fix = quoteTrap(value)
	case '{', '[':
		message, fix = bracketTrap(value)
	case '@', '`', '%', '*', '&', '!':
		message, fix = "a text can not begin with "+value[:1], "put the text in quotes"
	case '|', '>':
		message, fix = "the text begins in the line below a "+value[:1], "move it there, two blanks further in"
		if opensBlock.MatchString(l.text) {
			message = ""
		}
	default:
		if strings.Contains(value, ": ") || strings.HasSuffix(value, ":") {
			message, fix = `the text has ": " in it`, "put the text in quotes"
		}
	}
	return column, message, fix
}

func quoteTrap(value string) (message, fix string) {
	end := closing(value)
	if end < 0 {
		return "the quote that begins here is not closed", "end the text with " + value[:1]
	}
	rest := strings.TrimSpace(value[end+1:])
	if rest != "" && rest[0] != '#' {
		return "the text goes on after its closing quote", "inside '…' write '' for ', inside \"…\" write \\\" for \""
	}
	return "", ""
}

// closing is where a quoted value ends; -1 if it does not in this line.
func closing(value string) int {
	quote := value[0]
	for i := 1; i < len(value); i++ {
		switch {
		case quote == '"' && value[i] == '\\':
			i++
		case quote == '\'' && value[i] == '\'' && i+1 < len(value) && value[i+1] == '\'':
			i++
		case value[i] == quote:
			return i
		}
	}
	return -1
}

// bracketTrap looks into a {…} or […] that stands in one line.
func bracketTrap(value string) (message, fix string) {
	depth, colons := 0, 0
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case (c == '"' || c == '\'') && strings.ContainsRune("{[,: ", rune(value[i-1])):
			end := closing(value[i:])
			if end < 0 {
				return "a quote is not closed", "end the text with " + value[i:i+1]
			}
			i += end
		case c == '{' || c == '[':
			depth++
			colons = 0
		case c == '}' || c == ']':
			depth--
			if rest := strings.TrimSpace(value[i+1:]); depth == 0 && rest != "" && rest[0] != '#' {
				return "a text can not begin with " + value[:1], "put the text in quotes"
			}
			colons = 0
		case c == ',':
			colons = 0
		case c == '?':
			return "a text with ? in it can not stand bare inside { }", "put the text in quotes"
		case c == ':' && i+1 < len(value) && value[i+1] == ' ':
			if colons++; colons > 1 {
				return `the text has ": " in it`, "put the text in quotes"
			}
		}
	}
	if depth > 0 {
		return "the " + value[:1] + " that begins here is not closed", ""
	}
	return "", ""
}

// levels follows the indents of a file.
type levels struct{ open []int }

// trap finds a line that stands neither below nor beside the lines above it,
// and a key without its colon.
func (v *levels) trap(l line) (column int, message, fix string) {
	for len(v.open) > 0 && v.open[len(v.open)-1] > l.indent {
		v.open = v.open[:len(v.open)-1]
		if len(v.open) == 0 || v.open[len(v.open)-1] < l.indent {
			return l.indent + 1, "this line is not in line with those above it", "give it as many blanks as the lines it belongs to"
		}
	}
	if len(v.open) == 0 || v.open[len(v.open)-1] < l.indent {
		v.open = append(v.open, l.indent)
	}
	if !strings.Contains(l.text, ":") && !strings.HasPrefix(l.text, "-") && !strings.ContainsAny(l.text, "]}\"'") {
		return l.indent + 1, "a key needs a colon after it", "write " + strings.Fields(l.text)[0] + ":"
	}
	return 0, "", ""
}
