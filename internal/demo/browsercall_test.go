package demo

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// within names something within a phone's call.
func within(phone, what string) chromedp.CSS {
	return chromedp.CSS("#p" + phone[1:] + "-call " + what)
}

// says waits until a phone's call shows a state.
func says(phone, state string) chromedp.Action[chromedp.Void] {
	return shows("#p"+phone[1:]+"-call .state", state)
}

// hears waits until a caption of a phone's call holds some words.
func hears(phone, words string) chromedp.Action[chromedp.Void] {
	return shows("#p"+phone[1:]+"-call .caption", words)
}

// typing types into a call as a whole, as somebody without a mouse does.
func typing(phone, keys string) chromedp.Action[chromedp.Void] {
	return chromedp.SendKeys(chromedp.CSS("#p"+phone[1:]+"-call"), keys)
}

// openCalls opens the page, and notes what would be spoken aloud.
func openCalls(t *testing.T, p *phonesBench) func(what string, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	ctx := browser(t)
	steps := func(what string, steps ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		do(t, ctx, what, steps...)
	}
	steps("the page opens",
		chromedp.EmulateViewport(1280, 1400),
		chromedp.Navigate(p.page.URL+"/phones"),
		chromedp.Evaluate[chromedp.Void](`window.problems = []; window.aloud = [];
			addEventListener("error", (e) => problems.push(e.message));
			addEventListener("securitypolicyviolation", (e) => problems.push(e.violatedDirective));
			speechSynthesis.speak = (said) => aloud.push(said.lang + ": " + said.text);`),
		chromedp.Click(chromedp.CSS("#sound")),
		holds(`ready`))
	t.Cleanup(func() {
		if problems := read(t, ctx, `problems.join("; ")`); problems != "" {
			t.Errorf("the page complains: %s", problems)
		}
	})
	return steps
}

func TestACallInABrowser(t *testing.T) {
	p := newPhonesBench(t)
	p.hotline.line()
	steps := openCalls(t, p)
	steps("the button calls, and the hotline is heard and seen",
		chromedp.Click(chromedp.CSS("#p15415550121 .dial button")),
		says(maria, "Listening for 5 keys, or words."),
		shows(`#p15415550121-call .caption[lang="es-US"]`, "¿Dónde <vive>?"),
		holds(`aloud.join() === "es-US: ¿Dónde <vive>?"`),
		holds(`document.activeElement.id === "p15415550121-call"`),
		chromedp.WaitNotVisible(chromedp.CSS("#p15415550121 .dial")))
	steps("silence asks again",
		chromedp.Click(within(maria, "[value=silence]")),
		hears(maria, "said nothing"),
		holds(`aloud.length === 2`))
	steps("keys of the keyboard and of the keypad make one answer",
		typing(maria, "97"),
		chromedp.Click(within(maria, `.pad [value="5"]`)),
		chromedp.Click(within(maria, `.pad [value="2"]`)),
		holds(`document.querySelector("#p15415550121-keys").value === "9752"`),
		chromedp.Click(within(maria, `.pad [value="0"]`)),
		hears(maria, "pressed 97520"),
		says(maria, "Recording"))
	steps("a message is spoken, and the call ends",
		chromedp.SendKeys(within(maria, "[name=words]"), "the red door\r"),
		hears(maria, "spoke for 8 s: the red door"),
		hears(maria, "Thank you."),
		says(maria, "The call is over."),
		holds(`document.activeElement.id === "p15415550121-call"`))
	steps("what is over can be put away",
		chromedp.Click(within(maria, "[value=close]")),
		chromedp.WaitNotVisible(chromedp.CSS("#p15415550121-call")),
		holds(`document.activeElement.getAttribute("aria-label") === "Call the hotline from Maria"`))
	steps("words are an answer too, and hanging up ends it",
		chromedp.SendKeys(chromedp.CSS("#p15415550121 .dial button"), "\r"),
		chromedp.WaitVisible(within(maria, "[name=words]")),
		chromedp.SendKeys(within(maria, "[name=words]"), "Ashland\r"),
		shows(`#p15415550121-call .mine[lang="es"]`, "Ashland"),
		says(maria, "Recording"),
		chromedp.Click(within(maria, "[value=hangup]")),
		says(maria, "The call is over."))
}

func TestAPhoneRingsInABrowser(t *testing.T) {
	p := newPhonesBench(t)
	p.hotline.joins(oneNumber(bob))
	steps := openCalls(t, p)
	steps("a phone rings, wherever one looks",
		chromedp.Click(chromedp.CSS("#p15415550121 .dial button")),
		says(maria, "The hotline rings somebody."),
		says(bob, "The hotline is calling. It rings."),
		shows("#rings", "Bob: it rings"),
		holds(`document.title.includes("Bob")`))
	steps("it is answered, and the two are joined",
		chromedp.Click(within(bob, "[value=answer]")),
		hears(bob, "To take the call, press 1."),
		holds(`document.activeElement.id === "p15415550122-call"`),
		holds(`document.querySelector("#rings").hidden`),
		typing(bob, "1"),
		says(bob, "You are talking to Maria. Nobody's number is shown."),
		says(maria, "You are talking to Bob. Nobody's number is shown."))
	steps("what one says the other hears",
		chromedp.SendKeys(within(maria, "[name=words]"), "Hola <b>\r"),
		shows("#p15415550122-call .theirs", "Maria: Hola <b>"),
		holds(`aloud.at(-1) === "es: Hola <b>"`),
		chromedp.SendKeys(within(bob, "[name=words]"), "I come at noon\r"),
		shows("#p15415550121-call .theirs", "Bob: I come at noon"))
	steps("one hangs up, and the other is alone again",
		chromedp.Click(within(bob, "[value=hangup]")),
		hears(maria, "You are alone again."),
		says(bob, "The call is over."),
		says(maria, "The call is over."))
	steps("nobody answers, on a small screen",
		chromedp.EmulateViewport(360, 740),
		chromedp.Click(chromedp.CSS(`[data-tab="p15415550121"]`)),
		chromedp.Click(chromedp.CSS("#p15415550121 .dial button")),
		shows(`[data-tab="p15415550122"].rings`, "Bob"),
		chromedp.Click(chromedp.CSS("#rings")),
		chromedp.WaitVisible(within(bob, "[value=ring]")),
		holds(`document.documentElement.scrollWidth <= innerWidth`),
		chromedp.Click(within(bob, "[value=ring]")),
		says(bob, "Missed call."),
		hears(maria, "You are alone again."))
}
