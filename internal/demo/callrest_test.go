package demo

import (
	"net/http"
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ring has the hotline call a phone.
func (b *bench) ring(t *testing.T, to string, more ...string) (int, map[string]any) {
	t.Helper()
	form := url.Values{
		"To": {to}, "From": {testNumber}, "Url": {b.hotline.URL + "/out?o=7"}, "StatusCallback": {b.hotline.URL + "/state?o=7"},
		"StatusCallbackEvent": {"initiated", "ringing", "answered", "completed"},
	}
	for i := 0; i < len(more); i += 2 {
		form.Set(more[i], more[i+1])
	}
	return b.request(t, http.MethodPost, b.api+"/Calls.json", form)
}

// states are the words for where a call stood, in the order of their numbers.
func (b *bench) states(t *testing.T) []string {
	t.Helper()
	var all []string
	for i, p := range b.hotline.requests("/state") {
		if p.Form.Get("CallbackSource") != "call-progress-events" || p.Form.Get("Timestamp") == "" || p.Form.Get("SequenceNumber") != string(rune('0'+i)) {
			t.Errorf("notice %d is %v", i, p.Form)
		}
		all = append(all, p.Form.Get("CallStatus"))
	}
	return all
}

const outDoc = `<Response><Gather numDigits="1" action="{h}/out/key"><Say voice="Polly.Zhiyu" language="cmn-CN">1</Say></Gather><Hangup/></Response>`

func TestTheHotlineCalls(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.plays(map[string]string{"/out?o=7": outDoc, "/out/key": `<Response><Say>Thank you.</Say><Hangup/></Response>`})
	status, shown := b.ring(t, bob)
	if status != http.StatusCreated || shown["status"] != Queued || shown["direction"] != OutboundAPI {
		t.Fatalf("got %d %v", status, shown)
	}
	b.settle(t)
	call := b.rings(t, bob)
	if call.SID() != shown["sid"] || call.Shows() != testNumber || call.Waiting() != WaitsForPickup {
		t.Errorf("%s rings at bob's and shows %s", call.SID(), call.Shows())
	}
	if call.Press("1") == nil || call.SayWords("hi") == nil || call.Silence() == nil {
		t.Error("one can talk to a phone that rings")
	}
	must(t, call.Answer)
	if diff := cmp.Diff([]Line{{Lang: "zh-CN", Text: "1"}}, call.Lines()); diff != "" {
		t.Errorf("heard (-want +got):\n%s", diff)
	}
	if call.Answer() == nil || call.Decline() == nil || call.LetRing() == nil {
		t.Error("one can answer a call twice")
	}
	must(t, press(call, "1"))
	if diff := cmp.Diff([]string{"initiated", "ringing", "in-progress", "completed"}, b.states(t)); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
	first := b.hotline.requests("/out")[0].Form
	if first.Get("CallStatus") != InProgress || first.Get("Direction") != OutboundAPI || first.Get("To") != bob || first.Has("AnsweredBy") {
		t.Errorf("asked with %v", first)
	}
	_, shown = b.request(t, http.MethodGet, b.api+"/Calls/"+call.SID()+".json", nil)
	if shown["status"] != Completed || shown["duration"] != "0" {
		t.Errorf("afterwards it is %v", shown)
	}
}

func TestHowACallOfTheHotlineEnds(t *testing.T) {
	for _, test := range []struct {
		name   string
		habit  Habit
		detect string
		by     string // AnsweredBy of the first request
		want   []string
	}{
		{"busy", Declines, "", "", []string{"initiated", "ringing", "busy"}},
		{"not answered", RingsOut, "", "", []string{"initiated", "ringing", "no-answer"}},
		{"no line", NoLine, "", "", []string{"initiated", "failed"}},
		{"a machine that nobody looks for", Machine, "", "", []string{"initiated", "ringing", "in-progress", "completed"}},
		{"a machine", Machine, "Enable", "machine_start", []string{"initiated", "ringing", "in-progress", "completed"}},
		{"a machine, after its tone", Machine, "DetectMessageEnd", "machine_end_beep", []string{"initiated", "ringing", "in-progress", "completed"}},
		{"a person", PicksUp, "Enable", "human", []string{"initiated", "ringing", "in-progress"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.SetHabit(bob, test.habit)
			b.hotline.plays(map[string]string{"/out?o=7": outDoc})
			if test.detect != "" {
				b.ring(t, bob, "MachineDetection", test.detect)
			} else {
				b.ring(t, bob)
			}
			b.settle(t)
			if diff := cmp.Diff(test.want, b.states(t)); diff != "" {
				t.Errorf("told (-want +got):\n%s", diff)
			}
			if posts := b.hotline.requests("/out"); len(posts) > 0 && posts[0].Form.Get("AnsweredBy") != test.by {
				t.Errorf("answered by %q, want %q", posts[0].Form.Get("AnsweredBy"), test.by)
			}
			if posts := b.hotline.requests("/out/key"); len(posts) != 0 {
				t.Errorf("somebody pressed a key: %v", posts)
			}
		})
	}
}

func TestWhatAnsweredIsToldApart(t *testing.T) {
	b := newBench(t, Options{})
	b.SetHabit(bob, Machine)
	b.hotline.plays(map[string]string{"/out?o=7": outDoc})
	b.ring(t, bob, "MachineDetection", "Enable", "AsyncAmd", "true", "AsyncAmdStatusCallback", b.hotline.URL+"/machine")
	b.settle(t)
	if got := b.fields(t, "/machine", "AnsweredBy"); got[0] != "machine_start" || b.hotline.requests("/out")[0].Form.Has("AnsweredBy") {
		t.Errorf("told %v", got)
	}
}

func TestCallsThatTheCarrierRefuses(t *testing.T) {
	b := newBench(t, Options{})
	for _, test := range []struct {
		name  string
		field string
		value string
		code  float64
	}{
		{"nobody", "To", "", 21201},
		{"no number", "To", "5415550121", 21211},
		{"no caller", "From", "", 21213},
		{"another's number as the caller", "From", bob, 21210},
		{"nothing to say", "Url", "", 21205},
		{"a callback that is no URL", "StatusCallback", "state", 21609},
	} {
		if status, e := b.ring(t, bob, test.field, test.value); status != http.StatusBadRequest || e["code"] != test.code {
			t.Errorf("%s: got %d, code %v; want 400, code %v", test.name, status, e["code"], test.code)
		}
	}
	if n := len(b.Calls()); n != 0 {
		t.Errorf("%d calls were made", n)
	}
}

// The hotline cannot tell which of these were taken; the list does.
func TestALostAnswerToACall(t *testing.T) {
	for _, test := range []struct {
		name   string
		faults Faults
		taken  int
	}{
		{"too many", Faults{TooMany: 1}, 0},
		{"unavailable", Faults{Unavailable: 1}, 0},
		{"an error after it was taken", Faults{ServerError: 1}, 1},
		{"half an answer", Faults{CutAnswer: 1}, 1},
		{"no answer", Faults{Reset: 1}, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.SetFaults(test.faults)
			res, err := b.try(t, http.MethodPost, b.api+"/Calls.json", url.Values{"To": {bob}, "From": {testNumber}, "Url": {b.hotline.URL + "/out"}})
			if err == nil {
				res.Body.Close()
			}
			b.settle(t)
			b.SetFaults(Faults{})
			_, list := b.request(t, http.MethodGet, b.api+"/Calls.json?PageSize=20&To="+url.QueryEscape(bob), nil)
			if got := list["calls"].([]any); len(got) != test.taken {
				t.Errorf("%d calls are listed, want %d", len(got), test.taken)
			}
			if _, rings := b.Ringing(bob); rings != (test.taken == 1) {
				t.Errorf("it rings: %t", rings)
			}
		})
	}
}

func TestTheStatusOfACallComesFirst(t *testing.T) {
	b := newBench(t, Options{})
	b.SetFaults(Faults{CallbackEarly: 1})
	b.SetHabit(bob, PicksUp)
	b.hotline.plays(map[string]string{"/out?o=7": `<Response><Hangup/></Response>`})
	_, shown := b.ring(t, bob)
	if n := len(b.hotline.requests("/state")); n != 4 {
		t.Errorf("%d notices came before the answer, want 4", n)
	}
	if shown["status"] != Queued {
		t.Errorf("the answer says %v, want %s: it was written down first", shown["status"], Queued)
	}
}

func TestTheListOfCalls(t *testing.T) {
	b := newBench(t, Options{})
	b.SetHabit(bob, Declines)
	b.SetHabit(ana, Declines)
	for _, to := range []string{bob, ana, bob} {
		b.ring(t, to)
	}
	b.settle(t)
	var sids []string
	for next := "/2010-04-01/Accounts/" + testAccount + "/Calls.json?PageSize=1&Status=busy&To=" + url.QueryEscape(bob); next != ""; {
		_, page := b.request(t, http.MethodGet, b.api[:len(b.api)-len("/2010-04-01/Accounts/"+testAccount)]+next, nil)
		for _, one := range page["calls"].([]any) {
			sids = append(sids, one.(map[string]any)["sid"].(string))
		}
		next, _ = page["next_page_uri"].(string)
	}
	all := b.Calls()
	if diff := cmp.Diff([]string{all[2].SID(), all[0].SID()}, sids); diff != "" {
		t.Errorf("listed (-want +got):\n%s", diff)
	}
}

func TestTheHotlineEndsACallThatRings(t *testing.T) {
	b := newBench(t, Options{})
	b.ring(t, bob)
	b.settle(t)
	call := b.rings(t, bob)
	address := b.api + "/Calls/" + call.SID() + ".json"
	if status, e := b.request(t, http.MethodPost, address, url.Values{"Url": {b.hotline.URL + "/x"}}); status != http.StatusBadRequest || e["code"] != 21220.0 {
		t.Errorf("a call that rings was moved: %d %v", status, e)
	}
	if status, _ := b.request(t, http.MethodPost, address, url.Values{"Status": {"completed"}}); status != http.StatusOK {
		t.Errorf("status is %d", status)
	}
	b.settle(t)
	if call.Status() != Canceled {
		t.Errorf("the call is %s", call.Status())
	}
}

func TestLookUp(t *testing.T) {
	b := newBench(t, Options{})
	b.SetFaults(Faults{Undeliverable: map[string]int{bob: 30006}})
	b.SetLine(ana, "fixedVoip")
	base := b.api[:len(b.api)-len("/2010-04-01/Accounts/"+testAccount)]
	for phone, want := range map[string]string{maria: "mobile", bob: "landline", ana: "fixedVoip"} {
		_, got := b.request(t, http.MethodGet, base+"/v2/PhoneNumbers/"+phone+"?Fields=line_type_intelligence", nil)
		if kind := got["line_type_intelligence"].(map[string]any)["type"]; kind != want {
			t.Errorf("%s is a %v, want %s", phone, kind, want)
		}
	}
	if status, _ := b.request(t, http.MethodGet, base+"/v2/PhoneNumbers/5415550121", nil); status != http.StatusNotFound {
		t.Errorf("what is no number: %d", status)
	}
}
