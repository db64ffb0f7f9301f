package console

import (
	"context"
	"crypto/rand"
	"fmt"
	"math/big"
	"time"

	"neighborline/internal/aid"
)

// A textedCode is a code that a phone was sent, and the browser that asked.
type textedCode struct {
	phone aid.Phone
	code  string
}

// signInText texts a code to a coordinator's phone, where the network wants
// that. It answers the same, and as fast, whoever is asked for.
func (c *Console) signInText(v *visit) error {
	if !v.conf.Console.TextCodes {
		return errGone
	}
	typed := v.form("name")
	view := signInView{Next: v.form("next"), Name: typed, Asked: true}
	t := v.whoTries(typed)
	if !c.rate.AllowN(time.Now(), 1) || c.tries.blocked(t.name, c.Now()) || c.tries.blocked("text "+t.name, c.Now()) {
		view.Wrong = v.words.SignIn.Wait
		return v.signInAgain(view)
	}
	c.tries.wrong("text "+t.name, c.Now()) // each code costs a text
	made := textedCode{phone: t.entry.Phone, code: sixDigits()}
	v.holdFor(made)
	if t.known {
		ctx := context.WithoutCancel(v.r.Context())
		go func() { // so that it takes no longer than for a stranger
			if err := c.Hotline.TextConsoleCode(ctx, made.phone, made.code); err != nil {
				c.Log.ErrorContext(ctx, "sign-in code not texted", "err", err)
			}
		}()
	}
	return v.signInAgain(view)
}

func sixDigits() string {
	n, err := rand.Int(rand.Reader, big.NewInt(1_000_000))
	if err != nil {
		panic(err) // never fails since Go 1.24
	}
	return fmt.Sprintf("%06d", n)
}
