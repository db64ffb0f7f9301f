package flowfile

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// shape compares what stands in a file with the form that it should have and
// reports each key that is not known, stands twice or holds the wrong kind of
// thing. The decoder would say so too, but for one at a time, without the
// column, and in the words of a programmer.
func (src *source) shape(n *yaml.Node, form reflect.Type, what string) {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		src.at(Error, n, "& and * have a meaning of their own in YAML and can not be used here", "put the text in quotes")
		return
	}
	if form == reflect.TypeFor[span]() {
		src.spanShape(n, what)
		return
	}
	if e, ok := reflect.Zero(form).Interface().(either); ok {
		if n.Kind == yaml.ScalarNode {
			src.scalarShape(n, reflect.TypeFor[string](), what)
			return
		}
		form = reflect.TypeOf(e.long())
		src.oneAction(n, e)
	}
	switch form.Kind() {
	case reflect.Struct:
		src.structShape(n, form, what)
	case reflect.Map:
		if src.isMapping(n, what) {
			src.each(n, func(k, v *yaml.Node) {
				if isNull(v) && v.Value == "" && n.Style&yaml.FlowStyle != 0 && form.Elem().Kind() == reflect.String {
					src.at(Error, k, fmt.Sprintf("%q is read as a key of its own", k.Value), "put a text with a comma in it in quotes")
					return
				}
				src.shape(v, form.Elem(), k.Value)
			})
		}
	case reflect.Slice:
		if n.Kind != yaml.SequenceNode {
			src.at(Error, n, fmt.Sprintf("%q wants a list", what), "write it as [a, b]")
			return
		}
		for _, item := range n.Content {
			src.shape(item, form.Elem(), what)
		}
	default:
		src.scalarShape(n, form, what)
	}
}

func (src *source) structShape(n *yaml.Node, form reflect.Type, what string) {
	if isNull(n) || !src.isMapping(n, what) {
		return
	}
	fields := map[string]reflect.Type{}
	var known []string
	for i := range form.NumField() {
		key := form.Field(i).Tag.Get("yaml")
		fields[key] = form.Field(i).Type
		known = append(known, key)
	}
	src.each(n, func(k, v *yaml.Node) {
		if t, ok := fields[k.Value]; ok {
			src.shape(v, t, k.Value)
			return
		}
		src.at(Error, k, fmt.Sprintf("unknown key %q", k.Value), didYouMean(k.Value, known))
	})
}

// each visits the pairs of a mapping and reports keys that stand twice.
func (src *source) each(n *yaml.Node, visit func(k, v *yaml.Node)) {
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		switch {
		case k.Kind != yaml.ScalarNode || k.Value == "<<":
			src.at(Error, k, "a key must be one plain word", "")
		case seen[k.Value]:
			src.at(Error, k, fmt.Sprintf("%q stands here twice", k.Value), "keep one of the two")
		default:
			seen[k.Value] = true
			visit(k, v)
		}
	}
}

func (src *source) isMapping(n *yaml.Node, what string) bool {
	if n.Kind == yaml.MappingNode {
		return true
	}
	message := fmt.Sprintf("%q wants keys with values below it", what)
	if what == "" {
		message = "the file must begin with a key, such as flow: or texts:"
	}
	src.at(Error, n, message, "")
	return false
}

func (src *source) scalarShape(n *yaml.Node, form reflect.Type, what string) {
	switch {
	case isNull(n):
		src.at(Error, n, fmt.Sprintf("%q has no value", what), "give it one, or leave the key out")
	case n.Kind != yaml.ScalarNode:
		src.at(Error, n, fmt.Sprintf("%q wants one plain value", what), "put a text with { or [ at its start in quotes")
	case form.Kind() == reflect.Int:
		if v, err := strconv.Atoi(n.Value); err != nil || v < 0 || v > 9999 {
			src.at(Error, n, fmt.Sprintf("%q wants a number, not %q", what, n.Value), "")
		}
	case form.Kind() == reflect.Bool:
		if n.Value != "true" && n.Value != "false" {
			src.at(Error, n, fmt.Sprintf("%q wants true or false, not %q", what, n.Value), "")
		}
	case n.Style == 0 && n.LineComment != "" && strings.Contains(n.Value, " "):
		src.at(Warning, n, fmt.Sprintf("what stands after the # is not part of %q", what), "put the text in quotes if it should be")
	}
}

func (src *source) spanShape(n *yaml.Node, what string) {
	if _, err := parseSpan(n.Value); err != nil || n.Kind != yaml.ScalarNode {
		src.at(Error, n, fmt.Sprintf("%q wants a length of time", what), "write 30m, 4h or 3d")
	}
}

// oneAction sees that an action with arguments stands alone in its entry.
func (src *source) oneAction(n *yaml.Node, e either) {
	if _, ok := e.(actionForm); ok && n.Kind == yaml.MappingNode && len(n.Content) != 2 {
		src.at(Error, n, "each entry of do is one action", "begin a new entry for each")
	}
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }
