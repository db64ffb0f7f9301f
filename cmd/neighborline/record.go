package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A field is one value of a record, under the name that the contract gives it.
type field struct {
	name string
	// value is a string, an int, a float64, a bool, a time.Time, a []string
	// or a json.RawMessage; nil where there is none.
	value any
	// personal marks what tells who somebody is, or is their own words.
	personal bool
}

// A record is one exported thing, its fields in the contract's order.
type record []field

func val(name string, value any) field { return field{name: name, value: value} }
func own(name string, value any) field { return field{name: name, value: value, personal: true} }

// withoutNames empties what is personal.
func (r record) withoutNames() record {
	out := make(record, len(r))
	for i, f := range r {
		if f.personal {
			f.value = empty(f.value)
		}
		out[i] = f
	}
	return out
}

// empty is the value that says nothing, of the same type.
func empty(v any) any {
	switch v.(type) {
	case []string:
		return []string(nil)
	case json.RawMessage:
		return json.RawMessage("null")
	}
	return ""
}

// exportTime is RFC 3339 in UTC, of one width, so that times sort as text.
const exportTime = "2006-01-02T15:04:05.000Z"

// cells are the record as a line of a CSV file.
func (r record) cells() []string {
	out := make([]string, len(r))
	for i, f := range r {
		out[i] = guard(cell(f.value))
	}
	return out
}

func (r record) names() []string {
	out := make([]string, len(r))
	for i, f := range r {
		out[i] = f.name
	}
	return out
}

func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	case []string:
		return strings.Join(v, ";")
	case time.Time:
		if v.IsZero() {
			return ""
		}
		return v.UTC().Format(exportTime)
	}
	return fmt.Sprint(v)
}

// guard keeps a spreadsheet from taking a cell for a formula: somebody's text
// could be one. The import takes the ' away again.
func guard(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// line is the record as a line of JSON. A time that is none is null, and a
// list is never.
func (r record) line() ([]byte, error) {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for i, f := range r {
		b.WriteByte("{,"[min(i, 1)])
		fmt.Fprintf(&b, "%q:", f.name)
		if err := enc.Encode(jsonValue(f.value)); err != nil {
			return nil, fmt.Errorf("write %s: %w", f.name, err)
		}
	}
	return append([]byte(strings.ReplaceAll(b.String(), "\n", "")), "}\n"...), nil
}

func jsonValue(v any) any {
	switch v := v.(type) {
	case time.Time:
		if v.IsZero() {
			return nil
		}
		return v.UTC().Format(exportTime)
	case []string:
		if v == nil {
			return []string{}
		}
	}
	return v
}
