package twilio_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

const (
	calls   = "/2010-04-01/Accounts/" + account + "/Calls"
	placed  = `{"sid":"` + callSID + `","status":"queued","duration":null}`
	outURL  = "https://h.example/twilio/voice/out?o=r3f"
	stateAt = "https://h.example/twilio/voice/status?o=r3f"
)

var ringing = twilio.CallRequest{To: "+15415550123", URL: outURL, StatusCallback: stateAt, Timeout: 45 * time.Second, MachineDetection: true}

func TestPlaceCall(t *testing.T) {
	full := url.Values{
		"To": {"+15415550123"}, "From": {"+15415550100"}, "Url": {outURL}, "Method": {"POST"}, "StatusCallback": {stateAt}, "StatusCallbackMethod": {"POST"},
		"StatusCallbackEvent": {"initiated", "ringing", "answered", "completed"}, "Timeout": {"45"}, "MachineDetection": {"Enable"},
	}
	for _, test := range []struct {
		name string
		ask  twilio.CallRequest
		want url.Values
	}{
		{"in full", ringing, full},
		{"as little as can be", twilio.CallRequest{To: "+15415550123", URL: outURL}, url.Values{"To": {"+15415550123"}, "From": {"+15415550100"}, "Url": {outURL}, "Method": {"POST"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := newCarrier(t, says(http.StatusCreated, placed))
			sid, err := newClient(t, config(c.URL)).PlaceCall(t.Context(), test.ask)
			if err != nil || sid != callSID {
				t.Fatalf("got %q, %v", sid, err)
			}
			r := c.requests()[0]
			if r.Method != http.MethodPost || r.Path != calls+".json" || r.User != account || r.Pass != token || len(c.requests()) != 1 {
				t.Errorf("asked %+v", r)
			}
			if diff := cmp.Diff(test.want, r.Form); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestPlaceCallAnswers(t *testing.T) {
	coded := func(code int) string { return fmt.Sprintf(`{"code":%d,"message":"+15415550123 said no"}`, code) }
	for _, test := range []struct {
		name   string
		answer http.HandlerFunc
		kind   twilio.Kind
		wait   time.Duration
	}{
		{"too many", says(429, coded(20429), "Retry-After", "7"), twilio.NotTaken, 7 * time.Second},
		{"too many calls at once", says(400, coded(10004)), twilio.NotTaken, 0},
		{"an error of the carrier", says(500, coded(20500)), twilio.Ambiguous, 0},
		{"a gateway's page", says(502, "<html>"), twilio.Ambiguous, 0},
		{"no such number", says(400, coded(21217)), twilio.Refused, 0},
		{"another country", says(400, coded(21215)), twilio.Refused, 0},
		{"a number that is not ours", says(400, coded(21210)), twilio.Misconfigured, 0},
		{"a suspended account", says(401, coded(20003)), twilio.Misconfigured, 0},
		{"elsewhere", says(307, "", "Location", "https://evil.example/"), twilio.Misconfigured, 0},
		{"half an answer", says(201, placed[:20]), twilio.Ambiguous, 0},
		{"no id", says(201, `{"status":"queued"}`), twilio.Ambiguous, 0},
		{"an id of something else", says(201, `{"sid":"`+smsSID+`"}`), twilio.Ambiguous, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := newCarrier(t, test.answer)
			sid, err := newClient(t, config(c.URL)).PlaceCall(t.Context(), ringing)
			if sid != "" || twilio.KindOf(err) != test.kind {
				t.Errorf("got %q, %v, want %v", sid, err, test.kind)
			}
			var e *twilio.SendError
			if errors.As(err, &e) && e.RetryAfter != test.wait {
				t.Errorf("wait is %v, want %v", e.RetryAfter, test.wait)
			}
			if n := len(c.requests()); n != 1 {
				t.Errorf("%d requests, want one", n)
			}
			wantNoSecret(t, err)
		})
	}
}

func TestPlaceCallRingsAReasonableTime(t *testing.T) {
	c := newCarrier(t, says(http.StatusCreated, placed))
	for _, wait := range []time.Duration{time.Second, -time.Second, 11 * time.Minute} {
		ask := ringing
		ask.Timeout = wait
		if _, err := newClient(t, config(c.URL)).PlaceCall(t.Context(), ask); twilio.KindOf(err) != twilio.Refused {
			t.Errorf("%v: got %v", wait, err)
		}
	}
	if n := len(c.requests()); n != 0 {
		t.Errorf("%d requests, want none", n)
	}
}

func TestChangeACall(t *testing.T) {
	over := says(400, `{"code":21220,"message":"Call is not in-progress"}`)
	c := newCarrier(t, says(http.StatusOK, placed))
	client := newClient(t, config(c.URL))
	if err := client.HangUpCall(t.Context(), callSID); err != nil {
		t.Error(err)
	}
	if err := client.UpdateCall(t.Context(), callSID, outURL); err != nil {
		t.Error(err)
	}
	got := c.requests()
	for i, want := range []url.Values{{"Status": {"completed"}}, {"Url": {outURL}, "Method": {"POST"}}} {
		if r := got[i]; r.Method != http.MethodPost || r.Path != calls+"/"+callSID+".json" || !cmp.Equal(r.Form, want) {
			t.Errorf("asked %s %s %v, want %v", r.Method, r.Path, r.Form, want)
		}
	}
	ended := newClient(t, config(newCarrier(t, over).URL))
	if err := ended.HangUpCall(t.Context(), callSID); err != nil {
		t.Errorf("a call that is over cannot be ended: %v", err)
	}
	if err := ended.UpdateCall(t.Context(), callSID, outURL); !errors.Is(err, aid.ErrNotFound) {
		t.Errorf("a call that is over goes on: %v", err)
	}
	for _, sid := range []string{"", "CA1", smsSID, callSID + "/../..", strings.ToUpper(callSID)} {
		if err := client.HangUpCall(t.Context(), sid); twilio.KindOf(err) != twilio.Refused || err == nil {
			t.Errorf("%q: got %v", sid, err)
		}
	}
	if n := len(c.requests()); n != 2 {
		t.Errorf("%d requests, want 2", n)
	}
}

// listedCall is one call of the list.
func listedCall(n int, direction string, at time.Time) string {
	return fmt.Sprintf(`{"sid":"CA%032x","direction":%q,"from":"+15415550100","to":"+15415550123","status":"completed","answered_by":"human","duration":"61","date_created":%q}`,
		n, direction, at.Format(time.RFC1123Z))
}

func TestListCalls(t *testing.T) {
	next := calls + ".json?Page=1&PageToken=PACA1"
	c := newCarrier(t, func(w http.ResponseWriter, r *http.Request) {
		page := `{"calls":[` + listedCall(3, "outbound-api", noon.Add(time.Minute)) + `,` + listedCall(2, "outbound-dial", noon) + `],"next_page_uri":"` + next + `"}`
		if r.URL.Query().Get("PageToken") != "" {
			page = `{"calls":[` + listedCall(1, "outbound-api", noon) + `,` + listedCall(0, "outbound-api", noon.Add(-time.Second)) + `],"next_page_uri":null}`
		}
		says(http.StatusOK, page)(w, r)
	})
	got, err := newClient(t, config(c.URL)).ListCalls(t.Context(), "+15415550123", noon.Add(900*time.Millisecond))
	if err != nil {
		t.Fatal(err)
	}
	one := twilio.PlacedCall{From: hotline, To: "+15415550123", Status: "completed", AnsweredBy: "human", Duration: 61 * time.Second}
	third, first := one, one
	third.SID, third.CreatedAt = fmt.Sprintf("CA%032x", 3), noon.Add(time.Minute)
	first.SID, first.CreatedAt = fmt.Sprintf("CA%032x", 1), noon
	if diff := cmp.Diff([]twilio.PlacedCall{third, first}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for i, r := range c.requests() {
		if r.Path != calls+".json" || r.Query.Get("To") != "+15415550123" || r.Query.Get("From") != "+15415550100" || r.Query.Has("StartTime>") {
			t.Errorf("request %d is %+v", i, r)
		}
	}
}

func TestListCallsIsWholeOrAnError(t *testing.T) {
	for name, answer := range map[string]http.HandlerFunc{
		"unavailable":           says(503, "{}"),
		"a call without a date": says(200, `{"calls":[{"sid":"`+callSID+`"}]}`),
		"a call without an id":  says(200, `{"calls":[{"sid":"x","date_created":"Wed, 04 Mar 2026 12:00:00 +0000"}]}`),
		"a page that repeats":   says(200, `{"calls":[`+listedCall(1, "outbound-api", noon)+`],"next_page_uri":"/x?Page=0&PageToken=a"}`),
	} {
		if got, err := newClient(t, config(newCarrier(t, answer).URL)).ListCalls(t.Context(), "+15415550123", noon); err == nil || got != nil {
			t.Errorf("%s: got %v, %v", name, got, err)
		}
	}
}

func TestLineType(t *testing.T) {
	kind := func(word string) http.HandlerFunc {
		return says(200, `{"valid":true,"line_type_intelligence":{"type":"`+word+`","error_code":null}}`)
	}
	for _, test := range []struct {
		name   string
		answer http.HandlerFunc
		want   aid.LineType
		fails  bool
	}{
		{"a mobile", kind("mobile"), aid.Mobile, false},
		{"a landline", kind("landline"), aid.Landline, false},
		{"an internet line", kind("nonFixedVoip"), "", false},
		{"a word of next year", kind("satellite"), "", false},
		{"not told", says(200, `{"valid":true,"line_type_intelligence":null}`), "", false},
		{"no leave", says(403, `{"code":60601}`), "", false},
		{"no such number", says(404, `{"code":20404}`), "", false},
		{"not now", says(503, ""), "", true},
		{"too many", says(429, ""), "", true},
		{"a wrong token", says(401, `{"code":20003}`), "", true},
		{"half an answer", says(200, `{"line_type`), "", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := newCarrier(t, test.answer)
			got, err := newClient(t, config(c.URL)).LineType(t.Context(), "+15415550123")
			if got != test.want || (err != nil) != test.fails {
				t.Errorf("got %q, %v", got, err)
			}
			r := c.requests()[0]
			if r.Path != "/v2/PhoneNumbers/+15415550123" || r.Query.Get("Fields") != "line_type_intelligence" || r.User != account {
				t.Errorf("asked %+v", r)
			}
			if err != nil {
				wantNoSecret(t, err)
			}
		})
	}
	if _, err := newClient(t, config("http://127.0.0.1:1")).LineType(t.Context(), "22395"); twilio.KindOf(err) != twilio.Refused {
		t.Errorf("a short code: got %v", err)
	}
}

func TestDeleteRecording(t *testing.T) {
	c := newCarrier(t, says(http.StatusNoContent, ""))
	if err := newClient(t, config(c.URL)).DeleteRecording(t.Context(), recSID); err != nil {
		t.Error(err)
	}
	if r := c.requests()[0]; r.Method != http.MethodDelete || r.Path != "/2010-04-01/Accounts/"+account+"/Recordings/"+recSID+".json" {
		t.Errorf("asked %+v", r)
	}
	gone := newCarrier(t, says(http.StatusNotFound, `{"code":20404}`))
	if err := newClient(t, config(gone.URL)).DeleteRecording(t.Context(), recSID); err != nil {
		t.Errorf("one that is gone: %v", err)
	}
	down := newCarrier(t, says(http.StatusServiceUnavailable, ""))
	if err := newClient(t, config(down.URL)).DeleteRecording(t.Context(), recSID); err == nil {
		t.Error("one that is still there counts as deleted")
	}
	if err := newClient(t, config(c.URL)).DeleteRecording(t.Context(), "../"+recSID); twilio.KindOf(err) != twilio.Refused {
		t.Errorf("a path: %v", err)
	}
}
