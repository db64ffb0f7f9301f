package console

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// A keyholder is an account as the passkey library wants to see it.
type keyholder struct {
	account store.Account
	name    string
	keys    []webauthn.Credential
}

func (k keyholder) WebAuthnID() []byte                         { return k.account.Handle }
func (k keyholder) WebAuthnName() string                       { return k.name }
func (k keyholder) WebAuthnDisplayName() string                { return k.name }
func (k keyholder) WebAuthnCredentials() []webauthn.Credential { return k.keys }

func (v *visit) keyholder(a store.Account, name string) (keyholder, error) {
	k := keyholder{account: a, name: name}
	var list []store.Passkey
	err := v.read(func(r *store.Reader) (err error) {
		list, err = r.Passkeys(a.Person)
		return err
	})
	if err != nil {
		return k, err
	}
	for _, p := range list {
		var cred webauthn.Credential
		if err := json.Unmarshal(p.Credential, &cred); err != nil {
			return k, fmt.Errorf("a passkey of person %d: %w", a.Person, err)
		}
		k.keys = append(k.keys, cred)
	}
	return k, nil
}

// json answers a script.
func (v *visit) json(status int, what any) error {
	v.w.Header().Set("Content-Type", "application/json")
	v.w.WriteHeader(status)
	return json.NewEncoder(v.w).Encode(what)
}

// passkeyAnswer is what the script does next: go somewhere, or show words.
type passkeyAnswer struct {
	To    string `json:"to,omitempty"`
	Wrong string `json:"wrong,omitempty"`
}

// enrolPasskeyStart gives the browser what it makes a passkey of.
func (c *Console) enrolPasskeyStart(v *visit) error {
	if c.passkeys == nil {
		return errGone
	}
	account, err := v.ownAccount()
	if err != nil {
		return err
	}
	me, err := v.keyholder(account, v.entry.Name)
	if err != nil {
		return err
	}
	options, ceremony, err := c.passkeys.BeginRegistration(me,
		webauthn.WithAuthenticatorSelection(protocol.AuthenticatorSelection{
			ResidentKey: protocol.ResidentKeyRequirementRequired, UserVerification: protocol.VerificationRequired,
		}),
		webauthn.WithConveyancePreference(protocol.PreferNoAttestation),
		webauthn.WithExclusions(webauthn.Credentials(me.keys).CredentialDescriptors()))
	if err != nil {
		return fmt.Errorf("begin a passkey: %w", err)
	}
	v.holdFor(ceremony)
	return v.json(http.StatusOK, options)
}

// enrolPasskey keeps the passkey that the browser made.
func (c *Console) enrolPasskey(v *visit) error {
	ceremony, ok := v.takeHeld().(*webauthn.SessionData)
	if c.passkeys == nil || !ok {
		return v.json(http.StatusBadRequest, passkeyAnswer{Wrong: v.words.Enrol.PasskeyFailed})
	}
	account, err := v.ownAccount()
	if err != nil {
		return err
	}
	me, err := v.keyholder(account, v.entry.Name)
	if err != nil {
		return err
	}
	made, err := c.passkeys.FinishRegistration(me, *ceremony, v.r)
	if err != nil {
		c.Log.WarnContext(v.r.Context(), "passkey not made", "person", v.me.ID, "err", err)
		return v.json(http.StatusBadRequest, passkeyAnswer{Wrong: v.words.Enrol.PasskeyFailed})
	}
	data, err := json.Marshal(made)
	if err != nil {
		return err
	}
	err = v.write(func(tx *store.Tx) error {
		added, err := tx.AddPasskey(store.Passkey{ID: made.ID, Person: v.me.ID, Credential: data})
		if err != nil || !added {
			return errors.Join(err, notAdded(added))
		}
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "passkey added", Person: v.me.ID})
	})
	if err != nil {
		return err
	}
	v.enrolled(v.words.Enrol.PasskeyDone)
	return v.json(http.StatusOK, passkeyAnswer{To: "/console/account"})
}

func notAdded(added bool) error {
	if added {
		return nil
	}
	return errors.New("a passkey of that id is there already")
}

// signInPasskeyStart gives the browser a challenge. Which passkeys there are
// it is not told: the browser knows, and nobody else need.
func (c *Console) signInPasskeyStart(v *visit) error {
	if c.passkeys == nil {
		return errGone
	}
	if !c.rate.AllowN(time.Now(), 1) {
		return v.json(http.StatusTooManyRequests, passkeyAnswer{Wrong: v.words.SignIn.Wait})
	}
	options, ceremony, err := c.passkeys.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	if err != nil {
		return fmt.Errorf("begin to sign in: %w", err)
	}
	v.holdFor(ceremony)
	return v.json(http.StatusOK, options)
}

// signInPasskey takes the browser's answer to the challenge.
func (c *Console) signInPasskey(v *visit) error {
	no := passkeyAnswer{Wrong: v.words.SignIn.PasskeyFailed}
	ceremony, ok := v.takeHeld().(*webauthn.SessionData)
	if c.passkeys == nil || !ok {
		return v.json(http.StatusUnauthorized, no)
	}
	var id aid.PersonID
	cred, err := c.passkeys.FinishDiscoverableLogin(func(_, handle []byte) (webauthn.User, error) {
		holder, err := v.holderOf(handle)
		id = holder.account.Person
		return holder, err
	}, *ceremony, v.r)
	if err != nil || cred.Authenticator.CloneWarning {
		c.Log.WarnContext(v.r.Context(), "passkey refused", "err", err)
		return v.json(http.StatusUnauthorized, no)
	}
	data, err := json.Marshal(cred)
	if err != nil {
		return err
	}
	if err := v.write(func(tx *store.Tx) error { return tx.UsePasskey(cred.ID, data) }); err != nil {
		return err
	}
	if err := v.begin(id, "passkey", false); err != nil {
		return err
	}
	return v.json(http.StatusOK, passkeyAnswer{To: "/console" + nextOf(v.query("next"))})
}

// holderOf finds whose passkey it is, if they still coordinate.
func (v *visit) holderOf(handle []byte) (keyholder, error) {
	var account store.Account
	var p aid.Person
	err := v.read(func(r *store.Reader) (err error) {
		if account, err = r.ConsoleAccountOf(handle); err != nil {
			return err
		}
		p, err = r.Person(account.Person)
		return err
	})
	if err != nil {
		return keyholder{}, err
	}
	entry, ok := entryOf(v.conf, p.Phone)
	if !ok {
		return keyholder{}, errForbidden
	}
	return v.keyholder(account, entry.Name)
}
