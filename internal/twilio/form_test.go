package twilio_test

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

const (
	account = "AC00000000000000000000000000000001"
	smsSID  = "SM0123456789abcdef0123456789abcdef"
	callSID = "CA0123456789abcdef0123456789abcdef"
	recSID  = "RE0123456789abcdef0123456789abcdef"
	hotline = aid.Phone("+15415550100")
)

func isOurs(p aid.Phone) bool { return p == hotline }

// smsForm is a text as the carrier posts it.
func smsForm() url.Values {
	return url.Values{
		"AccountSid": {account}, "ApiVersion": {"2010-04-01"}, "Body": {"need food"},
		"From": {"+15415550123"}, "FromCity": {"EUGENE"}, "FromCountry": {"US"}, "FromState": {"OR"}, "FromZip": {"97401"},
		"MessageSid": {smsSID}, "NumMedia": {"0"}, "NumSegments": {"1"},
		"SmsMessageSid": {smsSID}, "SmsSid": {smsSID}, "SmsStatus": {"received"},
		"To": {"+15415550100"}, "ToCity": {"EUGENE"}, "ToCountry": {"US"}, "ToState": {"OR"}, "ToZip": {"97401"},
	}
}

// with is a form with some fields set, or taken away ("-").
func with(form url.Values, pairs ...string) url.Values {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] == "-" {
			form.Del(pairs[i])
		} else {
			form.Set(pairs[i], pairs[i+1])
		}
	}
	return form
}

func TestDecodeSMS(t *testing.T) {
	base := aid.Inbound{SID: smsSID, Channel: aid.SMS, From: "+15415550123", To: hotline, Body: "need food"}
	change := func(f func(*aid.Inbound)) aid.Inbound { in := base; f(&in); return in }
	long := strings.Repeat("café ", 2000)
	tests := []struct {
		name string
		form url.Values
		want aid.Inbound
	}{
		{"a plain text", smsForm(), base},
		{"without what the carrier may leave out", with(smsForm(), "NumMedia", "-", "NumSegments", "-", "SmsSid", "-", "SmsMessageSid", "-", "FromCity", "-"), base},
		{"with names we do not know", with(smsForm(), "MessagingServiceSid", "MG1", "NumMediaKinds", "x", "FromE164", "y", "Something", "new"), base},
		{"a short code", with(smsForm(), "From", "22395"), change(func(in *aid.Inbound) { in.From = "22395" })},
		{"an empty text", with(smsForm(), "Body", ""), change(func(in *aid.Inbound) { in.Body = "" })},
		{"a long text is not cut", with(smsForm(), "Body", long), change(func(in *aid.Inbound) { in.Body = aid.Body(long) })},
		{
			"control characters go, lines stay", with(smsForm(), "Body", "a\x00b\x1b[1m\r\nc\rd\te\u0085\x7f"),
			change(func(in *aid.Inbound) { in.Body = "ab[1m\nc\nd e" }),
		},
		{"broken UTF-8 is replaced", with(smsForm(), "Body", "a\xffb\xed\xa0\x80c"), change(func(in *aid.Inbound) { in.Body = "a\uFFFDb\uFFFDc" })},
		{"emoji and bidi stay", with(smsForm(), "Body", "👩‍👧 \u202eabc ☂"), change(func(in *aid.Inbound) { in.Body = "👩‍👧 \u202eabc ☂" })},
		{"advanced opt-out", with(smsForm(), "Body", "STOP", "OptOutType", "STOP"), change(func(in *aid.Inbound) { in.Body, in.OptOut = "STOP", "STOP" })},
		{
			"pictures",
			with(smsForm(), "MessageSid", "MM"+smsSID[2:], "SmsSid", "-", "SmsMessageSid", "-", "NumMedia", "2",
				"MediaUrl0", "https://api.twilio.com/a", "MediaContentType0", "image/jpeg", "MediaUrl1", "https://api.twilio.com/b"),
			change(func(in *aid.Inbound) {
				in.SID = "MM" + smsSID[2:]
				in.Media = []aid.Media{{URL: "https://api.twilio.com/a", Type: "image/jpeg"}, {URL: "https://api.twilio.com/b"}}
			}),
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := twilio.DecodeSMS(test.form, account, isOurs)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(wire(test.want), wire(got)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	if _, err := twilio.DecodeSMS(with(smsForm(), "To", "+15415550199"), account, nil); err != nil {
		t.Errorf("without isOurs any number is ours, but: %v", err)
	}
}

// wire shows phones whole, which cmp would print redacted.
func wire(in aid.Inbound) []string {
	return []string{fmt.Sprintf("%+v", in), in.From.E164(), in.To.E164()}
}

func TestDecodeSMSRefuses(t *testing.T) {
	tests := []struct {
		field, why string
		form       url.Values
	}{
		{"AccountSid", "missing", with(smsForm(), "AccountSid", "-")},
		{"AccountSid", "another's", with(smsForm(), "AccountSid", account+"0")},
		{"MessageSid", "missing", with(smsForm(), "MessageSid", "-")},
		{"MessageSid", "short", with(smsForm(), "MessageSid", smsSID[:33])},
		{"MessageSid", "long", with(smsForm(), "MessageSid", smsSID+"0")},
		{"MessageSid", "in capitals", with(smsForm(), "MessageSid", strings.ToUpper(smsSID))},
		{"MessageSid", "a call's", with(smsForm(), "MessageSid", callSID)},
		{"MessageSid", "with a line break", with(smsForm(), "MessageSid", smsSID+"\n")},
		{"SmsSid", "another", with(smsForm(), "SmsSid", "SM"+strings.Repeat("0", 32))},
		{"SmsMessageSid", "another", with(smsForm(), "SmsMessageSid", "")},
		{"From", "missing", with(smsForm(), "From", "-")},
		{"From", "a word", with(smsForm(), "From", "anonymous")},
		{"From", "withheld", with(smsForm(), "From", "+266696687")},
		{"From", "another channel's", with(smsForm(), "From", "whatsapp:+15415550123")},
		{"From", "300 digits", with(smsForm(), "From", "+"+strings.Repeat("1", 300))},
		{"From", "other digits", with(smsForm(), "From", "+１５４１５５５０１２３")},
		{"From", "two digits", with(smsForm(), "From", "12")},
		{"From", "nine digits without a plus", with(smsForm(), "From", "123456789")},
		{"To", "missing", with(smsForm(), "To", "-")},
		{"To", "another's", with(smsForm(), "To", "+15415550199")},
		{"Body", "missing", with(smsForm(), "Body", "-")},
		{"OptOutType", "unknown", with(smsForm(), "OptOutType", "stop")},
		{"NumMedia", "negative", with(smsForm(), "NumMedia", "-1")},
		{"NumMedia", "signed", with(smsForm(), "NumMedia", "+1")},
		{"NumMedia", "no number", with(smsForm(), "NumMedia", "")},
		{"NumMedia", "huge", with(smsForm(), "NumMedia", "100")},
		{"NumMedia", "out of range", with(smsForm(), "NumMedia", strings.Repeat("9", 40))},
		{"MediaUrl1", "missing", with(smsForm(), "NumMedia", "2", "MediaUrl0", "https://x")},
		{"NumSegments", "no number", with(smsForm(), "NumSegments", "1OptOutTypeSTOP")},
		{"MessageSid", "split", with(smsForm(), "MessageSid", "-", "MessageSi", "d"+smsSID)},
		{"OptOutType", "split", with(smsForm(), "OptOutTyp", "eSTOP")},
		{"OptOutType", "split behind", with(smsForm(), "OptOutTypeSTOP", "")},
		{"OptOutType", "swallowed", with(smsForm(), "MessagingServiceSid", "MG1OptOutTypeSTOP")},
	}
	for _, test := range tests {
		t.Run(test.field+" "+test.why, func(t *testing.T) {
			got, err := twilio.DecodeSMS(test.form, account, isOurs)
			wantField(t, err, test.field)
			if diff := cmp.Diff(aid.Inbound{}, got); diff != "" {
				t.Errorf("something was decoded: %s", diff)
			}
		})
	}
	for _, field := range []string{"From", "Body", "MessageSid", "FromCity"} {
		form := smsForm()
		form.Add(field, form.Get(field))
		if _, err := twilio.DecodeSMS(form, account, isOurs); err == nil {
			t.Errorf("%s twice is taken", field)
		}
	}
	if _, err := twilio.DecodeSMS(with(smsForm(), "AccountSid", ""), "", isOurs); err == nil {
		t.Error("without an account of ours any is ours")
	}
}

// wantField checks that err names the field and holds nothing of a value.
func wantField(t *testing.T, err error, field string) {
	t.Helper()
	var e *twilio.FieldError
	if !errors.As(err, &e) {
		t.Fatalf("got error %v, want a FieldError for %s", err, field)
	}
	if e.Field != field {
		t.Errorf("got %q, want the field %s", err, field)
	}
	if strings.ContainsAny(err.Error(), "0123456789") && !strings.ContainsAny(field, "0123456789") && !strings.Contains(err.Error(), "0 and 1") {
		t.Errorf("error holds a value: %v", err)
	}
}

// TestResplit holds a captured form and moves every border in it: the signed
// bytes stay the same. What still decodes must decode to the same.
func TestResplit(t *testing.T) {
	t.Run("text", func(t *testing.T) {
		form := with(smsForm(), "Body", "STOP", "OptOutType", "STOP")
		want, err := twilio.DecodeSMS(form, account, isOurs)
		if err != nil {
			t.Fatal(err)
		}
		resplits(form, func(moved url.Values) {
			got, err := twilio.DecodeSMS(moved, account, isOurs)
			if err == nil && !cmp.Equal(wire(want), wire(got)) {
				t.Errorf("changed: %v", moved)
			}
		})
	})
	t.Run("status", func(t *testing.T) {
		form := with(statusForm("failed"), "ErrorCode", "21610", "ChannelPrefix", "sms")
		want, err := twilio.DecodeStatus(form, nil, account)
		if err != nil {
			t.Fatal(err)
		}
		resplits(form, func(moved url.Values) {
			got, err := twilio.DecodeStatus(moved, nil, account)
			if err == nil && got != want {
				t.Errorf("changed: %v", moved)
			}
		})
	})
}

// resplits gives every form that is signed like form: one border moved to
// another place between its neighbors, or taken away, in both directions.
func resplits(form url.Values, try func(url.Values)) {
	const url0 = "https://h.example/sms"
	signed := twilio.Sign("tok", url0, form)
	for name := range form {
		value := form.Get(name)
		joined := name + value
		for i := 1; i <= len(joined); i++ {
			moved := clone(form)
			moved.Del(name)
			moved.Set(joined[:i], joined[i:])
			if twilio.Sign("tok", url0, moved) == signed {
				try(moved)
			}
		}
		// The whole field goes into the value of another.
		for other := range form {
			moved := clone(form)
			moved.Del(name)
			if other != name {
				moved.Set(other, form.Get(other)+joined)
			}
			if twilio.Sign("tok", url0, moved) == signed {
				try(moved)
			}
		}
	}
}

func clone(form url.Values) url.Values {
	c := url.Values{}
	for k, v := range form {
		c[k] = append([]string(nil), v...)
	}
	return c
}

func TestParseForm(t *testing.T) {
	got, err := twilio.ParseForm([]byte("Body=a+b%26c&From=%2B1541&Empty="))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(url.Values{"Body": {"a b&c"}, "From": {"+1541"}, "Empty": {""}}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	var many []string
	for i := range 200 {
		many = append(many, fmt.Sprintf("k%d=1", i))
	}
	if _, err := twilio.ParseForm([]byte(strings.Join(many, "&"))); err != nil {
		t.Errorf("200 parameters: %v", err)
	}
	bad := map[string]string{
		"201 parameters":        strings.Join(append(many, "x=1"), "&"),
		"a name twice":          "From=1&Body=2&From=1",
		"a strange name twice":  "%2B15415550123=1&%2B15415550123=2",
		"a name twice, escaped": "From=1&F%72om=2",
		"a semicolon":           "a=1;b=2",
		"a broken escape":       "secret=%zz",
	}
	for name, body := range bad {
		t.Run(name, func(t *testing.T) {
			_, err := twilio.ParseForm([]byte(body))
			if err == nil {
				t.Fatal("taken")
			}
			if strings.Contains(err.Error(), "5550123") || strings.Contains(err.Error(), "zz") {
				t.Errorf("error holds what was posted: %v", err)
			}
		})
	}
}
