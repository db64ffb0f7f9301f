package main

import (
	"bytes"
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// The demo as somebody sees it who has just started it, in a real browser: a
// request under way, a YES, the match on the neighbor's phone, a day later the
// follow-up and the digest; all of it without loading the page again.
func TestDemoInABrowser(t *testing.T) {
	t.Parallel() // it waits, mostly
	ctx := browse(t)
	base := playDemo(t)
	walters, anas, dees := "#p15415550121", "#p15415550131", "#p15415550111"
	steps(t, ctx, "the town is there, and Walter's request is under way",
		chromedp.EmulateViewport(1280, 900),
		chromedp.Navigate(base+"/phones"),
		chromedp.Evaluate[chromedp.Void](`window.stayed = true; window.problems = [];
			addEventListener("error", (e) => problems.push(e.message));
			addEventListener("securitypolicyviolation", (e) => problems.push(e.violatedDirective));`),
		seen("h1", "Rogue Valley Mutual Aid"),
		seen(walters+" .mine p", "need groceries 97520 today for 2"),
		seen(walters+" .theirs p", "Your code is"),
		seen(anas+" .theirs p", "¿Puede ayudar?"))
	picture(t, ctx, "1-start-1280")
	invite, err := chromedp.Run(ctx, chromedp.Evaluate[string](`[...document.querySelectorAll("`+anas+` .theirs p")].at(-1).textContent`))
	if err != nil {
		t.Fatal(err)
	}
	code := inviteCode.FindStringSubmatch(invite)
	if code == nil {
		t.Fatalf("Ana reads %q, want an invite", invite)
	}
	steps(t, ctx, "Ana says yes, and Walter sees who will come",
		chromedp.SendKeys(chromedp.CSS(anas+"-body"), "YES "+code[1]+"\r"),
		seen(anas+" .mine p", "YES "+code[1]),
		seen(walters+" .theirs p", "Ana"),
		seen(walters+" .theirs p", "Good news"),
		seen(anas+" .theirs p", "Walter"))
	steps(t, ctx, "they talk, and neither sees the other's number",
		chromedp.SendKeys(chromedp.CSS(walters+"-body"), "thank you, the red door\r"),
		seen(anas+" .theirs p", "Walter: thank you, the red door"),
		chromedp.SendKeys(chromedp.CSS(anas+"-body"), "I come at noon\r"),
		seen(walters+" .theirs p", "Ana: I come at noon"),
		chromedp.Poll[chromedp.Void](`!document.querySelector("`+anas+` .texts").textContent.includes("0121")`),
		chromedp.Poll[chromedp.Void](`!document.querySelector("`+walters+` .texts").textContent.includes("0131")`))
	steps(t, ctx, "a day later: how did it go, and the coordinator's digest",
		chromedp.Click(chromedp.CSS(`button[value="1d"]`)),
		seen(walters+" .theirs p", "how did it go?"),
		seen(dees+" .theirs p", "RVMA"))
	picture(t, ctx, "2-next-day-1280")
	steps(t, ctx, "Walter says how it went",
		chromedp.SendKeys(chromedp.CSS(walters+"-body"), "1\r"),
		seen(walters+" .theirs p", "We are glad"))
	steps(t, ctx, "a small screen shows one phone at a time",
		chromedp.EmulateViewport(390, 844),
		chromedp.Click(chromedp.CSS(`[data-tab="p15415550121"]`)),
		chromedp.WaitVisible(chromedp.CSS(walters)),
		chromedp.WaitNotVisible(chromedp.CSS(anas)),
		chromedp.Poll[chromedp.Void](`document.documentElement.scrollWidth <= innerWidth`))
	picture(t, ctx, "3-walter-390")
	steps(t, ctx, "all on the page that was opened first", chromedp.Poll[chromedp.Void](`window.stayed === true`))
	complaints, err := chromedp.Run(ctx, chromedp.Evaluate[string](`problems.join("; ")`))
	if err != nil || complaints != "" {
		t.Errorf("the page complains: %s %v", complaints, err)
	}
}

// playDemo starts the demo with a new town, and gives where it is.
func playDemo(t *testing.T) (base string) {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	var errors bytes.Buffer
	e := &env{getenv: func(string) string { return "" }, stdin: strings.NewReader(""), stdout: &bytes.Buffer{}, stderr: &errors}
	p, ended, err := demoCmd{Addr: ln.Addr().String(), Data: t.TempDir()}.start(ctx, e, ln)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("the demo ended: %v", err)
		}
		p.carrier.Close()
		if errors.Len() > 0 {
			t.Errorf("the demo complains: %s", errors.String())
		}
	})
	return "http://" + ln.Addr().String()
}

// browse starts a headless Chromium. On a machine without one the test is
// skipped, except where CI says that there must be one.
func browse(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("there is no Chromium")
		}
		t.Skip("there is no Chromium")
	}
	alloc, cancel := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.UserDataDir(t.TempDir()), chromedp.WSURLReadTimeout(time.Minute))...)
	t.Cleanup(cancel)
	ctx, cancel := chromedp.NewContext(alloc)
	t.Cleanup(cancel)
	// A limit of time on the first run would be one on the browser's life.
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start Chromium: %v", err)
	}
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// steps takes steps in the browser; what they show stands in the failure.
func steps(t *testing.T, ctx context.Context, what string, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, actions...); err != nil {
		if body, e := chromedp.Run(ctx, chromedp.Evaluate[string](`document.body.innerText`)); e == nil {
			t.Log(body)
		}
		t.Fatalf("%s: %v", what, err)
	}
}

// seen waits, at most for half a minute, until an element's text holds what it
// should.
func seen(selector, want string) chromedp.Action[chromedp.Void] {
	return chromedp.PollFunction[chromedp.Void](
		`(selector, want) => [...document.querySelectorAll(selector)].some((e) => e.textContent.includes(want))`,
		chromedp.WithPollingArgs(selector, want), chromedp.WithPollingTimeout(30*time.Second))
}

// picture keeps what the browser shows, in the folder that SCREENSHOTS names.
func picture(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	steps(t, ctx, "nothing moves", chromedp.Poll[chromedp.Void](`document.getAnimations().every((a) => a.playState !== "running")`))
	png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatalf("picture %s: %v", name, err)
	}
	dir := os.Getenv("SCREENSHOTS")
	if dir == "" {
		dir = t.TempDir()
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o600); err != nil {
		t.Fatal(err)
	}
}
