package twilio

import (
	"net/url"
	"strings"

	"neighborline/internal/pattern"
)

// optional are the names, of those that we read, that may be absent and change
// what a form means. A plain one may stand by chance in another field's value.
var optional = []struct {
	name  string
	plain bool
}{
	{"AnsweredBy", false},
	{"CallDuration", false},
	{"Confidence", true},
	{"DialBridged", false},
	{"DialCallDuration", false},
	{"DialCallSid", false},
	{"Digits", true},
	{"Direction", true},
	{"ErrorCode", false},
	{"NumMedia", false},
	{"OptOutType", false},
	{"ParentCallSid", false},
	{"RecordingDuration", false},
	{"RecordingSid", false},
	{"RecordingStatus", false},
	{"SequenceNumber", false},
	{"SpeechResult", false},
	{"Timestamp", true},
	{"TranscriptionText", false},
}

// longer is how the carrier makes a longer name of a shorter: From, FromCity.
var longer = pattern.New(`^([A-Z][a-z]+)+$`)

// resplit finds a moved border. The signature joins names and values without
// separators, so ErrorCode=30003 and ErrorCod=e30003 have the same one, and
// somebody who holds a captured request could hide a field that way. For a
// field that must be there its absence shows it. For an optional one this
// looks for a name cut short, a name that grew (ErrorCode3=0003), and a name
// swallowed by the field before it (EventType=XErrorCode30003). Names that the
// carrier may add one day pass.
func resplit(form url.Values) error {
	for name, values := range form {
		if _, ours := known[name]; ours {
			continue
		}
		for _, o := range optional {
			if rest, ok := strings.CutPrefix(o.name, name); ok && strings.HasPrefix(values[0], rest) {
				return &FieldError{o.name, "is split in two"}
			}
			if rest, ok := strings.CutPrefix(name, o.name); ok && !longer.MatchString(rest) {
				return &FieldError{o.name, "is split in two"}
			}
			if !o.plain && strings.Contains(values[0], o.name) {
				return &FieldError{o.name, "is hidden in another field"}
			}
		}
	}
	return nil
}
