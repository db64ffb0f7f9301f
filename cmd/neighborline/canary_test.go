package main

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"neighborline/internal/demo"
	"neighborline/internal/twilio"
)

// A number and words that nobody else has go through every way into the real
// program: texts, a call, forms that are wrong, a carrier that fails. Neither
// stands in anything that it writes but its database; after FORGET ME not
// there either, nor at the carrier.
func TestCanaryIsNowhere(t *testing.T) {
	t.Parallel() // it waits, mostly
	const phone, word = "+15415557391", "canarywort"
	s := newSite(t, compiled(t), 21)
	hotline := s.serve(t)
	s.carrier.SetFaults(demo.Faults{ServerError: 0.2, Reset: 0.1, CutAnswer: 0.1})
	for _, text := range []string{
		"need groceries 97520 today, " + word, word + "\r\n{\"level\":\"ERROR\",\"msg\":\"forged\"}\x1b[31m", word, "yes", "call me " + word, "is anybody there " + word,
	} {
		if _, err := s.carrier.Text(phone, text); err != nil {
			t.Fatal(err)
		}
	}
	s.wrongForms(t, phone, word)
	for visit, form := range []url.Values{{}, {"SpeechResult": {word}, "Confidence": {"0.9"}}} {
		form = with(form, "AccountSid", standAccount, "CallSid", "CA"+strings.Repeat("1", 32), "From", phone, "To", standNumber, "CallStatus", "in-progress", "Direction", "inbound")
		to := s.base + "/twilio/voice"
		if visit > 0 {
			to += "/next?call=" + strings.Repeat("1", 8) + "&visit=1"
		}
		signed(t, to, form) // the second is of no call of ours
	}
	page := s.metricsPage(t)
	if out, code := s.command("erase", phone); code != 0 {
		t.Fatalf("erase: exit %d, %s", code, out)
	}
	s.carrier.SetFaults(demo.Faults{})
	time.Sleep(3 * time.Second) // two ticks
	wantNoCanary(t, s.file, phone, word)
	page += s.metricsPage(t)
	if _, err := hotline.term(t, 10*time.Second); err != nil {
		t.Errorf("ended with %v", err)
	}
	wrote := hotline.stderr.String()
	for what, text := range map[string]string{"the log": wrote, "the metrics": page} {
		for _, canary := range []string{phone[2:], word, url.QueryEscape(phone)} {
			if strings.Contains(strings.ToLower(text), canary) {
				t.Errorf("%s holds %q", what, canary)
			}
		}
	}
	if !strings.Contains(wrote, "webhook refused") || !strings.Contains(wrote, "text not sent") {
		t.Errorf("nothing went wrong, which shows nothing:\n%s", wrote)
	}
	for _, line := range strings.Split(strings.TrimSpace(wrote), "\n") {
		if !strings.HasPrefix(line, `{"time":`) || strings.Contains(line, "forged") {
			t.Errorf("a line that is no event: %q", line)
		}
	}
}

func with(form url.Values, pairs ...string) url.Values {
	for i := 0; i < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return form
}

// wrongForms posts forms that are refused for one thing each.
func (s *site) wrongForms(t *testing.T, phone, word string) {
	t.Helper()
	here := s.base + "/twilio/sms"
	for _, change := range [][]string{
		{"MessageSid", "SM1"}, {"AccountSid", "AC" + word}, {"To", phone}, {"From", word + phone}, {"NumMedia", word}, {word, word}, {"OptOutType", word + phone},
	} {
		signed(t, here, with(smsForm(sid(900), phone, word), change...))
	}
	post(t, here, smsForm(sid(901), phone, word), "wrong")
	signed(t, here+"?from="+url.QueryEscape(phone), smsForm(sid(902), phone, word))
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, here+"/status?o="+word, strings.NewReader("%zz"+phone+word))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set(twilio.SignatureHeader, word)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
}

func (s *site) metricsPage(t *testing.T) string {
	t.Helper()
	res, err := http.Get(s.base + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	page, err := io.ReadAll(res.Body)
	if err != nil || !strings.Contains(string(page), "neighborline_") {
		t.Fatalf("metrics: %v", err)
	}
	return string(page)
}
