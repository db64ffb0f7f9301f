package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A setter reads a value into the place it was made for, or complains.
type setter func(value)

// fields are the keys that a section may have.
type fields map[string]setter

// section reads a mapping with these keys.
func section(known fields) setter {
	return func(v value) {
		if v.node.Kind != yaml.MappingNode {
			v.bad("the keys " + strings.Join(slices.Sorted(maps.Keys(known)), ", "))
			return
		}
		first := map[string]int{}
		for i := 0; i+1 < len(v.node.Content); i += 2 {
			key := v.node.Content[i]
			at, again := first[key.Value]
			set, ok := known[key.Value]
			switch {
			case again:
				v.r.add(key.Line, "", fmt.Sprintf("key %s is here twice, the first is on line %d", quote(key.Value), at))
			case !ok:
				v.r.add(key.Line, "", unknownKey(key.Value, known))
			default:
				v.child(key.Value, v.node.Content[i+1]).into(set)
			}
			first[key.Value] = key.Line
		}
	}
}

// list reads a sequence, each item with one.
func list[T any](dst *[]T, one func(*T) setter) setter {
	return func(v value) {
		if v.node.Kind != yaml.SequenceNode {
			v.bad("a list, such as [a, b]")
			return
		}
		items := make([]T, len(v.node.Content))
		for i, n := range v.node.Content {
			value{r: v.r, path: fmt.Sprintf("%s[%d]", v.path, i+1), node: n}.into(one(&items[i]))
		}
		*dst = items
	}
}
