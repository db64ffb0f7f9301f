package console_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"neighborline/internal/aid"
)

// noScripts keeps pages from running any script. What the test itself asks of
// a page still runs.
func noScripts() chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	})
}

// focused tells where the keyboard is, and whether that can be seen.
const focused = `(() => {
	const e = document.activeElement ?? document.documentElement, s = getComputedStyle(e), card = getComputedStyle(e, "::after");
	const seen = s.outlineStyle !== "none" || s.boxShadow !== "none" || card.outlineStyle !== "none";
	const box = e.getBoundingClientRect();
	return (seen && box.width > 1 && box.right > 0 && box.bottom > 0 ? "seen " : "unseen ") + [...document.querySelectorAll("*")].indexOf(e) + " " + e.tagName + " " + (e.getAttribute("href") || e.value || e.name || e.textContent).slice(0, 40);
})()`

// tabTo presses Tab until the keyboard is where a selector says, and Enter (or
// what else is typed) there. On the way the place where it is must be seen, and
// it never stays where it was.
func tabTo(t *testing.T, selector, keys string) chromedp.Action[chromedp.Void] {
	t.Helper()
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		last := ""
		for range 90 {
			if _, err := chromedp.KeyEvent(kb.Tab)(ctx, target); err != nil {
				return err
			}
			at, err := chromedp.Evaluate[string](focused+fmt.Sprintf(` + (document.activeElement?.matches(%q) ? " there" : "")`, selector))(ctx, target)
			if err != nil {
				return err
			}
			if strings.HasPrefix(at, "unseen") && !strings.Contains(at, "BODY") {
				return fmt.Errorf("on the way to %s the keyboard is at %q, which nobody sees", selector, at)
			}
			if at == last {
				return fmt.Errorf("on the way to %s the keyboard stays at %q", selector, at)
			}
			last = at
			if strings.HasSuffix(at, " there") {
				_, err := chromedp.KeyEvent(keys)(ctx, target)
				return err
			}
		}
		return fmt.Errorf("the keyboard never gets to %s", selector)
	})
}

// TestByKeyboardWithoutScripts does what a coordinator does on a day, on pages
// whose scripts do not run, and with nothing but the keyboard: signs in, skips
// to the board, opens a request, writes, assigns and closes it, answers
// somebody, and looks at a list of people.
func TestByKeyboardWithoutScripts(t *testing.T) {
	ctx := browser(t)
	b := newBench(t, nil)
	b.add(t, "ana", "ben")
	b.ask(t, "walter", "need groceries 97520 today for 4")
	b.wait(t, "max", aid.TaskMessage, aid.Inbound{Channel: aid.SMS, Body: "do you still have the piano?"})
	step := func(what string, steps ...chromedp.Action[chromedp.Void]) { t.Helper(); do(t, ctx, what, steps...) }
	step("sign in", noScripts(), chromedp.Navigate(b.invite(t, b.dee.Phone, false)), tabTo(t, "main button", kb.Enter), shows("h1", "Requests"))
	step("skip to the page, and the request", tabTo(t, ".skip", kb.Enter), holds(`document.activeElement.id === "main"`),
		tabTo(t, `.card a`, kb.Enter), shows(".ticket h1", "K7"))
	if read[bool](t, ctx, `document.querySelector("script") !== null && window.EventSource !== undefined && performance.getEntriesByType("resource").some((e) => e.name.endsWith("/events"))`) {
		t.Fatal("scripts run")
	}
	n := b.Carrier.Count()
	step("write", tabTo(t, "form:has(input[value=say]) textarea", "We are on it."), tabTo(t, "form:has(input[value=say]) button", kb.Enter), shows(".flash", "K7"))
	step("assign", tabTo(t, "#d-give summary", kb.Enter), holds(`document.querySelector("#d-give").open`), tabTo(t, "#d-give button", kb.Enter),
		shows(".flash", "K7"), shows(".ticket .tag", "someone is on it"))
	step("close", tabTo(t, "#d-close summary", " "), holds(`document.querySelector("#d-close").open`), tabTo(t, "#d-close button[value=helped]", kb.Enter), shows(".ticket .tag", "helped"))
	step("answer", tabTo(t, `nav a[href="/console/inbox"]`, kb.Enter), shows("h1", "Inbox"), tabTo(t, ".acts summary", kb.Enter), tabTo(t, ".acts textarea", "Yes, come and see it."),
		tabTo(t, ".acts details button", kb.Enter), shows(".flash", "Sent."), shows("h2", "Nobody waits"))
	b.settle(t)
	if got := strings.Join(b.told(n, "walter"), "\n"); !strings.Contains(got, "We are on it.") {
		t.Errorf("Walter reads %q", got)
	}
	if got := strings.Join(b.told(n, "max"), "\n"); !strings.Contains(got, "come and see it") {
		t.Errorf("Max reads %q", got)
	}
	if s := b.stateOf(t, "K7"); s != aid.Verified {
		t.Errorf("K7 is %s", s)
	}
	list := filepath.Join(t.TempDir(), "friends.csv")
	if err := os.WriteFile(list, []byte("name,phone\nEve,541-555-0171\nBad,12\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	step("a list is looked at", tabTo(t, `nav a[href="/console/more"]`, kb.Enter), shows("h1", "More"), tabTo(t, `a[href="/console/import"]`, kb.Enter), shows("h1", "Bring people in"),
		upload(list), tabTo(t, "main form button", kb.Enter), shows(".sheet", "1 person can go in"), shows(".faults", "line 3"))
	if people := b.signedIn(t).get(t, "/console/people").body; strings.Contains(people, "Eve") {
		t.Error("looking at a list put it in")
	}
}

// upload chooses a file, which the keyboard would do in a window of the
// system's.
func upload(path string) chromedp.Action[chromedp.Void] {
	return chromedp.SetUploadFiles(chromedp.CSS("input[type=file]"), []string{path})
}
