package console_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// A press is one request that a browser sent.
type press struct {
	method, path string
	sent         url.Values // the fields of a form
	touched      bool       // somebody touched one of our pages for it
}

// presses are written down by the server. A browser says itself whether it was
// touched (Sec-Fetch-User, Fetch Metadata): no script of a page's can.
type presses struct {
	next http.Handler
	mu   sync.Mutex
	all  []press
}

func (p *presses) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	sent := r.URL.Query()
	if r.Method == http.MethodPost && !strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/") {
		sent, _ = url.ParseQuery(string(body)) // what can't be read is a passkey's
	}
	p.mu.Lock()
	p.all = append(p.all, press{
		method: r.Method, path: strings.TrimPrefix(r.URL.Path, "/console"), sent: sent,
		touched: r.Header.Get("Sec-Fetch-User") == "?1" && r.Header.Get("Sec-Fetch-Site") == "same-origin",
	})
	p.mu.Unlock()
	p.next.ServeHTTP(w, r)
}

func (p *presses) list() []press {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]press(nil), p.all...)
}

// A thumb is somebody with a phone: it sees one page, and taps and types.
type thumb struct {
	*bench
	t       *testing.T
	ctx     context.Context
	pressed *presses
	served  []act // what could be pressed on the pages that were seen
	seen    int   // pages
	files   string
	got     int    // files that were taken along
	axe     string // its source
}

// newThumb opens a bench on a phone of the usual width.
func newThumb(t *testing.T) *thumb {
	t.Helper()
	h := &thumb{t: t, ctx: browser(t), pressed: &presses{}, files: t.TempDir(), axe: axe(t)}
	h.bench = newBenchOn(t, twoLeads, func(s *http.Server) { h.pressed.next, s.Handler = s.Handler, h.pressed })
	yes := true
	h.steps("a phone", listen(), authenticator(), chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile, chromedp.EmulateTouch),
		chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			_, err := chromedp.CallBrowser(ctx, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{
				Behavior: "allow", BrowserContextID: chromedp.FromContext(ctx).BrowserContextID, DownloadPath: h.files, EventsEnabled: &yes,
			})
			return err
		}))
	return h
}

func (h *thumb) steps(what string, steps ...chromedp.Action[chromedp.Void]) {
	h.t.Helper()
	do(h.t, h.ctx, what, steps...)
}

// open goes to a page by its address.
func (h *thumb) open(path string) {
	h.t.Helper()
	h.steps(path, chromedp.Navigate(h.url+"/console"+path), chromedp.WaitReady(chromedp.CSS("main")))
	h.looks("open " + path)
}

// An aim is where to tap, by the page's own measure.
type aim struct {
	X, Y float64
	Shut bool   // what is wanted is folded away: this is what unfolds it
	Over string // what lies over it, if anything does
}

const aimAt = `((selector) => {
	const wanted = document.querySelector(selector);
	if (!wanted) return JSON.stringify({Over: "it is not on the page"});
	let fold = null;
	for (let e = wanted.parentElement; e; e = e.parentElement) if (e.matches("details:not([open])")) fold = e;
	const at = fold ? fold.querySelector("summary") : wanted;
	at.scrollIntoView({block: "center", behavior: "instant"});
	const box = at.getClientRects()[0] ?? at.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
	const hit = document.elementFromPoint(x, y);
	const over = !hit ? "it can't be reached" : at.contains(hit) || hit.contains(at) && hit.matches("label") ? "" : hit.tagName + "." + hit.className + " lies over it";
	return JSON.stringify({X: x, Y: y, Shut: fold !== null, Over: over});
})(%q)`

// tap touches what a selector finds first, in its middle, after scrolling to
// it and unfolding what it is in. What something else lies over can't be
// touched.
func (h *thumb) tap(selector string) {
	h.t.Helper()
	for {
		var a aim
		if err := json.Unmarshal([]byte(read[string](h.t, h.ctx, fmt.Sprintf(aimAt, selector))), &a); err != nil {
			h.t.Fatal(err)
		}
		if a.Over != "" {
			h.t.Fatalf("tap %s on %s: %s", selector, read[string](h.t, h.ctx, `location.pathname`), a.Over)
		}
		h.steps("tap "+selector, chromedp.TapXY(a.X, a.Y))
		if !a.Shut {
			return
		}
	}
}

// inserted comes into the field that one is in as from a phone's keyboard.
func inserted(text string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, input.InsertText, input.InsertTextParams{Text: text})
		return err
	})
}

// typed writes into a field.
func (h *thumb) typed(selector, text string) {
	h.t.Helper()
	h.tap(selector)
	h.steps("type into "+selector, holds(fmt.Sprintf(`document.activeElement === document.querySelector(%q)`, selector)),
		chromedp.Evaluate[chromedp.Void](`document.activeElement.select?.()`), inserted(text))
}

// chosen sets what a browser lets one choose in a window of its own: a list, a
// day.
func (h *thumb) chosen(selector, value string) {
	h.t.Helper()
	h.tap(selector)
	h.steps("choose in "+selector, fill(selector, value))
}

// press touches a button, and waits for the page after it; there it must say
// what it should.
func (h *thumb) press(selector, where, says string) {
	h.t.Helper()
	h.steps("before", chromedp.Evaluate[chromedp.Void](`window.old = true`))
	h.tap(selector)
	h.steps("press "+selector, holds(`window.old !== true && document.readyState === "complete"`), shows(where, says))
	h.settle(h.t)
	h.looks("press " + selector)
}

// take touches what gives a file, and reads it.
func (h *thumb) take(selector string) string {
	h.t.Helper()
	h.tap(selector)
	h.got++
	deadline := time.Now().Add(30 * time.Second)
	for time.Now().Before(deadline) {
		whole, err := filepath.Glob(filepath.Join(h.files, "*.*"))
		if err != nil {
			h.t.Fatal(err)
		}
		if len(whole) == h.got && !strings.Contains(strings.Join(whole, " "), ".crdownload") {
			return h.newest(whole)
		}
		time.Sleep(20 * time.Millisecond)
	}
	h.t.Fatalf("%s gives no file", selector)
	return ""
}

// newest reads the file that came last, and renames it so that the next of its
// name is another.
func (h *thumb) newest(files []string) string {
	h.t.Helper()
	for _, f := range files {
		if strings.HasPrefix(filepath.Base(f), "taken-") {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			h.t.Fatal(err)
		}
		if err := os.Rename(f, filepath.Join(h.files, fmt.Sprintf("taken-%d.txt", h.got))); err != nil {
			h.t.Fatal(err)
		}
		return string(data)
	}
	h.t.Fatal("no new file came")
	return ""
}

// looks notes what can be pressed on the page that is shown, and that it is
// whole: what comes after a press is seen by no other test.
func (h *thumb) looks(after string) {
	h.t.Helper()
	h.seen++
	picture(h.t, h.ctx, fmt.Sprintf("act-%03d", h.seen))
	var page struct {
		Forms                        []form
		Over, Small, Problems, Twice string
	}
	script := `JSON.stringify({Forms: ` + formsOfPage + `, Over: ` + overhang + `, Small: ` + smallTargets + `, Twice: ` + doubleIDs + `, Problems: problems.join("; ")})`
	if err := json.Unmarshal([]byte(read[string](h.t, h.ctx, script)), &page); err != nil {
		h.t.Fatal(err)
	}
	for _, f := range page.Forms {
		h.served = append(h.served, f.acts()...)
	}
	for what, found := range map[string]string{"hangs over the edge": page.Over, "too small to touch": page.Small, "the browser complains": page.Problems, "ids that stand twice": page.Twice} {
		if found != "" {
			h.t.Errorf("after %s: %s: %s", after, what, found)
		}
	}
}

// judged lets axe-core judge what only a press leads to: no table of pages has
// it.
func (h *thumb) judged() {
	h.t.Helper()
	h.steps("axe-core", chromedp.Evaluate[chromedp.Void](h.axe))
	if found := read[string](h.t, h.ctx, axeFindings+`.then((list) => list.join("\n"))`); found != "" {
		h.t.Errorf("axe-core on %s: %s", read[string](h.t, h.ctx, `location.pathname`), found)
	}
}
