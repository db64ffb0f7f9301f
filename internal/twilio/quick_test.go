package twilio_test

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/twilio/twilio-go/client"

	"neighborline/internal/twilio"
)

// FuzzVerifyIsTwilios holds our check against twilio-go's: the same answer to
// every request, be it signed as the carrier signs what twilio-go reads of it,
// as it stands, or not at all.
func FuzzVerifyIsTwilios(f *testing.F) {
	for _, body := range []string{
		smsForm().Encode(), "", "&&", "A=1&A=2", "B=1&A=2", "a&b=", "A=%zz", "A=%4", "A=%4a+b", "a;b=1", "AB=C&A=BC", "A%3D=1", "=x", "A=\xff", "\x00=",
		strings.Repeat("A=1&", 70), "A=1&a=1&AA=2", "a;b", "A%zz", "A%4",
	} {
		f.Add("https://h.example", "/twilio/sms", body)
	}
	f.Add("https://h.example:8443", "/twilio/sms/status?id=4", "A=1")
	f.Add("http://127.0.0.1:80", "/x?bodySHA256=e3b0c4", "")
	f.Add("https://h.example/prefix", "/x?a=%20&b;c", "A=1")
	f.Add("https://h.example", "/%zz", "A=1")
	f.Add("https://h.example", "/x?%62odySHA256=e3b0c4", "A=1")
	f.Add("https://[::1]:443", "//x", "A=1")
	f.Fuzz(func(t *testing.T, public, uri, body string) {
		v, err := twilio.NewVerifier(public, "tok")
		if err != nil {
			return // no address that a hotline could have
		}
		theirs := client.NewRequestValidator("tok")
		base := strings.TrimRight(public, "/#")
		// What the carrier would sign: the first value of each name.
		form, _ := url.ParseQuery(body)
		for _, name := range slices.Collect(maps.Keys(form)) {
			form[name] = form[name][:1]
		}
		for _, signature := range []string{
			twilio.Sign("tok", base+uri, form), twilio.Sign("tok", base+uri, nil), twilio.Sign("other", base+uri, form),
			twilio.Sign("tok", base+uri+body, nil), "", strings.Repeat("A", 28),
		} {
			want := signature != "" && strings.HasPrefix(uri, "/") && theirs.ValidateBody(base+uri, []byte(body), signature)
			if got := v.Verify(http.MethodPost, uri, []byte(body), signature); got != want {
				t.Errorf("%q %q signed %q: %v, twilio-go says %v", base+uri, body, signature, got, want)
			}
		}
	})
}

// A text as the carrier posts it is checked without garbage.
func TestVerifyMakesNoGarbage(t *testing.T) {
	form := smsForm()
	fields := strings.Split(form.Encode(), "&")
	slices.Reverse(fields) // the carrier's are in no order
	body, header := []byte(strings.Join(fields, "&")), twilio.Sign("tok", "https://h.example/twilio/sms", form)
	v := newVerifier(t, "https://h.example", "tok")
	most := 0.1 // now and then the pool is emptied
	if raceDetected {
		most = 60 // the race detector empties it on purpose; without the quick way there are 162
	}
	if n := testing.AllocsPerRun(100, func() {
		if !v.Verify(http.MethodPost, "/twilio/sms", body, header) {
			t.Fatal("refused")
		}
	}); n > most {
		t.Errorf("%v objects a text, want none", n)
	}
}
