package twilio_test

import (
	"errors"
	"net/http"
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

const numberSID = "PN0123456789abcdef0123456789abcdef"

func TestAccount(t *testing.T) {
	tests := []struct {
		name   string
		answer http.HandlerFunc
		ok     bool
		kind   twilio.Kind
	}{
		{"active", says(200, `{"sid":"`+account+`","status":"active","auth_token":"`+token+`"}`), true, 0},
		{"suspended", says(200, `{"status":"suspended"}`), false, twilio.Misconfigured},
		{"closed", says(200, `{"status":"closed"}`), false, twilio.Misconfigured},
		{"no status", says(200, `{}`), false, twilio.Ambiguous},
		{"no JSON", says(200, `hello`), false, twilio.Ambiguous},
		{"wrong token", says(401, `{"code":20003,"status":401}`), false, twilio.Misconfigured},
		{"down", says(503, ``), false, twilio.Ambiguous},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newCarrier(t, test.answer)
			err := newClient(t, config(c.URL)).Account(t.Context())
			if (err == nil) != test.ok || (err != nil && twilio.KindOf(err) != test.kind) {
				t.Errorf("got %v, want %v", err, test.kind)
			}
			r := c.requests()[0]
			if r.Method != http.MethodGet || r.Path != "/2010-04-01/Accounts/"+account+".json" || r.Pass != token {
				t.Errorf("asked %+v", r)
			}
		})
	}
}

func TestFetchNumber(t *testing.T) {
	c := newCarrier(t, says(200, `{"incoming_phone_numbers":[
		{"sid":"PN0","phone_number":"+154155501000","sms_url":"https://another.example"},
		{"sid":"`+numberSID+`","phone_number":"+15415550100",
		 "sms_url":"https://h.example/sms","sms_method":"POST","sms_fallback_url":"https://h.example/f","sms_fallback_method":"POST",
		 "voice_url":"https://h.example/voice","voice_method":"GET","voice_fallback_url":"","voice_fallback_method":"POST",
		 "status_callback":"https://h.example/voice/status","status_callback_method":null,
		 "sms_application_sid":"","voice_application_sid":"AP1","trunk_sid":null}]}`))
	got, err := newClient(t, config(c.URL)).FetchNumber(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := twilio.Number{
		SID: numberSID, Phone: hotline,
		Webhooks:         twilio.Webhooks{SMS: "https://h.example/sms", SMSFallback: "https://h.example/f", VoiceStatus: "https://h.example/voice/status"},
		VoiceApplication: "AP1",
	}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	r := c.requests()[0]
	if r.Path != "/2010-04-01/Accounts/"+account+"/IncomingPhoneNumbers.json" || r.Query.Get("PhoneNumber") != hotline.E164() {
		t.Errorf("asked %+v", r)
	}
}

func TestFetchNumberNotThere(t *testing.T) {
	c := newCarrier(t, says(200, `{"incoming_phone_numbers":[]}`))
	_, err := newClient(t, config(c.URL)).FetchNumber(t.Context())
	if !errors.Is(err, aid.ErrNotFound) || twilio.KindOf(err) != twilio.Misconfigured {
		t.Errorf("got %v", err)
	}
	wantNoSecret(t, err)
}

func TestConfigureNumber(t *testing.T) {
	c := newCarrier(t, says(200, `{"sid":"`+numberSID+`"}`))
	client := newClient(t, config(c.URL))
	all := twilio.Webhooks{SMS: "https://h/1#rc=3&rp=ct,rt,5xx", SMSFallback: "https://h/2", Voice: "https://h/3", VoiceFallback: "https://h/4", VoiceStatus: "https://h/5"}
	if err := client.ConfigureNumber(t.Context(), numberSID, all); err != nil {
		t.Fatal(err)
	}
	if err := client.ConfigureNumber(t.Context(), numberSID, twilio.Webhooks{SMS: "https://h/1"}); err != nil {
		t.Fatal(err)
	}
	want := []url.Values{
		{
			"SmsUrl": {"https://h/1#rc=3&rp=ct,rt,5xx"}, "SmsMethod": {"POST"}, "SmsFallbackUrl": {"https://h/2"}, "SmsFallbackMethod": {"POST"},
			"VoiceUrl": {"https://h/3"}, "VoiceMethod": {"POST"}, "VoiceFallbackUrl": {"https://h/4"}, "VoiceFallbackMethod": {"POST"},
			"StatusCallback": {"https://h/5"}, "StatusCallbackMethod": {"POST"},
		},
		{"SmsUrl": {"https://h/1"}, "SmsMethod": {"POST"}},
	}
	for i, r := range c.requests() {
		if r.Method != http.MethodPost || r.Path != "/2010-04-01/Accounts/"+account+"/IncomingPhoneNumbers/"+numberSID+".json" {
			t.Errorf("asked %+v", r)
		}
		if diff := cmp.Diff(want[i], r.Form); diff != "" {
			t.Errorf("request %d (-want +got)\n%s", i, diff)
		}
	}
	for _, sid := range []string{"", "PN1", "../" + numberSID, numberSID + "/x"} {
		if err := client.ConfigureNumber(t.Context(), sid, all); twilio.KindOf(err) != twilio.Refused {
			t.Errorf("%q: got %v", sid, err)
		}
	}
	if n := len(c.requests()); n != 2 {
		t.Errorf("%d requests, want 2", n)
	}
}
