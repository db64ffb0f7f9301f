package twilio

import (
	"errors"
	"net/url"
	"strconv"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/pattern"
)

// maxKeys is how many parameters a form may have; a text with ten pictures has
// about fifty.
const maxKeys = 200

// The exact shapes of the carrier's ids.
var (
	messageSID   = pattern.New(`^(SM|MM)[0-9a-f]{32}$`)
	callSID      = pattern.New(`^CA[0-9a-f]{32}$`)
	recordingSID = pattern.New(`^RE[0-9a-f]{32}$`)
	numberSID    = pattern.New(`^PN[0-9a-f]{32}$`)
	shortCode    = pattern.New(`^[0-9]{3,8}$`)
)

// A FieldError says which parameter of a form is wrong, and how. It never
// holds the value, which may be a phone number or somebody's words.
type FieldError struct {
	Field   string
	Problem string
}

func (e *FieldError) Error() string { return "field " + e.Field + " " + e.Problem }

// ParseForm reads a posted form. It refuses what the carrier never sends: a
// name that stands twice, of which the signature covers only the first value;
// more than 200 names; and a body that is not a form.
func ParseForm(body []byte) (url.Values, error) {
	s := string(body)
	if strings.Count(s, "&") >= maxKeys {
		return nil, errors.New("form has more than 200 parameters")
	}
	form, err := url.ParseQuery(s)
	if err != nil {
		// The parser's error quotes what it could not read.
		return nil, errors.New("body is not a form")
	}
	if err := once(form); err != nil {
		return nil, err
	}
	return form, nil
}

// once refuses a name that stands twice. The name is not quoted unless it is
// one of ours: a stranger chose it.
func once(form url.Values) error {
	for name, values := range form {
		if len(values) != 1 {
			if _, ours := known[name]; !ours {
				name = "of a name we do not know"
			}
			return &FieldError{name, "stands more than once"}
		}
	}
	return nil
}

// known are the names that we read.
var known = map[string]struct{}{
	"AccountSid": {}, "AnsweredBy": {}, "Body": {}, "CallDuration": {}, "CallSid": {}, "CallStatus": {},
	"Confidence": {}, "DialBridged": {}, "DialCallDuration": {}, "DialCallSid": {}, "DialCallStatus": {},
	"Digits": {}, "Direction": {}, "ErrorCode": {}, "From": {},
	"MessageSid": {}, "MessageStatus": {}, "NumMedia": {}, "NumSegments": {},
	"OptOutType": {}, "ParentCallSid": {}, "RecordingDuration": {}, "RecordingSid": {}, "RecordingStatus": {},
	"SequenceNumber": {}, "SmsMessageSid": {}, "SmsSid": {}, "SpeechResult": {}, "Timestamp": {}, "To": {},
	"TranscriptionSid": {}, "TranscriptionStatus": {}, "TranscriptionText": {},
}

// checkForm is what every form must pass: each name once, none split, and our
// account.
func checkForm(form url.Values, accountSID string) error {
	if err := once(form); err != nil {
		return err
	}
	if err := resplit(form); err != nil {
		return err
	}
	if accountSID == "" || form.Get("AccountSid") != accountSID {
		return &FieldError{"AccountSid", "is not ours"}
	}
	return nil
}

// shaped gives the value of a field that must be there and have a shape.
func shaped(form url.Values, name string, shape *pattern.Pattern) (string, error) {
	v := form.Get(name)
	if !shape.MatchString(v) {
		return "", &FieldError{name, "does not have its shape"}
	}
	return v, nil
}

// count gives the value of a field that is a number from 0 to limit, or 0 if
// it is absent.
func count(form url.Values, name string, limit int) (int, error) {
	if !form.Has(name) {
		return 0, nil
	}
	// Atoi also reads signs, which the carrier never sends.
	v := form.Get(name)
	n, err := strconv.Atoi(v)
	if err != nil || v[0] < '0' || v[0] > '9' || n > limit {
		return 0, &FieldError{name, "is not a number in its range"}
	}
	return n, nil
}

// oneOf gives the value of a field that must be one of a few words, or "" if
// it is absent.
func oneOf(form url.Values, name string, words ...string) (string, error) {
	if !form.Has(name) {
		return "", nil
	}
	v := form.Get(name)
	for _, w := range words {
		if v == w {
			return v, nil
		}
	}
	return "", &FieldError{name, "is not a word we know"}
}

// ours says whether a number is the hotline's; without isOurs any is.
func ours(isOurs func(aid.Phone) bool, p aid.Phone) bool { return isOurs == nil || isOurs(p) }
