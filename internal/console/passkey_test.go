package console_test

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/webauthn"
	"github.com/chromedp/chromedp"

	"neighborline/internal/config"
	"neighborline/internal/hotline"
)

// authenticator gives the browser something to keep passkeys in, as a phone
// has it, and a finger that is always there.
func authenticator() chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if _, err := cdp.Call(ctx, target, webauthn.Enable, webauthn.EnableParams{}); err != nil {
			return err
		}
		_, err := cdp.Call(ctx, target, webauthn.AddVirtualAuthenticator, webauthn.AddVirtualAuthenticatorParams{
			Options: &webauthn.VirtualAuthenticatorOptions{
				Protocol: "ctap2", Transport: "internal", HasResidentKey: true, HasUserVerification: true,
				IsUserVerified: true, AutomaticPresenceSimulation: true,
			},
		})
		return err
	})
}

// TestPasskey makes a passkey with a first link, signs out, comes back with one
// touch to the page that was wanted, and is shut out once the coordinator is
// taken off the list.
func TestPasskey(t *testing.T) {
	ctx := browser(t)
	b := newBench(t, nil)
	do(t, ctx, "the link opens, and leads to setting up", authenticator(),
		chromedp.Navigate(b.invite(t, b.dee.Phone, true)), shows("h1", "Welcome, Dee."), click("main button"),
		holds(`location.pathname === "/console/enrol"`))
	do(t, ctx, "a passkey is made", holds(`!document.querySelector("[data-passkey] button").hidden`), click("[data-passkey] button"),
		holds(`location.pathname === "/console/account"`), shows(".flash", "passkey is set"), shows(".rows", "Passkey"))
	do(t, ctx, "it is the only way in, and can't be removed", click(`form[action$="drop-passkey"] button`), shows(".flash.alert", "only way in"))
	do(t, ctx, "sign out, and come back to another page",
		click(`form[action$="sign-out"] button`), holds(`location.pathname === "/console/sign-in"`),
		chromedp.Navigate(b.url+"/console/inbox"), holds(`location.pathname === "/console/sign-in"`),
		holds(`!document.querySelector("[data-passkey] button").hidden`), click("[data-passkey] button"),
		holds(`location.pathname === "/console/inbox"`))
	conf := b.Config
	conf.Coordinators = []config.Coordinator{{Name: "Eve", Phone: "+15415550199", Language: "en"}}
	b.Hotline.SetRules(hotline.Rules{Config: conf, Book: b.Book})
	do(t, ctx, "taken off the list", chromedp.Navigate(b.url+"/console/inbox"), holds(`location.pathname === "/console/sign-in"`),
		holds(`!document.querySelector("[data-passkey] button").hidden`), click("[data-passkey] button"),
		shows("[data-passkey] .wrong", "did not work"))
}
