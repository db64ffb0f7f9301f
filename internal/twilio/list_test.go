package twilio_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

// id makes the n-th message's SID.
func id(n int) string { return fmt.Sprintf("SM%032x", n) }

// line is a message in the carrier's list, minutes before noon.
func line(n, minutes int, more ...string) map[string]any {
	m := map[string]any{
		"sid": id(n), "from": "+15415550100", "to": "+15415550123", "body": "text " + strconv.Itoa(n), "status": "sent",
		"direction": "outbound-api", "num_media": "0", "error_code": nil, "date_sent": nil,
		"date_created": noon.Add(-time.Duration(minutes) * time.Minute).Format(time.RFC1123Z),
	}
	for i := 0; i < len(more); i += 2 {
		m[more[i]] = more[i+1]
	}
	return m
}

// pages answers with a list, page after page, each named by a token. The
// addresses of the next pages lead elsewhere: they must not be followed.
func pages(t *testing.T, list ...[]map[string]any) http.HandlerFunc {
	t.Helper()
	return func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.URL.Query().Get("Page"))
		if token := r.URL.Query().Get("PageToken"); n > 0 && token != "PASM"+strconv.Itoa(n) {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		answer := map[string]any{"messages": list[n], "page": n}
		if n+1 < len(list) {
			answer["next_page_uri"] = fmt.Sprintf("https://evil.example/2010-04-01/Accounts/%s/Messages.json?To=%%2B1999&PageSize=1&Page=%d&PageToken=PASM%d", account, n+1, n+1)
		}
		_ = json.NewEncoder(w).Encode(answer)
	}
}

func TestListed(t *testing.T) {
	c := newCarrier(t, pages(
		t,
		[]map[string]any{line(9, 0, "status", "queued"), line(8, 1, "direction", "inbound"), line(7, 5, "status", "delivered", "direction", "outbound-reply")},
		[]map[string]any{line(6, 50), line(5, 5, "status", "new word"), line(4, 10)},
		[]map[string]any{line(3, 11)},
		[]map[string]any{line(2, 1)},
	))
	client := newClient(t, config(c.URL))
	got, err := client.Listed(t.Context(), "+15415550123", noon.Add(-10*time.Minute+999*time.Millisecond))
	if err != nil {
		t.Fatal(err)
	}
	at := func(minutes int) time.Time { return noon.Add(-time.Duration(minutes) * time.Minute) }
	want := []twilio.Message{
		{SID: id(9), From: hotline, To: "+15415550123", Body: "text 9", Status: aid.Sent, CreatedAt: at(0)},
		{SID: id(7), From: hotline, To: "+15415550123", Body: "text 7", Status: aid.Delivered, CreatedAt: at(5)},
		{SID: id(5), From: hotline, To: "+15415550123", Body: "text 5", Status: aid.Sent, CreatedAt: at(5)},
		{SID: id(4), From: hotline, To: "+15415550123", Body: "text 4", Status: aid.Sent, CreatedAt: at(10)},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	requests := c.requests()
	if len(requests) != 3 { // the third page is all older: the fourth is not asked for
		t.Fatalf("%d requests, want 3", len(requests))
	}
	for i, r := range requests {
		want := url.Values{"To": {"+15415550123"}, "From": {"+15415550100"}, "PageSize": {"200"}}
		if i > 0 {
			want.Set("Page", strconv.Itoa(i))
			want.Set("PageToken", "PASM"+strconv.Itoa(i))
		}
		if r.Method != http.MethodGet || r.Path != messages || r.User != account || r.Pass != token {
			t.Errorf("request %d: %+v", i, r)
		}
		if diff := cmp.Diff(want, r.Query); diff != "" {
			t.Errorf("request %d (-want +got)\n%s", i, diff)
		}
	}
}

func TestListedThroughAService(t *testing.T) {
	c := newCarrier(t, pages(t, []map[string]any{line(1, 0, "from", "+15415550177", "status", "undelivered")}))
	cfg := config(c.URL)
	cfg.MessagingServiceSID = "MG0123456789abcdef0123456789abcdef"
	got, err := newClient(t, cfg).Listed(t.Context(), "+15415550123", noon)
	if err != nil || len(got) != 1 {
		t.Fatalf("got %v, %v", got, err)
	}
	if want := (aid.Receipt{SID: id(1), Status: aid.Undelivered}); got[0].Receipt() != want {
		t.Errorf("got %+v, want %+v", got[0].Receipt(), want)
	}
	if q := c.requests()[0].Query; q.Has("From") {
		t.Errorf("asked for one sender only: %v", q)
	}
}

func TestListedErrorCode(t *testing.T) {
	failed := line(1, 0, "status", "failed")
	failed["error_code"] = 30006
	c := newCarrier(t, pages(t, []map[string]any{failed}))
	got, err := newClient(t, config(c.URL)).Listed(t.Context(), "+15415550123", noon)
	if err != nil || len(got) != 1 {
		t.Fatalf("got %v, %v", got, err)
	}
	if want := (aid.Receipt{SID: id(1), Status: aid.Failed, ErrorCode: 30006}); got[0].Receipt() != want {
		t.Errorf("got %+v, want %+v", got[0].Receipt(), want)
	}
}

func TestInbox(t *testing.T) {
	in := func(n, minutes int, more ...string) map[string]any {
		return line(n, minutes, append([]string{"direction", "inbound", "from", "+15415550123", "to", "+15415550100", "status", "received"}, more...)...)
	}
	c := newCarrier(t, pages(
		t,
		[]map[string]any{in(9, 0, "body", "a\x00\r\nb"), in(8, 1, "from", "whatsapp:+15415550123"), line(7, 2)},
		[]map[string]any{in(6, 3, "num_media", "2", "body", ""), in(5, 4, "from", "+266696687"), in(4, 60)},
	))
	got, err := newClient(t, config(c.URL)).Inbox(t.Context(), noon.Add(-time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	text := func(n, minutes int, body string, media ...aid.Media) aid.Inbound {
		return aid.Inbound{
			SID: id(n), Channel: aid.SMS, From: "+15415550123", To: hotline, Body: aid.Body(body), Media: media,
			Late: true, SentAt: noon.Add(-time.Duration(minutes) * time.Minute),
		}
	}
	files := aid.Media{URL: c.URL + "/2010-04-01/Accounts/" + account + "/Messages/" + id(6) + "/Media.json"}
	want := []aid.Inbound{text(4, 60, "text 4"), text(6, 3, "", files, files), text(9, 0, "a\nb")} // oldest first
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, r := range c.requests() {
		if r.Query.Get("To") != hotline.E164() || r.Query.Has("From") || strings.Contains(r.Path+r.Query.Encode(), "DateSent") {
			t.Errorf("asked %+v", r.Query)
		}
	}
}

// A list is whole or it is an error: half of one would look like a text that
// was never taken, and would be sent again.
func TestListsAreWholeOrAnError(t *testing.T) {
	page := func(w io.Writer, next string, lines ...map[string]any) {
		_ = json.NewEncoder(w).Encode(map[string]any{"messages": lines, "next_page_uri": next})
	}
	tests := []struct {
		name   string
		second http.HandlerFunc
		kind   twilio.Kind
	}{
		{"second page fails", says(503, "", "Retry-After", "3"), twilio.Ambiguous},
		{"second page refused", says(429, ""), twilio.NotTaken},
		{"second page cut", says(200, `{"messages":[{"sid":"`), twilio.Ambiguous},
		{"second page empty", says(200, ""), twilio.Ambiguous},
		{"second page names itself", func(w http.ResponseWriter, _ *http.Request) { page(w, "/x?Page=1&PageToken=P1", line(1, 0)) }, twilio.Ambiguous},
		{"next page has no place", func(w http.ResponseWriter, r *http.Request) { page(w, "/x?Page=1&PageToken=P1&Page=1", line(1, 0)) }, twilio.Ambiguous},
		{"next page unreadable", func(w http.ResponseWriter, _ *http.Request) { page(w, "http://%zz", line(1, 0)) }, twilio.Ambiguous},
		{"a message without a date", func(w http.ResponseWriter, _ *http.Request) { page(w, "", line(1, 0, "date_created", "yesterday")) }, twilio.Ambiguous},
		{"a message without an id", func(w http.ResponseWriter, _ *http.Request) { page(w, "", line(1, 0, "sid", "")) }, twilio.Ambiguous},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newCarrier(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Query().Get("Page") == "" {
					page(w, "/x?Page=1&PageToken=P1", line(2, 0))
					return
				}
				test.second(w, r)
			})
			client := newClient(t, config(c.URL))
			listed, err := client.Listed(t.Context(), "+15415550123", noon.Add(-time.Hour))
			if err == nil || twilio.KindOf(err) != test.kind || listed != nil {
				t.Errorf("Listed: got %v, %v, want %v", listed, err, test.kind)
			}
			wantNoSecret(t, err)
			inbox, err := client.Inbox(t.Context(), noon.Add(-time.Hour))
			if err == nil || inbox != nil {
				t.Errorf("Inbox: got %v, %v", inbox, err)
			}
			wantNoSecret(t, err)
		})
	}
	// The query of a list holds a number; an error on the wire must not.
	_, err := newClient(t, config("http://"+closedPort(t))).Listed(t.Context(), "+15415550123", noon)
	if err == nil {
		t.Error("a list from nobody")
	}
	wantNoSecret(t, err)
}

func TestListsThatDoNotEnd(t *testing.T) {
	var n int
	c := newCarrier(t, func(w http.ResponseWriter, _ *http.Request) {
		n++
		_ = json.NewEncoder(w).Encode(map[string]any{"messages": []map[string]any{line(n, 0)}, "next_page_uri": "/x?Page=" + strconv.Itoa(n)})
	})
	if _, err := newClient(t, config(c.URL)).Listed(t.Context(), "+15415550123", noon); err == nil {
		t.Error("an endless list ended")
	}
	if n != 1000 {
		t.Errorf("%d pages were asked for, want 1000", n)
	}
}
