package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/lexicon"
	"neighborline/internal/twilio"
)

// tries asks the carrier to post a text again, up to three times, when the
// hotline can't be reached, is too slow, or answers that it can't take it. A
// repeated text is taken once.
const tries = "#rc=3&rp=ct,rt,5xx"

// wantedWebhooks are where the carrier should post.
func wantedWebhooks(publicURL string) twilio.Webhooks {
	return twilio.Webhooks{
		SMS: publicURL + "/twilio/sms" + tries, SMSFallback: publicURL + "/twilio/sms/fallback" + tries,
		Voice: publicURL + "/twilio/voice", VoiceFallback: publicURL + "/twilio/voice/fallback",
		VoiceStatus: publicURL + "/twilio/voice/status",
	}
}

// carrier checks the account, its number, and the way back to us.
func (k *checking) carrier(ctx context.Context, conf config.Config) {
	const what = "carrier"
	client, err := twilio.NewClient(twilio.Config{
		AccountSID: conf.Secrets.AccountSID, AuthToken: conf.Secrets.AuthToken.Reveal(),
		MessagingServiceSID: conf.Secrets.MessagingServiceSID, APIURL: conf.Secrets.APIURL, From: conf.Network.Number,
		Timeout: conf.Carrier.SendTimeout,
	})
	if err != nil {
		k.each(what, err)
		return
	}
	if err := client.Account(ctx); err != nil {
		k.bad(what, "%s", accountWords(err))
	} else {
		k.ok(what, "the account is in order")
		k.clock(ctx, client)
		k.number(ctx, conf, client)
	}
	k.wayBack(ctx, conf)
}

// accountWords say what to do about an account that does not answer well.
func accountWords(err error) string {
	var e *twilio.SendError
	switch {
	case !errors.As(err, &e):
		return err.Error()
	case e.Status == http.StatusUnauthorized || e.Status == http.StatusForbidden || e.Status == http.StatusNotFound:
		return "the carrier does not take the credentials: look at TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN again"
	case e.Status == 0:
		return fmt.Sprintf("the carrier can't be reached; is this machine on the net, and TWILIO_API_URL right? (%v)", err)
	case e.Kind == twilio.Misconfigured:
		return fmt.Sprintf("the account can't be used; the carrier's first page says why (%v)", err)
	}
	return err.Error()
}

// number checks where the hotline's number posts to.
func (k *checking) number(ctx context.Context, conf config.Config, client *twilio.Client) {
	const what = "number"
	n, err := client.FetchNumber(ctx)
	switch {
	case errors.Is(err, aid.ErrNotFound):
		k.bad(what, "the account does not have network.number of the configuration: buy it there, or mend the configuration")
		return
	case err != nil:
		k.bad(what, "%v", err)
		return
	case n.SMSApplication != "" || n.VoiceApplication != "":
		k.bad(what, "an application (TwiML App) at the carrier takes its texts or calls: take it off the number there, then check again")
		return
	case n.Trunk != "":
		k.bad(what, "a SIP trunk at the carrier takes its calls: take it off the number there, then check again")
		return
	}
	want := wantedWebhooks(conf.PublicURL)
	differ := differing(n.Webhooks, want)
	if len(differ) == 0 {
		k.ok(what, "texts and calls come to %s", conf.PublicURL)
		return
	}
	if !k.mayFix(differ) {
		k.bad(what, "%s; \"neighborline check --fix\" sets them", strings.Join(differ, "; "))
		return
	}
	if err := client.ConfigureNumber(ctx, n.SID, want); err != nil {
		k.bad(what, "its webhooks can't be set: %v", err)
		return
	}
	k.ok(what, "its webhooks are now set: texts and calls come to %s", conf.PublicURL)
}

// differing says in words which webhooks are not as wanted.
func differing(have, want twilio.Webhooks) []string {
	var out []string
	for _, w := range []struct{ name, have, want string }{
		{"texts", have.SMS, want.SMS},
		{"texts, second try,", have.SMSFallback, want.SMSFallback},
		{"calls", have.Voice, want.Voice},
		{"calls, second try,", have.VoiceFallback, want.VoiceFallback},
		{"ended calls", have.VoiceStatus, want.VoiceStatus},
	} {
		switch {
		case w.have == w.want:
		case w.have == "":
			out = append(out, fmt.Sprintf("%s go nowhere, want %s", w.name, w.want))
		default:
			out = append(out, fmt.Sprintf("%s go to %s, want %s", w.name, w.have, w.want))
		}
	}
	return out
}

// mayFix asks whoever sits at the terminal, unless --fix has said it.
func (k *checking) mayFix(differ []string) bool {
	if k.cmd.Fix {
		return true
	}
	if k.cmd.JSON || !terminal(k.e.stdin) || !terminal(k.e.stdout) {
		return false
	}
	fmt.Fprintf(k.e.stdout, "\nAt the carrier, the number's webhooks are not as this hotline needs them:\n  %s\nSet them now? [y/N] ",
		strings.Join(differ, "\n  "))
	answer, err := bufio.NewReader(k.e.stdin).ReadString('\n')
	if err != nil {
		return false
	}
	answer = strings.TrimSpace(answer)
	return strings.EqualFold(answer, "y") || lexicon.ReadYesNo(answer) == lexicon.Yes
}

// wayBack sends the hotline what the carrier would, by the way it would.
func (k *checking) wayBack(ctx context.Context, conf config.Config) {
	const what = "public_url"
	err := twilio.Probe(ctx, conf.PublicURL, conf.Secrets.AccountSID, conf.Secrets.AuthToken.Reveal())
	switch {
	case err == nil:
		k.ok(what, "a signed request to %s came through", conf.PublicURL)
	case errors.Is(err, twilio.ErrUnreachable):
		k.bad(what, "%s: does \"neighborline serve\" run, and does the address lead to it? (%v)", conf.PublicURL, err)
	case errors.Is(err, twilio.ErrStranger):
		k.bad(what, "%s leads to something else, or to a proxy that changes the path (%v)", conf.PublicURL, err)
	case errors.Is(err, twilio.ErrNotBelieved):
		k.bad(what, "%s: the running hotline has another public_url or another TWILIO_AUTH_TOKEN; start it again with these", conf.PublicURL)
	default:
		k.bad(what, "%s: %v; look at the hotline's log", conf.PublicURL, err)
	}
}
