package console_test

import (
	"bufio"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// TestBoardIsLive lets a request come in while the board is open: it appears
// without the page being loaded again, is announced, and what somebody types
// elsewhere is left alone.
func TestBoardIsLive(t *testing.T) {
	ctx := browser(t)
	b := newBench(t, nil)
	b.add(t, "ana", "ben")
	b.enter(t, ctx, b.dee.Phone)
	do(t, ctx, "nothing yet", shows("h2", "No requests yet"), chromedp.Evaluate[chromedp.Void](`window.stayed = true`))
	ask := func(who, need string) {
		for _, text := range []string{need, "no", who, "yes"} {
			b.text(t, who, text)
		}
	}
	ask("walter", "need groceries 97520 today for 4")
	do(t, ctx, "it appears", shows(".card", "food"), shows("#fresh", "Something new"))
	if !read[bool](t, ctx, `window.stayed === true`) {
		t.Error("the page was loaded again")
	}
	b.text(t, "ben", "YES K7")
	do(t, ctx, "and moves", shows(".pile.assigned .card", "Ben has it"))
	do(t, ctx, "the request's own page", chromedp.Navigate(b.url+"/console/requests/1"),
		fill("textarea", "half a sentence"), chromedp.Evaluate[chromedp.Void](`document.querySelector("textarea").focus(); window.stayed = true`))
	b.text(t, "walter", "the blue door now")
	do(t, ctx, "the talk grows, the sentence stays", shows(".talk", "the blue door now"),
		holds(`document.querySelector("textarea").value === "half a sentence" && window.stayed === true`))
}

// TestStreamOutlivesTheServersLimits keeps a page open for longer than the
// server gives a request or an answer, and still it hears of what happens.
func TestStreamOutlivesTheServersLimits(t *testing.T) {
	const limit = 300 * time.Millisecond
	b := newBenchOn(t, nil, func(s *http.Server) { s.ReadTimeout, s.WriteTimeout = limit, limit })
	b.add(t, "ana")
	c := b.signedIn(t)
	res, err := c.Get(b.url + "/console/events")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	if !lines.Scan() || !strings.HasPrefix(lines.Text(), "retry:") {
		t.Fatalf("the stream begins with %q: %v", lines.Text(), lines.Err())
	}
	time.Sleep(4 * limit) // the limits are real time
	b.ask(t, "walter", "need groceries 97520 today for 4")
	for lines.Scan() {
		if lines.Text() == "event: changed" {
			return
		}
	}
	t.Fatalf("the stream ended: %v", lines.Err())
}

// canary is written into every field that a stranger can fill.
const canary = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>"'{{.}}`

// TestNothingStrangersWriteRuns writes markup wherever somebody can, by text
// and in the console, and opens every page: it is shown as it was written.
func TestNothingStrangersWriteRuns(t *testing.T) {
	ctx := browser(t)
	b := newBench(t, nil)
	b.add(t, "ana", "ben")
	for _, text := range []string{"need groceries 97520 today for 4", canary, "Walter", "yes", canary} {
		b.text(t, "walter", text)
	}
	b.text(t, "ben", "YES K7")
	b.text(t, "ben", canary)
	b.text(t, "nia", "help, he is hurting me right now "+canary)
	b.enter(t, ctx, b.dee.Phone)
	seen := 0
	for _, path := range []string{"/", "/requests/1", "/inbox", "/audit", "/?need=%3Cscript%3Ewindow.hit=1%3C/script%3E&area=1%22%3E", "/account", "/sign-in?next=%22%3E%3Cscript%3E", "/?section=%3Cscript%3Ewindow.hit=1"} {
		do(t, ctx, path, chromedp.Navigate(b.url+"/console"+path), chromedp.WaitReady(chromedp.CSS("main")))
		if read[bool](t, ctx, `window.hit !== undefined || document.querySelector("main img, main script") !== null`) {
			t.Errorf("%s: what somebody wrote runs", path)
		}
		if strings.Contains(read[string](t, ctx, `document.body.innerText`), "onerror=") {
			seen++
		}
	}
	if seen < 2 {
		t.Errorf("what was written is on %d pages, want two at least", seen)
	}
}

// TestRenewingTakesNoWords lets a page that is open renew itself between a deed
// and the page that its answer is for: the words are still there.
func TestRenewingTakesNoWords(t *testing.T) {
	b := newBench(t, nil)
	b.ask(t, "walter", "need groceries 97520 today for 4")
	c := b.signedIn(t)
	c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	c.post(t, "/console/requests/1/do", url.Values{"do": {"note"}, "words": {"her sister knows"}})
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, b.url+"/console/requests/1", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("X-Live", "1")
	res, err := c.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	if renewed := readAll(t, res); strings.Contains(renewed.body, `class="flash`) {
		t.Error("the page that renewed itself shows the answer")
	}
	if got := c.get(t, "/console/requests/1"); !strings.Contains(got.body, `class="flash`) {
		t.Error("the answer to a deed is lost")
	}
}
