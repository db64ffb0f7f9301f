package demo

import (
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestFaultsOfASend(t *testing.T) {
	tests := []struct {
		name   string
		faults Faults
		status int // 0: no answer that can be read
		code   float64
		taken  int
	}{
		{"none", Faults{}, 201, 0, 1},
		{"401", Faults{Unauthorized: 1}, 401, 20003, 0},
		{"429", Faults{TooMany: 1}, 429, 20429, 0},
		{"503 before", Faults{Unavailable: 1}, 503, 20503, 0},
		{"500 after", Faults{ServerError: 1}, 500, 20500, 1},
		{"reset after", Faults{Reset: 1}, 0, 0, 1},
		{"hang after", Faults{Hang: 1, HangFor: 50 * time.Millisecond}, 0, 0, 1},
		{"half an answer", Faults{CutAnswer: 1}, 0, 0, 1},
		{"down", Faults{Down: true}, 0, 0, 0},
		{"the first that comes up", Faults{TooMany: 1, Reset: 1}, 429, 20429, 0},
		{"opted out", Faults{Undeliverable: map[string]int{maria: 21610}}, 400, 21610, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.SetFaults(test.faults)
			if test.status == 0 {
				res, err := b.try(t, http.MethodPost, b.api+"/Messages.json", b.sendForm(maria, "hello"))
				if err == nil {
					body, _ := io.ReadAll(res.Body)
					res.Body.Close()
					if res.StatusCode != http.StatusCreated || len(body) == 0 || body[len(body)-1] == '}' {
						t.Errorf("got a whole answer: %d %s", res.StatusCode, body)
					}
				}
			} else {
				status, m := b.send(t, maria, "hello")
				if code, _ := m["code"].(float64); status != test.status || code != test.code {
					t.Errorf("got %d, code %v; want %d, code %v", status, code, test.status, test.code)
				}
			}
			b.settle(t)
			if n := len(b.Outbox(maria)); n != test.taken {
				t.Errorf("%d texts were taken, want %d", n, test.taken)
			}
			if n := len(b.statuses()); n != 2*test.taken {
				t.Errorf("%d statuses were told, want %d", n, 2*test.taken)
			}
		})
	}
}

func TestAHangingSendEndsWithItsClientOrTheCarrier(t *testing.T) {
	b := newBench(t, Options{})
	b.SetFaults(Faults{Hang: 1})
	ended := make(chan error)
	go func() {
		res, err := b.try(t, http.MethodPost, b.api+"/Messages.json", b.sendForm(maria, "hello"))
		if err == nil {
			res.Body.Close()
		}
		ended <- err
	}()
	if _, err := b.Await(t.Context(), func(m Message) bool { return m.Status == Delivered }); err != nil {
		t.Fatal(err)
	}
	b.Close()
	if err := <-ended; err == nil {
		t.Error("the send was answered")
	}
}

func TestUndeliverable(t *testing.T) {
	tests := []struct {
		code int
		want []string
	}{
		{30003, []string{"sent", "undelivered"}},
		{30005, []string{"sent", "undelivered"}},
		{30006, []string{"sent", "undelivered"}},
		{30007, []string{"sent", "undelivered"}},
		{30034, []string{"failed"}},
	}
	for _, test := range tests {
		t.Run(strconv.Itoa(test.code), func(t *testing.T) {
			b := newBench(t, Options{})
			b.SetFaults(Faults{Undeliverable: map[string]int{maria: test.code}})
			b.send(t, maria, "hello")
			b.settle(t)
			if diff := cmp.Diff(test.want, b.statuses()); diff != "" {
				t.Errorf("statuses (-want +got):\n%s", diff)
			}
			posts := b.hotline.requests("/twilio/sms/status")
			if got := posts[len(posts)-1].Form.Get("ErrorCode"); got != strconv.Itoa(test.code) {
				t.Errorf("code told is %s", got)
			}
			if m := b.Outbox(maria)[0]; m.ErrorCode != test.code {
				t.Errorf("code kept is %d", m.ErrorCode)
			}
		})
	}
}

func TestFaultsOfCallbacks(t *testing.T) {
	b := newBench(t, Options{})
	b.SetFaults(Faults{CallbackDropped: 1})
	b.send(t, maria, "one")
	b.settle(t)
	if got := b.statuses(); got != nil {
		t.Errorf("dropped, yet told: %v", got)
	}
	b.SetFaults(Faults{CallbackDoubled: 1})
	b.send(t, maria, "two")
	b.settle(t)
	if diff := cmp.Diff([]string{"sent", "sent", "delivered", "delivered"}, b.statuses()); diff != "" {
		t.Errorf("doubled (-want +got):\n%s", diff)
	}
}

func TestLateCallbacksOvertakeEachOther(t *testing.T) {
	b := newBench(t, Options{Seed: 3})
	b.SetFaults(Faults{CallbackLate: 0.5, Lateness: 30 * time.Millisecond})
	const texts = 40
	for i := range texts {
		b.send(t, maria, strconv.Itoa(i))
	}
	b.settle(t)
	seen := map[string][]string{}
	for _, p := range b.hotline.requests("/twilio/sms/status") {
		sid := p.Form.Get("MessageSid")
		seen[sid] = append(seen[sid], p.Form.Get("MessageStatus"))
	}
	backwards := 0
	for sid, words := range seen {
		if len(words) != 2 {
			t.Errorf("%s was told %v", sid, words)
		}
		if slices.Equal(words, []string{"delivered", "sent"}) {
			backwards++
		}
	}
	if backwards == 0 || len(seen) != texts {
		t.Errorf("%d of %d texts had their statuses backwards, want some of %d", backwards, len(seen), texts)
	}
}

func TestEarlyCallbacksComeBeforeTheAnswer(t *testing.T) {
	b := newBench(t, Options{})
	b.SetFaults(Faults{CallbackEarly: 1})
	b.send(t, maria, "hello")
	if got := b.statuses(); len(got) != 2 {
		t.Errorf("told by the time of the answer: %v, want both", got)
	}
}

func TestFaultsOfWebhooks(t *testing.T) {
	b := newBench(t, Options{})
	b.SetFaults(Faults{WebhookLost: 1})
	if _, err := b.Text(maria, "one"); err == nil || len(b.hotline.requests("/")) != 0 {
		t.Errorf("lost, yet %d webhooks and error %v", len(b.hotline.requests("/")), err)
	}
	b.SetFaults(Faults{WebhookDoubled: 1})
	sid, err := b.Text(maria, "two")
	b.settle(t)
	posts := b.hotline.requests("/")
	if err != nil || len(posts) != 2 || posts[0].Form.Get("MessageSid") != sid || posts[1].Form.Get("MessageSid") != sid {
		t.Errorf("doubled: %d webhooks, error %v", len(posts), err)
	}
	b.SetFaults(Faults{WebhookOnce: true})
	b.hotline.answers(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	if _, err := b.Text(maria, "three"); err == nil || len(b.hotline.requests("/")) != 3 {
		t.Errorf("never tried again: %d webhooks, error %v", len(b.hotline.requests("/"))-2, err)
	}
}

func TestFaultsOfTheList(t *testing.T) {
	b := newBench(t, Options{})
	b.send(t, maria, "hello")
	b.SetFaults(Faults{ListUnavailable: 1})
	if status, _ := b.request(t, http.MethodGet, b.api+"/Messages.json", nil); status != http.StatusServiceUnavailable {
		t.Errorf("list: %d, want 503", status)
	}
	b.SetFaults(Faults{ListLag: 5 * time.Second})
	if got, _ := b.list(t, url.Values{}); got != nil {
		t.Errorf("list has %q at once", got)
	}
	b.clock.Move(5 * time.Second)
	if got, _ := b.list(t, url.Values{}); len(got) != 1 {
		t.Errorf("list has %q after its lag", got)
	}
}

// run sends 60 texts, several at once, to a carrier that loses half of them,
// and gives which it took, by their ids.
func run(t *testing.T, seed uint64, together bool) []string {
	t.Helper()
	b := newBench(t, Options{Seed: seed})
	b.SetFaults(Faults{Unavailable: 0.5})
	done := make(chan struct{})
	const texts = 60
	for i := range texts {
		send := func() {
			res, err := b.try(t, http.MethodPost, b.api+"/Messages.json", b.sendForm(maria, "text "+strconv.Itoa(i)))
			if err == nil {
				res.Body.Close()
			}
		}
		if together {
			go func() { send(); done <- struct{}{} }()
			continue
		}
		send()
	}
	for range texts {
		if together {
			<-done
		}
	}
	var sids []string
	for _, m := range b.Messages() {
		sids = append(sids, m.SID)
	}
	slices.Sort(sids)
	return sids
}

func TestASeedGivesTheSameFaultsInAnyOrder(t *testing.T) {
	first := run(t, 1, false)
	if len(first) < 15 || len(first) > 45 {
		t.Errorf("%d of 60 were taken, want about half", len(first))
	}
	if diff := cmp.Diff(first, run(t, 1, true)); diff != "" {
		t.Errorf("the same seed, all at once (-one by one +at once):\n%s", diff)
	}
	if cmp.Equal(first, run(t, 2, false)) {
		t.Error("another seed gave the same")
	}
}

func TestFaultsAreCopied(t *testing.T) {
	b := newBench(t, Options{})
	mine := map[string]int{maria: 30003}
	b.SetFaults(Faults{Undeliverable: mine})
	mine[bob] = 30003
	b.Faults().Undeliverable[bob] = 30003
	if got := b.Faults().Undeliverable; len(got) != 1 {
		t.Errorf("undeliverable is %v", got)
	}
}
