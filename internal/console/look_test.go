package console_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

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
	theme         string
}

// A reading is a page in one language, loaded once, and the ways it is looked
// at. Between them every two of width, theme and language meet.
type reading struct {
	lang  string
	looks []look
	axe   bool // axe-core judges: what it looks for is the same in any language
}

var readings = []reading{
	{"en", []look{{"360-light-en", 360, 740, "light"}, {"1280-dark-en", 1280, 900, "dark"}}, true},
	{"es", []look{{"1280-light-es", 1280, 900, "light"}, {"360-dark-es", 360, 740, "dark"}}, false},
}

// A finding is what a page looks like in one way.
type finding struct {
	Lang, Over, Small, Problems, Twice string
	Status, Size                       float64
	Axe                                []string
}

// TestPagesInABrowser looks at every page in every way: nothing hangs over,
// nothing complains, axe-core finds nothing, what is to be touched is large
// enough, and the first load is small. Each stage is set once for all of its
// pages.
func TestPagesInABrowser(t *testing.T) {
	source := axe(t)
	ctx := browser(t)
	do(t, ctx, "listen", listen())
	for _, s := range stages {
		t.Run(s.name, func(t *testing.T) {
			b := newBench(t, s.config)
			if s.set != nil {
				s.set(t, b)
			}
			if !s.strangers {
				b.enter(t, ctx, b.dee.Phone)
			}
			for _, p := range s.pages {
				t.Run(p.name, func(t *testing.T) {
					for _, r := range readings {
						b.read(t, ctx, r, s, p, source)
					}
				})
			}
		})
	}
}

// read loads a page in a language and looks at it.
func (b *bench) read(t *testing.T, ctx context.Context, r reading, s stage, p shown, source string) {
	t.Helper()
	path := p.path
	if p.find != nil {
		path = p.find(t, b)
	}
	steps := []chromedp.Action[chromedp.Void]{chromedp.Navigate(b.url + withLanguage(path, r.lang, s.strangers)), chromedp.WaitReady(chromedp.CSS("main"))}
	if !s.strangers {
		steps = append([]chromedp.Action[chromedp.Void]{chromedp.Evaluate[chromedp.Void](
			fmt.Sprintf(`fetch("/console/language", {method: "POST", body: new URLSearchParams({lang: %q}), redirect: "manual"}).then(() => {})`, r.lang), chromedp.EvalAwaitPromise)}, steps...)
	}
	do(t, ctx, "the page opens", steps...)
	if r.axe {
		do(t, ctx, "axe-core", chromedp.Evaluate[chromedp.Void](source))
	}
	for _, l := range r.looks {
		do(t, ctx, "look", chromedp.EmulateViewport(l.width, l.height), theme(l.theme),
			holds(fmt.Sprintf(`innerWidth === %d && matchMedia("(prefers-color-scheme: %s)").matches`, l.width, l.theme)))
		picture(t, ctx, p.name+"-"+l.name)
		var f finding
		if err := json.Unmarshal([]byte(read[string](t, ctx, findings)), &f); err != nil {
			t.Fatal(err)
		}
		p.judge(t, l, r, f)
	}
	if p.paper && r.axe {
		p.onPaper(t, ctx)
	}
}

// judge says what is wrong with a page.
func (p shown) judge(t *testing.T, l look, r reading, f finding) {
	t.Helper()
	if f.Lang != r.lang {
		t.Errorf("%s: the page is in %q", l.name, f.Lang)
	}
	if f.Status != p.status() {
		t.Errorf("%s: status is %v, want %v", l.name, f.Status, p.status())
	}
	for what, found := range map[string]string{
		"hangs over the edge": f.Over, "too small to touch": f.Small, "the browser complains": f.Problems, "ids that stand twice": f.Twice,
		"axe-core": strings.Join(f.Axe, "\n"),
	} {
		if found != "" {
			t.Errorf("%s: %s: %s", l.name, what, found)
		}
	}
	if f.Size > 60_000 {
		t.Errorf("%s: %v bytes in all, more than 60 KB", l.name, f.Size)
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

// findings gathers everything at once; axe-core judges where it was brought.
const findings = `(async () => JSON.stringify({
	Lang: document.documentElement.lang, Status: performance.getEntriesByType("navigation")[0].responseStatus,
	Over: ` + overhang + `, Small: ` + smallTargets + `, Problems: problems.join("; "), Size: ` + pageSize + `, Twice: ` + doubleIDs + `,
	Axe: window.axe ? await ` + axeFindings + ` : []}))()`

const (
	// axeFindings is what axe-core holds against the page.
	axeFindings = `axe.run({resultTypes: ["violations"], preload: false}).then((found) => found.violations.map((v) =>
		v.impact + " " + v.id + ": " + v.nodes.map((n) => n.target + " " + n.failureSummary).join(" | ")))`
	// overhang finds what is wider than the page; what scrolls by itself may hold
	// wider things.
	overhang = `(() => {
		if (document.documentElement.scrollWidth <= innerWidth) return "";
		const scrolls = (e) => e && e !== document.body && (getComputedStyle(e).overflowX !== "visible" || scrolls(e.parentElement));
		return [...document.querySelectorAll("body *")].filter((e) => !scrolls(e.parentElement) && e.getBoundingClientRect().right > innerWidth + 1)
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
