package console_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"neighborline/internal/aid"
)

// browser starts a headless Chromium. On a machine without one the test is
// skipped, except where CI says that there must be one.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		missing(t, "there is no Chromium")
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

// axe gives the source of axe-core, which judges how a page serves those who
// do not see or point: AXE names the file, or npm's folder in one above.
func axe(t *testing.T) string {
	t.Helper()
	path := os.Getenv("AXE")
	if path == "" {
		missing(t, "AXE does not name axe.min.js: npm install axe-core@4.14.1 somewhere")
	}
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// violations lets axe-core judge the page: every finding, one a line.
func violations(t *testing.T, ctx context.Context, source string) []string {
	t.Helper()
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[chromedp.Void](source)); err != nil {
		t.Fatalf("axe-core: %v", err)
	}
	out := read[string](t, ctx, `axe.run({resultTypes: ["violations"]}).then((r) => JSON.stringify(r.violations.map((v) =>
		v.impact + " " + v.id + ": " + v.nodes.map((n) => n.target + " " + n.failureSummary).join(" | "))))`)
	var list []string
	if err := json.Unmarshal([]byte(out), &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// listen makes every page keep what goes wrong in it: scripts that fail, and
// what the policy refuses.
func listen() chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `window.problems = [];
			addEventListener("error", (e) => problems.push(e.message || "something does not load"), true);
			addEventListener("unhandledrejection", (e) => problems.push(String(e.reason)));
			addEventListener("securitypolicyviolation", (e) => problems.push(e.violatedDirective + " " + e.blockedURI));`})
		return err
	})
}

// A look is one way of looking at a page.
type look struct {
	name          string
	width, height int64
	theme, lang   string
}

// looks are chosen so that every two of width, theme and language meet.
var looks = []look{
	{"360-light-en", 360, 740, "light", "en"},
	{"1280-dark-en", 1280, 900, "dark", "en"},
	{"1280-light-es", 1280, 900, "light", "es"},
	{"360-dark-es", 360, 740, "dark", "es"},
}

// TestPagesInABrowser looks at every page in every way: nothing hangs over,
// nothing complains, axe-core finds nothing, what is to be touched is large
// enough, and the first load is small.
func TestPagesInABrowser(t *testing.T) {
	source := axe(t)
	ctx := browser(t)
	do(t, ctx, "listen", listen())
	for _, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			b := newBench(t, p.config)
			path := p.prepare(t, b)
			if !p.stranger {
				b.enter(t, ctx, b.dee.Phone)
			} else {
				do(t, ctx, "sign out", chromedp.Navigate(b.url+"/console/sign-in"))
			}
			for _, l := range looks {
				do(t, ctx, "the page opens", chromedp.EmulateViewport(l.width, l.height), theme(l.theme),
					chromedp.Navigate(b.url+"/console/sign-in?lang="+l.lang),
					chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`(async () => { await fetch("/console/language", {method: "POST", body: new URLSearchParams({lang: %q})}); })()`, l.lang), chromedp.EvalAwaitPromise),
					chromedp.Navigate(withLanguage(b.url+path, l.lang, p.stranger)), chromedp.WaitReady(chromedp.CSS("main")))
				picture(t, ctx, p.name+"-"+l.name)
				if lang := read[string](t, ctx, `document.documentElement.lang`); lang != l.lang {
					t.Errorf("%s: the page is in %q", l.name, lang)
				}
				if status := read[float64](t, ctx, `performance.getEntriesByType("navigation")[0].responseStatus`); status != p.status() {
					t.Errorf("%s: status is %v, want %v", l.name, status, p.status())
				}
				if over := read[string](t, ctx, overhang); over != "" {
					t.Errorf("%s: hangs over the edge: %s", l.name, over)
				}
				if small := read[string](t, ctx, smallTargets); small != "" {
					t.Errorf("%s: too small to touch: %s", l.name, small)
				}
				if problems := read[string](t, ctx, `problems.join("; ")`); problems != "" {
					t.Errorf("%s: the browser complains: %s", l.name, problems)
				}
				for _, v := range violations(t, ctx, source) {
					t.Errorf("%s: axe-core: %s", l.name, v)
				}
				if size := read[float64](t, ctx, pageSize); size > 60_000 {
					t.Errorf("%s: %v bytes in all, more than 60 KB", l.name, size)
				}
			}
			if ids := read[string](t, ctx, doubleIDs); ids != "" {
				t.Errorf("ids that stand twice: %s", ids)
			}
		})
	}
}

func withLanguage(address, lang string, stranger bool) string {
	if !stranger {
		return address
	}
	sep := "?"
	if strings.Contains(address, "?") {
		sep = "&"
	}
	return address + sep + "lang=" + lang
}

const (
	// overhang finds what is wider than the page.
	overhang = `(() => {
		if (document.documentElement.scrollWidth <= innerWidth) return "";
		return [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
			.slice(0, 5).map((e) => e.tagName + "." + e.className).join(", ") || "something";
	})()`
	// smallTargets finds buttons and fields that are less than 44 pixels high,
	// and links by themselves of less than 24 (WCAG 2.2, 2.5.5 and 2.5.8).
	smallTargets = `[...document.querySelectorAll("button, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), textarea, summary, nav a")]
		.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
		.map((e) => e.tagName + " " + (e.textContent || e.name).trim().slice(0, 30) + " " + e.getBoundingClientRect().height).join(", ")`
	// pageSize is what was loaded: the page and all that it asked for.
	pageSize  = `[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].reduce((n, e) => n + e.decodedBodySize, 0)`
	doubleIDs = `[...document.querySelectorAll("[id]")].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i).join(", ")`
)
