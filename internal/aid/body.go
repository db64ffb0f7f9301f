package aid

import (
	"fmt"
	"log/slog"
)

// hidden is how words print where they must not stand.
const hidden = "[words]"

// A Body is what somebody wrote or said, or what we write to them.
//
// It prints as [words], whatever prints it (a log line, a panic, an error,
// JSON), so that nobody's words stand anywhere by accident; Text gives them
// whole, to whoever must understand, keep or send them.
type Body string

// Text is the words themselves.
func (b Body) Text() string { return string(b) }

// String hides the words; of an empty body there is nothing to hide.
func (b Body) String() string {
	if b == "" {
		return ""
	}
	return hidden
}

// Format hides the words under every verb (%v, %q, %#v, %x …).
func (b Body) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(b.String())) }

// LogValue hides the words in slog.
func (b Body) LogValue() slog.Value { return slog.StringValue(b.String()) }

// MarshalText hides the words in JSON and YAML. An export says that it wants
// them, with Text.
func (b Body) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// Format names an inbound by its ids alone: fmt prints the fields of a struct
// behind a pointer without asking them, where the verb does not fit.
func (in Inbound) Format(f fmt.State, _ rune) {
	_, _ = fmt.Fprintf(f, "inbound %s/%d", in.SID, in.Visit)
}

// Format names a text of ours by its id alone.
func (o Outbound) Format(f fmt.State, _ rune) { _, _ = fmt.Fprintf(f, "text %d", o.ID) }

// Format says of a note no more than whose it is.
func (n VoiceNote) Format(f fmt.State, _ rune) {
	_, _ = fmt.Fprintf(f, "note %d for person %d", n.ID, n.Person)
}

// Format names a person by their id alone.
func (p Person) Format(f fmt.State, _ rune) { _, _ = fmt.Fprintf(f, "person %d", p.ID) }
