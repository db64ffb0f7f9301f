package console_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"neighborline/internal/aid"
)

// TestMain ends the browser that the tests share.
func TestMain(m *testing.M) {
	code := m.Run()
	if shared.stop != nil {
		shared.stop()
	}
	os.Exit(code)
}

// shared is one Chromium for all tests: starting one costs more than most of
// them.
var shared struct {
	once sync.Once
	ctx  context.Context
	stop func()
	err  error
}

func startChromium(path string) {
	dir, err := os.MkdirTemp("", "chromium")
	if err != nil {
		shared.err = err
		return
	}
	alloc, endAlloc := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.UserDataDir(dir), chromedp.WSURLReadTimeout(time.Minute))...)
	ctx, end := chromedp.NewContext(alloc)
	// A limit of time on the first run would be one on the browser's life.
	shared.ctx, shared.err = ctx, chromedp.Do(ctx)
	shared.stop = func() { end(); endAlloc(); _ = os.RemoveAll(dir) }
}

// browser gives a test a tab of its own in a headless Chromium, with no cookie
// of another test's. On a machine without one the test is skipped, except where
// CI says that there must be one.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		missing(t, "there is no Chromium")
	}
	shared.once.Do(func() { startChromium(path) })
	if shared.err != nil {
		t.Fatalf("start Chromium: %v", shared.err)
	}
	ctx, cancel := chromedp.NewContext(shared.ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("open a tab: %v", err)
	}
	ctx, cancel = context.WithTimeout(ctx, 8*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// missing skips a test for want of a tool, except where CI says that it must
// be there.
func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// do takes steps in the browser; what it shows stands in the failure.
func do(t *testing.T, ctx context.Context, what string, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		if body, e := chromedp.Run(ctx, chromedp.Evaluate[string](`location.href + "\n" + document.body.innerText`)); e == nil {
			t.Log(body)
		}
		t.Fatalf("%s: %v", what, err)
	}
}

// read gives a value of the page.
func read[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", script[:min(len(script), 200)], err)
	}
	return v
}

// shows waits, at most for half a minute, until an element's text holds what
// it should, on whatever page that is then.
func shows(selector, want string) chromedp.Action[chromedp.Void] {
	return holds(fmt.Sprintf(`[...document.querySelectorAll(%q)].some((e) => e.textContent.includes(%q))`, selector, want))
}

// holds waits until a script is true, over loads of pages.
func holds(script string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
		defer cancel()
		for {
			if is, err := chromedp.Evaluate[bool](script)(ctx, target); err == nil && is {
				return nil
			}
			select {
			case <-ctx.Done():
				return fmt.Errorf("never: %s", script)
			case <-time.After(30 * time.Millisecond):
			}
		}
	})
}

// click clicks what a selector finds, be it out of sight.
func click(selector string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		found, err := chromedp.Evaluate[bool](fmt.Sprintf(`(() => { const e = document.querySelector(%q); e?.click(); return e !== null; })()`, selector))(ctx, target)
		if err == nil && !found {
			err = fmt.Errorf("nothing to click at %s", selector)
		}
		return err
	})
}

// fill writes into a field.
func fill(selector, text string) chromedp.Action[chromedp.Void] {
	return chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`document.querySelector(%q).value = %q`, selector, text))
}

// theme chooses light or dark.
func theme(name string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}, {Name: "prefers-reduced-motion", Value: "reduce"}},
		})
		return err
	})
}

// enter signs the browser in as a coordinator.
func (b *bench) enter(t *testing.T, ctx context.Context, phone aid.Phone) {
	t.Helper()
	do(t, ctx, "sign in", chromedp.Navigate(b.invite(t, phone, false)), click("main button"), holds(`location.pathname === "/console/"`))
}

// picture keeps what the browser shows, in the folder that SCREENSHOTS names.
func picture(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("SCREENSHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		t.Fatalf("picture %s: %v", name, err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o600); err != nil {
		t.Fatal(err)
	}
}
