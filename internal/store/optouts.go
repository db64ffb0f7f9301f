package store

import (
	"time"

	"neighborline/internal/aid"
)

// OptOut puts a number on the STOP list and withdraws everything queued for
// it. Fresh is false where it was on the list already.
func (tx *Tx) OptOut(phone aid.Phone, keyword string, channel aid.Channel) (fresh bool, err error) {
	n, err := tx.exec(`INSERT INTO opt_outs (phone, at, keyword, channel) VALUES (?, ?, ?, ?) ON CONFLICT (phone) DO NOTHING`,
		phone.E164(), stamp(tx.Now), keyword, string(channel))
	if err != nil {
		return false, err
	}
	_, err = tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE phone = ? AND status = 'queued'`, phone.E164())
	return n == 1, err
}

// OptIn takes a number off the STOP list. Was is false where it was not on it.
func (tx *Tx) OptIn(phone aid.Phone) (was bool, err error) {
	n, err := tx.exec(`DELETE FROM opt_outs WHERE phone = ?`, phone.E164())
	return n == 1, err
}

// OptedOut says whether a number is on the STOP list.
func (r *Reader) OptedOut(phone aid.Phone) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM opt_outs WHERE phone = ?`, []any{phone.E164()}, &one))
}

// erasedOptOut is how a number stands on the STOP list once its person is
// erased: the list must still hold, and nobody may read the number.
func erasedOptOut(m ErasureMark) string { return "erased " + m.Person }

// stoppedBefore puts the number of a new person back on the STOP list in clear
// if it was on it when they were erased.
func (tx *Tx) stoppedBefore(phone aid.Phone) error {
	as := tx.w.erasedAs.Load()
	if as == nil {
		return nil
	}
	was := erasedOptOut((*as)(phone))
	var one int
	if on, err := found(tx.one(`SELECT 1 FROM opt_outs WHERE phone = ?`, []any{was}, &one)); err != nil || !on {
		return err // all but a few
	}
	return tx.renameOptOut(was, phone.E164())
}

// renameOptOut changes how a number stands on the STOP list, which it may do
// both ways: one row stays.
func (tx *Tx) renameOptOut(was, becomes string) error {
	if _, err := tx.exec(`INSERT INTO opt_outs (phone, at, keyword, channel)
		SELECT ?, at, '', channel FROM opt_outs WHERE phone = ? ON CONFLICT (phone) DO NOTHING`, becomes, was); err != nil {
		return err
	}
	_, err := tx.exec(`DELETE FROM opt_outs WHERE phone = ?`, was)
	return err
}

// An OptOutRow is one number on the STOP list.
type OptOutRow struct {
	Phone   aid.Phone
	At      time.Time
	Keyword string
	Channel string
}

// OptOuts lists the STOP list.
func (r *Reader) OptOuts() ([]OptOutRow, error) {
	return all(r, func(row scanner) (OptOutRow, error) {
		var o OptOutRow
		err := row.Scan(&o.Phone, into{&o.At}, &o.Keyword, &o.Channel)
		return o, err
	}, `SELECT phone, at, keyword, channel FROM opt_outs ORDER BY phone`)
}
