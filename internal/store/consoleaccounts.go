package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// An Account is how a coordinator gets into the console.
type Account struct {
	Person   aid.PersonID
	Handle   []byte // names them to their passkeys
	TOTP     []byte // the secret, encrypted; empty where there is none
	TOTPStep int64  // the time step of the last code that was used
}

func scanAccount(row scanner) (a Account, err error) {
	err = row.Scan(&a.Person, &a.Handle, &a.TOTP, &a.TOTPStep)
	return a, err
}

const accountColumns = `person_id, handle, totp, totp_step`

// ConsoleAccount finds a person's account; aid.ErrNotFound where there is none.
func (r *Reader) ConsoleAccount(id aid.PersonID) (Account, error) {
	return first(r, scanAccount, `SELECT `+accountColumns+` FROM console_accounts WHERE person_id = ?`, int64(id))
}

// ConsoleAccountOf finds the account that a passkey names by its handle.
func (r *Reader) ConsoleAccountOf(handle []byte) (Account, error) {
	return first(r, scanAccount, `SELECT `+accountColumns+` FROM console_accounts WHERE handle = ?`, handle)
}

const addAccountSQL = `
	INSERT INTO console_accounts (person_id, handle, created_at) VALUES (?, ?, ?)
	ON CONFLICT (person_id) DO NOTHING`

// EnsureAccount gives a person an account, with a handle where it is new.
func (tx *Tx) EnsureAccount(id aid.PersonID, handle []byte) (Account, error) {
	if _, err := tx.exec(addAccountSQL, int64(id), handle, stamp(tx.Now)); err != nil {
		return Account{}, fmt.Errorf("account of person %d: %w", id, err)
	}
	return tx.ConsoleAccount(id)
}

// SetTOTP keeps an encrypted secret; an empty one takes it away.
func (tx *Tx) SetTOTP(id aid.PersonID, secret []byte) error {
	if secret == nil {
		secret = []byte{}
	}
	_, err := tx.exec(`UPDATE console_accounts SET totp = ?, totp_step = 0 WHERE person_id = ?`, secret, int64(id))
	return err
}

// UseTOTP uses up the codes of a time step and all before it: fresh is false
// where they are used up already.
func (tx *Tx) UseTOTP(id aid.PersonID, step int64) (fresh bool, err error) {
	n, err := tx.exec(`UPDATE console_accounts SET totp_step = ? WHERE person_id = ? AND totp_step < ?`, step, int64(id), step)
	return n == 1, err
}

// A Passkey is a credential of an account, as the library writes it.
type Passkey struct {
	ID         []byte
	Person     aid.PersonID
	Credential []byte
	CreatedAt  time.Time
	UsedAt     time.Time
}

// Passkeys lists the passkeys of an account, oldest first.
func (r *Reader) Passkeys(id aid.PersonID) ([]Passkey, error) {
	return all(r, func(row scanner) (p Passkey, err error) {
		err = row.Scan(&p.ID, &p.Person, &p.Credential, into{&p.CreatedAt}, into{&p.UsedAt})
		return p, err
	}, `SELECT id, person_id, credential, created_at, used_at FROM console_passkeys WHERE person_id = ? ORDER BY created_at LIMIT 50`, int64(id))
}

const addPasskeySQL = `
	INSERT INTO console_passkeys (id, person_id, credential, created_at) VALUES (?, ?, ?, ?)
	ON CONFLICT (id) DO NOTHING`

// AddPasskey keeps a new passkey: added is false where one of that id is there.
func (tx *Tx) AddPasskey(p Passkey) (added bool, err error) {
	n, err := tx.exec(addPasskeySQL, p.ID, int64(p.Person), p.Credential, stamp(tx.Now))
	return n == 1, err
}

// UsePasskey keeps what signing in changed of a passkey (its counter).
func (tx *Tx) UsePasskey(id, credential []byte) error {
	_, err := tx.exec(`UPDATE console_passkeys SET credential = ?, used_at = ? WHERE id = ?`, credential, stamp(tx.Now), id)
	return err
}

// DropPasskey takes a passkey of an account away.
func (tx *Tx) DropPasskey(person aid.PersonID, id []byte) (dropped bool, err error) {
	n, err := tx.exec(`DELETE FROM console_passkeys WHERE person_id = ? AND id = ?`, int64(person), id)
	return n == 1, err
}
