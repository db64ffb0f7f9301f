package demo

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestSendAnswersAsTheCarrierDoes(t *testing.T) {
	b := newBench(t, Options{})
	status, m := b.send(t, maria, "¿Qué necesita? Responda SÍ")
	if status != http.StatusCreated {
		t.Fatalf("status is %d, want 201: %v", status, m)
	}
	want := map[string]any{
		"account_sid": testAccount, "from": testNumber, "to": maria, "body": "¿Qué necesita? Responda SÍ",
		"status": "queued", "direction": "outbound-api", "num_segments": "1", "error_code": nil, "date_sent": nil,
		"date_created": "Mon, 23 Nov 2026 09:00:00 +0000",
	}
	for name, v := range want {
		if m[name] != v {
			t.Errorf("%s is %v, want %v", name, m[name], v)
		}
	}
	if sid := m["sid"].(string); !strings.HasPrefix(sid, "SM") || len(sid) != 34 {
		t.Errorf("sid is %q, want SM and 32 digits", sid)
	}
	b.settle(t)
	if diff := cmp.Diff([]string{"sent", "delivered"}, b.statuses()); diff != "" {
		t.Errorf("statuses called back (-want +got):\n%s", diff)
	}
	_, m = b.request(t, http.MethodGet, b.api+"/Messages/"+m["sid"].(string)+".json", nil)
	if m["status"] != "delivered" || m["date_sent"] == nil {
		t.Errorf("afterwards status is %v, sent %v", m["status"], m["date_sent"])
	}
}

func TestSendRefuses(t *testing.T) {
	tests := []struct {
		name   string
		change func(url.Values)
		code   float64
	}{
		{"nobody", func(f url.Values) { f.Del("To") }, 21604},
		{"no sender", func(f url.Values) { f.Del("From") }, 21603},
		{"another's number as the sender", func(f url.Values) { f.Set("From", bob) }, 21606},
		{"what is no number", func(f url.Values) { f.Set("To", "5415550121") }, 21211},
		{"the hotline itself", func(f url.Values) { f.Set("To", testNumber) }, 21211},
		{"nothing", func(f url.Values) { f.Del("Body") }, 21602},
		{"1601 characters", func(f url.Values) { f.Set("Body", strings.Repeat("ñ", 1601)) }, 21617},
		{"a callback that is no URL", func(f url.Values) { f.Set("StatusCallback", "status") }, 21609},
		{"to a phone that fails at once", func(f url.Values) { f.Set("To", bob) }, 21614},
	}
	b := newBench(t, Options{})
	b.SetFaults(Faults{Undeliverable: map[string]int{bob: 21614}})
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			form := b.sendForm(maria, "hello")
			test.change(form)
			status, m := b.request(t, http.MethodPost, b.api+"/Messages.json", form)
			if status != http.StatusBadRequest || m["code"] != test.code {
				t.Errorf("got %d, code %v; want 400, code %v", status, m["code"], test.code)
			}
		})
	}
	if n := len(b.Messages()); n != 0 {
		t.Errorf("%d texts were taken", n)
	}
}

func TestCredentials(t *testing.T) {
	b := newBench(t, Options{})
	for _, test := range []struct{ name, user, password, path string }{
		{"another token", testAccount, "wrong", "/Accounts/" + testAccount + ".json"},
		{"another user", "AC", testToken, "/Accounts/" + testAccount + ".json"},
		{"another account's path", testAccount, testToken, "/Accounts/AC00/Messages.json"},
	} {
		t.Run(test.name, func(t *testing.T) {
			base, _, _ := strings.Cut(b.api, "/Accounts/")
			req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, base+test.path, nil)
			if err != nil {
				t.Fatal(err)
			}
			req.SetBasicAuth(test.user, test.password)
			res, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			res.Body.Close()
			if res.StatusCode != http.StatusUnauthorized {
				t.Errorf("status is %d, want 401", res.StatusCode)
			}
		})
	}
	if status, m := b.request(t, http.MethodGet, b.api+".json", nil); status != http.StatusOK || m["status"] != "active" {
		t.Errorf("with the right ones: %d %v", status, m)
	}
}

// list reads all pages and gives the bodies.
func (b *bench) list(t *testing.T, query url.Values) (texts []string, pages int) {
	t.Helper()
	host, _, _ := strings.Cut(b.api, "/2010")
	next := b.api + "/Messages.json?" + query.Encode()
	for next != "" {
		status, page := b.request(t, http.MethodGet, next, nil)
		if status != http.StatusOK {
			t.Fatalf("list: %d %v", status, page)
		}
		for _, m := range page["messages"].([]any) {
			texts = append(texts, m.(map[string]any)["body"].(string))
		}
		pages++
		next = ""
		if uri, ok := page["next_page_uri"].(string); ok {
			next = host + uri
		}
	}
	return texts, pages
}

func TestListPagesAndFilters(t *testing.T) {
	b := newBench(t, Options{})
	for _, body := range []string{"one", "two", "three"} {
		b.send(t, maria, body)
	}
	b.settle(t)
	b.clock.Move(24 * time.Hour)
	if _, err := b.Text(maria, "four"); err != nil {
		t.Fatal(err)
	}
	b.send(t, bob, "five")
	b.settle(t)
	tests := []struct {
		name  string
		query url.Values
		want  []string
		pages int
	}{
		{"all, newest first", url.Values{}, []string{"five", "four", "three", "two", "one"}, 1},
		{"in pages of two", url.Values{"PageSize": {"2"}}, []string{"five", "four", "three", "two", "one"}, 3},
		{"to one phone, in pages", url.Values{"To": {maria}, "PageSize": {"1"}}, []string{"three", "two", "one"}, 3},
		{"from one phone", url.Values{"From": {maria}}, []string{"four"}, 1},
		{"of one day", url.Values{"DateSent": {"2026-11-23"}}, []string{"three", "two", "one"}, 1},
		{"since a day", url.Values{"DateSent>": {"2026-11-24"}}, []string{"five", "four"}, 1},
		{"until a time", url.Values{"DateSent<": {"2026-11-24T08:59:59Z"}}, []string{"three", "two", "one"}, 1},
		{"of nobody", url.Values{"From": {"+15415550199"}}, nil, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, pages := b.list(t, test.query)
			if diff := cmp.Diff(test.want, got); diff != "" || pages != test.pages {
				t.Errorf("%d pages, want %d (-want +got):\n%s", pages, test.pages, diff)
			}
		})
	}
}

func TestAPageStaysWhereItWasWhenATextComes(t *testing.T) {
	b := newBench(t, Options{})
	for _, body := range []string{"one", "two", "three"} {
		b.send(t, maria, body)
	}
	_, page := b.request(t, http.MethodGet, b.api+"/Messages.json?PageSize=2", nil)
	b.send(t, maria, "four")
	host, _, _ := strings.Cut(b.api, "/2010")
	_, page = b.request(t, http.MethodGet, host+page["next_page_uri"].(string), nil)
	rest := page["messages"].([]any)
	if len(rest) != 1 || rest[0].(map[string]any)["body"] != "one" {
		t.Errorf("second page is %v, want only one", rest)
	}
}

func TestRedactAndDelete(t *testing.T) {
	b := newBench(t, Options{})
	_, m := b.send(t, maria, "secret")
	address := b.api + "/Messages/" + m["sid"].(string) + ".json"
	if status, _ := b.request(t, http.MethodPost, address, url.Values{"Body": {"other"}}); status != http.StatusBadRequest {
		t.Errorf("changing a text: %d, want 400", status)
	}
	if _, m := b.request(t, http.MethodPost, address, url.Values{"Body": {""}}); m["body"] != "" {
		t.Errorf("redacted body is %q", m["body"])
	}
	if status, _ := b.request(t, http.MethodDelete, address, nil); status != http.StatusNoContent {
		t.Errorf("delete: %d, want 204", status)
	}
	if status, _ := b.request(t, http.MethodGet, address, nil); status != http.StatusNotFound {
		t.Errorf("afterwards: %d, want 404", status)
	}
	if diff := cmp.Diff([]string{"secret"}, bodies(b.Outbox(maria))); diff != "" {
		t.Errorf("on the phone (-want +got):\n%s", diff)
	}
}

func TestNumberIsFoundAndSetUp(t *testing.T) {
	b := newBench(t, Options{})
	_, found := b.request(t, http.MethodGet, b.api+"/IncomingPhoneNumbers.json?PhoneNumber="+url.QueryEscape(testNumber), nil)
	numbers := found["incoming_phone_numbers"].([]any)
	if len(numbers) != 1 {
		t.Fatalf("found %d numbers, want 1", len(numbers))
	}
	n := numbers[0].(map[string]any)
	if want := b.hotline.URL + "/twilio/sms#rc=3&rp=ct,rt,5xx"; n["sms_url"] != want || n["phone_number"] != testNumber {
		t.Errorf("number is %v, want sms_url %s", n, want)
	}
	address := b.api + "/IncomingPhoneNumbers/" + n["sid"].(string) + ".json"
	if status, n := b.request(t, http.MethodPost, address, url.Values{"SmsUrl": {b.hotline.URL + "/elsewhere"}}); status != http.StatusOK || n["sms_url"] != b.hotline.URL+"/elsewhere" {
		t.Errorf("update: %d %v", status, n)
	}
	if _, err := b.Text(maria, "hi"); err != nil {
		t.Fatal(err)
	}
	if len(b.hotline.requests("/elsewhere")) != 1 {
		t.Error("the text did not go to the new webhook")
	}
	_, none := b.request(t, http.MethodGet, b.api+"/IncomingPhoneNumbers.json?PhoneNumber="+url.QueryEscape(bob), nil)
	if n := len(none["incoming_phone_numbers"].([]any)); n != 0 {
		t.Errorf("found %d numbers that are not the account's", n)
	}
}

func TestUnknownPathsAreNotFound(t *testing.T) {
	b := newBench(t, Options{})
	for _, path := range []string{"/Conferences.json", "/Messages/SM1.json", "/Messages/SM1", "/Recordings/RE1.mp3", "/IncomingPhoneNumbers"} {
		if status, m := b.request(t, http.MethodGet, b.api+path, nil); status != http.StatusNotFound || m["code"] != 20404.0 {
			t.Errorf("%s: %d %v, want 404", path, status, m)
		}
	}
}
