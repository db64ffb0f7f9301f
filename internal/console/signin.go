package console

import (
	"crypto/subtle"
	"net/url"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

// signInView is the sign-in page.
type signInView struct {
	Passkeys  bool   // whether this address can have passkeys
	TextCodes bool   // whether codes go out by text
	Asked     bool   // a code was just asked for
	Wrong     string // why the last try did not work
	Name      string // as it was typed
	Next      string
	Keep      string // what the forms' addresses take along of the language that was chosen
}

var signInPage = parsePage[signInView]("signin")

// signIn shows the ways in.
func (c *Console) signIn(v *visit) error {
	if v.me.ID != 0 {
		return v.to("/")
	}
	return v.signInAgain(signInView{Next: v.query("next")})
}

func (v *visit) signInAgain(view signInView) error {
	view.Passkeys, view.TextCodes = v.c.passkeys != nil, v.conf.Console.TextCodes
	q := url.Values{}
	if v.query("lang") != "" {
		q.Set("lang", v.words.Lang)
		view.Keep = "?" + q.Encode()
	}
	if view.Next != "" {
		q.Set("next", view.Next)
	}
	v.at = (&url.URL{Path: "/console/sign-in", RawQuery: q.Encode()}).String()
	return signInPage.render(v, view)
}

// A codeTry is one try to sign in with a code.
type codeTry struct {
	name  string // that wrong tries are counted by
	entry config.Coordinator
	known bool
}

// whoTries finds whose code it is. Somebody unknown is tried like somebody
// known, and fails in the same way.
func (v *visit) whoTries(typed string) codeTry {
	entry, known := coordinatorNamed(v.conf, typed)
	if !known {
		return codeTry{name: typed}
	}
	return codeTry{name: entry.Phone.E164(), entry: entry, known: true}
}

// signInCode takes a code: from an app, or from a text where the network
// sends them.
func (c *Console) signInCode(v *visit) error {
	typed, now := v.form("name"), c.Now()
	again := signInView{Next: v.form("next"), Name: typed, Asked: v.form("asked") != ""}
	t := v.whoTries(typed)
	if !c.rate.AllowN(time.Now(), 1) || c.tries.blocked(t.name, now) {
		again.Wrong = v.words.SignIn.Wait
		return v.signInAgain(again)
	}
	code := digitsOf(v.form("code"))
	id, how, err := c.codeIsRight(v, t, code)
	if err != nil {
		return err
	}
	if id == 0 {
		c.tries.wrong(t.name, now)
		if again.Wrong = v.words.SignIn.Wrong; c.tries.blocked(t.name, now) {
			c.Log.WarnContext(v.r.Context(), "sign-in waits after too many wrong codes")
			again.Wrong = v.words.SignIn.Wait
		}
		return v.signInAgain(again)
	}
	c.tries.right(t.name)
	if err := v.begin(id, how, false); err != nil {
		return err
	}
	return v.to(nextOf(v.form("next")))
}

// codeIsRight says whose code it is, and of what kind; 0 if nobody's.
func (c *Console) codeIsRight(v *visit, t codeTry, code string) (id aid.PersonID, how string, err error) {
	if texted, ok := v.held().(textedCode); ok {
		right := subtle.ConstantTimeCompare([]byte(texted.code), []byte(code)) == 1
		if right && t.known && texted.phone == t.entry.Phone {
			v.takeHeld()
			id, err := v.personOf(t.entry)
			return id, "text", err
		}
	}
	id, ok, err := c.appCodeIsRight(v, t, code)
	if err != nil || !ok {
		return 0, "", err
	}
	return id, "app", nil
}

// personOf is a coordinator as a person of ours.
func (v *visit) personOf(e config.Coordinator) (id aid.PersonID, err error) {
	err = v.write(func(tx *store.Tx) error {
		p, err := tx.EnsurePerson(e.Phone)
		id = p.ID
		return err
	})
	return id, err
}

func digitsOf(s string) string {
	var out []byte
	for _, b := range []byte(s) {
		if b >= '0' && b <= '9' {
			out = append(out, b)
		}
	}
	return string(out)
}
