package aid

import (
	"fmt"
	"log/slog"
	"regexp"
)

// A Phone is a number in E.164 form, such as +15415550123, or a short code.
//
// It prints redacted, whatever verb prints it, so that no log line and no
// panic can hold a number; E164 gives it whole, for the wire, the store and
// the pages of people who may see it.
type Phone string

var e164 = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)

// Valid says whether p has the shape of an E.164 number.
func (p Phone) Valid() bool { return e164.MatchString(string(p)) }

// E164 is the whole number.
func (p Phone) E164() string { return string(p) }

// String shows the last two digits only.
func (p Phone) String() string {
	if len(p) < 2 {
		return "…"
	}
	return "…" + string(p[len(p)-2:])
}

// Format redacts under every verb (%v, %q, %#v …).
func (p Phone) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(p.String())) }

// LogValue redacts in slog.
func (p Phone) LogValue() slog.Value { return slog.StringValue(p.String()) }

// MarshalText redacts in JSON and YAML. An export says that it wants the whole
// number, with E164.
func (p Phone) MarshalText() ([]byte, error) { return []byte(p.String()), nil }
