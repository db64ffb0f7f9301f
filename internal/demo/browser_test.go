package demo

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// browser starts a headless Chromium. On a machine without one the test is
// skipped, except where CI says that there must be one.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("there is no Chromium")
		}
		t.Skip("there is no Chromium")
	}
	alloc, cancel := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.UserDataDir(t.TempDir()), chromedp.WSURLReadTimeout(30*time.Second))...)
	t.Cleanup(cancel)
	ctx, cancel := chromedp.NewContext(alloc)
	t.Cleanup(cancel)
	// A limit of time on the first run would be one on the browser's life.
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start Chromium: %v", err)
	}
	ctx, cancel = context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// do takes steps in the browser; what they show stands in the failure.
func do(t *testing.T, ctx context.Context, what string, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}

// read gives a value of the page.
func read(t *testing.T, ctx context.Context, script string) string {
	t.Helper()
	s, err := chromedp.Run(ctx, chromedp.Evaluate[string](script))
	if err != nil {
		t.Fatalf("%s: %v", script, err)
	}
	return s
}

// shows waits until an element's text holds what it should.
func shows(selector, want string) chromedp.Action[chromedp.Void] {
	return chromedp.PollFunction[chromedp.Void](
		`(selector, want) => [...document.querySelectorAll(selector)].some((e) => e.textContent.includes(want))`,
		chromedp.WithPollingArgs(selector, want))
}

// holds waits until a script is true.
func holds(script string) chromedp.Action[chromedp.Void] {
	return chromedp.Poll[chromedp.Void](script)
}

func TestPhonesInABrowser(t *testing.T) {
	ctx := browser(t)
	p := newPhonesBench(t)
	p.echo(t)
	p.clock.OnMove(func() {
		if p.clock.Ahead() < time.Hour {
			return
		}
		p.post(t, bob, "Can you help? K7: food. Reply YES K7 or NO K7.")
	})
	do(t, ctx, "the page opens",
		chromedp.EmulateViewport(1280, 900),
		chromedp.Navigate(p.page.URL+"/phones"),
		chromedp.Evaluate[chromedp.Void](`window.problems = [];
			addEventListener("error", (e) => problems.push(e.message));
			addEventListener("securitypolicyviolation", (e) => problems.push(e.violatedDirective));`),
		shows("#now", "Mon Nov 23, 9:00 am"))
	do(t, ctx, "Enter sends, and the answer comes by itself",
		chromedp.SendKeys(chromedp.CSS("#p15415550121-body"), "need food <b>\r"),
		shows("#p15415550121 .mine p", "need food <b>"),
		shows("#p15415550121 .theirs p", "got need food <b>"),
		shows("#p15415550121 .theirs .unseen", "delivered"),
		holds(`document.getElementById("p15415550121-body").value === ""`))
	do(t, ctx, "the clock moves, and a text comes to a phone that nobody looks at",
		chromedp.Click(chromedp.CSS(`button[value="1h"]`)),
		shows("#now", "10:00 am"),
		shows("#ahead", "1 h ahead"),
		shows("#p15415550122 .theirs p", "YES K7"))
	if badge := read(t, ctx, `document.querySelector("#p15415550122 .unread").textContent`); badge != "1" {
		t.Errorf("badge shows %q, want 1", badge)
	}
	do(t, ctx, "a suggestion writes the newest code into the volunteer's box",
		chromedp.Click(chromedp.CSS(`[data-try="1"]`)),
		holds(`document.activeElement.id === "p15415550122-body" && document.activeElement.value === "YES K7"`),
		holds(`document.querySelector("#p15415550122 .unread").hidden`),
		chromedp.Click(chromedp.CSS("#p15415550122 .write button")),
		shows("#p15415550122 .theirs p", "got YES K7"))
	do(t, ctx, "one phone at a time on a small screen, and nothing beside it",
		chromedp.EmulateViewport(360, 740),
		chromedp.Click(chromedp.CSS(`[data-tab="p15415550111"]`)),
		chromedp.WaitVisible(chromedp.CSS("#p15415550111")),
		chromedp.WaitNotVisible(chromedp.CSS("#p15415550121")),
		holds(`document.documentElement.scrollWidth <= innerWidth`))
	if problems := read(t, ctx, `problems.join("; ")`); problems != "" {
		t.Errorf("the page complains: %s", problems)
	}
}

// A page that was left open while the demo was started anew must not show the
// texts of before.
func TestBrowserComesBackAfterARestart(t *testing.T) {
	ctx := browser(t)
	first, second := newPhonesBench(t), newPhonesBench(t)
	second.clock.Move(time.Minute)
	later := NewPhones(PhonesOptions{Carrier: second.Carrier, Clock: second.clock, Network: "again", Phones: town})
	serving := make(chan http.Handler, 1)
	serving <- NewPhones(PhonesOptions{Carrier: first.Carrier, Clock: first.clock, Network: "once", Phones: town}).Handler()
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := <-serving
		serving <- h
		h.ServeHTTP(w, r)
	}))
	defer page.Close()
	defer second.Carrier.Close()
	if _, err := first.Text(maria, "of the first run"); err != nil {
		t.Fatal(err)
	}
	do(t, ctx, "the first run", chromedp.Navigate(page.URL+"/phones"), shows(".mine p", "of the first run"))
	<-serving
	serving <- later.Handler()
	first.Carrier.Close() // ends the stream; the browser comes back in a few seconds
	do(t, ctx, "the second run", chromedp.WaitReady(chromedp.CSS("h1")), again())
	if body := read(t, ctx, `document.body.textContent`); strings.Contains(body, "of the first run") {
		t.Error("the page still shows the first run")
	}
}

// again waits until the page has been loaded anew, which a poll within the page
// would not outlive.
func again() chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		for {
			name, err := chromedp.Evaluate[string](`document.querySelector("h1")?.textContent ?? ""`)(ctx, target)
			if err == nil && name == "again" {
				return nil
			}
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(50 * time.Millisecond):
			}
		}
	})
}
