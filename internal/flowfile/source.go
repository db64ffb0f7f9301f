package flowfile

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A source is one file: its text, its YAML, and what was found wrong in it.
type source struct {
	name     string
	data     []byte
	lines    []string
	root     *yaml.Node // the document's mapping; nil when it could not be read
	problems []Problem
}

// open reads a file of the folder and parses it. The problems of a file that
// cannot be parsed are in its problems, and its root is nil.
func open(fsys fs.FS, name string) *source {
	src := &source{name: name}
	data, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		src.whole(Error, "is missing", "copy it from the shipped flows")
		return src
	}
	if err != nil {
		src.whole(Error, fmt.Sprintf("can not be read: %v", err), "")
		return src
	}
	src.read(data)
	return src
}

// read takes the file's text and parses it.
func (src *source) read(data []byte) {
	src.data = data
	src.lines = strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	src.parse()
}

// A path leads to a place in a file: keys, and indexes in lists.
type path []string

// in is the path continued.
func (p path) in(keys ...string) path {
	return append(p[:len(p):len(p)], keys...)
}

// find follows a path. It gives the last node of it that is there, and the key
// that names that node (the node itself where it has none).
func (src *source) find(p path) (key, value *yaml.Node) {
	key, value, _ = src.follow(p)
	return key, value
}

func (src *source) follow(p path) (key, value *yaml.Node, whole bool) {
	key, value = src.root, src.root
	for _, name := range p {
		k, v := child(value, name)
		if v == nil {
			return key, value, false
		}
		key, value = k, v
	}
	return key, value, value != nil
}

func child(n *yaml.Node, name string) (key, value *yaml.Node) {
	switch {
	case n == nil:
	case n.Kind == yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == name {
				return n.Content[i], n.Content[i+1]
			}
		}
	case n.Kind == yaml.SequenceNode:
		if i, err := strconv.Atoi(name); err == nil && i >= 0 && i < len(n.Content) {
			return n.Content[i], n.Content[i]
		}
	}
	return nil, nil
}

// keys lists the keys of the mapping at a path in the author's order.
func (src *source) keys(p path) []string {
	_, n, ok := src.follow(p)
	if !ok || n.Kind != yaml.MappingNode {
		return nil
	}
	var out []string
	for i := 0; i+1 < len(n.Content); i += 2 {
		out = append(out, n.Content[i].Value)
	}
	return out
}

// wrong reports an error about the value at a path.
func (src *source) wrong(p path, message, fix string) {
	_, n := src.find(p)
	src.at(Error, n, message, fix)
}

// missing reports an error about something that should stand at a path's key.
func (src *source) missing(p path, message, fix string) {
	n, _ := src.find(p)
	src.at(Error, n, message, fix)
}

// warn reports a warning about the value at a path.
func (src *source) warn(p path, message, fix string) {
	_, n := src.find(p)
	src.at(Warning, n, message, fix)
}

// whole reports a problem of the file that no line is to blame for.
func (src *source) whole(sev Severity, message, fix string) {
	src.problems = append(src.problems, Problem{File: src.name, Severity: sev, Message: message, Fix: fix})
}

func (src *source) at(sev Severity, n *yaml.Node, message, fix string) {
	line, column := 1, 1
	if n != nil && n.Line > 0 {
		line, column = n.Line, n.Column
	}
	src.point(sev, line, column, message, fix)
}

func (src *source) point(sev Severity, line, column int, message, fix string) {
	text := ""
	if line >= 1 && line <= len(src.lines) {
		text = src.lines[line-1]
	}
	src.problems = append(src.problems, Problem{
		File: src.name, Line: line, Column: column, Severity: sev,
		Message: message, Fix: fix, Source: text,
	})
}
