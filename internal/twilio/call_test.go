package twilio_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

func callForm() url.Values {
	return url.Values{
		"AccountSid": {account}, "ApiVersion": {"2010-04-01"}, "CallSid": {callSID}, "CallStatus": {"ringing"},
		"Called": {"+15415550100"}, "Caller": {"+15415550123"}, "Direction": {"inbound"},
		"From": {"+15415550123"}, "To": {"+15415550100"}, "CallerName": {"ANA"}, "StirVerstat": {"TN-Validation-Passed-A"},
	}
}

// noticeForm is what a RecordingStatusCallback posts: it does not say who
// called.
func noticeForm() url.Values {
	return url.Values{
		"AccountSid": {account}, "CallSid": {callSID}, "RecordingSid": {recSID}, "RecordingStatus": {"completed"},
		"RecordingUrl": {"https://169.254.169.254/"}, "RecordingDuration": {"12"}, "RecordingChannels": {"1"}, "RecordingSource": {"RecordVerb"},
	}
}

func TestDecodeCall(t *testing.T) {
	base := twilio.Call{CallSID: callSID, From: "+15415550123", To: hotline, Status: "ringing", Direction: "inbound"}
	change := func(f func(*twilio.Call)) twilio.Call { c := base; f(&c); return c }
	nobody := change(func(c *twilio.Call) { c.From = "" })
	tests := []struct {
		name        string
		form, query url.Values
		want        twilio.Call
	}{
		{"it rings", callForm(), nil, base},
		{"keys", with(callForm(), "CallStatus", "in-progress", "Digits", "12*#"), url.Values{"visit": {"3"}, "call": {"x"}}, change(func(c *twilio.Call) { c.Status, c.Digits, c.Visit = "in-progress", "12*#", 3 })},
		{"300 keys", with(callForm(), "Digits", strings.Repeat("7", 300)), nil, change(func(c *twilio.Call) { c.Digits = strings.Repeat("7", 300) })},
		{"no keys", with(callForm(), "Digits", ""), url.Values{"visit": {"0"}}, base},
		{"the caller hung up", with(callForm(), "Digits", "hangup"), nil, change(func(c *twilio.Call) { c.Digits = "hangup" })},
		{"words", with(callForm(), "SpeechResult", "Necesito\x00 comida", "Confidence", "0.87"), nil, change(func(c *twilio.Call) { c.Speech, c.Confidence = "Necesito comida", 0.87 })},
		{"words without confidence", with(callForm(), "SpeechResult", "food", "Confidence", ""), nil, change(func(c *twilio.Call) { c.Speech = "food" })},
		{
			"a recording", with(callForm(), "RecordingSid", recSID, "RecordingDuration", "7", "RecordingUrl", "https://evil.example/x"), nil,
			change(func(c *twilio.Call) { c.RecordingSID, c.RecordingDuration = recSID, 7*time.Second }),
		},
		{"a notice about a recording", noticeForm(), nil, twilio.Call{CallSID: callSID, RecordingSID: recSID, RecordingStatus: "completed", RecordingDuration: 12 * time.Second}},
		{"a recording under way", with(noticeForm(), "RecordingStatus", "in-progress", "RecordingDuration", "-1"), nil, twilio.Call{CallSID: callSID, RecordingSID: recSID, RecordingStatus: "in-progress"}},
		{"withheld: no number", with(callForm(), "From", "anonymous"), nil, nobody},
		{"withheld: missing", with(callForm(), "From", "-"), nil, nobody},
		{"withheld: ANONYMOUS", with(callForm(), "From", "+266696687"), nil, nobody},
		{"withheld: RESTRICTED", with(callForm(), "From", "+7378742833"), nil, nobody},
		{"withheld: BLOCKED", with(callForm(), "From", "+2562533"), nil, nobody},
		{"withheld: UNKNOWN", with(callForm(), "From", "+8656696"), nil, nobody},
		{"withheld: UNAVAILABLE", with(callForm(), "From", "+86282452253"), nil, nobody},
		{"an internet phone", with(callForm(), "From", "sip:ana@example.org"), nil, nobody},
		{"an implausible number", with(callForm(), "From", "+1"), nil, nobody},
		{
			"a call of ours", with(callForm(), "Direction", "outbound-api", "From", "+15415550100", "To", "+15415550123", "AnsweredBy", "human"), nil,
			twilio.Call{CallSID: callSID, From: hotline, To: "+15415550123", Status: "ringing", Direction: "outbound-api", AnsweredBy: "human"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := twilio.DecodeCall(test.form, test.query, account, isOurs)
			if err != nil || got != test.want {
				t.Errorf("got %+v (from %s), %v\nwant %+v", got, got.From.E164(), err, test.want)
			}
		})
	}
}

func TestDecodeCallRefuses(t *testing.T) {
	tests := []struct {
		field, why  string
		form, query url.Values
	}{
		{"AccountSid", "another's", with(callForm(), "AccountSid", "AC2"), nil},
		{"CallSid", "missing", with(callForm(), "CallSid", "-"), nil},
		{"CallSid", "a text's", with(callForm(), "CallSid", smsSID), nil},
		{"CallStatus", "missing", with(callForm(), "CallStatus", "-"), nil},
		{"CallStatus", "unknown", with(callForm(), "CallStatus", "dancing"), nil},
		{"Direction", "unknown", with(callForm(), "Direction", "sideways"), nil},
		{"To", "missing", with(callForm(), "To", "-"), nil},
		{"To", "another's", with(callForm(), "To", "+15415550199"), nil},
		{"To", "another's, without a direction", with(callForm(), "To", "+15415550199", "Direction", "-"), nil},
		{"From", "another's, of a call that claims to be ours", with(callForm(), "Direction", "outbound-api"), nil},
		{"Digits", "letters", with(callForm(), "Digits", "12x"), nil},
		{"Digits", "many", with(callForm(), "Digits", strings.Repeat("1", 1001)), nil},
		{"Confidence", "a word", with(callForm(), "Confidence", "high"), nil},
		{"Confidence", "over 1", with(callForm(), "Confidence", "1.5"), nil},
		{"Confidence", "negative", with(callForm(), "Confidence", "-0.1"), nil},
		{"Confidence", "NaN", with(callForm(), "Confidence", "NaN"), nil},
		{"RecordingSid", "a path", with(callForm(), "RecordingSid", "../../Messages"), nil},
		{"RecordingSid", "empty", with(callForm(), "RecordingSid", ""), nil},
		{"RecordingStatus", "unknown", with(noticeForm(), "RecordingStatus", "lost"), nil},
		{"RecordingDuration", "endless", with(callForm(), "RecordingDuration", "9999999"), nil},
		{"AnsweredBy", "unknown", with(callForm(), "AnsweredBy", "dog"), nil},
		{"visit", "negative", callForm(), url.Values{"visit": {"-1"}}},
		{"visit", "no number", callForm(), url.Values{"visit": {""}}},
		{"CallStatus", "missing in a notice that names a caller", with(noticeForm(), "From", "+15415550123", "To", "+15415550100"), nil},
	}
	for _, test := range tests {
		t.Run(test.field+" "+test.why, func(t *testing.T) {
			got, err := twilio.DecodeCall(test.form, test.query, account, isOurs)
			wantField(t, err, test.field)
			if (got != twilio.Call{}) {
				t.Errorf("something was decoded: %+v", got)
			}
		})
	}
	if _, err := twilio.DecodeCall(callForm(), url.Values{"visit": {"1", "2"}}, account, isOurs); err == nil {
		t.Error("a visit twice is taken")
	}
	if c, err := twilio.DecodeCall(with(callForm(), "To", "+15415550199"), nil, account, nil); err != nil || c.To != aid.Phone("+15415550199") {
		t.Errorf("without isOurs any number is ours, but: %v", err)
	}
}
