package console_test

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestDaySheetIsForDrivers reads the sheet as somebody does who takes it off
// the table: what is wanted, where, by when and by whom, of which day it is,
// and how to reach the neighbor. Whoever is on call is called what the
// configuration calls them. What a stranger could misuse is not on it.
func TestDaySheetIsForDrivers(t *testing.T) {
	b := newBench(t, nil)
	b.town(t)
	b.text(t, "dee", "ONCALL ME")
	_, main, _ := strings.Cut(b.signedIn(t).get(t, "/console/daysheet").body, `id="main"`)
	text := bars.ReplaceAllString(markup.ReplaceAllString(main, "|"), "|")
	for _, want := range []string{
		"Rogue Valley Mutual Aid · Mon Nov 23, 10:00 am", "On call: Dee", "text or call (541) 555-0100, with the code",
		"K7|food · 4|Ashland 97520|Mon Nov 23, 8:00 pm|someone is on it|Ben|", // with the day: it may be read tomorrow
		"M4|a ride · 1|Ashland 97520|this week|looking for someone|",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet does not say %q: %s", want, text)
		}
	}
	if private := lives.FindString(strings.ReplaceAll(text, "|Ben|", "")); private != "" || strings.Contains(text, "hurting") {
		t.Errorf("%q is on the sheet: %s", private, text)
	}
}

// What stands between tags, with a bar for all that is between.
var markup, bars = regexp.MustCompile(`<[^>]*>`), regexp.MustCompile(`\s*\|[\s|]*`)

// onPaper looks at a page as it is printed from a browser that is dark: black on
// white, nothing cut off at the edge of A4, which is narrower than Letter, and
// nothing to click.
func (p shown) onPaper(t *testing.T, ctx context.Context) {
	t.Helper()
	const between = 703 // the margins, in dots of 96 an inch
	do(t, ctx, "paper", printed(), chromedp.EmulateViewport(between, 950), holds(fmt.Sprintf(`innerWidth === %d && matchMedia("print").matches`, between)))
	picture(t, ctx, p.name+"-paper")
	var f struct{ Over, Clicks, Colors string }
	if err := json.Unmarshal([]byte(read[string](t, ctx, `JSON.stringify({Over: `+overhang+`,
		Clicks: [...document.querySelectorAll("nav, button, input, select, .button, .skip")].filter((e) => e.checkVisibility()).map((e) => e.outerHTML).join(" "),
		Colors: getComputedStyle(document.documentElement).backgroundColor + " " + getComputedStyle(document.querySelector("main")).color})`)), &f); err != nil {
		t.Fatal(err)
	}
	if f.Over != "" {
		t.Errorf("on paper: cut off: %s", f.Over)
	}
	if f.Clicks != "" {
		t.Errorf("on paper: something to click: %s", f.Clicks)
	}
	if f.Colors != "rgb(255, 255, 255) rgb(0, 0, 0)" {
		t.Errorf("on paper: printed as %s", f.Colors)
	}
}

// printed shows a page as paper does, where the screen is dark.
func printed() chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
		})
		return err
	})
}
