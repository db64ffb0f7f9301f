package flowfile

import (
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/google/jsonschema-go/jsonschema"

	"neighborline/internal/flow"
)

// dialect is the JSON Schema that editors know.
const dialect = "https://json-schema.org/draft/2020-12/schema"

// Schema is the JSON Schema of a flow, of texts.yaml and of needs.yaml, made
// from the types that these files are read into, so that an editor can
// complete keys and mark mistakes while somebody types. It says which keys and
// kinds of value there are; what they mean together only Load knows.
func Schema() ([]byte, error) {
	m := maker{defs: map[string]*jsonschema.Schema{}}
	s := &jsonschema.Schema{
		Schema: dialect,
		Title:  "Neighborline flows",
		AnyOf: []*jsonschema.Schema{
			m.schema(reflect.TypeFor[flowForm]()), m.schema(reflect.TypeFor[textsForm]()), m.schema(reflect.TypeFor[needsForm]()),
		},
		Defs: m.defs,
	}
	m.require("flowForm", "flow", "languages", "steps")
	m.require("textsForm", "languages", "texts")
	m.require("needsForm", "languages", "needs")
	m.own()
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write the schema: %w", err)
	}
	return append(data, '\n'), nil
}

// maker makes schemas of types; those of structs are kept by name and referred
// to.
type maker struct{ defs map[string]*jsonschema.Schema }

func (m maker) schema(t reflect.Type) *jsonschema.Schema {
	if t == reflect.TypeFor[span]() {
		return &jsonschema.Schema{Type: "string", Pattern: `^([0-9]+d|([0-9.]+(h|m|s))+)$`, Description: "a length of time, such as 30m, 4h or 3d"}
	}
	if e, ok := reflect.Zero(t).Interface().(either); ok {
		long := m.schema(reflect.TypeOf(e.long()))
		if _, isAction := e.(actionForm); isAction {
			one := 1
			long.MinProperties, long.MaxProperties = &one, &one
			return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "string", Enum: values(sortedKeys(flow.Actions))}, long}}
		}
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{plain(), long}}
	}
	switch t.Kind() {
	case reflect.Struct:
		return m.ref(t)
	case reflect.Map:
		return &jsonschema.Schema{Type: "object", AdditionalProperties: m.schema(t.Elem())}
	case reflect.Slice:
		return &jsonschema.Schema{Type: "array", Items: m.schema(t.Elem())}
	case reflect.Int:
		least := 0.0
		return &jsonschema.Schema{Type: "integer", Minimum: &least}
	case reflect.Bool:
		return &jsonschema.Schema{Type: "boolean"}
	}
	return plain()
}

// plain is a text. YAML reads 4 and true as no text, but the reader takes them
// as they are written.
func plain() *jsonschema.Schema {
	return &jsonschema.Schema{Types: []string{"string", "number", "boolean"}}
}

// ref refers to the schema of a struct, and makes it when it comes by first.
func (m maker) ref(t reflect.Type) *jsonschema.Schema {
	at := &jsonschema.Schema{Ref: "#/$defs/" + t.Name()}
	if m.defs[t.Name()] != nil {
		return at
	}
	s := &jsonschema.Schema{
		Type: "object", Properties: map[string]*jsonschema.Schema{},
		AdditionalProperties: &jsonschema.Schema{Not: &jsonschema.Schema{}},
	}
	m.defs[t.Name()] = s
	for i := range t.NumField() {
		key := t.Field(i).Tag.Get("yaml")
		s.Properties[key] = m.schema(t.Field(i).Type)
		s.Properties[key].Description = meanings[key]
		s.PropertyOrder = append(s.PropertyOrder, key)
	}
	return at
}

func (m maker) require(form string, keys ...string) { m.defs[form].Required = keys }

// own fills in the values that are few and known.
func (m maker) own() {
	step, need := m.defs["stepForm"].Properties, m.defs["needForm"].Properties
	step["answer"] = oneOf(kinds, meanings["answer"])
	step["by"] = oneOf(channels, meanings["by"])
	step["choices"].AnyOf[0] = oneOf([]string{"needs", "offers"}, "")
	need["tier"] = oneOf(tiers, meanings["tier"])
	need["carry"] = oneOf(carries, meanings["carry"])
	for _, key := range []string{"texts", "say"} {
		m.defs["textsForm"].Properties[key].PropertyNames = oneOf(sortedKeys(flow.TextKeys), "")
	}
}

func oneOf(list []string, meaning string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Enum: values(list), Description: meaning}
}

func values(list []string) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}
