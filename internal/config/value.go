package config

import (
	"fmt"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/aid"
	"neighborline/internal/pattern"
)

// A value is one node and the way to it: "carrier.countries[2]".
type value struct {
	r    *reader
	path string
	node *yaml.Node
}

func (v value) child(key string, n *yaml.Node) value {
	path := key
	if v.path != "" {
		path = v.path + "." + key
	}
	return value{r: v.r, path: path, node: n}
}

// into hands v to set. A key with nothing behind it is as good as not there.
func (v value) into(set setter) {
	line := v.node.Line
	for v.node.Kind == yaml.AliasNode {
		v.node = v.node.Alias
	}
	if isNull(v.node) {
		return
	}
	v.r.lines[v.path] = line
	set(v)
}

// scalar is the text of v as it was typed, or a complaint.
func (v value) scalar(want string) (string, bool) {
	if v.node.Kind != yaml.ScalarNode {
		v.bad(want)
		return "", false
	}
	return v.node.Value, true
}

// bad complains that v is not what is wanted, and shows what it is.
func (v value) bad(want string) {
	v.r.add(v.line(), v.path, fmt.Sprintf("%s is %s, want %s", v.path, v.show(), want))
}

// badHidden complains without showing the value: a phone, or a password.
func (v value) badHidden(want string) {
	v.r.add(v.line(), v.path, fmt.Sprintf("%s is not %s", v.path, want))
}

func (v value) line() int {
	if n, ok := v.r.lines[v.path]; ok {
		return n
	}
	return v.node.Line
}

func (v value) show() string {
	switch v.node.Kind {
	case yaml.MappingNode:
		return "a section of its own"
	case yaml.SequenceNode:
		return "a list"
	}
	if len(v.node.Value) > 60 {
		return "a long text"
	}
	return quote(v.node.Value)
}

var numberLike = pattern.New(`\+?[0-9](?:[ .()-]*[0-9]){6,}`)

// quote shows what was typed, but for the digits of what may be a phone in
// the wrong place.
func quote(s string) string {
	return fmt.Sprintf("%q", numberLike.ReplaceAllStringFunc(s, func(n string) string { return aid.Phone(n).String() }))
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }
