package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const referralColumns = `id, ref, request_id, network_id, coming, state, told, code, tries, due_at, created_at`

func scanReferral(row scanner) (aid.Referral, error) {
	var f aid.Referral
	err := row.Scan(&f.ID, &f.Ref, &f.Request, &f.Network, &f.In, &f.State, &f.Told, &f.Code, &f.Tries, into{&f.DueAt}, into{&f.Created})
	return f, err
}

// AddReferral writes a referral. It says false where the request is already
// with another network, or one of this ref is known.
func (tx *Tx) AddReferral(f aid.Referral) (added bool, err error) {
	n, err := tx.exec(`
		INSERT INTO referrals (ref, request_id, network_id, coming, state, told, code, due_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO NOTHING`,
		f.Ref, int64(f.Request), int64(f.Network), flag(f.In), string(f.State), string(f.Told), f.Code, stamp(f.DueAt), stamp(tx.Now))
	if err != nil {
		return false, fmt.Errorf("refer request %d: %w", f.Request, err)
	}
	return n == 1, nil
}

// ReferralNamed finds a referral by its ref.
func (r *Reader) ReferralNamed(ref string) (aid.Referral, error) {
	return first(r, scanReferral, `SELECT `+referralColumns+` FROM referrals WHERE ref = ?`, ref)
}

// ReferralOf finds the last time a request was passed on by us.
func (r *Reader) ReferralOf(id aid.RequestID) (aid.Referral, error) {
	return first(r, scanReferral, `SELECT `+referralColumns+` FROM referrals WHERE request_id = ? AND coming = 0 ORDER BY id DESC LIMIT 1`, int64(id))
}

// ReferralInto finds where a request came to us from.
func (r *Reader) ReferralInto(id aid.RequestID) (aid.Referral, error) {
	return first(r, scanReferral, `SELECT `+referralColumns+` FROM referrals WHERE request_id = ? AND coming = 1 ORDER BY id DESC LIMIT 1`, int64(id))
}

// ReferralsWith lists what a network has of us that is not over, the oldest
// first.
func (r *Reader) ReferralsWith(id aid.NetworkID) ([]aid.Referral, error) {
	return all(r, scanReferral, `
		SELECT `+referralColumns+` FROM referrals
		 WHERE network_id = ? AND coming = 0 AND state IN ('passing', 'held', 'taken') ORDER BY id LIMIT 200`, int64(id))
}

// CountReferralsFrom counts what a network has passed to us since a time.
func (r *Reader) CountReferralsFrom(id aid.NetworkID, since time.Time) (n int, err error) {
	err = r.one(`SELECT count(*) FROM referrals WHERE network_id = ? AND created_at >= ? AND coming = 1`, []any{int64(id), stamp(since)}, &n)
	return n, err
}

const dueReferralsSQL = `
	SELECT ` + referralColumns + ` FROM referrals
	 WHERE due_at <> '' AND due_at <= ? ORDER BY due_at, id LIMIT ?`

// DueReferrals lists what is owed to other networks now.
func (r *Reader) DueReferrals(limit int) ([]aid.Referral, error) {
	return all(r, scanReferral, dueReferralsSQL, stamp(r.Now), limit)
}

// SetReferral moves a referral from the state it was read in. It says false
// where that has changed meanwhile.
func (tx *Tx) SetReferral(was aid.Referral, to aid.ReferralState, code string) (bool, error) {
	n, err := tx.exec(`UPDATE referrals SET state = ?, code = CASE ? WHEN '' THEN code ELSE ? END, due_at = '', tries = 0 WHERE id = ? AND state = ?`,
		string(to), code, code, int64(was.ID), string(was.State))
	return n == 1, err
}

// ReferralTold notes what the other network now knows.
func (tx *Tx) ReferralTold(id aid.ReferralID, told aid.ReferralState) error {
	_, err := tx.exec(`UPDATE referrals SET told = ?, state = ?, due_at = '', tries = 0 WHERE id = ?`, string(told), string(told), int64(id))
	return err
}

// ReferralLater sets when what is owed is tried again.
func (tx *Tx) ReferralLater(id aid.ReferralID, at time.Time) error {
	_, err := tx.exec(`UPDATE referrals SET due_at = ?, tries = tries + 1 WHERE id = ?`, stamp(at), int64(id))
	return err
}

// ReferralOwes sets that something is owed from now on.
func (tx *Tx) ReferralOwes(id aid.ReferralID) error {
	_, err := tx.exec(`UPDATE referrals SET due_at = ? WHERE id = ? AND due_at = ''`, stamp(tx.Now), int64(id))
	return err
}

// A Passing is a referral that is not over, and how its request stands with us.
type Passing struct {
	aid.Referral
	RequestState aid.RequestState
}

const passingSQL = `
	SELECT f.id, f.ref, f.request_id, f.network_id, f.coming, f.state, f.told, f.code, f.tries, f.due_at, f.created_at, q.state
	  FROM referrals f
	  JOIN requests q ON q.id = f.request_id
	 WHERE f.state IN ('passing', 'held', 'taken') AND f.due_at = ''
	 ORDER BY f.id`

// Passing lists the referrals that are not over, as far as nothing is owed.
func (r *Reader) Passing() ([]Passing, error) {
	return all(r, func(row scanner) (Passing, error) {
		var c Passing
		err := row.Scan(&c.ID, &c.Ref, &c.Request, &c.Network, &c.In, &c.State, &c.Told, &c.Code, &c.Tries, into{&c.DueAt}, into{&c.Created}, &c.RequestState)
		return c, err
	}, passingSQL)
}

// A LetterRow is a request that is with another network, or came from one, and
// is not over.
type LetterRow struct {
	aid.Referral
	RequestCode string
	PromisedAt  time.Time // by when the neighbor hears
}

const openLettersSQL = `
	SELECT f.id, f.ref, f.request_id, f.network_id, f.coming, f.state, f.told, f.code, f.tries, f.due_at, f.created_at, q.code, q.promised_at
	  FROM referrals f
	  JOIN requests q ON q.id = f.request_id
	 WHERE f.state IN ('passing', 'held', 'taken')
	 ORDER BY f.id
	 LIMIT 500`

// OpenLetters lists what is under way between other networks and us, the oldest
// first, 500 at most.
func (r *Reader) OpenLetters() ([]LetterRow, error) {
	return all(r, func(row scanner) (l LetterRow, err error) {
		l.Referral, err = scanReferral(more{row, []any{&l.RequestCode, into{&l.PromisedAt}}})
		return l, err
	}, openLettersSQL)
}
