package twilio_test

import (
	"net/url"
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

func statusForm(status string) url.Values {
	return url.Values{
		"AccountSid": {account}, "ApiVersion": {"2010-04-01"}, "From": {"+15415550100"}, "MessageSid": {smsSID},
		"MessageStatus": {status}, "SmsSid": {smsSID}, "SmsStatus": {status}, "To": {"+15415550123"},
	}
}

func TestDecodeStatus(t *testing.T) {
	words := map[string]aid.OutboundStatus{
		"accepted": aid.Sent, "scheduled": aid.Sent, "queued": aid.Sent, "sending": aid.Sent, "sent": aid.Sent,
		"delivered": aid.Delivered, "read": aid.Delivered, "partially_delivered": aid.Delivered,
		"undelivered": aid.Undelivered, "failed": aid.Failed, "canceled": aid.Failed,
	}
	for word, want := range words {
		got, err := twilio.DecodeStatus(statusForm(word), url.Values{"o": {"ref_1-x"}}, account)
		if err != nil {
			t.Errorf("%s: %v", word, err)
		}
		if (got != aid.Receipt{Ref: "ref_1-x", SID: smsSID, Status: want}) {
			t.Errorf("%s: got %+v, want %s", word, got, want)
		}
	}
	tests := []struct {
		name        string
		form, query url.Values
		want        aid.Receipt
	}{
		{"a code", with(statusForm("undelivered"), "ErrorCode", "30006"), nil, aid.Receipt{SID: smsSID, Status: aid.Undelivered, ErrorCode: 30006}},
		{"an empty code", with(statusForm("sent"), "ErrorCode", ""), nil, aid.Receipt{SID: smsSID, Status: aid.Sent}},
		{"a reason in words", with(statusForm("failed"), "ErrorMessage", "no"), nil, aid.Receipt{SID: smsSID, Status: aid.Failed}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := twilio.DecodeStatus(test.form, test.query, account)
			if err != nil || got != test.want {
				t.Errorf("got %+v, %v, want %+v", got, err, test.want)
			}
		})
	}
}

func TestDecodeStatusRefuses(t *testing.T) {
	tests := []struct {
		field, why  string
		form, query url.Values
	}{
		{"AccountSid", "another's", with(statusForm("sent"), "AccountSid", "AC2"), nil},
		{"MessageSid", "missing", with(statusForm("sent"), "MessageSid", "-"), nil},
		{"MessageStatus", "missing", with(statusForm("sent"), "MessageStatus", "-"), nil},
		{"MessageStatus", "an incoming text's", statusForm("received"), nil},
		{"MessageStatus", "in capitals", statusForm("Sent"), nil},
		{"ErrorCode", "no number", with(statusForm("failed"), "ErrorCode", "x"), nil},
		{"ErrorCode", "negative", with(statusForm("failed"), "ErrorCode", "-21610"), nil},
		{"ErrorCode", "split", with(statusForm("failed"), "ErrorCod", "e21610"), nil},
		{"ErrorCode", "split behind", with(statusForm("failed"), "ErrorCode2", "1610"), nil},
		{"ErrorCode", "swallowed", with(statusForm("failed"), "ChannelPrefix", "smsErrorCode21610"), nil},
		{"o", "empty", statusForm("sent"), url.Values{"o": {""}}},
		{"o", "with odd letters", statusForm("sent"), url.Values{"o": {"a b"}}},
		{"o", "long", statusForm("sent"), url.Values{"o": {strings.Repeat("a", 129)}}},
	}
	for _, test := range tests {
		t.Run(test.field+" "+test.why, func(t *testing.T) {
			got, err := twilio.DecodeStatus(test.form, test.query, account)
			wantField(t, err, test.field)
			if (got != aid.Receipt{}) {
				t.Errorf("something was decoded: %+v", got)
			}
		})
	}
	if _, err := twilio.DecodeStatus(statusForm("sent"), url.Values{"o": {"a", "b"}}, account); err == nil {
		t.Error("a reference twice is taken")
	}
}
