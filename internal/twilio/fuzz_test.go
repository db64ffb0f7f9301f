package twilio_test

import (
	"net/url"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"neighborline/internal/twilio"
)

// FuzzDecodeSMS posts any body whatsoever: it is refused, or it becomes a text
// with an id, numbers of the right shape, and words that are safe to keep.
func FuzzDecodeSMS(f *testing.F) {
	f.Add([]byte(smsForm().Encode()))
	for _, text := range nasty {
		f.Add([]byte(with(smsForm(), "Body", text).Encode()))
		f.Add([]byte(with(smsForm(), "From", text, "NumMedia", text).Encode()))
	}
	f.Add([]byte("Body=%zz&From=1;To=2"))
	f.Fuzz(func(t *testing.T, body []byte) {
		form, err := twilio.ParseForm(body)
		if err != nil {
			return
		}
		in, err := twilio.DecodeSMS(form, account, isOurs)
		if err != nil {
			return
		}
		if len(in.SID) != 34 || in.To != hotline || form.Get("AccountSid") != account {
			t.Errorf("taken: %s to %s", in.SID, in.To.E164())
		}
		if digits := strings.TrimPrefix(in.From.E164(), "+"); digits == "" || len(digits) > 15 || strings.Trim(digits, "0123456789") != "" {
			t.Errorf("taken from %q", in.From.E164())
		}
		if !utf8.ValidString(in.Body.Text()) || strings.ContainsFunc(in.Body.Text(), func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) {
			t.Errorf("unsafe text %q", in.Body)
		}
		again, err := twilio.DecodeSMS(with(clone(form), "Body", in.Body.Text()), account, isOurs)
		if err != nil || again.Body != in.Body {
			t.Errorf("cleaning twice differs: %q, then %q, %v", in.Body, again.Body, err)
		}
	})
}

// FuzzDecodeCall posts any field values: they are refused or have their shape.
func FuzzDecodeCall(f *testing.F) {
	f.Add("+15415550123", "1", "food", "0.5", "3")
	f.Add("anonymous", "hangup", "\x00", "NaN", "-1")
	f.Fuzz(func(t *testing.T, from, digits, speech, confidence, visit string) {
		form := with(callForm(), "From", from, "Digits", digits, "SpeechResult", speech, "Confidence", confidence)
		c, err := twilio.DecodeCall(form, url.Values{"visit": {visit}}, account, isOurs)
		if err != nil {
			return
		}
		if c.From != "" && !c.From.Valid() {
			t.Errorf("from %q", c.From.E164())
		}
		if c.Visit < 0 || c.Confidence < 0 || c.Confidence > 1 || strings.ContainsRune(c.Speech, 0) {
			t.Errorf("taken: %+v", c)
		}
	})
}

// FuzzTwiML has any text said.
func FuzzTwiML(f *testing.F) {
	for _, text := range nasty {
		f.Add(text)
	}
	f.Fuzz(checkOneText)
}
