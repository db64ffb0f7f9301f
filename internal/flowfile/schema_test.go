package flowfile_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/jsonschema-go/jsonschema"
	"go.yaml.in/yaml/v3"

	"neighborline/flows"
	"neighborline/internal/flowfile"
)

func TestSchemaIsCurrent(t *testing.T) {
	want, err := flowfile.Schema()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../flows/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("run go generate ./flows (-want +got):\n%s", diff)
	}
}

func schema(t *testing.T) *jsonschema.Resolved {
	t.Helper()
	data, err := flowfile.Schema()
	if err != nil {
		t.Fatal(err)
	}
	var s jsonschema.Schema
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	r, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func valid(t *testing.T, r *jsonschema.Resolved, text []byte) error {
	t.Helper()
	var v any
	if err := yaml.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return r.Validate(v)
}

func TestSchemaTakesTheShippedFiles(t *testing.T) {
	r := schema(t)
	names, err := fs.Glob(flows.FS, "*.yaml")
	if err != nil || len(names) < 8 {
		t.Fatalf("%d files, %v", len(names), err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(flows.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		if err := valid(t, r, data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	r := schema(t)
	for _, test := range []struct{ name, from, to string }{
		{"an unknown key", "choices:", "chioces:"},
		{"an unknown key in a choice", "        go: place", "        goto: place"},
		{"a list where a word belongs", "    go: sure", "    go: [sure]"},
		{"a word where a list belongs", "{en: [help]", "{en: help"},
		{"a word where keys belong", "{en: Where, es: Donde}", "Where"},
		{"an answer that there is not", "answer: place", "answer: plaze"},
		{"a list that there is not", "    answer: place", "    choices: wants"},
		{"no number", "answer: place", "answer: number\n    max: many"},
		{"no truth", "    answer: place", "    answer: place\n    optional: maybe"},
		{"no length of time", "steps:", "quiet: {remind_after: soon}\nsteps:"},
		{"an action that there is not", "do: [open_request]", "do: [open_requests]"},
		{"two actions in one", "do: [open_request]", "do: [{hand_to_person: {}, verify: {}}]"},
		{"no languages", "languages: [en, es]\n", ""},
		{"no steps", intake[strings.Index(intake, "steps:"):], ""},
	} {
		if !strings.Contains(intake, test.from) {
			t.Fatalf("the flow has no %q", test.from)
		}
		if err := valid(t, r, []byte(strings.Replace(intake, test.from, test.to, 1))); err == nil {
			t.Errorf("%s is taken", test.name)
		}
	}
	for _, text := range []string{
		"languages: [en]\ntexts: {nugde: {en: ok}}",
		"languages: [en]\nneeds: {food: {name: {en: food}, tier: friends}}",
		"languages: [en]\nneeds: {food: {nmae: {en: food}}}",
		"- a",
	} {
		if err := valid(t, r, []byte(text)); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}

// Every key says what it is for.
func TestSchemaExplainsEveryKey(t *testing.T) {
	data, err := flowfile.Schema()
	if err != nil {
		t.Fatal(err)
	}
	var s jsonschema.Schema
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(s.Defs["flowForm"].Required, "steps") || len(s.Defs) < 7 {
		t.Fatalf("the schema has %d forms", len(s.Defs))
	}
	for name, def := range s.Defs {
		for key, p := range def.Properties {
			if p.Description == "" {
				t.Errorf("%s: %q has no description", name, key)
			}
		}
	}
}
