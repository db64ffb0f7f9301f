package console

import (
	"crypto/subtle"
	"errors"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// How the codes of an app are made (RFC 6238, and what every app assumes).
const (
	appPeriod = 30 // seconds
	appSkew   = 1  // periods that a phone's clock may be off, either way
	appDigits = otp.DigitsSix
)

// decoySecret is what the code of somebody unknown is held against, so that it
// takes as long.
const decoySecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

// sealedApp is what an app's secret is sealed for.
const sealedApp = "totp"

// appCodeIsRight says whether a code is one of the person's app, and uses it
// up: a code that somebody has read over a shoulder is worth nothing. For a name
// that is nobody's it does the same work, on a coordinator's account, and says
// no: how long it takes must tell nobody who coordinates.
func (c *Console) appCodeIsRight(v *visit, t codeTry, code string) (aid.PersonID, bool, error) {
	var person aid.Person
	var account store.Account
	entry := t.entry
	if !t.known && len(v.conf.Coordinators) > 0 {
		entry = v.conf.Coordinators[0]
	}
	err := v.read(func(r *store.Reader) (err error) {
		if person, err = r.PersonByPhone(entry.Phone); err != nil {
			return err
		}
		account, err = r.ConsoleAccount(person.ID)
		return err
	})
	if err != nil && !errors.Is(err, aid.ErrNotFound) {
		return 0, false, err
	}
	secret, has := []byte(decoySecret), false
	if len(account.TOTP) > 0 {
		own, err := unseal(c.Secret, account.TOTP, sealedApp)
		if err != nil && t.known {
			return 0, false, err
		}
		if t.known {
			secret, has = own, true
		}
	}
	step, ok := appStep(string(secret), code, c.Now())
	if !ok || !has {
		return 0, false, nil
	}
	fresh := false
	err = v.write(func(tx *store.Tx) (err error) {
		fresh, err = tx.UseTOTP(person.ID, step)
		return err
	})
	return person.ID, fresh, err
}

// appStep finds the period of which a code is.
func appStep(secret, code string, now time.Time) (step int64, ok bool) {
	if len(code) != appDigits.Length() {
		code = "------" // no code, of the right length
	}
	for off := int64(-appSkew); off <= appSkew; off++ {
		at := now.Add(time.Duration(off) * appPeriod * time.Second)
		want, err := totp.GenerateCodeCustom(secret, at, totp.ValidateOpts{Period: appPeriod, Digits: appDigits, Algorithm: otp.AlgorithmSHA1})
		if err == nil && subtle.ConstantTimeCompare([]byte(want), []byte(code)) == 1 {
			step, ok = at.Unix()/appPeriod, true
		}
	}
	return step, ok
}
