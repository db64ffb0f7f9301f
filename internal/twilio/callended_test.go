package twilio_test

import (
	"net/url"
	"testing"
	"time"

	"neighborline/internal/twilio"
)

const otherSID = "CA89abcdef0123456789abcdef01234567"

// progressForm is a notice about a call of ours.
func progressForm(status string) url.Values {
	return with(callForm(), "CallStatus", status, "Direction", "outbound-api", "From", "+15415550100", "To", "+15415550123",
		"CallbackSource", "call-progress-events", "SequenceNumber", "2", "Timestamp", "Wed, 04 Mar 2026 04:00:00 -0800")
}

func TestDecodeCallStatus(t *testing.T) {
	base := twilio.CallStatus{
		Call: twilio.Call{CallSID: callSID, From: hotline, To: "+15415550123", Status: "ringing", Direction: "outbound-api"}, Ref: "r3f", Sequence: 2, At: noon,
	}
	change := func(f func(*twilio.CallStatus)) twilio.CallStatus { s := base; f(&s); return s }
	for _, test := range []struct {
		name string
		form url.Values
		want twilio.CallStatus
		over bool
	}{
		{"it rings", progressForm("ringing"), base, false},
		{"a machine answered", with(progressForm("in-progress"), "AnsweredBy", "machine_start"), change(func(s *twilio.CallStatus) { s.Status, s.AnsweredBy = "in-progress", "machine_start" }), false},
		{"it was a talk", with(progressForm("completed"), "CallDuration", "61"), change(func(s *twilio.CallStatus) { s.Status, s.Duration = "completed", 61*time.Second }), true},
		{"nobody answered", with(progressForm("no-answer"), "CallDuration", "0", "SipResponseCode", "487"), change(func(s *twilio.CallStatus) { s.Status = "no-answer" }), true},
		{"it failed", with(progressForm("failed"), "ErrorCode", "32017"), change(func(s *twilio.CallStatus) { s.Status, s.ErrorCode = "failed", 32017 }), true},
		{
			"one that a Dial made", with(progressForm("busy"), "Direction", "outbound-dial", "ParentCallSid", otherSID),
			change(func(s *twilio.CallStatus) { s.Status, s.Direction, s.ParentSID = "busy", "outbound-dial", otherSID }), true,
		},
		{"without what the carrier may leave out", with(progressForm("ringing"), "SequenceNumber", "-", "Timestamp", "-", "CallbackSource", "-"), change(func(s *twilio.CallStatus) { s.Sequence, s.At = 0, time.Time{} }), false},
		{
			"the end of a call that came in", with(callForm(), "CallStatus", "completed", "CallDuration", "5"),
			change(func(s *twilio.CallStatus) {
				*s = twilio.CallStatus{Call: twilio.Call{CallSID: callSID, From: "+15415550123", To: hotline, Status: "completed", Direction: "inbound"}, Ref: "r3f", Duration: 5 * time.Second}
			}), true,
		},
		{
			"what answered, by itself",
			url.Values{"AccountSid": {account}, "CallSid": {callSID}, "AnsweredBy": {"human"}, "MachineDetectionDuration": {"2500"}},
			twilio.CallStatus{Call: twilio.Call{CallSID: callSID, AnsweredBy: "human"}, Ref: "r3f"},
			false,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := twilio.DecodeCallStatus(test.form, url.Values{"o": {"r3f"}}, account, isOurs)
			if err != nil || got != test.want {
				t.Errorf("got %+v, %v\nwant %+v", got, err, test.want)
			}
			if got.Over() != test.over {
				t.Errorf("over is %t", got.Over())
			}
		})
	}
}

func TestDecodeCallStatusRefuses(t *testing.T) {
	for _, test := range []struct {
		field, why  string
		form, query url.Values
	}{
		{"AccountSid", "another's", with(progressForm("ringing"), "AccountSid", "AC2"), nil},
		{"CallSid", "a text's", with(progressForm("ringing"), "CallSid", smsSID), nil},
		{"CallStatus", "unknown", progressForm("dreaming"), nil},
		{"From", "not ours", with(progressForm("ringing"), "From", "+15415550199"), nil},
		{"SequenceNumber", "negative", with(progressForm("ringing"), "SequenceNumber", "-1"), nil},
		{"SequenceNumber", "split", with(progressForm("ringing"), "SequenceNumber", "-", "SequenceNumber2", "0"), nil},
		{"Timestamp", "no date", with(progressForm("ringing"), "Timestamp", "noon"), nil},
		{"CallDuration", "endless", with(progressForm("completed"), "CallDuration", "999999"), nil},
		{"CallDuration", "hidden", with(progressForm("completed"), "CallerName", "ANACallDuration61"), nil},
		{"ParentCallSid", "no id", with(progressForm("busy"), "ParentCallSid", "CA1"), nil},
		{"AnsweredBy", "unknown", with(progressForm("in-progress"), "AnsweredBy", "dog"), nil},
		{"ErrorCode", "no number", with(progressForm("failed"), "ErrorCode", "x"), nil},
		{"o", "with odd letters", progressForm("ringing"), url.Values{"o": {"a b"}}},
		{"AnsweredBy", "unknown, by itself", url.Values{"AccountSid": {account}, "CallSid": {callSID}, "AnsweredBy": {"dog"}}, nil},
		{"AccountSid", "another's, by itself", url.Values{"AccountSid": {"AC2"}, "CallSid": {callSID}, "AnsweredBy": {"human"}}, nil},
		{"CallSid", "missing, by itself", url.Values{"AccountSid": {account}, "AnsweredBy": {"human"}}, nil},
	} {
		t.Run(test.field+" "+test.why, func(t *testing.T) {
			got, err := twilio.DecodeCallStatus(test.form, test.query, account, isOurs)
			wantField(t, err, test.field)
			if got != (twilio.CallStatus{}) {
				t.Errorf("something was decoded: %+v", got)
			}
		})
	}
}

func dialForm(outcome string) url.Values {
	return with(callForm(), "CallStatus", "in-progress", "DialCallStatus", outcome, "DialCallSid", otherSID)
}

func TestDecodeDial(t *testing.T) {
	turn := twilio.Call{CallSID: callSID, From: "+15415550123", To: hotline, Status: "in-progress", Direction: "inbound", Visit: 4}
	for _, test := range []struct {
		name string
		form url.Values
		want twilio.DialEnd
	}{
		{"they talked", with(dialForm("completed"), "DialBridged", "true", "DialCallDuration", "61"), twilio.DialEnd{Call: turn, Outcome: "completed", DialedSID: otherSID, Talk: 61 * time.Second, Bridged: true}},
		{"they talked, by a carrier that does not say so", dialForm("completed"), twilio.DialEnd{Call: turn, Outcome: "completed", DialedSID: otherSID, Bridged: true}},
		{"heard the whisper and hung up", with(dialForm("completed"), "DialBridged", "false"), twilio.DialEnd{Call: turn, Outcome: "no-answer", DialedSID: otherSID}},
		{"nobody came", with(dialForm("no-answer"), "DialCallSid", "", "DialBridged", "false"), twilio.DialEnd{Call: turn, Outcome: "no-answer"}},
		{"never joined, whatever is said", with(dialForm("busy"), "DialBridged", "true"), twilio.DialEnd{Call: turn, Outcome: "busy", DialedSID: otherSID}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := twilio.DecodeDial(test.form, url.Values{"visit": {"4"}}, account, isOurs)
			if err != nil || got != test.want {
				t.Errorf("got %+v, %v\nwant %+v", got, err, test.want)
			}
		})
	}
	for _, test := range []struct {
		field string
		form  url.Values
	}{
		{"AccountSid", with(dialForm("busy"), "AccountSid", "AC2")},
		{"DialCallStatus", callForm()},
		{"DialCallStatus", dialForm("asleep")},
		{"DialCallSid", with(dialForm("busy"), "DialCallSid", "x")},
		{"DialCallDuration", with(dialForm("completed"), "DialCallDuration", "-5")},
		{"DialBridged", with(dialForm("completed"), "DialBridged", "yes")},
		{"DialBridged", with(dialForm("completed"), "DialBridge", "dtrue", "DialBridged", "-")},
	} {
		got, err := twilio.DecodeDial(test.form, nil, account, isOurs)
		wantField(t, err, test.field)
		if got != (twilio.DialEnd{}) {
			t.Errorf("something was decoded: %+v", got)
		}
	}
}

func TestDecodeRecording(t *testing.T) {
	for _, test := range []struct {
		name string
		form url.Values
		want twilio.RecordingNotice
	}{
		{"ready", noticeForm(), twilio.RecordingNotice{CallSID: callSID, SID: recSID, Status: "completed", Duration: 12 * time.Second}},
		{"under way", with(noticeForm(), "RecordingStatus", "in-progress", "RecordingDuration", "-1"), twilio.RecordingNotice{CallSID: callSID, SID: recSID, Status: "in-progress"}},
		{"failed", with(noticeForm(), "RecordingStatus", "failed", "ErrorCode", "13201"), twilio.RecordingNotice{CallSID: callSID, SID: recSID, Status: "failed", Duration: 12 * time.Second, ErrorCode: 13201}},
	} {
		if got, err := twilio.DecodeRecording(test.form, account); err != nil || got != test.want {
			t.Errorf("%s: got %+v, %v\nwant %+v", test.name, got, err, test.want)
		}
	}
	for field, form := range map[string]url.Values{
		"AccountSid": with(noticeForm(), "AccountSid", "AC2"), "CallSid": with(noticeForm(), "CallSid", "-"),
		"RecordingSid": with(noticeForm(), "RecordingSid", "-"), "RecordingStatus": with(noticeForm(), "RecordingStatus", "-"),
		"RecordingDuration": with(noticeForm(), "RecordingDuration", "long"), "ErrorCode": with(noticeForm(), "ErrorCode", "x"),
	} {
		_, err := twilio.DecodeRecording(form, account)
		wantField(t, err, field)
	}
}

func transcriptForm() url.Values {
	return with(callForm(), "CallStatus", "completed", "RecordingSid", recSID, "TranscriptionSid", "TR"+recSID[2:], "TranscriptionStatus", "completed",
		"TranscriptionText", "I need\x00 food.", "TranscriptionType", "fast", "TranscriptionUrl", "https://evil.example/")
}

func TestDecodeTranscript(t *testing.T) {
	want := twilio.Transcript{CallSID: callSID, RecordingSID: recSID, Text: "I need food."}
	if got, err := twilio.DecodeTranscript(transcriptForm(), account); err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	want.Text, want.Failed = "", true
	if got, err := twilio.DecodeTranscript(with(transcriptForm(), "TranscriptionStatus", "failed"), account); err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	for field, form := range map[string]url.Values{
		"AccountSid": with(transcriptForm(), "AccountSid", "AC2"), "CallSid": with(transcriptForm(), "CallSid", "x"),
		"RecordingSid": with(transcriptForm(), "RecordingSid", "-"), "TranscriptionSid": with(transcriptForm(), "TranscriptionSid", "x"),
		"TranscriptionStatus": with(transcriptForm(), "TranscriptionStatus", "-"),
		"TranscriptionText":   with(transcriptForm(), "TranscriptionText", "-", "TranscriptionTex", "tI need food."),
	} {
		_, err := twilio.DecodeTranscript(form, account)
		wantField(t, err, field)
	}
}
