package console_test

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// ask lets somebody of the cast make a request.
func (b *bench) ask(t *testing.T, who, wish string) {
	t.Helper()
	name := strings.ToUpper(who[:1]) + who[1:]
	for _, text := range []string{wish, "no", name, "yes"} {
		b.text(t, who, text)
	}
}

// stateOf is where a request stands, by its code.
func (b *bench) stateOf(t *testing.T, code string) (s aid.RequestState) {
	t.Helper()
	err := b.Store.Read(t.Context(), func(r *store.Reader) error {
		q, err := r.RequestByCode(code)
		s = q.State
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// told lists what somebody of the cast was texted since a text.
func (b *bench) told(since int, who string) (out []string) {
	for _, s := range b.Carrier.Sent(since) {
		if s.To == hotlinetest.Phone(who) {
			out = append(out, s.Body)
		}
	}
	return out
}

func (b *bench) open(t *testing.T, ctx context.Context, path string) {
	t.Helper()
	do(t, ctx, path, chromedp.Navigate(b.url+"/console"+path), chromedp.WaitReady(chromedp.CSS("main")))
}

// TestTwoCoordinatorsOneTask lets two take the same task: one has it.
func TestTwoCoordinatorsOneTask(t *testing.T) {
	b := newBench(t, twoCoordinators)
	b.wait(t, "max", aid.TaskMessage, aid.Inbound{Channel: aid.SMS, Body: "hello?"})
	first, second := b.signedIn(t), b.stranger(t)
	second.post(t, strings.TrimPrefix(b.invite(t, "+15415550112", false), b.url), nil)
	claim := map[string][]string{"do": {"claim_task"}}
	first.post(t, "/console/inbox/1/do", claim)
	if got := second.post(t, "/console/inbox/1/do", claim); !strings.Contains(got.body, "Somebody else looks after it") || !strings.Contains(got.body, "looked after by Dee") {
		t.Errorf("the second is told %s", got.body)
	}
}

// TestLooksAreWrittenDown opens the board and a request many times: one row an
// hour of each for each coordinator, none for a page without anybody's life on
// it.
func TestLooksAreWrittenDown(t *testing.T) {
	b := newBench(t, nil)
	b.add(t, "ana")
	b.ask(t, "walter", "need groceries 97520 today for 4")
	c := b.signedIn(t)
	for range 3 {
		c.get(t, "/console/")
		c.get(t, "/console/account")
	}
	if n := b.audits(t, "viewed"); n != 1 {
		t.Errorf("%d looks at the board stand in the audit, want 1", n)
	}
	for range 3 {
		c.get(t, "/console/requests/1")
	}
	if n := b.audits(t, "viewed"); n != 2 {
		t.Errorf("%d looks stand in the audit, want 2", n)
	}
}

// TestOnlyLeads shows that the audit is for leads.
func TestOnlyLeads(t *testing.T) {
	b := newBench(t, twoCoordinators)
	c := b.stranger(t)
	c.post(t, strings.TrimPrefix(b.invite(t, "+15415550112", false), b.url), nil)
	if got := c.get(t, "/console/audit"); got.status != 403 || strings.Contains(c.get(t, "/console/").body, "/console/audit") {
		t.Errorf("a coordinator sees the audit: %d", got.status)
	}
	if got := b.signedIn(t).get(t, "/console/audit"); got.status != 200 {
		t.Errorf("a lead sees %d", got.status)
	}
}
