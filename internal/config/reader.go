package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/pattern"
)

// A reader walks the nodes of one YAML file and gathers what is wrong with
// it. It reads the nodes, not decoded values: they know their lines, and they
// keep a scalar as it was typed, so that an unquoted +15415550100 keeps its
// plus and an unquoted 08 its nought.
type reader struct {
	name  string
	lines map[string]int  // where each path that has a value stands
	wrong map[string]bool // paths that were complained about
	errs  []*Error
}

func newReader(name string) *reader {
	return &reader{name: name, lines: map[string]int{}, wrong: map[string]bool{}}
}

var yamlError = pattern.New(`^yaml: (?:line (\d+): )?(.*)$`)

// document parses data. An empty file is an empty mapping: what it lacks is
// said later, key by key.
func (r *reader) document(data []byte) (*yaml.Node, bool) {
	empty := &yaml.Node{Kind: yaml.MappingNode, Line: 1}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, second yaml.Node
	err := dec.Decode(&doc)
	if errors.Is(err, io.EOF) {
		return empty, true
	}
	if err == nil {
		if err = dec.Decode(&second); err == nil {
			r.add(second.Line, "", "a second document begins here, want one")
			return nil, false
		}
	}
	if !errors.Is(err, io.EOF) {
		r.syntax(err)
		return nil, false
	}
	if len(doc.Content) == 0 || isNull(doc.Content[0]) {
		return empty, true
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		r.add(root.Line, "", `the file holds no keys, want keys such as "network:"`)
		return nil, false
	}
	return root, true
}

// syntax says in our form what the parser said in its own.
func (r *reader) syntax(err error) {
	line, msg := 1, err.Error()
	if m := yamlError.FindStringSubmatch(msg); m != nil {
		msg = m[2]
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n
		}
	}
	if strings.Contains(msg, "cannot start any token") {
		msg += " (indent with spaces, not tabs, and quote what begins with @, % or `)"
	}
	r.add(line, "", "this is not YAML: "+msg)
}

// add notes a mistake. path is empty when it is not about one value.
func (r *reader) add(line int, path, problem string) {
	r.errs = append(r.errs, &Error{File: r.name, Line: line, Problem: problem})
	if path != "" {
		r.wrong[path] = true
	}
}

// line is where path stands, or else the nearest section around it.
func (r *reader) line(path string) int {
	for ok := true; ok; path, ok = parent(path) {
		if n, known := r.lines[path]; known {
			return n
		}
	}
	return 1
}

// failf complains about path, unless somebody did already, about it or about
// the section that it is in.
func (r *reader) failf(path, format string, args ...any) {
	if r.fine(path) {
		r.add(r.line(path), path, path+" "+fmt.Sprintf(format, args...))
	}
}

// fine says whether nobody complained about any of the paths, so that they
// can be held against each other.
func (r *reader) fine(paths ...string) bool {
	for _, p := range paths {
		for ok := true; ok; p, ok = parent(p) {
			if r.wrong[p] {
				return false
			}
		}
	}
	return true
}

// parent is the path of the section or list around path.
func parent(path string) (string, bool) {
	i := strings.LastIndexAny(path, ".[")
	if i < 0 {
		return "", false
	}
	return path[:i], true
}

// need complains about a required value that is not there.
func (r *reader) need(path string, missing bool) {
	if !missing {
		return
	}
	if _, ok := r.lines[path]; ok {
		r.failf(path, "is empty")
		return
	}
	r.failf(path, "is missing")
}

// err joins the mistakes in the order of their lines.
func (r *reader) err() error {
	slices.SortStableFunc(r.errs, func(a, b *Error) int { return a.Line - b.Line })
	errs := make([]error, len(r.errs))
	for i, e := range r.errs {
		errs[i] = e
	}
	return errors.Join(errs...)
}

// plainQuotes refuses quotes that a word processor made round: they would be
// part of the words, and one of them makes every text three times as dear.
func (r *reader) plainQuotes(path, s string) {
	if strings.ContainsAny(s, "\u201c\u201d\u201e") {
		r.failf(path, "has round quotes in it, want plain ones, such as \"EMA\"")
	}
}
