package console_test

import (
	"context"
	"slices"
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

// button clicks the button of a deed, and waits for the page after it.
func button(deed, how string) []chromedp.Action[chromedp.Void] {
	selector := `form[action$="/do"] button[value="` + deed + `"]`
	if how != "" {
		selector = `form[action$="/do"]:has(input[value="` + deed + `"]) button[value="` + how + `"]`
	}
	return []chromedp.Action[chromedp.Void]{
		chromedp.Evaluate[chromedp.Void](`window.old = true`), click(selector), holds(`window.old !== true && document.readyState === "complete"`),
	}
}

func (b *bench) open(t *testing.T, ctx context.Context, path string) {
	t.Helper()
	do(t, ctx, path, chromedp.Navigate(b.url+"/console"+path), chromedp.WaitReady(chromedp.CSS("main")))
}

// TestDeedsOnARequest presses every button of a request's page. Each does what
// the text would do, and the neighbor hears of it.
func TestDeedsOnARequest(t *testing.T) {
	ctx := browser(t)
	b := newBench(t, nil)
	b.add(t, "ana", "ben")
	b.enter(t, ctx, b.dee.Phone)
	b.ask(t, "walter", "need money 97520 today for 2")
	if s := b.stateOf(t, "K7"); s != aid.Review {
		t.Fatalf("money is %s", s)
	}
	press := func(deed, how string, want aid.RequestState) {
		t.Helper()
		n := b.Carrier.Count()
		b.open(t, ctx, "/requests/1")
		do(t, ctx, deed+" "+how, button(deed, how)...)
		b.settle(t)
		if s := b.stateOf(t, "K7"); s != want {
			t.Errorf("after %s %s it is %s, want %s", deed, how, s, want)
		}
		flash := read[string](t, ctx, `document.querySelector(".flash")?.textContent ?? ""`)
		if flash == "" {
			t.Errorf("%s %s is answered with nothing", deed, how)
		}
		if slices.Contains(b.told(n, "dee"), flash) {
			t.Errorf("after %s Dee was texted the answer too: %q", deed, flash)
		}
		if len(b.told(n, "walter")) == 0 && deed != "reopen" {
			t.Errorf("after %s Walter heard nothing", deed)
		}
	}
	press("release", "", aid.Open)
	quietly := func(what, say string, steps ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		b.open(t, ctx, "/requests/1")
		steps = append([]chromedp.Action[chromedp.Void]{chromedp.Evaluate[chromedp.Void](`window.old = true`)}, steps...)
		do(t, ctx, what, append(steps, holds(`window.old !== true && document.readyState === "complete"`), shows(".flash", say))...)
		b.settle(t)
	}
	quietly("hold", "K7", click("#d-hold button"))
	quietly("note", "K7", fill("#d-note textarea", "Her sister knows"), click("#d-note button"))
	do(t, ctx, "the note is there", shows("#d-note", "Her sister knows"))
	quietly("a code that there is not", "M9", fill(`#d-close input[name=other]`, "M9"), click("#d-close form:has(input[name=other]) button"))
	press("take", "", aid.Assigned)
	press("reopen", "", aid.Open)
	press("close", "helped", aid.Verified)
	press("reopen", "", aid.Open)
	press("close", "gone", aid.Withdrawn)
	press("reopen", "", aid.Open)
	press("close", "cant", aid.Unmet)

	b.open(t, ctx, "/requests/1")
	n := b.Carrier.Count()
	do(t, ctx, "write", append([]chromedp.Action[chromedp.Void]{fill("form:has(input[value=say]) textarea", "We are on it,\nWalter.")},
		chromedp.Evaluate[chromedp.Void](`window.old = true`), click(`form:has(input[value=say]) button`), holds(`window.old !== true`), shows(".flash", "K7"))...)
	b.settle(t)
	if got := strings.Join(b.told(n, "walter"), "\n"); !strings.Contains(got, "We are on it, Walter.") {
		t.Errorf("Walter reads %q", got)
	}
}

// TestSplit makes two requests of one.
func TestSplit(t *testing.T) {
	ctx := browser(t)
	b := newBench(t, nil)
	b.add(t, "ana", "ben")
	b.enter(t, ctx, b.dee.Phone)
	b.ask(t, "walter", "need groceries 97520 today for 4")
	n := b.Carrier.Count()
	b.open(t, ctx, "/requests/1")
	do(t, ctx, "split", chromedp.Evaluate[chromedp.Void](`window.old = true; document.querySelector("#d-split select").value = "ride"`),
		click("#d-split button"), holds(`window.old !== true`), shows(".pairs a", "M4 a ride"))
	b.settle(t)
	if s := b.stateOf(t, "M4"); s != aid.Open {
		t.Errorf("the second is %s", s)
	}
	if got := strings.Join(b.told(n, "walter"), "\n"); !strings.Contains(got, "M4: a ride") {
		t.Errorf("Walter reads %q", got)
	}
	if len(b.told(n, "ana"))+len(b.told(n, "ben")) == 0 {
		t.Error("nobody is asked for the second")
	}
	b.open(t, ctx, "/requests/1")
	do(t, ctx, "whom to give it to, by name", shows("#d-give option", "Ben, "))
	do(t, ctx, "give", chromedp.Evaluate[chromedp.Void](`window.old = true`), click("#d-give button"), holds(`window.old !== true`), shows(".flash", "K7"), shows(".tag.assigned", "someone"))
	b.settle(t)
	if s := b.stateOf(t, "K7"); s != aid.Assigned {
		t.Errorf("after giving it is %s", s)
	}
	do(t, ctx, "undo", button("undo", "")...)
	b.settle(t)
	if s := b.stateOf(t, "K7"); s != aid.Open {
		t.Errorf("after undoing it is %s", s)
	}
}

// TestInboxDeeds looks after what waits: one coordinator has it, another is
// told so; an answer goes out from the hotline and closes it.
func TestInboxDeeds(t *testing.T) {
	ctx := browser(t)
	b := newBench(t, nil)
	b.enter(t, ctx, b.dee.Phone)
	b.wait(t, "max", aid.TaskMessage, aid.Inbound{Channel: aid.SMS, Body: "do you still have the piano?"})
	b.wait(t, "vic", aid.TaskRecording, aid.Inbound{Channel: aid.Voice, Recording: "RE" + strings.Repeat("a", 32)})
	b.open(t, ctx, "/inbox")
	steps := button("claim_task", "")
	do(t, ctx, "claim", append(steps, shows("#t1", "looked after by Dee"))...)
	do(t, ctx, "give back", append(button("free_task", ""), holds(`!document.querySelector("#t1").textContent.includes("looked after by")`))...)
	do(t, ctx, "answer", fill("#t1 textarea", "Yes, come and see it."), chromedp.Evaluate[chromedp.Void](`window.old = true`), click("#t1 form:has(textarea) button"),
		holds(`window.old !== true`), shows(".flash", "Sent."), holds(`document.querySelector("#t1") === null`))
	b.settle(t)
	if got := strings.Join(b.told(0, "max"), "\n"); !strings.Contains(got, "Yes, come and see it.") {
		t.Errorf("Max reads %q", got)
	}
	if n := b.audits(t, "heard"); n != 0 {
		t.Fatalf("%d recordings were heard before anybody listened", n)
	}
	do(t, ctx, "listen", chromedp.Evaluate[chromedp.Void](`(async () => { const r = await fetch(document.querySelector("#t2 audio").src); window.kind = r.headers.get("Content-Type"); })()`, chromedp.EvalAwaitPromise), holds(`window.kind === "audio/wav"`))
	if n := b.audits(t, "heard"); n != 1 {
		t.Errorf("%d recordings heard stand in the audit, want 1", n)
	}
	do(t, ctx, "done", append(button("finish_task", ""), shows("h2", "Nobody waits"))...)
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

// TestMergeAndUndo makes one of two requests and takes it back, then asks more
// people, which is asked back about with the count and the cost.
func TestMergeAndUndo(t *testing.T) {
	ctx := browser(t)
	b := newBench(t, nil)
	b.add(t, "ana", "ben")
	b.enter(t, ctx, b.dee.Phone)
	b.ask(t, "walter", "need groceries 97520 today for 4")
	b.ask(t, "gus", "need groceries 97520 today for 4")
	b.open(t, ctx, "/requests/1")
	after := func(what string, steps ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		do(t, ctx, what, append(append([]chromedp.Action[chromedp.Void]{chromedp.Evaluate[chromedp.Void](`window.old = true`)}, steps...),
			holds(`window.old !== true && document.readyState === "complete"`), shows(".flash", ""))...)
		b.settle(t)
	}
	n := b.Carrier.Count()
	after("merge", fill(`#d-close input[name=other]`, " m 4"), click(`#d-close form:has(input[name=other]) button`))
	if s := b.stateOf(t, "M4"); s != aid.Open {
		t.Errorf("the one that stays is %s", s)
	}
	do(t, ctx, "it is the same as another", shows(".ticket .tag.duplicate", "double"))
	if got := strings.Join(b.told(n, "walter"), "\n"); !strings.Contains(got, "K7") || strings.Contains(got, "M4") { // the other code is another phone's
		t.Errorf("Walter reads %q", got)
	}
	after("undo", click(`button[value=undo]`))
	if s := b.stateOf(t, "K7"); s != aid.Open {
		t.Errorf("after undoing it is %s: %s", s, read[string](t, ctx, `document.querySelector(".flash").textContent`))
	}
	b.add(t, "chu", "vic")
	n = b.Carrier.Count()
	after("ask more", click(`#d-invite button`))
	if read[bool](t, ctx, `document.querySelector(".confirm button") !== null`) {
		if len(b.told(n, "chu"))+len(b.told(n, "vic")) != 0 {
			t.Error("people were asked before it was confirmed")
		}
		after("yes, do it", click(`.confirm button`))
	}
	if len(b.told(n, "chu"))+len(b.told(n, "vic")) == 0 {
		t.Errorf("nobody more is asked: %s", read[string](t, ctx, `document.querySelector(".flash").textContent`))
	}
}
