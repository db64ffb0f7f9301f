package main

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// Rosa asks for help by phone, in Spanish, on the page of phones. Ben takes it
// by phone, and calls her through the hotline. Nothing is done but what a
// person with a browser can do, and no page is loaded again.
func TestCallsOfTheDemoInABrowser(t *testing.T) {
	t.Parallel() // it waits, mostly
	ctx := browse(t)
	base := playDemo(t)
	rosa, ben := "#p15415550122", "#p15415550132"
	calls := func(phone string) {
		t.Helper()
		steps(t, ctx, "the hotline answers",
			chromedp.Click(chromedp.CSS(phone+" .dial button")),
			seen(phone+"-call .state", "Listening"))
	}
	// turn presses keys, and waits until the hotline has said what comes next.
	turn := func(phone, keys string) {
		t.Helper()
		steps(t, ctx, phone+" presses "+keys,
			chromedp.Evaluate[chromedp.Void](`window.before = document.querySelectorAll("`+phone+`-call .theirs").length`),
			chromedp.SendKeys(chromedp.CSS(phone+"-call"), keys),
			seen(phone+"-call .deed:nth-last-child(n+2)", "pressed "+keys),
			chromedp.Poll[chromedp.Void](`document.querySelectorAll("`+phone+`-call .theirs").length > before`))
	}
	shown := func(what string, wanted ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		steps(t, ctx, what, wanted...)
	}

	steps(t, ctx, "the page opens", chromedp.EmulateViewport(1280, 1800), chromedp.Navigate(base+"/phones"))
	calls(rosa)
	shown("the first question is in each language", seen(rosa+`-call [lang="en-US"]`, "press 1"), seen(rosa+`-call [lang="es-US"]`, "marque 2"))
	// Spanish, help, food, where, today, for two, no risks, nothing more to know.
	for _, keys := range []string{"2", "1", "1", "97520", "1", "2#", "#"} {
		turn(rosa, keys)
	}
	shown("a message may be spoken", seen(rosa+"-call .state", "Recording"))
	turn(rosa, "#")
	steps(t, ctx, "Rosa says her name, and is understood",
		chromedp.SendKeys(chromedp.CSS(rosa+"-words"), "Rosa\r"),
		seen(rosa+"-call .mine", "Rosa"),
		seen(rosa+"-call .theirs", "Rosa"))
	turn(rosa, "1") // it is safe to call her
	turn(rosa, "1") // and to text
	shown("what she asked for is said back", seen(rosa+"-call .theirs", "9 7 5 2 0"))
	picture(t, ctx, "4-call-1280")
	turn(rosa, "1")
	shown("it is taken, and the call ends",
		seen(rosa+"-call .theirs", "Gracias, Rosa"), seen(rosa+"-call .state", "The call is over."))

	steps(t, ctx, "Ben is asked, and says yes by text", chromedp.Poll[chromedp.Void](`document.querySelectorAll("`+ben+` .theirs.bubble").length > 1`))
	invite, err := chromedp.Run(ctx, chromedp.Evaluate[string](`[...document.querySelectorAll("`+ben+` .theirs p")].at(-1).textContent`))
	if err != nil {
		t.Fatal(err)
	}
	code := inviteCode.FindStringSubmatch(invite)
	if code == nil {
		t.Fatalf("Ben reads %q, want an invite", invite)
	}
	shown("he has the job", chromedp.SendKeys(chromedp.CSS(ben+"-body"), "YES "+code[1]+"\r"), seen(ben+" .theirs p", "Rosa"))
	calls(ben)
	turn(ben, "2") // the job he has; 1 is the other invite
	turn(ben, "1") // to talk to Rosa
	steps(t, ctx, "Rosa's phone rings, and she takes the call",
		seen("#rings", "Rosa: it rings"),
		chromedp.Click(chromedp.CSS(rosa+"-call [value=answer]")),
		seen(rosa+"-call .state", "Listening for a key"))
	picture(t, ctx, "5-whisper-1280")
	steps(t, ctx, "they talk, and neither sees the other's number",
		chromedp.SendKeys(chromedp.CSS(rosa+"-call"), "1"),
		seen(rosa+"-call .state", "You are talking to Ben. Nobody's number is shown."),
		chromedp.SendKeys(chromedp.CSS(ben+"-words"), "I come at noon\r"),
		seen(rosa+"-call .theirs", "Ben: I come at noon"),
		chromedp.Poll[chromedp.Void](`!document.querySelector("`+rosa+`-call").textContent.includes("0132")`),
		chromedp.Click(chromedp.CSS(rosa+"-call [value=hangup]")),
		seen(ben+"-call .state", "Listening"))
}
