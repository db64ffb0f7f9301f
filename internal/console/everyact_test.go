package console_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/pquerna/otp/totp"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// twoLeads are Dee and Kim, and codes go out by text.
func twoLeads(c *config.Config) {
	twoCoordinators(c)
	c.Coordinators[1].Role = config.RoleLead
	c.Console.TextCodes = true
}

// TestEveryActIsPressed does everything that can be done in the console, on a
// phone, with a thumb: what can be tapped is tapped where it is, what is typed
// is typed, and each press must be answered. Which acts there are, the
// program's table of routes, the pages' sources and the pages that were shown
// say; an act that no finger came by is named.
func TestEveryActIsPressed(t *testing.T) {
	h := newThumb(t)
	h.signsIn()
	h.onRequests()
	h.inTheInbox()
	h.withPeople()
	h.onTheRota()
	h.inTheDirectory()
	h.withGoods()
	h.withNetworks()
	h.takesAlong()
	h.everyPage()
	for _, missed := range h.unpressed() {
		t.Errorf("never pressed: %s", missed)
	}
}

const (
	signOut  = `form[action$="sign-out"] button`
	language = `form[action$="language"] button`
)

// signsIn comes in by each way there is, and looks after the ways.
func (h *thumb) signsIn() {
	h.t.Helper()
	h.open("/sign-in")
	h.press(language, "label", "Código")
	h.typed("input[name=name]", "Dee")
	h.typed("input[name=code]", "12")
	h.press(`.stack button:not([formaction])`, ".wrong", "código")
	h.judged()
	h.press(language, "label", "Code")
	h.typed("input[name=name]", "Dee")
	n := h.Carrier.Count()
	for i := range 2 { // the first does not come
		h.press(`button[formaction]`, ".flash", "")
		h.until("a code is texted", func() bool { h.settle(h.t); return len(h.told(n, "dee")) > i })
	}
	h.typed("input[name=code]", sixDigits.FindString(h.told(n, "dee")[1]))
	h.press(`.stack button:not([formaction])`, "h1", "Requests")
	h.press(signOut, "h1", "")

	// A first link, a passkey and an app.
	h.steps("the link", chromedp.Navigate(h.invite(h.t, h.dee.Phone, true)), shows("h1", "Welcome, Dee."))
	h.press("main button", ".sheet h2", "passkey")
	h.steps("passkeys can be made here", holds(`!document.querySelector("[data-passkey] button").hidden`))
	h.press("[data-passkey] button", ".flash", "passkey is set")
	h.press(`form[action$="drop-passkey"] button`, ".flash.alert", "only way in")
	h.open("/enrol/app")
	secret := strings.ReplaceAll(read[string](h.t, h.ctx, `document.querySelector(".secret").textContent`), " ", "")
	h.typed("input[name=code]", h.codeOf(secret))
	h.press(`form[action$="enrol/app"] button`, ".rows", "Passkey")
	h.press(signOut, "h1", "")
	h.steps("a passkey", holds(`!document.querySelector("[data-passkey] button").hidden`))
	h.press("[data-passkey] button", "h1", "Requests")
	h.press(signOut, "h1", "")
	h.typed("input[name=name]", "Dee")
	h.typed("input[name=code]", h.codeOf(secret))
	h.press(`.stack button:not([formaction])`, "h1", "Requests")

	for range 3 { // in other browsers
		h.signedIn(h.t)
	}
	ends := `form[action$="account/end"] button`
	h.open("/account")
	h.press(ends, ".flash", "")
	h.steps("one is ended", holds(fmt.Sprintf(`document.querySelectorAll(%q).length === 2`, ends)))
	h.press(`form[action$="end-all"] button`, ".flash", "")
	h.steps("all are ended", holds(fmt.Sprintf(`document.querySelector(%q) === null`, ends)))
	h.press(`form[action$="drop-app"] button`, ".flash", "")
	h.steps("the app is gone", holds(`document.querySelector('form[action$="drop-app"]') === null`))
}

// codeOf is what an app shows now; the clock moves on, since each is good once.
func (h *thumb) codeOf(secret string) string {
	h.t.Helper()
	h.Clock.Move(time.Minute)
	code, err := totp.GenerateCode(secret, h.Clock.Now())
	if err != nil {
		h.t.Fatal(err)
	}
	return code
}

var sixDigits = regexp.MustCompile(`\b[0-9]{6}\b`)

// until waits for what happens beside the page.
func (h *thumb) until(what string, is func() bool) {
	h.t.Helper()
	for deadline := time.Now().Add(30 * time.Second); !is(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			h.t.Fatalf("never: %s", what)
		}
	}
}

// deed is the button of a deed on a request or a task.
func deed(do, how string) string {
	if how == "" {
		return `form[action*="/do"] button[value="` + do + `"]`
	}
	return `form[action*="/do"]:has(input[value="` + do + `"]) button[value="` + how + `"]`
}

// onRequests presses every button of a request's page. Each does what the text
// would do, and the neighbor hears of it.
func (h *thumb) onRequests() {
	t := h.t
	t.Helper()
	h.add(t, "ana", "ben")
	h.ask(t, "walter", "need money 97520 today for 2")
	step := func(do, how string, want aid.RequestState) {
		t.Helper()
		n := h.Carrier.Count()
		h.press(deed(do, how), ".flash", "K7")
		if s := h.stateOf(t, "K7"); s != want {
			t.Errorf("after %s %s it is %s, want %s", do, how, s, want)
		}
		flash := read[string](t, h.ctx, `document.querySelector(".flash").textContent`)
		if slices.Contains(h.told(n, "dee"), flash) {
			t.Errorf("after %s Dee was texted the answer too: %q", do, flash)
		}
		if len(h.told(n, "walter")) == 0 && do != "reopen" {
			t.Errorf("after %s Walter heard nothing", do)
		}
	}
	h.open("/")
	h.press(".card a", ".ticket h1", "K7")
	step("release", "", aid.Open)
	h.chosen("#d-hold select", "12")
	h.press("#d-hold button", ".flash", "K7")
	h.typed("#d-note textarea", "Her sister knows")
	h.press("#d-note button", "#d-note p", "Her sister knows")
	h.typed("#d-close input[name=other]", "M9")
	h.press("#d-close form:has(input[name=other]) button", ".flash.alert", "M9")
	step("take", "", aid.Assigned)
	step("reopen", "", aid.Open)
	step("close", "helped", aid.Verified)
	step("reopen", "", aid.Open)
	step("close", "gone", aid.Withdrawn)
	step("reopen", "", aid.Open)
	step("close", "cant", aid.Unmet)
	n := h.Carrier.Count()
	h.typed("form:has(input[value=say]) textarea", "We are on it, Walter.")
	h.press("form:has(input[value=say]) button", ".flash", "K7")
	if got := strings.Join(h.told(n, "walter"), "\n"); !strings.Contains(got, "We are on it, Walter.") {
		t.Errorf("Walter reads %q", got)
	}
	h.twoOfOne()
	h.open("/")
	h.chosen(".filters select[name=need]", "food")
	h.press(".filters button", "h1", "Requests")
}

// twoOfOne splits a request, gives it to somebody, takes that back, makes one
// of two, and asks more people.
func (h *thumb) twoOfOne() {
	t := h.t
	t.Helper()
	h.ask(t, "gus", "need groceries 97520 today for 4")
	code := h.codeOn("/requests/2")
	n := h.Carrier.Count()
	h.chosen("#d-split select", "ride")
	h.press("#d-split button", ".pairs a", "a ride")
	if len(h.told(n, "gus")) == 0 || len(h.told(n, "ana"))+len(h.told(n, "ben")) == 0 {
		t.Errorf("of the second gus hears %q, ana and ben %q", h.told(n, "gus"), append(h.told(n, "ana"), h.told(n, "ben")...))
	}
	h.steps("whom to give it to, by name", shows("#d-give option", "Ben, "))
	h.press("#d-give button", ".flash", code)
	h.is(code, aid.Assigned)
	h.press(deed("undo", ""), ".flash", code)
	h.is(code, aid.Open)

	h.ask(t, "rosa", "need groceries 97520 today for 4")
	n = h.Carrier.Count()
	other := h.codeOn("/requests/4")
	h.typed("#d-close input[name=other]", " "+strings.ToLower(code[:1])+" "+code[1:])
	h.press("#d-close form:has(input[name=other]) button", ".ticket .tag.duplicate", "double")
	if got := strings.Join(h.told(n, "rosa"), "\n"); !strings.Contains(got, other) || strings.Contains(got, code) { // that one is another phone's
		t.Errorf("rosa reads %q", got)
	}
	h.press(deed("undo", ""), ".flash", "")
	h.is(other, aid.Open)
	h.add(t, "chu", "vic")
	n = h.Carrier.Count()
	h.press("#d-invite button", ".flash", "")
	h.judged()
	if len(h.told(n, "chu"))+len(h.told(n, "vic")) != 0 {
		t.Error("people were asked before it was confirmed")
	}
	h.press(".confirm button", ".flash", other)
	if len(h.told(n, "chu"))+len(h.told(n, "vic")) == 0 {
		t.Error("nobody more is asked")
	}
}

// codeOn opens a request's page and gives its code.
func (h *thumb) codeOn(path string) string {
	h.t.Helper()
	h.open(path)
	return strings.TrimSpace(read[string](h.t, h.ctx, `document.querySelector(".ticket .code").textContent`))
}

func (h *thumb) is(code string, want aid.RequestState) {
	h.t.Helper()
	if s := h.stateOf(h.t, code); s != want {
		h.t.Errorf("%s is %s, want %s: %s", code, s, want, read[string](h.t, h.ctx, `document.querySelector(".flash").textContent`))
	}
}

// inTheInbox looks after what waits, answers, and hears a recording.
func (h *thumb) inTheInbox() {
	t := h.t
	t.Helper()
	h.wait(t, "max", aid.TaskMessage, aid.Inbound{Channel: aid.SMS, Body: "do you still have the piano?"})
	h.wait(t, "vic", aid.TaskRecording, aid.Inbound{Channel: aid.Voice, Recording: "RE" + strings.Repeat("a", 32)})
	h.open("/inbox")
	piano := `.inbox li:has(q)`
	h.steps("both wait", shows(piano, "piano"))
	h.press(piano+" button[value=claim_task]", piano, "looked after by Dee")
	h.press(piano+" button[value=free_task]", piano, "piano")
	h.steps("it is given back", holds(`!document.querySelector(".inbox").textContent.includes("looked after by")`))
	h.typed(piano+" textarea", "Yes, come and see it.")
	h.press(piano+" form:has(textarea) button", ".flash", "Sent.")
	if got := strings.Join(h.told(0, "max"), "\n"); !strings.Contains(got, "Yes, come and see it.") {
		t.Errorf("Max reads %q", got)
	}
	if n := h.audits(t, "heard"); n != 0 {
		t.Fatalf("%d recordings were heard before anybody listened", n)
	}
	play := read[aim](t, h.ctx, `(() => { const e = document.querySelector("audio"); e.scrollIntoView({block: "center", behavior: "instant"}); const b = e.getBoundingClientRect(); return {X: b.x + 27, Y: b.y + b.height / 2}; })()`)
	h.steps("play", chromedp.TapXY(play.X, play.Y))
	h.until("it is heard", func() bool { return h.audits(t, "heard") == 1 })
	h.press(deed("finish_task", ""), "h2", "Nobody waits")
}

// withPeople finds somebody, vets a volunteer and erases a neighbor.
func (h *thumb) withPeople() {
	t := h.t
	t.Helper()
	h.open("/people")
	h.typed("input[name=q]", "ben")
	h.press(".filters button", ".rows", "Ben")
	h.open("/volunteers?show=known")
	h.press(`form.tiers button[value=new]`, ".flash", "")
	h.press(`nav.tabs a[href$="show=new"]`, ".rows", "")
	h.press(`form.tiers button[value=known]`, ".flash", "")
	h.press(`nav.tabs a[href$="show=known"]`, ".rows", "")
	h.press(`form.tiers button[value=vetted]`, ".flash", "")
	h.open(strings.TrimPrefix(h.personPath(t, "ben"), "/console"))
	for _, tier := range []string{"new", "known", "vetted"} {
		h.press(`button[value=`+tier+`]`, `button[value=`+tier+`][aria-pressed=true]`, "")
	}
	h.open(strings.TrimPrefix(h.personPath(t, "walter"), "/console"))
	h.tap("input[name=sure]")
	h.press("form:has(input[name=sure]) button", ".flash", "")

	list := h.file("friends.csv", "name,phone\nEve,541-555-0171\nBad,12\n")
	h.open("/more")
	h.press(`a[href="/console/import"]`, "h1", "Bring people in")
	h.steps("a list", upload(list))
	h.press(`main form button`, ".faults", "line 3")
	h.judged()
	h.press(`form[action$="import/confirm"] button`, ".flash", "1 person is in.")
	h.steps("she is there", shows(".rows", "Eve"))
}

func (h *thumb) file(name, text string) string {
	h.t.Helper()
	path := filepath.Join(h.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		h.t.Fatal(err)
	}
	return path
}

func (h *thumb) onTheRota() {
	h.t.Helper()
	h.open("/rota")
	dee := `li:has(input[value="Dee"]) `
	h.chosen(dee+"select", "4")
	h.press(dee+"button:not([name])", ".tag.good", "")
	h.press(dee+"button[value=off]", ".flash", "")
	h.steps("nobody is", holds(`document.querySelector(".tag.good") === null`))
}

// inTheDirectory writes a place, looks after it, and brings a list in.
func (h *thumb) inTheDirectory() {
	h.t.Helper()
	h.open("/places/new")
	h.typed("input[name=name]", "Rogue Pantry")
	h.typed("input[name=zip]", "97520")
	h.tap(`input[name=need][value=food]`)
	h.press(".place button", ".flash", "Saved")
	h.press(`button[value=check]`, ".flash", "Checked today.")
	h.press(`button[value=close]`, ".flash", "Nobody is sent")
	h.press(`button[value=open]`, ".flash", "again")
	h.press(`a[href$="/edit"]`, ".place button", "Save")
	h.typed("input[name=phone]", "541")
	h.press(".place button", ".wrong", "too short")
	h.judged()
	h.typed("input[name=phone]", "541 555 0140")
	h.press(".place button", ".flash", "Saved")

	h.open("/places/import")
	h.steps("a list", upload(h.file("places.csv", "name,needs,zip\nTalent Shelf,food,97540\nNowhere,food,1\n")))
	h.press("main form button", ".faults", "line 3")
	h.judged()
	h.press(`form[action$="import/confirm"] button`, ".flash", "1 place is in.")
	h.typed(".filters input[name=zip]", "97540")
	h.press(".filters button", ".rows", "Talent Shelf")
	if got := h.take(`a[href$="form=csv"]`); !strings.Contains(got, "Rogue Pantry") {
		h.t.Errorf("the directory as a table: %q", got)
	}
	if got := h.take(`a[href$="form=hsds"]`); !strings.Contains(got, "Rogue Pantry") {
		h.t.Errorf("the directory as HSDS: %q", got)
	}
}

// withGoods puts an organisation on the list, takes goods in, shares them out
// and loses some; and asks about what a site gives.
func (h *thumb) withGoods() {
	t := h.t
	t.Helper()
	h.open("/lots")
	site, lot := `form[action$="/site"] `, `form[action$="/lots"] `
	h.typed(site+"input[name=phone]", hotlinetest.Phone("gus").E164())
	h.typed(site+"input[name=name]", "Ashland Pantry")
	h.typed(site+"input[name=zip]", "97520")
	h.typed(site+"input[name=capacity]", "500")
	h.press(site+"button", ".rows", "Ashland Pantry")
	h.typed(lot+"input[name=units]", "many")
	h.typed(lot+"input[name=item]", "hygiene kits")
	h.press(lot+"button", ".wrong", "must be a number")
	h.judged()
	h.typed(lot+"input[name=units]", "1,000")
	h.typed(lot+"input[name=place]", "Medford")
	h.chosen(lot+"input[name=expires]", "2027-06-30")
	h.press(lot+"button", ".flash", "Sites to ask: 1")
	h.press(".confirm button", ".flash", "Lot 1")
	h.Clock.Move(6 * time.Minute)
	h.settle(t)
	h.text(t, "gus", "700")
	h.open("/lots/1")
	h.press(deed("share", ""), ".flash", "500 are shared out")
	h.typed("input[name=units]", "25")
	h.press(deed("lost", ""), ".flash", "25 hygiene kits noted as lost")
	other := aid.Site{Name: "Talent Food Shelf", ZIP: "97540"}
	if err := h.Hotline.SaveSite(t.Context(), store.Actor{Role: "command"}, hotlinetest.Phone("rosa"), other); err != nil {
		t.Fatal(err)
	}
	h.text(t, "gus", "bulk 90 boxes of diapers")
	h.open("/lots")
	h.press(`a[href$="/lots/2"]`, "h1", "90 boxes of diapers")
	h.press(deed("ask_sites", ""), ".flash", "Sites to ask: 1")
	h.press(".confirm button", ".flash", "Lot 2")
}

func (h *thumb) withNetworks() {
	h.t.Helper()
	h.open("/networks")
	h.typed("input[name=name]", "Eugene Neighbors")
	h.typed("input[name=area]", "97")
	h.typed("input[name=phone]", "541 555 01")
	save := `form:has(input[name=area]) button`
	h.press(save, ".wrong", "is not how a ZIP begins")
	h.judged()
	h.steps("what was typed is there", holds(`document.querySelector("input[name=phone]").value === "541 555 01"`))
	h.typed("input[name=area]", "974")
	h.typed("input[name=phone]", "541 555 0199")
	h.press(save, ".flash", "It is on the list.")
	h.press(`a[href*="change="]`, "h2", "Change")
	h.typed("input[name=area]", "974 973")
	h.press(save, ".pairs", "973")
	h.press(`form[action$="/end"] button`, ".tag.bad", "ended")
}

// takesAlong takes every list along without names; one with names wants another
// lead's yes.
func (h *thumb) takesAlong() {
	t := h.t
	t.Helper()
	h.open("/exports")
	of := func(kind string) string { return `form:has(input[value="` + kind + `"]) ` }
	kinds := read[[]string](t, h.ctx, `[...document.querySelectorAll("input[name=kind]")].map((e) => e.value)`)
	for _, kind := range kinds {
		if got := h.take(of(kind) + "button"); !strings.Contains(got, ",") || strings.Contains(got, "Rosa") {
			t.Errorf("%s without names: %.200q", kind, got)
		}
	}
	h.tap(of("people") + "input[name=names]")
	h.typed(of("people")+"input[name=why]", "for the phone tree")
	h.press(of("people")+"button", ".flash", "Another lead has to agree")
	h.judged()
	h.press(signOut, "h1", "")
	h.steps("Kim comes in", chromedp.Navigate(h.invite(t, "+15415550112", false)))
	h.press("main button", "h1", "Requests")
	h.open("/exports")
	h.press(`form[action$="agree"] button`, ".flash", "")
	h.press(signOut, "h1", "")
	h.steps("Dee comes back", chromedp.Navigate(h.invite(t, h.dee.Phone, false)))
	h.press("main button", "h1", "Requests")
	h.open("/exports")
	if got := h.take(`form:has(input[name=ticket]) button`); !strings.Contains(got, "Rosa") {
		t.Errorf("people with names: %.200q", got)
	}
}

// everyPage opens what is left to look at.
func (h *thumb) everyPage() {
	t := h.t
	t.Helper()
	h.open("/more")
	for _, path := range read[[]string](t, h.ctx, `[...document.querySelectorAll(".card a, nav a")].map((a) => new URL(a.href).pathname)`) {
		h.open(strings.TrimPrefix(path, "/console"))
	}
	h.open("/flows")
	h.steps("the picture is there", holds(`document.querySelector(".picture img").naturalWidth > 0`))
	h.open("/poster")
	h.steps("the poster is there", holds(`document.querySelector(".paper img").naturalWidth > 0`))
	if got := h.take(`a[href$=".svg"]`); !strings.Contains(got, "<svg") {
		t.Errorf("the poster: %.200q", got)
	}
	h.tap(`a[href$=".pdf"]`)
	h.until("the poster as PDF", func() bool {
		return slices.ContainsFunc(h.pressed.list(), func(p press) bool { return p.path == "/poster.pdf" && p.method == http.MethodGet })
	})
}
