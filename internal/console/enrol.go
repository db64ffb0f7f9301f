package console

import (
	"encoding/base32"
	"fmt"
	"html/template"
	"net/url"
	"strings"

	"rsc.io/qr"

	"neighborline/internal/store"
)

type enrolView struct {
	Passkeys bool // whether this address can have passkeys
}

var enrolPage = parsePage[enrolView]("enrol")

// enrol shows the ways of signing in that can be set up.
func (c *Console) enrol(v *visit) error {
	return enrolPage.render(v, enrolView{c.passkeys != nil})
}

// enrolled ends the setting up: the rest of the console is open.
func (v *visit) enrolled(words string) {
	v.c.sessions.Remove(v.r.Context(), keyEnrol)
	v.say(words)
}

// An appSecret is an app that is being set up: it is kept once a code of it
// was right.
type appSecret struct{ secret string }

type enrolAppView struct {
	Picture template.HTML // the QR code
	Letters string        // the same to type, in fours
	Link    template.URL  // the same for a phone that is the app's
	Wrong   bool
}

var enrolAppPage = parsePage[enrolAppView]("enrolapp")

// enrolApp shows a new secret for an app that makes codes.
func (c *Console) enrolApp(v *visit) error {
	made := appSecret{base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(random(20))}
	v.holdFor(made)
	return v.showApp(made, false)
}

func (v *visit) showApp(a appSecret, wrong bool) error {
	issuer := v.conf.Network.Name
	link := "otpauth://totp/" + url.PathEscape(issuer+":"+v.entry.Name) + "?" + url.Values{"secret": {a.secret}, "issuer": {issuer}}.Encode()
	picture, err := qrPicture(link)
	if err != nil {
		return err
	}
	return enrolAppPage.render(v, enrolAppView{picture, inFours(a.secret), template.URL(link), wrong}) // made above, of what is escaped
}

// enrolAppDone keeps the secret once the app has shown that it has it.
func (c *Console) enrolAppDone(v *visit) error {
	made, ok := v.held().(appSecret)
	if !ok {
		return v.to("/enrol/app")
	}
	step, ok := appStep(made.secret, digitsOf(v.form("code")), c.Now())
	if !ok {
		return v.showApp(made, true)
	}
	v.takeHeld()
	sealed, err := seal(c.Secret, []byte(made.secret), sealedApp)
	if err != nil {
		return err
	}
	if _, err := v.ownAccount(); err != nil {
		return err
	}
	err = v.write(func(tx *store.Tx) error {
		if err := tx.SetTOTP(v.me.ID, sealed); err != nil {
			return err
		}
		if _, err := tx.UseTOTP(v.me.ID, step); err != nil {
			return err
		}
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "app added", Person: v.me.ID})
	})
	if err != nil {
		return err
	}
	v.enrolled(v.words.Enrol.AppDone)
	return v.to("/account")
}

// qrPicture draws a QR code as SVG: dark on light in either theme, since
// phones read no others.
func qrPicture(text string) (template.HTML, error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return "", fmt.Errorf("draw a QR code: %w", err)
	}
	const quiet = 4 // light modules around it (ISO/IEC 18004)
	var path strings.Builder
	for y := range code.Size {
		for x := range code.Size {
			if code.Black(x, y) {
				fmt.Fprintf(&path, "M%d %dh1v1h-1z", x+quiet, y+quiet)
			}
		}
	}
	size := code.Size + 2*quiet
	// Numbers alone go into it.
	return template.HTML(fmt.Sprintf(`<svg class="qr" viewBox="0 0 %d %d" role="img" aria-label="QR"><rect width="%d" height="%d" fill="#fff"/><path d="%s" fill="#000"/></svg>`,
		size, size, size, size, path.String())), nil
}

// inFours writes a secret so that it can be read and typed.
func inFours(s string) string {
	var out []string
	for len(s) > 4 {
		out = append(out, s[:4])
		s = s[4:]
	}
	return strings.Join(append(out, s), " ")
}
