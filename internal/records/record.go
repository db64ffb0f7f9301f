// Package records are the lists that leave the hotline: each thing as a record
// of named fields in the contract's order, written as CSV for spreadsheets or
// as a line of JSON.
package records

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"neighborline/internal/roster"
)

// A Field is one value of a record, under the name that the contract gives it.
type Field struct {
	name string
	// value is a string, an int, a float64, a bool, a time.Time, a []string
	// or a json.RawMessage; nil where there is none.
	value any
	// personal marks what tells who somebody is, or is their own words.
	personal bool
}

// A Record is one exported thing, its fields in the contract's order.
type Record []Field

// Val is a field that tells nothing about who somebody is.
func Val(name string, value any) Field { return Field{name: name, value: value} }

// Own is a field that tells who somebody is, or holds their own words.
func Own(name string, value any) Field { return Field{name: name, value: value, personal: true} }

// WithoutNames empties what is personal.
func (r Record) WithoutNames() Record {
	out := make(Record, len(r))
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
func (r Record) cells() []string {
	out := make([]string, len(r))
	for i, f := range r {
		out[i] = roster.Guard(cell(f.value))
	}
	return out
}

func (r Record) names() []string {
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

// line is the record as a line of JSON. A time that is none is null, and a
// list is never.
func (r Record) line() ([]byte, error) {
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
